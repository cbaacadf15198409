"""When something was said: the date that stands beside a statement's cue, and its value."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from importlib import resources

import msgspec
import numpy as np

from onrecord.reading.words import Words
from onrecord.record import Span, Statement, Time, TimeType

_SHORT = {
    name: number
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)  # noqa: SIM905
}
_MONTH = (
    r"(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|April|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_ORDINAL = r"(\d{1,2})(?:st|nd|rd|th)?"
_CALENDAR = re.compile(
    rf"(?:on |in )?(?:{_MONTH} {_ORDINAL}|{_ORDINAL} (?:of )?{_MONTH}|(?<=in ){_MONTH})"
    r"(?!\w)(?:,? ((?:19|20)\d\d))?"
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# Characters: "told reporters at the airport in Oslo on Monday".
_FARTHEST = 90
_NO_ANCHOR = "no publication date"


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    lines = resources.files("onrecord.data").joinpath("times.txt").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return tuple((kind, re.compile(rf"(?<!\w)(?:{rule})(?!\w)", re.IGNORECASE)) for kind, rule in rows)


def date_statements(
    words: Words, statements: Sequence[Statement], published: str | None
) -> tuple[tuple[Time, ...], tuple[Statement, ...]]:
    """The dates on which statements were made, and the statements that point to them.

    A date counts where it stands in the cue's sentence, outside what is said, with no other cue between.
    Relative dates are resolved against ``published``, an ISO date; without one their value stays open.
    """
    anchor = _anchor(published)
    cues = sorted(one.cue[0].start for one in statements if one.cue)
    places: dict[Span, int] = {}
    times: list[Time] = []
    done = []
    for one in statements:
        found = _beside(words, one, cues, anchor)
        if found is not None and found.span not in places:
            places[found.span] = len(times)
            times.append(found)
        done.append(one if found is None else msgspec.structs.replace(one, said_on=places[found.span]))
    return tuple(times), tuple(done)


def _anchor(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _sentence(words: Words, at: int) -> tuple[int, int]:
    """Characters of the sentence around a character, no farther than a date may stand from its cue."""
    index = max(0, int(np.searchsorted(words.start, at, "right")) - 1)
    low, high = np.searchsorted(words.start, [at - 2 * _FARTHEST, at + 2 * _FARTHEST])
    same = np.flatnonzero(words.sentence[low:high] == words.sentence[index]) + int(low)
    return int(words.start[same[0]]), int(words.end[same[-1]])


def _beside(words: Words, one: Statement, cues: Sequence[int], anchor: date | None) -> Time | None:
    if not one.cue:
        return None
    cue = one.cue[0]
    start, end = _sentence(words, cue.start)
    found: list[tuple[int, Time]] = []
    for time in _times(words.text, start, end, anchor):
        inside = any(a < time.span.end and time.span.start < b for a, b in (*one.content, *one.source))
        apart = time.span.start - cue.end if time.span.start >= cue.end else cue.start - time.span.end
        low, high = sorted((time.span.start, cue.start))
        between = bisect_left(cues, high) - bisect_right(cues, low)
        if not inside and 0 <= apart <= _FARTHEST and between <= 0:
            found.append((apart, time))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _times(text: str, start: int, end: int, anchor: date | None) -> list[Time]:
    found = []
    for kind, rule in _rules():
        for match in rule.finditer(text, start, end):
            found.append(_relative(kind, match, anchor))
    for match in _CALENDAR.finditer(text, start, end):
        found.append(_calendar(match, anchor))
    return [time for time in found if time is not None]


def _time(span: Span, value: str, start: date, end: date) -> Time:
    kind: TimeType = "TIME" if "T" in value else "DATE"
    return Time(span=span, type=kind, value=value, start=start.isoformat(), end=end.isoformat())


def _relative(kind: str, match: re.Match[str], anchor: date | None) -> Time | None:
    """The value of an expression that the day of publication anchors."""
    span = Span(*match.span())
    if anchor is None:
        return Time(span=span, type="DATE", reason=_NO_ANCHOR)
    name, *rest = kind.split()
    try:
        if name == "weekday":
            back = (anchor.weekday() - _WEEKDAYS.index(match.group(1).casefold())) % 7
            day = anchor - timedelta(days=back)
            return _time(span, day.isoformat(), day, day)
        count = int(rest[0])
        if name in ("day", "part"):
            day = anchor - timedelta(days=count)
            return _time(span, day.isoformat() + (f"T{rest[1]}" if name == "part" else ""), day, day)
        if name == "week":
            monday = anchor - timedelta(days=anchor.weekday() + 7 * count)
            year, week, _ = monday.isocalendar()
            return _time(span, f"{year}-W{week:02}", monday, monday + timedelta(days=6))
        if name == "month":
            months = anchor.year * 12 + anchor.month - 1 - count
            return _month(span, months // 12, months % 12 + 1)
        year = anchor.year - count
        return _time(span, str(year), date(year, 1, 1), date(year, 12, 31))
    except (ValueError, OverflowError):
        return None


def _month(span: Span, year: int, month: int) -> Time:
    last = monthrange(year, month)[1]
    return _time(span, f"{year}-{month:02}", date(year, month, 1), date(year, month, last))


def _calendar(match: re.Match[str], anchor: date | None) -> Time | None:
    """The value of a month, or of a day of one; without a year, the latest not after publication."""
    span = Span(*match.span())
    name = match[1] or match[4] or match[5]
    number = match[2] or match[3]
    month = _SHORT[name[:3].casefold()]
    if match[6] is None and anchor is None:
        return Time(span=span, type="DATE", reason=_NO_ANCHOR)
    year = int(match[6]) if match[6] else anchor.year if anchor else 0
    try:
        if number is None:
            if match[6] is None and anchor is not None and month > anchor.month:
                year -= 1
            return _month(span, year, month)
        day = date(year, month, int(number))
        if match[6] is None and anchor is not None and day > anchor:
            day = date(year - 1, month, int(number))
        return _time(span, day.isoformat(), day, day)
    except (ValueError, OverflowError):
        return None
