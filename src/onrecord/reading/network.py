"""The arrays that go into the statement network and come out of it.

Two graphs share one encoder pass.  The *encoder* reads windows and gives every word a vector and the
log-odds that a cue begins or goes on there.  The *scorer* takes cues and says for every word of the cue's
window how likely it is the cue's source or content.  Training and reading build their input here, so
that both see the same numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from onrecord.reading.windows import Encoded, Window
from onrecord.reading.words import Words

Floats = npt.NDArray[np.float32]
Ints64 = npt.NDArray[np.int64]

# Signed distances in words are put into buckets that grow with the distance.
_EDGES = np.array([1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 26, 34, 46, 64, 96, 144])
DISTANCES = 2 * (len(_EDGES) + 1) + 1
SENTENCES = 9
PARAGRAPHS = 7


@dataclass(frozen=True, slots=True)
class EncoderInput:
    """Windows side by side.

    ``pieces``, ``shape``, ``quoted``, ``opens``, ``attended``: (windows, pieces); ``first`` (windows, words):
    the position of each word's first piece.  Padding words point at position 0.
    """

    pieces: Ints64
    attended: Ints64
    shape: Ints64
    quoted: Ints64
    opens: Ints64
    first: Ints64


@dataclass(frozen=True, slots=True)
class ScorerInput:
    """Cues to score: the window each stands in, its words ``[start, end)``, and the others' places.

    ``window``, ``start``, ``end``: (cues,); ``distance``, ``sentence``, ``paragraph``: (cues, words).
    """

    window: Ints64
    start: Ints64
    end: Ints64
    distance: Ints64
    sentence: Ints64
    paragraph: Ints64


class Network(Protocol):
    """What reads the arrays: ONNX Runtime in the product, PyTorch in training."""

    def encode(self, batch: EncoderInput) -> tuple[Floats, Floats]:
        """Word vectors (windows, words, width) and cue log-odds (windows, words, 2): begins, goes on."""
        ...

    def score(self, vectors: Floats, batch: ScorerInput) -> Floats:
        """Log-odds (cues, words, 2) that a word is the cue's source, and its content."""
        ...


def encoder_input(
    parts: Sequence[tuple[Encoded, Window]], start: int, end: int, padding: int
) -> EncoderInput:
    """Windows, perhaps of several documents, as one padded batch; ``start`` and ``end`` frame each."""
    longest = max(int(e.first[w.end] - e.first[w.start]) for e, w in parts) + 2
    most_words = max(w.end - w.start for _, w in parts)
    shape = (len(parts), longest)
    pieces = np.full(shape, padding, dtype=np.int64)
    attended, shapes, quoted, opens = (np.zeros(shape, dtype=np.int64) for _ in range(4))
    first = np.zeros((len(parts), most_words), dtype=np.int64)
    for row, (e, w) in enumerate(parts):
        low, high = int(e.first[w.start]), int(e.first[w.end])
        n = high - low
        pieces[row, 0] = start
        pieces[row, 1 : n + 1] = e.pieces[low:high]
        pieces[row, n + 1] = end
        attended[row, : n + 2] = 1
        counts = np.diff(e.first[w.start : w.end + 1])
        shapes[row, 1 : n + 1] = np.repeat(e.shape[w.start : w.end], counts)
        quoted[row, 1 : n + 1] = np.repeat(e.quoted[w.start : w.end], counts)
        positions = e.first[w.start : w.end] - low + 1
        first[row, : w.end - w.start] = positions
        opens[row, positions] = e.opens[w.start : w.end]
    return EncoderInput(pieces, attended, shapes, quoted, opens, first)


def distance_buckets(start: int, end: int, count: int) -> Ints64:
    """How far each of ``count`` words is from the cue ``[start, end)``: 0 in it, odd before, even after."""
    at = np.arange(count)
    before = np.searchsorted(_EDGES, start - at, side="right")
    after = np.searchsorted(_EDGES, at - end + 1, side="right")
    return np.where(at < start, 2 * before - 1, np.where(at >= end, 2 * after, 0)).astype(np.int64)


def scorer_input(
    words: Sequence[Words], windows: Sequence[Window], cues: Sequence[tuple[int, int, int]], width: int
) -> ScorerInput:
    """Cues as ``(row, start, end)``, words counted from the beginning of the document, as one batch.

    ``words`` and ``windows`` are those of the rows, ``width`` the number of words in the widest window.
    """
    n = len(cues)
    rows, starts, ends = (np.zeros(n, dtype=np.int64) for _ in range(3))
    distance, sentence, paragraph = (np.zeros((n, width), dtype=np.int64) for _ in range(3))
    for k, (row, start, end) in enumerate(cues):
        w = windows[row]
        count = w.end - w.start
        rows[k], starts[k], ends[k] = row, start - w.start, end - w.start
        distance[k, :count] = distance_buckets(start - w.start, end - w.start, count)
        for into, numbers, half in (
            (sentence, words[row].sentence, SENTENCES // 2),
            (paragraph, words[row].paragraph, PARAGRAPHS // 2),
        ):
            relative = numbers[w.start : w.end] - numbers[start]
            into[k, :count] = np.clip(relative, -half, half) + half
    return ScorerInput(rows, starts, ends, distance, sentence, paragraph)
