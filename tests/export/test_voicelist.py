"""The voices in a page: complete, linked, folded where they are many, inert whatever they are called."""

from __future__ import annotations

import html
import re

import msgspec
import pytest
from hypothesis import given, settings

from onrecord.export.page import page
from onrecord.export.voicelist import voice_list
from onrecord.record import Actor, Document, Reading, Span, Statement
from tests.export import dispatch, sourced
from tests.export.any_reading import some_readings
from tests.export.test_page import Outline


def _aside(reading: Reading) -> str:
    return page([reading]).split("<aside", 1)[1].split("</aside>", 1)[0]


def _words(part: str) -> str:
    """What a reader reads: the words without their tags, those that end a line as space."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"</(p|li|h2|text)>", " ", part))).split())


SAID = [
    ("a voice with its kind, its role, its statements and other names", "Maro Pell · person, speaks for the dockers’ union 4 statements: 4, 15, 16, 17 also: Pell"),
    ("one heard only through another", "the islands’ council · organisation or state, not named 1 statement: 6 only through The Skarn Herald also: the council"),
    ("one who speaks on terms", "A guard · unnamed source 1 statement: 18 terms: “asked not to be named”, reason: “because the operator forbids interviews”"),
    ("a name that was resolved", "the minister (Odile Brandt) told"),
    ("two that were resolved", "he (Maro Pell and Odile Brandt) said"),
    ("one that was not", "one of them (unclear: Two people with knowledge of the talks or Officials?) According to"),
    ("one that nobody can be named for", "islanders (unclear who) demand"),
    ("no source", "no source given It was not clear"),
    ("the channel", "indirect in 5 through The Skarn Herald"),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "words"), SAID, ids=[row[0] for row in SAID])
def test_what_a_reader_sees(shows: str, words: str) -> None:
    assert words in _words(_aside(sourced.reading())), shows


def test_voices_stand_above_the_statements_and_below_the_bar() -> None:
    aside = _aside(sourced.reading())
    headings = re.findall(r"<h2>([^<]*)</h2>", aside)
    assert headings == ["Announced changes", "On whose word", "Voices", "Statements"]


def test_every_link_leads_somewhere_with_or_without_the_script() -> None:
    source = page([sourced.reading(), sourced.reading()])
    outline = Outline(source)
    ids = outline.ids()
    assert len(set(ids)) == len(ids)
    assert {link[1:] for link in outline.links() if link.startswith("#")} <= set(ids)
    pell = source.split('<li id="d2-a3"', 1)[1].split("</li>", 1)[0]
    assert re.findall(r'href="#([^"]*)"', pell) == ["d2-s4", "d2-s4", "d2-s15", "d2-s16", "d2-s17"]
    assert '<li id="d2-s17" data-n="17" data-a="3 6">' in source, (
        "the script finds all of a voice's statements"
    )


def test_mentions_evidence_and_own_voice_are_marked_in_the_text() -> None:
    source = page([sourced.reading()])
    assert 'data-men="6" data-ev="8">Odile Brandt</span>' in source
    assert '<span class="own">The pier has closed twice since it opened.</span>' in source
    assert '<span class="own">own voice</span></p>' in source, "the legend has a key for it"
    assert '<span class="own">' not in page([dispatch.reading()])


def test_a_reading_without_actors_has_no_voices() -> None:
    aside = _aside(msgspec.structs.replace(dispatch.reading(), actors=()))
    assert "Voices" not in aside
    assert "On whose word" not in aside
    assert "transport ministry" in aside


def _many(voices: int, each: int = 1) -> Reading:
    return Reading(
        document=Document(id="x", text="Ann said so."),
        actors=tuple(Actor(name=f"Ann {number}", kind="person") for number in range(voices)),
        statements=tuple(
            Statement(source=(Span(0, 3),), actor=number) for number in range(voices) for _ in range(each)
        ),
    )


def test_voices_beyond_the_fortieth_are_folded_and_there() -> None:
    listed = voice_list(_many(3000), "d1")
    shown, folded = listed.split("<details>", 1)
    assert shown.count("<li ") == 40
    assert folded.startswith("<summary>2,960 more</summary>")
    assert folded.count("<li ") == 2960
    assert "<details>" not in voice_list(_many(40), "d1")


def test_statements_beyond_the_fortieth_are_folded_and_there() -> None:
    listed = voice_list(_many(1, each=50), "d1")
    assert "50 statements: " in listed
    assert "<summary>10 more</summary>" in listed
    assert listed.count("data-n=") == 50


def test_hostile_names_are_text() -> None:
    hostile = "</li></ol><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\x00\x1b\u202e"
    made = sourced.reading()
    actors = tuple(
        msgspec.structs.replace(actor, name=hostile, aliases=(hostile + "2",), role=hostile, affiliation="x")
        for actor in made.actors
    )
    source = page([msgspec.structs.replace(made, actors=actors)])
    outline = Outline(source)
    assert source.count("<script>") == source.count("</script>") == 1
    assert not [tag for tag, _ in outline.elements if tag == "img"]
    assert not set(source) & set("\x00\x1b\u202e")


def test_every_name_keeps_its_direction_of_writing_to_itself() -> None:
    made = sourced.reading()
    actors = tuple(msgspec.structs.replace(actor, name="\u2067half") for actor in made.actors)
    found = page([msgspec.structs.replace(made, actors=actors, changes=())])
    assert found.count("\u2067half") == found.count("<bdi>\u2067half</bdi>") > len(made.actors)


@settings(max_examples=150)
@given(some_readings)
def test_any_reading_is_a_whole_page(reading: Reading) -> None:
    outline = Outline(page([reading]))
    ids = outline.ids()
    assert len(set(ids)) == len(ids)
    assert {link[1:] for link in outline.links() if "-a" in link} <= set(ids)
    allowed = {"script", "style"}
    assert [tag for tag, _ in outline.elements if tag in allowed | {"img"}] == ["style", "script"]
    assert not [
        name for _, found in outline.elements for name in found if name.startswith("on") or name == "style"
    ]
