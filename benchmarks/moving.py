"""Moves a SQLite archive into an empty PostgreSQL database, table by table.

    python -m benchmarks.moving FILE URL

Filling a database of a hundred thousand articles by adding takes hours; what its queries cost can be measured
on the same rows brought in by COPY.  Tables that PostgreSQL searches get their words and tags from the
readings, as adding would put them; indexes of words are made at the end.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select, text

from onrecord.archive import Archive, schema
from onrecord.archive.fulltext import LONG, searched_columns
from onrecord.archive.keys import ROWS, document_of, row_of
from onrecord.archive.loaded import Loaded
from onrecord.archive.rows import rows_of
from onrecord.archive.stored import stored

_SEARCHED = ("statements", "figures", "commitments", "changes")
_AT_ONCE = 200


def move(source: Archive, into: Archive) -> None:
    """Every row of one archive into another, which is empty."""
    with source.asked() as old, into.asked() as new:
        new.execute(text("SET LOCAL session_replication_role = replica"))
        indexes = new.execute(
            text("SELECT indexname, indexdef FROM pg_indexes WHERE indexname LIKE 'ix%words'")
        ).all()
        for name, _ in indexes:
            new.execute(text(f'DROP INDEX "{name}"'))
        for table in schema.metadata.sorted_tables:
            if table.name not in _SEARCHED:
                rows = old.execution_options(yield_per=500).execute(select(table))
                _copy(new, table.name, [column.name for column in table.c], (tuple(row) for row in rows))
                print(f"{table.name} {time.strftime('%H:%M:%S')}", flush=True)
        _searched(old, new)
        for name, definition in indexes:
            new.execute(text(definition))
            print(f"{name} {time.strftime('%H:%M:%S')}", flush=True)
        for name in ("outlets", "stories", "sources", "judgements"):
            new.execute(text(f"SELECT setval(pg_get_serial_sequence('{name}', 'key'), max(key)) FROM {name}"))


def _searched(old: Connection, new: Connection) -> None:
    readings = [
        row[0] for row in old.execute(select(schema.readings.c.key).order_by(schema.readings.c.added))
    ]
    outlets = dict(old.execute(select(schema.documents.c.key, schema.documents.c.outlet)).all())
    for at in range(0, len(readings), _AT_ONCE):
        loaded = Loaded(old)
        some = readings[at : at + _AT_ONCE]
        loaded.fetch(some)
        found: dict[str, list[dict[str, Any]]] = {name: [] for name in _SEARCHED}
        for key in some:
            reading = loaded.reading(key)
            rows = rows_of(reading, key, _sources(old, key, len(reading.actors)), outlets[document_of(key)])
            for name in _SEARCHED:
                index = f"{name.removesuffix('s')}_words"
                found[name] += searched_columns(
                    index, rows.tables[name], rows.words[index], long=len(reading.document.text) > LONG
                )
        for name, values in found.items():
            if values:
                _copy(new, name, list(values[0]), (tuple(row.values()) for row in values))
        if at % 10_000 == 0:
            print(f"{at} readings {time.strftime('%H:%M:%S')}", flush=True)


def _sources(old: Connection, reading: int, actors: int) -> Sequence[int | None]:
    voices = schema.voices
    found: list[int | None] = [None] * actors
    for key, source in old.execute(
        select(voices.c.key, voices.c.source).where(voices.c.key >= reading, voices.c.key < reading + ROWS)
    ):
        found[row_of(key)] = source
    return found


def _copy(new: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    names = ", ".join(f'"{name}"' for name in columns)
    cursor: Any = new.connection.cursor()
    with cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
        for row in _without_nul(rows):
            copy.write_row(row)


def _without_nul(rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    for row in rows:
        yield [stored(value) if isinstance(value, str) else value for value in row]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("file")
    ask.add_argument("url")
    said = ask.parse_args()
    with Archive.open(said.file) as source, Archive.open(said.url, writing=True) as into:
        move(source, into)
        with into.asked() as connection:
            connection.execute(text("ANALYZE"))


if __name__ == "__main__":
    main()
