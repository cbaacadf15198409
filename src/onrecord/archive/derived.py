"""Verdicts and statuses as of a day, from all that the archive knows by then; derived afresh each time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from onrecord.archive import schema
from onrecord.archive.asked import Groups, terms
from onrecord.archive.finding import Filters, bounds, current, day, days_between, outlet_tags
from onrecord.archive.fulltext import Matching, matching
from onrecord.archive.keys import cite, row_of
from onrecord.archive.loaded import Loaded
from onrecord.archive.names import sources_named, tags_of, with_merged
from onrecord.archive.ordered import in_order
from onrecord.archive.results import Changed, Promised, Report, Status
from onrecord.reading.changes.outcomes import Outcome
from onrecord.reading.changes.rubric import Ruling, passed, ruling
from onrecord.record import Change
from onrecord.terms import Verdict

_OPEN = ("not yet", "overdue")
_SETTLED: dict[str, Status] = {
    "in fact": "done",
    "in name only": "in name only",
    "in part": "in part",
    "undone": "undone",
    "disputed": "disputed",
}
# Links are followed from link to link so far; each link leads forward in time.
_MOST_STEPS = 6
Which = Literal["open", "settled", "all"]


@dataclass(frozen=True, slots=True)
class _Link:
    later: int
    earlier: int
    score: float
    reasons: str


def due_commitments(
    connection: Connection,
    written: str,
    filters: Filters,
    *,
    before: str | None,
    after: str | None,
    as_of: str,
    limit: int,
    skip: int = 0,
) -> list[Promised]:
    """The commitments with a deadline in these days, the earliest first, each with its status.

    ``kind`` of the filters is the commitment's.  What was published after ``as_of`` is not known yet.
    """
    table = schema.commitments
    _, asked, key = _asked(connection, "commitment_words", table, written, filters)
    asked = asked.add_columns(table.c.due).where(
        table.c.due.is_not(None),
        *days_between(key, filters.since, filters.until),
        *days_between(key, None, as_of),
        *current(table.c.key, filters),
    )
    if filters.kind is not None:
        asked = asked.where(table.c.kind == filters.kind)
    if before is not None:
        asked = asked.where(table.c.due <= day(before, "last"))
    if after is not None:
        asked = asked.where(table.c.due >= day(after, "first"))
    asked = asked.order_by(table.c.due, table.c.key).limit(limit).offset(skip)
    rows = connection.execute(asked).all()
    keys = [row.key for row in rows]
    chains = _chains(connection, keys, "commitment", as_of, filters)
    loaded = Loaded(connection)
    loaded.fetch([*keys, *(link.later for chain in chains.values() for link in chain)])
    return [_promised(loaded, row.key, row.due, chains.get(row.key, []), as_of) for row in rows]


def changes_as_of(
    connection: Connection,
    written: str,
    filters: Filters,
    *,
    verdict: str | None,
    as_of: str,
    limit: int,
    skip: int = 0,
) -> list[Changed]:
    """The announced changes, the newest first, with their verdicts as of a day.

    A change that a later article reports on is settled by it; that article's own row is not shown beside it.
    ``kind`` of the filters is the direction.
    """
    table, links = schema.changes, schema.links
    words, asked, key = _asked(connection, "change_words", table, written, filters)
    told = (
        select(links.c.later)
        .where(
            links.c.kind == "change",
            links.c.later == table.c.key,
            # Only where the change that it tells of is among those asked for.
            *days_between(links.c.earlier, filters.since, filters.until),
            *current(links.c.earlier, filters),
        )
        .exists()
    )
    narrowed = bool(written.strip() or filters.by or filters.kind or filters.outlet)
    asked = asked.where(
        *(() if narrowed else (~told,)),
        *days_between(key, filters.since, filters.until),
        *days_between(key, None, as_of),
        *current(table.c.key, filters),
    )
    if filters.kind is not None:
        asked = asked.where(table.c.direction == filters.kind)
    asked = asked.order_by(key.desc())
    found: list[Changed] = []
    step = max(2 * limit, 50) if verdict is not None else limit
    offset = 0 if verdict is not None else skip
    while len(found) < (limit + skip if verdict is not None else limit):
        rows = in_order(connection, words, asked, newest=True, wanted=offset + step, **bounds(filters))
        keys = [row[0] for row in rows[offset:]]
        if not keys:
            break
        offset += step
        chains = _chains(connection, keys, "change", as_of, filters)
        if narrowed:
            reported = {link.later for chain in chains.values() for link in chain}
            keys = [key for key in keys if key not in reported]
        loaded = Loaded(connection)
        loaded.fetch([*keys, *(link.later for chain in chains.values() for link in chain)])
        derived = [_changed(loaded, one, chains.get(one, []), as_of) for one in keys]
        found += [one for one in derived if verdict is None or one.verdict == verdict]
        if verdict is None:
            break
    return found[skip:][:limit] if verdict is not None else found


def _asked(
    connection: Connection, index: str, table: Any, written: str, filters: Filters
) -> tuple[Matching | None, Select[Any], ColumnElement[int]]:
    tags: Groups = ()
    if filters.by is not None:
        tags = (tags_of(with_merged(connection, sources_named(connection, filters.by)), "s"),)
    tags = (*tags, *outlet_tags(connection, filters))
    found = matching(connection, index, terms(written), tags)
    if found is None:
        return None, select(table.c.key), table.c.key
    joined = select(table.c.key).select_from(found.index).join(table, table.c.key == found.key)
    return found, joined.where(found.condition), found.key


def _chains(
    connection: Connection, keys: Sequence[int], kind: str, as_of: str, filters: Filters
) -> dict[int, list[_Link]]:
    """For each row the later changes that tell of it, directly or through each other, in order of time."""
    table = schema.links
    # What only an older reading had is told no more.
    known = [*days_between(table.c.later, None, as_of), *current(table.c.later, filters)]
    chains: dict[int, dict[int, _Link]] = {key: {} for key in keys}
    ends: dict[int, set[int]] = {key: {key} for key in keys}
    kinds = [kind]
    for _ in range(_MOST_STEPS):
        asked = sorted({end for some in ends.values() for end in some})
        if not asked:
            break
        rows = connection.execute(
            select(table.c.later, table.c.earlier, table.c.score, table.c.reasons).where(
                table.c.earlier.in_(asked), or_(*(table.c.kind == one for one in kinds)), *known
            )
        ).all()
        kinds = ["change"]
        by_earlier: dict[int, list[_Link]] = {}
        for row in rows:
            by_earlier.setdefault(row.earlier, []).append(_Link(*row))
        for key, some in ends.items():
            fresh = {link.later: link for end in some for link in by_earlier.get(end, ())}
            ends[key] = fresh.keys() - chains[key].keys()
            chains[key] |= {later: fresh[later] for later in ends[key]}
    return {
        key: sorted(chain.values(), key=lambda link: link.later) for key, chain in chains.items() if chain
    }


def _promised(loaded: Loaded, key: int, due: str, chain: Sequence[_Link], as_of: str) -> Promised:
    reading, number = loaded.reading(key), row_of(key)
    one = reading.commitments[number]
    actor = reading.actors[one.by] if one.by is not None else None
    place = loaded.place(key)
    return Promised(
        id=cite(place.article, "commitment", key),
        source=actor.name if actor is not None else None,
        kind=one.kind,
        due=due,
        status=_status(loaded, chain, due, as_of),
        as_of=as_of,
        commitment=one,
        quote=loaded.quote(key, one.action),
        place=place,
        chain=_reports(loaded, chain),
    )


def _status(loaded: Loaded, chain: Sequence[_Link], due: str, as_of: str) -> Status:
    told = [change.verdict for change in _told(loaded, chain) if change.verdict in _SETTLED]
    if told:
        return _SETTLED[told[-1]]
    if due[:10] == as_of[:10]:
        return "due"
    return "overdue" if passed(due, as_of) else "pending"


def _changed(loaded: Loaded, key: int, chain: Sequence[_Link], as_of: str) -> Changed:
    reading, number = loaded.reading(key), row_of(key)
    one = reading.changes[number]
    actor = reading.actors[one.by] if one.by is not None else None
    place = loaded.place(key)
    last, ruled = _last_word(one, _told(loaded, chain), as_of)
    evidence = [loaded.quote(key, (span,)) for span in one.evidence]
    return Changed(
        id=cite(place.article, "change", key),
        source=actor.name if actor is not None else None,
        what=one.what,
        direction=one.direction,
        verdict=ruled.verdict,
        rule=ruled.rule,
        as_of=as_of,
        deadline=one.deadline,
        before=last.before if last.before is not None else one.before,
        after=last.after if last.after is not None else one.after,
        change=one,
        quote=loaded.quote(key, one.announced),
        evidence=tuple(evidence),
        place=place,
        chain=_reports(loaded, chain),
    )


def _last_word(first: Change, later: Sequence[Change], as_of: str) -> tuple[Change, Ruling]:
    """The change that decides: the last that tells an outcome, else the first; and the ruling on it."""
    last = next((one for one in reversed((first, *later)) if one.verdict not in _OPEN), first)
    same = last.before is not None and last.before == last.after
    deadlines = [one.deadline for one in (first, *later) if one.deadline is not None]
    # What was put off is due when it was last said to be due.
    return last, ruling(
        outcome_of(last.verdict), same=same, deadline=deadlines[-1] if deadlines else None, as_of=as_of
    )


def outcome_of(verdict: Verdict) -> Outcome:
    """What a verdict says that a text shows; that of an open change depends on the day alone."""
    if verdict == "not yet" or verdict == "overdue":
        return "open"
    return verdict


def _told(loaded: Loaded, chain: Sequence[_Link]) -> list[Change]:
    return [loaded.reading(link.later).changes[row_of(link.later)] for link in chain]


def _reports(loaded: Loaded, chain: Sequence[_Link]) -> tuple[Report, ...]:
    reports = []
    for link in chain:
        change = loaded.reading(link.later).changes[row_of(link.later)]
        place = loaded.place(link.later)
        reports.append(
            Report(
                id=cite(place.article, "change", link.later),
                verdict=change.verdict,
                published=place.published,
                score=link.score,
                reasons=link.reasons,
                quote=loaded.quote(link.later, change.evidence or change.announced),
                place=place,
            )
        )
    return tuple(reports)
