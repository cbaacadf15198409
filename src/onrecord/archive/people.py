"""Whether a person heard in two articles is the same: names compared word by word, roles and affiliations.

Conservative: the whole name must be there, and what is told of the person must not speak against it.  A
name on its own ("Kuraiti") is no one's until something else told with it agrees.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib import resources

from rapidfuzz.distance import JaroWinkler

from onrecord.archive.occupations import occupations

_WORD = re.compile(r"[^\W_]+")
_VOWELS = re.compile(r"[aeiouyw]+")
_REPEATED = re.compile(r"(.)\1+")
_ALIKE = 0.84
_SOUNDS_ALIKE = 0.9
_TELLING = 4


@dataclass(frozen=True, slots=True)
class Told:
    """A person as an article tells of them: the name, and words of the role and the affiliation."""

    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """How sure it is that two are one, and why."""

    score: float
    reason: str


def folded(name: str) -> str:
    """The name without case, accents and marks, as it is searched for."""
    kept = name
    if not name.isascii():
        plain = unicodedata.normalize("NFKD", name)
        kept = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(_WORD.findall(kept.casefold().replace("'", "").replace("’", "")))


def name_words(name: str) -> tuple[str, ...]:
    """The words of a folded name that tell one person from another."""
    parts = _parts()
    words = [word for word in folded(name).split() if word not in parts["title"]]
    telling = [word for word in words if word not in parts["particle"]]
    return tuple(telling or words)


def sound(name: str) -> str:
    """What the family name sounds like: its consonants, those that are transliterated alike as one.

    >>> sound("Mustafa al-Kadhimi") == sound("Mostafa Al-Kazemi")
    True
    """
    words = name_words(name)
    if not words:
        return folded(name)
    last = words[-1]
    for exchanged in _parts()["sound"]:
        letters, _, one = exchanged.partition(":")
        last = last.replace(letters, one)
    return _REPEATED.sub(r"\1", last[:1] + _VOWELS.sub("", last[1:])) or last


def same_person(one: Told, others: Collection[Told]) -> Match | None:
    """Whether ``one`` is who the others tell of, who are one person; ``None`` where it is not or not sure.

    The same full name is enough where nothing else is told of one of them; where something is told of both,
    it must agree in a word or in the field of occupation.  A name spelt another way, or a family name alone,
    asks for a word of the role or the affiliation that is the same.
    """
    words = name_words(one.name)
    if not words or not others:
        return None
    own = _telling(one.about)
    known = frozenset().union(*(_telling(other.about) for other in others))
    shared = own & known
    apart = bool(own) and bool(known) and not shared and not occupations(own) & occupations(known)
    whole = any(words == name_words(other.name) for other in others)
    if whole and len(words) > 1:
        if apart:
            return None
        return Match(1.0 if shared else 0.9, f"same name{_and(shared)}")
    if whole and shared:
        return Match(0.7, f"same family name{_and(shared)}")
    likeness = max(_likeness(words, name_words(other.name)) for other in others)
    if likeness >= _ALIKE and shared and not apart:
        return Match(round(0.9 * likeness, 3), f"name spelt alike ({likeness:.2f}){_and(shared)}")
    return None


def _likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How alike two full names are: the less alike of first and family name; 0 without a first name."""
    if len(one) < 2 or len(other) < 2:
        return 0.0
    first = JaroWinkler.similarity(one[0], other[0])
    if len(one[0]) == 1 or len(other[0]) == 1:
        first = float(one[0][0] == other[0][0])
    family = JaroWinkler.similarity(one[-1], other[-1])
    if sound(one[-1]) == sound(other[-1]):
        family = max(family, _SOUNDS_ALIKE)
    return min(first, family)


def _telling(about: str) -> frozenset[str]:
    return frozenset(word for word in folded(about).split() if len(word) >= _TELLING)


def _and(shared: Collection[str]) -> str:
    return f", both {', '.join(sorted(shared)[:3])}" if shared else ""


@cache
def _parts() -> dict[str, tuple[str, ...]]:
    """What the data file says of parts of names, by kind, in its order."""
    lines = resources.files("onrecord.data.archive").joinpath("names.txt").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return {kind: tuple(words.split()) for kind, words in rows}
