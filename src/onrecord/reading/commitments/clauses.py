"""The clause around a cue: what is to be done, on what condition, and the noun phrases at its sides."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.reading.commitments.lexicon import word_sets
from onrecord.record import Span

_WORD = re.compile(r"[^\W_][\w’'&.-]*|[“\"‘”’]|[^\s\w]")
# A clause ends at these, and before a comma that a new clause or a speaker follows.
_STOP = re.compile(
    r"[;:”\"]|\s[—–-]{1,2}\s|—"
    r"|,\s+(?=(?:[\w.’'-]+\s+){0,6}(?:said|says|say|told|added|according|wrote|announced|warned|insisted)\b)"
    r"|,\s+(?=(?:but|while|although|though|whereas|which|who|where|because|since|even|saying|adding|calling)\b)"
    r"|,?\s+(?=(?:said|says|according to)\b)"
    r"|,\s+(?=and\s+(?:that\s+)?(?:the|a|an|he|she|it|they|we|i|his|her|its|their)\b)"
    r"|,\s+and\s+(?=that\b)|,\s+(?=[a-z]+ing\s)",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|unless|provided(?: that)?|providing(?: that)?|on condition that|as long as|so long as|once|"
    r"assuming(?: that)?|should (?=[a-z]+ [a-z]+))\b",
    re.IGNORECASE,
)
# The verb that an infinitive hangs on ("is in Washington to demand"): the subject stands before it.
_FINITE = re.compile(r"is|are|was|were|has|have|had|will|would|[a-z]+ed|went|goes|came|comes|met|left")
_LONGEST_SUBJECT = 9
_LONGEST_ACTION = 400


@dataclass(frozen=True, slots=True)
class Clause:
    """What follows a cue: the action without its conditions, and these."""

    action: Span
    conditions: tuple[Span, ...]


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The characters without white space, commas and marks at their ends; ``None`` where nothing is left."""
    while start < end and not (text[start].isalnum() or text[start] in "$€£¥"):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in "%)"):
        end -= 1
    return Span(start, end) if end > start else None


def clause_after(text: str, at: int, limit: int, sentence: Span) -> Clause | None:
    """The clause that begins at ``at``, to its own end, at most ``limit``."""
    stop = _STOP.search(text, at, limit)
    end = min(stop.start() if stop else limit, at + _LONGEST_ACTION)
    conditions = []
    inside = _CONDITION.search(text, at, end)
    if inside and inside.start() > at + 2:
        if condition := trimmed(text, inside.start(), end):
            conditions.append(condition)
        end = inside.start()
    else:
        after = re.compile(r"\s*,\s*").match(text, end)
        following = _CONDITION.match(text, after.end(), limit) if after else None
        if following:
            rest = _STOP.search(text, following.end(), limit)
            if condition := trimmed(text, following.start(), rest.start() if rest else limit):
                conditions.append(condition)
    opening = _opening_condition(text, sentence, at)
    if opening:
        conditions.insert(0, opening)
    action = trimmed(text, at, end)
    return Clause(action, tuple(conditions)) if action else None


def _opening_condition(text: str, sentence: Span, at: int) -> Span | None:
    """The condition that a sentence opens with: "If parliament agrees, the ministry will …"."""
    first = re.compile(r"[“\"‘\s]*").match(text, sentence.start)
    begin = first.end() if first else sentence.start
    if _CONDITION.match(text, begin, at) is None:
        return None
    comma = text.find(",", begin, at)
    return trimmed(text, begin, comma) if comma > 0 else None


def phrase_before(text: str, low: int, at: int) -> Span | None:
    """The noun phrase that ends before a cue: its subject; a relative pronoun gives what stands before it."""
    sets = word_sets()
    words = list(_WORD.finditer(text, low, at))
    while words and words[-1].group().lower() in sets["adverb"]:
        words.pop()
    while words and words[-1].group() == ",":
        # "The ministry, which runs the port, will …": what stands between commas is passed over.
        back = [n for n, word in enumerate(words[:-1]) if word.group() == ","]
        if not back:
            return None
        words = words[: back[-1]]
    if words and words[-1].group().lower() == "to":
        back = [n for n, word in enumerate(words) if _FINITE.fullmatch(word.group())]
        words = words[: back[-1]] if back else words
    if words and words[-1].group().lower() in sets["relative"]:
        words.pop()
        while words and words[-1].group() == ",":
            words.pop()
    taken: list[re.Match[str]] = []
    for word in reversed(words):
        lower = word.group().lower()
        if not word.group()[0].isalnum() or lower in sets["boundary"] or len(taken) == _LONGEST_SUBJECT:
            break
        taken.append(word)
        if lower in sets["determiner"] and lower not in ("his", "her"):
            break
    return trimmed(text, taken[-1].start(), taken[0].end()) if taken else None


def phrase_after(text: str, at: int, limit: int, people: frozenset[str]) -> Span | None:
    """The party at the beginning of a clause: a pronoun, or words up to a name or a noun for people."""
    start: int | None = None
    for number, word in enumerate(_WORD.finditer(text, at, limit)):
        shown = word.group()
        lower = shown.lower()
        if number == 0 and lower in ("them", "him", "her", "us", "it", "me", "they", "he", "she"):
            return Span(word.start(), word.end())
        if not shown[0].isalnum() or number > 7 or (lower in word_sets()["boundary"]):
            return None
        start = word.start() if start is None else start
        if lower in people or (shown[0].isupper() and lower not in word_sets()["determiner"]):
            return Span(start, _to_the_end_of_name(text, word, limit, people))
    return None


def _to_the_end_of_name(text: str, word: re.Match[str], limit: int, people: frozenset[str]) -> int:
    end = word.end()
    for following in _WORD.finditer(text, end, limit):
        shown = following.group()
        if shown[0].isupper() or shown.lower() in people or shown in ("of", "de", "al"):
            end = following.end() if shown not in ("of", "de", "al") else end
            continue
        break
    return end
