"""Full text over statements and articles, with everything that narrows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, select

from onrecord.archive import schema
from onrecord.archive.asked import Groups, clean, terms
from onrecord.archive.fulltext import Matching, matching
from onrecord.archive.keys import DOCUMENT, ROWS, cite, first_key, row_of
from onrecord.archive.loaded import Loaded
from onrecord.archive.names import sources_named, tags_of
from onrecord.archive.ordered import in_order
from onrecord.archive.results import Article, Said
from onrecord.archive.rows import KINDS, magnitudes
from onrecord.errors import ArchiveError
from onrecord.reading.times.periods import period_of

Sort = Literal["newest", "oldest"]
_AROUND = 160


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a query; ``None`` and empty do not.

    ``by``, ``via``, ``outlet`` are names; ``since`` and ``until`` days or periods in ISO form ("2021-06") of
    publication, ``said_since`` and ``said_until`` of saying; ``least`` and ``most`` bound a figure in the
    statement; ``copies`` gives the articles that tell a story which the archive has already as well;
    ``model`` asks for what another model read.
    """

    by: str | None = None
    via: str | None = None
    outlet: str | None = None
    kind: str | None = None
    named: bool | None = None
    since: str | None = None
    until: str | None = None
    said_since: str | None = None
    said_until: str | None = None
    least: float | None = None
    most: float | None = None
    copies: bool = False
    model: str | None = None


def find_statements(
    connection: Connection, written: str, filters: Filters, *, sort: Sort, limit: int | None, skip: int = 0
) -> list[Said]:
    """The statements that hold the words and pass the filters, in the order of publication."""
    table = schema.statements
    found = matching(connection, "statement_words", terms(written), _tags(connection, filters))
    asked: Select[Any] = select(table.c.key)
    key: ColumnElement[int] = table.c.key
    if found is not None:
        asked = asked.select_from(found.index).join(table, table.c.key == found.key).where(found.condition)
        key = found.key
    asked = asked.where(
        *_days(key, filters), *_said(filters), *_kinds(filters), *current(table.c.key, filters)
    )
    if filters.least is not None or filters.most is not None:
        asked = asked.where(_figure(filters))
    return said(connection, _keys(connection, found, asked, key, filters, sort, limit, skip))


def find_articles(
    connection: Connection, written: str, filters: Filters, *, sort: Sort, limit: int, skip: int = 0
) -> list[Article]:
    """The articles that hold the words, by outlet and day alone."""
    asked_terms = terms(written)
    tags = outlet_tags(connection, filters)
    found: Matching | None = matching(connection, "article_words", asked_terms, tags)
    table = schema.documents
    asked: Select[Any] = select(table.c.key)
    key: ColumnElement[int] = table.c.key
    scale = 1
    if found is not None:
        scale, key = found.scale, found.key
        joined = table.c.key == (found.key * scale if scale > 1 else found.key)
        asked = asked.select_from(found.index).join(table, joined).where(found.condition)
    if not filters.copies:
        asked = asked.where(table.c.counts)
    asked = asked.where(*days_between(key, filters.since, filters.until, scale=scale))
    keys = _keys(connection, found, asked, key, filters, sort, limit, skip)
    loaded = Loaded(connection)
    loaded.fetch(keys)
    first = next((one.words for one in asked_terms if one.wanted), "")
    return [
        Article(
            id=loaded.place(one).article,
            excerpt=_excerpt(loaded.document(one).text, first),
            place=loaded.place(one),
        )
        for one in keys
    ]


def said(connection: Connection, keys: Sequence[int]) -> list[Said]:
    """Statements by their keys, in that order."""
    loaded = Loaded(connection)
    loaded.fetch(keys)
    table = schema.statements
    rows = connection.execute(select(table.c.key, table.c.source).where(table.c.key.in_(keys)))
    source_of: dict[int, int | None] = {row.key: row.source for row in rows}
    answers = []
    for key in keys:
        reading, number = loaded.reading(key), row_of(key)
        one = reading.statements[number]
        actor = reading.actors[one.actor] if one.actor is not None else None
        time = reading.times[one.said_on] if one.said_on is not None else None
        place = loaded.place(key)
        answers.append(
            Said(
                id=cite(place.article, "statement", key),
                source=actor.name if actor else None,
                source_id=source_of.get(key),
                named=bool(actor and actor.named),
                role=", ".join(part for part in (actor.role, actor.affiliation) if part) or None
                if actor
                else None,
                via=reading.actors[one.via].name if one.via is not None else None,
                kind=one.kind,
                negated=one.negated,
                said=(time.start if time else None) or place.published,
                quote=loaded.quote(key, one.content),
                place=place,
            )
        )
    return answers


def current(key: ColumnElement[int], filters: Filters) -> list[ColumnElement[bool]]:
    """That a row belongs to the newest reading of its document, or to that of a model, and to no copy."""
    # Under names of their own, since the rows may be joined to their documents as well.
    readings, documents = schema.readings.alias("read"), schema.documents.alias("whole")
    model = filters.model
    which = readings.c.newest if model is None else readings.c.model == model
    found: list[ColumnElement[bool]] = [exists(select(1).where(readings.c.key == key - key % ROWS, which))]
    if not filters.copies:
        first = select(1).where(documents.c.key == key - key % DOCUMENT, documents.c.counts)
        found.append(exists(first))
    return found


