"""Meanings of quarters and halves of a year, and of the periods that reports compare."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from onrecord.reading import numerals
from onrecord.reading.times.context import NO_MENTION, NO_PUBLICATION, Context, Meaning, named, still_open
from onrecord.reading.times.lexicon import beside
from onrecord.reading.times.periods import Period, Unit, add_months, around, shift
from onrecord.reading.times.relative import UNITS

Match = re.Match[str]

# Days after the end of a quarter until which it is still being reported on.
_LONG_OVER = 120
_YEARS_AWAY = {"last": -1, "next": 1, "the previous": -1, "the following": 1}


def quarter(match: Match, context: Context) -> Meaning | None:
    """As in "the third quarter of 1990", "next year's first quarter", "the second half"."""
    rank = numerals.ordinal(match["ordinal"])
    unit: Unit = "half" if match["unit"] == "half" else "quarter"
    months = 6 if unit == "half" else 3
    if rank is None or not 1 <= rank <= 12 // months:
        return None

    def of(year: int) -> Period:
        return Period(unit, date(year, (rank - 1) * months + 1, 1))

    groups = match.groupdict()
    if groups.get("year"):
        return named(of(int(match["year"])), explicit=True)
    which = (groups.get("which") or "").strip()
    if which or groups.get("earlier"):
        return _of_relative_year(which, bool(groups.get("earlier")), of, context)
    around_it = context.sentence(match.start())
    if unit == "half" and not beside("around a half of a year").search(context.lower, *around_it):
        # "the second half" of a match
        return None
    mention = context.last_mention("year")
    if mention and mention.explicit and context.sentence(match.start()).start <= mention.span.start:
        return named(of(mention.period.first.year), anchor="mention", span=mention.span)
    return _reported(of, context, match, f"XXXX-{unit[0].upper()}{rank}")


def _of_relative_year(which: str, earlier: bool, of: Callable[[int], Period], context: Context) -> Meaning:
    if earlier or which in ("last", "this", "next"):
        if context.published is None:
            return still_open(NO_PUBLICATION)
        return named(of(context.published.year + _YEARS_AWAY.get(which, 0) - earlier), anchor="published")
    mention = context.last_mention()
    if mention is None:
        return still_open(NO_MENTION)
    found = of(mention.period.first.year + _YEARS_AWAY.get(which, 0))
    return named(found, anchor="mention", span=mention.span)


def _reported(of: Callable[[int], Period], context: Context, match: Match, value: str) -> Meaning:
    """A quarter is reported on when it is over: only one that ended long ago can be one to come."""
    day = context.published
    if day is None:
        return still_open(NO_PUBLICATION, value=value)
    found = of(day.year) if of(day.year).first <= day else of(day.year - 1)
    if (day - found.last).days > _LONG_OVER and context.tense(*match.span()) == "future":
        found = of(found.first.year + 1)
    return named(found, anchor="published")


def year_before(match: Match, context: Context) -> Meaning | None:
    """As in "the year-earlier quarter", "the same period last year": a year before the one mentioned last."""
    unit = match["unit"]
    wanted = ("quarter", "half", "month", "week") if unit == "period" else (unit,)
    mention = context.last_reported(*wanted)
    base = mention.period if mention else None
    if base is None:
        if context.published is None or unit not in ("quarter", "half", "month"):
            return still_open(NO_MENTION)
        base = shift(around(UNITS[unit], context.published), -1)
    try:
        if base.unit == "week":
            found = around("week", add_months(base.first, -12))
        else:
            found = Period(base.unit, add_months(base.first, -12))
    except ValueError:
        return still_open("beyond the calendar")
    return replace(
        named(found, anchor="mention" if mention else "published", span=mention.span if mention else None),
        compared=True,
    )


def latest(match: Match, context: Context) -> Meaning | None:
    """As in "the latest quarter": the one mentioned last, or the last one whole."""
    unit = match["unit"]
    mention = context.last_reported(*(("quarter", "half") if unit == "period" else (unit,)))
    if mention is not None:
        return named(mention.period, anchor="mention", span=mention.span)
    if context.published is None or unit == "period":
        return still_open(NO_PUBLICATION if unit != "period" else NO_MENTION)
    return named(shift(around(UNITS[unit], context.published), -1), anchor="published")


def period_of_year(match: Match, context: Context) -> Meaning | None:
    """As in "the 1988 period": the one mentioned last, in that year."""
    year = int(match["year"])
    mention = context.last_reported("quarter", "half")
    if mention is None:
        return named(Period("year", date(year, 1, 1)), explicit=True)
    found = Period(mention.period.unit, mention.period.first.replace(year=year))
    before = found.first < mention.period.first
    return replace(named(found, anchor="mention", span=mention.span), compared=before)


MEANINGS: Mapping[str, Callable[[Match, Context], Meaning | None]] = {
    "quarter": quarter,
    "year before": year_before,
    "latest": latest,
    "period of year": period_of_year,
}
