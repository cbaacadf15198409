"""What the judge reads of an announcement: the sentences that may bear on it, as many as it can take."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.reading.windows import Encoded, Ints
from onrecord.reading.words import Words, words_within
from onrecord.record import Span

Floats = npt.NDArray[np.float32]
Ints64 = npt.NDArray[np.int64]

EVEN = ("pieces", "shape", "quoted", "opens", "hints", "marked")
"""The arrays of a judge's input that hold one number a piece."""

# A word of fewer letters seldom says what a sentence is about.
_TELLING = 4


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
    words_that_tell = tuple(
        frozenset(telling(words.surface(n)) for n in range(a, b)) - {""}
        for a, b in zip(first.tolist(), last.tolist(), strict=True)
    )
    sentence = np.repeat(np.arange(len(first), dtype=np.int32), last - first)
    spread = Counter(word for one in words_that_tell for word in one)
    hints = np.zeros(len(words), dtype=np.int32) if hints is None else hints
    return Outline(words, encoded, first, last, sentence, hints, words_that_tell, spread)


def span_of(outlined: Outline, sentence: int) -> Span:
    """The characters of a sentence."""
    words = outlined.words
    return Span(int(words.start[outlined.first[sentence]]), int(words.end[int(outlined.last[sentence]) - 1]))


def telling(word: str) -> str:
    """The word in lower case where it may say what a sentence is about, else nothing."""
    return word.lower() if word[0].isdigit() or len(word) >= _TELLING else ""


def judge_input(
    outlined: Outline,
    announced: Sequence[Span],
    figures: Sequence[Span],
    times: Sequence[Span],
    sentences: Sequence[int],
    most_pieces: int,
    frame: tuple[int, int],
) -> JudgeInput:
    """The announcement in its context: the words of ``sentences``, cut off at ``most_pieces`` pieces.

    ``frame`` are the pieces that begin and end every input.
    """
    words, encoded = outlined.words, outlined.encoded
    runs = [np.arange(outlined.first[n], outlined.last[n]) for n in sorted(sentences)]
    kept = np.concatenate(runs).astype(np.int32)
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
    row["marked"][0, 1:-1] = np.isin(kept, words_within(words, announced))[owner]
    first = (ends - counts + 1).astype(np.int64)
    row["opens"][0, first] = encoded.opens[kept]
    numbers = np.unique(outlined.sentence[kept])
    inside = outlined.sentence[kept][owner]
    rows = np.zeros((len(numbers), total + 2), dtype=np.float32)
    for index, number in enumerate(numbers.tolist()):
        rows[index, 1:-1] = inside == number
    place = np.full(len(words), -1, dtype=np.int64)
    place[kept] = np.arange(len(kept))

    def spread_over(spans: Sequence[Span]) -> Floats:
        found = np.zeros((len(spans), total + 2), dtype=np.float32)
        for index, span in enumerate(spans):
            at = place[words_within(words, [span])]
            found[index, 1:-1] = np.isin(owner, at[at >= 0])
        return _means(found)

    return JudgeInput(
        pieces=pieces,
        **row,
        sentences=_means(rows),
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
