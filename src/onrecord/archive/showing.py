"""One article or one part of its reading, by its identifier, with versions, copies and readings beside it."""

from __future__ import annotations

from sqlalchemy import Connection, select

from onrecord.archive import schema
from onrecord.archive.anchoring import anchored
from onrecord.archive.asked import clean
from onrecord.archive.keys import Cited, cite, cited, number_of
from onrecord.archive.loaded import CITED, Loaded
from onrecord.archive.results import Place, Quote, Shown, Version
from onrecord.errors import ArchiveError
from onrecord.record import Reading, Span, Spans

_MOST_COPIES = 50


def show(connection: Connection, identifier: str, model: str | None = None) -> Shown:
    """What an identifier names; ``model`` asks for another reading than the newest.

    Raises ``ArchiveError`` OR509 where nothing has it, OR510 where it is the beginning of several.
    """
    asked = cited(identifier) or Cited(identifier)
    key = document_key(connection, asked.digest)
    readings = schema.readings
    rows = connection.execute(
        select(readings.c.key, readings.c.model, readings.c.newest).where(readings.c.document == key)
    ).all()
    if model is not None:
        chosen = [row for row in rows if row.model == model]
    elif asked.kind is not None:
        # A part is cited of the reading that it was found in, whatever has read the article since.
        chosen = [row for row in rows if number_of(row.key) == asked.reading]
    else:
        chosen = [row for row in rows if row.newest]
    if not chosen:
        raise ArchiveError("OR509", identifier, f"no reading by {model}" if model else "it was never read")
    loaded = Loaded(connection)
    loaded.fetch([chosen[-1].key])
    reading = loaded.reading(chosen[-1].key)
    part = None
    if asked.kind is not None and asked.number is not None:
        spans = part_spans(reading, asked)
        if spans is None:
            raise ArchiveError("OR509", identifier)
        part = loaded.quote(key, spans)
    place = loaded.place(key)
    return Shown(
        id=cite(place.article, asked.kind, chosen[-1].key + (asked.number or 0))
        if asked.kind
        else place.article,
        document=loaded.document(key),
        reading=reading,
        part=part,
        place=place,
        versions=_versions(connection, key, part),
        story=_story(connection, loaded, key),
        models=tuple(row.model for row in rows),
    )


def document_key(connection: Connection, written: str) -> int:
    """The key of the document with this digest, the beginning of one, or the id that its input gave."""
    table = schema.documents
    written = clean(written)
    digest = written.strip().lower().split(":")[0].split("#")[0]
    found = connection.execute(
        # Digits and letters up to f: what begins so lies before what has a g behind it, on both engines.
        select(table.c.key).where(table.c.digest >= digest, table.c.digest < digest + "g").limit(2)
    ).all()
    if not found or len(digest) < 6:
        found = connection.execute(select(table.c.key).where(table.c.id == written).limit(2)).all()
    if len(found) > 1:
        raise ArchiveError("OR510", written)
    if not found:
        raise ArchiveError("OR509", written)
    return int(found[0][0])


def part_spans(reading: Reading, asked: Cited) -> Spans | None:
    """The characters of a part of a reading; ``None`` where it has no such part."""
    number = asked.number or 0
    lists = {
        "statement": reading.statements,
        "figure": reading.figures,
        "commitment": reading.commitments,
        "change": reading.changes,
        "actor": reading.actors,
    }
    if asked.kind is None or number >= len(lists[asked.kind]):
        return None
    if asked.kind == "statement":
        one = reading.statements[number]
        return tuple(sorted((*one.source, *one.cue, *one.content)))
    if asked.kind == "figure":
        return (Span(*reading.figures[number].span),)
    if asked.kind == "commitment":
        return reading.commitments[number].action
    if asked.kind == "change":
        return reading.changes[number].announced
    return reading.actors[number].mentions[:1]


def _versions(connection: Connection, key: int, part: Quote | None) -> tuple[Version, ...]:
    """The other documents under the same URL, in the order in which they came in."""
    table = schema.documents
    own = connection.execute(select(table.c.url, table.c.added).where(table.c.key == key)).one()
    if own.url is None:
        return ()
    rows = connection.execute(
        select(table.c.key, table.c.digest, table.c.added, table.c.notice, table.c.version_of, table.c.text)
        .where(table.c.url == own.url)
        .order_by(table.c.added, table.c.key)
    ).all()
    order = _in_order([(row.key, row.version_of) for row in rows])
    return tuple(
        Version(
            id=row.digest[:CITED],
            added=row.added,
            notice=row.notice,
            earlier=order[row.key] < order[key],
            part=anchored(part, row.text) if part is not None else None,
        )
        for row in sorted(rows, key=lambda row: order[row.key])
        if row.key != key
    )


def _in_order(rows: list[tuple[int, int | None]]) -> dict[int, int]:
    """Each version's place in the chain that leads from one to the next."""
    before = dict(rows)
    order: dict[int, int] = {}
    for key in before:
        steps, at = 0, before[key]
        while at is not None and steps < len(before):
            steps, at = steps + 1, before.get(at)
        order[key] = steps
    return order


def _story(connection: Connection, loaded: Loaded, key: int) -> tuple[Place, ...]:
    table = schema.documents
    story = select(table.c.story).where(table.c.key == key).scalar_subquery()
    keys = [
        row[0]
        for row in connection.execute(
            select(table.c.key)
            .where(table.c.story == story, table.c.key != key)
            .order_by(table.c.key)
            .limit(_MOST_COPIES)
        )
    ]
    loaded.fetch(keys)
    return tuple(loaded.place(one) for one in keys)
