"""The values of the thing that changes: before, and the latest that the text reports as real."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reading.changes.judgement import Pointed
from onrecord.reading.changes.outcomes import Outcome
from onrecord.record import Figure, Movement, Span
from onrecord.terms import Direction

Number = float | int

_PERCENT = "percent"
# Kinds of figures that can be the value of a thing; ranks, ages and scores are none.
_OF_A_THING = frozenset({"count", "money", "share", "rate", "measure"})
_COUNTED = {"count", "measure", "rate"}


@dataclass(frozen=True, slots=True)
class Values:
    """Both values with the figures that give them; ``None`` where the text gives none that is sure enough."""

    before: Number | None = None
    after: Number | None = None
    before_figure: int | None = None
    after_figure: int | None = None

    @property
    def same(self) -> bool:
        """True where both are known and equal."""
        return self.before is not None and self.before == self.after


def values(
    figures: Sequence[Figure],
    movements: Sequence[Movement],
    before: Pointed | None,
    after: Pointed | None,
    outcome: Outcome,
    direction: Direction,
    least: float,
    announced: Span,
) -> Values:
    """Both values: what the judge picks out with a chance of at least ``least``, made to agree.

    "From 14 to 8" gives the value before and the target by itself; where the judge picks nothing, "the fee of
    12 dollars will end" gives the value before.  Of two in different units the less sure is left out.  What
    is in name only or undone stays at the value it had, what has ended in fact is at zero.  While nothing is
    told, or where it was done in part, a figure of the announcement is only a target.  Where a percentage
    moved an amount ("by 12 percent from 150"), done in fact, the amount is worked out.
    """
    told, target = _told(figures, direction, announced)
    first, last = _kept(figures, before, least), _kept(figures, after, least)
    if first is None or target is not None:
        first = told
    if last is not None and outcome in ("open", "in part") and _inside(figures[last].span, announced):
        last = None
    if first is not None and last is not None and not _alike(figures[first], figures[last]):
        surer = (
            after is not None
            and before is not None
            and after.given * after.chance > before.given * before.chance
        )
        first, last = (None, last) if surer and first != told else (first, None)
    start = _value(figures[first]) if first is not None else None
    if outcome == "disputed":
        return Values(start, None, first, None)
    if first is not None and outcome == "in fact" and direction == "end":
        return Values(start, 0, first, None)
    if first is not None and outcome in ("in name only", "undone"):
        return Values(start, start, first, first)
    if last is None and outcome == "in fact":
        last = target
    end = _value(figures[last]) if last is not None else None
    if end is None and first is not None and outcome == "in fact":
        end = next((one.to_value for one in movements if one.before == first), None)
    return Values(start, end, first, last)


def _told(figures: Sequence[Figure], direction: Direction, announced: Span) -> tuple[int | None, int | None]:
    """The value before and the target that an announcement gives by itself, as indexes of figures."""
    named = [
        index
        for index, figure in enumerate(figures)
        if figure.kind in _OF_A_THING and _value(figure) is not None and _inside(figure.span, announced)
    ]
    if direction == "end" and len(named) == 1:
        return named[0], None
    if (
        direction in ("decrease", "increase")
        and len(named) == 2
        and _alike(figures[named[0]], figures[named[1]])
    ):
        low, high = sorted(named, key=lambda index: _value(figures[index]) or 0)
        return (high, low) if direction == "decrease" else (low, high)
    return None, None


def _inside(span: Span, around: Span) -> bool:
    return around.start <= span.start and span.end <= around.end


def _kept(figures: Sequence[Figure], pointed: Pointed | None, least: float) -> int | None:
    if pointed is None or pointed.given < least or _value(figures[pointed.index]) is None:
        return None
    return pointed.index


def _value(figure: Figure) -> Number | None:
    return figure.low if figure.low is not None else figure.high


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two figures may measure the same thing: same unit, or one of them is told without."""
    if (one.unit == _PERCENT) != (other.unit == _PERCENT):
        return False
    if one.kind == other.kind:
        return one.unit == other.unit or one.unit is None or other.unit is None
    return {one.kind, other.kind} <= _COUNTED or one.unit == other.unit == _PERCENT
