"""Meanings of days by their name, beside today or beside an event, and of hours of the day."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from onrecord.reading import numerals
from onrecord.reading.times.context import NO_MENTION, NO_PUBLICATION, Context, Meaning, named, still_open
from onrecord.reading.times.dates import day_of_month, is_name, month_number, weekday_number
from onrecord.reading.times.lexicon import words_of
from onrecord.reading.times.periods import Period, around, shift
from onrecord.record import Span

Match = re.Match[str]


def part_value(match: Match) -> str:
    """TIMEX3's part of the day, "TMO" for morning, or nothing."""
    part = match.groupdict().get("part")
    return "T" + (words_of("part").meaning(part) or "") if part else ""


# "Super Tuesday" and "Black Friday" are days of their own.
_OF_A_NAME = re.compile(r"(?<!\w)(?:super|black|cyber|fat|bloody|giving) $")
_AFTER_A_NAME = re.compile(r"[A-Z][\w’']+ $")


def weekday(match: Match, context: Context) -> Meaning | None:
    """As in "Friday", "last Friday", "Friday morning": before or after publication as the tense tells."""
    if not is_name(match, context, "weekday") or _OF_A_NAME.search(
        context.lower, max(0, match.start() - 8), match.start()
    ):
        return None
    number = weekday_number(match["weekday"])
    day = context.published
    if day is None:
        return still_open(NO_PUBLICATION, value=f"XXXX-WXX-{number + 1}{part_value(match)}")
    back, ahead = (day.weekday() - number) % 7, (number - day.weekday()) % 7
    groups = match.groupdict()
    if groups["last"]:
        shifted = -(back or 7)
    elif groups["next"]:
        shifted = ahead or 7
    elif groups["this"]:
        shifted = ahead
    elif back == 6:
        # Nobody calls the day six days ago by its bare name: it is tomorrow.
        shifted = ahead
    elif context.after(match.end(), 2) not in ("'s", "’s") and context.tense(*match.span()) == "future":
        shifted = ahead
    else:
        shifted = -back
    return named(Period("day", day + timedelta(days=shifted)), anchor="published", part=part_value(match))


def weekday_of_week(match: Match, context: Context) -> Meaning | None:
    """As in "Tuesday of next week"."""
    day = context.published
    number = weekday_number(match["weekday"])
    if day is None:
        return still_open(NO_PUBLICATION, value=f"XXXX-WXX-{number + 1}")
    week = shift(around("week", day), {"last": -1, "this": 0, "next": 1}[match["which"]])
    return named(Period("day", week.first + timedelta(days=number)), anchor="published")


def day(match: Match, context: Context) -> Meaning | None:
    """As in "today", "yesterday morning", "last night", "the day after tomorrow"."""
    if context.published is None:
        return still_open(NO_PUBLICATION)
    word = match["shift"]
    if context.text[match.start() : match.end()].isupper() and context.text.endswith(
        "USA ", 0, match.start()
    ):
        return None
    if (
        word == "tonight"
        and context.text[match.start()] == "T"
        and _AFTER_A_NAME.search(context.text, max(0, match.start() - 20), match.start())
    ):
        # A programme's name.
        return None
    count = {"yesterday": -1, "tomorrow": 1, "last": -1, "before yesterday": -2, "after tomorrow": 2}.get(
        word, 0
    )
    part = "TNI" if word == "tonight" else part_value(match)
    return named(Period("day", context.published + timedelta(days=count)), anchor="published", part=part)


def mentioned_part(match: Match, context: Context) -> Meaning | None:
    """As in "that evening": of the last day mentioned."""
    mention = context.last_mention()
    if mention is None or mention.period.unit != "day":
        return still_open(NO_MENTION, "TIME")
    count = 0 if match["shift"] in ("that", "the same") else 1
    found = Period("day", mention.period.first + timedelta(days=count))
    return named(found, anchor="mention", span=mention.span, part=part_value(match))


def weekend(match: Match, context: Context) -> Meaning | None:
    """As in "last weekend", "the weekend"."""
    if context.published is None:
        return still_open(NO_PUBLICATION)
    groups = match.groupdict()
    now = around("weekend", context.published)
    if groups.get("last"):
        count = -1 if now.last > context.published or "last" in groups["last"] else 0
    elif groups.get("next"):
        count = 1 if now.first <= context.published else 0
    elif groups.get("this"):
        over = now.first > context.published and context.tense(*match.span()) == "past"
        count = -1 if over else 0
    else:
        future = context.tense(*match.span()) == "future"
        count = 0 if future or now.first <= context.published else -1
    if (
        "last" in groups
        and groups["last"]
        and groups["last"].startswith("last")
        and now.first <= context.published
    ):
        count = -1
    return named(shift(now, count), anchor="published")


