"""From what a source says to who it is: one actor, several, or nobody where the text does not decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reading.actors.descriptions import Descriptions
from onrecord.reading.actors.entity import Entity
from onrecord.reading.actors.lexicon import word_set
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.actors.salience import Asked, Salience, Scored, Seen
from onrecord.record import Span

_MARGIN = 0.1
PEOPLE = frozenset(("person", "unknown", "unnamed"))
BODIES = frozenset(("group", "outlet", "document", "place"))


@dataclass(frozen=True, slots=True)
class Answer:
    """Who a source is: ``entities`` in order, ``how`` it is known and the spans that say so.

    ``candidates`` are given where several remain and nobody is named.
    """

    entities: tuple[Entity, ...]
    how: str
    evidence: tuple[Span, ...] = ()
    candidates: tuple[Scored, ...] = ()

    @property
    def open(self) -> bool:
        """True where nobody is named."""
        return not self.entities


def choose(ranked: Sequence[Scored], how: str, margin: float = _MARGIN) -> Answer:
    """The first of the ranked where it leads by enough, else an open answer with the candidates."""
    if not ranked:
        return Answer((), "open")
    if len(ranked) == 1 or ranked[0].score - ranked[1].score >= margin:
        entity = ranked[0].entity
        return Answer((entity,), how, tuple(entity.mentions[:1]))
    return Answer((), "open", (), tuple(ranked[:4]))


def resolve_pronoun(phrase: Phrase, asked: Asked, salience: Salience, nearby: Sequence[Seen] = ()) -> Answer:
    """The antecedent of he, she, it or they."""
    if phrase.plural:
        ranked = salience.rank(asked, BODIES, plural=True, nearby=nearby)
        if not ranked:
            # Singular they: somebody of whom the text tells no gender.
            ranked = [s for s in salience.rank(asked, PEOPLE) if s.entity.gender is None]
        return choose(ranked, "pronoun", 0.0)
    if phrase.gender == "n":
        return choose(salience.rank(asked, BODIES, nearby=nearby), "pronoun", 0.05)
    return choose(salience.rank(asked, PEOPLE), "pronoun")


def resolve_description(
    phrase: Phrase,
    asked: Asked,
    salience: Salience,
    known: Descriptions,
    owner: Entity | None = None,
    nearby: Sequence[Seen] = (),
) -> Answer:
    """Who a description without a name means; itself, unnamed, where the text names nobody for it."""
    if phrase.plural and phrase.form == "description" and phrase.sort == "person" and phrase.owner is None:
        members = known.together(phrase, salience)
        if not members and (phrase.count or phrase.noun in word_set("siblings")):
            members = known.members(phrase, asked, salience)
        if members:
            return Answer(tuple(members), "description", tuple(m.mentions[0] for m in members if m.mentions))
    relative = known.kin(phrase, owner) if owner is not None and not phrase.plural else None
    if relative is not None:
        return Answer((relative,), "description", tuple(relative.mentions[:1]))
    ranked = known.fitting(phrase, asked, salience, nearby)
    if ranked:
        answer = choose(ranked, "description", 0.25)
        if not answer.open:
            return answer
        if phrase.form == "description":
            return answer
    return Answer((known.unnamed(phrase, owner),), "described", (phrase.span,))
