"""Meanings of days with a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from dateutil.easter import easter

from onrecord.reading.times.context import (
    NO_PUBLICATION,
    NO_SUCH_DAY,
    Context,
    Meaning,
    named,
    still_open,
)
from onrecord.reading.times.dates import in_some_year
from onrecord.reading.times.lexicon import holidays
from onrecord.reading.times.periods import Period, around

Match = re.Match[str]


def holiday(match: Match, context: Context) -> Meaning | None:
    """A day with a name, in its year."""
    start = match.start("holiday")
    if not context.text[start : start + 1].isupper():
        return None
    rule = holidays().meaning(match["holiday"]) or "open"
    if rule == "open":
        return still_open("its day follows the moon")
    groups = match.groupdict()
    if groups.get("year"):
        return named(Period("day", _holiday(rule, int(match["year"]))), explicit=True)
    if (day := context.published) is not None and (groups.get("last") or groups.get("next")):
        # "Last Christmas" is the last that was, though the next be nearer.
        years = range(day.year, 0, -1) if groups.get("last") else range(day.year, 9999)
        days = (_holiday(rule, year) for year in years)
        found = next((one for one in days if (one < day if groups.get("last") else one > day)), None)
        return named(Period("day", found), anchor="published") if found else still_open(NO_SUCH_DAY)
    return in_some_year(match, context, lambda year: Period("day", _holiday(rule, year)), "XXXX-XX-XX")


def _holiday(rule: str, year: int) -> date:
    names: Mapping[str, int] = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
    parts = rule.split()
    if rule == "election":
        first = date(year, 11, 1)
        return first + timedelta(days=(0 - first.weekday()) % 7 + 1)
    if parts[0] == "easter":
        sunday: date = easter(year)
        return sunday + timedelta(days=int(parts[1]))
    if len(parts) == 1:
        month_, day_ = rule.split("-")
        return date(year, int(month_), int(day_))
    nth, weekday, month_number_ = int(parts[0]), names[parts[1]], int(parts[2])
    extra = int(parts[3]) if len(parts) > 3 else 0
    if nth > 0:
        first = date(year, month_number_, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1) + extra)
    last = Period("month", date(year, month_number_, 1)).last
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def easter_week(match: Match, context: Context) -> Meaning | None:
    """The week that begins on the Monday before Easter."""
    day = context.published
    if day is None:
        return still_open(NO_PUBLICATION)
    return in_some_year(match, context, lambda year: around("week", easter(year)), "XXXX-WXX")


def nine_eleven(match: Match, context: Context) -> Meaning | None:
    """The attacks of 2001 by their date; not before they happened."""
    if context.published is not None and context.published.year < 2001:
        return None
    return named(Period("day", date(2001, 9, 11)), explicit=True)


MEANINGS: Mapping[str, Callable[[Match, Context], Meaning | None]] = {
    "holiday": holiday,
    "easter week": easter_week,
    "nine eleven": nine_eleven,
}
