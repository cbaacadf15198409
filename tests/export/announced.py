"""A reading by hand with two announced changes and two commitments, for what shows them."""

from __future__ import annotations

import msgspec

from onrecord.record import Commitment, Reading, Span, Time
from tests.export import dispatch


def reading() -> Reading:
    """The dispatch about the night ferry with a second change and what people are bound to."""
    made = dispatch.reading()
    text = made.document.text

    def span(words: str) -> Span:
        at = text.index(words)
        return Span(at, at + len(words))

    first = msgspec.structs.replace(made.changes[0], as_of="2031-08-11", rule="same value", rubric="1.0")
    second = msgspec.structs.replace(
        first,
        announced=(span("a letter of intent was signed"),),
        by=None,
        by_span=span("Two people with knowledge of the talks"),
        what="letter of intent",
        direction="start",
        before=None,
        after=1_200_000.0,
        deadline=None,
        verdict="not yet",
        rule="no outcome, no deadline",
        evidence=(),
        why="Nobody has seen it.",
    )
    demand = Commitment(
        statement=5,
        by=4,
        kind="demand",
        cue=span("had demanded"),
        action=(span("publish the contract before the vote"),),
        object=span("the contract"),
        upon=5,
        deadline=0,
    )
    promise = Commitment(
        kind="promise", action=(span("Never sell the boat"),), conditions=(span("before the tide turns"),)
    )
    when = Time(span=span("before the vote"), type="DATE", value="2031-09", mod="BEFORE")
    return msgspec.structs.replace(
        made, changes=(first, second), commitments=(demand, promise), times=(when,)
    )
