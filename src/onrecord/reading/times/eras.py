"""Meanings of decades, centuries and seasons, and of numbered weeks and quarters."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from onrecord.reading.numerals import ordinal
from onrecord.reading.times.context import (
    NO_PUBLICATION,
    NO_SUCH_YEAR,
    Context,
    Meaning,
    named,
    still_open,
)
from onrecord.reading.times.dates import in_some_year
from onrecord.reading.times.lexicon import words_of
from onrecord.reading.times.periods import Period, around, season, shift

Match = re.Match[str]


def decade(match: Match, context: Context) -> Meaning | None:
    """As in "the 1980s", "the '90s"."""
    groups = match.groupdict()
    first = int(groups["decade"]) if groups.get("decade") else 1900 + int(match["short"])
    if groups.get("short") and context.published and first + 80 < context.published.year and first < 1930:
        first += 100
    return named(Period("decade", date(first, 1, 1)), explicit=True)


_DECADES = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")


def decade_in_words(match: Match, context: Context) -> Meaning | None:
    """As in "the nineties"."""
    number = next(index for index, stem in enumerate(_DECADES, 2) if match["words"].startswith(stem))
    return named(Period("decade", date(1900 + number * 10, 1, 1)), explicit=True)


def century(match: Match, context: Context) -> Meaning | None:
    """As in "the 20th century"."""
    number = ordinal(match["ordinal"])
    if number is None or not 1 <= number <= 99:
        return None if number is None else still_open(NO_SUCH_YEAR)
    if match["ordinal"][:1].isdigit() and re.match(
        r"[-\s]+C\w+\s+[A-Z]", context.after(match.end("ordinal"), 20, cased=True)
    ):
        # 21st Century Fox.
        return None
    first = max((number - 1) * 100, 1)
    return Meaning(
        "DATE",
        f"{number - 1:02}",
        days=(date(first, 1, 1), date((number - 1) * 100 + 99, 12, 31)),
        explicit=True,
    )


def season_of_year(match: Match, context: Context) -> Meaning | None:
    """As in "last fall", "summer 1998", "in the spring"."""
    name = words_of("season").meaning(match["season"]) or "SU"
    groups = match.groupdict()
    if groups.get("year"):
        return named(season(name, int(match["year"])), explicit=True)
    day = context.published
    if day is None:
        return still_open(NO_PUBLICATION, value=f"XXXX-{name}")
    if groups.get("last") or groups.get("next") or groups.get("this"):
        now = around("season", day)
        back = groups.get("last") is not None
        chosen = season(name, day.year)
        if back:
            chosen = chosen if chosen.first < now.first else shift(chosen, -4)
        elif groups.get("next"):
            chosen = chosen if chosen.first > now.first else shift(chosen, 4)
        return named(chosen, anchor="published")
    return in_some_year(match, context, lambda year: season(name, year), f"XXXX-{name}")


def week_number(match: Match, context: Context) -> Meaning | None:
    """As in "week 7 of 2020"; there is no week 54."""
    try:
        return named(
            Period("week", date.fromisocalendar(int(match["year"]), int(match["week"]), 1)), explicit=True
        )
    except ValueError:
        return still_open("no such week in the calendar")


def quarter_letter(match: Match, context: Context) -> Meaning | None:
    """As in "Q3 2020", "H1 2020", "Q3"."""
    groups = match.groupdict()
    unit_half = bool(groups.get("half"))
    number = int(groups.get("half") or groups["quarter"])
    first_month = number * 6 - 5 if unit_half else number * 3 - 2

    def make(year: int) -> Period:
        return Period("half" if unit_half else "quarter", date(year, first_month, 1))

    if groups.get("year"):
        return named(make(int(match["year"])), explicit=True)
    return in_some_year(match, context, make, f"XXXX-{'H' if unit_half else 'Q'}{number}")


MEANINGS: Mapping[str, Callable[[Match, Context], Meaning | None]] = {
    "decade": decade,
    "decade in words": decade_in_words,
    "century": century,
    "season": season_of_year,
    "week number": week_number,
    "quarter letter": quarter_letter,
}
