"""Changes and commitments on a terminal: a card each, first, readable without colour, bounded, inert."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings

from onrecord.cli.terminal import Look, render
from onrecord.record import Commitment, Document, Reading, Span
from tests.cli.test_terminal_voices import SEQUENCE
from tests.export import announced
from tests.export.any_reading import some_readings

WIDE = Look(width=1000)

FACTS = [
    ("the verdict as a sign and a word", "\n≡ IN NAME ONLY  The night ferry ends\n"),
    ("its facts on one line", "    by Transport ministry · before 46, after 46 · due 2031-09-30 · as of 2031-08-11 · rule: same value\n"),
    ("why, then the words that show it", "    The crossing gets a new name in the books; ship, crew and timetable stay.\n    » the ship, its 46 crew and its timetable will stay as they are\n"),
    ("another verdict, another sign", "\n○ NOT YET  letter of intent\n"),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "words"), FACTS, ids=[row[0] for row in FACTS])
def test_what_a_reader_sees(shows: str, words: str) -> None:
    assert words in render(announced.reading(), WIDE), shows


def test_a_commitment_is_a_line() -> None:
    lines = render(announced.reading(), WIDE).splitlines()
    (line,) = [one for one in lines if one.startswith("demand")]
    assert " ".join(line.split()) == (
        "demand Skarn Islands council publish the contract before the vote; upon Odile Brandt; due 2031-09"
    )


def test_changes_stand_above_the_article_and_the_statements() -> None:
    shown = render(announced.reading(), WIDE)
    places = [
        shown.index(words)
        for words in ("IN NAME ONLY", "Article ──", "PORT ELLERY", "Statements ──", "Commitments ──")
    ]
    assert places == sorted(places)


def test_colours_are_only_for_terminals_that_have_them() -> None:
    coloured = render(announced.reading(), Look(width=90, styled=True, colours=True))
    assert "\x1b[1;31m≡ IN NAME ONLY" in coloured
    assert SEQUENCE.sub("", coloured).count("≡ IN NAME ONLY") == 1
    assert "\x1b[1;31m" not in render(announced.reading(), Look(width=90, styled=True))


def test_of_many_commitments_the_first_are_shown_and_the_rest_counted() -> None:
    many = tuple(Commitment(kind="plan", action=(Span(0, 3),)) for _ in range(1041))
    shown = render(Reading(document=Document(id="x", text="pay"), commitments=many), WIDE)
    assert "and 1,001 more; --table commitments has them all" in shown


@settings(max_examples=60, deadline=None)
@given(some_readings)
def test_nothing_in_a_change_acts_on_the_terminal(reading: Reading) -> None:
    shown = render(msgspec.structs.replace(reading, statements=(), figures=(), times=()), Look(width=60))
    assert "\x1b" not in shown and "\x07" not in shown and "\x9b" not in shown
