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
    """The values that the judge picks out with a chance of at least ``least``, reconciled with the outcome.

    Two figures of different units are no before and after of one thing: the less sure of them is left out.
    Where a percentage moved an amount ("by 12 percent from 150"), done in fact, the amount is worked out.
    What has ended in fact is at zero, if it was counted; what stayed or came back is at the value it had,
    unless the text gives another.  While nothing is told, a figure of the announcement is only a target.
    """
    first, last = _kept(figures, before, least), _kept(figures, after, least)
    if first is not None and last is not None and not _alike(figures[first], figures[last]):
        assert before is not None and after is not None
        first, last = (
            (first, None) if before.given * before.chance >= after.given * after.chance else (None, last)
        )
    start = _value(figures[first]) if first is not None else None
    if first is not None and outcome == "in fact" and direction == "end":
        return Values(start, 0, first, None)
    if last is not None and outcome == "open" and _inside(figures[last].span, announced):
        last = None
    end = _value(figures[last]) if last is not None else None
    if end is None and first is not None and outcome == "in fact":
        end = next((one.to_value for one in movements if one.before == first), None)
    if end is None and start is not None and outcome in ("in name only", "undone"):
        end, last = start, first
    return Values(start, end, first, last)


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
