"""Sources over articles: the actors of a reading, each found among those known or met for the first time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, text, update

from onrecord.archive import schema
from onrecord.archive.fulltext import is_sqlite
from onrecord.archive.keys import ROWS, document_of, number_of, row_of
from onrecord.archive.loaded import parts
from onrecord.archive.many import insert_many
from onrecord.archive.people import Match, Told, folded, same_person, sound
from onrecord.record import Actor

FIRST = Match(1.0, "first met here")
JUDGED = Match(1.0, "told apart by a person")
_SEVERAL = Match(0.5, "more than one known source could be meant")
# A source that is heard in thousands of articles needs no more names and roles to be known by.
_MOST_NAMES = 60
_MOST_ROLES = 400
_HEARD = frozenset({"person", "unnamed", "group", "outlet", "document"})


@dataclass(frozen=True, slots=True)
class Known:
    """A source as it stands in the archive."""

    key: int
    folded: str
    roles: str


def sources_of(connection: Connection, actors: Sequence[Actor], reading: int) -> list[int | None]:
    """The source of every actor of a reading, which is put among the voices; ``None`` for the narrator."""
    found: list[int | None] = []
    voices = []
    used: set[int] = set()
    judged = _judged(connection, reading) if number_of(reading) else {}
    # Of all actors at once: what is new in this reading is told apart from its other actors anyway.
    known = _known(connection, {_heard(actor) for actor in actors if actor.kind in _HEARD})
    for number, actor in enumerate(actors):
        if actor.kind not in _HEARD:
            found.append(None)
            continue
        if actor.name in judged:
            key, match = judged[actor.name], JUDGED
        else:
            key, match = _source(
                connection, actor, [one for one in known.get(_identity(actor), ()) if one.key not in used]
            )
        used.add(key)
        found.append(key)
        voices.append(
            {
                "key": reading + number,
                "source": key,
                "name": actor.name,
                "role": actor.role,
                "affiliation": actor.affiliation,
                "reason": match.reason,
                "score": match.score,
            }
        )
    if voices:
        insert_many(connection, schema.voices, voices)
    return found


def heard_in(connection: Connection, reading: int, actors: int) -> list[int | None]:
    """The source of every actor of a reading that is kept, ``None`` for the narrator."""
    voices = schema.voices
    found: list[int | None] = [None] * actors
    for key, source in connection.execute(
        select(voices.c.key, voices.c.source).where(voices.c.key >= reading, voices.c.key < reading + ROWS)
    ):
        found[row_of(key)] = source
    return found


def roles_of(connection: Connection, source: int) -> str:
    """What its voices say that a source is, as the words that it is told from others by."""
    voices = schema.voices
    rows = connection.execute(
        select(voices.c.role, voices.c.affiliation)
        .where(voices.c.source == source)
        .distinct()
        .order_by(voices.c.role, voices.c.affiliation)
        .limit(_MOST_NAMES)
    )
    words = [word for row in rows for part in row if part for word in folded(part).split()]
    return " ".join(dict.fromkeys(words))[:_MOST_ROLES]


def _judged(connection: Connection, reading: int) -> dict[str, int]:
    """By name the sources that a person told apart in an earlier reading of the same document."""
    voices, judgements = schema.voices, schema.judgements
    document = document_of(reading)
    rows = connection.execute(
        select(voices.c.name, voices.c.source)
        .join(judgements, judgements.c.right == voices.c.source)
        .where(
            voices.c.key >= document,
            voices.c.key < reading,
            judgements.c.verb == "split",
            judgements.c.voices.is_not(None),
        )
        .order_by(voices.c.key)
    )
    return {row.name: row.source for row in rows}


_Identity = tuple[str, str, bool]


def _is_person(actor: Actor) -> bool:
    return actor.kind == "person" and actor.named


def _heard(actor: Actor) -> str:
    return sound(actor.name) if _is_person(actor) else folded(actor.name)


def _identity(actor: Actor) -> _Identity:
    return _heard(actor), actor.kind, actor.named


def _known(connection: Connection, sounds: set[str]) -> dict[_Identity, list[Known]]:
    """The sources that the names of these sounds may mean, the oldest first."""
    table = schema.sources
    found: dict[_Identity, list[Known]] = {}
    for part in parts(sorted(sounds)):
        rows = connection.execute(
            select(table.c.key, table.c.folded, table.c.roles, table.c.sound, table.c.kind, table.c.named)
            .where(table.c.sound.in_(part))
            .order_by(table.c.key)
        )
        for key, names, roles, *identity in rows:
            heard, kind, named = identity
            found.setdefault((heard, kind, bool(named)), []).append(Known(key, names, roles))
    return found


def _source(connection: Connection, actor: Actor, known: Sequence[Known]) -> tuple[int, Match]:
    """The source of an actor; ``known`` are those that it may be: whom one article tells apart are two."""
    about = " ".join(part for part in (actor.role, actor.affiliation) if part)
    heard = _heard(actor)
    if not _is_person(actor):
        if known:
            return known[0].key, Match(1.0, "same name" if actor.named else "same description")
        return _new(connection, actor, heard, about), FIRST
    matches = [
        (match, one)
        for one in known
        if (
            match := same_person(
                Told(actor.name, about), [Told(n, one.roles) for n in one.folded.split("\n")]
            )
        )
    ]
    best = max((match.score for match, _ in matches), default=0.0)
    likeliest = [(match, one) for match, one in matches if match.score == best]
    if not likeliest:
        return _new(connection, actor, heard, about), FIRST
    if len(likeliest) > 1:
        # Those of whom it is not known who they are stay together, apart from those of whom it is.
        unclear = connection.execute(
            select(schema.voices.c.source).where(
                schema.voices.c.source.in_([one.key for _, one in likeliest]),
                schema.voices.c.reason == _SEVERAL.reason,
            )
        ).scalar()
        return (_new(connection, actor, heard, about) if unclear is None else int(unclear)), _SEVERAL
    match, one = likeliest[0]
    _learn(connection, one, actor, about)
    return one.key, match


def _new(connection: Connection, actor: Actor, heard: str, about: str) -> int:
    names = _names(actor)
    key = schema.inserted(
        connection,
        insert(schema.sources).values(
            name=actor.name,
            kind=actor.kind,
            named=actor.named,
            sound=heard,
            folded=names,
            roles=folded(about),
        ),
    )
    if is_sqlite(connection):
        _index(connection, key, names)
    return key


def _learn(connection: Connection, known: Known, actor: Actor, about: str) -> None:
    """Adds the names and role words under which a source was not met before."""
    names = known.folded.split("\n")
    fresh = [name for name in _names(actor).split("\n") if name not in names]
    words = known.roles.split()
    told = [word for word in folded(about).split() if word not in words]
    changed = {}
    if fresh and len(names) < _MOST_NAMES:
        changed["folded"] = "\n".join([*names, *fresh])
    if told and len(known.roles) < _MOST_ROLES:
        changed["roles"] = " ".join([*words, *dict.fromkeys(told)])
    if not changed:
        return
    connection.execute(update(schema.sources).where(schema.sources.c.key == known.key).values(changed))
    if "folded" in changed and is_sqlite(connection):
        connection.execute(
            text("INSERT INTO source_names (source_names, rowid, names) VALUES ('delete', :key, :names)"),
            {"key": known.key, "names": known.folded},
        )
        _index(connection, known.key, changed["folded"])


def _index(connection: Connection, key: int, names: str) -> None:
    connection.execute(
        text("INSERT INTO source_names (rowid, names) VALUES (:key, :names)"), {"key": key, "names": names}
    )


def _names(actor: Actor) -> str:
    """Every name of the actor, folded, the fullest first; a pronoun or a single family name adds nothing."""
    names = [folded(actor.name)]
    if actor.kind != "person":
        names += [folded(alias) for alias in actor.aliases]
    return "\n".join(dict.fromkeys(name for name in names if name)) or folded(actor.name)