def days_between(
    key: ColumnElement[int], since: str | None, until: str | None, *, scale: int = 1
) -> list[ColumnElement[bool]]:
    """That a row was published in these days, which are ISO days or periods, both included.

    ``scale`` is what a key was divided by.
    """
    found: list[ColumnElement[bool]] = []
    if since is not None:
        found.append(key >= first_key(day(since, "first")) // scale)
    if until is not None:
        found.append(key < _after(until) // scale)
    return found


def bounds(filters: Filters) -> dict[str, int]:
    """The keys that the filters leave, as ``in_order`` takes them."""
    found = {}
    if filters.since is not None:
        found["first"] = first_key(day(filters.since, "first"))
    if filters.until is not None:
        found["last"] = _after(filters.until)
    return found


def _after(until: str) -> int:
    return first_key((date.fromisoformat(day(until, "last")) + timedelta(days=1)).isoformat())


def day(written: str, end: Literal["first", "last"]) -> str:
    """The first or the last day of an ISO date or period; ``ArchiveError`` OR514 for anything else."""
    period = period_of(written)
    try:
        if period is None:
            raise ValueError
        found = period.first if end == "first" else period.last
        # A day after the last of the calendar could not be asked for.
        return min(found, date(9999, 12, 30)).isoformat()
    except (ValueError, OverflowError) as problem:
        raise ArchiveError("OR514", None, written[:40]) from problem


def _days(key: ColumnElement[int], filters: Filters) -> list[ColumnElement[bool]]:
    found = days_between(key, filters.since, filters.until)
    if filters.said_since is not None:
        # Nothing is published before it is said.
        found += days_between(key, filters.said_since, None)
    return found


def _said(filters: Filters) -> list[ColumnElement[bool]]:
    column = schema.statements.c.said
    found: list[ColumnElement[bool]] = []
    if filters.said_since is not None:
        found.append((column >= day(filters.said_since, "first")) | column.is_(None))
    if filters.said_until is not None:
        last = day(filters.said_until, "last")
        unknown = and_(column.is_(None), *days_between(schema.statements.c.key, None, filters.said_until))
        found.append((column <= last) | unknown)
    return found


def _kinds(filters: Filters) -> list[ColumnElement[bool]]:
    table, sources = schema.statements, schema.sources
    found: list[ColumnElement[bool]] = []
    if filters.kind is not None:
        found.append(table.c.kind == KINDS.index(filters.kind))
    if filters.named is not None:
        named = exists(select(1).where(sources.c.key == table.c.source, sources.c.named))
        found.append(named if filters.named else ~named)
    return found


def _tags(connection: Connection, filters: Filters) -> Groups:
    groups: list[tuple[str, ...]] = []
    if filters.by is not None:
        groups.append(tags_of(sources_named(connection, filters.by), "s"))
    if filters.via is not None:
        groups.append(tags_of(sources_named(connection, filters.via), "v"))
    if filters.least is not None and filters.most is not None:
        groups += [magnitudes(filters.least, filters.most)] if filters.least <= filters.most else []
    return (*groups, *outlet_tags(connection, filters))


def outlet_tags(connection: Connection, filters: Filters) -> Groups:
    """The tags of the outlets whose names hold that of the filters."""
    if filters.outlet is None:
        return ()
    name = schema.outlets.c.name
    keys = connection.execute(
        select(schema.outlets.c.key).where(name.icontains(clean(filters.outlet), autoescape=True))
    )
    found = tags_of((row[0] for row in keys), "o")
    if not found:
        raise ArchiveError("OR511", None, filters.outlet[:80])
    return (found,)


def _figure(filters: Filters) -> ColumnElement[bool]:
    """That a figure of the statement lies in the range, at least in part."""
    table = schema.figures
    inside = [table.c.statement == schema.statements.c.key]
    if filters.least is not None:
        inside.append(
            (table.c.high >= filters.least) | (table.c.high.is_(None) & (table.c.low >= filters.least))
        )
    if filters.most is not None:
        inside.append(
            (table.c.low <= filters.most) | (table.c.low.is_(None) & (table.c.high <= filters.most))
        )
    return exists(select(1).where(*inside))


def _keys(
    connection: Connection,
    found: Matching | None,
    asked: Select[Any],
    key: ColumnElement[int],
    filters: Filters,
    sort: Sort,
    limit: int | None,
    skip: int,
) -> list[int]:
    newest = sort == "newest"
    rows = in_order(
        connection,
        found,
        asked.order_by(key.desc() if newest else key),
        newest=newest,
        wanted=limit + skip if limit is not None else None,
        **bounds(filters),
    )
    return [row[0] for row in rows[skip:]]


def _excerpt(text: str, words: str) -> str:
    """Some of the text around the first word asked for, on one line."""
    at = max(text.casefold().find(words.casefold()), 0)
    start = max(0, at - _AROUND // 2)
    cut = " ".join(text[start : start + _AROUND].split())
    return f"{'… ' if start else ''}{cut}{' …' if start + _AROUND < len(text) else ''}"
