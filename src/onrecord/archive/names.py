"""Sources by the name that somebody types, with whatever people judged to be the same beside them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, select, text

from onrecord.archive import schema
from onrecord.archive.asked import clean
from onrecord.archive.fulltext import is_sqlite
from onrecord.archive.people import folded
from onrecord.errors import ArchiveError

_SHORTEST = 3
_MOST = 500


def sources_named(connection: Connection, written: str, *, merged: bool = True) -> list[int]:
    """The sources whose names hold what is written, or the one with that number ("#12"), most heard first.

    Case, accents and hyphens do not matter.  With them come those that a person judged to be the same,
    unless ``merged`` is false.
    Raises ``ArchiveError`` OR511 where there is none.
    """
    table = schema.sources
    written = clean(written)
    if written.startswith("#") and written[1:].isdecimal():
        digits = written[1:].lstrip("0")
        asked = select(table.c.key).where(table.c.key == (int(digits or 0) if len(digits) < 10 else -1))
    else:
        name = folded(written)
        if not name:
            raise ArchiveError("OR511", None, written[:80])
        asked = select(table.c.key).order_by(table.c.statements.desc(), table.c.key).limit(_MOST)
        if is_sqlite(connection) and len(name) >= _SHORTEST:
            asked = asked.where(
                text(
                    "sources.key IN (SELECT rowid FROM source_names WHERE source_names MATCH :name)"
                ).bindparams(name='"' + name.replace('"', '""') + '"')
            )
        else:
            asked = asked.where(table.c.folded.contains(name, autoescape=True))
    keys = [row[0] for row in connection.execute(asked)]
    if not keys:
        raise ArchiveError("OR511", None, written[:80])
    return with_merged(connection, keys) if merged else keys


def with_merged(connection: Connection, keys: Collection[int]) -> list[int]:
    """The sources and all that a person judged to be the same as one of them."""
    found = list(dict.fromkeys(keys))
    merged = same_by_judgement(connection)
    for key in found:
        found += [other for other in merged.get(key, ()) if other not in found]
    return found


def same_by_judgement(connection: Connection) -> dict[int, list[int]]:
    """For every source that was merged by a person: the others of its group.

    The latest judgement on a pair counts: what was split again is apart.
    """
    table = schema.judgements
    latest: dict[tuple[int, int], str] = {}
    for left, right, verb in connection.execute(
        select(table.c.left, table.c.right, table.c.verb).order_by(table.c.key)
    ):
        latest[min(left, right), max(left, right)] = verb
    groups: dict[int, set[int]] = {}
    for (left, right), verb in latest.items():
        if verb == "merge":
            joined = groups.get(left, {left}) | groups.get(right, {right})
            for key in joined:
                groups[key] = joined
    return {key: sorted(group - {key}) for key, group in groups.items()}


def tags_of(keys: Iterable[int], letter: str) -> tuple[str, ...]:
    """The tags by which rows of these sources (``s``), channels (``v``) or outlets (``o``) are found."""
    return tuple(f"{letter}{key}" for key in keys)
