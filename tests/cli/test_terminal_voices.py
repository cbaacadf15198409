"""Sourcing and voices on a terminal: readable without colour, bounded, inert."""

from __future__ import annotations

import re
import unicodedata

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.cli.terminal import Look, render
from onrecord.record import Actor, Document, Reading, Sourcing, Span, Statement
from tests.export import dispatch, sourced
from tests.export.any_reading import some_readings

SEQUENCE = re.compile(r"\x1b\[[0-9;]*m")
WIDE = Look(width=1000)

FACTS = [
    ("on whose word it rests, with the signs of the bar", "On whose word: █ 46% named sources, ▒ 21% unnamed sources, ╱ 8% at second hand, ? 3% no clear source, · 22% the article’s own voice (of 292 words)"),
    ("who is heard", "11 voices, 4 of them named; heard only through another: the islands’ council (The Skarn Herald)"),
    ("a voice with its kind, its role, its statements and other names", "Maro Pell — person, speaks for the dockers’ union\n    4 statements: 4, 15–17\n    also: Pell\n"),
    ("one heard only through another", "the islands’ council — organisation or state, not named\n    1 statement: 6; only through The Skarn Herald\n    also: the council\n"),
    ("one who speaks on terms", "A guard — unnamed source\n    1 statement: 18\n    terms: “asked not to be named”, reason: “because the operator forbids interviews”\n"),
    ("a name that was resolved", "[8] the minister (Odile Brandt) — told · direct"),
    ("two that were resolved", "[17] he (Maro Pell and Odile Brandt) — said · direct, hedged"),
    ("one that was not", "[11] one of them (unclear: Two people with knowledge of the talks or Officials?) — According to"),
    ("one that nobody can be named for", "[2] islanders (unclear who) — demand"),
    ("no source", "[14] no source given — It was not clear"),
    ("the channel", "[6] the islands’ council — had demanded · indirect, through The Skarn Herald, in 5"),
    ("the terms of a statement", "[18] A guard — said · indirect\n    the ramps had been painted overnight\n    terms: “asked not to be named”, reason:"),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "words"), FACTS, ids=[row[0] for row in FACTS])
def test_what_a_reader_sees(shows: str, words: str) -> None:
    assert words in render(sourced.reading(), WIDE), shows


def test_sections_come_in_order_and_only_where_there_is_something() -> None:
    def sections(reading: Reading) -> list[str]:
        return re.findall(r"^(\S[^\n─]*) ─+$", render(reading, WIDE), flags=re.M)

    assert sections(sourced.reading()) == ["Announced changes", "Article", "Sourcing", "Voices", "Statements"]
    older = msgspec.structs.replace(dispatch.reading(), actors=())
    assert sections(older) == ["Announced changes", "Article", "Statements"]


def test_nothing_is_put_into_the_text_for_the_own_voice() -> None:
    assert "\nThe pier has closed twice since it opened. _A guard_" in render(sourced.reading(), WIDE)


def _bar(*shares: float, width: int) -> str:
    names = ("named", "unnamed", "second_hand", "no_source", "own_voice")
    sourcing = Sourcing(words=9, voices=1, voices_named=1, **dict(zip(names, shares, strict=True)))
    printed = render(Reading(document=Document(id="x", text="x"), sourcing=sourcing), Look(width=width))
    return next(line for line in printed.splitlines() if line and not set(line) - set("█▒╱?·"))


BARS = [
    ("parts are as long as their shares", (0.5, 0.2, 0.1, 0.1, 0.1), 20, "██████████▒▒▒▒╱╱??··"),
    ("one part fills it", (0, 0, 0, 0, 1.0), 20, "····················"),
    ("a part that is there shows, however small", (0.999, 0.001, 0, 0, 0), 20, "███████████████████▒"),
    ("a part that is not there does not", (0.5, 0, 0.5, 0, 0), 20, "██████████╱╱╱╱╱╱╱╱╱╱"),
]


@pytest.mark.parametrize(("shows", "shares", "width", "expected"), BARS, ids=[row[0] for row in BARS])
def test_the_bar(shows: str, shares: tuple[float, ...], width: int, expected: str) -> None:
    assert _bar(*shares, width=width) == expected, shows


@given(st.lists(st.floats(0, 1), min_size=5, max_size=5).filter(any), st.integers(20, 100))
def test_the_bar_is_as_wide_as_the_text(shares: list[float], width: int) -> None:
    assert len(_bar(*shares, width=width)) == width


@pytest.mark.parametrize("width", [20, 33, 80])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, render(sourced.reading(), Look(width=width)).splitlines())) <= width


def test_three_thousand_voices_are_forty_and_a_number() -> None:
    reading = Reading(
        document=Document(id="x", text="Ann said so."),
        actors=tuple(Actor(name=f"Ann {number}", kind="person") for number in range(3000)),
        statements=tuple(Statement(source=(Span(0, 3),), actor=number) for number in range(3000)),
    )
    printed = render(reading, WIDE)
    assert printed.count(" — person\n") == 40
    assert "\nand 2,960 more\n" in printed


def test_the_numbers_of_a_voice_are_bounded() -> None:
    reading = Reading(
        document=Document(id="x", text="Ann said so."),
        actors=(Actor(name="Ann", kind="person"), Actor(name="Bo", kind="person")),
        statements=tuple(Statement(actor=number % 2) for number in range(400)),
    )
    voices = render(reading, WIDE).split("Voices ", 1)[1].split("Statements ", 1)[0]
    assert "200 statements: 1, 3, 5," in voices
    assert "79 and 160 more\n" in voices


@settings(max_examples=150)
@given(some_readings, st.booleans())
def test_nothing_in_a_reading_acts_on_the_terminal(reading: Reading, styled: bool) -> None:
    printed = SEQUENCE.sub("", render(reading, Look(width=60, styled=styled, colours=styled)))
    assert not any(
        unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in printed.replace("\n", "")
    )
    assert not set(printed) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
