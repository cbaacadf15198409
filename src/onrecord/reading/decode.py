"""From log-odds to attributions: which cues stand, and which words each takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from onrecord.reading.words import Words

Floats = npt.NDArray[np.float32]

FEATURES = 4

# Words that the network left out in the midst of a content.
_WIDEST_GAP = 5

# Log-odds of a word that may not be taken: no run is worth crossing it.
_NEVER = np.float32(-1e6)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where the decoder says yes; log-odds, chosen on the tuning part of the training data."""

    cue_begins: float = -0.4
    nested_begins: float = 0.0
    cue_goes_on: float = 0.0
    source: float = 0.0
    content: float = 0.0
    smoothing: float = 2.0


@dataclass(frozen=True, slots=True)
class CueScores:
    """One cue ``[start, end)`` and, for the words from ``offset`` on, the log-odds of source and content."""

    start: int
    end: int
    begins: float
    level: int
    offset: int
    source: Floats
    content: Floats


@dataclass(frozen=True, slots=True)
class Attribution:
    """Word runs ``[start, end)`` of the three roles, and what the confidence is made from.

    ``within`` is the place in the list of the attribution whose content this one stands in.
    """

    cue: tuple[int, int]
    source: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    features: tuple[float, ...]
    within: int | None = None


def cue_runs(log_odds: Floats, thresholds: Thresholds) -> list[tuple[int, int, float, int]]:
    """Cues ``(start, end, log-odds, level)`` from the per-word log-odds (n, 4) of one window.

    The first two columns say that an outermost cue begins, or goes on, at a word; the last two the same of a
    cue at any depth.  Level is 0 for an outermost cue and 1 for one that can only stand inside another's
    content.  Cues do not overlap; the outermost are placed first.
    """
    n = len(log_odds)
    free = np.ones(n, dtype=np.bool_)
    found: list[tuple[int, int, float, int]] = []
    for level, limit in ((0, thresholds.cue_begins), (1, thresholds.nested_begins)):
        if 2 * level + 2 > log_odds.shape[1]:
            break
        begins, goes_on = log_odds[:, 2 * level], log_odds[:, 2 * level + 1]
        for at in np.flatnonzero(begins > limit).tolist():
            if not free[at]:
                continue
            end = at + 1
            while (
                end < n
                and free[end]
                and goes_on[end] > thresholds.cue_goes_on
                and goes_on[end] >= begins[end]
            ):
                end += 1
            found.append((at, end, float(begins[at]), level))
            free[at:end] = False
    return sorted(found)


def best_run(values: Floats) -> tuple[int, int, float]:
    """The run with the greatest sum (Kadane 1984) as start, end, sum; empty where all are negative."""
    best = (0, 0, 0.0)
    total, start = 0.0, 0
    for at, value in enumerate(values.tolist()):
        if total <= 0.0:
            total, start = 0.0, at
        total += value
        if total > best[2]:
            best = (start, at + 1, total)
    return best


