"""Who is heard, how often and where, and everything that one source said in order of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select

from onrecord.archive import schema
from onrecord.archive.finding import Filters, Sort, day, find_statements
from onrecord.archive.names import sources_named
from onrecord.archive.results import Said, Source
from onrecord.errors import ArchiveError

_MOST_OUTLETS = 5
_MOST_REASONS = 8


def most_heard(
    connection: Connection, filters: Filters, *, kind: str | None, limit: int, skip: int = 0
) -> list[Source]:
    """The sources that are heard most, copies of a story counted once.

    Of the filters, ``by`` (a name), ``named``, ``outlet``, ``since`` and ``until`` narrow it, days to whole
    months.
    """
    table = schema.sources
    narrowed = any((filters.outlet, filters.since, filters.until))
    where: list[ColumnElement[bool]] = []
    if filters.by is not None:
        where.append(table.c.key.in_(sources_named(connection, filters.by)))
    if filters.named is not None:
        where.append(table.c.named == filters.named)
    if kind is not None:
        where.append(table.c.kind == kind)
    if narrowed:
        rows: list[Any] = _counted(connection, filters, where, limit, skip)
    else:
        asked = select(
            table.c.key,
            table.c.name,
            table.c.kind,
            table.c.named,
            table.c.statements,
            table.c.articles,
            table.c.copies,
        )
        order = (table.c.statements.desc(), table.c.key)
        rows = list(connection.execute(asked.where(*where).order_by(*order).limit(limit).offset(skip)))
    outlets = _outlets(connection, [row.key for row in rows])
    return [_source(row, outlets.get(row.key, ())) for row in rows]


def source(connection: Connection, written: str) -> tuple[Source, ...]:
    """The sources of a name, each with the names it was met under and why they were taken for one."""
    keys = sources_named(connection, written)[:_MOST_OUTLETS]
    table, voices = schema.sources, schema.voices
    rows = connection.execute(select(table).where(table.c.key.in_(keys))).all()
    outlets = _outlets(connection, keys)
    found = {}
    for row in rows:
        met = connection.execute(
            select(voices.c.name, voices.c.reason, func.count())
            .where(voices.c.source == row.key)
            .group_by(voices.c.name, voices.c.reason)
            .order_by(func.count().desc(), voices.c.name, voices.c.reason)
        ).all()
        names = tuple(dict.fromkeys(name for name, _, _ in met))
        reasons = [f"{name}: {reason} ({count})" for name, reason, count in met[:_MOST_REASONS]]
        found[row.key] = _source(
            row, outlets.get(row.key, ()), names, (*reasons, *_judged(connection, row.key))
        )
    return tuple(found[key] for key in keys if key in found)


def said_by(
    connection: Connection,
    written: str,
    filters: Filters,
    *,
    sort: Sort = "oldest",
    limit: int | None = None,
    skip: int = 0,
) -> list[Said]:
    """What the sources of a name said, in order of publication; ``filters.via`` names the channel."""
    narrowed = replace(filters, by=written)
    return find_statements(connection, "", narrowed, sort=sort, limit=limit, skip=skip)


def _counted(
    connection: Connection,
    filters: Filters,
    where: Sequence[ColumnElement[bool]],
    limit: int,
    skip: int,
) -> list[Any]:
    """Counts within outlets and months."""
    table, heard = schema.sources, schema.heard
    inside: list[ColumnElement[bool]] = []
    if filters.outlet is not None:
        names = select(schema.outlets.c.key).where(
            schema.outlets.c.name.icontains(filters.outlet, autoescape=True)
        )
        keys = [row[0] for row in connection.execute(names)]
        if not keys:
            raise ArchiveError("OR511", None, filters.outlet[:80])
        inside.append(heard.c.outlet.in_(keys))
    if filters.since is not None:
        inside.append(heard.c.month >= _month(day(filters.since, "first")))
    if filters.until is not None:
        inside.append(heard.c.month <= _month(day(filters.until, "last")))
    statements = func.sum(heard.c.statements).label("statements")
    articles = func.sum(heard.c.articles).label("articles")
    counts = select(heard.c.source, statements, articles).where(*inside).group_by(heard.c.source)
    if not where:
        # The most heard are known before their names are looked up.
        counts = counts.order_by(statements.desc(), heard.c.source).limit(limit + skip)
    inner = counts.subquery()
    asked = (
        select(
            table.c.key,
            table.c.name,
            table.c.kind,
            table.c.named,
            inner.c.statements,
            inner.c.articles,
            table.c.copies,
        )
        .join(inner, inner.c.source == table.c.key)
        .where(*where, inner.c.statements > 0)
        .order_by(inner.c.statements.desc(), table.c.key)
    )
    return list(connection.execute(asked.limit(limit).offset(skip)))


def _month(written: str) -> int:
    return int(written[:7].replace("-", ""))


def _outlets(connection: Connection, keys: Sequence[int]) -> dict[int, tuple[tuple[str, int], ...]]:
    """For each source the outlets that heard it in most articles."""
    heard, outlets = schema.heard, schema.outlets
    number = func.sum(heard.c.articles)
    # The names of outlets come to the sums, not to each of the many rows that are summed up.
    summed = (
        select(heard.c.source, heard.c.outlet, number.label("articles"))
        .where(heard.c.source.in_(keys))
        .group_by(heard.c.source, heard.c.outlet)
        .subquery()
    )
    rows = connection.execute(
        select(summed.c.source, outlets.c.name, summed.c.articles)
        .join(outlets, outlets.c.key == summed.c.outlet)
        .order_by(summed.c.articles.desc(), outlets.c.name)
    )
    found: dict[int, list[tuple[str, int]]] = {}
    for key, name, count in rows:
        if count and len(found.setdefault(key, [])) < _MOST_OUTLETS:
            found[key].append((name, int(count)))
    return {key: tuple(places) for key, places in found.items()}


def _judged(connection: Connection, key: int) -> list[str]:
    """What people judged of a source."""
    table = schema.judgements
    rows = connection.execute(
        select(table).where((table.c.left == key) | (table.c.right == key)).order_by(table.c.key)
    )
    return [
        f"{row.verb} with #{row.right if row.left == key else row.left} by {row.by}, {row.at[:10]}"
        + (f": {row.note}" if row.note else "")
        for row in rows
    ]


def _source(
    row: Row[Any],
    outlets: tuple[tuple[str, int], ...],
    names: tuple[str, ...] = (),
    reasons: tuple[str, ...] = (),
) -> Source:
    return Source(
        id=row.key,
        name=row.name,
        kind=row.kind,
        named=row.named,
        statements=int(row.statements),
        articles=int(row.articles),
        copies=row.copies,
        outlets=outlets,
        names=names,
        reasons=reasons,
    )
