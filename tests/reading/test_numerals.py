"""Numbers in digits, in words and mixed, ordinals, and years that are spelled out."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from num2words import num2words

from onrecord.reading import numerals

VALUES: list[tuple[str, str, float | None]] = [
    ("commas part thousands", "2,500", 2500),
    ("a decimal point", "2.5", 2.5),
    ("a letter for a scale", "2.5m", 2_500_000),
    ("two letters for a scale", "1.2bn", 1_200_000_000),
    ("a scale in words", "1.2 billion", 1_200_000_000),
    ("a scale on a scale", "3 hundred thousand", 300_000),
    ("lakhs", "5 lakh", 500_000),
    ("tens and units", "twenty-six", 26),
    ("an article for one", "a hundred and thirty", 130),
    ("millions of hundreds", "a hundred and thirty million", 130_000_000),
    ("a half beside words", "two and a half million", 2_500_000),
    ("a half beside digits", "2 1/2", 2.5),
    ("a half in one character", "2½", 2.5),
    ("dozens", "three dozen", 36),
    ("digits of another script", "٢٥", 25),
    ("digits of two scripts have no value", "2٥", None),
    ("500 digits have no value", "9" * 500, None),
    ("a year is no cardinal", "nineteen ninety", None),
    ("no division by nothing", "1 1/0", None),
    ("nothing", "", None),
]

ORDINALS: list[tuple[str, str, int | None]] = [
    ("digits", "21st", 21),
    ("words", "twenty-first", 21),
    ("one word", "third", 3),
    ("a cardinal is none", "three", None),
    ("two tens are none", "twenty thirtieth first", None),
    ("nothing", "", None),
]

YEARS: list[tuple[str, str, int | None]] = [
    ("two halves", "nineteen ninety-seven", 1997),
    ("a round century", "nineteen hundred", 1900),
    ("this millennium", "twenty twenty-one", 2021),
    ("a whole number", "two thousand", 2000),
    ("too small", "twenty-one", None),
]


@pytest.mark.parametrize(("written", "expected"), [row[1:] for row in VALUES], ids=[row[0] for row in VALUES])
def test_a_value(written: str, expected: float | None) -> None:
    assert numerals.value(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"), [row[1:] for row in ORDINALS], ids=[row[0] for row in ORDINALS]
)
def test_a_rank(written: str, expected: int | None) -> None:
    assert numerals.ordinal(written) == expected


@pytest.mark.parametrize(("written", "expected"), [row[1:] for row in YEARS], ids=[row[0] for row in YEARS])
def test_a_year_in_words(written: str, expected: int | None) -> None:
    assert numerals.year_in_words(written) == expected


@given(st.integers(0, 10**15 - 1))
@example(777_777_777_777_777)
def test_the_pattern_takes_all_of_a_number_in_words(number: int) -> None:
    written = num2words(number).replace(",", "")
    match = re.match(numerals.cardinal(), written)
    assert match is not None and match.group() == written
    assert numerals.value(written) == number


@given(st.integers(0, 10**29))
def test_the_pattern_takes_all_of_a_number_in_digits(number: int) -> None:
    written = f"{number:,}"
    match = re.match(numerals.cardinal(), written)
    assert match is not None and match.group() == written
    assert numerals.value(written.replace(",", "")) == number
