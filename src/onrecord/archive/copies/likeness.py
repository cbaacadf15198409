"""How alike two texts are by their fingerprints, and from where on they are one story."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.archive.copies.fingerprint import Fingerprint

# Chosen on the tuning half of the pairs in tests/archive/copies.
_CONTAINED = 0.3
_NAMES = 0.5
_CERTAIN = 0.9


@dataclass(frozen=True, slots=True)
class Likeness:
    """Shares from 0 to 1, estimated.

    ``resemblance``: of the trigrams of either text, those in both; ``contained``: of the shorter's trigrams,
    those in the other; ``particulars``: of the names and numbers of the text that has fewer, those in both.
    """

    resemblance: float
    contained: float
    particulars: float

    @property
    def score(self) -> float:
        """What the likeliest copy is chosen by."""
        return self.contained + self.particulars


def likeness(one: Fingerprint, other: Fingerprint) -> Likeness:
    """How alike two texts are."""
    left, right = set(one.trigrams), set(other.trigrams)
    size = min(len(left), len(right))
    # The least hashes of the union are a sample of it, as large as the smaller sample.
    union = sorted(left | right)[:size]
    both = left & right
    resemblance = sum(value in both for value in union) / size if size else 0.0
    shared = resemblance / (1.0 + resemblance) * (one.number + other.number)
    contained = min(1.0, shared / max(min(one.number, other.number), 1))
    return Likeness(resemblance, contained, _shared(one.particulars, other.particulars))


def same_story(found: Likeness) -> bool:
    """Whether one text is a copy of the other, perhaps cut or extended.

    A third of the shorter text's trigrams, and half of its names and numbers, unless nearly all its words
    are the same.
    """
    if found.contained >= _CERTAIN:
        return found.particulars >= _CERTAIN / 2 + 0.25
    return found.contained >= _CONTAINED and found.particulars >= _NAMES


def _shared(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    fewer = min(len(one), len(other))
    # Without names and numbers the words alone decide.
    return len(set(one) & set(other)) / fewer if fewer else 1.0
