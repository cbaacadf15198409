"""Times in words that a person reads: what a TIMEX3 value means, its days, and what it was counted from.

A value that none of this knows, since a reading may come from anywhere, is shown as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from onrecord.export.numbers import plural
from onrecord.export.segments import joined
from onrecord.export.visible import shortened
from onrecord.record import Reading, Time

Days = tuple[date, date]

_LONGEST = 120
_LONGEST_ANCHOR = 60

_REFERENCES: Mapping[str, str] = {
    "PRESENT_REF": "the present",
    "PAST_REF": "the past",
    "FUTURE_REF": "the future",
}
_MODS: Mapping[str, str] = {
    "APPROX": "about",
    "BEFORE": "before",
    "AFTER": "after",
    "ON_OR_BEFORE": "on or before",
    "ON_OR_AFTER": "on or after",
    "LESS_THAN": "less than",
    "MORE_THAN": "more than",
    "EQUAL_OR_LESS": "at most",
    "EQUAL_OR_MORE": "at least",
    "START": "the start of",
    "MID": "the middle of",
    "END": "the end of",
}
# Of a date these say which part of its period is meant, and the days of the interval say it better.
_PARTS = ("START", "MID", "END")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HOURS: Mapping[str, str] = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}
_SEASONS: Mapping[str, str] = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_ORDINALS = ("first", "second", "third", "fourth")
_UNITS: Mapping[str, str] = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "D": "day",
    "E": "decade",
    "C": "century",
    "Q": "quarter",
    "TH": "hour",
    "TM": "minute",
    "TS": "second",
}
_DURATION = re.compile(r"P(?=.)(?:[\dX.]{1,12}[A-Z])*(?:T(?:[\dX.]{1,12}[HMS])+)?")
_PART = re.compile(r"(T)|(\d+(?:\.\d+)?|X+)([A-Z])")
_EVERY_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T([A-Z]{2}))?")


def value_of(time: Time) -> str:
    """What a time denotes: ``2021-12-31``, ``20 years``, ``every 2 weeks``, ``open: no publication date``."""
    days = days_of(time)
    if time.reason and days is None:
        return f"open: {shortened(time.reason, _LONGEST)}"
    value = shortened(time.value or "", _LONGEST)
    if value in _REFERENCES:
        return _REFERENCES[value]
    if time.type == "SET" and value:
        return _recurring(value)
    mod = _MODS.get(time.mod or "", "")
    if time.type == "DURATION" and value:
        between = f", {_between(days)}" if days else ""
        return " ".join(part for part in (mod, _length(value)) if part) + between
    if days is not None and time.mod in _PARTS:
        mod = ""
    return " ".join(part for part in (mod, _date(value, days)) if part) or "open"


def anchor_of(reading: Reading, time: Time) -> str:
    """What a time was counted from: ``from publication 2021-07-25``, ``from “March 2020”``; often nothing."""
    if time.anchor is None:
        return ""
    if time.anchor == "published":
        day = shortened((reading.document.published or "")[:10], _LONGEST_ANCHOR)
        return f"from publication {day}".rstrip()
    if words := anchor_words(reading, time):
        return f"from “{words}”"
    return "from a date named before" if time.anchor == "mention" else "from an event"


def anchor_words(reading: Reading, time: Time) -> str:
    """The words that a time was counted from, where they stand in the text."""
    if time.anchor_span is None:
        return ""
    inside = joined((time.anchor_span,), reading.document.text)
    return shortened(reading.quote(tuple(inside)), _LONGEST_ANCHOR)


def is_faint(time: Time) -> bool:
    """True of what names no place in time of its own: now, once, soon, and what recurs."""
    return time.type == "SET" or time.value in _REFERENCES


def days_of(time: Time) -> Days | None:
    """The first and the last day that a time denotes; ``None`` where it has none or they are no days."""
    try:
        first, last = date.fromisoformat((time.start or "")[:10]), date.fromisoformat((time.end or "")[:10])
    except ValueError:
        return None
    return (first, last) if first <= last else None


def _between(days: Days) -> str:
    first, last = days
    return first.isoformat() if first == last else f"from {first.isoformat()} to {last.isoformat()}"


def _date(value: str, days: Days | None) -> str:
    """A day, a named period with its days where the name does not say them, or the days alone."""
    day, _, hour = value.partition("T")
    if days is not None:
        name = _period(day, (days[1] - days[0]).days + 1)
        told = name.replace("{days}", _between(days)) if name else _between(days)
    else:
        name = _period(day).removesuffix(", {days}")
        told = name if name and "{days}" not in name else day
    clock = _HOURS.get(hour, hour)
    return ", ".join(part for part in (told, clock) if part)


def _month(found: re.Match[str]) -> str:
    month = int(found[2])
    return f"{_MONTHS[month - 1]} {found[1]}" if 1 <= month <= 12 else found.group()


def _nth(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 < number % 100 < 14 else ending}"


# How the value of a period is written, what it is called, and how many days the whole of it has.
_PERIODS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str], int, int], ...] = (
    (re.compile(r"(\d{4})"), lambda found: found[1], 365, 366),
    (re.compile(r"(\d{4})-(\d\d)"), _month, 28, 31),
    (re.compile(r"(\d{4})-W(\d\d)"), lambda found: "the week {days}", 7, 7),
    (re.compile(r"(\d{4})-W(\d\d)-WE"), lambda found: "the weekend {days}", 2, 2),
    (
        re.compile(r"(\d{4})-Q([1-4])"),
        lambda found: f"the {_ORDINALS[int(found[2]) - 1]} quarter of {found[1]}, {{days}}",
        90,
        92,
    ),
    (
        re.compile(r"(\d{4})-H([12])"),
        lambda found: f"the {_ORDINALS[int(found[2]) - 1]} half of {found[1]}, {{days}}",
        181,
        184,
    ),
    (
        re.compile(r"(\d{4})-(SP|SU|FA|WI)"),
        lambda found: f"{_SEASONS[found[2]]} {found[1]}, {{days}}",
        89,
        92,
    ),
    (re.compile(r"(\d{3})"), lambda found: f"the {found[1]}0s", 3652, 3653),
    (
        re.compile(r"(\d{2})"),
        lambda found: f"the {_nth(int(found[1]) + 1)} century, {{days}}",
        36524,
        36525,
    ),
)


def _period(value: str, count: int | None = None) -> str:
    """The name of the period that the value names, where so many days, if they are known, are all of it.

    The name has ``{days}`` in the place where its days belong, if it does not say them itself.
    """
    for pattern, name, least, most in _PERIODS:
        found = pattern.fullmatch(value)
        if found and (count is None or least <= count <= most):
            return name(found)
    return ""


def _recurring(value: str) -> str:
    if found := _EVERY_WEEKDAY.fullmatch(value):
        hour = f" {_HOURS.get(found[2], '')}".rstrip() if found[2] else ""
        return f"every {_WEEKDAYS[int(found[1]) - 1]}{hour}"
    length = _length(value)
    return value if length == value else f"every {length.removeprefix('1 ')}"


def _length(value: str) -> str:
    """``20 years``, ``1 day and 12 hours``, ``12 to 18 months``; ``some years`` where the number is open."""
    ends = [_parts(end) for end in value.split("/")]
    if len(ends) == 2 and len(ends[0]) == len(ends[1]) == 1 and ends[0][0][1] == ends[1][0][1]:
        (low, unit), (high, _) = ends[0][0], ends[1][0]
        return f"{low} to {_counted(high, unit)}"
    if not all(ends) or len(ends) > 2:
        return value
    return " to ".join(" and ".join(_counted(*part) for part in parts) for parts in ends)


def _parts(value: str) -> list[tuple[str, str]]:
    """The numbers of a duration with their units; none where it is not written as one."""
    if not _DURATION.fullmatch(value):
        return []
    clock, found = "", []
    for part in _PART.finditer(value, 1):
        clock = clock or part[1] or ""
        if part[2]:
            unit = _UNITS.get(clock + part[3])
            if unit is None:
                return []
            count = part[2] if "." in part[2] else "some" if "X" in part[2] else f"{int(part[2]):,}"
            found.append((count, unit))
    return found


def _counted(count: str, unit: str) -> str:
    return f"{count} {unit if count == '1' else plural(unit)}"
