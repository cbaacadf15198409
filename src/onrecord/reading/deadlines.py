"""The day or period by which something is due, from a time that the text gives for it.

A time as it stands answers "when"; a deadline answers "by when at the latest", in what lies ahead of the
announcement: "by the end of the year" is its last day, "within 40 days" counts from the day it was said,
"in November", announced in March, is the November to come.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from onrecord.reading.times.periods import Period, Unit, add_months, around, period_of, shift
from onrecord.record import Time

_LENGTH = re.compile(r"P(\d+)([DWMY])")
# Words that say which year is meant.
_OF_ONE_YEAR = re.compile(r"\b(?:\d{4}|next|this|last|coming|current|past)\b", re.IGNORECASE)
_NEXT = re.compile(
    r"(?:(?:in )?the course of )?(?:the )?(?:next|following|coming) (?P<unit>week|month|year)", re.IGNORECASE
)
_UNITS: dict[str, Unit] = {"week": "week", "month": "month", "year": "year"}
# A sentence ends in a point behind a word of some length: "Feb. 1" ends none.
_SENTENCE_END = re.compile(r"(?:[^\W\d]{4,}|[\d%)”\"’'])[.!?][”\"’']?\s|[.!?][”\"]\s")
_NEAR = 120
# A period that ends so long before publication was not meant to lie ahead of it.
_LONGEST_SHIFT = timedelta(days=366)
# Periods that come every year, and how many of them there are in one; days are counted otherwise.
_EVERY_YEAR = {"day": 0, "month": 12, "quarter": 4, "season": 4}


def deadline(
    times: Sequence[Time],
    index: int,
    text: str,
    published: str | None,
    *,
    since: str | None = None,
    back: bool = False,
) -> str | None:
    """The deadline that ``times[index]`` gives: a day or a period in ISO form, ``None`` where it gives none.

    ``published`` and ``since`` are ISO dates.  With ``since``, the day of the announcement, a time that comes
    every year is the first that ends on that day or later.  A length of time counts from the date that the
    same sentence gives before or after it, else from publication.  ``back`` where the sentence tells of an
    earlier announcement ("would", "had promised"): a length of time then counts from a date of the sentence
    before as well, and "the next year" is the one after the date that the sentence gives.
    """
    time = times[index]
    if time.type == "DURATION":
        return _after(time, _anchor(times, index, text, _day(published), back=back))
    if time.type == "SET" or time.value is None:
        return time.end if time.end and time.type == "DATE" else None
    value = time.value.split("T")[0]
    period = period_of(value)
    if period is None:
        return time.end if "/" in value else None
    if back and (asked := _NEXT.match(text, time.span.start, time.span.end)) is not None:
        stood = _anchor(times, index, text, _day(published), back=True, default=False)
        if stood is not None:
            return shift(around(_UNITS[asked["unit"].lower()], stood.last), 1).value
    told = _day(since)
    if told is not None and period.unit in _EVERY_YEAR and not _OF_ONE_YEAR.search(text, *time.span):
        moved = _first_since(period, told)
        if moved != period:
            return moved.last.isoformat() if time.mod == "END" else moved.value
    return time.end if time.mod == "END" and time.end else period.value


def _first_since(period: Period, told: date) -> Period:
    """The same day, month, quarter or season of the year before or after, where that comes first."""
    try:
        if period.last < told <= period.last + _LONGEST_SHIFT:
            return _a_year_on(period, 1)
        earlier = _a_year_on(period, -1)
        return earlier if told <= earlier.last else period
    except (ValueError, OverflowError):
        return period


def _a_year_on(period: Period, years: int) -> Period:
    if period.unit == "day":
        return Period("day", add_months(period.first, 12 * years))
    return shift(period, _EVERY_YEAR[period.unit] * years)


def _after(time: Time, start: Period | None) -> str | None:
    """The end of a length of time that begins in ``start``, as exact as the coarser of the two."""
    match = _LENGTH.fullmatch(time.value or "")
    if match is None or start is None:
        return None
    count, unit = int(match[1]), match[2]
    try:
        if unit in "DW":
            day = start.last + timedelta(days=count * (7 if unit == "W" else 1))
            return day.isoformat() if start.unit == "day" else around("month", day).value
        moved = around(start.unit, add_months(start.first, count * (12 if unit == "Y" else 1)))
        return moved.value
    except (ValueError, OverflowError):
        return None


def _anchor(
    times: Sequence[Time],
    index: int,
    text: str,
    told: date | None,
    *,
    back: bool = False,
    default: bool = True,
) -> Period | None:
    """What a length of time counts from: a past date close by in the sentence, or publication.

    ``back``: or the last past date of the sentence before, in the same paragraph.
    """
    here = times[index].span
    before: Period | None = None
    for other in sorted(times, key=lambda one: abs(one.span.start - here.start)):
        between = text[min(other.span.end, here.end) : max(other.span.start, here.start)]
        period = period_of(other.value or "") if other.type == "DATE" else None
        if period is None or (told is not None and period.last > told):
            continue
        first = min(other.span.end, here.end)
        ends = len(_SENTENCE_END.findall(text, first - 1, first + len(between)))
        if not ends and len(between) <= _NEAR:
            return period
        if back and before is None and ends == 1 and "\n\n" not in between and other.span < here:
            before = period
    if before is not None:
        return before
    return Period("day", told) if told and default else None


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
