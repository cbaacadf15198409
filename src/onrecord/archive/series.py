"""Figures over time: what was asserted of one thing, by whom, when, in units that can be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any

from sqlalchemy import Connection, Select, case, func, select

from onrecord.archive import schema
from onrecord.archive.asked import Groups, terms
from onrecord.archive.finding import Filters, bounds, current, days_between
from onrecord.archive.fulltext import matching
from onrecord.archive.keys import DOCUMENT, cite
from onrecord.archive.loaded import AROUND, CITED, copies_of, parts
from onrecord.archive.names import sources_named, tags_of
from onrecord.archive.ordered import in_order
from onrecord.archive.results import Asserted, Place, Quote
from onrecord.archive.stored import Words
from onrecord.record import Span

# A query for everything that is counted would be no series.
MOST = 500


def asserted(
    connection: Connection, written: str, filters: Filters, *, kind: str | None = None, limit: int = MOST
) -> list[Asserted]:
    """The figures in sentences that hold the words, the oldest first, one an assertion.

    ``series`` names what is compared with what: figures of one kind in one unit, lengths, weights and the
    like in one unit of their kind.  Of very many the newest ``limit`` are taken.
    """
    table = schema.figures
    tags: Groups = (tags_of(sources_named(connection, filters.by), "s"),) if filters.by is not None else ()
    if kind is not None:
        tags = (*tags, (f"k{kind}",))
    found = matching(connection, "figure_words", terms(written), tags)
    key: Any = table.c.key if found is None else found.key
    asked: Select[Any] = select(table.c.key).where(
        table.c.kind.in_(("count", "money", "share", "rate", "measure")),
        table.c.low.is_not(None) | table.c.high.is_not(None),
        *days_between(key, filters.since, filters.until),
        *current(table.c.key, filters),
    )
    if found is not None:
        asked = asked.select_from(found.index).join(table, table.c.key == found.key).where(found.condition)
    if filters.outlet is not None:
        documents, outlets = schema.documents, schema.outlets
        inside = select(1).where(
            documents.c.key == table.c.key - table.c.key % DOCUMENT,
            outlets.c.key == documents.c.outlet,
            outlets.c.name.icontains(filters.outlet, autoescape=True),
        )
        asked = asked.where(inside.exists())
    # The keys by themselves first: of thousands that hold the words only the newest are unpacked.
    keys = [
        row[0]
        for row in in_order(
            connection, found, asked.order_by(key.desc()), newest=True, wanted=limit, **bounds(filters)
        )
    ]
    rows = [row for part in parts(keys[::-1]) for row in connection.execute(_rows(part)).all()]
    copies = copies_of(connection, [row.story for row in rows])
    answers = [_asserted(row, copies[row.story]) for row in rows]
    return [
        one
        for one in answers
        if one.value is not None
        and (filters.least is None or one.value >= filters.least)
        and (filters.most is None or one.value <= filters.most)
    ]


def main_series(found: list[Asserted]) -> str | None:
    """The series that most of the figures belong to."""
    counts = Counter(one.series for one in found)
    return max(counts, key=lambda name: (counts[name], name)) if counts else None


def _rows(keys: Sequence[int]) -> Select[Any]:
    """Everything that is shown of a figure, without loading the readings of hundreds of articles."""
    figures, documents, said = schema.figures, schema.documents, schema.statements
    start = case((figures.c.start > AROUND, figures.c.start - AROUND), else_=0)
    around = func.substr(documents.c.text, start + 1, figures.c.end + AROUND - start, type_=Words)
    asked = select(
        figures,
        documents.c.digest,
        documents.c.title,
        documents.c.url,
        documents.c.published,
        documents.c.notice,
        documents.c.story,
        schema.outlets.c.name.label("outlet"),
        schema.sources.c.name.label("source"),
        said.c.said,
        around.label("around"),
    )
    return (
        asked.select_from(figures)
        .join(documents, documents.c.key == figures.c.key - figures.c.key % DOCUMENT)
        .outerjoin(said, said.c.key == figures.c.statement)
        .outerjoin(schema.sources, schema.sources.c.key == said.c.source)
        .outerjoin(schema.outlets, schema.outlets.c.key == documents.c.outlet)
        .where(figures.c.key.in_(keys))
        .order_by(figures.c.key)
    )


def _asserted(row: Any, copies: int) -> Asserted:
    factor, unit = standard(row.unit)
    ends = [value for value in (row.low, row.high) if value is not None]
    before = min(row.start, AROUND)
    length = row.end - row.start
    article = row.digest[:CITED]
    return Asserted(
        id=cite(article, "figure", row.key),
        series=series_of(row.unit, row.head, row.kind),
        value=factor * sum(ends) / len(ends) if ends else None,
        low=None if row.low is None else row.low * factor,
        high=None if row.high is None else row.high * factor,
        approximate=row.approximate,
        unit=unit,
        of=row.of,
        source=row.source,
        said=row.said or row.published,
        quote=Quote(
            spans=(Span(row.start, row.end),),
            exact=row.around[before : before + length],
            prefix=row.around[:before],
            suffix=row.around[before + length :],
        ),
        place=Place(
            article=article,
            title=row.title,
            outlet=row.outlet,
            url=row.url,
            published=row.published,
            notice=row.notice,
            copies=copies,
        ),
    )


def series_of(unit: str | None, head: str | None, kind: str) -> str:
    """What a figure is compared with: its unit in its standard form, or for a plain count its noun."""
    _, into = standard(unit)
    if into is not None:
        return into
    return head.casefold() if head else kind


def standard(unit: str | None) -> tuple[float, str | None]:
    """The factor by which a unit becomes the one that its kind is compared in, and that unit.

    >>> standard("mile")
    (1.609344, 'kilometer')
    """
    return _units().get(unit, (1.0, unit)) if unit is not None else (1.0, None)


@cache
def _units() -> dict[str, tuple[float, str]]:
    lines = resources.files("onrecord.data.archive").joinpath("units.txt").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return {unit: (float(factor), into) for unit, factor, into in rows}