def runs(flags: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Runs of true values as ``[start, end)``."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0]))))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def attributions(words: Words, scored: Iterable[CueScores], thresholds: Thresholds) -> list[Attribution]:
    """The attributions of a document in the order of their cues.

    At the outer level each word is content or cue of one attribution at most, while sources may be shared.
    A cue that stands in the content of an outer one is read again inside that content alone.
    """
    everything = list(scored)
    outer, owner = _claims(len(words), [cue for cue in everything if cue.level == 0], thresholds)
    nested: dict[int, list[CueScores]] = {}
    kept = {cue.start for cue in outer}
    for cue in everything:
        if cue.start not in kept and owner[cue.start] >= 0:
            nested.setdefault(int(owner[cue.start]), []).append(cue)
    for cue in outer:
        owner[cue.start : cue.end] = -2
    _fill_gaps(words, owner)
    positions = _by_owner(owner, len(outer))
    found: list[Attribution] = []
    for number, cue in enumerate(outer):
        flags = np.zeros(len(cue.content), dtype=np.bool_)
        flags[positions[number] - cue.offset] = True
        attribution = _attribution(cue, flags, thresholds, None)
        if attribution is None:
            continue
        place = len(found)
        found.append(attribution)
        room = np.array([n for a, b in attribution.content for n in range(a, b)], dtype=np.int64)
        for inner in nested.get(number, ()):
            inside = _nested(inner, room, thresholds, place) if inner.start in room else None
            if inside is not None:
                found.append(inside)
    return _in_order(found)


def _claims(
    count: int, outer: list[CueScores], thresholds: Thresholds
) -> tuple[list[CueScores], npt.NDArray[np.int32]]:
    """The outermost cues that get content, and for each of ``count`` words the number of the one it goes to.

    A cue that is left with nothing does not stand at the outer level; its own words, if another's content
    runs over them, belong to that content, where it may stand as a nested one.
    """
    while True:
        owner = np.full(count, -1, dtype=np.int32)
        strength = np.full(count, thresholds.content, dtype=np.float32)
        for number, cue in enumerate(outer):
            span = slice(cue.offset, cue.offset + len(cue.content))
            better = cue.content > strength[span]
            better[max(0, cue.start - cue.offset) : max(0, cue.end - cue.offset)] = False
            strength[span][better] = cue.content[better]
            owner[span][better] = number
        blocked = owner.copy()
        for cue in outer:
            blocked[cue.start : cue.end] = -2
        served = set(blocked[blocked >= 0].tolist())
        if len(served) == len(outer):
            return outer, owner
        outer = [cue for number, cue in enumerate(outer) if number in served]


def _fill_gaps(words: Words, owner: npt.NDArray[np.int32]) -> None:
    """Give a few unclaimed words between two pieces of one content in one sentence to that content.

    Cues must have been taken out of ``owner`` before, marked with -2.
    """
    edges = np.flatnonzero(np.diff(owner))
    for before, after in pairwise(edges.tolist()):
        left, right = owner[before], owner[after + 1]
        if owner[after] != -1 or left != right or left < 0 or after - before > _WIDEST_GAP:
            continue
        if words.sentence[before] == words.sentence[after + 1]:
            owner[before + 1 : after + 1] = left


def _without_crumbs(pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces of a content without single words, unless it has nothing else."""
    return [piece for piece in pieces if piece[1] - piece[0] > 1] or pieces


def _by_owner(owner: npt.NDArray[np.int32], count: int) -> list[npt.NDArray[np.int64]]:
    """The positions that belong to each of ``count`` owners."""
    order = np.argsort(owner, kind="stable")
    bounds = np.searchsorted(owner[order], np.arange(count + 1))
    return [order[bounds[n] : bounds[n + 1]] for n in range(count)]


def _attribution(
    cue: CueScores, flags: npt.NDArray[np.bool_], thresholds: Thresholds, within: int | None
) -> Attribution | None:
    """The roles of one cue, given which words of its window may be its content."""
    odds = np.where(flags, _NEVER, cue.source - np.float32(thresholds.source))
    odds[max(0, cue.start - cue.offset) : cue.end - cue.offset] = _NEVER
    low, high, total = best_run(odds)
    source = ((cue.offset + low, cue.offset + high),) if total > 0.0 else ()
    content = _without_crumbs([(cue.offset + a, cue.offset + b) for a, b in runs(flags)])
    if not content:
        return None
    features = (cue.begins, float(cue.content[flags].max()), float(total), float(flags.sum()))
    return Attribution((cue.start, cue.end), source, tuple(content), features, within)


def _nested(
    cue: CueScores, room: npt.NDArray[np.int64], thresholds: Thresholds, within: int
) -> Attribution | None:
    """A cue inside another's content: source and content are looked for in that content only."""
    allowed = np.zeros(len(cue.content), dtype=np.bool_)
    here = room - cue.offset
    allowed[here[(here >= 0) & (here < len(allowed))]] = True
    allowed[max(0, cue.start - cue.offset) : cue.end - cue.offset] = False
    flags = allowed & (cue.content > thresholds.content)
    if not flags.any():
        return None
    source = np.where(allowed, cue.source, _NEVER).astype(np.float32)
    clipped = CueScores(cue.start, cue.end, cue.begins, cue.level, cue.offset, source, cue.content)
    return _attribution(clipped, flags, thresholds, within)


def _in_order(found: list[Attribution]) -> list[Attribution]:
    """Sort by the place of the cue, and point ``within`` at the new places."""
    order = sorted(range(len(found)), key=lambda n: found[n].cue)
    place = {old: new for new, old in enumerate(order)}
    return [
        replace(found[old], within=None if found[old].within is None else place[found[old].within])  # type: ignore[index]
        for old in order
    ]
