"""Meanings of lengths, of what recurs, and of now, then and soon."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from onrecord.reading import numerals
from onrecord.reading.times.context import Context, Meaning, named, still_open
from onrecord.reading.times.lexicon import beside
from onrecord.reading.times.periods import Period
from onrecord.reading.times.relative import unit_of
from onrecord.terms import TimeType

Match = re.Match[str]

# Letter of a unit in a duration, and how many of that letter the unit is.
_LETTERS: Mapping[str, tuple[str, int]] = {
    "second": ("S", 1),
    "minute": ("M", 1),
    "hour": ("H", 1),
    "day": ("D", 1),
    "night": ("D", 1),
    "week": ("W", 1),
    "fortnight": ("W", 2),
    "month": ("M", 1),
    "quarter": ("M", 3),
    "half": ("M", 6),
    "fiscal year": ("Y", 1),
    "school year": ("Y", 1),
    "year": ("Y", 1),
    "decade": ("Y", 10),
    "century": ("Y", 100),
}
_VAGUE = {"decade": "E", "century": "C", "quarter": "Q"}
_HALVES = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y"}
_SMALL = ("second", "minute", "hour")
_STOP_AFTER = re.compile(r"[.,;:!?)]|\s*$")


def length(name: str, count: float | int) -> str | None:
    """TIMEX3's value of so many units: P20Y, PT5H."""
    if name == "weekend":
        return f"P{_number(count * 2)}D"
    if name not in _LETTERS:
        return None
    letter, times = _LETTERS[name]
    whole, part = divmod(count * times, 1)
    if part == 0.5 and name in ("year", "hour"):
        return f"P{int(whole)}Y6M" if name == "year" else f"PT{int(whole)}H30M"
    return f"P{'T' if name in _SMALL else ''}{_number(count * times)}{letter}"


def _number(count: float | int) -> str:
    return str(int(count)) if count == int(count) else f"{count:.4g}"


def _unknown(name: str) -> str | None:
    if name in _VAGUE:
        return f"PX{_VAGUE[name]}"
    if name not in _LETTERS:
        return None
    return f"P{'T' if name in _SMALL else ''}X{_LETTERS[name][0]}"


def _duration(value: str | None, **more: str) -> Meaning | None:
    return None if value is None else Meaning("DURATION", value, mod=more.get("mod"))


def duration(match: Match, context: Context) -> Meaning | None:
    """As in "20 years", "the past three months", "several years", "12 to 18 months"."""
    groups = match.groupdict()
    name = unit_of(match["unit"])
    if groups.get("vague"):
        word = groups["vague"]
        exact = word.startswith(("a couple", "a pair", "couple"))
        value = length(name, 2) if exact else _unknown(name)
        return _duration(value, mod="APPROX") if exact else _duration(value)
    written = groups.get("number") or ""
    count = numerals.value(written)
    if count is None:
        return None
    if name == "second" and not match["unit"].endswith("s") and count != 1 and "-" not in match.group():
        return None
    if (
        written == "one"
        and name == "day"
        and not beside("before a length").search(context.lower[max(0, match.start() - 24) : match.start()])
    ):
        # "he hoped that one day …"
        return None
    if (
        context.text[match.start("unit")].isupper()
        and not context.text[match.start("unit") : match.end("unit")].isupper()
    ):
        # A programme's name.
        return None
    if count > 10**9:
        return still_open("no such length of time", "DURATION")
    if (
        name in ("day", "month", "year")
        and re.fullmatch(r"(?:19|20)\d\d", written)
        and not match["unit"].endswith("s")
    ):
        return None
    if name == "quarter" and (
        not match["unit"].endswith("s")
        or context.text[match.start("unit") - 1] == "-"
        or re.match(r"\s+(?:of|the)\s", context.after(match.end(), 6))
        or (not groups.get("which") and count == 3)
    ):
        # "three-quarters of voters" are a fraction.
        return None
    if groups.get("number2"):
        other = numerals.value(groups["number2"])
        first, second = length(name, count), length(name, other) if other is not None else None
        if first is None or second is None or other is None:
            return None
        return Meaning("DURATION", f"{first}/{second}" if count < other else first)
    return _duration(length(name, count))


def vague_length(match: Match, context: Context) -> Meaning | None:
    """As in "for months": a length without a number."""
    return _duration(_unknown(unit_of(match["unit"])))


def around_now(match: Match, context: Context) -> Meaning | None:
    """As in "recent months", "coming weeks": a length without a number, before or after now."""
    name = unit_of(match["unit"])
    past = match["which"] in ("recent", "past", "previous", "earlier", "last")
    if name in ("year", "decade", "century", "quarter"):
        return Meaning("DATE", "PAST_REF" if past else "FUTURE_REF", anchor="published")
    return _duration(_unknown(name))


