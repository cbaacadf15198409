"""An actor in the making: what a walk through the text has gathered of it so far."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.names import Name
from onrecord.record import Span


@dataclass(slots=True)
class Role:
    """What the text says an actor is: the words as they stand and folded, and the nouns that head them."""

    text: str
    words: frozenset[str]
    span: Span
    affiliation: str | None = None
    heads: frozenset[str] = frozenset()


@dataclass(slots=True, eq=False)
class Entity:
    """An actor in the making."""

    kind: str
    key: tuple[str, ...]
    surface: str
    gender: str | None = None
    names: list[Name] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    aliases: Counter[str] = field(default_factory=Counter)
    mentions: list[Span] = field(default_factory=list)
    members: tuple[Entity, ...] = ()
    kinds: Counter[str] = field(default_factory=Counter)
    noun: str | None = None
    sort: str = "person"
    plural: bool = False
    modifiers: frozenset[str] = frozenset()
    known: bool = False
    evident: bool = True
    nouns: frozenset[str] = frozenset()
    spoke: bool = False
    same_as: Entity | None = None
    bare: list[int] = field(default_factory=list)
    full: list[int] = field(default_factory=list)

    @property
    def named(self) -> bool:
        """False for an actor that the text only describes."""
        return self.kind not in ("people", "unnamed") and (
            bool(self.names) or bool(self.members) or self.known
        )

    @property
    def plausible(self) -> bool:
        """True where something but the look of a name says that it is a person's."""
        return self.evident or bool(self.roles) or self.spoke

    @property
    def perhaps_a_body(self) -> bool:
        """True for a name of which nothing says that it is a person's, before "the company"."""
        return bool(self.names) and not self.evident and not self.roles and self.gender is None

    @property
    def age(self) -> int | None:
        """The age that the text gives, in years."""
        words = (word for role in self.roles for word in role.words)
        return next((int(w.split("-")[0]) for w in words if w.endswith("-year-old") and w[0].isdigit()), None)

    def take(self, name: Name) -> None:
        """Add a mention by name."""
        self.names.append(name)
        (self.full if len(name.key) > 1 else self.bare).append(name.start)
        self.mentions.append(Span(name.start, name.end))
        self.aliases[name.surface] += 1
        if name.sure or not self.kinds:
            self.kinds[name.kind] += 3 if name.sure else 1
        self.gender = self.gender or name.gender
        if name.title and name.kind == "person":
            words = frozenset(_singular(word) for word in name.title.split())
            if not any(words == role.words for role in self.roles):
                self.roles.append(
                    Role(name.title, words, Span(name.start, name.end), heads=words | {name.title})
                )


def _singular(title: str) -> str:
    """The title of one: "senators" before two names is "senator" of each."""
    noun = lexicon().people.get(title)
    return noun.singular if noun is not None else title
