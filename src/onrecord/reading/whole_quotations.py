"""Typography is evidence: a quotation is said by one speaker from its first mark to its last.

The network judges word by word; where most of a quotation is one statement's content, the rest of it is too,
and a quotation that goes on over paragraphs, with a new opening mark on each, is one quotation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from onrecord.reading.decode import Attribution, runs
from onrecord.reading.words import CLOSING, OPENING, Words

# A shorter passage in marks is a name, a title or a scare quote, and may well be cut out of a content.
_FEWEST_WORDS = 4


def complete(words: Words, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with their quotations whole, and no piece of content over a paragraph's end."""
    owner = np.full(len(words), -1, dtype=np.int32)
    claimed = np.zeros(len(words), dtype=np.bool_)
    for number, one in enumerate(found):
        if one.within is None:
            for start, end in one.content:
                owner[start:end] = number
            for start, end in (one.cue, *one.source):
                claimed[start:end] = True
    changed = set()
    for group in _groups(words):
        inside = np.concatenate([np.arange(start, end) for start, end in group])
        speakers = {n for n in (_speaker(owner[start:end]) for start, end in group) if n is not None}
        if len(speakers) == 1:
            speaker = speakers.pop()
            free = inside[~claimed[inside]]
            if (owner[free] != speaker).any():
                changed.update(owner[free].tolist())
                changed.add(speaker)
                owner[free] = speaker
    result = []
    for number, one in enumerate(found):
        content = one.content
        if number in changed and one.within is None:
            content = tuple(runs(owner == number))
        result.append(replace(one, content=tuple(_pieces(words, content))))
    return _kept(result)


def _speaker(owners: npt.NDArray[np.int32]) -> int | None:
    """The attribution that has at least half of these words, if one has."""
    mine = owners[owners >= 0]
    if 2 * len(mine) < len(owners):
        return None
    best = int(np.bincount(mine).argmax())
    return best if 2 * int((mine == best).sum()) >= len(owners) else None


def _groups(words: Words) -> Iterator[list[tuple[int, int]]]:
    """Word runs of each outer quotation; one that continues over paragraphs comes as one group."""
    group: list[tuple[int, int]] = []
    for quotation in words.quotations:
        if quotation.depth:
            continue
        low, high = (int(n) for n in np.searchsorted(words.start, [quotation.start, quotation.end]))
        group.append((low, high))
        if quotation.continues:
            continue
        # A quotation that is never closed proves nothing about where it ends.
        if quotation.closed and sum(b - a for a, b in group) >= _FEWEST_WORDS:
            yield group
        group = []


def _pieces(words: Words, content: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Pieces cut at the ends of paragraphs, without marks that belong to a quotation outside the piece."""
    for start, end in content:
        cuts = [n for n in range(start + 1, end) if words.paragraph[n] != words.paragraph[n - 1]]
        for low, high in zip([start, *cuts], [*cuts, end], strict=True):
            while low < high and _mark(words, low, CLOSING):
                low += 1
            while low < high and _mark(words, high - 1, OPENING):
                high -= 1
            if low < high:
                yield low, high


def _mark(words: Words, index: int, state: int) -> bool:
    return bool(words.quoted[index] == state) and not words.surface(index)[0].isalnum()


def _kept(found: Sequence[Attribution]) -> list[Attribution]:
    """Those that still have content, with ``within`` pointing at the new places."""
    place: dict[int, int] = {}
    for number, one in enumerate(found):
        if one.content and (one.within is None or found[one.within].content):
            place[number] = len(place)
    return [
        replace(one, within=None if one.within is None else place[one.within])
        for number, one in enumerate(found)
        if number in place
    ]
