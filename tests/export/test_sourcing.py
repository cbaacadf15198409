"""On whose word an article rests: true percentages, and sentences for every number of voices."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.sourcing import apportioned, only_through, parts, sentence, voices_heard
from onrecord.record import Actor, Document, Reading, Sourcing, Through
from tests.export.any_reading import some_sourcing


def _sourcing(*shares: float, words: int = 200, voices: int = 0, named: int = 0) -> Sourcing:
    names = ("named", "unnamed", "second_hand", "no_source", "own_voice")
    return Sourcing(words=words, voices=voices, voices_named=named, **dict(zip(names, shares, strict=True)))


SENTENCES = [
    (
        "every part has its words, in the order of the record",
        _sourcing(0.456, 0.214, 0.08, 0.03, 0.22),
        "On whose word: 46% named sources, 21% unnamed sources, 8% at second hand, 3% no clear source, "
        "22% the article’s own voice (of 200 words)",
    ),
    ("a part of nothing is left out", _sourcing(0.5, 0, 0, 0, 0.5, words=1200), "On whose word: 50% named sources, 50% the article’s own voice (of 1,200 words)"),
    ("one part alone is all of it", _sourcing(0, 0, 0, 0, 1), "On whose word: 100% the article’s own voice (of 200 words)"),
    ("a part that is there is never 0%, nor the rest 100%", _sourcing(0.003, 0, 0, 0, 0.997), "On whose word: under 1% named sources, over 99% the article’s own voice (of 200 words)"),
    ("thirds add up to a hundred", _sourcing(1 / 3, 1 / 3, 1 / 3, 0, 0), "On whose word: 34% named sources, 33% unnamed sources, 33% at second hand (of 200 words)"),
    ("shares that do not add up to one are parts of what they add up to", _sourcing(1, 1, 0, 0, 0), "On whose word: 50% named sources, 50% unnamed sources (of 200 words)"),
    ("shares that are none count as nothing", _sourcing(math.nan, -3, 0.2, 0, math.inf), "On whose word: 17% at second hand, 83% the article’s own voice (of 200 words)"),
    ("where there are no words there is nothing to say", _sourcing(0, 0, 0, 0, 0, words=0), ""),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "sourcing", "expected"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_the_sentence(shows: str, sourcing: Sourcing, expected: str) -> None:
    assert sentence(sourcing) == expected, shows


def test_signs_stand_before_their_parts() -> None:
    assert sentence(_sourcing(0.5, 0.5, 0, 0, 0), {"unnamed": "▒"}) == (
        "On whose word: 50% named sources, ▒ 50% unnamed sources (of 200 words)"
    )


VOICES = [
    ("nobody is heard", 0, 0, "no voice but the article’s own"),
    ("one with a name", 1, 1, "1 voice, named"),
    ("one without", 1, 0, "1 voice, not named"),
    ("some of several", 5, 3, "5 voices, 3 of them named"),
    ("all of several", 2, 2, "2 voices, all of them named"),
    ("none of several", 1200, 0, "1,200 voices, none of them named"),
    ("fewer than none is nobody", -2, 4, "no voice but the article’s own"),
]


@pytest.mark.parametrize(("shows", "voices", "named", "expected"), VOICES, ids=[row[0] for row in VOICES])
def test_voices_are_counted(shows: str, voices: int, named: int, expected: str) -> None:
    assert voices_heard(_sourcing(1, 0, 0, 0, 0, voices=voices, named=named)) == expected, shows


def test_those_heard_only_through_another_are_named_and_bounded() -> None:
    actors = tuple(Actor(name=f"Voice {number}", kind="person") for number in range(9))
    through = tuple(Through(actor=number, via=8) for number in range(8))
    lost = (Through(actor=99, via=0), Through(actor=0, via=-1))
    reading = Reading(
        document=Document(id="x", text=""),
        actors=actors,
        sourcing=Sourcing(
            words=1, named=1, unnamed=0, second_hand=0, no_source=0, own_voice=0, voices=9, voices_named=9,
            only_through=(*lost, *through),
        ),
    )  # fmt: skip
    names, more = only_through(reading)
    assert names == [(f"Voice {number}", "Voice 8") for number in range(6)]
    assert more == 2
    assert only_through(Reading(document=reading.document)) == ([], 0)


@given(st.lists(st.floats(0.001, 1), min_size=1, max_size=5), st.integers(5, 200), st.integers(0, 1))
def test_whole_numbers_add_up_and_are_near(shares: list[float], whole: int, least: int) -> None:
    total = sum(shares)
    found = apportioned([share / total for share in shares], whole, least)
    assert sum(found) == whole
    assert min(found) >= least
    if least == 0:
        assert all(
            abs(number - share / total * whole) < 1 for number, share in zip(found, shares, strict=True)
        )


def test_too_little_for_all_is_refused() -> None:
    assert apportioned([], 10) == []
    with pytest.raises(ValueError, match="too little"):
        apportioned([0.5, 0.5], 1, 1)


@given(some_sourcing)
def test_any_numbers_give_parts_of_one_whole(sourcing: Sourcing) -> None:
    found = parts(sourcing)
    assert not found or math.isclose(sum(part.share for part in found), 1)
    assert all(0 < part.share <= 1 for part in found)
    assert bool(sentence(sourcing)) == bool(found)
    voices_heard(sourcing)
