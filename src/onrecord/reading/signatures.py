"""Block quotations signed with a dash and a name: on the line underneath, or behind the closing mark."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from onrecord.reading.decode import FEATURES, Attribution
from onrecord.reading.words import Words

_LONGEST = 14
_DASH = re.compile(r"(?:—|–|―|--|-(?=\s))\s*(?=[A-Z])")
_WORDS = r"[A-Z][\w.'’-]*(?:\s+(?:(?:de|da|bin|al|van|von|of|the)\s+)?[A-Z(][\w.'’)-]*)*"
_NAME = re.compile(_WORDS + r"(?:,\s.{1,80})?")
_BEHIND = re.compile(
    rf"[^\S\n]{{0,2}}(?P<dash>—|–|―|--|-(?=\s))[^\S\n]*(?P<name>{_WORDS}(?:,[^\S\n].{{1,60}}?)?)(?=[^\S\n]*(?:\n|$|[\"“«„]))".replace(
        r"\s+", r"[^\S\n]+"
    )
)
_FEWEST_QUOTED = 6
_SENTENCE = re.compile(r"[.!?][\"”’]?\s*$")
# A signature is plain typography: as sure as the surest cue.
_CERTAIN = 4.0


def signed(words: Words, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with one for each signature that nobody claims.

    The dash is the cue, what follows it the source, the paragraph or quotation before it the content; the
    order of the cues is kept, and ``within`` with it.
    """
    claimed = np.zeros(len(words), dtype=np.bool_)
    for one in found:
        for start, end in (one.cue, *one.source, *one.content):
            claimed[start:end] = True
    bounds = [0, *(np.flatnonzero(np.diff(words.paragraph)) + 1).tolist(), len(words)]
    added = []
    for before, start, end in zip(bounds, bounds[1:], bounds[2:], strict=False):
        if end - start > _LONGEST or claimed[before:end].any() or before == start:
            continue
        line = words.text[words.start[start] : words.end[end - 1]]
        dash = _DASH.match(line)
        if not dash or _SENTENCE.search(line) or not _NAME.fullmatch(line, dash.end()):
            continue
        signs = sum(
            1 for n in range(start, end) if words.start[n] - words.start[start] < len(dash.group().strip())
        )
        features = (_CERTAIN,) * (FEATURES - 1) + (float(start - before),)
        added.append(
            Attribution((start, start + signs), ((start + signs, end),), ((before, start),), features)
        )
    added += _signed_behind(words, claimed)
    if not added:
        return list(found)
    merged = sorted(
        [*((one, n) for n, one in enumerate(found)), *((one, -1) for one in added)],
        key=lambda pair: pair[0].cue,
    )
    place = {old: new for new, (_, old) in enumerate(merged) if old >= 0}
    return [
        Attribution(
            one.cue, one.source, one.content, one.features, None if one.within is None else place[one.within]
        )
        for one, _ in merged
    ]


def _signed_behind(words: Words, claimed: npt.NDArray[np.bool_]) -> list[Attribution]:
    """Quotations with the signature in their own line: “We were ashamed.” — Jane Doe."""
    added = []
    for quotation in words.quotations:
        if quotation.depth or not quotation.closed:
            continue
        sign = _BEHIND.match(words.text, quotation.end)
        if sign is None:
            continue
        spots = [quotation.start, quotation.end, sign.start("dash"), sign.start("name"), sign.end("name")]
        start, stop, first, source, end = (int(n) for n in np.searchsorted(words.start, spots))
        if not start < stop <= first < source < end or claimed[first:end].any() or claimed[start:stop].any():
            continue
        if words.paragraph[start] != words.paragraph[end - 1] or stop - start < _FEWEST_QUOTED:
            continue
        features = (_CERTAIN,) * (FEATURES - 1) + (float(stop - start),)
        added.append(Attribution((first, source), ((source, end),), ((start, stop),), features))
    return added