def beside_event(match: Match, context: Context) -> Meaning | None:
    """As in "the day after the crash": counted from an event, whose day the text may not give."""
    mention = context.last_mention("day")
    if match["unit"] == "day" and mention and re.match(r"[.,;:]", context.after(match.end(), 1)):
        moved = shift(mention.period, -1 if match["way"] == "before" else 1)
        return named(moved, anchor="mention", span=mention.span)
    rest = re.match(
        r"\s+[^.,;:!?\n]{1,60}?(?=[.,;:!?\n]|\s+(?:when|that|which|who|and|but|with|as)\s|$)",
        context.after(match.end(), 80, cased=True),
    )
    event = Span(match.end() + 1, match.end() + rest.end()) if rest else None
    return Meaning("DATE", None, anchor="event", anchor_span=event, reason="counted from an event")


def weekdays(match: Match, context: Context) -> Meaning | None:
    """As in "on Mondays", "every Tuesday"."""
    word = match["weekday"]
    number = weekday_number(word if word.endswith(("day", ".")) else word + "day")
    return Meaning("SET", f"XXXX-WXX-{number + 1}{part_value(match)}")


def clock(match: Match, context: Context) -> Meaning | None:
    """As in "9:30 a.m. EDT", "14:30 GMT": of the day of publication, unless a day stands beside it."""
    groups = match.groupdict()
    hour = numerals.value(groups["number"]) if groups.get("number") else int(groups["hour"])
    minute = int(groups.get("minute") or 0)
    if hour is None or hour != int(hour):
        return None
    half_day = (groups.get("half") or "").replace(".", "")
    part = groups.get("part") or groups.get("day")
    if half_day:
        if not 1 <= hour <= 12:
            return still_open("no such hour", "TIME")
        hour = hour % 12 + (12 if half_day == "pm" else 0)
    elif part and part != "morning" and hour < 12:
        hour += 12
    if not 0 <= hour <= 24 or minute > 59:
        return still_open("no such hour", "TIME")
    return _at(context, f"T{int(hour):02}:{minute:02}")


def noon(match: Match, context: Context) -> Meaning | None:
    """As in "noon", "midnight"."""
    return _at(context, "T00:00" if match["word"] == "midnight" else "T12:00")


def part_of_day(match: Match, context: Context) -> Meaning | None:
    """As in "in the afternoon"."""
    return _at(context, part_value(match))


def _at(context: Context, part: str) -> Meaning:
    mention = context.last_mention("day")
    if mention is not None and mention.paragraph == context.paragraph:
        return named(mention.period, anchor="mention", span=mention.span, part=part)
    if context.published is None:
        return still_open(NO_PUBLICATION, "TIME", f"XXXX-XX-XX{part}")
    return named(Period("day", context.published), anchor="published", part=part)


def last_day(match: Match, context: Context) -> Meaning | None:
    """As in "the last day of March"."""
    if not is_name(match, context, "month"):
        return None
    month = month_number(match["month"])
    return day_of_month(
        match, context, lambda year: Period("month", date(year, month, 1)).last, f"{month:02}-XX"
    )


def nth_weekday(match: Match, context: Context) -> Meaning | None:
    """As in "the first Monday in May", "the last Friday of November 2019"."""
    if not is_name(match, context, "month"):
        return None
    month, weekday = month_number(match["month"]), weekday_number(match["weekday"])
    nth = None if match["last"] else numerals.ordinal(match["ordinal"])

    def day_in(year: int) -> date:
        first = date(year, month, 1)
        if nth is None:
            last = Period("month", first).last
            return last - timedelta(days=(last.weekday() - weekday) % 7)
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
        if day.month != month:
            raise ValueError(day)
        return day

    return day_of_month(match, context, day_in, f"{month:02}-XX")


MEANINGS: Mapping[str, Callable[[Match, Context], Meaning | None]] = {
    "last day": last_day,
    "nth weekday": nth_weekday,
    "weekday": weekday,
    "weekday of a week": weekday_of_week,
    "day": day,
    "mentioned part": mentioned_part,
    "beside event": beside_event,
    "weekend": weekend,
    "weekdays": weekdays,
    "clock": clock,
    "noon": noon,
    "part of day": part_of_day,
}
