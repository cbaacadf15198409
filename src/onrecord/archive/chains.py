"""Which later change tells of an earlier change or commitment: the same thing, mover and direction, in time.

A link is proposed by the words that two clauses share, the rarer the better, and is kept where they name the
same thing and nothing speaks against it.  It carries its reasons, and is one more row beside the record.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from onrecord.archive.people import folded

LEAST = 0.5
"""The least score of a link that is kept."""

_TELLING = 3
_NUMBER = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Clause:
    """What a change or a commitment is about.

    ``words`` are the stems of its clause, each with the word as it stands; ``what`` those of the thing itself
    (empty for a commitment); ``due`` an ISO date; ``value`` the value before, where it is known.
    """

    words: Mapping[str, str]
    what: frozenset[str]
    source: int | None
    direction: str | None
    due: str | None
    value: float | None


@dataclass(frozen=True, slots=True)
class Link:
    """How sure it is that a later change tells of an earlier one, and why."""

    score: float
    reasons: tuple[str, ...]


def clause_words(text: str) -> dict[str, str]:
    """The words of a clause that say what it is about, folded, by their stems."""
    common = _common()
    return {
        _stem(word): word
        for word in folded(text).split()
        if len(word) >= _TELLING and word not in common and not _NUMBER.search(word)
    }


def link(later: Clause, earlier: Clause) -> Link | None:
    """Whether the later one tells of the earlier; ``None`` where that is not sure.

    The thing must be the same: two of its words at least, or its only one, and half of all that the shorter
    clause is about.  Directions must agree where both are known; the same mover, value or deadline add to it.
    """
    if later.direction and earlier.direction and later.direction != earlier.direction:
        return None
    shared = later.words.keys() & earlier.words.keys()
    things = (later.what & earlier.words.keys()) | (earlier.what & later.words.keys())
    smallest = min(len(later.words), len(earlier.words))
    if not things or len(shared) < min(2, smallest):
        return None
    share = len(shared) / max(smallest, 1)
    thing = len(things) / max(min(len(later.what or later.words), len(earlier.what or earlier.words)), 1)
    reasons = [f"both about {', '.join(later.words[stem] for stem in sorted(shared)[:5])}"]
    score = 0.35 * min(share, 1.0) + 0.3 * min(thing, 1.0)
    if later.source is not None and later.source == earlier.source:
        score += 0.2
        reasons.append("same source")
    if later.value is not None and later.value == earlier.value:
        score += 0.1
        reasons.append("same value before")
    if later.due and earlier.due:
        if later.due == earlier.due:
            score += 0.1
            reasons.append("same deadline")
        else:
            score -= 0.1
    if later.direction and later.direction == earlier.direction:
        score += 0.05
        reasons.append(f"both {later.direction}")
    return Link(round(min(score, 1.0), 3), tuple(reasons)) if score >= LEAST else None


def best(links: Sequence[tuple[int, Link]]) -> list[tuple[int, Link]]:
    """The links to keep, the surest first."""
    return sorted(links, key=lambda one: (-one[1].score, one[0]))


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s", "al"):
        if word.endswith(ending) and len(word) - len(ending) >= _TELLING + 1:
            bare = word.removesuffix(ending)
            doubled = ending in ("ing", "ed") and len(bare) > _TELLING + 1 and bare[-1] == bare[-2]
            return bare[:-1] if doubled and bare[-1] not in "ls" else bare
    return word


@cache
def _common() -> frozenset[str]:
    lines = resources.files("onrecord.data.archive").joinpath("common.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
