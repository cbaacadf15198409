"""Changes and commitments in a page: first, in words, linked both ways, inert."""

from __future__ import annotations

import html
import re
from typing import get_args

import msgspec
import pytest
from hypothesis import given, settings

from onrecord.export.changes import SIGNS, cards, promises
from onrecord.export.page import page
from onrecord.record import Reading, Span
from onrecord.terms import Verdict
from tests.export import announced
from tests.export.any_reading import some_readings
from tests.export.test_page import Outline


def _aside(reading: Reading) -> str:
    return page([reading]).split("<aside", 1)[1].split("</aside>", 1)[0]


def _words(part: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", part)).split())


SAID = [
    ("the verdict as a sign and a word, and what it is of", "≡ in name only The night ferry ends"),
    ("who, how much, by when, as of when, by which rule", "by Transport ministry before 46, after 46 due 2031-09-30 as of 2031-08-11 rule: same value"),
    ("why, in a sentence", "The crossing gets a new name in the books; ship, crew and timetable stay."),
    ("the words that show it", "Evidence the ship, its 46 crew and its timetable will stay as they are"),
    ("an announcer without an actor, by the words", "by Two people with knowledge of the talks after 1.2 million as of"),
    ("who demands what of whom and by when", "Skarn Islands council demand publish the contract before the vote upon Odile Brandt due 2031-09 statement 6"),
    ("a condition, and nobody who is named", "not said promise Never sell the boat before the tide turns"),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "words"), SAID, ids=[row[0] for row in SAID])
def test_what_a_reader_sees(shows: str, words: str) -> None:
    assert words in _words(_aside(announced.reading())), shows


def test_changes_come_before_everything_else() -> None:
    headings = re.findall(r"<h2>(.*?)</h2>", _aside(announced.reading()))
    assert headings[:2] == ["Announced changes", "Commitments"]
    assert headings.index("Statements") > 1


def test_every_link_of_a_card_leads_to_its_words() -> None:
    source = page([announced.reading()])
    links = re.findall(r'href="#(d1-at-(?:change|commitment)[\d-]+)"', source)
    assert links == [
        "d1-at-change1",
        "d1-at-change1-1",
        "d1-at-change2",
        "d1-at-commitment1",
        "d1-at-commitment2",
    ]
    for link in links:
        assert source.count(f'<i id="{link}"></i>') == 1, link
    after = source.split('<i id="d1-at-change1-1"></i>', 1)[1]
    assert _words(after).startswith("the ship, its 46 crew")


def test_every_verdict_has_its_own_sign() -> None:
    assert set(SIGNS) == set(get_args(Verdict))
    assert len(set(SIGNS.values())) == len(SIGNS)


def test_nothing_is_shown_where_nothing_was_announced() -> None:
    bare = msgspec.structs.replace(announced.reading(), changes=(), commitments=())
    assert "Announced changes" not in _aside(bare)
    assert "Commitments" not in _aside(bare)


def test_spans_outside_the_text_are_left_out() -> None:
    made = announced.reading()
    far = Span(len(made.document.text) + 3, len(made.document.text) + 9)
    lost = msgspec.structs.replace(made.changes[0], announced=(far,), evidence=(far,))
    astray = msgspec.structs.replace(made.commitments[0], action=(far,), by=99, deadline=99)
    reading = msgspec.structs.replace(made, changes=(lost,), commitments=(astray,))
    (card,) = cards(reading)
    assert (card.announced, card.evidence) == ((), ())
    assert promises(reading) == ()
    assert "d1-at-change1" not in page([reading])


@settings(max_examples=60, deadline=None)
@given(some_readings)
def test_any_reading_makes_a_whole_page(reading: Reading) -> None:
    source = page([reading])
    ids = re.findall(r' id="([^"]*)"', source)
    assert len(ids) == len(set(ids))
    Outline(source)
