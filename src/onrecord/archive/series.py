"""Figures over time: what was asserted of one thing, by whom, when, in units that can be compared."""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib import resources
from typing import Any

from sqlalchemy import Connection, Select, select

from onrecord.archive import schema
from onrecord.archive.asked import Groups, terms
from onrecord.archive.finding import Filters, current, days_between
from onrecord.archive.fulltext import matching
from onrecord.archive.keys import cite, row_of
from onrecord.archive.loaded import Loaded
from onrecord.archive.names import sources_named, tags_of
from onrecord.archive.results import Asserted
from onrecord.record import Figure

# A query for everything that is counted would be no series.
MOST = 2_000


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
    asked: Select[Any] = select(table.c.key)
    key: Any = table.c.key
    if found is not None:
        asked = asked.select_from(found.index).join(table, table.c.key == found.key).where(found.condition)
        key = found.key
    asked = asked.where(
        table.c.kind.in_(("count", "money", "share", "rate", "measure")),
        table.c.low.is_not(None) | table.c.high.is_not(None),
        *days_between(key, filters.since, filters.until),
        *current(table.c.key, filters),
    )
    keys = [row[0] for row in connection.execute(asked.order_by(key.desc()).limit(limit))][::-1]
    loaded = Loaded(connection)
    loaded.fetch(keys)
    answers = [_asserted(loaded, one) for one in keys]
    if filters.outlet is not None:
        wanted = filters.outlet.casefold()
        answers = [one for one in answers if wanted in (one.place.outlet or "").casefold()]
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


def _asserted(loaded: Loaded, key: int) -> Asserted:
    reading, number = loaded.reading(key), row_of(key)
    figure = reading.figures[number]
    told = reading.statements[figure.statement] if figure.statement is not None else None
    actor = reading.actors[told.actor] if told is not None and told.actor is not None else None
    time = reading.times[told.said_on] if told is not None and told.said_on is not None else None
    place = loaded.place(key)
    factor, unit = standard(figure.unit)
    value = _middle(figure)
    return Asserted(
        id=cite(place.article, "figure", number),
        series=series_of(figure),
        value=None if value is None else value * factor,
        low=None if figure.low is None else figure.low * factor,
        high=None if figure.high is None else figure.high * factor,
        approximate=figure.approximate,
        unit=unit,
        of=figure.of,
        source=actor.name if actor is not None else None,
        said=(time.start if time is not None else None) or place.published,
        figure=figure,
        quote=loaded.quote(key, (figure.span,)),
        place=place,
    )


def series_of(figure: Figure) -> str:
    """What a figure is compared with: its unit in its standard form, or for a plain count its noun."""
    _, unit = standard(figure.unit)
    if unit is not None:
        return unit
    return figure.head.casefold() if figure.head else figure.kind


def standard(unit: str | None) -> tuple[float, str | None]:
    """The factor by which a unit becomes the one that its kind is compared in, and that unit.

    >>> standard("mile")
    (1.609344, 'kilometer')
    """
    return _units().get(unit, (1.0, unit)) if unit is not None else (1.0, None)


def _middle(figure: Figure) -> float | None:
    ends = [value for value in (figure.low, figure.high) if value is not None]
    return sum(ends) / len(ends) if ends else None


@cache
def _units() -> dict[str, tuple[float, str]]:
    lines = resources.files("onrecord.data.archive").joinpath("units.txt").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return {unit: (float(factor), into) for unit, factor, into in rows}
