"""The newest or oldest rows of a query, without looking at all that it finds.

SQLite's full text gives rows in the order of their keys, which is that of time.  PostgreSQL's index gives
them in no order: what was published in the days at the end that is asked for is searched first, then more.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from onrecord.archive.asked import TAG
from onrecord.archive.fulltext import Matching
from onrecord.archive.keys import DAY
from onrecord.archive.schema import documents

# How many days are searched. PostgreSQL's function tags each row with the eight days and
# the 128 days that it is of; up to ``_FINE`` days the shorter ones are asked for.
_DAYS = (8, 32, 128, 512, 2_048)
_FINE = 128


def in_order(
    connection: Connection,
    found: Matching | None,
    asked: Select[Any],
    *,
    newest: bool,
    wanted: int | None,
    first: int = 0,
    last: int | None = None,
    at_first: int = 8,
) -> Sequence[Row[Any]]:
    """The first ``wanted`` rows of a query that is in the order of its keys, all of them without a number.

    ``first`` and ``last`` bound the keys that the query asks for, ``at_first`` are the days to begin with.
    """
    if found is None or found.window is None or wanted is None:
        return connection.execute(asked.limit(wanted)).all()
    keys = select(func.max(documents.c.key) if newest else func.min(documents.c.key))
    if newest and last is not None:
        keys = keys.where(documents.c.key < last)
    elif not newest:
        keys = keys.where(documents.c.key >= first)
    end = connection.execute(keys).scalar() or 0
    days: int | None = at_first
    while True:
        window = _window(end, days, newest=newest) if days is not None else ""
        rows = connection.execute(asked.limit(wanted), {found.window: window}).all()
        if len(rows) >= wanted or days is None:
            return rows
        days = _more(days, len(rows) / max(_reached(end, days, newest=newest), 1), wanted)


def _more(days: int, a_day: float, wanted: int) -> int | None:
    """How many days to search after those that gave too little; ``None`` for all.

    As many as should do by what was found ``a_day``.  Of what is not met in a month there is not much in all.
    """
    if not a_day:
        return _DAYS[1] if days == _DAYS[0] else None
    likely = 1.25 * wanted / a_day
    return next((some for some in _DAYS if some > days and some >= likely), None)


def _reached(end: int, days: int, *, newest: bool) -> int:
    """How many of the days of a window can hold anything: those beyond the end are empty."""
    together = 8 if days <= _FINE else 128
    at = end // DAY % together
    return days - (together - 1 - at if newest else at)


def _window(end: int, days: int, *, newest: bool) -> str:
    """A query for the days at one end."""
    letter, together = ("d", 8) if days <= _FINE else ("e", 128)
    at, count = end // (together * DAY), days // together
    some = range(at - count + 1, at + 1) if newest else range(at, at + count)
    return " | ".join(f"'{TAG}{letter}{number}'" for number in some)
