"""The pass that names the actor behind each statement and what it came through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import msgspec

from onrecord.reading.actors.anonymity import find_anonymity
from onrecord.reading.actors.entity import Entity
from onrecord.reading.actors.lexicon import fold, lexicon
from onrecord.reading.actors.resolution import Answer
from onrecord.reading.actors.secondhand import Via, find_via, is_same_outlet
from onrecord.reading.actors.sourcing import sum_up
from onrecord.reading.actors.speakers import find_speakers
from onrecord.reading.words import Words
from onrecord.record import Actor, Anonymity, Candidate, Sourcing, Span, Spans, Statement
from onrecord.terms import ActorKind, Resolution

_KINDS: dict[str, ActorKind] = {
    "person": "person", "unknown": "person", "unnamed": "unnamed", "people": "unnamed", "group": "group",
    "place": "group", "outlet": "outlet", "document": "document", "narrator": "narrator",
}  # fmt: skip
_NARRATOR = "narrator"


def find_actors(
    words: Words, statements: Sequence[Statement], outlet: str | None = None
) -> tuple[tuple[Actor, ...], tuple[Statement, ...], Spans, Sourcing]:
    """The actors in order of their first statement, the statements with them, own voice, summary.

    ``outlet`` is the article's own: what was told to it is heard at first hand.
    """
    lists = lexicon()
    speakers = find_speakers(words, statements, lists)
    made: dict[str, Entity] = {}
    channels = [
        None if via is not None and is_same_outlet(via.entity, outlet) else via
        for via in find_via(statements, speakers, made)
    ]
    terms = find_anonymity(statements, speakers)
    table = _Table()
    narrator = Entity(_NARRATOR, (), _NARRATOR)
    done: list[Statement] = []
    for one, answer, via, anonymity in zip(statements, speakers.answers, channels, terms, strict=True):
        if answer.how == _NARRATOR:
            answer = Answer((narrator,), _NARRATOR, answer.evidence)
        done.append(_complete(one, answer, via, anonymity, table))
    actors = table.actors()
    spans, sourcing = sum_up(words, done, actors)
    return actors, tuple(done), spans, sourcing


class _Table:
    """Entities and their places in the list of actors."""

    def __init__(self) -> None:
        self._entities: list[Entity] = []
        self._place: dict[int, int] = {}

    def place(self, entity: Entity) -> int:
        """The index of an entity, given at its first use."""
        if id(entity) not in self._place:
            self._place[id(entity)] = len(self._entities)
            self._entities.append(entity)
        return self._place[id(entity)]

    def actors(self) -> tuple[Actor, ...]:
        """All of them, frozen."""
        return tuple(_frozen(entity) for entity in self._entities)


def _complete(
    one: Statement, answer: Answer, via: Via | None, terms: Anonymity | None, table: _Table
) -> Statement:
    actors = tuple(table.place(entity) for entity in answer.entities)
    return msgspec.structs.replace(
        one,
        actor=actors[0] if actors else None,
        actors=actors,
        resolution=cast(Resolution, answer.how),
        evidence=tuple(answer.evidence),
        candidates=tuple(
            Candidate(actor=table.place(s.entity), score=round(s.score, 2), reason=s.reason)
            for s in answer.candidates
        ),
        via=table.place(via.entity) if via else None,
        via_span=via.span if via else None,
        anonymity=terms,
    )


def _frozen(entity: Entity) -> Actor:
    role = max(entity.roles, key=lambda r: (len(r.words) > 1, -r.span.start), default=None)
    affiliation = next((r.affiliation for r in entity.roles if r.affiliation), None)
    name = " ".join(entity.surface.split())
    aliases = tuple(
        dict.fromkeys(
            " ".join(alias.split()) for alias in entity.aliases if fold(alias) != fold(entity.surface)
        )
    )  # fmt: skip
    return Actor(
        name=name,
        aliases=aliases,
        kind=_KINDS[entity.kind],
        named=entity.named,
        role=role.text if role else None,
        affiliation=affiliation,
        role_spans=tuple(sorted({r.span for r in entity.roles})),
        mentions=tuple(sorted({Span(*m) for m in entity.mentions})),
    )
