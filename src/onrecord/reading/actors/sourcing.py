"""On whose word an article rests: its own-voice sentences, and the share of each kind of source."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np

from onrecord.reading.words import OUTSIDE, Words
from onrecord.record import Actor, Sourcing, Span, Spans, Statement, Through

NAMED, UNNAMED, SECOND_HAND, NO_SOURCE, OWN_VOICE = range(5)
# A shorter sentence is a label or an exclamation, not an assertion of fact.
_FEWEST_WORDS = 4


def category(one: Statement, actors: Sequence[Actor]) -> int:
    """On whose word a statement stands."""
    if one.actor is None:
        return NO_SOURCE
    if actors[one.actor].kind == "narrator":
        return OWN_VOICE
    if one.via is not None:
        return SECOND_HAND
    return NAMED if any(actors[n].named for n in one.actors) else UNNAMED


def _marked(words: Words, statements: Sequence[Statement], actors: Sequence[Actor]) -> np.ndarray:
    """The category of each word: that of the outermost statement it belongs to."""
    marks = np.full(len(words), OWN_VOICE, dtype=np.int8)
    for one in statements:
        if one.within is not None:
            continue
        here = category(one, actors)
        for start, end in (*one.source, *one.cue, *one.content):
            low, high = np.searchsorted(words.start, [start, end])
            marks[low:high] = here
    return marks


def narrated(words: Words, marks: np.ndarray) -> Spans:
    """The sentences that no statement has a part in and that assert something."""
    found: list[Span] = []
    if not len(words):
        return ()
    bounds = [0, *(np.flatnonzero(np.diff(words.sentence)) + 1).tolist(), len(words)]
    for low, high in itertools.pairwise(bounds):
        if (marks[low:high] != OWN_VOICE).any() or words.surface(high - 1) == "?":
            continue
        spoken = sum(words.surface(n)[0].isalnum() for n in range(low, min(high, low + 40)))
        if spoken < _FEWEST_WORDS or bool((words.quoted[low:high] != OUTSIDE).all()):
            continue
        found.append(Span(int(words.start[low]), int(words.end[high - 1])))
    return tuple(found)


def sum_up(words: Words, statements: Sequence[Statement], actors: Sequence[Actor]) -> tuple[Spans, Sourcing]:
    """The own-voice sentences and the summary."""
    marks = _marked(words, statements, actors)
    spoken = np.array([words.text[start].isalnum() for start in words.start.tolist()], dtype=np.bool_)
    total = int(spoken.sum())
    counts = np.bincount(marks[spoken], minlength=5) if total else np.zeros(5)
    shares = [round(float(count) / total, 4) if total else 0.0 for count in counts]
    heard: dict[int, set[int | None]] = {}
    for one in statements:
        for actor in one.actors:
            if actors[actor].kind != "narrator":
                heard.setdefault(actor, set()).add(one.via)
    only = tuple(
        Through(actor=actor, via=via)
        for actor, channels in heard.items()
        if None not in channels
        for via in sorted(v for v in channels if v is not None)[:1]
    )
    return narrated(words, marks), Sourcing(
        words=total,
        named=shares[NAMED],
        unnamed=shares[UNNAMED],
        second_hand=shares[SECOND_HAND],
        no_source=shares[NO_SOURCE],
        own_voice=shares[OWN_VOICE],
        voices=len(heard),
        voices_named=sum(actors[actor].named for actor in heard),
        only_through=only,
    )
