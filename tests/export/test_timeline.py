"""The time line: what is drawn to scale, what is set apart, and that no label stands on another."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.export.timeline import timeline
from onrecord.export.timescale import Stretch, label_of, ticks, window
from onrecord.record import Document, Reading, Span, Time
from tests.export import measured
from tests.export.any_reading import some_readings

TEXT = re.compile(
    r'<text(?: class="(end)")? x="([\d.]+)%?" y="([\d.]+)em"(?: class="(end)")?[^>]*>([^<]*)</text>'
)
LINK = re.compile(
    r'<a href="#d1-at-time(\d+)" data-times="([\d ]+)" tabindex="-1"><title>([^<]*)</title>(.*?)</a>'
)
BAR = re.compile(r'<line class="bar" x1="([\d.]+)%" x2="([\d.]+)%" y1="([\d.]+)em"')


def _days(*days: str) -> list[Stretch]:
    pairs = [(day.split("/") * 2)[:2] for day in days]
    return [Stretch(date.fromisoformat(a).toordinal(), date.fromisoformat(b).toordinal()) for a, b in pairs]


WEEK = [f"2021-07-{day}" for day in range(19, 26)] * 4
WINDOWS = [
    ("one day", ["2021-07-19"], "2021-07-19/2021-07-19"),
    ("a week", WEEK, "2021-07-19/2021-07-25"),
    ("thirty dates in a week and one in 1898", [*WEEK, "1898-01-01/1898-12-31"], "2021-07-19/2021-07-25"),
    ("one far ahead", [*WEEK, "2050-01-01"], "2021-07-19/2021-07-25"),
    ("a year that the week lies in does not stretch it", [*WEEK, "2021-01-01/2021-12-31"], "2021-07-19/2021-07-25"),
    ("dates spread over years stay together", [f"{year}-05-01" for year in range(2010, 2021)], "2010-05-01/2020-05-01"),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "days", "expected"), WINDOWS, ids=[row[0] for row in WINDOWS])
def test_what_is_drawn_to_scale(shows: str, days: list[str], expected: str) -> None:
    assert window(_days(*days)) == _days(expected)[0], shows


TICKS = [
    ("days", "2021-07-19/2021-07-21", "19 Jul 20 Jul 21 Jul"),
    ("weeks, from Monday to Monday", "2021-07-01/2021-07-31", "5 Jul 12 Jul 19 Jul 26 Jul"),
    ("months, of which January bears the year", "2020-11-15/2021-03-15", "Dec 2021 Feb Mar"),
    ("years", "2015-03-01/2019-12-31", "2016 2017 2018 2019"),
    ("decades", "1981-01-01/2029-12-31", "1990 2000 2010 2020"),
    ("a single day", "2021-07-19", "19 Jul"),
]


@pytest.mark.parametrize(("shows", "days", "expected"), TICKS, ids=[row[0] for row in TICKS])
def test_ticks(shows: str, days: str, expected: str) -> None:
    assert " ".join(tick.label for tick in ticks(_days(days)[0], 38)) == expected, shows


LABELS = [
    ("a month", ["2021-01-04", "2021-01-09"], "Jan 2021"),
    ("a year", ["2021-01-04", "2021-03-09"], "2021"),
    ("several years", ["1898-01-01/1898-12-31", "2009-03-01"], "1898–2009"),
]


@pytest.mark.parametrize(("shows", "days", "expected"), LABELS, ids=[row[0] for row in LABELS])
def test_the_label_of_an_end(shows: str, days: list[str], expected: str) -> None:
    assert label_of(_days(*days)) == expected, shows


def test_every_dated_time_has_a_bar_with_its_title_and_its_link() -> None:
    drawn = timeline(measured.reading(), "d1")
    assert [int(number) for number, *_ in LINK.findall(drawn)] == [3, 9, 10, 4, 1, 6, 2]
    titles = [title for _, _, title, _ in LINK.findall(drawn)]
    assert titles[0] == "1898: “1898”"
    assert titles[3] == "the week from 2021-07-12 to 2021-07-18: “last week”"
    assert ">published 2021-07-25</text>" in drawn
    assert (
        "2021-07-12 to 2021-07-25, to scale; 3 earlier, set apart; 1 later, set apart</figcaption>" in drawn
    )
    assert ">1898–2020</text>" in drawn
    assert ">Dec 2021</text>" in drawn


def test_times_of_the_same_days_share_a_bar() -> None:
    same = [
        Time(span=Span(at, at + 1), type="DATE", value="2021", start="2021-01-01", end="2021-12-31")
        for at in range(6)
    ]
    drawn = timeline(Reading(document=Document(id="x", text="abcdef"), times=tuple(same)), "d1")
    assert [(first, numbers) for first, numbers, *_ in LINK.findall(drawn)] == [("1", "1 2 3 4 5 6")]
    assert "<title>2021: “a”, “b”, “c”, “d”, 2 more</title>" in drawn


def test_a_bar_that_goes_on_beyond_the_days_drawn_is_dashed() -> None:
    made = measured.reading()
    year = Time(span=measured.span("1898"), type="DATE", value="2021", start="2021-01-01", end="2021-12-31")
    times = (*tuple(time for time in made.times if (time.start or "") >= "2021-07"), year)
    assert timeline(msgspec.structs.replace(made, times=times), "d1").count('class="bar beyond"') == 2


HIDDEN = [
    ("no times", ()),
    ("one", ("2021-07-19",)),
    ("one and another that is open", ("2021-07-19", None)),
]


@pytest.mark.parametrize(("shows", "days"), HIDDEN, ids=[row[0] for row in HIDDEN])
def test_fewer_than_two_dates_are_no_line(shows: str, days: tuple[str | None, ...]) -> None:
    times = tuple(Time(span=Span(0, 3), type="DATE", start=day, end=day) for day in days)
    assert timeline(Reading(document=Document(id="x", text="now"), times=times), "d1") == "", shows


some_days = st.lists(
    st.tuples(st.dates(), st.integers(0, 40000)) | st.tuples(st.dates(date(2021, 7, 1), date(2021, 8, 1)), st.integers(0, 3)),
    min_size=2,
    max_size=30,
)  # fmt: skip


@settings(max_examples=150)
@given(some_days, st.none() | st.dates())
def test_the_drawing_keeps_within_its_bounds_and_its_labels_apart(
    days: list[tuple[date, int]], published: date | None
) -> None:
    times = tuple(
        Time(
            span=Span(0, 3),
            type="DATE",
            start=first.isoformat(),
            end=date.fromordinal(min(date.max.toordinal(), first.toordinal() + length)).isoformat(),
        )
        for first, length in days
    )
    document = Document(id="x", text="now", published=str(published) if published else None)
    drawn = timeline(Reading(document=document, times=times), "d1")
    assert sum(len(numbers.split()) for _, numbers, *_ in LINK.findall(drawn)) == len(times)
    for left, right, y in BAR.findall(drawn):
        assert -1 <= float(left) <= float(right) <= 101
        assert float(y) > 1
    rows: dict[str, list[tuple[float, float]]] = {}
    for end, x, y, other, words in TEXT.findall(drawn):
        width = 2.5 * len(words)
        left = float(x) - width if end or other else float(x)
        rows.setdefault(y, []).append((left, left + width))
    for each in rows.values():
        each.sort()
        assert all(one[1] <= other[0] for one, other in pairwise(each))
        assert each[0][0] >= -3
        assert each[-1][1] <= 103


@given(some_readings)
def test_any_reading_may_be_drawn(reading: Reading) -> None:
    drawn = timeline(reading, "d1")
    assert "<script" not in drawn
    assert "style=" not in drawn
