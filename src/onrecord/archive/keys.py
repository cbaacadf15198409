"""Numbers of rows in the order of time, and the identifiers that a person cites.

A row's key begins with the day of publication, so that "newest first" and "since June" are ranges of keys in
every table and in the full-text index; behind it come the document's running number on that day, the
reading's number and the row's own.  They are 53 bits in all, since every word of the full text repeats them:
day 18, document 18, reading 4, row 13.  What has no day has the keys before the year 1700 to itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

ROWS = 1 << 13
READINGS = 1 << 4
_DOCUMENTS = 1 << 18
_EPOCH = date(1600, 1, 1).toordinal() - 1
_FIRST_DAY = date(1700, 1, 1).toordinal() - _EPOCH
_LAST_DAY = (1 << 18) - 1
DOCUMENT = ROWS * READINGS
"""The distance between the keys of two documents."""
DAY = DOCUMENT * _DOCUMENTS
"""The distance between the first keys of two days."""

Kind = Literal["statement", "figure", "commitment", "change", "actor"]
_LETTERS: dict[str, Kind] = {"s": "statement", "f": "figure", "c": "commitment", "x": "change", "a": "actor"}
_BY_KIND = {kind: letter for letter, kind in _LETTERS.items()}
_CITED = re.compile(r"([0-9a-f]{6,64})(?:[:#](?:r(\d{1,2}))?([sfcxa])(\d{1,6}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Cited:
    """An identifier as a person writes it: a document's digest or its start, and a part of a reading."""

    digest: str
    kind: Kind | None = None
    number: int | None = None
    reading: int = 0


def first_key(day: str | None) -> int:
    """The least key of a day of publication, an ISO date; those without a day come before all others."""
    try:
        days = date.fromisoformat((day or "")[:10]).toordinal() - _EPOCH
    except ValueError:
        return 0
    return min(max(days, _FIRST_DAY), _LAST_DAY) * DAY


def end_key(day: str | None) -> int:
    """The least key that no document of a day has."""
    low = first_key(day)
    return low + DAY if low else _FIRST_DAY * DAY


def document_of(key: int) -> int:
    """The key of the document that a row of any kind belongs to."""
    return key - key % DOCUMENT


def reading_of(key: int) -> int:
    """The key of the reading that a row belongs to."""
    return key - key % ROWS


def number_of(key: int) -> int:
    """The number of the reading that a row belongs to, among those of its document."""
    return key % DOCUMENT // ROWS


def row_of(key: int) -> int:
    """The row's own number in its reading."""
    return key % ROWS


def cite(digest: str, kind: Kind | None = None, key: int = 0) -> str:
    """The stable identifier of a document, or of the part of a reading that the row ``key`` stands for.

    Of a document that was read again the later readings are told by their number.

    >>> cite("9f0c2ab4d1e87733", "statement", 4), cite("9f0c2ab4d1e87733", "change", ROWS + 2)
    ('9f0c2ab4d1e87733:s4', '9f0c2ab4d1e87733:r1x2')
    """
    if kind is None:
        return digest
    again = f"r{number_of(key)}" if number_of(key) else ""
    return f"{digest}:{again}{_BY_KIND[kind]}{row_of(key)}"


def cited(written: str) -> Cited | None:
    """What an identifier names; ``None`` where it is none."""
    match = _CITED.fullmatch(written.strip().lower())
    if match is None:
        return None
    number = int(match[4]) if match[4] else None
    return Cited(match[1], _LETTERS.get(match[3] or ""), number, int(match[2] or 0))
