"""Quotations that go on without a cue: further words of the speaker quoted last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from onrecord.reading.decode import Attribution
from onrecord.reading.quotations import Quotation
from onrecord.reading.words import OUTSIDE, Words

# A shorter passage in marks is a name, a title or a scare quote.
_FEWEST_WORDS = 5


def carry_on(words: Words, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with quotations that nobody claims given to the speaker of the paragraph before.

    A quotation qualifies where it opens its paragraph, none of it belongs to an attribution, and the
    paragraph before ends in quoted words of one.  In the training split of PolNeAR four of five such
    quotations belong to that attribution.
    """
    result = list(found)
    owner = np.full(len(words), -1, dtype=np.int32)
    claimed = np.zeros(len(words), dtype=np.bool_)
    for number, one in enumerate(result):
        for start, end in (one.cue, *one.source, *one.content):
            claimed[start:end] = True
        if one.within is None:
            for start, end in one.content:
                owner[start:end] = number
    for quotation in words.quotations:
        run = _whole_run(words, quotation)
        if run is None or claimed[run[0] : run[1]].any():
            continue
        speaker = _quoted_before(words, owner, run[0])
        if speaker is None:
            continue
        start, end = run
        result[speaker] = replace(result[speaker], content=(*result[speaker].content, run))
        claimed[start:end] = True
        owner[start:end] = speaker
    return result


def _whole_run(words: Words, quotation: Quotation) -> tuple[int, int] | None:
    """The words of an outer quotation that opens a paragraph and is long enough to be speech."""
    if quotation.depth:
        return None
    start, end = (int(n) for n in np.searchsorted(words.start, [quotation.start, quotation.end]))
    opens = start == 0 or (start < len(words) and words.paragraph[start] != words.paragraph[start - 1])
    spoken = sum(words.surface(n)[0].isalnum() for n in range(start, min(end, start + 40)))
    return (start, end) if opens and spoken >= _FEWEST_WORDS else None


def _quoted_before(words: Words, owner: npt.NDArray[np.int32], at: int) -> int | None:
    """The attribution whose quoted words come last in the paragraph before, if they come last there."""
    for n in range(at - 1, max(-1, at - 4), -1):
        if words.paragraph[n] != words.paragraph[at] - 1:
            return None
        if owner[n] >= 0:
            return int(owner[n]) if words.quoted[n] != OUTSIDE else None
    return None
