"""Full text, by SQLite's FTS5 or PostgreSQL's tsvector: the one place that knows which.

Each index holds words and, beside them, tags: who speaks, in which outlet, of what kind.  A query for words
and a speaker is then one intersection of sorted lists of keys, however often the word or the speaker occurs,
and comes in the order of time since the keys do.  Neither engine keeps the words a second time: SQLite's
indexes have no content, and PostgreSQL's are indexes of a function that looks the words up in the document,
which never changes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Table,
    and_,
    column,
    select,
    table,
    text,
    true,
)

from onrecord.archive.asked import TAG, Groups, Term, fts5, tsquery
from onrecord.archive.keys import DOCUMENT
from onrecord.archive.many import insert_many

INDEXES = ("statement_words", "article_words", "figure_words", "change_words", "commitment_words")

# What SQLite's index counts instead of keys: articles have smaller numbers, which every word repeats.
_SCALES = {"article_words": DOCUMENT}
# PostgreSQL's expression for what a row is found by; the migration makes an index of just this.
_LEXEMES = {
    "statement_words": ("statements", 'onrecord_lexemes({0}.key, {0}.words, {0}.start, {0}."end", {0}.tags)'),
    "article_words": ("documents", "onrecord_article({0}.key, {0}.title, {0}.text, {0}.outlet)"),
    "figure_words": (
        "figures",
        "onrecord_lexemes({0}.key, {0}.words, {0}.sentence_start, {0}.sentence_end, {0}.tags)",
    ),
    "change_words": ("changes", 'onrecord_lexemes({0}.key, {0}.words, {0}.start, {0}."end", {0}.tags)'),
    "commitment_words": (
        "commitments",
        "onrecord_lexemes({0}.key, {0}.words, {0}.sentence_start, {0}.sentence_end, {0}.tags)",
    ),
}
_IN_SENTENCES = ("figure_words", "commitment_words")
# To look words up, PostgreSQL unpacks the whole text: of a long one the words are kept beside the row.
LONG = 60_000
"""Characters of a text above which the words are kept beside each row."""


@dataclass(frozen=True, slots=True)
class Row:
    """The words of one row and its tags; ``bounds`` are the words' offsets where they stand in one piece."""

    key: int
    words: str
    tags: tuple[str, ...] = ()
    bounds: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Matching:
    """What to select from for a query: the index, its column of keys, and the condition.

    A key of the index is that of a row divided by ``scale``.  ``window`` is the name of the parameter that
    bounds the days which are looked at, where the engine needs it to find the newest rows first.
    """

    index: FromClause
    key: ColumnElement[int]
    condition: ColumnElement[bool]
    scale: int = 1
    window: str | None = None


def is_sqlite(connection: Connection) -> bool:
    """Whether the archive is a SQLite file."""
    return connection.dialect.name == "sqlite"


def insert_with_words(
    connection: Connection,
    into: Table,
    values: Sequence[Mapping[str, Any]],
    index: str,
    rows: Sequence[Row],
    *,
    long: bool = False,
) -> None:
    """Inserts rows and what they are found by; ``rows`` are those of ``values``, one each.

    ``long``: whether the document is longer than one would unpack for each of its rows.
    """
    if not values:
        return
    if is_sqlite(connection):
        insert_many(connection, into, values)
        _add_words(connection, index, rows)
    elif index == "article_words":
        insert_many(connection, into, values)
    else:
        insert_many(connection, into, searched_columns(index, values, rows, long=long))


def searched_columns(
    index: str, values: Sequence[Mapping[str, Any]], rows: Sequence[Row], *, long: bool
) -> list[dict[str, Any]]:
    """PostgreSQL's rows with the columns that they are searched by."""
    return [{**value, **_found_by(index, row, long=long)} for value, row in zip(values, rows, strict=True)]


def change_tags(connection: Connection, index: str, old: Row, new: Row) -> None:
    """Gives a row other tags; ``old`` is exactly what was put in."""
    if is_sqlite(connection):
        connection.execute(
            text(
                f"INSERT INTO {index} ({index}, rowid, text, tags) "  # noqa: S608
                "VALUES ('delete', :key, :words, :tags)"
            ),
            {"key": old.key // _SCALES.get(index, 1), "words": old.words, "tags": " ".join(old.tags)},
        )
        _add_words(connection, index, [new])
    else:
        home = _LEXEMES[index][0]
        connection.execute(
            text(f"UPDATE {home} SET tags = :tags WHERE key = :key"),  # noqa: S608
            {"key": new.key, "tags": _tags(new)},
        )


def matching(
    connection: Connection, index: str, asked: Sequence[Term], tags: Groups = (), words: Groups = ()
) -> Matching | None:
    """What to select from for terms, tags and groups of words; ``None`` where none is given."""
    if is_sqlite(connection):
        query = fts5(tuple(asked), tags, words)
        if query is None:
            return None
        rows = table(index, column("rowid"))
        match = text(f"{index} MATCH :match_{index}").bindparams(**{f"match_{index}": query})
        return Matching(rows, rows.c.rowid, and_(match), _SCALES.get(index, 1))
    made = tsquery(tuple(asked), tags, words)
    if made is None:
        return None
    home, lexemes = _LEXEMES[index]
    found = table(home, column("key")).alias(index)
    window = f"window_{index}"
    match = text(f"{lexemes.format(index)} @@ (({made[0]}) && CAST(:{window} AS tsquery))")
    # By itself, so that the planner looks the words up and does not try one row after the other.
    hits = select(found.c.key).where(match.bindparams(**made[1], **{window: ""})).cte(f"{index}_hits")
    hits = hits.prefix_with("MATERIALIZED", dialect="postgresql")
    return Matching(hits, hits.c.key, true(), window=window)


def _add_words(connection: Connection, index: str, rows: Sequence[Row]) -> None:
    scale = _SCALES.get(index, 1)
    connection.execute(
        text(f"INSERT INTO {index} (rowid, text, tags) VALUES (:key, :words, :tags)"),  # noqa: S608
        [{"key": row.key // scale, "words": row.words, "tags": " ".join(row.tags)} for row in rows],
    )


def _found_by(index: str, row: Row, *, long: bool) -> dict[str, Any]:
    """PostgreSQL's columns for it: the words themselves only where they cannot be looked up."""
    start, end = row.bounds or (0, 0)
    inside = row.bounds is not None and not long
    bounds = {"sentence_start": start, "sentence_end": end} if index in _IN_SENTENCES else {}
    return {**bounds, "words": None if inside else row.words, "tags": _tags(row)}


def _tags(row: Row) -> str | None:
    return " ".join(TAG + tag for tag in row.tags) or None
