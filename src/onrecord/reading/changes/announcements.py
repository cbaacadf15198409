"""Where a text may announce a change: runs of words that the announcement scorer finds likely."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onrecord.reading.changes.context import Floats, Outline
from onrecord.record import Span

# The likeliest words of a sentence decide: an announcement is a clause, not a single word.
_DECIDE = 6
# A word belongs to the announcement from this share of the likeliest word on.
_SHARE = 0.35
_FRINGE = frozenset(",;:.-–—\"'”“’‘)»«(")

_OPENING = frozenset('"“‘(»«[')
DANGLING = frozenset(
    ("a", "an", "the", "of", "in", "on", "at", "by", "to", "for", "from", "with", "and", "or", "but", "that")
)
"""Words that a clause or a name does not end in."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A clause that may announce a change: its characters, its sentence, and how likely it seemed."""

    span: Span
    sentence: int
    score: float


def candidates(outlined: Outline, chances: Floats, least: float, most: int) -> tuple[Candidate, ...]:
    """The sentences whose likeliest words reach ``least``, at most ``most`` of them, in order.

    ``chances``, of shape (words,), are those of the announcement scorer.
    """
    found = []
    for number, (first, last) in enumerate(zip(outlined.first.tolist(), outlined.last.tolist(), strict=True)):
        here = chances[first:last]
        if here.size < 3 or here.max() < least:
            continue
        score = float(np.sort(here)[-_DECIDE:].mean())
        if score >= least:
            found.append(Candidate(_clause(outlined, first, here), number, score))
    if len(found) > most:
        kept = sorted(found, key=lambda one: (-one.score, one.span))[:most]
        found = sorted(kept, key=lambda one: one.span)
    return tuple(found)


def _clause(outlined: Outline, first: int, chances: Floats) -> Span:
    """From the first likely word of a sentence to the last, neither cut apart nor left dangling."""
    words = outlined.words
    likely = np.flatnonzero(chances >= _SHARE * chances.max())
    low, high = first + int(likely[0]), first + int(likely[-1])
    while low < high and words.surface(low) in _FRINGE:
        low += 1
    while low > first and words.end[low - 1] == words.start[low] and words.surface(low - 1) not in _OPENING:
        low -= 1
    while high > low and (words.surface(high) in _FRINGE or words.surface(high) in DANGLING):
        high -= 1
    return Span(int(words.start[low]), int(words.end[high]))
