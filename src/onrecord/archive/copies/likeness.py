"""How alike two texts are by their fingerprints, and from where on they are one story."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.archive.copies.fingerprint import PARTICULARS, Fingerprint

# Chosen on the tuning half of the pairs in tests/archive/copies.
_CONTAINED = 0.3
_NAMES = 0.5


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

    A third of the shorter text's trigrams, and half of its names and numbers.
    """
    return found.contained >= _CONTAINED and found.particulars >= _NAMES


def _shared(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Of the names and numbers of the text that has fewer, the share that both have.

    Of a text with very many only those with the least hashes are known; beyond the last of them nothing can
    be said of it, and so nothing is asked there of the other either.
    """
    known = min((names[-1] for names in (one, other) if len(names) >= PARTICULARS), default=None)
    left, right = ({name for name in names if known is None or name <= known} for names in (one, other))
    fewer = min(len(left), len(right))
    # Without names and numbers the words alone decide.
    return len(left & right) / fewer if fewer else 1.0
