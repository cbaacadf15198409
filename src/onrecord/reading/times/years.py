"""Meanings of years, and of the fiscal years of budgets."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from onrecord.reading.numerals import year_in_words
from onrecord.reading.times.context import (
    NO_PUBLICATION,
    NO_SUCH_YEAR,
    Context,
    Meaning,
    named,
    still_open,
)
from onrecord.reading.times.lexicon import beside, fiscal_owners
from onrecord.reading.times.periods import Period

Match = re.Match[str]

_MARK_BEFORE = re.compile(r"(?:^|[,(;:–—-]|['’]s)\s*$")
_NAME_BEFORE = re.compile(r"[\w,]\s+[A-Z][\w-]{2,}\s$")


def year(match: Match, context: Context) -> Meaning | None:
    """A number of four digits that is a year, by what stands before and after it."""
    number = int(match["year"])
    if match.start("year") != match.start():
        return named(Period("year", date(number, 1, 1)), explicit=True)
    before = context.lower[max(0, match.start() - 16) : match.start()]
    after = context.after(match.end(), 40)
    modern = 1900 <= number < 2100
    likely = beside("before a year").search(before) is not None or _MARK_BEFORE.search(before) is not None
    if _counts(number, before, after, context) or (not modern and not likely):
        return None
    if beside("before no year").search(before) or (
        not modern and beside("before a year or an amount").search(before)
    ):
        return None
    if (
        not likely
        and _NAME_BEFORE.search(context.text[max(0, match.start() - 25) : match.start()])
        and re.match(r"[.,;:)]|\s+[A-Z]", context.after(match.end(), 4, cased=True))
    ):
        # "Orion 1980" is a name; "Sept. 1980" has been read by another rule.
        return None
    return named(Period("year", date(number, 1, 1)), explicit=True)


def _counts(number: int, before: str, after: str, context: Context) -> bool:
    """True where the number is an amount: "2000 troops"; far from publication for any plural."""
    if re.search(r"(?:the|['’]s|its|their)\s+$", before):
        return False
    day = context.published
    near = day is not None and day.year - 40 < number < day.year + 12
    if beside("after an amount").match(after):
        return True
    plural = re.match(r"\s+(?:(?:more|new|other|square|metric|additional)\s+)?[a-z]{3,}s(?!\w)", after)
    return not near and plural is not None and beside("after a year").match(after) is None


def no_such_year(match: Match, context: Context) -> Meaning | None:
    """As in "the year 20211"."""
    return still_open(NO_SUCH_YEAR)


def year_words(match: Match, context: Context) -> Meaning | None:
    """As in "nineteen ninety-seven"; "two thousand" only where "the year" stands before it."""
    number = year_in_words(match["words"])
    if number is None or (match["words"].startswith("two") and not match.group().startswith("the year")):
        return None
    return named(Period("year", date(number, 1, 1)), explicit=True)


def years(match: Match, context: Context) -> Meaning | None:
    """As in "2012-13", "1998-2001"."""
    first = int(match["year"])
    last = int(match["year2"]) + (first // 100 * 100 if len(match["year2"]) == 2 else 0)
    if not first < last <= first + 100 or last > 9999:
        return None
    return Meaning("DATE", f"{first}/{last}", days=(date(first, 1, 1), date(last, 12, 31)), explicit=True)


def fiscal_year(match: Match, context: Context) -> Meaning | None:
    """A budget's year; its days only where the text tells whose budget it is."""
    groups = match.groupdict()
    if groups.get("year"):
        number = int(match["year"])
    elif groups.get("short"):
        number = int(match["short"])
        number += 2000 if number < 70 else 1900
    else:
        number = 0
    owner = _owner(context, match.start())
    anchored = None
    if not number:
        day = context.published
        if day is None:
            return still_open(NO_PUBLICATION)
        number = day.year
        if owner is not None:
            begun = (day.month, day.day) >= owner[:2]
            number += owner[2] if begun else owner[2] - 1
        number += (1 if groups.get("next") else 0) - (1 if groups.get("last") else 0)
        anchored = "published"
    if not 1 < number < 9999:
        return still_open(NO_SUCH_YEAR)
    if owner is None:
        return Meaning(
            "DATE",
            f"{number}",
            anchor="published" if anchored else None,
            explicit=not anchored,
            reason="whose fiscal year is not said",
        )
    begins = date(number - owner[2], owner[0], owner[1])
    return Meaning(
        "DATE",
        f"{number}",
        days=(begins, begins.replace(year=begins.year + 1) - timedelta(days=1)),
        anchor="published" if anchored else None,
        explicit=not anchored,
    )


def _owner(context: Context, at: int) -> tuple[int, int, int] | None:
    """Month and day at which the nearest owner's year begins, and 1 where it is named after its end."""
    low, high = context.sentence(at)
    low, high = max(low, at - 300), min(high, at + 300)
    found = []
    for pattern, begins_month, begins_day, named_after in fiscal_owners():
        for match in pattern.finditer(context.lower, low, high):
            found.append((abs(match.start() - at), (begins_month, begins_day, named_after)))
    return min(found)[1] if found else None


MEANINGS: Mapping[str, Callable[[Match, Context], Meaning | None]] = {
    "year": year,
    "no such year": no_such_year,
    "year in words": year_words,
    "years": years,
    "fiscal year": fiscal_year,
}
