"""Noun phrases beside a figure: the one that begins behind it, the one that ends before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reading.figures.lexicon import words_of
from onrecord.record import Span

WORD = re.compile(r"(?:[a-z]\.){2,}|[^\W\d_](?:[\w]|[-'’.&](?=\w))*")
"""A word of a phrase, with its inner hyphens, apostrophes and stops."""

_LONGEST = 4
_WIDEST = 3
_GAP = re.compile(r"[\s\"“”‘’'({]*")
_UNITS = frozenset({"percent", "million", "billion", "trillion", "cents", "dollars"})
_PREPOSITIONS = frozenset({"of", "in", "for", "from", "on", "at", "to"})
# What stands between a subject and what is said of it: "is likely to be", "has been expected to".
_AUXILIARIES = frozenset(
    {"to", "be", "been", "is", "are", "was", "were", "will", "would", "could", "may", "might", "has", "had"}
    | {"have", "likely", "expected", "estimated", "forecast", "set", "due", "that", "which", "also", "not"}
)
_ASIDE = re.compile(r",\s+[^,]{1,30}\s(?:says|said|added)(?:\s[^,]{1,12})?,\s*$")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands: the text, its sentence, the times around it, the figure before."""

    text: str
    lower: str
    sentence: Span
    taken: Sequence[Span]
    before: Span | None = None

    def is_taken(self, span: Span) -> bool:
        """True where a span belongs to a time or to the figure before."""
        taken = (*self.taken, self.before) if self.before else self.taken
        return any(one.start < span.end and span.start < one.end for one in taken)


def phrase(place: Place, start: int, longest: int = _LONGEST) -> Span | None:
    """The noun phrase that begins at a place: its words up to a plural, or to one that is no part of it."""
    lower, end = place.lower, place.sentence.end
    at, first, last, count = start, None, None, 0
    while count < longest:
        gap = _GAP.match(lower, at, end)
        at = gap.end() if gap else at
        match = WORD.match(lower, at, end)
        if match is None or (count and gap and gap.group().strip()):
            break
        word = match.group()
        if (
            word in words_of("stop")
            or word in words_of("predicates")
            or (count and word in words_of("determiners"))
        ):
            break
        if not count and (word in words_of("determiners") or word.endswith("ly")):
            at = match.end()
            continue
        if place.is_taken(Span(*match.span())):
            if count:
                break
            at = match.end()
            continue
        verb = word in words_of("verbs") or word in words_of("moves") - words_of("changes")
        if verb and (count or _verb_after(lower, match.end(), end)):
            break
        if word.endswith("ed") and _verb_after(lower, match.end(), end):
            break
        first = match.start() if first is None else first
        last, at, count = match.end(), match.end(), count + 1
        paired = re.compile(r"-\s+(?:and|or)\s+").match(lower, at, end)
        if paired:
            # "coal- and gas-fired plants"
            at = paired.end()
            continue
        if lower[at : at + 1] in (",", ".", ";", ":", "!", "?", ")"):
            break
        if _plural(word) and not place.text[match.start()].isupper():
            break
    return None if first is None or last is None else Span(first, last)


def _plural(word: str) -> bool:
    return word in ("people", "men", "women", "children") or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
    )


def _verb_after(lower: str, end: int, stop: int) -> bool:
    """True where a word that may be a verb has no noun after it: "mother of three replied, …"."""
    following = WORD.match(lower, end + 1, stop)
    return following is None or following.group() in words_of("stop") | words_of("determiners")


def noun_before(place: Place, low: int, end: int, *, moves: bool = False, depth: int = 3) -> Span | None:
    """The noun phrase that ends at a place; the one before a preposition, where it only qualifies that."""
    idle = _UNITS | words_of("stop") | words_of("determiners") | words_of("verbs")
    idle = idle if moves else idle | words_of("moves")
    nouns: list[re.Match[str]] = []
    end = _without_aside(place, low, end)
    before: re.Match[str] | None = None
    skipped = False
    for word in reversed(list(WORD.finditer(place.lower, low, end))):
        if word.start() >= end:
            continue
        apart = place.lower[word.end() : nouns[0].start() if nouns else end].strip(" \n\"'“”‘’")
        name = word.group()
        # "costs in 1990 will rise": a year is no word.
        skipped = skipped or (not nouns and bool(apart) and place.is_taken(Span(word.end(), end)))
        if not nouns and name in _AUXILIARIES and not apart:
            end = _without_aside(place, low, word.start())
        elif place.is_taken(Span(*word.span())):
            if nouns:
                break
            skipped = True
        elif not nouns and skipped and name in _PREPOSITIONS | words_of("determiners"):
            # "a loss for the third quarter of $3 million"
            end = word.start()
        elif name in idle or (nouns and apart):
            before = word
            if name not in words_of("determiners") and name != "those":
                break
        elif not name.endswith("ly") and len(nouns) < _WIDEST and before is None:
            nouns.insert(0, word)
    if not nouns or (len(nouns) == 1 and nouns[0].group().endswith("ing")):
        # "by reducing to 10%"
        return None
    if depth and before is not None and before.group() in _PREPOSITIONS:
        head = noun_before(place, low, before.start(), moves=True, depth=depth - 1)
        if head is not None and not (
            before.group() == "in" and head_of(place.lower, head) in words_of("moves")
        ):
            # "the value of the stake", but not the decline of "a decline in revenue"
            return head
    return Span(nouns[0].start(), nouns[-1].end())


def _without_aside(place: Place, low: int, end: int) -> int:
    """Where what stands before a place ends, without ", the ministry said," at its end."""
    aside = _ASIDE.search(place.lower, low, end)
    return aside.start() if aside else end


def head_of(text: str, span: Span) -> str:
    """The last word of a phrase, in lower case."""
    return text[slice(*span)].split()[-1].lower().strip(".,;:'’\"")
