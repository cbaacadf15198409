"""Windows: stretches of words that fit the encoder, overlapping so that every cue has its surroundings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.reading.wordpieces import WordPieces
from onrecord.reading.words import CLOSING, OPENING, Words

Ints = npt.NDArray[np.int32]

LOWER, CAPITALISED, UPPER, NUMBER, OTHER = 0, 1, 2, 3, 4
SHAPES = 5
_MOST_PIECES_A_WORD = 12


@dataclass(frozen=True, slots=True)
class Encoded:
    """The words of a document as the encoder takes them.

    ``pieces`` holds the ids of all pieces, ``first`` of shape (n + 1,) where each word's pieces begin;
    ``shape``, ``quoted`` and ``opens`` (1: first word of a paragraph, 2: of a sentence), of shape (n,),
    say what the uncased vocabulary does not.
    """

    pieces: Ints
    first: Ints
    shape: Ints
    quoted: Ints
    opens: Ints


@dataclass(frozen=True, slots=True)
class Window:
    """The words ``[start, end)``; those in the core are no nearer to another window's middle."""

    start: int
    end: int
    core_start: int
    core_end: int


def _shape(word: str) -> int:
    if word[0].isdigit():
        return NUMBER
    if not word[0].isalpha():
        return OTHER
    if not word[0].isupper():
        return LOWER
    return UPPER if len(word) > 1 and word.isupper() else CAPITALISED


def encode(words: Words, vocabulary: WordPieces) -> Encoded:
    """Cut every word into its pieces and note its shape."""
    text = words.text
    pieces: list[int] = []
    first = [0]
    shape: list[int] = []
    quoted = words.quoted.tolist()
    for start, end, state in zip(words.start.tolist(), words.end.tolist(), quoted, strict=True):
        surface = text[start:end]
        mark = state in (OPENING, CLOSING) and not surface[0].isalnum()
        pieces.extend(vocabulary.pieces(surface, mark)[:_MOST_PIECES_A_WORD])
        first.append(len(pieces))
        shape.append(_shape(surface))
    opens = np.zeros(len(words), dtype=np.int32)
    if len(words):
        opens[1:][np.diff(words.sentence) != 0] = 2
        opens[1:][np.diff(words.paragraph) != 0] = 1
        opens[0] = 1
    return Encoded(
        np.array(pieces, dtype=np.int32),
        np.array(first, dtype=np.int32),
        np.array(shape, dtype=np.int32),
        words.quoted,
        opens,
    )


def windows(words: Words, first: Ints, size: int, overlap: int) -> list[Window]:
    """Cover the document with windows of at most ``size`` pieces that share about ``overlap`` pieces.

    A window ends, where it can, at the end of a paragraph or else of a sentence.
    """
    n = len(words)
    if n == 0:
        return []
    bounds: list[tuple[int, int]] = []
    begin = 0
    while True:
        limit = int(np.searchsorted(first, first[begin] + size, side="right")) - 1
        if limit >= n:
            bounds.append((begin, n))
            break
        end = _good_end(words, begin, limit)
        bounds.append((begin, end))
        back = int(np.searchsorted(first, first[end] - overlap, side="left"))
        begin = max(_good_start(words, back, end), begin + 1)
    return _with_cores(bounds)


def _good_end(words: Words, begin: int, limit: int) -> int:
    """The last paragraph or sentence boundary in the final fifth of the window, or its very end."""
    earliest = begin + (limit - begin) * 4 // 5
    for numbers in (words.paragraph, words.sentence):
        for at in range(limit, max(earliest, begin), -1):
            if at < len(words) and numbers[at] != numbers[at - 1]:
                return at
    return limit


def _good_start(words: Words, back: int, end: int) -> int:
    """The first sentence boundary from ``back`` on in the first half of the overlap, or ``back`` itself."""
    for at in range(back, back + (end - back) // 2):
        if at > 0 and words.sentence[at] != words.sentence[at - 1]:
            return at
    return back


def _with_cores(bounds: Sequence[tuple[int, int]]) -> list[Window]:
    found: list[Window] = []
    for number, (start, end) in enumerate(bounds):
        core_start = 0 if number == 0 else found[-1].core_end
        core_end = end if number == len(bounds) - 1 else (bounds[number + 1][0] + end + 1) // 2
        found.append(Window(start, end, core_start, core_end))
    return found
