"""The document as the walk over it sees it: tokens, names, statements, and who was mentioned so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from onrecord.reading.actors.antecedents import noun_phrase_before
from onrecord.reading.actors.descriptions import Descriptions
from onrecord.reading.actors.entities import Gathering
from onrecord.reading.actors.entity import Entity
from onrecord.reading.actors.genders import add_genders
from onrecord.reading.actors.lexicon import Lexicon, word_set
from onrecord.reading.actors.names import Name, find_names
from onrecord.reading.actors.phrase_reader import Reader
from onrecord.reading.actors.phrases import PRONOUNS
from onrecord.reading.actors.resolution import PEOPLE, choose
from onrecord.reading.actors.roles import add_roles
from onrecord.reading.actors.salience import Asked, Salience, Seen
from onrecord.reading.actors.tokens import Token, tokens
from onrecord.reading.words import Words
from onrecord.record import Span, Statement

_SUBJECTS = frozenset(("he", "she"))
# Tokens: two long sentences. A text without full stops must not be searched from end to end.
_LOOKED_BACK = 120


class Scene:
    """Everything that a source is resolved against, as far as the text has been walked."""

    def __init__(self, words: Words, statements: Sequence[Statement], lexicon: Lexicon) -> None:
        self.statements, self.text, self.lexicon = statements, words.text, lexicon
        self.tokens = tokens(words)
        self.names = find_names(self.tokens, words.text, lexicon)
        self.gathering = Gathering(self.tokens, self.names, words.text, lexicon)
        self.reader = Reader(self.tokens, self.names, words.text, lexicon)
        add_roles(self.gathering.entities, self.tokens, words.text, self.reader.name_at, lexicon)
        add_genders(self.gathering.entities, self.tokens, self.reader.name_at)
        self.gathering.complete()
        add_roles(self.gathering.entities, self.tokens, words.text, self.reader.name_at, lexicon)
        add_genders(self.gathering.entities, self.tokens, self.reader.name_at)
        self.known = Descriptions(self.gathering.entities, self.gathering.of, lexicon)
        self.salience = Salience()
        self._last: tuple[Name, Entity] | None = None
        self._pairs: dict[tuple[int, ...], Entity] = {}
        self._contents = sorted((start, end, n) for n, s in enumerate(statements) for start, end in s.content)
        self._name_starts = [name.start for name in self.names]

    def token_at(self, start: int) -> Token:
        """The token that a character stands in, or the one before it."""
        index = max(0, bisect_right(self.reader.starts, start) - 1)
        return self.tokens[index]

    def see_name(self, name: Name) -> None:
        """Remember that an actor was named here."""
        entity = self.gathering.of.get(name.start)
        if entity is None:
            return
        token = self.tokens[name.first]
        before = self.tokens[name.phrase_first - 1] if name.phrase_first else None
        oblique = self.tokens[name.last - 1].possessive or (
            before is not None and before.sentence == token.sentence and before.folded in word_set("oblique")
        )
        embedded = self.embedded(name.start)
        opening = 0
        while (
            opening < 12
            and name.first - opening > 0
            and self.tokens[name.first - opening - 1].sentence == token.sentence
        ):
            opening += 1
        self.salience.see(
            Seen.at(
                token,
                entity,
                subject=opening < 7 and not oblique and not embedded,
                oblique=oblique,
                embedded=embedded,
                first=bool(entity.names) and entity.names[0] is name and len(name.key) > 1,
            )
        )
        self._see_pair(name, entity, token)

    def embedded(self, at: int) -> bool:
        """True for a place inside what somebody says."""
        place = bisect_right(self._contents, (at, len(self.text), 0))
        return any(start <= at < end for start, end, _ in self._contents[max(0, place - 4) : place])

    def _see_pair(self, name: Name, entity: Entity, token: Token) -> None:
        """Remember two persons joined ("Lee of Ohio and Roy of Utah"), whom a later "they" may mean."""
        if entity.kind not in PEOPLE:
            return
        last, self._last = self._last, (name, entity)
        if last is None or last[1] is entity:
            return
        between = self.tokens[last[0].last : name.phrase_first]
        if len(between) > 9 or self.tokens[last[0].first].sentence != token.sentence:
            return
        if not any(t.folded == "and" for t in between) or any(
            t.folded not in ("and", ",", "of", "the", "both", "(", ")", "-", ".") and not t.capital
            for t in between
        ):
            return
        pair = self.together((last[1], entity))
        self.salience.see(Seen.at(token, pair, subject=True))

    def asked(
        self, token: Token, gender: str | None, not_self: frozenset[int] = frozenset(), plural: bool = False
    ) -> Asked:
        """What is asked at a token of the mentions before it."""
        return Asked(
            token.start, token.sentence, token.paragraph, gender, token.quoted, token.folded in _SUBJECTS,
            not_self, plural, self.embedded(token.start),
        )  # fmt: skip

    def see_pronoun(self, number: int) -> None:
        """Remember that an actor was meant by a pronoun here, where it is plain which."""
        token = self.tokens[number]
        if token.quoted:
            return
        ranked = self.salience.rank(self.asked(token, PRONOUNS[token.folded][0]), PEOPLE)
        answer = choose(ranked, "pronoun")
        if answer.open:
            return
        self.learn_gender(answer.entities[0], PRONOUNS[token.folded][0])
        subject = token.folded in _SUBJECTS
        self.salience.see(
            Seen.at(
                token, answer.entities[0], subject=subject, oblique=not subject, pronoun=True,
                embedded=self.embedded(token.start),
            )
        )  # fmt: skip

    def learn_gender(self, entity: Entity, gender: str | None) -> None:
        """Keep to what a pronoun told of an actor whose gender nothing else tells."""
        if gender in ("m", "f") and entity.gender is None and not entity.plural:
            entity.gender = gender

    def named_in(self, spans: Sequence[Span]) -> frozenset[int]:
        """The entities that stand in the spans by name."""
        found = set()
        for start, end in spans:
            for n in range(bisect_left(self._name_starts, start), bisect_left(self._name_starts, end)):
                entity = self.gathering.of.get(self.names[n].start)
                if entity is not None:
                    found.add(id(entity))
        return frozenset(found)

    def together(self, entities: tuple[Entity, ...]) -> Entity:
        """Several actors as one, for a later "they"."""
        key = tuple(id(e) for e in entities)
        if key not in self._pairs:
            both = Entity(entities[0].kind, (), "; ".join(e.surface for e in entities), plural=True)
            both.members = entities
            self._pairs[key] = both
        return self._pairs[key]

    def nouns_before(self, token: Token, plural: bool, person: bool = False) -> list[Seen]:
        """Common nouns of the two sentences before that "they", "it" or "the man" may stand for."""
        found: list[Seen] = []
        last = bisect_left(self.reader.starts, token.start) - 1
        for at in range(last, max(-1, last - _LOOKED_BACK), -1):
            here = self.tokens[at]
            if token.sentence - here.sentence > 2 or len(found) == 8:
                break
            if at in self.reader.name_at or not self._stands_for(at, plural, person):
                continue
            phrase = noun_phrase_before(self.reader, at + 1)
            forms = ("indefinite",) if person else ("description", "indefinite")
            if phrase is None or phrase.form not in forms or not phrase.noun:
                continue
            if not plural and self.token_at(phrase.span.start).folded not in word_set("determiners"):
                continue
            before = bisect_left(self.reader.starts, phrase.span.start) - 1
            behind = before >= 0 and self.tokens[before].folded in word_set("oblique")
            subject = phrase.span.start == self._sentence_start(at) or (person and not behind)
            entity, inside = self.known.unnamed(phrase), self.embedded(here.start)
            found.append(Seen.at(here, entity, subject=subject, oblique=not subject, embedded=inside))
        return found

    def _sentence_start(self, at: int) -> int:
        first = at
        while (
            first > 0
            and at - first < _LOOKED_BACK
            and self.tokens[first - 1].sentence == self.tokens[at].sentence
        ):
            first -= 1
        return self.tokens[first].start

    def _stands_for(self, at: int, plural: bool, person: bool) -> bool:
        """Whether a word is a noun that can be meant: a person's, or for "it" a body's or an outlet's."""
        lists, word = self.lexicon, self.tokens[at].folded
        if person or plural:
            noun = lists.people.get(word)
            return noun is not None and noun.plural == plural
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if word.endswith("ly") and following is not None and following.is_word:
            # "the weekly benefit" is no weekly.
            return False
        return any(word in nouns and not nouns[word][1] for nouns in (lists.groups, lists.outlets))

    def around(self, number: int) -> int | None:
        """The statement that the source of another stands in."""
        one = self.statements[number]
        if one.within is not None:
            return one.within
        at = one.source[0].start
        place = bisect_right(self._contents, (at, len(self.text), 0)) - 1
        for start, end, other in reversed(self._contents[max(0, place - 8) : place + 1]):
            if start <= at < end and other != number:
                return other
        return None
