"""Who announces a change, and what it is that changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.reading.changes.announcements import DANGLING
from onrecord.reading.changes.context import Floats, JudgeInput
from onrecord.reading.words import Ints, Words
from onrecord.record import Actor, Span, Statement

# What a thing is called begins after these and is never one of them alone.
_FRINGE = frozenset(",;:.-–—\"'”“’‘)»«(")
_LONGEST_WHAT = 12
_FINITE = re.compile(
    r"\b(?:will|would|shall|is|are|was|were|has|have|had|must|can|may|plans?|said|says|announced|promised|ended|"
    r"began|opened|closed|cut|raised|[a-z]{2,}ed)\b"
)
_LONGEST_SUBJECT = 60


@dataclass(frozen=True, slots=True)
class Announcer:
    """Who announces: an actor's index, and the words; either may be missing."""

    actor: int | None = None
    span: Span | None = None


def announcer(
    announced: Span, sentence: Span, statements: Sequence[Statement], actors: Sequence[Actor], text: str
) -> Announcer:
    """Whose word the announcement is: the speaker of the statement around it, else who acts in it."""
    best, most = None, 0
    for statement in statements:
        spans = (*statement.content, *statement.cue, *statement.source)
        shared = sum(max(0, min(announced.end, b) - max(announced.start, a)) for a, b in spans)
        if shared * 2 > announced.end - announced.start and shared > most:
            best, most = statement, shared
    if best is not None and (best.actor is not None or best.source):
        return Announcer(best.actor, best.source[0] if best.source else _first(best.evidence))
    mentioned = [
        (mention.start, index, mention)
        for index, actor in enumerate(actors)
        for mention in actor.mentions
        if sentence.start <= mention.start and mention.end <= announced.end and actor.kind != "narrator"
    ]
    if mentioned:
        _, index, mention = min(mentioned)
        return Announcer(index, mention)
    verb = _FINITE.search(text, announced.start, announced.end)
    if verb and 2 < verb.start() - announced.start <= _LONGEST_SUBJECT:
        return Announcer(
            None, Span(announced.start, announced.start + len(text[announced.start : verb.start()].rstrip()))
        )
    return Announcer()


def _first(spans: Sequence[Span]) -> Span | None:
    return spans[0] if spans else None


def thing(words: Words, given: JudgeInput, chances: Floats, announced: Span) -> Span:
    """The words that name what changes: around the likeliest word of the announcement or close to it."""
    kept = given.words
    at = words.start[kept]
    inside = (at >= announced.start) & (at < announced.end)
    weighed = np.where(inside, chances, 0.5 * chances)
    peak = int(weighed.argmax())
    least = 0.4 * float(chances[peak])
    low = high = peak
    while (
        low > 0
        and high - low < _LONGEST_WHAT
        and _goes_on(words, kept, low - 1, low)
        and chances[low - 1] >= least
    ):
        low -= 1
    while (
        high + 1 < len(kept)
        and high - low < _LONGEST_WHAT
        and _goes_on(words, kept, high, high + 1)
        and chances[high + 1] >= least
    ):
        high += 1
    while low < high and words.surface(int(kept[low])) in _FRINGE:
        low += 1
    while high > low and words.surface(int(kept[high])) in _FRINGE | DANGLING:
        high -= 1
    return Span(int(words.start[kept[low]]), int(words.end[kept[high]]))


def _goes_on(words: Words, kept: Ints, one: int, other: int) -> bool:
    a, b = int(kept[one]), int(kept[other])
    return bool(b == a + 1 and words.sentence[a] == words.sentence[b])