def months_of_year(match: Match, context: Context) -> Meaning | None:
    """As in "the first nine months of 2020": a length, from the start of that year where it is named."""
    count = numerals.value(match["number"])
    name = unit_of(match["unit"])
    value = None if count is None else length(name, count)
    if value is None or count is None:
        return None
    year = match.groupdict().get("year")
    days = None
    if year and match["which"] == "first" and name == "month" and 1 <= count <= 12 and count == int(count):
        first = date(int(year), 1, 1)
        after = date(int(year) + int(count) // 12, int(count) % 12 + 1, 1)
        days = (first, after - timedelta(days=1))
    return Meaning("DURATION", value, days=days)


def first_months(match: Match, context: Context) -> Meaning | None:
    """As in "first two quarters of 1990": the first half."""
    groups = match.groupdict()
    year = groups.get("year")
    if not year:
        offset = {"this year": 0, "last year": -1, "next year": 1}.get(groups.get("year2") or "")
        if offset is None or context.published is None:
            return _duration("P6M" if match["count"] == "two" else "P9M")
        number = context.published.year + offset
    else:
        number = int(year)
    if match["count"] == "three":
        return Meaning("DURATION", "P9M", days=(date(number, 1, 1), date(number, 9, 30)))
    half = Period("half", date(number, 1 if match["which"] == "first" else 7, 1))
    return named(half, explicit=bool(year), anchor=None if year else "published")


def one(match: Match, context: Context) -> Meaning | None:
    """As in "a month": a length, or in "$5 a month" what recurs."""
    groups = match.groupdict()
    name = unit_of(match["unit"])
    before = context.lower[max(0, match.start() - 24) : match.start()]
    if groups.get("more"):
        return _duration(length(name, 1))
    if (
        groups["one"] != "one"
        and beside("before what recurs").search(before)
        and not beside("before a length").search(before)
    ):
        return Meaning("SET", length(name, 1))
    if name in ("night", "quarter", "second") or (
        name in ("day", "minute") and not beside("before a length").search(before)
    ):
        return None
    return _duration(length(name, 1))


def half_more(match: Match, context: Context) -> Meaning | None:
    """As in "a year and a half"."""
    return _duration(length(unit_of(match["unit"]), 1.5))


def half(match: Match, context: Context) -> Meaning | None:
    """As in "half an hour", "half a century"."""
    return _duration(_HALVES[match["unit"]])


def quarter_century(match: Match, context: Context) -> Meaning | None:
    """As in "a quarter-century"."""
    return _duration("P25Y" if match["unit"] == "century" else "PT15M")


def long(match: Match, context: Context) -> Meaning | None:
    """As in "day-long", "years-long"."""
    name = unit_of(match["unit"])
    return _duration(_unknown(name) if match["unit"].endswith("s") else length(name, 1))


def recurring(match: Match, context: Context) -> Meaning | None:
    """As in "every two years", "each month", "every other week"."""
    groups = match.groupdict()
    name = unit_of(match["unit"])
    count = numerals.value(groups["number"]) if groups.get("number") else 2 if groups.get("other") else 1
    if count is None:
        return None
    if name == "quarter" and count == 1:
        return Meaning("SET", "P1Q")
    value = length(name, count)
    return None if value is None else Meaning("SET", value)


def rate(match: Match, context: Context) -> Meaning | None:
    """As in "twice a week", "per year"."""
    return Meaning("SET", length(unit_of(match["unit"]), 1))


_SETS = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "annually": "P1Y",
    "yearly": "P1Y",
    "nightly": "P1D",
    "hourly": "PT1H",
    "biweekly": "P2W",
}


def _adverb(after: str) -> bool:
    return bool(_STOP_AFTER.match(after) or beside("after an adverb").match(after))


def set_word(match: Match, context: Context) -> Meaning | None:
    """As in "weekly"; with a capital it is the name of a paper."""
    if context.text[match.start()].isupper() or not _adverb(context.after(match.end(), 12)):
        # "the daily Granma", "quarterly results": no times.
        return None
    return Meaning("SET", _SETS[match["word"]])


def _reference(value: str) -> Callable[[Match, Context], Meaning | None]:
    kind: TimeType = "DATE"
    return lambda match, context: Meaning(kind, value)


MEANINGS: Mapping[str, Callable[[Match, Context], Meaning | None]] = {
    "duration": duration,
    "vague length": vague_length,
    "around now": around_now,
    "months of year": months_of_year,
    "first months": first_months,
    "one": one,
    "half": half,
    "half more": half_more,
    "quarter century": quarter_century,
    "long": long,
    "set": recurring,
    "rate": rate,
    "set word": set_word,
    "present": _reference("PRESENT_REF"),
    "past": _reference("PAST_REF"),
    "future": _reference("FUTURE_REF"),
}
