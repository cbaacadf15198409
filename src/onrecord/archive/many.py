"""Many rows into a table at once: by the driver's own way on SQLite, by COPY on PostgreSQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, exc, insert
from sqlalchemy import Table as AnyTable

from onrecord.archive.stored import stored


def insert_many(connection: Connection, into: AnyTable, rows: Sequence[Mapping[str, Any]]) -> None:
    """Inserts rows that all have the same columns; on PostgreSQL these may be more than ``into`` names."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        connection.execute(insert(into), list(rows))
    else:
        _copy(connection, into.name, list(rows[0]), rows)


def _copy(connection: Connection, into: str, columns: list[str], rows: Sequence[Mapping[str, Any]]) -> None:
    import psycopg

    names = ", ".join(f'"{name}"' for name in columns)
    cursor: Any = connection.connection.cursor()
    try:
        with cursor, cursor.copy(f'COPY "{into}" ({names}) FROM STDIN') as copy:
            for row in rows:
                copy.write_row([_plain(row[name]) for name in columns])
    except psycopg.Error as problem:
        # As SQLAlchemy would have wrapped it, so that it is reported like every other.
        kind = exc.OperationalError if isinstance(problem, psycopg.OperationalError) else exc.DatabaseError
        raise kind(f"COPY {into}", None, problem) from problem


def _plain(value: Any) -> Any:
    return stored(value) if isinstance(value, str) else value
