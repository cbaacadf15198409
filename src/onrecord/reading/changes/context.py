"""What the judge reads of an announcement: the sentences that may bear on it, as many as it can take."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.reading.changes.hints import RECURS
from onrecord.reading.windows import Encoded, Ints
from onrecord.reading.words import Words
from onrecord.record import Span

Floats = npt.NDArray[np.float32]
Ints64 = npt.NDArray[np.int64]

EVEN = ("pieces", "shape", "quoted", "opens", "hints", "marked")
"""The arrays of a judge's input that hold one number a piece."""

# A word of fewer letters seldom says what a sentence is about.
_TELLING = 4
_NEAR = (1.0, 0.5, 0.25)
# What a word of the announcement's sentence counts outside its clause, and what a figure that recurs counts.
_BESIDE = 0.3
_RECURRING = 0.5
# In a book, what bears on an announcement stands within so many sentences of it.
_REACH = 200


@dataclass(frozen=True, slots=True)
class Outline:
    """The sentences of a document, numbered from 0: their words ``[first, last)``, and which are telling.

    ``sentence`` gives the number for every word, ``hints`` what its value tells; ``spread`` says in how many
    sentences a telling word stands.
    """

    words: Words
    encoded: Encoded
    first: Ints
    last: Ints
    sentence: Ints
    hints: Ints
    telling: tuple[frozenset[str], ...]
    spread: Counter[str]


@dataclass(frozen=True, slots=True)
class JudgeInput:
    """One announcement in its context, as arrays for the judge.

    ``pieces``, ``shape``, ``quoted``, ``opens``, ``hints``, ``marked``: (1, pieces), ``marked`` being 1 where
    it is announced; ``sentences``, ``figures``, ``times``: (rows, pieces), each row the mean over one of
    them, all zero for one that is not in the context.  ``numbers`` are the sentences of the rows, ``words``
    those read, ``first`` the first piece of each.
    """

    pieces: Ints64
    shape: Ints64
    quoted: Ints64
    opens: Ints64
    hints: Ints64
    marked: Ints64
    sentences: Floats
    figures: Floats
    times: Floats
    numbers: tuple[int, ...]
    words: Ints
    first: Ints64


def outline(words: Words, encoded: Encoded, hints: Ints | None = None) -> Outline:
    """The sentences of the words, once for all announcements of a document; ``hints`` a word each."""
    cuts = np.flatnonzero(np.diff(words.sentence)) + 1
    first = np.concatenate([[0], cuts]).astype(np.int32)
    last = np.concatenate([cuts, [len(words)]]).astype(np.int32)
    telling = tuple(
        frozenset(_telling(words.surface(n)) for n in range(a, b)) - {""}
        for a, b in zip(first.tolist(), last.tolist(), strict=True)
    )
    sentence = np.repeat(np.arange(len(first), dtype=np.int32), last - first)
    spread = Counter(word for one in telling for word in one)
    hints = np.zeros(len(words), dtype=np.int32) if hints is None else hints
    return Outline(words, encoded, first, last, sentence, hints, telling, spread)


def span_of(outlined: Outline, sentence: int) -> Span:
    """The characters of a sentence."""
    words = outlined.words
    return Span(int(words.start[outlined.first[sentence]]), int(words.end[int(outlined.last[sentence]) - 1]))


def _telling(word: str) -> str:
    return word.lower() if word[0].isdigit() or len(word) >= _TELLING else ""


