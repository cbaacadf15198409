"""Who is heard in an article, and who speaks in a statement."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.voices import (
    Terms,
    channel,
    heard,
    listed,
    name_of,
    numbered,
    speaker,
    speaking,
    terms,
    voices,
)
from onrecord.record import Actor, Anonymity, Candidate, Document, Reading, Span, Statement
from tests.export import sourced
from tests.export.any_reading import some_readings

TEXT = "Ada Lund told Radio Nord that he and Bo, who spoke off the record to keep his job, left."
ADA, BO, NORD, CLERK, SELF = range(5)
ACTORS = (
    Actor(name="Ada Lund", kind="person", aliases=("Lund", "ADA LUND", "lund", " ", "Mayor"), role="mayor"),
    Actor(name="Bo", kind="person", named=False, role="clerk", affiliation="harbour office"),
    Actor(name="Radio Nord", kind="outlet"),
    Actor(name="a clerk of the harbour office", kind="unnamed", named=False, role="clerk of the harbour office", affiliation="Harbour Office"),
    Actor(name="narrator", kind="narrator"),
)  # fmt: skip


def _of(*statements: Statement, actors: tuple[Actor, ...] = ACTORS) -> Reading:
    return Reading(document=Document(id="x", text=TEXT), actors=actors, statements=statements)


def _at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def _candidates(*actors: int) -> tuple[Candidate, ...]:
    return tuple(Candidate(actor=actor, score=0.5, reason="near") for actor in actors)


HE = (_at("he"),)
SPEAKERS = [
    ("a name that the source says is not said twice", Statement(source=(_at("Ada Lund"),), actor=ADA), None),
    ("nor in other capitals", Statement(source=(_at("Ada Lund told"),), actors=(ADA,)), None),
    ("a pronoun gets its name", Statement(source=HE, actor=BO, actors=(BO,)), ("known", ("Bo",))),
    ("so it does from a reading that knows no list of actors", Statement(source=HE, actor=BO), ("known", ("Bo",))),
    ("all of several who speak are named", Statement(source=HE, actor=BO, actors=(BO, ADA)), ("known", ("Bo", "Ada Lund"))),
    ("people without a name are named by their description", Statement(source=HE, actor=CLERK), ("known", ("a clerk of the harbour office",))),
    ("who is the article itself", Statement(source=HE, actor=SELF), ("known", ("the article itself",))),
    ("where it is open who, the candidates are named", Statement(source=HE, resolution="open", candidates=_candidates(BO, ADA)), ("unclear", ("Bo", "Ada Lund"))),
    ("also where there is none", Statement(source=HE, resolution="open"), ("unclear", ())),
    ("no source is given", Statement(resolution="no source"), ("none", ())),
    ("a source of which nothing is known says itself", Statement(source=HE), None),
    ("an index that leads nowhere is nobody", Statement(source=HE, actor=77, actors=(-1, 5)), None),
    ("nor is a candidate's", Statement(source=HE, resolution="open", candidates=_candidates(-1, 99)), ("unclear", ())),
    ("who is carried over from elsewhere is known without a source", Statement(actor=ADA, resolution="carried over"), ("known", ("Ada Lund",))),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "statement", "expected"), SPEAKERS, ids=[row[0] for row in SPEAKERS])
def test_who_speaks(shows: str, statement: Statement, expected: tuple[str, tuple[str, ...]] | None) -> None:
    found = speaker(_of(statement), statement)
    assert (None if found is None else (found.how, found.names)) == expected, shows


def test_many_speakers_are_counted() -> None:
    crowd = tuple(Actor(name=f"Voice {number}", kind="person") for number in range(20))
    statement = Statement(actors=tuple(range(20)))
    found = speaker(_of(statement, actors=crowd), statement)
    assert found is not None
    assert (len(found.names), found.more) == (6, 14)


def test_voices_come_in_the_order_of_their_statements_then_as_heard() -> None:
    reading = _of(
        Statement(actor=CLERK),
        Statement(actor=BO, via=NORD),
        Statement(actor=ADA, actors=(ADA, BO)),
        Statement(actor=ADA),
        Statement(),
        Statement(actor=BO, via=NORD),
        Statement(actor=SELF),
    )
    found = voices(reading)
    assert [(voice.actor, voice.statements) for voice in found] == [
        (BO, (1, 2, 5)), (ADA, (2, 3)), (CLERK, (0,)), (SELF, (6,)),
    ]  # fmt: skip
    assert heard(reading) == {BO, ADA, CLERK, SELF}, "a channel is not a voice"
    assert [voice.kind for voice in found] == [
        "person, not named", "person", "unnamed source", "in the first person",
    ]  # fmt: skip
    assert [(one.name, one.statements) for one in found[0].channels] == [("Radio Nord", (1, 5))]
    assert found[0].about == "clerk, harbour office"
    assert found[2].about == "clerk of the harbour office", (
        "an affiliation that the role names is not said twice"
    )
    assert found[1].aliases == ("Lund",), "other capitals are no other name, nor is a role that is given"


def test_terms_are_quoted_and_said_once() -> None:
    given = Anonymity(condition=_at("off the record"), reason=_at("to keep his job"))
    statement = Statement(actor=BO, anonymity=given)
    wide = Statement(actor=BO, anonymity=Anonymity(condition=Span(-4, 3), reason=Span(900, 950)))
    nothing = Statement(actor=BO, anonymity=Anonymity(condition=Span(30, 10)))
    reading = _of(statement, statement, wide, nothing)
    assert terms(reading, statement) == Terms("off the record", "to keep his job")
    assert terms(reading, wide) == Terms("Ada", "")
    assert terms(reading, nothing) is None
    assert voices(reading)[0].terms == (Terms("off the record", "to keep his job"), Terms("Ada", ""))


def test_what_is_long_is_shortened_and_what_is_much_is_counted() -> None:
    many = Actor(
        name="N" * 9000,
        kind="person",
        aliases=tuple(f"alias {number} {'x' * 500}" for number in range(9)),
        role="r" * 9000,
    )
    channels = tuple(Actor(name=f"Channel {number}", kind="outlet") for number in range(9))
    said = tuple(Statement(actor=0, via=number + 1) for number in range(9))
    voice = voices(_of(*said, actors=(many, *channels)))[0]
    assert len(voice.name) <= 120 and len(voice.about) <= 160
    assert [len(voice.aliases), voice.more_aliases] == [4, 5]
    assert max(map(len, voice.aliases)) <= 60
    assert [len(voice.channels), voice.more_channels] == [4, 5]


def test_a_name_is_never_empty() -> None:
    reading = _of(actors=(Actor(name=" \n", kind="person"),))
    assert name_of(reading, 0) == "no name"
    assert channel(reading, Statement(via=0)) == "no name"
    assert channel(reading, Statement(via=1)) is None


NUMBERS = [
    ("one", (4,), "5"),
    ("two in a row stay two", (4, 5), "5, 6"),
    ("three in a row are a range", (0, 4, 5, 6, 9), "1, 5–7, 10"),
    ("none", (), ""),
    ("beyond the first, they are counted", (0, 1, 2, 7, 9), "1–3 and 2 more"),
]


@pytest.mark.parametrize(("shows", "indexes", "expected"), NUMBERS, ids=[row[0] for row in NUMBERS])
def test_numbers(shows: str, indexes: tuple[int, ...], expected: str) -> None:
    assert numbered(indexes, most=3 if len(indexes) == 5 and indexes[1] == 1 else 40) == expected, shows


LISTS = [
    ("none", [], 0, ""),
    ("one", ["A"], 0, "A"),
    ("two", ["A", "B"], 0, "A or B"),
    ("three", ["A", "B", "C"], 0, "A, B or C"),
    ("and those left out", ["A", "B"], 1200, "A, B or 1,200 more"),
]


@pytest.mark.parametrize(("shows", "words", "more", "expected"), LISTS, ids=[row[0] for row in LISTS])
def test_lists(shows: str, words: list[str], more: int, expected: str) -> None:
    assert listed(words, "or", more) == expected, shows


@given(some_readings)
def test_any_reading_has_voices_that_lead_somewhere(reading: Reading) -> None:
    found = voices(reading)
    assert {voice.actor for voice in found} == heard(reading)
    for voice in found:
        assert voice.name
        assert all(voice.actor in speaking(reading, reading.statements[index]) for index in voice.statements)
    counts = [len(voice.statements) for voice in found]
    assert counts == sorted(counts, reverse=True)
    for statement in reading.statements:
        speaker(reading, statement)


@given(st.lists(st.integers(0, 99), unique=True).map(sorted))
def test_every_number_is_in_a_row(indexes: list[int]) -> None:
    told: list[int] = []
    for part in numbered(indexes, most=100).split(", "):
        first, _, last = part.partition("–")
        told.extend(range(int(first), int(last or first) + 1) if part else ())
    assert told == [index + 1 for index in indexes]


def test_the_dispatch_names_whom_it_hears() -> None:
    found = voices(sourced.reading())
    assert [voice.name for voice in found[:3]] == ["Maro Pell", "Odile Brandt", "The transport ministry"]
    assert found[-1].terms == (Terms("asked not to be named", "because the operator forbids interviews"),)
