"""Meanings of times that are a number of days, months, years away."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from onrecord.reading import numerals
from onrecord.reading.times.context import (
    NO_MENTION,
    NO_PUBLICATION,
    Context,
    Meaning,
    Mention,
    named,
    still_open,
)
from onrecord.reading.times.periods import Period, add_months, around, shift
from onrecord.reading.times.relative import UNITS, unit_of
from onrecord.terms import TimeAnchor

Match = re.Match[str]

# Days, months and years in one unit of a count such as "two fortnights ago".
_MULTIPLE = {"fortnight": ("week", 2), "night": ("day", 1)}
_COMPARING = re.compile(r"(?<!\w)(?:from|versus|compared|against|than|up|down|to)(?!\w)")
_MONTHS = re.compile(r"(?<!\w)(?:months?|weeks?|half|year)(?!\w)")
_SMALL = ("second", "minute", "hour")


def _counted(match: Match) -> float | int | None:
    groups = match.groupdict()
    if groups.get("one"):
        return 1
    if groups.get("vague"):
        return 2 if groups["vague"].startswith(("a couple", "a pair")) else None
    return numerals.value(match["number"]) if groups.get("number") else None


def _moved(
    base: date, name: str, count: float, way: int, anchor: TimeAnchor, match: Match, context: Context
) -> Meaning:
    """The period so many units before or after a day; fractions of a unit are rounded to a day."""
    if name in _SMALL:
        return (
            named(Period("day", base), anchor=anchor) if count * way > -24 else still_open("not to the day")
        )
    name, times = _MULTIPLE.get(name, (name, 1))
    count *= times * way
    if name == "weekend":
        return named(shift(around("weekend", base), int(count)), anchor=anchor)
    if count != int(count):
        return named(
            Period("day", add_months(base, round(count * 12)))
            if name == "year"
            else Period(
                "day", base + timedelta(days=round(count * {"day": 1, "week": 7, "month": 30.4}.get(name, 1)))
            ),
            anchor=anchor,
        )
    whole = int(count)
    if name == "day":
        return named(Period("day", base + timedelta(days=whole)), anchor=anchor)
    if name == "week":
        return named(around("week", base + timedelta(days=7 * whole)), anchor=anchor)
    unit = UNITS.get(name, "year")
    if name in ("month", "quarter", "half", "year"):
        months = {"month": 1, "quarter": 3, "half": 6, "year": 12}[name]
        return named(around(unit, add_months(base, whole * months)), anchor=anchor)
    if name in ("decade", "century"):
        return named(
            around("year", add_months(base, whole * (120 if name == "decade" else 1200))), anchor=anchor
        )
    return named(around("year", add_months(base, whole * 12)), anchor=anchor)


def ago(match: Match, context: Context) -> Meaning | None:
    """As in "two years ago" from publication, "two years earlier" from the last date mentioned."""
    return _counted_from(match, context, -1, match["way"] != "ago")


def ahead(match: Match, context: Context) -> Meaning | None:
    """As in "three months from now", "two weeks later", "in two weeks"."""
    way = match.groupdict().get("way") or ""
    bare = match.group().startswith("in ") and not way and "time" not in match.group()
    if bare and context.tense(*match.span()) != "future":
        # "built in two years" is a length; "will be built in two years" a date to come.
        return None
    return _counted_from(match, context, 1, way.startswith(("later", "after")))


def _counted_from(match: Match, context: Context, way: int, from_mention: bool) -> Meaning | None:
    count = _counted(match)
    name = unit_of(match["unit"])
    if name in ("fiscal year", "school year"):
        name = "year"
    if count is None:
        if match.groupdict().get("vague"):
            return Meaning("DATE", "PAST_REF" if way < 0 else "FUTURE_REF", anchor="published")
        return None
    if way < 0 and name == "year" and count == 1:
        # "sales dropped to $1.2 billion in the quarter from $1.4 billion a year ago"
        compared = context.last_reported("quarter", "half")
        if compared is not None and _compares(compared, match, context):
            back = -4 if compared.period.unit == "quarter" else -2
            return replace(
                named(shift(compared.period, back), anchor="mention", span=compared.span), compared=True
            )
    mention = _mention(match, context, name, count, way) if from_mention else None
    base = mention.period.first if mention else context.published
    if base is None:
        return still_open(NO_MENTION if from_mention else NO_PUBLICATION)
    try:
        found = _moved(base, name, count, way, "mention" if mention else "published", match, context)
    except (ValueError, OverflowError):
        return still_open("beyond the calendar")
    if mention is None:
        return found
    return replace(found, anchor="mention", anchor_span=mention.span, compared=way < 0)


def _mention(match: Match, context: Context, name: str, count: float, way: int) -> Mention | None:
    """What "three years later" counts from: the last date, unless that leads beyond the day of publication
    and the words tell of nothing to come; then the last that does not.
    """
    last = context.last_mention()
    if last is None or way < 0 or context.published is None or context.tense(*match.span()) == "future":
        return last
    for mention in reversed(context.mentions):
        found = _moved(mention.period.first, name, count, way, "mention", match, context)
        if found.period is not None and found.period.first <= context.published:
            return mention
    return last


def _compares(reported: Mention, match: Match, context: Context) -> bool:
    """True where "a year ago" compares with the quarter reported on: one named in the sentence, or shortly
    before it where the sentence compares and counts no months of its own.
    """
    start = context.sentence(match.start()).start
    if reported.span.start >= start:
        return True
    before = context.lower[max(start, match.start() - 250) : match.start()]
    return (
        reported.paragraph >= context.paragraph - 1
        and _COMPARING.search(before) is not None
        and _MONTHS.search(before) is None
    )


def vague_ago(match: Match, context: Context) -> Meaning | None:
    """As in "years ago": some time in the past."""
    return Meaning("DATE", "PAST_REF", anchor="published")


def quarter_century_ago(match: Match, context: Context) -> Meaning | None:
    """As in "a quarter-century ago"."""
    return _years_ago(context, 25)


def half_century_ago(match: Match, context: Context) -> Meaning | None:
    """As in "half a century ago"."""
    return _years_ago(context, 50 if match["unit"] == "century" else 5)


def _years_ago(context: Context, count: int) -> Meaning:
    if context.published is None:
        return still_open(NO_PUBLICATION)
    return named(shift(around("year", context.published), -count), anchor="published")


MEANINGS: Mapping[str, Callable[[Match, Context], Meaning | None]] = {
    "ago": ago,
    "quarter century ago": quarter_century_ago,
    "half century ago": half_century_ago,
    "ahead": ahead,
    "vague ago": vague_ago,
}
