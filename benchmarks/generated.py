"""Articles and readings made up by recombination, as many as asked for, to fill an archive with.

Sentences come from our own training dispatches, names from syllables; who is heard how often, which words are
common and how many outlets print a story follow the long tails of real news.  Nothing is read: each reading
is known from how its text was put together, so that an archive of five million statements is filled in the
time that adding takes.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from onrecord.intake import document_from_text
from onrecord.record import Actor, Change, Commitment, Figure, Reading, Span, Statement, Time
from training.changes import cases

DATA = Path(__file__).resolve().parents[1] / "training" / "data"
FIRST_DAY = date(2012, 1, 1)
DAYS = 4_000
STATEMENTS = 50
_SYLLABLES = re.findall("..", "karomitadenvarasilnebraushkemoarifegolipetsamtirulvekweyozabel")
_ROLES = ("minister", "mayor", "spokesman", "professor", "farmer", "judge", "doctor", "engineer", "trader")
_TOWNS = ("Brenne", "Alto Mar", "Kestrel Bay", "Varno", "Dalton", "Lunde", "Oster", "Velden", "Tarn", "Skarn")
_NOUNS = (
    "troops",
    "tonnes of grain",
    "patients",
    "crowns",
    "houses",
    "workers",
    "buses",
    "litres",
    "votes",
    "pupils",
)
_CUES = ("said", "told reporters", "wrote", "insisted", "told the council", "warned", "added", "admitted")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is heard: name, role, where."""

    name: str
    role: str
    town: str


