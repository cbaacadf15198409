"""When something was said: the date beside the cue, and what it denotes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading.said_on import date_statements
from onrecord.reading.times.find import find_times
from onrecord.reading.words import Words, words
from onrecord.record import Span, Statement, Time

# What the row shows, the text (said by "Kral", said "said"), the day of publication, the words and their value.
ROWS = [
    ("a weekday is the latest one", "Kral said on Monday that it rained.", "2021-07-28", "Monday", "2021-07-26"),
    ("the day of publication itself", "Kral said on Wednesday it rained.", "2021-07-28", "Wednesday", "2021-07-28"),
    ("before the speaker", "On Friday Kral said that it rained.", "2021-07-28", "Friday", "2021-07-23"),
    ("yesterday", "Kral said yesterday that it rained.", "2021-03-01", "yesterday", "2021-02-28"),
    ("last night is a time", "Kral said last night that it rained.", "2021-03-01", "last night", "2021-02-28TNI"),
    ("last week", "Kral said last week that it rained.", "2021-01-06", "last week", "2020-W53"),
    ("a month in the past", "Kral said in November that it rained.", "2021-03-01", "November", "2020-11"),
    ("a day and a month", "Kral said on 12 May that it rained.", "2021-07-28", "12 May", "2021-05-12"),
    ("a month and a day with its year", "Kral said on May 3, 2019, that it rained.", None, "May 3, 2019", "2019-05-03"),
    ("a day that was last year", "Kral said on Dec. 30 that it rained.", "2021-01-02", "Dec. 30", "2020-12-30"),
    ("no publication date", "Kral said on Monday that it rained.", None, "Monday", "XXXX-WXX-1"),
    ("a date in what is said", "Kral said it would rain on Monday.", "2021-07-28", None, None),
    ("next Monday is not when it was said", "Kral said next Monday that it rained.", "2021-07-28", None, None),
    ("a day that does not exist", "Kral said on 31 June that it rained.", "2021-07-28", None, None),
]  # fmt: skip


def _dated(
    found: Words, statements: list[Statement], published: str | None
) -> tuple[tuple[Time, ...], tuple[Statement, ...]]:
    times = find_times(found, published)
    return times, date_statements(found, statements, times, published)


def _one(text: str) -> Statement:
    start = text.index("Kral")
    cue = text.index("said")
    content = text.find("that it") if "that it" in text else text.index("it ")
    return Statement(
        source=(Span(start, start + 4),), cue=(Span(cue, cue + 4),), content=(Span(content, len(text)),)
    )


@pytest.mark.parametrize(
    ("text", "published", "expected", "value"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_when_it_was_said(text: str, published: str | None, expected: str | None, value: str | None) -> None:
    times, done = _dated(words(text, [(0, len(text))]), [_one(text)], published)
    if expected is None:
        assert done[0].said_on is None
        return
    assert done[0].said_on is not None
    found = times[done[0].said_on]
    assert text[slice(*found.span)] == expected
    assert found.value == value
    assert (found.reason is None) == (published is not None or found.start is not None)


def test_the_date_belongs_to_the_nearest_cue() -> None:
    text = "Kral said that it rained and Novak said on Monday that it did not."
    second = text.rindex("said")
    statements = [
        Statement(source=(Span(0, 4),), cue=(Span(5, 9),), content=(Span(10, 24),)),
        Statement(source=(Span(29, 34),), cue=(Span(second, second + 4),), content=(Span(50, 65),)),
    ]
    _, done = _dated(words(text, [(0, len(text))]), statements, "2021-07-28")
    assert [one.said_on for one in done] == [None, 0]


@settings(deadline=None, max_examples=80)
@given(
    st.lists(
        st.sampled_from(["said", "on", "Monday", "May", "31", "last", "week", ",", "2021", "in", "Dec."])
    ).map(" ".join),
    st.sampled_from([None, "2021-07-28", "0001-01-01", "9999-12-31", "yesterday", "2021-99-99"]),
)
def test_whatever_the_words(text: str, published: str | None) -> None:
    found = words(text, [(0, len(text))] if text else [])
    given_statements = [Statement(cue=(Span(0, 4),))] if text else []
    times, done = _dated(found, given_statements, published)
    for time in times:
        assert 0 <= time.span.start < time.span.end <= len(text)
        assert time.value is not None or time.reason is not None
    assert all(one.said_on is None or one.said_on < len(times) for one in done)
