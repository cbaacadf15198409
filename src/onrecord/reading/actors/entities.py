"""Names gathered into actors: every form of one name in a document is one entity."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from onrecord.reading.actors.beside import what_stands_beside
from onrecord.reading.actors.entity import Entity
from onrecord.reading.actors.lexicon import Lexicon
from onrecord.reading.actors.names import Name
from onrecord.reading.actors.tokens import Token
from onrecord.reading.actors.variants import alike, core, initials, same_body, same_person, skeleton, suffix

# Only so many namesakes are looked at: a document of three thousand Kims must not take quadratic time.
_NAMESAKES = 24
_BODIES = frozenset(("group", "outlet", "document", "place", "people"))


def _last_before(starts: Sequence[int], position: int) -> int | None:
    """The last of ascending positions before one."""
    at = bisect_left(starts, position)
    return starts[at - 1] if at else None


class Gathering:
    """The entities of one document's names: of those in full at once, of single words on ``complete``."""

    def __init__(self, tokens: Sequence[Token], names: Sequence[Name], text: str, lexicon: Lexicon) -> None:
        self.tokens, self.text, self.lexicon = tokens, text, lexicon
        self.entities: list[Entity] = []
        self.of: dict[int, Entity] = {}
        self._by_word: dict[str, list[Entity]] = defaultdict(list)
        self._by_whole: dict[str, Entity] = {}
        self._by_initials: dict[str, Entity] = {}
        self.ambiguous: dict[int, tuple[Entity, ...]] = {}
        whole = [n for n in names if len(core(n.key, lexicon)) > 1]
        self._single = [n for n in names if len(core(n.key, lexicon)) <= 1]
        self._bearer: dict[str, Entity | None] = {}
        self._bare: dict[str, list[int]] = defaultdict(list)
        for name in self._single:
            self._bare[name.key[-1]].append(name.start)
        for name in whole:
            self._gather_whole(name)

    def complete(self) -> None:
        """Gather the names of one word, now that roles tell more of those named in full."""
        for name in self._single:
            self._gather_single(name)
        for entity in self.entities:
            self._settle(entity)

    def _new(self, name: Name) -> Entity:
        entity = Entity(name.kind, name.key, name.surface)
        self.entities.append(entity)
        self._index(entity, name)
        return entity

    def _index(self, entity: Entity, name: Name) -> None:
        words = core(name.key, self.lexicon)
        for word in {words[0], words[-1], *(words if len(words) <= 4 else ())}:
            for form in {word, skeleton(word)}:
                known = self._by_word[form]
                if entity not in known[-_NAMESAKES:]:
                    known.append(entity)
        self._by_whole.setdefault(" ".join(name.key), entity)
        if name.kind != "person":
            for form in initials(name.key):
                self._by_initials.setdefault(form, entity)

    def _add(self, entity: Entity, name: Name) -> None:
        if len(name.key) > len(entity.key) and len(name.key) <= 8:
            entity.key, entity.surface = name.key, name.surface
        entity.take(name)
        self.of[name.start] = entity
        self._index(entity, name)

    def _canonical(self, name: Name) -> str:
        whole = " ".join(name.key)
        known = self.lexicon.outlet_names.get(whole) or self.lexicon.places.get(whole)
        return known.casefold() if known else whole

    def _gather_whole(self, name: Name) -> None:
        words = core(name.key, self.lexicon)
        known = self._by_whole.get(self._canonical(name)) or self._by_whole.get(" ".join(name.key))
        if known is None:
            namesakes = {id(e): e for w in (words[-1], words[0], skeleton(words[-1]))
                         for e in self._by_word.get(w, ())[-_NAMESAKES:]}  # fmt: skip
            fitting = [e for e in namesakes.values() if self._may_be(e, name, words)]
            known = fitting[-1] if len(fitting) == 1 else None
        self._add(known or self._new(name), name)
        if known is None:
            self._by_whole.setdefault(self._canonical(name), self.of[name.start])

    def _may_be(self, entity: Entity, name: Name, words: Sequence[str]) -> bool:
        if suffix(entity.key, self.lexicon) != suffix(name.key, self.lexicon):
            return False
        body, other = entity.kind in _BODIES, name.kind in _BODIES
        if body != other and "unknown" not in (entity.kind, name.kind):
            return False
        if body or other:
            return same_body(entity.key, name.key)
        if entity.gender and name.gender and entity.gender != name.gender:
            return False
        theirs = core(entity.key, self.lexicon)
        return len(theirs) > 1 and same_person(theirs, words)

    def _gather_single(self, name: Name) -> None:
        word = core(name.key, self.lexicon)[0]
        canonical = self._canonical(name)
        whole = self._by_whole.get(canonical) or self._by_whole.get(" ".join(name.key))
        if whole is None and name.kind == "outlet":
            papers = [e for e in self._by_word.get(word, ())[-_NAMESAKES:] if e.kind == "outlet"]
            whole = papers[0] if len({id(e) for e in papers}) == 1 else None
        if whole is not None and (len(core(whole.key, self.lexicon)) == 1 or whole.kind in _BODIES):
            self._add(whole, name)
            return
        fitting = self._namesakes(name, word)
        if (
            not fitting
            and name.surface.replace(".", "").isupper()
            and len(word) > 1
            and word in self._by_initials
        ):
            self._add(self._by_initials[word], name)
            return
        if len(fitting) > 1:
            chosen = self._nearest(fitting, name)
            if chosen is None:
                self.ambiguous[name.start] = tuple(fitting)
                return
            fitting = [chosen]
        if fitting:
            self._add(fitting[0], name)
            return
        family = self._family(name, word)
        if family:
            self.of[name.start] = family
            return
        self._add(self._new(name), name)
        self._by_whole.setdefault(canonical, self.of[name.start])

    def _family(self, name: Name, word: str) -> Entity | None:
        """All who bear a name, for "the Dhaliwals"."""
        before = self.tokens[name.first - 1].folded if name.first else ""
        if not word.endswith("s") or before not in ("the", "both", "all"):
            return None
        bearers = [
            e for e in self._by_word.get(word[:-1], ())[-_NAMESAKES:] if e.kind in ("person", "unknown")
        ]
        members = tuple({id(e): e for e in bearers if core(e.key, self.lexicon)[-1] == word[:-1]}.values())
        if len(members) < 2:
            return None
        return Entity("person", name.key, name.surface, plural=True, members=members)

    def _namesakes(self, name: Name, word: str) -> list[Entity]:
        """The fuller names that one word can stand for: by surname, then by given name, then bodies."""
        known = {
            id(e): e for form in (word, skeleton(word)) for e in self._by_word.get(form, ())[-_NAMESAKES:]
        }
        ranks: dict[int, list[Entity]] = defaultdict(list)
        for entity in known.values():
            rank = self._fit(entity, name, word)
            if rank is not None:
                ranks[rank].append(entity)
        return ranks[min(ranks)] if ranks else []

    def _fit(self, entity: Entity, name: Name, word: str) -> int | None:
        """How well one word can stand for an actor, the best first; where the family name comes first
        (Han Ji-won), the first word is what is repeated.
        """
        words = core(entity.key, self.lexicon)
        if entity.kind in ("person", "unknown"):
            if name.kind in _BODIES and name.sure:
                return None
            if entity.gender and name.gender and name.title and entity.gender != name.gender:
                return None
            last = {words[-1], *words[-2:-1]} if len(words) > 2 else {words[-1]}
            if word in last:
                return 0
            if word == words[0]:
                return 1
            if any(alike(word, other) for other in last):
                return 2
            return 3 if alike(word, words[0]) else None
        if name.kind == "person" or len(word) < 3 or entity.kind == "place":
            return None
        return 4 if words[0] == word or (words[-1] == word and entity.kind == "outlet") else None

    def _nearest(self, fitting: Sequence[Entity], name: Name) -> Entity | None:
        """Of several of one name the one that the text has made plain it means, else nobody.

        A title or a gender may tell them apart; else news style calls one bearer by the bare name and keeps
        the others' given names, so it is the one to whom the first bare mention points, or most of them do.
        """
        if name.title and name.kind == "person":
            titled = [e for e in fitting if any(name.title in role.words for role in e.roles)]
            if len(titled) == 1:
                return titled[0]
            gendered = [e for e in fitting if name.gender and e.gender == name.gender]
            gendered = gendered or [e for e in fitting if e.gender is None]
            if name.gender and gendered:
                return max(gendered, key=lambda e: _last_before(e.full, name.start) or -1)
        word = name.key[-1]
        if word not in self._bearer:
            self._bearer[word] = self._principal(fitting, word)
        principal = self._bearer[word]
        return principal if principal in fitting else None

    def _principal(self, fitting: Sequence[Entity], word: str) -> Entity:
        """To whom the bare mentions of a name point.

        One that stands where only one bearer has been named in full can mean no other; where the text has
        none such, the bearer named in full most often is the one meant, and of equals the first.
        """
        votes: Counter[int] = Counter()
        for start in self._bare[word]:
            before = [n for n, e in enumerate(fitting) if e.full and e.full[0] < start]
            if len(before) == 1:
                votes[before[0]] += 1
        if votes:
            return fitting[votes.most_common(1)[0][0]]
        return min(fitting, key=lambda e: (-len(e.full), e.full[0] if e.full else 0))

    def _settle(self, entity: Entity) -> None:
        """Decide what kind of actor the names make, from all of them and what stands beside them."""
        votes = Counter(entity.kinds)
        nouns: set[str] = set()
        for name in entity.names:
            beside = what_stands_beside(name, self.tokens, self.lexicon)
            votes.update(beside.votes)
            nouns |= {beside.noun} - {""}
        votes["unknown"] = 0
        if entity.kinds["person"] >= 3:
            # A title or a given name outweighs what stands beside the name.
            votes.subtract(dict.fromkeys(("group", "outlet"), 2))
        kind, weight = max(votes.items(), key=lambda pair: (pair[1], pair[0] == "person"))
        if weight == 0:
            kind = "person" if not any(n.definite for n in entity.names) else "group"
        entity.kind = kind
        entity.evident = weight > 1
        entity.nouns = frozenset(nouns)
