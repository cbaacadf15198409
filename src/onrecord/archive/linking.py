"""Links from the changes of a new reading to what earlier articles announced or promised, and back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, select

from onrecord.archive import schema
from onrecord.archive.chains import Clause, Link, best, clause_words, link
from onrecord.archive.fulltext import matching
from onrecord.archive.keys import DAY, DOCUMENT, document_of
from onrecord.archive.many import insert_many
from onrecord.archive.ordered import in_order
from onrecord.archive.rows import Rows
from onrecord.archive.stored import Words

# So many of the newest clauses that share words with a new one are looked at.
_CANDIDATES = 24
_MOST_LINKS = 5
# What a change tells of was mostly announced months before.
_DAYS_AT_FIRST = 512
_MOST_WORDS = 8
_MOST_THINGS = 3


def link_changes(connection: Connection, rows: Rows, document: int) -> None:
    """Links each change of a reading to earlier changes and commitments, and later changes to it.

    Documents come in any order: what is earlier is told by the day of publication.  Nothing is linked within
    one document or one day, where no order is known.
    """
    kept: dict[tuple[int, int, str], dict[str, Any]] = {}
    words = {row.key: row.words for row in rows.words["change_words"]}
    for row in rows.tables["changes"]:
        own = _clause(words[row["key"]], row["what"], row)
        for other, clause in _near(connection, "change_words", schema.changes, own, document):
            _keep(kept, row["key"], other, own, clause, "change")
        for other, clause in _near(connection, "commitment_words", schema.commitments, own, document):
            if document_of(other) < document:
                _keep(kept, row["key"], other, own, clause, "commitment")
    words = {row.key: row.words for row in rows.words["commitment_words"]}
    # Articles mostly come in the order of time, and then no change is later than what is promised now.
    for row in rows.tables["commitments"] if _are_later(connection, document) else ():
        own = _clause(words[row["key"]], "", row)
        for other, clause in _near(connection, "change_words", schema.changes, own, document):
            if document_of(other) > document:
                _keep(kept, row["key"], other, own, clause, "commitment")
    if kept:
        insert_many(connection, schema.links, list(kept.values()))


def _are_later(connection: Connection, document: int) -> bool:
    """Whether any change stands in a later document."""
    last = connection.execute(select(func.max(schema.changes.c.key))).scalar()
    return last is not None and document_of(last) > document


def _keep(
    kept: dict[tuple[int, int, str], dict[str, Any]],
    own_key: int,
    other_key: int,
    own: Clause,
    other: Clause,
    kind: str,
) -> None:
    if own_key // DAY == other_key // DAY:
        return
    later, earlier = (own, other) if own_key > other_key else (other, own)
    found: Link | None = link(later, earlier)
    if found is None:
        return
    ends = max(own_key, other_key), min(own_key, other_key)
    kept[(*ends, kind)] = {
        "later": ends[0],
        "earlier": ends[1],
        "kind": kind,
        "score": found.score,
        "reasons": "; ".join(found.reasons),
    }


def _near(
    connection: Connection, index: str, table: Table, own: Clause, document: int
) -> Iterable[tuple[int, Clause]]:
    """The rows that share most words with a clause, as clauses; none of the same document."""
    # The longer a word, the more it tells; the thing itself must be named, or for a commitment one of these.
    longest = sorted(own.words.values(), key=lambda word: (-len(word), word))
    things = sorted(own.words[stem] for stem in own.what) or longest[:_MOST_THINGS]
    others = [word for word in longest if word not in things][:_MOST_WORDS]
    if not others:
        return []
    found = matching(connection, index, (), words=(tuple(things), tuple(others)))
    if found is None:
        return []
    keys = select(found.key).where(found.condition).select_from(found.index)
    rows = in_order(
        connection,
        found,
        keys.order_by(found.key.desc()),
        newest=True,
        wanted=_CANDIDATES,
        at_first=_DAYS_AT_FIRST,
    )
    near = [row[0] for row in rows if document_of(row[0]) != document]
    if not near:
        return []
    # A copy of the same story tells nothing new of it.
    length = table.c.end - table.c.start
    words: ColumnElement[str] = (
        table.c.announced
        if "announced" in table.c
        else func.substr(schema.documents.c.text, table.c.start + 1, length, type_=Words)
    )
    own_story = select(schema.documents.c.story).where(schema.documents.c.key == document).scalar_subquery()
    clauses_of = connection.execute(
        select(table, words.label("words"))
        .join(schema.documents, schema.documents.c.key == table.c.key - table.c.key % DOCUMENT)
        .where(table.c.key.in_(near), schema.documents.c.story != own_story)
    ).mappings()
    scored = []
    for row in clauses_of:
        clause = _clause(row["words"], row.get("what") or "", dict(row))
        found_link = link(own, clause)
        scored.append((row["key"], clause, found_link.score if found_link else 0.0))
    likely = best([(key, Link(score, ())) for key, _, score in scored])[:_MOST_LINKS]
    clauses = {key: clause for key, clause, _ in scored}
    return [(key, clauses[key]) for key, _ in likely]


def _clause(words: str, what: str, row: dict[str, Any]) -> Clause:
    return Clause(
        words=clause_words(words) | clause_words(what),
        what=frozenset(clause_words(what)),
        source=row.get("source"),
        direction=row.get("direction"),
        due=row.get("due"),
        value=row.get("before"),
    )
