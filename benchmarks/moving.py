"""Moves a SQLite archive into an empty PostgreSQL database, table by table.

    python -m benchmarks.moving FILE URL

Filling a database of a hundred thousand articles by adding takes hours; what its queries cost can be measured
on the same rows brought in by COPY.  Tables that PostgreSQL searches get their words and tags from the
readings, as adding would put them; indexes of words are made at the end.
"""

from __future__ import annotations

import argparse
import time
from typing import Any

from sqlalchemy import Connection, select, text

from onrecord.archive import Archive, schema
from onrecord.archive.fulltext import LONG, searched_columns
from onrecord.archive.keys import document_of
from onrecord.archive.loaded import Loaded
from onrecord.archive.many import insert_many
from onrecord.archive.rows import rows_of
from onrecord.archive.sources import heard_in

_SEARCHED = ("statements", "figures", "commitments", "changes")
_AT_ONCE = 200
_ROWS = 500


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
                rows = old.execution_options(yield_per=_ROWS).execute(select(table)).mappings()
                for part in rows.partitions():
                    insert_many(new, table, part)
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
            rows = rows_of(reading, key, heard_in(old, key, len(reading.actors)), outlets[document_of(key)])
            for name in _SEARCHED:
                index = f"{name.removesuffix('s')}_words"
                found[name] += searched_columns(
                    index, rows.tables[name], rows.words[index], long=len(reading.document.text) > LONG
                )
        for name, values in found.items():
            insert_many(new, schema.metadata.tables[name], values)
        if at % 10_000 == 0:
            print(f"{at} readings {time.strftime('%H:%M:%S')}", flush=True)


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
