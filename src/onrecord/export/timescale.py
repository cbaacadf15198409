"""The axis of an article's time line: which days it shows to scale, and which lie beyond its ends.

Thirty dates in one week and one in 1898 must both be readable, so that days far from where most of them
are stand in an end of their own.  All positions are days as Python counts them, ``date.toordinal``.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

_One = TypeVar("_One")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

# What twice as many days cost, in shares of the marks: where a window half as long would lose fewer marks
# than that, it is taken.
_COST = 0.07
# A mark that reaches beyond the window is still drawn, up to its edge.
_REACHING = 0.8
# Below so many days a shorter window shows nothing more.
_LEAST_DAYS = 7
# So many edges are tried on either side, and so many stretches are weighed: enough for the eye.
_MOST_EDGES = 30
_MOST_WEIGHED = 400


class Stretch(NamedTuple):
    """Days ``first`` to ``last``, both of them included."""

    first: int
    last: int


class Tick(NamedTuple):
    """A place on the axis with its label."""

    day: int
    label: str


def window(stretches: Sequence[Stretch]) -> Stretch:
    """The days to draw to scale: from the edge of one stretch to that of another.

    There must be one at least.  Each counts by how much of it the days show, and long windows cost more.
    """
    firsts = _thinned(sorted({one.first for one in stretches}), _MOST_EDGES)
    lasts = _thinned(sorted({one.last for one in stretches}), _MOST_EDGES)
    counts = Counter(_thinned(sorted(stretches), _MOST_WEIGHED))
    best, most = Stretch(firsts[0], lasts[-1]), -math.inf
    for first in firsts:
        for last in lasts:
            if last >= first and (worth := _worth(Stretch(first, last), counts)) > most:
                best, most = Stretch(first, last), worth
    return best


def ticks(shown: Stretch, room: float) -> list[Tick]:
    """Labelled places inside the days shown; ``room`` is how many characters fit side by side."""
    for step in _STEPS:
        found = []
        for tick in step.over(shown):
            found.append(tick)
            if len(found) * (step.width + 2) > room:
                break
        else:
            if found:
                return found
    return []


def label_of(stretches: Sequence[Stretch]) -> str:
    """A few characters that say when: ``Jan 2021``, ``1898``, ``1898–2009``; there must be one at least."""
    first = date.fromordinal(min(one.first for one in stretches))
    last = date.fromordinal(max(one.last for one in stretches))
    if first.year != last.year:
        return f"{first.year}–{last.year}"
    return f"{_MONTHS[first.month - 1]} {first.year}" if first.month == last.month else f"{first.year}"


def _thinned(all_of_them: list[_One], most: int) -> list[_One]:
    """The first, the last and some between them at even distances."""
    if len(all_of_them) <= most:
        return all_of_them
    step = (len(all_of_them) - 1) / (most - 1)
    return [all_of_them[round(number * step)] for number in range(most)]


def _worth(shown: Stretch, counts: Counter[Stretch]) -> float:
    held = 0.0
    for one, count in counts.items():
        if shown.first <= one.first and one.last <= shown.last:
            held += count
        elif one.first <= shown.last and shown.first <= one.last:
            held += _REACHING * count
    days = max(_LEAST_DAYS, shown.last - shown.first + 1)
    return held / counts.total() - _COST * math.log2(days)


class _Step(NamedTuple):
    """A distance between ticks: so many days, or so many months; ``width`` is the longest label's."""

    days: int = 0
    months: int = 0
    width: int = 6

    def over(self, shown: Stretch) -> Iterator[Tick]:
        """The ticks within the days shown."""
        if self.days:
            # Weeks begin on Mondays, and ordinal 1 is one.
            start = shown.first + (1 - shown.first) % self.days
            for day in range(start, shown.last + 1, self.days):
                on = date.fromordinal(day)
                yield Tick(day, f"{on.day} {_MONTHS[on.month - 1]}")
            return
        first = date.fromordinal(shown.first)
        month = -(-(first.year * 12 + first.month - 1) // self.months) * self.months
        while month < 12 * 10_000:
            day = date(month // 12 or 1, month % 12 + 1, 1).toordinal()
            if day > shown.last:
                return
            if day >= shown.first:
                # A January bears the year, the other months their names.
                yield Tick(day, _MONTHS[month % 12] if month % 12 else f"{month // 12}")
            month += self.months


_STEPS = (
    *(_Step(days=days) for days in (1, 2, 7, 14, 28)),
    *(_Step(months=months, width=4) for months in (1, 2, 3, 6)),
    *(_Step(months=12 * years, width=4) for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000)),
)
