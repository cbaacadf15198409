"""The table of times, and what holds for every text."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord.reading.times.find import find_times, lowered
from onrecord.reading.times.periods import PARTS, Unit, around, part_of, period_of, shift
from onrecord.reading.words import Words, words
from onrecord.record import Time
from tests.reading.times.rows import ROWS

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
WORDS = st.sampled_from(
    ["Monday", "Friday", "May", "March", "31", "30", "2", "2020", "1998", "20211", "last", "next", "this", "the", "of", "in", "early", "late", "end", "year", "years", "week", "quarter", "first", "second", "ago", "later", "from", "now", "Christmas", "9", "a.m.", "noon", "every", "other", "half", "a", "two", "ten", "1e400", "١٢", ",", ".", "-", "'", "to", "1990s", "fiscal", "said", "will", "week-end", "fall", "spring", "today", "tonight", "night", "12/13/2021", "Q3", "hundred", "\u200b", "é", "İ"]
)  # fmt: skip


def paragraphs(text: str) -> Words:
    """The words of a text whose paragraphs are its lines."""
    spans, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append((at, at + len(line)))
        at += len(line) + 1
    return words(text, spans)


def _shown(text: str, time: Time) -> str:
    return " | ".join(
        [text[slice(*time.span)], time.value or "-", time.start or "-", time.end or "-"],
    )


@pytest.mark.parametrize(
    ("published", "text", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_a_row(published: str | None, text: str, expected: list[str]) -> None:
    found = find_times(paragraphs(text), published)
    assert [_shown(text, time) for time in found] == expected


def test_an_anchor_is_shown() -> None:
    text = "She was elected in 1995 and resigned the following year."
    _, following = find_times(paragraphs(text), "2021-07-25")
    assert following.anchor == "mention"
    assert following.anchor_span is not None
    assert text[slice(*following.anchor_span)] == "1995"


def test_an_event_is_an_anchor() -> None:
    text = "He resigned the day after the crash of the ferry, they said."
    (time,) = find_times(paragraphs(text), "2021-07-25")
    assert time.anchor == "event" and time.anchor_span is not None
    assert text[slice(*time.anchor_span)] == "the crash of the ferry"
    assert time.reason


@given(DAYS, DAYS)
def test_a_date_that_is_written_out_is_read_back(day: date, published: date) -> None:
    for text in (
        f"It ended on {day:%B} {day.day}, {day.year}.",
        f"It ended on {day.day} {day:%B} {day.year}.",
        f"It ended on {day.isoformat()}.",
        f"It ended on {day:%A}, {day:%b}. {day.day}, {day.year}.".replace("May.", "May"),
    ):
        (time,) = find_times(paragraphs(text), published.isoformat())
        assert (time.value, time.start, time.end) == (day.isoformat(),) * 3


@given(
    DAYS, st.sampled_from(["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade"])
)
def test_a_value_names_its_period(day: date, unit: Unit) -> None:
    period = around(unit, day)
    assert period_of(period.value) == period
    assert period.first <= period.last
    if unit != "weekend":
        assert period.first <= day <= period.last
    assert shift(shift(period, 3), -3) == period
    for part in PARTS:
        first, last = part_of((period.first, period.last), part)
        assert period.first <= first <= last <= period.last


@given(DAYS, st.integers(0, 400))
def test_days_ago_count_back(published: date, count: int) -> None:
    text = f"It happened {count} days ago."
    (time,) = find_times(paragraphs(text), published.isoformat())
    assert time.start == (published - timedelta(days=count)).isoformat()


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.lists(WORDS, max_size=12).map(" ".join), max_size=4).map("\n".join),
    st.sampled_from([None, "2021-07-25", "0001-01-01", "9999-12-31", "yesterday", "2021-99-99"]),
)
def test_whatever_the_words(text: str, published: str | None) -> None:
    found = find_times(paragraphs(text), published)
    reached = 0
    for time in found:
        assert reached <= time.span.start < time.span.end <= len(text)
        reached = time.span.end
        assert time.value is not None or time.reason
        assert (time.start is None) == (time.end is None)
        if time.start and time.end:
            assert time.start <= time.end


@settings(deadline=None, max_examples=200)
@example("Monday Monday 2020", "Monday")
@given(
    st.lists(st.lists(WORDS, max_size=12).map(" ".join), min_size=1, max_size=3).map("\n".join),
    st.lists(WORDS, min_size=1, max_size=12).map(" ".join),
)
def test_a_paragraph_at_the_end_changes_nothing_before_it(text: str, more: str) -> None:
    before = find_times(paragraphs(text), "2021-07-25")
    after = find_times(paragraphs(text + "\n" + more), "2021-07-25")
    assert after[: len(before)] == before


@given(st.text())
def test_lower_case_keeps_every_offset(text: str) -> None:
    assert len(lowered(text)) == len(text)
