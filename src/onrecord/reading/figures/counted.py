"""What a figure counts: the head phrase after it, or the one before that it is said of."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from onrecord.reading.figures.expressions import Expression
from onrecord.reading.figures.lexicon import words_of
from onrecord.record import Span

_WORD = re.compile(r"(?:[a-z]\.){2,}|[^\W\d_](?:[\w]|[-'’.&](?=\w))*")
_LONGEST = 4
_UNITS = frozenset({"percent", "million", "billion", "trillion", "cents", "dollars"})
_MOVE_IN = re.compile(r"[\s-]([a-z]+)(\s+(?:in|of)\s+(?:(?:the|its|their|his|her|a|an)\s+)?)?")
_AS_MANY = re.compile(r"\s+(?:as\s+)?(?:many|much|more)\s+")
_GAP = re.compile(r"[\s\"“”‘’'({]*")
_PREPOSITION = re.compile(
    r"\s+(?:of|in|for|worth of)\s+(?:(?:the|its|their|his|her|a|an|new|additional)\s+)*"
)
_OF = re.compile(
    r"(?:\s+(?:per|a|each)\s+(?:year|month|day|week))?\s+of\s+"
    r"(?:(?:the|all|its|their|his|her|our|these|those|such|a|an|this|that|some|any)\s+)*"
)
_BEFORE_OF = re.compile(r"((?:[^\W\d_][\w'’-]*\s+){1,3})([a-z]+)\s+(?:(?:only|just|a)\s+)?$")
_PER_UNIT = re.compile(r"\s*(?:,\s*)?(?:an?|per|each)\s+|/")


def counted(lower: str, found: Expression, sentence: Span, taken: Sequence[Span]) -> Span | None:
    """The words of what a figure counts or measures, as they stand; ``None`` where nothing suitable is near.

    Times, the spans ``taken``, are never what is counted.
    """
    for look in _LOOKS[found.kind or "count"]:
        span = look(lower, found, sentence)
        if span is not None and not any(one.start < span.end and span.start < one.end for one in taken):
            return span
    return None


def _of(lower: str, found: Expression, sentence: Span) -> Span | None:
    """As in "58 percent of your youth", "6 tons a year of oil"."""
    after = _OF.match(lower, found.end, sentence.end)
    return phrase(lower, after.end(), sentence.end) if after else None


def _following(lower: str, found: Expression, sentence: Span) -> Span | None:
    """As in "18 states", "11-member"."""
    hyphen = lower[found.end : found.end + 1] == "-"
    return phrase(lower, found.end + hyphen, sentence.end, longest=1 if hyphen else _LONGEST)


def phrase(lower: str, start: int, end: int, longest: int = _LONGEST) -> Span | None:
    """The noun phrase that begins at a place: its words up to a plural, or to one that is no part of it."""
    at, first, last, count = start, None, None, 0
    while count < longest:
        gap = _GAP.match(lower, at, end)
        at = gap.end() if gap else at
        match = _WORD.match(lower, at, end)
        if match is None or (count and gap and gap.group().strip()):
            break
        word = match.group()
        if word in words_of("stop") or (count and word in words_of("determiners")):
            break
        if not count and (word in words_of("determiners") or word.endswith("ly")):
            at = match.end()
            continue
        if word in words_of("verbs") or (word in words_of("moves") and not count):
            if count or not _WORD.match(lower, at + len(word) + 1, end):
                break
            following = _WORD.match(lower, at + len(word) + 1, end)
            if following is None or following.group() in words_of("stop") | words_of("determiners"):
                break
        elif word.endswith("ed") and _verb_after(lower, match.end(), end):
            break
        first = match.start() if first is None else first
        last, at, count = match.end(), match.end(), count + 1
        if lower[at : at + 1] in (",", ".", ";", ":", "!", "?", ")") or _plural(word):
            break
    return None if first is None or last is None else Span(first, last)


def _plural(word: str) -> bool:
    return word in ("people", "men", "women", "children", "police") or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
    )


def _verb_after(lower: str, end: int, stop: int) -> bool:
    """True where a word in -ed has no noun after it: "mother of three replied, …"."""
    following = _WORD.match(lower, end + 1, stop)
    return following is None or following.group() in words_of("stop") | words_of("determiners")


def _per_unit(lower: str, found: Expression, sentence: Span) -> Span | None:
    match = _PER_UNIT.match(lower, found.end, sentence.end)
    if match is None:
        return None
    return phrase(lower, match.end(), sentence.end, longest=1)


def _compared(lower: str, found: Expression, sentence: Span) -> Span | None:
    """As in "three times as many cars"."""
    match = _AS_MANY.match(lower, found.end, sentence.end)
    return phrase(lower, match.end(), sentence.end) if match else None


def _after_preposition(lower: str, found: Expression, sentence: Span) -> Span | None:
    """As in "$600 million in acquisitions", "$3 million for the campaign"."""
    match = _PREPOSITION.match(lower, found.end, sentence.end)
    return phrase(lower, match.end(), sentence.end) if match else None


def _adjectival(lower: str, found: Expression, sentence: Span) -> Span | None:
    """As in "a $30 million loss", "a 12 percent drop", "2.1% growth", "a 200-mile march"."""
    if lower[found.end : found.end + 1] not in ("-", " ", "\n", "\u00a0"):
        return None
    moved = _MOVE_IN.match(lower, found.end, sentence.end)
    if moved is not None and moved[1] in words_of("moves"):
        # "a 4% decline in revenue", "a 3 percent drop"
        return (phrase(lower, moved.end(), sentence.end) if moved[2] else None) or Span(*moved.span(1))
    return phrase(lower, found.end + 1, sentence.end, longest=3)


def _said_of(lower: str, found: Expression, sentence: Span) -> Span | None:
    """The noun before "of", "at" or a verb: "a budget of $3 million", "unemployment was 5 percent"."""
    before = lower[max(sentence.start, found.start - 90) : found.start]
    match = _BEFORE_OF.search(before)
    if match is None or match[2] not in words_of("reaches"):
        return None
    base = found.start - len(before) + match.start(1)
    idle = _UNITS | words_of("stop") | words_of("determiners") | words_of("moves") | words_of("verbs")
    nouns: list[re.Match[str]] = []
    for word in reversed(list(_WORD.finditer(match[1]))):
        if (
            word.group() in idle
            or word.group().endswith("ly")
            or word.group() in ("percent", "million", "billion")
        ):
            break
        nouns.insert(0, word)
    return Span(base + nouns[0].start(), base + nouns[-1].end()) if nouns else None


def _subject(lower: str, found: Expression, sentence: Span) -> Span | None:
    """The nearest noun before a verb of movement: "sales, it said, rose 12 percent"."""
    before = lower[sentence.start : found.start][-120:]
    base = found.start - len(before)
    words = list(_WORD.finditer(before))
    idle = words_of("stop") | words_of("determiners") | words_of("moves")
    for index in range(len(words) - 1, 0, -1):
        if words[index].group() in words_of("moves"):
            for one in reversed(words[:index]):
                word = one.group()
                if word in idle or word.endswith("ly"):
                    continue
                return Span(base + one.start(), base + one.end())
    return None


def head_of(text: str, span: Span) -> str:
    """The last word of a phrase, in lower case."""
    return text[slice(*span)].split()[-1].lower().strip(".,;:'’\"")


_Look = Callable[[str, Expression, Span], Span | None]
_LOOKS: Mapping[str, tuple[_Look, ...]] = {
    "money": (_per_unit, _after_preposition, _adjectival, _said_of, _subject),
    "share": (_of, _adjectival, _said_of),
    "rate": (_of, _adjectival, _said_of, _subject),
    "measure": (_of, _adjectival, _said_of, _subject),
    "age": (),
    "count": (_of, _following, _said_of),
    "ordinal": (_of, _following),
    "multiple": (_of, _compared, _adjectival, _said_of),
    "score": (_of, _following),
}
