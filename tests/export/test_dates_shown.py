"""The date of a statement in the list: its value, or the article's own words."""

from __future__ import annotations

from onrecord.cli.terminal import Look, render
from onrecord.export.page import page
from onrecord.export.summary import said_on
from onrecord.record import Document, Reading, Span, Statement, Time

_TEXT = "Kral said on Monday that it rained."


def _reading(time: Time, index: int = 0) -> Reading:
    one = Statement(source=(Span(0, 4),), cue=(Span(5, 9),), content=(Span(20, 34),), said_on=index)
    return Reading(document=Document(id="x", text=_TEXT), statements=(one,), times=(time,))


def test_the_value_where_it_is_known() -> None:
    reading = _reading(Time(span=Span(10, 19), type="DATE", value="2021-07-26"))
    assert said_on(reading, reading.statements[0]) == "2021-07-26"
    assert "said 2021-07-26" in render(reading, Look())
    assert "said <bdi>2021-07-26</bdi>" in page([reading])


def test_the_words_where_it_is_not() -> None:
    reading = _reading(Time(span=Span(10, 19), type="DATE", reason="no publication date"))
    assert said_on(reading, reading.statements[0]) == "on Monday"


def test_an_index_out_of_range_is_no_date() -> None:
    reading = _reading(Time(span=Span(10, 19), type="DATE"), index=7)
    assert said_on(reading, reading.statements[0]) is None
