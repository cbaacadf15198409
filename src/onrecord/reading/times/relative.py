"""Meanings of weeks, months, quarters and years that are told by another: last, this, next, the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from onrecord.reading.times.context import NO_MENTION, NO_PUBLICATION, Context, Meaning, named, still_open
from onrecord.reading.times.lexicon import beside, words_of
from onrecord.reading.times.periods import Unit, around, shift

Match = re.Match[str]

UNITS: Mapping[str, Unit] = {
    "day": "day",
    "week": "week",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "half": "half",
    "year": "year",
    "decade": "decade",
    "century": "century",
}
# Days after the end of a quarter until which it is still being reported on.
_LONG_OVER = 120
_EARLY = 3
# "Sales doubled over the last year" tells how long.
_OVER_THE_LAST = re.compile(r"(?<!\w)(?:in|over|during|within|for) the last (?:year|month)$")
_LENGTHS = {"year": "P1Y", "month": "P1M"}


def unit_of(word: str) -> str:
    """The unit that a word names: "months" is month."""
    return words_of("unit").meaning(word) or word.removesuffix("s")


def _is_title(match: Match, context: Context) -> bool:
    """Whether it is the name of a programme or a paper, "This Week", and not a time."""
    words = context.text[match.start() : match.end()]
    opens = context.sentence(match.start()).start == match.start()
    return words.istitle() and " " in words and not opens


def relative_period(match: Match, context: Context) -> Meaning | None:
    """As in "last year", "next week", "this month", "the week after next"."""
    groups = match.groupdict()
    count = -1 if groups.get("last") else 1 if groups.get("next") else 0
    if groups.get("before"):
        count = -2
    elif groups.get("beyond"):
        count = 2
    name = unit_of(match["unit"])
    if name not in UNITS or match["unit"].endswith("s"):
        return None
    if name in ("day", "weekend") or _is_title(match, context):
        return None
    if _OVER_THE_LAST.search(context.lower, max(0, match.start() - 10), match.end()) and name in _LENGTHS:
        return Meaning("DURATION", _LENGTHS[name], anchor="published")
    if groups.get("last") in ("past", "preceding") and name in ("week", "month"):
        return Meaning("DURATION", f"P1{name[0].upper()}", anchor="published")
    if name in ("decade", "century") and (groups.get("next") or groups.get("last") == "past"):
        return Meaning("DURATION", "P10Y" if name == "decade" else "P100Y", anchor="published")
    if context.published is None:
        return still_open(NO_PUBLICATION)
    return named(shift(around(UNITS[name], context.published), count), anchor="published")


def mentioned_period(match: Match, context: Context) -> Meaning | None:
    """As in "that year", "the following week": of the last date mentioned."""
    name = match["unit"]
    mention = context.last_mention("day") if name in ("day", "weekend") else context.last_mention()
    if mention is None:
        return still_open(NO_MENTION)
    way = match["which"].removeprefix("the ")
    count = {"following": 1, "next": 1, "previous": -1, "preceding": -1}.get(way, 0)
    found = shift(around(UNITS[name], mention.period.first), count)
    return named(found, anchor="mention", span=mention.span)


def reported_period(match: Match, context: Context) -> Meaning | None:
    """As in "profit for the year", "sales in the quarter": the one mentioned last, or the one reported on."""
    before = context.lower[max(0, match.start() - 24) : match.start()]
    if not beside("before the period of a report").search(before):
        return None
    if re.search(r"\sof\s+$", before) and not beside("before of the year").search(before.rstrip()[:-3]):
        # "the man of the year"
        return None
    name = match["unit"]
    if name == "year" and re.match(r"\s+(?:ended|ending|to)\s", context.after(match.end(), 9)):
        # "the year ended March 31" lies across two.
        return Meaning("DURATION", "P1Y")
    mention = context.last_reported(name)
    if mention is not None and (name != "year" or mention.paragraph == context.paragraph):
        return named(mention.period, anchor="mention", span=mention.span)
    if context.published is None:
        return still_open(NO_MENTION)
    now = around(UNITS[name], context.published)
    over = name == "quarter" or (name == "year" and _at_its_end(match, context))
    return named(shift(now, -1) if over else now, anchor="published")


def _at_its_end(match: Match, context: Context) -> bool:
    """Early in a year, what had happened "at the end of the year" had so at the end of the one before."""
    early = context.published is not None and context.published.month <= _EARLY
    before = context.lower[max(0, match.start() - 24) : match.start()]
    return early and before.rstrip().endswith("at the end of") and context.tense(*match.span()) == "past"


def period_end(match: Match, context: Context) -> Meaning | None:
    """As in "year's end": the end of the current year."""
    if context.published is None:
        return still_open(NO_PUBLICATION)
    found = around(UNITS[match["unit"]], context.published)
    return Meaning(
        "DATE", found.value, days=(found.last, found.last), period=found, mod="END", anchor="published"
    )


MEANINGS: Mapping[str, Callable[[Match, Context], Meaning | None]] = {
    "relative period": relative_period,
    "mentioned period": mentioned_period,
    "reported period": reported_period,
    "period end": period_end,
}
