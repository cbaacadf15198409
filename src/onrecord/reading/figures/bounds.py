"""A quantity as it is written, and the words before and after that bound it or make it approximate."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from onrecord.reading.figures.lexicon import hedges
from onrecord.reading.numerals import Number
from onrecord.terms import FigureKind

# Characters that a hedge may stand before a number.
_REACH = 40
BETWEEN = re.compile(r"(?<!\w)between\s+$")
"""The word before the lower end of a range."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A quantity as written: characters ``[start, end)``, bounds, and what its form says of its kind.

    ``core`` is where the number itself begins, after any hedge.
    """

    start: int
    end: int
    core: int
    low: Number | None
    high: Number | None
    approximate: bool = False
    unit: str | None = None
    kind: FigureKind | None = None
    form: str = "cardinal"
    reason: str | None = None


def hedged(lower: str, found: Expression, low: int, high: int) -> Expression:
    """With the words before and after that bound it or make it approximate."""
    if found.form == "ordinal":
        return found
    start = found.start
    before = lower[max(low, start - _REACH) : start]
    between = BETWEEN.search(before) if found.form == "range" else None
    if between:
        return replace(found, start=start - len(before) + between.start())
    said = [
        (match.start(), effect) for pattern, effect in hedges("before") if (match := pattern.search(before))
    ]
    if said:
        # The longest: "no more than" is not "more than".
        first, effect = min(said)
        found = replace(_bounded(found, effect), start=start - len(before) + first)
    for pattern, effect in hedges("after"):
        match = pattern.match(lower, found.end, high)
        if match:
            return replace(_bounded(found, effect), end=match.end())
    return found


def _bounded(found: Expression, effect: str) -> Expression:
    if effect == "approximate":
        return replace(found, approximate=True)
    if effect == "at least":
        return replace(found, high=None, approximate=False)
    return replace(found, low=None, approximate=False)
