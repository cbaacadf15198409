"""Meanings of days and months of the calendar."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from onrecord.reading.numerals import ordinal, year_in_words
from onrecord.reading.times.context import (
    NO_PUBLICATION,
    NO_SUCH_DAY,
    Context,
    Meaning,
    named,
    still_open,
)
from onrecord.reading.times.lexicon import beside, words_of
from onrecord.reading.times.periods import Period, around, shift

Match = re.Match[str]

# Words that are something else unless they begin with a capital.
_NEED_CAPITAL = frozenset({"march", "may", "mar.", "dec", "jan", "sat.", "sun.", "mon.", "wed.", "fri."})
# Days within which the nearest date is meant, against the tense.
_CLOSE = 75


def _written(match: Match, context: Context, group: str) -> str:
    start, end = match.span(group)
    return context.text[start:end]


def is_name(match: Match, context: Context, group: str) -> bool:
    """False for "may" and "march" in lower case, which are verbs."""
    word = match[group]
    return word not in _NEED_CAPITAL or _written(match, context, group)[:1].isupper()


def month_number(word: str) -> int:
    """The number of a month by its name or abbreviation."""
    return int(words_of("month").meaning(word) or 0)


def month_abbreviated(word: str) -> bool:
    """True for "jan" and "sept."."""
    return word not in ("march", "april", "may", "june", "july") and len(word) < 6


def weekday_number(word: str) -> int:
    """0 for Monday."""
    return int(words_of("weekday").meaning(word) or 0)


def in_some_year(match: Match, context: Context, make: Callable[[int], Period], value: str) -> Meaning:
    """A date without its year: the one that the tense or the nearest date asks for.

    ``make`` gives the date in a year and may raise ``ValueError``; ``value`` is the TIMEX3 value with XXXX.
    """
    told = context.told_year(match.start())
    if told is not None:
        try:
            return named(make(told.period.first.year), anchor="mention", span=told.span)
        except ValueError:
            return still_open(NO_SUCH_DAY)
    day = context.published
    if day is None:
        try:
            make(2000)
        except ValueError:
            return still_open(NO_SUCH_DAY)
        return still_open(NO_PUBLICATION, value=value)
    possible = []
    for year in range(max(day.year - 1, 1), min(day.year + 1, 9999) + 1):
        try:
            possible.append(make(year))
        except ValueError:
            continue
    if not possible:
        return still_open(NO_SUCH_DAY)
    nearest = min(possible, key=lambda period: abs((period.first - day).days))
    # A week before Nov. 1 nobody writes of last year's without saying so, whatever the tense.
    close = abs((nearest.first - day).days) <= _CLOSE
    tense = None if close else context.tense(*match.span())
    if tense == "future":
        chosen = next((period for period in possible if period.last >= day), possible[-1])
    elif tense == "past":
        chosen = next((period for period in reversed(possible) if period.first <= day), possible[0])
    else:
        chosen = nearest
    return named(chosen, anchor="published")


def calendar_day(match: Match, context: Context) -> Meaning | None:
    """As in "Friday, Oct. 23, 1998", "23 October", "June 14"."""
    if not is_name(match, context, "month"):
        return None
    groups = match.groupdict()
    month = month_number(match["month"])
    number = int(match["day"]) if groups.get("day") else ordinal(groups.get("ordinal") or "") or 99
    if number > 31 and not groups.get("year"):
        # "May 98" and "June 45" are a month and some other number.
        return None
    return day_of_month(match, context, lambda year: date(year, month, number), f"{month:02}-{number:02}")


def day_of_month(match: Match, context: Context, day_in: Callable[[int], date], value: str) -> Meaning:
    """The day in the year that is named, or else in the one that fits."""
    if year := match.groupdict().get("year"):
        try:
            return named(Period("day", day_in(int(year))), explicit=True)
        except ValueError:
            return still_open(NO_SUCH_DAY)
    return in_some_year(match, context, lambda year: Period("day", day_in(year)), f"XXXX-{value}")


def days(match: Match, context: Context) -> Meaning | None:
    """As in "Oct. 3-5": from the first to the last."""
    if not is_name(match, context, "month"):
        return None
    month, first, last = month_number(match["month"]), int(match["day"]), int(match["day2"])
    year = match.groupdict().get("year")
    if year:
        try:
            begin = named(Period("day", date(int(year), month, first)), explicit=True)
        except ValueError:
            return still_open(NO_SUCH_DAY)
    else:
        begin = in_some_year(
            match, context, lambda y: Period("day", date(y, month, first)), f"XXXX-{month:02}-{first:02}"
        )
    if begin.period is None:
        return begin
    try:
        end = begin.period.first.replace(day=last)
    except ValueError:
        return still_open(NO_SUCH_DAY)
    if end < begin.period.first:
        return still_open("the range ends before it begins")
    return Meaning(
        "DATE",
        f"{begin.value}/{end.isoformat()}",
        days=(begin.period.first, end),
        anchor=begin.anchor,
        anchor_span=begin.anchor_span,
        explicit=begin.explicit,
    )


def day_pair(match: Match, context: Context) -> Meaning | None:
    """As in "April 24 and 25": the second day."""
    mention = context.last_mention("day")
    if mention is None or context.lower[mention.span.end : match.start()].split() != ["and"]:
        return None
    number = int(match["day"])
    if not context.lower[mention.span.start : mention.span.end].endswith(str(mention.period.first.day)):
        return None
    if number <= mention.period.first.day or re.match(r"\s+[a-z]{3,}s(?!\w)", context.after(match.end(), 16)):
        return None
    try:
        return named(
            Period("day", mention.period.first.replace(day=number)), anchor="mention", span=mention.span
        )
    except ValueError:
        return None


def numeric_day(match: Match, context: Context) -> Meaning | None:
    """As in "2021-07-04", "7/25/2021": open where the day and the month may be either way round."""
    groups = match.groupdict()
    year = int(match["year"])
    if "a" not in groups:
        month, number = int(match["month"]), int(match["day"])
    else:
        first, second = int(match["a"]), int(match["b"])
        if len(match["year"]) == 2:
            if "." in match.group():
                return None
            year += 2000 if year < 70 else 1900
        if first <= 12 and second <= 12 and first != second:
            return still_open("day and month could be either way round")
        month, number = (first, second) if first <= 12 else (second, first)
    try:
        return named(Period("day", date(year, month, number)), explicit=True)
    except ValueError:
        return still_open(NO_SUCH_DAY)


def month(match: Match, context: Context) -> Meaning | None:
    """As in "January 1998", "last December", "in October"."""
    if not is_name(match, context, "month"):
        return None
    groups = match.groupdict()
    number = month_number(match["month"])
    if groups.get("year"):
        return named(Period("month", date(int(match["year"]), number, 1)), explicit=True)
    if any(name in groups for name in ("last", "next", "this")):
        day = context.published
        if day is None:
            return still_open(NO_PUBLICATION, value=f"XXXX-{number:02}")
        year = day.year
        if groups["last"]:
            year -= number >= day.month
        elif groups["next"]:
            year += number <= day.month
        return named(Period("month", date(year, number, 1)), anchor="published")
    word = match["month"]
    if len(word) < 5 and month_abbreviated(word) and not word.endswith("."):
        # "Jan" alone is a first name.
        return None
    if word in _NEED_CAPITAL and not _names_a_month(match, context):
        return None
    return in_some_year(
        match, context, lambda year: Period("month", date(year, number, 1)), f"XXXX-{number:02}"
    )


def _names_a_month(match: Match, context: Context) -> bool:
    """True for "in May", false for "Theresa May", "May told" and "March on Washington"."""
    before = context.lower[max(0, match.start() - 12) : match.start()]
    return beside("before may and march").search(before) is not None


def month_in_words(match: Match, context: Context) -> Meaning | None:
    """As in "January nineteen ninety-seven"."""
    year = year_in_words(match["words"])
    if year is None or not is_name(match, context, "month"):
        return None
    return named(Period("month", date(year, month_number(match["month"]), 1)), explicit=True)


def month_of_year(match: Match, context: Context) -> Meaning | None:
    """As in "March of next year"."""
    mention = context.last_mention()
    which = match["which"].removeprefix("the ")
    offset = {"last": -1, "this": 0, "next": 1, "that": 0, "same": 0, "following": 1, "previous": -1}[which]
    deictic = which in ("last", "this", "next")
    base = context.published if deictic else mention.period.first if mention else None
    if base is None:
        return still_open(NO_PUBLICATION if deictic else "no year before it to count from")
    found = Period("month", date(base.year + offset, month_number(match["month"]), 1))
    return named(
        found,
        anchor="published" if deictic else "mention",
        span=mention.span if mention and not deictic else None,
    )


def day_of_relative_month(match: Match, context: Context) -> Meaning | None:
    """As in "the first of the month", "the last day of next month"."""
    if context.published is None:
        return still_open(NO_PUBLICATION)
    count = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(match["which"], 0)
    whole = shift(around("month", context.published), count)
    if match["last"]:
        return named(Period("day", whole.last), anchor="published")
    try:
        day = whole.first.replace(day=ordinal(match["ordinal"] or "") or 99)
    except ValueError:
        return still_open(NO_SUCH_DAY)
    return named(Period("day", day), anchor="published")


MEANINGS: Mapping[str, Callable[[Match, Context], Meaning | None]] = {
    "calendar day": calendar_day,
    "days": days,
    "day pair": day_pair,
    "numeric day": numeric_day,
    "month": month,
    "month in words": month_in_words,
    "month of a year": month_of_year,
    "day of a relative month": day_of_relative_month,
}
