"""Dates as they are written in bylines and datelines, and the ISO date that they give with a year."""

from __future__ import annotations

import datetime
import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\b"
WRITTEN_DATE = (
    rf"(?:(?:{WEEKDAY},?\s+)?(?:{MONTH}\s+{_DAY}(?:,?\s+\d{{4}}\b)?"
    rf"|{_DAY}\s+{MONTH}(?:,?\s+\d{{4}}\b)?|\d{{4}}-\d\d-\d\d))"
)
"""A pattern, for any case, of a day of a month, with or without weekday and year."""

_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)(?!\d)", re.ASCII)
_MONTH_FIRST = re.compile(
    rf"\b({MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE | re.ASCII
)
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({MONTH}),?\s+(\d{{4}})\b", re.IGNORECASE | re.ASCII
)


def written_date(text: str) -> str | None:
    """The ISO date of the first full date in a short text: day, month by name or ISO, and year."""
    if match := _ISO.search(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _MONTH_FIRST.search(text):
        month, day, year = _month(match[1]), int(match[2]), int(match[3])
    elif match := _DAY_FIRST.search(text):
        day, month, year = int(match[1]), _month(match[2]), int(match[3])
    else:
        return None
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1
