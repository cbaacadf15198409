"""Headlines and sub-headlines: what makes a short line one, and what makes it something else."""

from __future__ import annotations

import re

from onrecord.intake.lines import ends_sentence, is_list_item
from onrecord.intake.lists import names, pattern

_LONGEST_HEADLINE, _MOST_HEADLINE_WORDS = 200, 32
_LONGEST_SUBHEADING, _MOST_SUBHEADING_WORDS = 100, 14
_OPEN_END = (",", ":", ";", "-", "–", "—", "/", "&", "(")
_LABEL = re.compile(r"(?P<label>[A-Z][\w.'’]*(?:[ ][A-Z(][\w.'’)]*){0,4}):\s")
_MARKED = re.compile(r"#{1,6}[ \t]+(?P<title>\S.*?)[ \t]*#*", re.DOTALL)
_WEB = re.compile(r"https?:|www\.|\w@\w|(?:^|\s)@\w|\.com\b")
_QUOTATION = re.compile(r"[\"“”«»]|(?:^|\s)[‘']\w")
_ATTRIBUTED = re.compile(r"[,.!?][\"”’'»]\s|[\"”»],?\s+(?:[a-z]|[A-Z]\w+ [a-z]+(?:ed|id|ys)\b)")
_PAST_SPEECH = re.compile(r"\b(?:said|told|added|asked|wrote|according to)\b", re.IGNORECASE)
_SENTENCE_INSIDE = re.compile(r"[a-z]{2}[.!?…][\"”’»)]*\s+[\"“‘«(]*[A-Z]")
_PRONOUN = re.compile(r"(?:I|We|He|She|They|It|You|This|That|There)\b(?![A-Z])")
_SPEAKER = re.compile(
    r"[A-Z][\w.'’-]*(?: (?:(?:de|van|von|bin|al) )?[A-Z][\w.'’-]*){1,3}(?P<more>, .{1,60})?"
)
_MOST_SMALL_WORDS = 0.34
_SMALL = 3


def marked_heading(line: str) -> str | None:
    """The title in a line that Markdown marks as a heading (``## Title``)."""
    match = _MARKED.fullmatch(line) if line.startswith("#") and len(line) <= _LONGEST_HEADLINE else None
    return match["title"] if match else None


def speaker_label(text: str, start: int, end: int) -> str | None:
    """The name before a colon at the start of a paragraph (``Q:``, ``SMITH:``, ``Jane Doe:``)."""
    match = _LABEL.match(text, start, min(end, start + 60))
    return match["label"] if match else None


def could_be_headline(text: str, start: int, end: int) -> bool:
    """Whether a paragraph at the top looks like a headline: short, no sentence, no statement."""
    if end - start > _LONGEST_HEADLINE or ends_sentence(text, end):
        return False
    line = text[start:end]
    if len(line.split()) > _MOST_HEADLINE_WORDS or not _starts_like_heading(text, start, end):
        return False
    label = speaker_label(text, start, end)
    if label and (
        len(label) == 1 or (label.isupper() and label.casefold() not in names("dateline-labels.txt"))
    ):
        return False
    return not (_PAST_SPEECH.search(line) and (_ATTRIBUTED.search(line) or not in_title_case(line)))


def could_be_subheading(text: str, start: int, end: int) -> bool:
    """Whether a paragraph in the body has the form of a sub-headline, wherever it stands."""
    if end - start > _LONGEST_SUBHEADING or ends_sentence(text, end):
        return False
    line = text[start:end]
    if len(line.split()) > _MOST_SUBHEADING_WORDS or not _starts_like_heading(text, start, end):
        return False
    if speaker_label(text, start, end) or _SENTENCE_INSIDE.search(line) or _ATTRIBUTED.search(line):
        return False
    if _QUOTATION.search(line) and not in_title_case(line):
        return False
    return in_title_case(line) or not (pattern("speech-verbs.txt").search(line) or _PRONOUN.match(line))


def could_be_speaker(line: str, *, words_follow: bool) -> bool:
    """Whether a short line may name the person whose words follow it, with an age or role or by itself."""
    match = _SPEAKER.fullmatch(line)
    return match is not None and not line.isupper() and (words_follow or match["more"] is not None)


def in_title_case(line: str) -> bool:
    """Whether nearly all longer words begin with a capital, of at least two."""
    words = [word.strip("\"'“”‘’«»()[]*_.,:;!?") for word in line.split()]
    longer = [word for word in words if len(word) > _SMALL and word[0].isalpha()]
    small = sum(word[0].islower() for word in longer)
    capital = sum(word[0].isupper() for word in words if word)
    return capital >= 2 and small <= _MOST_SMALL_WORDS * len(longer)


def _starts_like_heading(text: str, start: int, end: int) -> bool:
    line = text[start:end]
    first = line.lstrip("\"'“‘«(*_")[:1]
    if not first.isalnum() or is_list_item(text, start) or line.endswith(_OPEN_END):
        return False
    if first.islower() and line.split()[0].islower():
        return False
    return any(character.isalpha() for character in line) and not _WEB.search(line)
