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
_CITED = re.compile(r"([0-9a-f]{6,64})(?:[:#]([sfcxa])(\d{1,6}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Cited:
    """An identifier as a person writes it: a document's digest or its start, and a part of its reading."""

    digest: str
    kind: Kind | None = None
    number: int | None = None


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


def row_of(key: int) -> int:
    """The row's own number in its reading."""
    return key % ROWS


def cite(digest: str, kind: Kind | None = None, number: int | None = None) -> str:
    """The stable identifier of a document, or of a part of its reading.

    >>> cite("9f0c2ab4d1e87733", "statement", 4)
    '9f0c2ab4d1e87733:s4'
    """
    return digest if kind is None else f"{digest}:{_BY_KIND[kind]}{number}"


def cited(written: str) -> Cited | None:
    """What an identifier names; ``None`` where it is none."""
    match = _CITED.fullmatch(written.strip().lower())
    if match is None:
        return None
    return Cited(match[1], _LETTERS.get(match[2] or ""), int(match[3]) if match[3] else None)
