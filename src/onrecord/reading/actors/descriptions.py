"""Descriptions ("the mayor", "the paper", "his ex-wife") and the actors that they can mean."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.reading.actors.entity import Entity
from onrecord.reading.actors.lexicon import Lexicon, fold, word_set
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.actors.salience import Asked, Salience, Scored, Seen

_PERSONS = frozenset(("person", "unknown"))
_ANY_KIND = _PERSONS | frozenset(("group", "outlet", "document", "place", "unnamed"))


class Descriptions:
    """The actors of a document, named and not, by what describes them."""

    def __init__(self, entities: Sequence[Entity], of: Mapping[int, Entity], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.of = of
        self.entities = list(entities)
        self._by_role: dict[str, list[Entity]] = {}
        self._unnamed: dict[tuple[str | None, bool], list[Entity]] = {}
        self._by_surname: dict[str, list[Entity]] = {}
        for entity in entities:
            self.learn(entity)
            if entity.kind in _PERSONS and entity.key:
                self._by_surname.setdefault(entity.key[-1], []).append(entity)

    def learn(self, entity: Entity) -> None:
        """Enter an actor under the words of its roles."""
        for word in _role_words(entity):
            for form in {word, word.rsplit("-", 1)[-1]}:
                held = self._by_role.setdefault(form, [])
                if entity not in held[-12:]:
                    held.append(entity)

    def _holders(self, noun: str) -> dict[int, tuple[Entity, float]]:
        """The actors that hold a role of this noun, or one that news uses for it."""
        found: dict[int, tuple[Entity, float]] = {}
        for word, weight in [(noun, 1.0), *((w, 0.6) for w in self.lexicon.synonyms.get(noun, ()))]:
            for part in {word, word.rsplit(" ", 1)[-1]} if weight == 1.0 else {word}:
                for entity in self._by_role.get(part, ())[-24:]:
                    if entity.same_as is not None:
                        continue
                    if id(entity) not in found or found[id(entity)][1] < weight:
                        found[id(entity)] = (entity, weight)
        return found

    def fitting(
        self, phrase: Phrase, asked: Asked, salience: Salience, nearby: Sequence[Seen] = ()
    ) -> list[Scored]:
        """The named actors that a description can mean, the likeliest first."""
        if phrase.plural or (not phrase.noun and phrase.count):
            return []
        noun = phrase.noun or ""
        if phrase.sort == "document" and noun in self.lexicon.press:
            outlet = self._press(phrase, asked, salience)
            if outlet is not None:
                return [outlet]
        if phrase.sort != "person" and phrase.inner:
            # "The Trump campaign" is named by what it belongs to, and is nobody else.
            return []
        near = {id(s.entity): s.score for s in salience.rank(asked, _ANY_KIND)}
        found: list[Scored] = []
        for entity, weight in self._holders(noun).values():
            if not self._agrees(phrase, entity):
                continue
            shared = self._shared(phrase, entity)
            if phrase.form == "indefinite" and not self._introduces(phrase, entity, asked, weight, shared):
                continue
            score = (
                2.0 * weight
                + 0.8 * shared
                + 0.45 * near.get(id(entity), _ahead(entity, asked))
                + entity.named
            )
            found.append(Scored(entity, score, f"called {noun}"))
        if found or phrase.form == "indefinite":
            return sorted(found, key=lambda s: -s.score)
        if phrase.sort == "person":
            return self._salient_person(phrase, asked, salience, nearby)
        return self._salient_body(phrase, asked, salience)

    def _introduces(self, phrase: Phrase, entity: Entity, asked: Asked, weight: float, shared: int) -> bool:
        """Whether "a New York judge" at the head of an article can be a judge who is named further on."""
        if not entity.named or asked.sentence > 3:
            return False
        alone = len([e for e, _ in self._holders(phrase.noun or "").values() if e.named]) == 1
        return (weight == 1.0 and (shared > 0 or alone)) or (alone and asked.sentence <= 4)

    def _press(self, phrase: Phrase, asked: Asked, salience: Salience) -> Scored | None:
        """The outlet that a text speaks for: named in the phrase, or the last one to publish."""
        for name in phrase.inner:
            entity = self.of.get(name.start)
            if entity is not None and entity.kind == "outlet":
                return Scored(entity, 3.0, "named in the phrase")
        if phrase.form != "description" or phrase.owner is not None or (phrase.noun, False) in self._unnamed:
            return None
        ranked = list(salience.rank(asked, frozenset(("outlet", "document", "group"))))
        return ranked[0] if ranked and ranked[0].entity.kind == "outlet" else None

    def _agrees(self, phrase: Phrase, entity: Entity) -> bool:
        if phrase.gender and entity.gender and phrase.gender != entity.gender:
            return False
        if phrase.owner is not None and any(n.start == phrase.owner.start for n in entity.names):
            return False
        if phrase.sort == "person":
            return entity.kind in ("person", "unknown", "unnamed")
        return entity.kind not in ("person", "unnamed")

    def _shared(self, phrase: Phrase, entity: Entity) -> int:
        """How many telling words the description shares with the actor's roles and name."""
        words = {w for role in entity.roles for w in role.words} | set(entity.key)
        mine = {w for w in phrase.modifiers if w not in word_set("untelling")}
        return min(3, len(mine & words))

    def _salient_person(
        self, phrase: Phrase, asked: Asked, salience: Salience, nearby: Sequence[Seen]
    ) -> list[Scored]:
        """No role fits: an age, "the woman", or a role that the text has not spelled out."""
        if phrase.owner is not None or phrase.owner_pronoun is not None or phrase.possessed:
            return []
        noun = phrase.noun or ""
        ranked = [
            scored
            for scored in salience.rank(asked, _PERSONS | {"unnamed"}, nearby=nearby)
            if not (phrase.gender and scored.entity.gender and phrase.gender != scored.entity.gender)
            and (scored.entity.kind == "unnamed" or scored.entity.plausible)
        ]
        compared = {"elder", "older", "younger"} & phrase.modifiers
        if compared:
            aged = [s for s in ranked if s.entity.age is not None]
            aged.sort(key=lambda s: -(s.entity.age or 0))
            if len(aged) > 1:
                # "the elder brother" of those whose age is given
                return aged[-1:] if "younger" in compared else aged[:1]
        if noun[:1].isdigit():
            exact = [s for s in ranked if any(noun in role.words for role in s.entity.roles)]
            return exact or [s for s in ranked if s.entity.named and s.entity.age is None]
        if noun in self.lexicon.demonyms:
            home = {noun, fold(self.lexicon.demonyms[noun])}
            exact = [s for s in ranked if any(home & role.words for role in s.entity.roles)]
            return exact or [s for s in ranked if s.entity.named]
        if noun in word_set("anybody"):
            return ranked[:3]
        # A role that nobody is said to hold: it goes to one named whose own roles say nothing else.
        fitting = [
            Scored(
                s.entity,
                s.score + 0.2 * math.log1p(len(s.entity.names)) - 2.5 * (not self._weak(s.entity)),
                s.reason,
            )
            for s in ranked
            if s.entity.named
        ]
        likely = sorted((s for s in fitting if s.score > 1.0), key=lambda s: -s.score)
        # Two as likely as each other: then it is somebody else, who has no name in the text.
        return likely[:1] if len(likely) < 2 or likely[0].score - likely[1].score >= 0.25 else []

    def _weak(self, entity: Entity) -> bool:
        """True for an actor with no more than a courtesy title or an age."""
        return all(
            word in word_set("courtesy") or word[:1].isdigit()
            for role in entity.roles for word in role.words
        )  # fmt: skip

    def _salient_body(self, phrase: Phrase, asked: Asked, salience: Salience) -> list[Scored]:
        """The body, outlet or document named last that its noun can resume."""
        noun = phrase.noun or ""
        ranked = salience.rank(asked, frozenset(("group", "outlet", "document", "place")))
        by_name = [s for s in ranked if noun in s.entity.key or noun == s.entity.noun]
        if by_name:
            return by_name
        if phrase.owner is not None or phrase.owner_pronoun is not None or phrase.possessed:
            return []
        if phrase.sort == "document" and noun in word_set("any document"):
            return [s for s in ranked if s.entity.kind == "document"]
        if phrase.sort == "outlet":
            return [s for s in ranked if s.entity.kind == "outlet"]
        plain = not phrase.modifiers or noun in word_set("any body")
        if phrase.sort == "group" and plain:
            bodies = [
                s
                for s in ranked
                if s.entity.kind == "group"
                and (not s.entity.noun or s.entity.names)
                and self._resumes(noun, s.entity)
            ]
            if bodies or noun not in word_set("any body"):
                return bodies
            return [s for s in salience.rank(asked, _PERSONS) if s.score > 0 and s.entity.perhaps_a_body]
        return []

    def _resumes(self, noun: str, entity: Entity) -> bool:
        """Whether "the agency" can be the Department of Justice: by what the text or its name calls it."""
        if noun in entity.nouns:
            return True
        heads = {word for word in entity.key if word in self.lexicon.groups}
        if heads:
            return bool(heads & self.lexicon.synonyms.get(noun, frozenset()))
        return not entity.nouns and noun in word_set("any body")

    def members(self, phrase: Phrase, asked: Asked, salience: Salience) -> list[Entity]:
        """The persons of "the two senators", "the pair": the last so many that fit."""
        wanted = 3 if phrase.count in ("trio", "three") else 4 if phrase.count == "four" else 2
        holders = (
            self._holders(phrase.noun or "")
            if phrase.noun not in word_set("anybody") | word_set("siblings")
            else {}
        )
        found: list[Entity] = []
        for mention in salience.recent():
            entity = mention.entity
            if entity.plural and entity.kind == "unnamed" and mention.speaker and not found:
                # "Two villagers said … . The pair": those, not the last two named.
                return [entity]
            if entity.kind not in _PERSONS or entity.members or entity in found:
                continue
            if phrase.gender and entity.gender and entity.gender != phrase.gender:
                continue
            if holders and id(entity) not in holders:
                continue
            found.append(entity)
            if len(found) == wanted:
                return found[::-1]
        return []

    def kin(self, phrase: Phrase, owner: Entity) -> Entity | None:
        """The one relative of that name in the text ("his ex-wife": Ann Lee, where he is Tom Lee)."""
        noun = phrase.noun or ""
        if noun.removeprefix("ex-").removeprefix("former ") not in word_set("kin") or not owner.key:
            return None
        family = [
            entity
            for entity in self._by_surname.get(owner.key[-1], ())
            if entity is not owner
            and entity.key != owner.key
            and len(entity.key) > 1
            and entity.gender in (None, phrase.gender)
        ]
        return family[0] if len(family) == 1 and phrase.gender and family[0].gender == phrase.gender else None

    def together(self, phrase: Phrase, salience: Salience) -> list[Entity]:
        """The persons whom a plural role resumes ("the senators"): those joined last, if they hold it."""
        holders = self._holders(phrase.noun or "")
        for mention in salience.recent():
            if mention.entity.members and any(id(member) in holders for member in mention.entity.members):
                return list(mention.entity.members)
        return []

    def unnamed(self, phrase: Phrase, owner: Entity | None = None) -> Entity:
        """The actor that only this description speaks of; the same for a later one with the same head.

        ``owner`` is who a possessive pronoun in it stands for, and takes its place: "Ann Lee's daughter".
        """
        if owner is not None and phrase.owner_pronoun is not None:
            rest = phrase.text.split(" ", 1)[1] if " " in phrase.text else phrase.text
            phrase = replace(phrase, text=f"{owner.surface}'s {rest}")
        held = self._unnamed.setdefault((phrase.noun, phrase.plural), [])
        definite = phrase.form == "description" and phrase.owner is None
        for entity in reversed(held[-6:]):
            if entity.surface.casefold() == phrase.text.casefold() or (
                definite and (phrase.modifiers <= entity.modifiers or not phrase.modifiers)
            ):
                entity.mentions.append(phrase.span)
                entity.aliases[phrase.text] += 1
                return entity
        kind = {"person": "unnamed", "thing": "unnamed"}.get(phrase.sort, phrase.sort)
        entity = Entity(kind, tuple(phrase.text.casefold().split()), phrase.text, gender=phrase.gender)
        entity.noun, entity.sort, entity.plural = phrase.noun, phrase.sort, phrase.plural
        # "the Obama administration" is a body with a name, if not one of its own.
        entity.known = phrase.sort in ("group", "outlet") and bool(phrase.inner or phrase.owner)
        entity.modifiers = phrase.modifiers
        entity.mentions.append(phrase.span)
        entity.aliases[phrase.text] += 1
        held.append(entity)
        self.entities.append(entity)
        if phrase.noun and not phrase.plural:
            self._by_role.setdefault(phrase.noun, []).append(entity)
        return entity


def _ahead(entity: Entity, asked: Asked) -> float:
    """The nearness of an actor not mentioned yet, described first and named later."""
    first = min((m.start for m in entity.mentions), default=0)
    return -1.5 - min(1.0, max(0, first - asked.start) / 2000)


def _role_words(entity: Entity) -> set[str]:
    words = {word for role in entity.roles for word in role.heads}
    if entity.kind not in _PERSONS:
        words |= set(entity.key)
    return words
