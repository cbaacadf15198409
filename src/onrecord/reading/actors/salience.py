"""Who a pronoun may mean: the actors mentioned lately, scored by where and how.

The factors are those of Lappin and Leass (1994) and of work on news since: nearness in sentences, subject
before object, the speaker of the last statement, how often an actor is named, agreement in gender and
number; and two of our own, that nobody names himself in what he says, and that the bearer of a run of
pronouns keeps it.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.reading.actors.entity import Entity
from onrecord.reading.actors.tokens import Token

_REMEMBERED = 48
_FARTHEST = 14


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention: its actor, sentence and paragraph, and what part it plays there."""

    entity: Entity
    start: int
    sentence: int
    paragraph: int
    quoted: bool
    subject: bool = False
    oblique: bool = False
    speaker: bool = False
    pronoun: bool = False
    embedded: bool = False
    first: bool = False

    @classmethod
    def at(cls, token: Token, entity: Entity, **parts: bool) -> Seen:
        """A mention that begins with a token; ``parts`` are the fields from ``subject`` on."""
        return cls(entity, token.start, token.sentence, token.paragraph, token.quoted, **parts)


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate, its score in log-odds-like units, and the reason that weighs most."""

    entity: Entity
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a pronoun or a description stands and what its words tell."""

    start: int
    sentence: int
    paragraph: int
    gender: str | None
    quoted: bool
    subject: bool
    not_self: frozenset[int] = frozenset()
    plural: bool = False
    embedded: bool = False


class Salience:
    """The mentions so far, in order of the text."""

    def __init__(self) -> None:
        self._seen: deque[Seen] = deque(maxlen=_REMEMBERED)
        self._count: dict[int, int] = {}
        self._speaker: Entity | None = None

    def see(self, mention: Seen) -> None:
        """Remember a mention; they come in the order of the text."""
        self._seen.append(mention)
        if mention.speaker:
            self._speaker = mention.entity
        if not mention.quoted:
            self._count[id(mention.entity)] = self._count.get(id(mention.entity), 0) + 1

    def recent(self) -> Iterable[Seen]:
        """Mentions, the latest first."""
        return reversed(self._seen)

    def rank(
        self, asked: Asked, kinds: frozenset[str], plural: bool = False, nearby: Sequence[Seen] = ()
    ) -> list[Scored]:
        """The actors that may be meant, the likeliest first; ``nearby`` are mentions besides those seen."""
        best: dict[int, Scored] = {}
        for mention in (*self._seen, *nearby):
            entity = mention.entity
            distance = asked.sentence - mention.sentence
            if distance > _FARTHEST or mention.start >= asked.start or not _fits(entity, kinds, plural):
                continue
            if asked.gender in ("m", "f") and entity.gender and entity.gender != asked.gender:
                continue
            score, reason = self._score(asked, mention, distance)
            known = best.get(id(entity))
            if known is None or score > known.score:
                best[id(entity)] = Scored(entity, score, reason)
        return sorted(best.values(), key=lambda scored: -scored.score)

    def _score(self, asked: Asked, mention: Seen, distance: int) -> tuple[float, str]:
        parts: list[tuple[float, str]] = []
        parts.append(
            (2.0 - 0.55 * min(distance, 4) - 0.12 * max(0, distance - 4), "mentioned shortly before")
        )
        if mention.paragraph == asked.paragraph:
            parts.append((0.4, "in the same paragraph"))
        if mention.speaker:
            last = mention.entity is self._speaker
            parts.append((1.5, "the last to speak") if last else (0.9, "a speaker before"))
        elif mention.subject:
            parts.append((0.9, "subject of a sentence"))
        if mention.embedded and not asked.embedded:
            parts.append((-0.6, "only spoken of"))
        if mention.oblique:
            parts.append((-0.5, "mentioned in passing"))
        if not mention.entity.evident and not mention.entity.roles and not mention.entity.spoke:
            parts.append((-1.8, "perhaps no person"))
        if distance <= 1 and mention.first and not asked.quoted:
            parts.append((0.9, "just introduced"))
        if mention.pronoun and mention.subject:
            parts.append((0.5, "called by a pronoun before"))
        if mention.quoted != asked.quoted:
            parts.append((-1.6, "quoted by another"))
        parts.append((0.35 * math.log1p(self._count.get(id(mention.entity), 0)), "named often"))
        if asked.gender in ("m", "f"):
            known = mention.entity.gender == asked.gender
            parts.append((0.5 if known else -0.4, "of that gender"))
        if asked.plural and not (mention.entity.plural or mention.entity.members):
            parts.append((-1.2, "a body called they"))
        if not mention.entity.named and mention.entity.kind == "unnamed" and not asked.plural:
            parts.append((-0.3, "without a name"))
        if id(mention.entity) in asked.not_self:
            parts.append((-2.6, "named in what is said"))
        return sum(value for value, _ in parts), max(parts)[1]


def _fits(entity: Entity, kinds: frozenset[str], plural: bool) -> bool:
    if plural:
        return entity.plural or bool(entity.members) or entity.kind in kinds
    return entity.kind in kinds and not entity.plural and not entity.members
