"""Periods of the calendar: what a TIMEX3 value such as 2021-Q3 covers, and how to count on from it."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

Unit = Literal["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]
Days = tuple[date, date]

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which each season begins, in the northern hemisphere, as TIMEX3 has it."""

_MONTHS = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True, slots=True)
class Period:
    """One day, week, month … of the calendar, known by its first day."""

    unit: Unit
    first: date

    @property
    def last(self) -> date:
        """The last day of it."""
        if self.unit == "day":
            return self.first
        if self.unit == "week":
            return self.first + timedelta(days=6)
        if self.unit == "weekend":
            return self.first + timedelta(days=1)
        months = self.first.year * 12 + self.first.month - 1 + _MONTHS[self.unit]
        if months // 12 > 9999:
            return date.max
        return date(months // 12, months % 12 + 1, 1) - timedelta(days=1)

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        day = self.first
        if self.unit == "day":
            return day.isoformat()
        if self.unit in ("week", "weekend"):
            iso_year, week, _ = day.isocalendar()
            return f"{iso_year:04}-W{week:02}" + ("-WE" if self.unit == "weekend" else "")
        year = f"{day.year:04}"
        if self.unit == "month":
            return f"{year}-{day.month:02}"
        if self.unit == "quarter":
            return f"{year}-Q{(day.month + 2) // 3}"
        if self.unit == "half":
            return f"{year}-H{1 if day.month < 7 else 2}"
        if self.unit == "season":
            return f"{year}-{next(name for name, month in SEASONS.items() if month == day.month)}"
        return {"year": year, "decade": year[:3], "century": year[:2]}[self.unit]


def around(unit: Unit, day: date) -> Period:
    """The period of a unit that a day lies in.  Raises ``ValueError`` outside the calendar."""
    if unit == "day":
        return Period(unit, day)
    if unit == "week":
        return Period(unit, day - timedelta(days=day.weekday()))
    if unit == "weekend":
        return Period(unit, day + timedelta(days=5 - day.weekday()))
    if unit == "season":
        month = day.month // 3 * 3 or 12
        return Period(unit, date(day.year - (day.month < 3), month, 1))
    size = _MONTHS[unit]
    if size < 12:
        return Period(unit, date(day.year, (day.month - 1) // size * size + 1, 1))
    years = size // 12
    return Period(unit, date(day.year // years * years or 1, 1, 1))


def shift(period: Period, count: int) -> Period:
    """The period so many of its own units later; ``ValueError`` or ``OverflowError`` beyond the calendar."""
    if period.unit in ("day", "week", "weekend"):
        return Period(period.unit, period.first + timedelta(days=count * (1 if period.unit == "day" else 7)))
    months = period.first.year * 12 + period.first.month - 1 + count * _MONTHS[period.unit]
    return Period(period.unit, date(months // 12, months % 12 + 1, 1))


def add_months(day: date, count: int) -> date:
    """The same day so many months later, or the last day of that month where it is shorter."""
    months = day.year * 12 + day.month - 1 + count
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def season(name: str, year: int) -> Period:
    """A season of a year; winter is named after the year that it begins in."""
    return Period("season", date(year, SEASONS[name], 1))


_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-Q(?P<quarter>[1-4])|-H(?P<half>[12])"
    r"|-(?P<season>SP|SU|FA|WI)|-W(?P<week>\d\d)(?P<weekend>-WE)?)?(?:T.*)?"
)


def period_of(value: str) -> Period | None:
    """The period that a DATE or TIME value names; ``None`` where it names none of the calendar.

    >>> period_of("2021-Q3").last.isoformat()
    '2021-09-30'
    """
    try:
        if re.fullmatch(r"\d\d|\d{3}", value):
            unit: Unit = "century" if len(value) == 2 else "decade"
            return Period(unit, date(int(value.ljust(4, "0")), 1, 1))
        match = _VALUE.fullmatch(value)
        if match is None:
            return None
        year = int(match["year"])
        if match["day"]:
            return Period("day", date(year, int(match["month"]), int(match["day"])))
        if match["month"]:
            return Period("month", date(year, int(match["month"]), 1))
        if match["quarter"]:
            return Period("quarter", date(year, int(match["quarter"]) * 3 - 2, 1))
        if match["half"]:
            return Period("half", date(year, int(match["half"]) * 6 - 5, 1))
        if match["season"]:
            return season(match["season"], year)
        if match["week"]:
            first = date.fromisocalendar(year, int(match["week"]), 1)
            return Period("weekend", first + timedelta(days=5)) if match["weekend"] else Period("week", first)
        return Period("year", date(year, 1, 1))
    except (ValueError, OverflowError):
        return None


Part = Literal["whole", "first third", "middle third", "last third", "first day", "last day"]
PARTS: tuple[str, ...] = get_args(Part)


def part_of(days: Days, part: str) -> Days:
    """The days that "early", "mid", "late" or "the end of" leave of an interval."""
    first, last = days
    length = (last - first).days + 1
    if part == "last day":
        return last, last
    if part == "first day":
        return first, first
    third = length // 3
    if part == "first third":
        return first, first + timedelta(days=max(third - 1, 0))
    if part == "last third":
        return last - timedelta(days=max(third - 1, 0)), last
    if part == "middle third" and third:
        return first + timedelta(days=third), last - timedelta(days=third)
    return days
