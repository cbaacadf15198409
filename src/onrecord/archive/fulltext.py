"""Full text, by SQLite's FTS5 or PostgreSQL's tsvector: the one place that knows which.

Each index holds words and, beside them, tags: who speaks, in which outlet, of what kind.  A query for words
and a speaker is then one intersection of sorted lists of keys, however often the word or the speaker occurs,
and comes in the order of time since the keys do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, TableClause, and_, column, table, text

from onrecord.archive.asked import TAG, Groups, Term, fts5, tsquery

INDEXES = ("statement_words", "article_words", "figure_words", "change_words", "commitment_words")


@dataclass(frozen=True, slots=True)
class Row:
    """The words of one row and its tags."""

    key: int
    words: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matching:
    """What to select from for a query: the index, its column of keys, and the condition."""

    index: TableClause
    key: ColumnElement[int]
    condition: ColumnElement[bool]


def is_sqlite(connection: Connection) -> bool:
    """Whether the archive is a SQLite file."""
    return connection.dialect.name == "sqlite"


def add_words(connection: Connection, index: str, rows: Iterable[Row]) -> None:
    """Puts rows into an index."""
    if is_sqlite(connection):
        put = f"INSERT INTO {index} (rowid, text, tags) VALUES (:key, :words, :tags)"  # noqa: S608
        values: list[dict[str, Any]] = [
            {"key": row.key, "words": row.words, "tags": " ".join(row.tags)} for row in rows
        ]
    else:
        put = (
            f"INSERT INTO {index} (key, words) VALUES "  # noqa: S608
            "(:key, to_tsvector('english', :words) || array_to_tsvector(CAST(:tags AS text[])))"
        )
        values = [
            {
                "key": row.key,
                "words": row.words.replace("\x00", " "),
                "tags": [TAG + tag for tag in row.tags],
            }
            for row in rows
        ]
    if values:
        connection.execute(text(put), values)


def change_tags(connection: Connection, index: str, old: Row, new: Row) -> None:
    """Gives a row other tags; ``old`` is exactly what was put in."""
    if is_sqlite(connection):
        connection.execute(
            text(
                f"INSERT INTO {index} ({index}, rowid, text, tags) "  # noqa: S608
                "VALUES ('delete', :key, :words, :tags)"
            ),
            {"key": old.key, "words": old.words, "tags": " ".join(old.tags)},
        )
    else:
        connection.execute(text(f"DELETE FROM {index} WHERE key = :key"), {"key": old.key})  # noqa: S608
    add_words(connection, index, [new])


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
        return Matching(rows, rows.c.rowid, and_(match))
    made = tsquery(tuple(asked), tags, words)
    if made is None:
        return None
    rows = table(index, column("key"))
    match = text(f"{index}.words @@ ({made[0]})").bindparams(**made[1])
    return Matching(rows, rows.c.key, and_(match))
