"""The invented dispatch with its actors resolved, by hand: who speaks, through whom, on whose word it rests."""

from __future__ import annotations

import msgspec

from onrecord.record import Actor, Anonymity, Candidate, Reading, Sourcing, Span, Statement, Through
from onrecord.terms import Resolution
from tests.export import dispatch

PELL, BRANDT, TWO, GUARD = 2, 5, 6, 10


def reading() -> Reading:
    """The dispatch with aliases, mentions, roles, a shared, an open and a sourceless statement, a channel, terms."""
    made = dispatch.reading()
    text = made.document.text

    def span(words: str, within: str = "") -> Span:
        start = text.index(words, text.index(within or words))
        return Span(start, start + len(words))

    def spans(*words: str) -> tuple[Span, ...]:
        return tuple(sorted(span(each) for each in words))

    called = span("Pell", "Pell called")
    actors = list(made.actors)
    actors[0] = Actor(name="The transport ministry", kind="group", mentions=spans("The transport ministry"))
    actors[1] = Actor(name="Officials", kind="unnamed", named=False, mentions=spans("Officials"))
    actors[PELL] = Actor(
        name="Maro Pell",
        aliases=("Pell", "PELL"),
        kind="person",
        role="speaks for the dockers’ union",
        affiliation="dockers’ union",
        role_spans=spans("speaks for the dockers’ union"),
        mentions=(span("Maro Pell"), called),
    )
    actors[3] = Actor(name="The Skarn Herald", kind="outlet", mentions=spans("The Skarn Herald"))
    actors[4] = Actor(
        name="the islands’ council",
        aliases=("the council",),
        kind="group",
        named=False,
        mentions=spans("the islands’ council", "the council"),
    )
    actors[BRANDT] = Actor(
        name="Odile Brandt",
        aliases=("Brandt", "the minister"),
        kind="person",
        role="minister",
        mentions=(
            span("Odile Brandt"),
            span("Brandt", "Brandt denied"),
            span("the minister", "the minister told"),
        ),
    )
    actors[TWO] = Actor(
        name="Two people with knowledge of the talks",
        kind="unnamed",
        named=False,
        mentions=spans("Two people with knowledge of the talks"),
    )
    actors.append(Actor(name="My grandmother", kind="unnamed", named=False, mentions=spans("My grandmother")))
    actors.append(
        Actor(
            name="a bank in the capital", kind="group", named=False, mentions=spans("a bank in the capital")
        )
    )
    actors.append(Actor(name="The operator", kind="group", named=False, mentions=spans("The operator")))
    actors.append(Actor(name="A guard", kind="unnamed", named=False, mentions=spans("A guard")))

    def put(index: int, resolution: Resolution, *who: int, **fields: object) -> None:
        statements[index] = msgspec.structs.replace(
            statements[index],
            actor=who[0] if who else None,
            actors=who,
            resolution=resolution,
            **fields,
        )

    statements: list[Statement] = list(made.statements)
    put(0, "named", 0)
    put(1, "open")
    put(2, "described", 1)
    put(3, "named", PELL)
    put(4, "named", 3)
    put(5, "description", 4, via=3, via_span=span("The Skarn Herald"))
    put(6, "named", BRANDT)
    put(7, "description", BRANDT, evidence=spans("the minister, Odile Brandt"))
    put(8, "described", 7)
    put(9, "described", TWO)
    put(
        10,
        "open",
        candidates=(
            Candidate(actor=TWO, score=0.5, reason="near"),
            Candidate(actor=1, score=0.4, reason="subject"),
        ),
    )
    put(11, "described", 8)
    put(12, "described", 9)
    put(13, "no source")
    put(14, "named", PELL)
    put(15, "named", PELL)
    put(16, "pronoun", PELL, BRANDT, evidence=(called,))
    statements.append(
        Statement(
            source=spans("A guard"),
            cue=(span("said", "said the ramps"),),
            content=spans("the ramps had been painted overnight"),
            actor=GUARD,
            actors=(GUARD,),
            resolution="described",
            anonymity=Anonymity(
                condition=span("asked not to be named"),
                reason=span("because the operator forbids interviews"),
            ),
        )
    )
    return msgspec.structs.replace(
        made,
        actors=tuple(actors),
        statements=tuple(statements),
        narrated=spans("The pier has closed twice since it opened."),
        sourcing=Sourcing(
            words=292,
            named=0.456,
            unnamed=0.214,
            second_hand=0.08,
            no_source=0.03,
            own_voice=0.22,
            voices=11,
            voices_named=4,
            only_through=(Through(actor=4, via=3),),
        ),
    )