def judge_input(
    outlined: Outline,
    announced: Sequence[Span],
    figures: Sequence[Span],
    times: Sequence[Span],
    most_pieces: int,
    frame: tuple[int, int],
) -> JudgeInput:
    """The announcement with the sentences that bear on it, in at most ``most_pieces`` pieces.

    ``frame`` are the pieces that begin and end every input.
    """
    words, encoded = outlined.words, outlined.encoded
    kept = _chosen(outlined, _words_of(words, announced), most_pieces)
    counts = np.diff(encoded.first)[kept]
    # A sentence that is longer than the judge can take loses its end.
    fits = np.cumsum(counts) <= most_pieces
    kept, counts = kept[fits], counts[fits]
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    owner = np.repeat(np.arange(len(kept)), counts)
    within = np.arange(total) - np.repeat(ends - counts, counts)
    source = encoded.first[kept][owner] + within
    row: dict[str, Ints64] = {
        name: np.zeros((1, total + 2), dtype=np.int64)
        for name in ("shape", "quoted", "opens", "hints", "marked")
    }
    pieces = np.empty((1, total + 2), dtype=np.int64)
    pieces[0, 0], pieces[0, -1] = frame
    pieces[0, 1:-1] = encoded.pieces[source]
    row["shape"][0, 1:-1] = encoded.shape[kept][owner]
    row["quoted"][0, 1:-1] = encoded.quoted[kept][owner]
    row["hints"][0, 1:-1] = outlined.hints[kept][owner]
    row["marked"][0, 1:-1] = np.isin(kept, _words_of(words, announced))[owner]
    first = (ends - counts + 1).astype(np.int64)
    row["opens"][0, first] = encoded.opens[kept]
    numbers = np.unique(outlined.sentence[kept])
    inside = outlined.sentence[kept][owner]
    sentences = np.zeros((len(numbers), total + 2), dtype=np.float32)
    for index, number in enumerate(numbers.tolist()):
        sentences[index, 1:-1] = inside == number
    place = np.full(len(words), -1, dtype=np.int64)
    place[kept] = np.arange(len(kept))

    def spread_over(spans: Sequence[Span]) -> Floats:
        found = np.zeros((len(spans), total + 2), dtype=np.float32)
        for index, span in enumerate(spans):
            at = place[_words_of(words, [span])]
            found[index, 1:-1] = np.isin(owner, at[at >= 0])
        return _means(found)

    return JudgeInput(
        pieces=pieces,
        **row,
        sentences=_means(sentences),
        figures=spread_over(figures),
        times=spread_over(times),
        numbers=tuple(numbers.tolist()),
        words=kept,
        first=first,
    )


def _means(rows: Floats) -> Floats:
    sums = rows.sum(axis=1, keepdims=True)
    means: Floats = np.divide(rows, sums, out=rows, where=sums > 0)
    return means


def _words_of(words: Words, spans: Sequence[Span]) -> Ints:
    """The indexes of the words that lie at least in part in a span."""
    found = [
        np.arange(
            np.searchsorted(words.end, start, side="right"), np.searchsorted(words.start, end, side="left")
        )
        for start, end in spans
    ]
    return np.concatenate(found).astype(np.int32) if found else np.zeros(0, dtype=np.int32)


def _chosen(outlined: Outline, announced: Ints, most_pieces: int) -> Ints:
    """The words to read: all, or the announcement's sentences and those that share most with them."""
    words, pieces = outlined.words, outlined.encoded.first
    if int(pieces[-1]) <= most_pieces:
        return np.arange(len(words), dtype=np.int32)
    own = np.unique(outlined.sentence[announced]).tolist()
    clause = frozenset(_telling(words.surface(n)) for n in announced.tolist())
    beside = frozenset().union(*(outlined.telling[number] for number in own)) - clause
    about = dict.fromkeys(clause, 1.0) | dict.fromkeys(beside, _BESIDE)
    left = most_pieces
    chosen: list[int] = []
    around = range(max(0, own[0] - _REACH), min(len(outlined.first), own[-1] + _REACH))
    ranked = sorted(
        (number for number in around if number not in own),
        key=lambda number: (-_bearing(outlined, number, own, about), number),
    )
    for number in [*own, *ranked]:
        cost = int(pieces[outlined.last[number]] - pieces[outlined.first[number]])
        if cost <= left or number in own:
            chosen.append(number)
            left -= cost
    runs = [np.arange(outlined.first[n], outlined.last[n]) for n in sorted(chosen)]
    return np.concatenate(runs).astype(np.int32)


def _bearing(outlined: Outline, number: int, own: Sequence[int], about: Mapping[str, float]) -> float:
    """How much a sentence bears on the announcement: rare words shared, nearness, figures that recur."""
    words = outlined.telling[number] & about.keys()
    shared = sum(about[word] / outlined.spread[word] for word in words)
    distance = min(abs(number - one) for one in own)
    near = _NEAR[distance - 1] if distance <= len(_NEAR) else 0.0
    here = outlined.hints[outlined.first[number] : outlined.last[number]]
    return shared + near + (_RECURRING if (here == RECURS).any() else 0.0)
