"""Quotations that go on without a cue: further words of the speaker quoted last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from onrecord.reading.decode import Attribution
from onrecord.reading.quotations import Quotation
from onrecord.reading.words import OUTSIDE, Words

# A shorter passage in marks is a name, a title or a scare quote.
_FEWEST_WORDS = 5


def carry_on(words: Words, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with quotations that nobody claims given to the speaker beside them.

    A quotation qualifies where it opens its paragraph and none of it belongs to an attribution.  It goes to
    the last to speak in the paragraph before, if they were quoted there or the quotation is a paragraph of
    its own; else, as a paragraph of its own, to the one quoted at the beginning of the next.  In the
    training split of PolNeAR four of five such quotations belong to the speaker before.
    """
    result = list(found)
    claimed = np.zeros(len(words), dtype=np.bool_)
    speaks: dict[int, int] = {}
    opens: dict[int, int] = {}
    for number, one in enumerate(result):
        for start, end in (one.cue, *one.source, *one.content):
            claimed[start:end] = True
        if one.within is None:
            speaks[int(words.paragraph[one.cue[0]])] = number
            for start, _ in one.content:
                if words.quoted[start] != OUTSIDE and _opens_paragraph(words, start):
                    opens[int(words.paragraph[start])] = number
    for quotation in words.quotations:
        run = _whole_run(words, quotation)
        if run is None or claimed[run[0] : run[1]].any():
            continue
        here = int(words.paragraph[run[0]])
        alone = _fills_paragraph(words, run)
        speaker = speaks.get(here - 1)
        if speaker is not None and not alone and not _quoted(words, result[speaker], here - 1):
            continue
        if speaker is None and alone:
            speaker = opens.get(here + 1)
        if speaker is None:
            continue
        content = tuple(sorted((*result[speaker].content, run)))
        result[speaker] = replace(result[speaker], content=content)
        claimed[run[0] : run[1]] = True
        speaks.setdefault(here, speaker)
    return result


def _opens_paragraph(words: Words, at: int) -> bool:
    return at == 0 or bool(words.paragraph[at] != words.paragraph[at - 1])


def _fills_paragraph(words: Words, run: tuple[int, int]) -> bool:
    """Whether the paragraph holds nothing but this quotation."""
    return run[1] == len(words) or bool(words.paragraph[run[1]] != words.paragraph[run[0]])


def _whole_run(words: Words, quotation: Quotation) -> tuple[int, int] | None:
    """The words of an outer quotation that opens a paragraph and is long enough to be speech."""
    if quotation.depth:
        return None
    start, end = (int(n) for n in np.searchsorted(words.start, [quotation.start, quotation.end]))
    if start == end or not _opens_paragraph(words, start):
        return None
    spoken = sum(words.surface(n)[0].isalnum() for n in range(start, min(end, start + 40)))
    return (start, end) if spoken >= _FEWEST_WORDS else None


def _quoted(words: Words, one: Attribution, paragraph: int) -> bool:
    """Whether the attribution has quoted words in that paragraph."""
    return any(
        words.paragraph[start] == paragraph and (words.quoted[start:end] != OUTSIDE).any()
        for start, end in one.content
    )
