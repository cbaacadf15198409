"""Announced changes and commitments as something to show: a card a change, a row a commitment.

What does not stand in the text is left out: nothing without a span reaches a reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.export.numbers import number
from onrecord.export.segments import joined
from onrecord.export.visible import shortened
from onrecord.record import Change, Commitment, Reading, Span, Spans, Time
from onrecord.terms import Verdict

SIGNS: Mapping[Verdict, str] = {
    "in fact": "✓",
    "in name only": "≡",
    "in part": "◐",
    "not yet": "○",
    "overdue": "!",
    "undone": "↺",
    "disputed": "≠",
}
"""A sign for every verdict, so that none is told by colour alone."""

MOST_COMMITMENTS = 40
"""So many commitments are shown at once on a terminal."""

_LONGEST_NAME = 120
_LONGEST_WORDS = 300
_LONGEST_WHY = 600


@dataclass(frozen=True, slots=True)
class Card:
    """A change: ``number`` is its index and one, spans lie in the text, the rest is words.

    ``facts`` are who announces it, its values before and after, its deadline, and what the verdict is as of.
    """

    number: int
    verdict: Verdict
    sign: str
    what: str
    facts: tuple[str, ...]
    why: str
    announced: tuple[Span, ...]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment as a row: ``number`` is its index and one, ``span`` its action, the rest is words."""

    number: int
    span: Span
    kind: str
    by: str
    action: str
    facts: tuple[str, ...]
    statement: int | None


def cards(reading: Reading) -> tuple[Card, ...]:
    """A card for every announced change, in the order of the record."""
    return tuple(_card(reading, change, index) for index, change in enumerate(reading.changes, 1))


def promises(reading: Reading) -> tuple[Promise, ...]:
    """The commitments whose action stands in the text, in the order of the record."""
    rows = []
    for index, one in enumerate(reading.commitments, 1):
        if spans := joined(one.action, reading.document.text):
            rows.append(_promise(reading, one, index, spans[0]))
    return tuple(rows)


def announcer(reading: Reading, change: Change) -> str:
    """Who announces a change: the actor's name, else the words of the text, else nothing."""
    return name_of(reading, change.by, change.by_span)


def due_time(reading: Reading, one: Commitment) -> Time | None:
    """By when a commitment is due, where the text says so."""
    there = one.deadline is not None and 0 <= one.deadline < len(reading.times)
    return reading.times[one.deadline] if there and one.deadline is not None else None


def name_of(reading: Reading, actor: int | None, words: Span | None) -> str:
    """The actor's name, else the words of the text, else nothing."""
    if actor is not None and 0 <= actor < len(reading.actors):
        return shortened(reading.actors[actor].name, _LONGEST_NAME)
    return shortened(_quote(reading, (words,)), _LONGEST_NAME) if words is not None else ""


def _card(reading: Reading, change: Change, index: int) -> Card:
    text = reading.document.text
    by = announcer(reading, change)
    facts = [
        f"by {by}" if by else "",
        _moved(change),
        f"due {change.deadline}" if change.deadline else "",
        f"as of {change.as_of}" if change.as_of else "",
        f"rule: {change.rule}" if change.rule else "",
    ]
    return Card(
        index,
        change.verdict,
        SIGNS[change.verdict],
        shortened(change.what, _LONGEST_WORDS) or "Announced change",
        tuple(fact for fact in facts if fact),
        shortened(change.why, _LONGEST_WHY),
        tuple(joined(change.announced, text)),
        tuple(joined(change.evidence, text)),
    )


def _moved(change: Change) -> str:
    """The values of the thing itself, as far as they are known."""
    before = None if change.before is None else number(change.before)
    after = None if change.after is None else number(change.after)
    if before is not None and after is not None:
        return f"before {before}, after {after}"
    if before is not None:
        return f"before {before}"
    return f"after {after}" if after is not None else ""


def _promise(reading: Reading, one: Commitment, index: int, span: Span) -> Promise:
    upon = name_of(reading, one.upon, one.upon_span)
    time = due_time(reading, one)
    due = (time.value or reading.quote((time.span,))) if time else ""
    facts = [
        f"upon {upon}" if upon else "",
        f"due {shortened(due, _LONGEST_NAME)}" if due else "",
        shortened(reading.quote(one.conditions), _LONGEST_WORDS) if one.conditions else "",
    ]
    statement = one.statement
    there = statement is not None and 0 <= statement < len(reading.statements)
    return Promise(
        index,
        span,
        one.kind,
        name_of(reading, one.by, one.by_span),
        shortened(reading.quote(one.action), _LONGEST_WORDS),
        tuple(fact for fact in facts if fact),
        statement + 1 if there and statement is not None else None,
    )


def _quote(reading: Reading, spans: Spans) -> str:
    return reading.quote(tuple(joined(spans, reading.document.text)))