class Generator:
    """The same articles for the same seed."""

    def __init__(self, seed: int = 1, people: int = 20_000, outlets: int = 60) -> None:
        self._chance = random.Random(seed)
        self._sentences = _own_sentences()
        self._people = [self._person() for _ in range(people)]
        self._outlets = [
            f"{self._word().title()} {kind}"
            for kind in ("Post", "Times", "Radio", "Wire")
            for _ in range(outlets // 4)
        ]
        self._last: Reading | None = None

    def readings(self, count: int) -> Iterator[Reading]:
        """So many readings; one in ten is of a copy of the article before, in another outlet."""
        for number in range(count):
            if self._last is not None and self._chance.random() < 0.1:
                yield self._copy(self._last, number)
            else:
                self._last = self._article(number)
                yield self._last

    def _article(self, number: int) -> Reading:
        chance = self._chance
        day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
        speakers = [self._people[self._rank(len(self._people))] for _ in range(chance.randint(4, 9))]
        made = _Making(chance)
        for _ in range(STATEMENTS):
            made.statement(speakers[self._rank(len(speakers))], self._sentence(), chance.choice(_CUES))
            if chance.random() < 0.3:
                made.figure(self._figure(), chance.choice(_NOUNS))
            if chance.random() < 0.06:
                made.promise(
                    chance.choice(speakers), self._sentence(), day + timedelta(days=chance.randint(5, 700))
                )
            if chance.random() < 0.2:
                made.plain(self._sentence())
        if chance.random() < 0.3:
            made.change(self._sentence(), chance.choice(_NOUNS), day, self._figure())
        title = self._sentence()[:70]
        return made.reading(title, day.isoformat(), self._outlets[self._rank(len(self._outlets))], number)

    def _copy(self, one: Reading, number: int) -> Reading:
        document = document_from_text(
            one.document.text,
            title=one.document.title,
            published=one.document.published,
            outlet=self._chance.choice(self._outlets),
            url=f"https://copies.example/{number}",
        )
        return Reading(
            **{name: getattr(one, name) for name in one.__struct_fields__ if name != "document"},
            document=document,
        )

    def _person(self) -> Person:
        name = f"{self._word().title()} {self._word().title()}{self._word()}"
        return Person(name, self._chance.choice(_ROLES), self._chance.choice(_TOWNS))

    def _word(self) -> str:
        return "".join(self._chance.choice(_SYLLABLES) for _ in range(self._chance.randint(2, 3)))

    def _sentence(self) -> str:
        """A sentence of our own with half of another, so that none stands twice in a thousand."""
        one, other = self._chance.choice(self._sentences), self._chance.choice(self._sentences)
        left, right = one.split(), other.split()
        cut = self._chance.randint(len(left) // 2, len(left))
        return " ".join([*left[:cut], *right[len(right) // 2 :]][:22])

    def _figure(self) -> int:
        return int(10 ** self._chance.uniform(0.5, 6))

    def _rank(self, count: int) -> int:
        """A place in a list, the first ones far more often."""
        return min(int(count * self._chance.random() ** 3), count - 1)


class _Making:
    """A text as it grows, and what stands where in it."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._parts: list[str] = []
        self._length = 0
        self._actors: dict[Person, int] = {}
        self._statements: list[Statement] = []
        self._figures: list[Figure] = []
        self._times: list[Time] = []
        self._commitments: list[Commitment] = []
        self._changes: list[Change] = []

    def plain(self, words: str) -> Span:
        span = Span(self._length, self._length + len(words))
        end = ".\n\n" if self._chance.random() < 0.3 else ". "
        self._parts.append(words + end)
        self._length += len(words) + len(end)
        return span

    def statement(self, person: Person, words: str, cue: str) -> None:
        told = f"{words}, {person.role} {person.name} {cue}"
        start = self.plain(told).start
        index = self._actors.setdefault(person, len(self._actors))
        source = start + len(words) + 2
        self._statements.append(
            Statement(
                source=(Span(source, source + len(person.role) + 1 + len(person.name)),),
                cue=(Span(start + len(told) - len(cue), start + len(told)),),
                content=(Span(start, start + len(words)),),
                kind=self._chance.choice(("direct", "indirect", "mixed")),
                actor=index,
                actors=(index,),
                confidence=0.9,
            )
        )

    def figure(self, value: int, noun: str) -> None:
        words = f"{value:,} {noun}"
        start = self.plain(f"It counted {words}").start + len("It counted ")
        self._figures.append(
            Figure(
                span=Span(start, start + len(words)),
                low=value,
                high=value,
                kind="count",
                of=noun,
                head=noun,
                statement=len(self._statements) - 1,
            )
        )

    def promise(self, person: Person, words: str, day: date) -> None:
        span = self.plain(f"{person.name} promised that {words} by {day.isoformat()}")
        self._times.append(
            Time(
                span=Span(span.end - 10, span.end),
                type="DATE",
                value=day.isoformat(),
                start=day.isoformat(),
                end=day.isoformat(),
            )
        )
        self._commitments.append(
            Commitment(
                kind="promise",
                by=self._actors.get(person),
                action=(Span(span.start, span.end - 14),),
                deadline=len(self._times) - 1,
            )
        )

    def change(self, words: str, what: str, day: date, value: int) -> None:
        span = self.plain(f"The {what} will go, and {words}")
        verdict = self._chance.choice(("not yet", "in fact", "in name only", "in part", "undone"))
        due = (day + timedelta(days=self._chance.randint(10, 400))).isoformat()
        self._changes.append(
            Change(
                announced=(span,),
                what=what,
                direction=self._chance.choice(("end", "decrease", "increase", "start")),
                verdict=verdict,
                deadline=due,
                before=value,
                evidence=(span,),
                by=0,
            )
        )

    def reading(self, title: str, day: str, outlet: str, number: int) -> Reading:
        text = "".join(self._parts).rstrip()
        document = document_from_text(
            text, title=title, published=day, outlet=outlet, url=f"https://news.example/{number}"
        )
        actors = tuple(
            Actor(name=person.name, kind="person", role=person.role, affiliation=person.town, mentions=())
            for person in self._actors
        )
        return Reading(
            document=document,
            actors=actors,
            statements=tuple(self._statements),
            figures=tuple(self._figures),
            times=tuple(self._times),
            commitments=tuple(self._commitments),
            changes=tuple(self._changes),
            model="generated 1",
        )


def _own_sentences() -> Sequence[str]:
    texts = [case["text"] for path in sorted(DATA.glob("changes-?.txt")) for case in cases(path)]
    found = {" ".join(part.split()) for text in texts for part in text.replace("\n", " ").split(". ")}
    return sorted(part.rstrip(".") for part in found if 6 <= len(part.split()) <= 40)
