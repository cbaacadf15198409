"""Putting one document and its reading into an archive, in one piece or not at all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, Integer, Table, bindparam, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from onrecord.archive import schema
from onrecord.archive.fulltext import LONG, Row, insert_with_words, is_sqlite
from onrecord.archive.grouping import Placed, place
from onrecord.archive.identity import digest_of, fields_of, notice_of, packed
from onrecord.archive.keys import DOCUMENT, READINGS, ROWS, document_of, end_key, first_key
from onrecord.archive.linking import link_changes
from onrecord.archive.rows import rows_of
from onrecord.archive.sources import sources_of
from onrecord.errors import ArchiveError
from onrecord.record import Document, Reading

_TABLES: dict[str, Table] = {
    "statements": schema.statements,
    "figures": schema.figures,
    "commitments": schema.commitments,
    "changes": schema.changes,
}


@dataclass(frozen=True, slots=True)
class Put:
    """What became of a reading: its document was new, was read by another model, or was there already."""

    digest: str
    status: Literal["added", "read again", "known"]


def is_known(connection: Connection, document: Document, model: str) -> bool:
    """Whether the archive has the document with a reading by the model."""
    asked = (
        select(schema.readings.c.key)
        .join(schema.documents, schema.documents.c.key == schema.readings.c.document)
        .where(schema.documents.c.digest == digest_of(document), schema.readings.c.model == model)
    )
    return connection.execute(asked).first() is not None


def put(connection: Connection, reading: Reading, now: str) -> Put:
    """Adds a reading and, where it is new, its document; nothing where both are there.

    ``now`` is the time that is noted, in ISO form.  Raises ``ArchiveError`` OR515 where a text holds more of
    one kind than a reading has numbers for.
    """
    document, model = reading.document, reading.model or "unknown"
    digest = digest_of(document)
    known = connection.execute(
        select(schema.documents.c.key, schema.documents.c.outlet).where(schema.documents.c.digest == digest)
    ).first()
    if known is None:
        key, outlet = _new_document(connection, document, digest, now)
        number, older = 0, None
    else:
        key, outlet = known
        there = connection.execute(
            select(schema.readings.c.key, schema.readings.c.model, schema.readings.c.newest).where(
                schema.readings.c.document == key
            )
        ).all()
        if any(row.model == model for row in there):
            return Put(digest, "known")
        number, older = len(there), next((row.key for row in there if row.newest), None)
    lists = (
        reading.statements,
        reading.figures,
        reading.actors,
        reading.commitments,
        reading.changes,
    )
    if number >= READINGS or max(map(len, lists)) >= ROWS:
        raise ArchiveError("OR515", document.id)
    if older is not None:
        connection.execute(update(schema.readings).where(schema.readings.c.key == older).values(newest=False))
        recount(connection, older, sign=-1)
    own = key + number * ROWS
    connection.execute(
        insert(schema.readings).values(
            key=own,
            document=key,
            model=model,
            schema=reading.schema,
            newest=True,
            added=now,
            body=body_of(reading),
        )
    )
    sources = sources_of(connection, reading.actors, own)
    rows = rows_of(reading, own, sources, outlet)
    long = len(document.text) > LONG
    for name, table in _TABLES.items():
        index = f"{name.removesuffix('s')}_words"
        insert_with_words(connection, table, rows.tables[name], index, rows.words[index], long=long)
    link_changes(connection, rows, key)
    recount(connection, own, sign=1)
    return Put(digest, "added" if known is None else "read again")


def body_of(reading: Reading) -> bytes:
    """The reading without its document, packed."""
    return packed(msgspec.structs.replace(reading, document=Document(id=reading.document.id, text="")))


def _new_document(
    connection: Connection, document: Document, digest: str, now: str
) -> tuple[int, int | None]:
    outlet = _outlet(connection, document.outlet)
    low = first_key(document.published)
    last = connection.execute(
        select(func.max(schema.documents.c.key)).where(
            schema.documents.c.key >= low, schema.documents.c.key < end_key(document.published)
        )
    ).scalar()
    # No document has the key 0, which stands for "from the beginning".
    key = (last if last is not None else low) + DOCUMENT
    if key >= end_key(document.published):
        raise ArchiveError("OR515", document.id, "too many documents of one day")
    before = _version_before(connection, document.url)
    placed: Placed = place(connection, key, document.text)
    counts, story = placed.first, placed.story
    if before is not None:
        # The newest version of an article speaks for it, and the older ones are like copies of it.
        counts, story = before.counts, before.story
        if counts:
            _no_longer_counts(connection, before.key)
    row = {
        "key": key,
        "digest": digest,
        "id": document.id,
        "url": document.url,
        "outlet": outlet,
        "title": document.title,
        "published": document.published,
        "story": story,
        "version_of": before.key if before is not None else None,
        "notice": notice_of(document),
        "added": now,
        "characters": len(document.text),
        "counts": counts,
        "fields": fields_of(document),
        "text": document.text,
    }
    words = " ".join(part for part in (document.title, document.text) if part)
    tags = (f"o{outlet}",) if outlet is not None else ()
    insert_with_words(connection, schema.documents, [row], "article_words", [Row(key, words, tags)])
    placed.keep(connection, key)
    return key, outlet


def _version_before(connection: Connection, url: str | None) -> Any:
    """Key, story and ``counts`` of the version of the article at this URL that came in last."""
    if not url:
        return None
    table = schema.documents
    return connection.execute(
        select(table.c.key, table.c.story, table.c.counts)
        .where(table.c.url == url)
        .order_by(table.c.added.desc(), table.c.key.desc())
        .limit(1)
    ).first()


def _no_longer_counts(connection: Connection, document: int) -> None:
    """What a document says is from now on counted like that of a copy."""
    newest = connection.execute(
        select(schema.readings.c.key).where(schema.readings.c.document == document, schema.readings.c.newest)
    ).scalar()
    if newest is not None:
        recount(connection, newest, sign=-1)
    table = schema.documents
    connection.execute(update(table).where(table.c.key == document).values(counts=False))
    if newest is not None:
        recount(connection, newest, sign=1)


def _outlet(connection: Connection, name: str | None) -> int | None:
    if name is None:
        return None
    found = connection.execute(select(schema.outlets.c.key).where(schema.outlets.c.name == name)).scalar()
    if found is not None:
        return int(found)
    return schema.inserted(connection, insert(schema.outlets).values(name=name))


def recount(connection: Connection, reading: int, *, sign: int) -> None:
    """How often each source was heard, with every statement of the reading added (1) or taken off (-1)."""
    said = Counter(
        row[0]
        for row in connection.execute(
            select(schema.statements.c.source).where(
                schema.statements.c.key >= reading,
                schema.statements.c.key < reading + ROWS,
                schema.statements.c.source.is_not(None),
            )
        )
    )
    table = schema.documents
    outlet, published, counts = connection.execute(
        select(table.c.outlet, table.c.published, table.c.counts).where(table.c.key == document_of(reading))
    ).one()
    column = schema.sources.c
    if said:
        number = bindparam("number", type_=Integer)
        change = (
            {column.statements: column.statements + number, column.articles: column.articles + sign}
            if counts
            else {column.copies: column.copies + number}
        )
        connection.execute(
            update(schema.sources).where(column.key == bindparam("source")).values(change),
            [{"source": source, "number": sign * count} for source, count in sorted(said.items())],
        )
    if counts and said:
        month = int((published or "0000-00")[:7].replace("-", ""))
        row = {"outlet": outlet or 0, "month": month}
        rows = [
            {**row, "source": source, "statements": sign * number, "articles": sign}
            for source, number in sorted(said.items())
        ]
        connection.execute(_upsert(connection), rows)


def _upsert(connection: Connection) -> Any:
    table = schema.heard
    make: Any = sqlite.insert if is_sqlite(connection) else postgresql.insert
    put_in = make(table)
    return put_in.on_conflict_do_update(
        index_elements=[table.c.outlet, table.c.month, table.c.source],
        set_={
            "statements": table.c.statements + put_in.excluded.statements,
            "articles": table.c.articles + put_in.excluded.articles,
        },
    )
