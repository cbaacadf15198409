"""Times in words: what a value means to a person, and what it was counted from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.times import anchor_of, days_of, is_faint, value_of
from onrecord.record import Document, Reading, Span, Time
from tests.export.any_reading import some_times

ROWS = [
    ("a day", "DATE", "2021-12-31", None, "2021-12-31", "2021-12-31", "2021-12-31"),
    ("the last day of a year is that day", "DATE", "2021", "END", "2021-12-31", "2021-12-31", "2021-12-31"),
    ("a month", "DATE", "2021-07", None, "2021-07-01", "2021-07-31", "July 2021"),
    ("part of a month has its days", "DATE", "2021-07", "START", "2021-07-01", "2021-07-10", "from 2021-07-01 to 2021-07-10"),
    ("a year", "DATE", "2020", None, "2020-01-01", "2020-12-31", "2020"),
    ("about a year", "DATE", "2020", "APPROX", "2020-01-01", "2020-12-31", "about 2020"),
    ("a decade", "DATE", "199", None, "1990-01-01", "1999-12-31", "the 1990s"),
    ("a century has its days", "DATE", "19", None, "1900-01-01", "1999-12-31", "the 20th century, from 1900-01-01 to 1999-12-31"),
    ("a week", "DATE", "2021-W29", None, "2021-07-19", "2021-07-25", "the week from 2021-07-19 to 2021-07-25"),
    ("a weekend", "DATE", "2021-W29-WE", None, "2021-07-24", "2021-07-25", "the weekend from 2021-07-24 to 2021-07-25"),
    ("a quarter", "DATE", "2021-Q3", None, "2021-07-01", "2021-09-30", "the third quarter of 2021, from 2021-07-01 to 2021-09-30"),
    ("a half", "DATE", "2021-H1", None, "2021-01-01", "2021-06-30", "the first half of 2021, from 2021-01-01 to 2021-06-30"),
    ("a season", "DATE", "2021-SU", None, "2021-06-01", "2021-08-31", "summer 2021, from 2021-06-01 to 2021-08-31"),
    ("a season without days", "DATE", "2021-SU", None, None, None, "summer 2021"),
    ("a week without days", "DATE", "2021-W29", None, None, None, "2021-W29"),
    ("several days", "DATE", "1998-10-03/1998-10-05", None, "1998-10-03", "1998-10-05", "from 1998-10-03 to 1998-10-05"),
    ("part of a day", "TIME", "2021-07-22TEV", None, "2021-07-22", "2021-07-22", "2021-07-22, evening"),
    ("an hour", "TIME", "2021-07-25T09:30", None, "2021-07-25", "2021-07-25", "2021-07-25, 09:30"),
    ("a length", "DURATION", "P20Y", None, None, None, "20 years"),
    ("one of a unit", "DURATION", "P1M", None, None, None, "1 month"),
    ("a month is no minute", "DURATION", "PT30M", None, None, None, "30 minutes"),
    ("a length of two units", "DURATION", "P1DT12H", None, None, None, "1 day and 12 hours"),
    ("half a unit", "DURATION", "P1.5Y", None, None, None, "1.5 years"),
    ("a range of lengths", "DURATION", "P12M/P18M", None, None, None, "12 to 18 months"),
    ("a range in two units", "DURATION", "P10D/P2W", None, None, None, "10 days to 2 weeks"),
    ("a length without a number", "DURATION", "PXY", None, None, None, "some years"),
    ("decades without a number", "DURATION", "PXE", None, None, None, "some decades"),
    ("centuries", "DURATION", "PXC", None, None, None, "some centuries"),
    ("a bound above", "DURATION", "P10D", "EQUAL_OR_LESS", None, None, "at most 10 days"),
    ("a bound below", "DURATION", "PT4H", "MORE_THAN", None, None, "more than 4 hours"),
    ("a length with its days", "DURATION", "P9M", None, "2020-01-01", "2020-09-30", "9 months, from 2020-01-01 to 2020-09-30"),
    ("what recurs", "SET", "P2W", None, None, None, "every 2 weeks"),
    ("what recurs each time", "SET", "P1W", None, None, None, "every week"),
    ("a weekday that recurs", "SET", "XXXX-WXX-2", None, None, None, "every Tuesday"),
    ("its morning", "SET", "XXXX-WXX-2TMO", None, None, None, "every Tuesday morning"),
    ("now", "DATE", "PRESENT_REF", None, None, None, "the present"),
    ("once", "DATE", "PAST_REF", None, None, None, "the past"),
    ("soon", "DATE", "FUTURE_REF", None, None, None, "the future"),
    ("nothing known", "DATE", None, None, None, None, "open"),
    ("a value that nobody knows stays", "DATE", "XXXX-07", None, None, None, "XXXX-07"),
    ("so does a length", "DURATION", "three moons", None, None, None, "three moons"),
    ("days that are none are not shown", "DATE", "2021-02-30", None, "2021-02-30", "2021-02-30", "2021-02-30"),
    ("days in the wrong order are not shown", "DATE", "2021", None, "2021-12-31", "2021-01-01", "2021"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("shows", "kind", "value", "mod", "start", "end", "expected"), ROWS, ids=[row[0] for row in ROWS]
)
def test_the_value_in_words(
    shows: str, kind: str, value: str, mod: str, start: str, end: str, expected: str
) -> None:
    time = Time(span=Span(0, 1), type=kind, value=value, mod=mod, start=start, end=end)  # type: ignore[arg-type]
    assert value_of(time) == expected, shows


def test_an_open_value_says_why() -> None:
    time = Time(span=Span(0, 1), type="DATE", value="XXXX-07", reason="no publication date")
    assert value_of(time) == "open: no publication date"


ANCHORS = [
    ("the day of publication", "published", None, "2021-07-25T18:00", "from publication 2021-07-25"),
    ("publication on a day unknown", "published", None, None, "from publication"),
    ("words of the text", "mention", Span(0, 10), None, "from “March 2020”"),
    ("an event in the text", "event", Span(0, 10), None, "from “March 2020”"),
    ("a mention that is not there", "mention", Span(90, 99), None, "from a date named before"),
    ("an event without its words", "event", None, None, "from an event"),
    ("nothing", None, Span(0, 10), None, ""),
]


@pytest.mark.parametrize(
    ("shows", "anchor", "span", "published", "expected"), ANCHORS, ids=[row[0] for row in ANCHORS]
)
def test_what_it_was_counted_from(shows: str, anchor: str, span: Span, published: str, expected: str) -> None:
    reading = Reading(document=Document(id="x", text="March 2020.", published=published))
    time = Time(span=Span(0, 1), type="DATE", anchor=anchor, anchor_span=span)  # type: ignore[arg-type]
    assert anchor_of(reading, time) == expected, shows


@given(some_times, st.text(max_size=20))
def test_any_time_has_words(times: tuple[Time, ...], text: str) -> None:
    reading = Reading(document=Document(id="x", text=text, published=text), times=times)
    for time in times:
        assert value_of(time).strip()
        assert "\n" not in value_of(time) + anchor_of(reading, time)
        assert len(value_of(time)) < 400
        assert isinstance(is_faint(time), bool)
        days = days_of(time)
        assert days is None or days[0] <= days[1]
