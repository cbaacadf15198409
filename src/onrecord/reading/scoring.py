"""Run the network over a document: which words are cues, and how every word stands to each cue."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from onrecord.reading.decode import CueScores, Thresholds, cue_runs
from onrecord.reading.network import Floats, Network, encoder_input, scorer_input
from onrecord.reading.smoothing import smoothed
from onrecord.reading.windows import Encoded, Window, windows
from onrecord.reading.wordpieces import WordPieces
from onrecord.reading.words import Words

Seen = Callable[[Window, Floats], None]
"""Is shown each window with its word vectors, (1, words, width)."""

# Cues of one window that are scored at once: bounds memory where a hostile text makes every word a cue.
_CUES_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class WindowSize:
    """Pieces in a window, and pieces that two neighbours share."""

    pieces: int = 510
    overlap: int = 128


def score_words(
    network: Network,
    words: Words,
    encoded: Encoded,
    vocabulary: WordPieces,
    size: WindowSize,
    thresholds: Thresholds,
    seen: Seen | None = None,
) -> Iterator[CueScores]:
    """The scored cues of a document in the order of the text, outer and nested ones.

    Each cue is judged in the window in whose core it begins, so that it has words on both sides.
    """
    taken = -1
    for window in windows(words, encoded.first, size.pieces, size.overlap):
        batch = encoder_input([(encoded, window)], vocabulary.start, vocabulary.end, vocabulary.padding)
        vectors, odds = network.encode(batch)
        if seen is not None:
            seen(window, vectors)
        core = slice(window.core_start - window.start, window.core_end - window.start)
        found = []
        for start, end, begins, level in cue_runs(odds[0], thresholds):
            if core.start <= start < core.stop and start + window.start >= taken:
                found.append((start + window.start, end + window.start, begins, level))
        if found:
            taken = found[-1][1]
        for chunk in range(0, len(found), _CUES_AT_ONCE):
            some = found[chunk : chunk + _CUES_AT_ONCE]
            yield from _scored(network, words, window, vectors, some, thresholds.smoothing)


def _scored(
    network: Network,
    words: Words,
    window: Window,
    vectors: Floats,
    found: list[tuple[int, int, float, int]],
    smoothing: float,
) -> Iterator[CueScores]:
    asked = [(0, start, end) for start, end, _, _ in found]
    roles = network.score(vectors, scorer_input([words], [window], asked, vectors.shape[1]))
    sources, contents = np.ascontiguousarray(roles[..., 0]), smoothed(roles[..., 1], smoothing)
    for (start, end, begins, level), source, content in zip(found, sources, contents, strict=True):
        yield CueScores(start, end, begins, level, window.start, source, content)
