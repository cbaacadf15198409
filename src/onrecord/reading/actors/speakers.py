"""The pass that says who is behind each statement: walks the text once, from its first name to its last."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reading.actors.antecedents import noun_phrase_before
from onrecord.reading.actors.descriptions import Descriptions
from onrecord.reading.actors.entities import Gathering
from onrecord.reading.actors.entity import Entity, Role
from onrecord.reading.actors.lexicon import Lexicon, word_set
from onrecord.reading.actors.names import Name
from onrecord.reading.actors.phrase_reader import Reader
from onrecord.reading.actors.phrases import PRONOUNS, Phrase
from onrecord.reading.actors.resolution import PEOPLE, Answer, choose, resolve_description, resolve_pronoun
from onrecord.reading.actors.salience import Seen
from onrecord.reading.actors.scene import Scene
from onrecord.reading.actors.tokens import Token
from onrecord.reading.words import Words
from onrecord.record import Statement

_CARRIED = re.compile(r"\w+ing\b|and\b|but\b|also\b|then\b", re.IGNORECASE)
_NOTHING = Answer((), "no source")


@dataclass(frozen=True, slots=True)
class Speakers:
    """An answer for each statement, the actors of the document, and what they were found with."""

    answers: tuple[Answer, ...]
    phrases: tuple[tuple[Phrase, ...], ...]
    gathering: Gathering
    reader: Reader
    names: tuple[Name, ...]
    known: Descriptions


class _Walk:
    """One pass over names, pronouns and sources in the order of the text."""

    def __init__(self, words: Words, statements: Sequence[Statement], lexicon: Lexicon) -> None:
        self.scene = Scene(words, statements, lexicon)
        self.statements, self.text = statements, words.text
        self.answers: list[Answer] = [_NOTHING] * len(statements)
        self.phrases = [tuple(self.scene.reader.phrases(one.source)) for one in statements]
        self._veiled: tuple[Entity, int, Phrase] | None = None

    def run(self) -> None:
        """Resolve every statement's source."""
        events: list[tuple[int, int, int]] = []
        in_source: set[int] = set()
        for number, one in enumerate(self.statements):
            at = one.source[0].start if one.source else one.cue[0].start if one.cue else one.content[0].start
            events.append((at, 1, number))
            for start, end in one.source:
                first, last = self.scene.reader.within(start, end)
                in_source.update(range(first, last))
        events += [(name.start, 0, n) for n, name in enumerate(self.scene.names)]
        events += [
            (token.start, 2, n) for n, token in enumerate(self.scene.tokens)
            if token.folded in PRONOUNS and PRONOUNS[token.folded][0] in ("m", "f") and n not in in_source
        ]  # fmt: skip
        for _, what, number in sorted(events):
            if what == 0:
                self.scene.see_name(self.scene.names[number])
            elif what == 1:
                self._resolve(number)
            else:
                self.scene.see_pronoun(number)
        self._first_persons()
        self.answers = [_named_later(answer) for answer in self.answers]

    def _resolve(self, number: int) -> None:
        one, phrases = self.statements[number], self.phrases[number]
        if not phrases:
            self.answers[number] = self._carried(number)
            return
        token = self.scene.token_at(phrases[0].span.start)
        not_self = self.scene.named_in(one.content) | self._quoting(number, token)
        found = [self._answer(phrase, self.scene.token_at(phrase.span.start), not_self) for phrase in phrases]
        if len(found) == 1:
            answer = found[0]
        else:
            entities = tuple(dict.fromkeys(e for each in found for e in each.entities))
            how = next((each.how for each in found if not each.open), "open")
            answer = Answer(entities, how, tuple(span for each in found for span in each.evidence))
        self.answers[number] = answer
        if len(answer.entities) == 1 and phrases[0].form == "pronoun":
            self.scene.learn_gender(answer.entities[0], phrases[0].gender)
        veils = phrases[0].sort in ("person", "group", "outlet") and not phrases[0].plural
        if answer.how == "described" and veils and one.within is None and not _personal(phrases[0]):
            self._veiled = (answer.entities[0], token.sentence, phrases[0])
        for entity in answer.entities:
            entity.spoke = True
            if not any(span == phrases[0].span for span in entity.mentions[-2:]):
                entity.mentions.append(phrases[0].span)
            pronoun = phrases[0].form == "pronoun"
            self.scene.salience.see(Seen.at(token, entity, subject=True, speaker=True, pronoun=pronoun))
        if len(answer.entities) > 1:
            together = self.scene.together(answer.entities)
            self.scene.salience.see(Seen.at(token, together, subject=True, speaker=True))

    def _quoting(self, number: int, token: Token) -> frozenset[int]:
        """Whoever is being quoted: in his own words he is I, not he."""
        outer = self.scene.around(number) if token.quoted else None
        if outer is None or self.statements[outer].kind == "indirect":
            return frozenset()
        return frozenset(id(entity) for entity in self.answers[outer].entities)

    def _answer(self, phrase: Phrase, token: Token, not_self: frozenset[int]) -> Answer:
        if phrase.form == "name" and phrase.name is not None:
            return self._of_name(phrase, phrase.name)
        if phrase.form == "pronoun":
            answer = resolve_pronoun(
                phrase, self.scene.asked(token, phrase.gender, not_self, phrase.plural), self.scene.salience,
                self.scene.nouns_before(token, phrase.plural) if phrase.gender not in ("m", "f") else (),
            )  # fmt: skip
            return self._spread(answer)
        if phrase.form == "relative":
            before = noun_phrase_before(
                self.scene.reader, bisect_left(self.scene.reader.starts, phrase.span.start)
            )
            if before is None or before.form in ("pronoun", "relative", "first person"):
                return Answer((), "open")
            inner = self._answer(before, self.scene.token_at(before.span.start), not_self)
            return Answer(inner.entities, "relative", (before.span,), inner.candidates)
        if phrase.form == "first person":
            return _NOTHING
        asked = self.scene.asked(token, phrase.gender, not_self)
        owner = self._owner(phrase, token)
        anybody = phrase.form == "description" and phrase.noun in word_set("anybody") and not phrase.plural
        nearby = self.scene.nouns_before(token, False, person=True) if anybody else ()
        known = self.scene.known
        return self._spread(resolve_description(phrase, asked, self.scene.salience, known, owner, nearby))

    def _owner(self, phrase: Phrase, token: Token) -> Entity | None:
        """Whom a possessive in a description stands for: a name, or a pronoun's antecedent."""
        if phrase.owner is not None:
            return self.scene.gathering.of.get(phrase.owner.start)
        gender, plural = PRONOUNS.get(phrase.owner_pronoun or "", (None, False))
        if gender not in ("m", "f") or plural:
            return None
        answer = choose(self.scene.salience.rank(self.scene.asked(token, gender), PEOPLE), "pronoun")
        return answer.entities[0] if answer.entities else None

    def _spread(self, answer: Answer) -> Answer:
        if len(answer.entities) == 1 and answer.entities[0].members:
            return Answer(answer.entities[0].members, answer.how, answer.evidence)
        return answer

    def _of_name(self, phrase: Phrase, name: Name) -> Answer:
        entity = self.scene.gathering.of.get(name.start)
        if entity is not None:
            self._unveil(entity, name)
            return self._spread(Answer((entity,), "named", (phrase.span,)))
        candidates = self.scene.gathering.ambiguous.get(name.start, ())
        token = self.scene.tokens[name.first]
        ranked = [
            s
            for s in self.scene.salience.rank(self.scene.asked(token, name.gender), PEOPLE)
            if s.entity in candidates
        ]
        return choose(ranked, "named", 0.8)

    def _unveil(self, entity: Entity, name: Name) -> None:
        """Described first, named next: a speaker new and without a role, right after one without a name.

        "A leader of the group said … . Ali Hosseini told the channel …": the two are one.
        """
        veiled, self._veiled = self._veiled, None
        if veiled is None or not entity.names:
            return
        unnamed, sentence, phrase = veiled
        sorts = PEOPLE if unnamed.sort == "person" else frozenset((unnamed.sort, "unknown"))
        if entity.kind not in sorts and (unnamed.sort == "person" or entity.evident or len(entity.key) > 1):
            return
        token = self.scene.tokens[name.first]
        plain = all(
            word[:1].isdigit() or word in word_set("courtesy") for r in entity.roles for word in r.words
        )
        shared = any(phrase.noun in role.heads or phrase.modifiers & role.words for role in entity.roles)
        beside = phrase.form == "description" and token.paragraph == self._paragraph(unnamed)
        if not (plain or beside or (shared and sentence <= 1)):
            return
        new = entity.names[0].start == name.start or all(n.start >= name.start for n in entity.names)
        fits = not (unnamed.gender and entity.gender and unnamed.gender != entity.gender)
        fits = fits and unnamed.sort in ("person", "group", "outlet")
        if new and fits and 0 < token.sentence - sentence <= 3:
            if unnamed.sort != "person":
                entity.kind = unnamed.sort
            unnamed.same_as = entity
            words = frozenset({*phrase.modifiers, phrase.noun or ""})
            heads = frozenset({phrase.noun} if phrase.noun else ())
            entity.roles.append(Role(phrase.text, words, phrase.span, heads=heads))
            entity.aliases[phrase.text] += 1
            entity.mentions.append(phrase.span)
            self.scene.known.learn(entity)

    def _paragraph(self, entity: Entity) -> int:
        return self.scene.token_at(entity.mentions[0].start).paragraph if entity.mentions else -1

    def _carried(self, number: int) -> Answer:
        """A statement without a source: its sentence's last speaker where the cue goes on from him."""
        one = self.statements[number]
        if not one.cue:
            return _NOTHING
        cue = self.text[one.cue[0].start : one.cue[0].end]
        here = self.scene.token_at(one.cue[0].start)
        if not _CARRIED.match(cue):
            return _NOTHING
        for earlier in range(number - 1, max(-1, number - 4), -1):
            other = self.statements[earlier]
            if other.within != one.within or not other.cue or self.answers[earlier].open:
                continue
            if self.scene.token_at(other.cue[0].start).sentence == here.sentence:
                return Answer(self.answers[earlier].entities, "carried over", other.source)
        return _NOTHING

    def _first_persons(self) -> None:
        """I and we inside a statement are its speaker; outside every statement the text's own voice."""
        for number, phrases in enumerate(self.phrases):
            if not phrases or phrases[0].form != "first person":
                continue
            outer, steps = self.scene.around(number), 0
            while outer is not None and steps < 8:
                if not self.phrases[outer] or self.phrases[outer][0].form != "first person":
                    break
                outer, steps = self.scene.around(outer), steps + 1
            if outer is not None:
                answer = self.answers[outer]
                self.answers[number] = Answer(answer.entities, "first person", self.statements[outer].source)
            else:
                self.answers[number] = Answer((), "narrator", (phrases[0].span,))


def _personal(phrase: Phrase) -> bool:
    """True for a description that belongs to a person ("Okonjo's lawyer"), not to a place."""
    return phrase.owner_pronoun is not None or (phrase.owner is not None and phrase.owner.kind != "place")


def _named_later(answer: Answer) -> Answer:
    """An answer with every actor that turned out to be named later under his name."""
    if all(entity.same_as is None for entity in answer.entities):
        return answer
    entities = tuple(entity.same_as or entity for entity in answer.entities)
    return Answer(entities, "description", answer.evidence, answer.candidates)


def find_speakers(words: Words, statements: Sequence[Statement], lexicon: Lexicon) -> Speakers:
    """Who is behind each of the statements."""
    walk = _Walk(words, statements, lexicon)
    walk.run()
    return Speakers(
        tuple(walk.answers),
        tuple(walk.phrases),
        walk.scene.gathering,
        walk.scene.reader,
        tuple(walk.scene.names),
        walk.scene.known,
    )
