"""The table of figures and of movements."""

from __future__ import annotations

import pytest

from onrecord.reading.figures.find import find_figures
from onrecord.reading.times.find import find_times
from onrecord.reading.words import words
from onrecord.record import Figure, Movement
from tests.reading.figures.rows import MOVEMENTS, ROWS


def _read(text: str) -> tuple[tuple[Figure, ...], tuple[Movement, ...]]:
    found = words(text, [(0, len(text))])
    return find_figures(found, find_times(found, "2021-07-25"), ())


def _shown(text: str, figure: Figure) -> str:
    low, high = (
        "-" if bound is None else f"{bound:g}" if bound < 1e5 else f"{bound:.0f}"
        for bound in (figure.low, figure.high)
    )
    bounds = f"{'~' if figure.approximate else ''}{low}..{high}"
    return f"{text[slice(*figure.span)]} | {bounds} | {figure.kind} {figure.unit or '-'} | {figure.of or '-'}"


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_row(text: str, expected: list[str]) -> None:
    figures, _ = _read(text)
    assert [_shown(text, figure) for figure in figures] == expected


@pytest.mark.parametrize(
    ("text", "expected"), [row[1:] for row in MOVEMENTS], ids=[row[0] for row in MOVEMENTS]
)
def test_a_movement(text: str, expected: str) -> None:
    _, movements = _read(text)
    assert [f"{one.direction} {one.from_value} {one.to_value}" for one in movements] == [expected]


def test_a_figure_without_a_value_says_why() -> None:
    (figure,), _ = _read("They sent 2٥ trucks.")
    assert figure.low is None and figure.reason
