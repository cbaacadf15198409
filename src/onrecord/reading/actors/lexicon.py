"""The word lists that actors are known by, read from the package's data once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_DROPPED = re.compile(f"[{INVISIBLE}\u0300-\u036f'’ʼ‘`´ʻʿʾ.]")
_SPACES = re.compile(r"\s+")
_UNDECOMPOSED = str.maketrans(
    {"ı": "i", "ø": "o", "đ": "d", "ł": "l", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
)


def fold(text: str) -> str:
    """A form for comparison: lower case, without accents, apostrophes, full stops and invisible marks."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_UNDECOMPOSED))
    return _SPACES.sub(" ", _DROPPED.sub("", folded)).strip()


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A noun for a person: its singular, whether this form is a plural, and the gender it tells."""

    singular: str
    plural: bool
    gender: str | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything known beforehand; all keys are folded."""

    given: Mapping[str, str | None]
    titles: Mapping[str, str | None]
    longest_title: int
    people: Mapping[str, PersonNoun]
    groups: Mapping[str, tuple[str, bool]]
    outlets: Mapping[str, tuple[str, bool]]
    documents: Mapping[str, tuple[str, bool]]
    outlet_names: Mapping[str, str]
    platforms: frozenset[str]
    places: Mapping[str, str]
    demonyms: Mapping[str, str]
    seats: Mapping[str, str]
    body_words: Mapping[str, str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    not_actors: frozenset[str]
    opening: frozenset[str]
    synonyms: Mapping[str, frozenset[str]]
    press: frozenset[str]
    role_verbs: Mapping[str, frozenset[str]]

    def gender_of(self, name: str) -> str | None:
        """M or f where a folded given name tells it."""
        return self.given.get(name)


def _rows(name: str) -> Iterator[list[str]]:
    lines = resources.files("onrecord.data.actors").joinpath(name).read_text("utf-8").splitlines()
    for line in lines:
        if line.strip() and not line.startswith("#"):
            yield [field.strip() for field in line.split("\t")]


def _field(row: list[str], index: int) -> str:
    return row[index] if index < len(row) else ""


def _several(field: str) -> list[str]:
    return [part.strip() for part in field.split(";") if part.strip()]


def _gender(mark: str) -> str | None:
    return mark if mark in ("m", "f") else None


def _nouns(name: str) -> dict[str, tuple[str, bool]]:
    found: dict[str, tuple[str, bool]] = {}
    for row in _rows(name):
        singular = fold(row[0])
        if plural := _field(row, 1):
            found.setdefault(fold(plural), (singular, fold(plural) != singular))
        found[singular] = (singular, False)
    return found


def _people() -> dict[str, PersonNoun]:
    found: dict[str, PersonNoun] = {}
    for row in _rows("person-nouns.txt"):
        singular, gender = fold(row[0]), _gender(_field(row, 2))
        if plural := _field(row, 1):
            found.setdefault(fold(plural), PersonNoun(singular, True, gender))
        found[singular] = PersonNoun(singular, False, gender)
    return found


def _cities_and_regions() -> Iterator[str]:
    """States, provinces and cities that datelines name, whole words alone."""
    for name in ("regions.txt", "cities.txt"):
        for line in resources.files("onrecord.data").joinpath(name).read_text("utf-8").splitlines():
            if line.strip() and not line.startswith("#") and line.replace(" ", "").isalpha():
                yield line.strip()


def _places() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    places: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    seats: dict[str, str] = {}
    for name in _cities_and_regions():
        places[fold(name)] = name
    for row in _rows("places.txt"):
        for name in [row[0], *_several(_field(row, 1))]:
            places[fold(name)] = row[0]
        for name in _several(_field(row, 2)):
            demonyms.setdefault(fold(name), row[0])
        for name in [*_several(_field(row, 3)), *_several(_field(row, 4))]:
            seats.setdefault(fold(name), row[0])
    return places, demonyms, seats


@cache
def _word_sets() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row[1].split()) for row in _rows("word-sets.txt")}


def word_set(name: str) -> frozenset[str]:
    """One of the small sets of words in ``word-sets.txt``."""
    return _word_sets()[name]


@cache
def lexicon() -> Lexicon:
    """The lists that ship."""
    given = {fold(row[0]): _gender(_field(row, 1)) for row in _rows("given-names-also-words.txt")}
    given |= {fold(row[0]): _gender(_field(row, 1)) for row in _rows("given-names.txt")}
    titles = {fold(row[0]): _gender(_field(row, 1)) for row in _rows("titles.txt")}
    outlet_names: dict[str, str] = {}
    platforms = set()
    for row in _rows("outlets.txt"):
        for name in [row[0], *_several(_field(row, 1))]:
            outlet_names.setdefault(fold(name), row[0])
            if _field(row, 2) == "platform":
                platforms.add(fold(name))
    places, demonyms, seats = _places()
    synonyms: dict[str, set[str]] = {}
    for row in _rows("role-synonyms.txt"):
        words = [fold(word) for word in row]
        for word in words:
            synonyms.setdefault(word, set()).update(words)
    return Lexicon(
        given=given,
        titles=titles,
        longest_title=max(len(title.split()) for title in titles),
        people=_people(),
        groups=_nouns("group-nouns.txt"),
        outlets=_nouns("outlet-nouns.txt"),
        documents=_nouns("document-nouns.txt"),
        outlet_names=outlet_names,
        platforms=frozenset(platforms),
        places=places,
        demonyms=demonyms,
        seats=seats,
        body_words={fold(row[0]): _field(row, 1) for row in _rows("body-words.txt")},
        particles=frozenset(fold(row[0]) for row in _rows("particles.txt")),
        suffixes=frozenset(fold(row[0]) for row in _rows("suffixes.txt")),
        not_actors=frozenset(fold(row[0]) for row in _rows("not-actors.txt")),
        opening=frozenset(fold(row[0]) for row in _rows("opening-words.txt")),
        press=frozenset(_nouns("press-nouns.txt")),
        role_verbs={fold(row[0]): frozenset(row[1].split()) for row in _rows("role-verbs.txt")},
        synonyms={word: frozenset(others) for word, others in synonyms.items()},
    )
