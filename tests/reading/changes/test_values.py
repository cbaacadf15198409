"""The values of the thing itself, before and after, reconciled with each other and with the outcome."""

from __future__ import annotations

import pytest

from onrecord.reading.changes.judgement import Pointed
from onrecord.reading.changes.values import values
from onrecord.record import Figure, Movement, Span


def _figure(low: float, kind: str = "count", unit: str | None = None) -> Figure:
    return Figure(span=Span(0, 1), low=low, high=low, kind=kind, unit=unit)  # type: ignore[arg-type]


SURE, UNSURE = (0.9, 0.9), (0.9, 0.2)

ROWS = [
    ("both picked out", [_figure(46), _figure(14)], SURE, SURE, "in part", "decrease", (46, 14)),
    ("one that is not sure is left out", [_figure(46), _figure(14)], SURE, UNSURE, "in part", "decrease", (46, None)),
    ("what is in name only stays as it was", [_figure(46), _figure(14)], SURE, UNSURE, "in name only", "end", (46, 46)),
    ("what has ended in fact is at zero", [_figure(46), _figure(14)], SURE, UNSURE, "in fact", "end", (46, 0)),
    ("what has ended in fact is at zero, whatever else is counted", [_figure(46), _figure(14)], SURE, SURE, "in fact", "end", (46, 0)),
    ("what was undone is as it was", [_figure(46), _figure(14)], SURE, UNSURE, "undone", "end", (46, 46)),
    ("while nothing is told, what is counted elsewhere is real", [_figure(46), _figure(14)], SURE, SURE, "open", "end", (46, 14)),
    ("a sum and a count are not one thing", [_figure(46), _figure(14, "money", "EUR")], (0.9, 0.9), (0.5, 0.9), "in part", "decrease", (46, None)),
    ("two currencies are not one thing", [_figure(46, "money", "USD"), _figure(14, "money", "EUR")], (0.4, 0.9), (0.9, 0.9), "in part", "decrease", (None, 14)),
    ("a unit told once is enough", [_figure(46, "money", "USD"), _figure(14, "money")], SURE, SURE, "in part", "decrease", (46, 14)),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "figures", "first", "last", "outcome", "direction", "expected"), ROWS, ids=[r[0] for r in ROWS])  # fmt: skip
def test_values(shows, figures, first, last, outcome, direction, expected) -> None:  # type: ignore[no-untyped-def]
    before, after = Pointed(0, *first), Pointed(1, *last)
    found = values(figures, (), before, after, outcome, direction, 0.5, Span(50, 90))
    assert (found.before, found.after) == expected, shows


def test_a_value_names_the_figure_it_comes_from() -> None:
    found = values(
        [_figure(46), _figure(14)],
        (),
        Pointed(0, 0.9, 0.9),
        Pointed(1, 0.9, 0.9),
        "in part",
        "decrease",
        0.5,
        Span(50, 90),
    )
    assert (found.before_figure, found.after_figure) == (0, 1)
    assert not found.same


def test_without_figures_there_are_no_values() -> None:
    found = values([], (), None, None, "in fact", "end", 0.5, Span(50, 90))
    assert (found.before, found.after) == (None, None)


def test_a_target_of_the_announcement_is_not_real_while_nothing_is_told() -> None:
    pointed = Pointed(0, 0.9, 0.9), Pointed(1, 0.9, 0.9)
    found = values([_figure(46), _figure(14)], (), *pointed, "open", "decrease", 0.5, Span(0, 90))
    assert (found.before, found.after) == (46, None)


def test_an_amount_that_a_percentage_moved_is_worked_out() -> None:
    figures = [_figure(150), _figure(12, "rate", "percent")]
    moved = (Movement(span=Span(0, 1), direction="decrease", before=0, by=1, to_value=132),)
    before, after = Pointed(0, 0.9, 0.9), Pointed(1, 0.5, 0.5)
    assert values(figures, moved, before, after, "in fact", "decrease", 0.4, Span(50, 90)).after == 132
    assert values(figures, moved, before, after, "in part", "decrease", 0.4, Span(50, 90)).after is None
