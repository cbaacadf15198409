"""Times and figures on a terminal: in the order of the text, aligned, bounded."""

from __future__ import annotations

import re

import pytest

from onrecord.cli.terminal import Look, render
from onrecord.record import Document, Figure, Reading, Span, Time
from tests.export import measured

WIDE = Look(width=200)

FACTS = [
    ("a day and what it was counted from", r"Monday, July 19 +2021-07-19 +from publication 2021-07-25\n"),
    ("a week", r"last week +the week from 2021-07-12 to 2021-07-18 +from publication"),
    ("a length", r"20 years +20 years\n"),
    ("what recurs", r"every two weeks +every 2 weeks\n"),
    ("a date counted from another", r"Four months later +July 2020 +from “March 2020”\n"),
    ("one that is open", r"In the spring +open: no publication date\n"),
    ("a figure with who says it", r"About 2,500 +about 2,500 troops +statement 2, Odile Brandt\n"),
    ("a vague one", r"dozens +24 to 99 districts, approximately +statement 2"),
    ("money", r"more than \$1\.3 million +more than \$1\.3 million \(toll\) +statement 1, Harbour board; increase by 12%"),
    ("one that moved", r"150 +150 members +decrease from 150 to 132\n"),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "pattern"), FACTS, ids=[row[0] for row in FACTS])
def test_what_a_reader_sees(shows: str, pattern: str) -> None:
    assert re.search(pattern, render(measured.reading(), WIDE)), shows


def test_the_sections_come_after_the_statements() -> None:
    sections = re.findall(r"^(\S[^\n─]*) ─+$", render(measured.reading(), WIDE), flags=re.M)
    assert sections == ["Voices", "Statements", "Times", "Figures"]


def test_now_and_what_recurs_are_faint() -> None:
    printed = render(measured.reading(), Look(width=200, styled=True, colours=True))
    assert re.search(r"\x1b\[2mnow *\x1b\[0m", printed)
    assert re.search(r"\x1b\[2mevery two weeks *\x1b\[0m", printed)
    assert not re.search(r"\x1b\[2m20 years *\x1b\[0m", printed)


def test_a_long_list_is_forty_and_a_number_in_the_order_of_the_text() -> None:
    text = " ".join(f"{number:04}" for number in range(1050))
    spans = [Span(5 * at, 5 * at + 4) for at in range(1050)]
    reading = Reading(
        document=Document(id="x", text=text),
        times=tuple(Time(span=span, type="DATE", value="2021") for span in reversed(spans)),
        figures=tuple(Figure(span=span, kind="count", low=1, high=1) for span in spans[:41]),
    )
    printed = render(reading, WIDE).split("Times ─", 1)[1]
    assert printed.count(" 2021\n") == 40
    assert re.findall(r"^(\d{4}) ", printed, flags=re.M)[:3] == ["0000", "0001", "0002"]
    assert "and 1,010 more; --table times has them all\n" in printed
    assert "and 1 more; --table figures has them all\n" in printed


@pytest.mark.parametrize("width", [20, 33, 80])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, render(measured.reading(), Look(width=width)).splitlines())) <= width
