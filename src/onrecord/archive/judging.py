"""What people decide about sources: these two are one, those articles are another's; always reversible."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection, insert, select, text, update

from onrecord.archive import schema
from onrecord.archive.adding import recount
from onrecord.archive.fulltext import change_tags, is_sqlite
from onrecord.archive.keys import READINGS, ROWS, reading_of
from onrecord.archive.loaded import Loaded
from onrecord.archive.names import with_merged
from onrecord.archive.people import folded
from onrecord.archive.rows import rows_of
from onrecord.archive.showing import document_key
from onrecord.archive.sources import heard_in, roles_of
from onrecord.errors import ArchiveError


def merge(connection: Connection, left: int, right: int, *, by: str, at: str, note: str | None) -> None:
    """Notes that two sources are one; queries for either then give both, and counts stay by source."""
    _both(connection, left, right)
    _note(connection, "merge", left, right, by, at, note)


def split(connection: Connection, left: int, right: int, *, by: str, at: str, note: str | None) -> None:
    """Notes that two sources are not one, whatever was judged before of the two.

    Raises ``ArchiveError`` OR516 where both were judged to be one with a third.
    """
    _both(connection, left, right)
    _note(connection, "split", left, right, by, at, note)
    between = [key for key in with_merged(connection, [left]) if key not in (left, right)]
    if right in with_merged(connection, [left]):
        others = ", ".join(f"#{key}" for key in between)
        raise ArchiveError("OR516", None, f"#{left} and #{right} by {others}")


def split_off(
    connection: Connection, source: int, articles: Sequence[str], *, by: str, at: str, note: str | None
) -> int:
    """Makes the source that these articles speak of another one, and returns its number.

    The machine's reason stays with each voice; the judgement names the voices that it moved, so that
    ``merge`` of the two undoes it for every query.  Raises ``ArchiveError`` OR509 or OR510 for an article
    that is not there, OR511 where an article does not hear the source.
    """
    voices = schema.voices
    moved = []
    for document, article in {document_key(connection, one): one for one in articles}.items():
        found = connection.execute(
            select(voices.c.key, voices.c.name).where(
                voices.c.source == source,
                voices.c.key >= document,
                voices.c.key < document + ROWS * READINGS,
            )
        ).all()
        if not found:
            raise ArchiveError("OR511", article, f"#{source} is not heard there")
        moved += list(found)
    old = connection.execute(select(schema.sources).where(schema.sources.c.key == source)).one()
    name = moved[0].name
    new = schema.inserted(
        connection,
        insert(schema.sources).values(
            name=name, kind=old.kind, named=old.named, sound=old.sound, folded=folded(name), roles=""
        ),
    )
    if is_sqlite(connection):
        connection.execute(
            text("INSERT INTO source_names (rowid, names) VALUES (:key, :names)"),
            {"key": new, "names": folded(name)},
        )
    _move(connection, [row.key for row in moved], new)
    for key in (source, new):
        roles = roles_of(connection, key)
        connection.execute(update(schema.sources).where(schema.sources.c.key == key).values(roles=roles))
    _note(connection, "split", source, new, by, at, note, json.dumps([row.key for row in moved]))
    return new


def _move(connection: Connection, voices: Sequence[int], new: int) -> None:
    """Puts the rows and words of a reading's actors under another source, and counts afresh."""
    loaded = Loaded(connection)
    loaded.fetch(voices)
    for reading_key in sorted({reading_of(key) for key in voices}):
        reading = loaded.reading(reading_key)
        document = loaded.document(reading_key)
        outlet = connection.execute(
            select(schema.outlets.c.key).where(schema.outlets.c.name == (document.outlet or ""))
        ).scalar()
        before = heard_in(connection, reading_key, len(reading.actors))
        # What an older reading says is not counted, and so not counted off.
        newest = connection.execute(
            select(schema.readings.c.newest).where(schema.readings.c.key == reading_key)
        ).scalar_one()
        if newest:
            recount(connection, reading_key, sign=-1)
        mine = [key for key in voices if reading_of(key) == reading_key]
        connection.execute(update(schema.voices).where(schema.voices.c.key.in_(mine)).values(source=new))
        after = [new if reading_key + n in mine else key for n, key in enumerate(before)]
        old_rows = rows_of(reading, reading_key, before, outlet)
        new_rows = rows_of(reading, reading_key, after, outlet)
        for name in ("statements", "commitments", "changes"):
            table = schema.metadata.tables[name]
            for old, now in zip(old_rows.tables[name], new_rows.tables[name], strict=True):
                if old != now:
                    connection.execute(update(table).where(table.c.key == now["key"]).values(now))
        for index, rows in new_rows.words.items():
            for was, row in zip(old_rows.words[index], rows, strict=True):
                if was != row:
                    change_tags(connection, index, was, row)
        if newest:
            recount(connection, reading_key, sign=1)


def _both(connection: Connection, left: int, right: int) -> None:
    if left == right:
        raise ArchiveError("OR511", None, f"#{left} is one source already")
    for key in (left, right):
        if (
            connection.execute(select(schema.sources.c.key).where(schema.sources.c.key == key)).first()
            is None
        ):
            raise ArchiveError("OR511", None, f"#{key}")


def _note(
    connection: Connection,
    verb: str,
    left: int,
    right: int,
    by: str,
    at: str,
    note: str | None,
    voices: str | None = None,
) -> None:
    connection.execute(
        insert(schema.judgements).values(
            verb=verb, left=left, right=right, by=by, at=at, note=note, voices=voices
        )
    )
