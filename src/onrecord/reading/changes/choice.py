"""Which sentences the judge reads of an announcement: those that seem to bear on it, in order of that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from onrecord.reading.changes.context import Outline, telling
from onrecord.reading.changes.hints import RECURS
from onrecord.reading.words import words_within
from onrecord.record import Span

_NEAR = (1.0, 0.5, 0.25)
# What a word of the announcement's sentence counts outside its clause, and what a figure that recurs counts.
_BESIDE = 0.3
_RECURRING = 0.5
# In a book, what bears on an announcement stands within so many sentences of it.
_REACH = 200


def own_sentences(outlined: Outline, announced: Sequence[Span]) -> list[int]:
    """The sentences that the announcement stands in."""
    found: list[int] = np.unique(outlined.sentence[words_within(outlined.words, announced)]).tolist()
    return found


def by_bearing(outlined: Outline, announced: Sequence[Span]) -> list[int]:
    """The sentences around an announcement, without its own, those first that seem to bear most on it."""
    words = outlined.words
    own = own_sentences(outlined, announced)
    clause = frozenset(telling(words.surface(n)) for n in words_within(words, announced).tolist())
    beside = frozenset().union(*(outlined.telling[number] for number in own)) - clause
    about = dict.fromkeys(clause, 1.0) | dict.fromkeys(beside, _BESIDE)
    around = range(max(0, own[0] - _REACH), min(len(outlined.first), own[-1] + _REACH))
    return sorted(
        (number for number in around if number not in own),
        key=lambda number: (-_bearing(outlined, number, own, about), number),
    )


def fitting(outlined: Outline, first: Sequence[int], then: Sequence[int], most_pieces: int) -> list[int]:
    """All sentences of ``first``, and of ``then`` in their order those that still fit in, sorted."""
    chosen = list(first)
    left = most_pieces - sum(pieces_of(outlined, number) for number in first)
    for number in then:
        cost = pieces_of(outlined, number)
        if cost <= left:
            chosen.append(number)
            left -= cost
    return sorted(chosen)


def context_of(outlined: Outline, announced: Sequence[Span], most_pieces: int) -> list[int]:
    """All sentences where they fit in ``most_pieces``, or else those that bear most on the announcement."""
    if int(outlined.encoded.first[-1]) <= most_pieces:
        return list(range(len(outlined.first)))
    own = own_sentences(outlined, announced)
    return fitting(outlined, own, by_bearing(outlined, announced), most_pieces)


def pieces_of(outlined: Outline, number: int) -> int:
    """How many pieces a sentence takes."""
    pieces = outlined.encoded.first
    return int(pieces[outlined.last[number]] - pieces[outlined.first[number]])


def _bearing(outlined: Outline, number: int, own: Sequence[int], about: Mapping[str, float]) -> float:
    """How much a sentence bears on the announcement: rare words shared, nearness, figures that recur."""
    words = outlined.telling[number] & about.keys()
    shared = sum(about[word] / outlined.spread[word] for word in words)
    distance = min(abs(number - one) for one in own)
    near = _NEAR[distance - 1] if distance <= len(_NEAR) else 0.0
    here = outlined.hints[outlined.first[number] : outlined.last[number]]
    return shared + near + (_RECURRING if (here == RECURS).any() else 0.0)
