"""Figures in words: numbers, money, units, what is counted, how it moved and who says it."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given

from onrecord.export.figures import movement_words, movements, said_by, said_in, source_words, value_of
from onrecord.export.numbers import money, number, ordinal, plural
from onrecord.record import Document, Figure, Movement, Reading, Span
from tests.export import measured
from tests.export.any_reading import some_number, some_readings

NUMBERS = [
    (2500, "2,500"), (2500.0, "2,500"), (2500.5, "2,500.5"), (0.5, "0.5"), (1 / 3, "0.3333"), (0, "0"), (-5, "-5"),
    (1_000_000, "1 million"), (1_200_000_000, "1.2 billion"), (1_234_567, "1,234,567"), (1_234_567.5, "1,234,567.5"),
    (3 * 10**12, "3 trillion"), (999_999, "999,999"), (0.00012, "0.00012"), (-2_500_000, "-2.5 million"),
    (10**18, "10 to the power of 18 or so"), (-(10**400), "minus 10 to the power of 400 or so"),
    (math.inf, "beyond any number"), (math.nan, "not a number"),
]  # fmt: skip
MONEY = [
    (1_200_000_000, "USD", "$1.2 billion"), (0.75, "USD", "$0.75"), (0.4, "GBP", "£0.40"), (12.5, "EUR", "€12.50"),
    (300, "JPY", "¥300"), (20, "CHF", "CHF 20"), (-5, "AUD", "-A$5"), (7, None, "7"), (0.4125, "USD", "$0.4125"),
]  # fmt: skip
PLURALS = [
    ("point", "points"), ("foot", "feet"), ("inch", "inches"), ("century", "centuries"), ("day", "days"),
    ("mile per hour", "miles per hour"), ("degree Celsius", "degrees Celsius"), ("square foot", "square feet"),
    ("percentage point", "percentage points"), ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("value", "expected"), NUMBERS)
def test_a_number(value: float, expected: str) -> None:
    assert number(value) == expected


@pytest.mark.parametrize(("value", "unit", "expected"), MONEY)
def test_an_amount_of_money(value: float, unit: str | None, expected: str) -> None:
    assert money(value, unit) == expected


@pytest.mark.parametrize(("unit", "expected"), PLURALS)
def test_a_plural(unit: str, expected: str) -> None:
    assert plural(unit) == expected


def test_ordinals() -> None:
    written = [ordinal(value) for value in (1, 2, 3, 4, 11, 12, 13, 21, 102, 113, 1000, 1.5, -1)]
    assert written == [
        "1st",
        "2nd",
        "3rd",
        "4th",
        "11th",
        "12th",
        "13th",
        "21st",
        "102nd",
        "113th",
        "1,000th",
        "1.5",
        "-1",
    ]


ROWS: list[tuple[str, str, dict[str, Any], str]] = [
    ("a count of something", "46", {"low": 46, "high": 46, "of": "crew"}, "46 crew"),
    ("about so many", "about 2,500", {"low": 2500, "high": 2500, "approximate": True, "of": "troops"}, "about 2,500 troops"),
    ("a vague one", "dozens", {"low": 24, "high": 99, "approximate": True, "of": "districts"}, "24 to 99 districts, approximately"),
    ("more than", "more than $1.2 billion", {"low": 1.2e9, "kind": "money", "unit": "USD"}, "more than $1.2 billion"),
    ("at least, which the bound alone does not tell from it", "at least 12", {"low": 12}, "at least 12"),
    ("up to", "up to 40 percent", {"high": 40, "kind": "share", "unit": "percent"}, "at most 40%"),
    ("fewer than", "fewer than 9", {"high": 9, "of": "boats"}, "less than 9 boats"),
    ("a share of something", "12 percent", {"low": 12, "high": 12, "kind": "share", "unit": "percent", "of": "voters"}, "12% of voters"),
    ("half of something", "half", {"low": 0.5, "high": 0.5, "kind": "share", "of": "the voters"}, "0.5 of the voters"),
    ("a range of per cent", "5 to 7 percent", {"low": 5, "high": 7, "kind": "rate", "unit": "percent"}, "5 to 7%"),
    ("points of a share", "6 points", {"low": 6, "high": 6, "kind": "share", "unit": "percentage point"}, "6 percentage points"),
    ("a range of money", "$10-15 million", {"low": 1e7, "high": 1.5e7, "kind": "money", "unit": "USD", "of": "budget"}, "$10 million to $15 million (budget)"),
    ("cents a share", "40 cents", {"low": 0.4, "high": 0.4, "kind": "money", "unit": "USD", "of": "share"}, "$0.40 (share)"),
    ("crowns of nobody knows which country", "38 million crowns", {"low": 38e6, "high": 38e6, "kind": "money", "unit": "XXX"}, "38 million, currency unclear"),
    ("a measure", "six miles", {"low": 6, "high": 6, "kind": "measure", "unit": "mile"}, "6 miles"),
    ("one of a unit", "one foot", {"low": 1, "high": 1, "kind": "measure", "unit": "foot"}, "1 foot"),
    ("an ordinal", "second", {"low": 2, "high": 2, "kind": "ordinal", "of": "inquiry"}, "2nd inquiry"),
    ("an age", "54", {"low": 54, "high": 54, "kind": "age", "unit": "year", "of": "pilot"}, "54 years old"),
    ("a decade of ages", "in his 50s", {"low": 50, "high": 59, "kind": "age", "unit": "year"}, "50 to 59 years old"),
    ("a multiple", "twice", {"low": 2, "high": 2, "kind": "multiple", "of": "number"}, "2 times (number)"),
    ("no value, and why", "9…9", {"reason": "digits of two scripts"}, "open: digits of two scripts"),
    ("no value, and nobody says why", "9…9", {}, "open"),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "words", "fields", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_the_value_in_words(shows: str, words: str, fields: dict[str, Any], expected: str) -> None:
    figure = Figure(span=Span(0, 1), **{"kind": "count", **fields})
    assert value_of(figure, words) == expected, shows


def _moved(**fields: Any) -> str:
    percent = Figure(span=Span(0, 0), low=12, high=12, unit="percent", kind="rate")
    dollars = Figure(span=Span(0, 0), low=150, high=150, unit="USD", kind="money")
    bounded = Figure(span=Span(0, 4), low=None, high=40, kind="count")
    hedged = Figure(span=Span(0, 0), low=60, high=60, approximate=True, kind="count")
    reading = Reading(document=Document(id="x", text="up to 40"), figures=(percent, dollars, bounded, hedged))
    return movement_words(reading, Movement(span=Span(0, 1), **{"direction": "decrease", **fields}))


MOVEMENTS: list[tuple[str, dict[str, Any], str]] = [
    ("the direction alone", {}, "decrease"),
    ("by how much", {"by": 0}, "decrease by 12%"),
    ("both ends, one of them worked out in the unit of the other", {"by": 0, "before": 1, "from_value": 150, "to_value": 132}, "decrease by 12% from $150 to $132 (worked out)"),
    ("an end with a bound keeps it", {"after": 2, "to_value": 40}, "decrease to at most 40"),
    ("an end keeps its hedge", {"after": 3, "to_value": 60}, "decrease to about 60"),
    ("values without figures", {"from_value": 150, "to_value": 132}, "decrease from 150 (worked out) to 132 (worked out)"),
    ("figures that are not there", {"before": 9, "after": -1, "direction": "change"}, "change"),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "fields", "expected"), MOVEMENTS, ids=[row[0] for row in MOVEMENTS])
def test_a_movement_in_words(shows: str, fields: dict[str, Any], expected: str) -> None:
    assert _moved(**fields) == expected, shows


def test_a_figure_has_its_movements_and_its_speaker() -> None:
    reading = measured.reading()
    moved = movements(reading)
    assert moved[8] == moved[9] == ["decrease from 150 to 132"]
    assert moved[0] == ["increase by 12% from $1.2 million to more than $1.3 million"]
    assert 5 not in moved
    assert said_in(reading, reading.figures[3]) == 2
    assert said_by(reading, reading.figures[3]) == "Odile Brandt"
    assert (said_in(reading, reading.figures[5]), said_by(reading, reading.figures[5])) == (None, "")
    elsewhere = Figure(span=Span(0, 1), kind="count", statement=2)
    assert (said_by(reading, elsewhere), source_words(reading, elsewhere)) == ("", "she")


@given(some_number)
def test_any_number_is_short(value: float) -> None:
    for written in (number(value), money(value, "USD"), ordinal(value)):
        assert written
        assert len(written) < 60


@given(some_readings)
def test_any_figure_has_words(reading: Reading) -> None:
    moved = movements(reading)
    for index, figure in enumerate(reading.figures):
        told = [value_of(figure, "over"), *moved.get(index, ()), said_by(reading, figure)]
        assert told[0]
        assert not any("\n" in words or len(words) > 1500 for words in told)
