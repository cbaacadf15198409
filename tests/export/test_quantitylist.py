"""Times and figures in a page: underlined, titled, linked both ways, inert."""

from __future__ import annotations

import html
import re

import msgspec
import pytest
from hypothesis import given, settings

from onrecord.export.layers import anchors, figures, times
from onrecord.export.page import page
from onrecord.export.quantities import figures as figure_rows
from onrecord.export.quantities import times as time_rows
from onrecord.record import Document, Figure, Reading, Span, Time
from tests.export import measured
from tests.export.any_reading import some_readings
from tests.export.test_layers import _over
from tests.export.test_page import Outline


def _words(part: str) -> str:
    """What a reader reads: words in line stay beside each other, all other elements stand apart."""
    apart = re.sub(r"<(?!/?(?:a|bdi)\b)[^>]*>", " ", part)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", apart)).split())


def _aside(reading: Reading) -> str:
    return page([reading]).split("<aside", 1)[1].split("</aside>", 1)[0]


SAID = [
    ("how many", "12 times words value"),
    ("a day and what it was counted from", "Monday, July 19 2021-07-19 from publication 2021-07-25"),
    ("a date counted from another", "Four months later July 2020 from “March 2020”"),
    ("a figure with who says it", "About 2,500 about 2,500 troops statement 2, Odile Brandt"),
    ("one that moved", "150 150 members decrease from 150 to 132"),
    ("one that is open", "999…9 percent open: too long a number"),
]


@pytest.mark.parametrize(("shows", "words"), SAID, ids=[row[0] for row in SAID])
def test_what_a_reader_sees(shows: str, words: str) -> None:
    assert words in _words(_aside(measured.reading())), shows


IN_THE_TEXT = [
    ("a time leads to its row and says its value", '<a id="d1-at-time6" href="#d1-time6" class="tm" data-tm="6" title="2021-07-21; from publication 2021-07-25">Wednesday</a>'),
    ("an anchor is found by the time counted from it", '<a id="d1-at-time9" href="#d1-time9" class="tm" data-tm="9" data-an="10" title="March 2020">March 2020</a>'),
    ("a figure in a statement", 'class="con fg" data-con="2" data-fg="5" title="24 to 99 districts, approximately; statement 2, Odile Brandt">dozens</a>'),
    ("one that nothing is known of", 'title="open: too long a number">999…9 percent</a>'),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "source"), IN_THE_TEXT, ids=[row[0] for row in IN_THE_TEXT])
def test_what_stands_in_the_text(shows: str, source: str) -> None:
    assert source in page([measured.reading()]), shows


def test_now_and_what_recurs_are_faint() -> None:
    assert re.findall(r'<tr id="d1-(\w+)" data-time="\d+" class=faint>', _aside(measured.reading())) == [
        "time7",
        "time8",
    ]


def test_every_link_leads_somewhere_with_or_without_the_script() -> None:
    source = page([measured.reading(), measured.reading()])
    outline = Outline(source)
    ids = outline.ids()
    assert len(set(ids)) == len(ids)
    assert {link[1:] for link in outline.links() if link.startswith("#")} <= set(ids)
    for kind, count in (("time", 12), ("figure", 12)):
        for number in range(1, count + 1):
            assert {f"d2-{kind}{number}", f"d2-at-{kind}{number}"} <= set(ids)


def test_a_time_and_a_figure_that_begin_together_have_a_place_each() -> None:
    reading = Reading(
        document=Document(id="x", text="Two days passed."),
        times=(Time(span=Span(0, 8), type="DURATION", value="P2D"),),
        figures=(Figure(span=Span(0, 3), low=2, high=2, kind="count"),),
    )
    source = page([reading])
    assert (
        '<i id="d1-at-figure1"></i><a id="d1-at-time1" href="#d1-time1" class="tm fg" data-tm="1" data-fg="1" '
        'title="2 days | 2">Two</a><span class="tm" data-tm="1" title="2 days"> days</span>'
    ) in source


def test_there_is_a_heading_only_for_what_there_is() -> None:
    made = measured.reading()
    assert "<h2>Times and figures</h2>" in _aside(made)
    assert "<h2>Times</h2>" in _aside(msgspec.structs.replace(made, figures=(), movements=()))
    assert "<h2>Figures</h2>" in _aside(msgspec.structs.replace(made, times=()))
    neither = page([msgspec.structs.replace(made, times=(), figures=())])
    assert '<div class="quantities">' not in neither
    assert '<span class="tm">time</span>' not in neither
    assert '<span class="tm">time</span> <span class="fg">figure</span>' in page([made])


def test_layers_are_the_words() -> None:
    reading = measured.reading()
    assert _over(times(reading), measured.TEXT)["1898"] == (3,)
    assert _over(anchors(reading), measured.TEXT) == {"March 2020": (10,)}
    assert _over(figures(reading), measured.TEXT)["dozens"] == (5,)


def test_what_does_not_stand_in_the_text_is_not_shown() -> None:
    reading = Reading(
        document=Document(id="x", text="Now."),
        times=(Time(span=Span(90, 99), type="DATE"), Time(span=Span(2, 1), type="DATE")),
        figures=(Figure(span=Span(-9, -3), kind="count"),),
    )
    assert time_rows(reading) == figure_rows(reading) == ()
    assert "details" not in _aside(reading)


@settings(max_examples=200)
@given(some_readings)
def test_any_reading_makes_a_whole_page(reading: Reading) -> None:
    source = page([reading])
    outline = Outline(source)
    ids = outline.ids()
    assert len(set(ids)) == len(ids)
    inner = {
        link[1:]
        for link in outline.links()
        if link.startswith("#d1-at-") or "#d1-time" in link or "#d1-figure" in link
    }
    assert inner <= set(ids)
    assert source.count("<script") == source.count("</script>") == 1
    assert not [
        name for _, found in outline.elements for name in found if name.startswith("on") or name == "style"
    ]
    assert not [tag for tag, _ in outline.elements if tag == "img"]
