"""Words, sentences and paragraphs, with their offsets into the untouched text.

A word is a run of letters and digits, or one other visible character; that is the finest cut that the
annotated corpora and the encoder's vocabulary both agree with, so no span ever has to split a word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt

from onrecord.reading.quotations import Quotation, quotations

Ints = npt.NDArray[np.int32]

# Letters, digits and the combining marks that belong to them; any other visible character alone.
_WORD = re.compile(r"[^\W_]+[\u0300-\u036f]*(?:[^\W_]+[\u0300-\u036f]*)*|[^\s\w]|_")
_SENTENCE_END = re.compile(r"(?:[.!?…]+|[.!?…]*[:;]\s*$)[\"'”’»)\]]*(?=\s|$)")
_LONGEST_WORD = 100

OUTSIDE, OPENING, INSIDE, CLOSING = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text and where each stands.

    ``start`` and ``end`` are character offsets, ``sentence`` and ``paragraph`` running numbers, all of
    shape (n,); ``quoted`` is one of OUTSIDE, OPENING, INSIDE, CLOSING.
    """

    text: str
    start: Ints
    end: Ints
    sentence: Ints
    paragraph: Ints
    quoted: Ints
    quotations: tuple[Quotation, ...]

    def __len__(self) -> int:
        return len(self.start)

    def surface(self, index: int) -> str:
        """The characters of one word."""
        return self.text[self.start[index] : self.end[index]]


def words_within(words: Words, spans: Sequence[tuple[int, int]]) -> Ints:
    """The indexes of the words that lie at least in part in a span, span by span."""
    found = [
        np.arange(
            np.searchsorted(words.end, start, side="right"), np.searchsorted(words.start, end, side="left")
        )
        for start, end in spans
    ]
    return np.concatenate(found).astype(np.int32) if found else np.zeros(0, dtype=np.int32)


@cache
def _abbreviations() -> frozenset[str]:
    lines = resources.files("onrecord.data").joinpath("abbreviations.txt").read_text("utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def sentence_ends(text: str, start: int, end: int) -> list[int]:
    """Offsets after the last character of each sentence in ``text[start:end]``; the last is ``end``."""
    ends: list[int] = []
    for match in _SENTENCE_END.finditer(text, start, end):
        stop = match.end()
        if stop >= end:
            break
        rest = text[stop : stop + 40].lstrip()
        if not rest:
            continue
        following = rest.lstrip("\"'“”‘’«»([")[:1]
        if following and not (following.isupper() or following.isdigit() or not following.isalpha()):
            continue
        if text[match.start()] == "." and match.end() - match.start() == 1:
            head = re.search(r"[^\s(\"“‘']+$", text[max(start, match.start() - 20) : match.start()])
            word = head.group() if head else ""
            if word in _abbreviations() or re.fullmatch(r"(?:[A-Za-z]\.)*[A-Z]", word):
                continue
        ends.append(stop)
    if not ends or ends[-1] < end:
        ends.append(end)
    return ends


def words(text: str, paragraphs: Sequence[tuple[int, int]]) -> Words:
    """The words of the given paragraphs of ``text``; characters outside them are not read."""
    starts: list[int] = []
    stops: list[int] = []
    sentence: list[int] = []
    paragraph: list[int] = []
    number = 0
    for index, (begin, finish) in enumerate(paragraphs):
        ends = sentence_ends(text, begin, finish)
        here = 0
        for match in _WORD.finditer(text, begin, finish):
            at, stop = match.span()
            while here < len(ends) - 1 and at >= ends[here]:
                here += 1
            for cut in range(at, stop, _LONGEST_WORD):
                starts.append(cut)
                stops.append(min(cut + _LONGEST_WORD, stop))
                sentence.append(number + here)
                paragraph.append(index)
        number += len(ends)
    start = np.array(starts, dtype=np.int32)
    found = tuple(quotations(text, paragraphs))
    quoted = np.zeros(len(starts), dtype=np.int32)
    for quotation in found:
        low, high = np.searchsorted(start, [quotation.start, quotation.end])
        if low == high:
            continue
        quoted[low:high] = np.maximum(quoted[low:high], INSIDE)
        quoted[low] = OPENING
        if quotation.closed and high - 1 > low:
            quoted[high - 1] = CLOSING
    return Words(
        text,
        start,
        np.array(stops, dtype=np.int32),
        np.array(sentence, dtype=np.int32),
        np.array(paragraph, dtype=np.int32),
        quoted,
        found,
    )
