"""Who is speaking, row by row, with the statements given: this is about the actors alone."""

from __future__ import annotations

import pytest

from onrecord.reading.actors.find import find_actors
from onrecord.reading.words import words
from onrecord.record import Actor, Span, Statement
from tests.reading.actors.rows import ANONYMITY, ROWS, VIA
from training.markup import parse

Found = tuple[str, tuple[Actor, ...], dict[int, Statement]]


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)


def actors_of(marked: str) -> Found:
    """The text, its actors, and its statements by their number in the markup."""
    text, attributions = parse(marked)
    order = sorted(attributions, key=lambda n: (attributions[n].cue or attributions[n].content)[0])
    given = []
    for number in order:
        one = attributions[number]
        outer = [
            n
            for n in order
            if n != number
            and any(a <= one.cue[0][0] and one.cue[0][1] <= b for a, b in attributions[n].content)
        ]
        inner = min(outer, key=lambda n: sum(b - a for a, b in attributions[n].content), default=None)
        given.append(
            Statement(
                source=_spans(one.source),
                cue=_spans(one.cue),
                content=_spans(one.content),
                within=None if inner is None else order.index(inner),
                kind="direct" if "“" in text else "indirect",
            )
        )
    actors, done, _, _ = find_actors(words(text, [(0, len(text))]), given)
    return text, actors, dict(zip(order, done, strict=True))


@pytest.mark.parametrize(("marked", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_who_is_speaking(marked: str, expected: dict[int, str | None]) -> None:
    _, actors, found = actors_of(marked)
    for number, wanted in expected.items():
        who = [actors[n] for n in found[number].actors]
        name = "; ".join(actor.name for actor in who) or None
        if wanted and wanted.endswith(")"):
            name = f"{name} ({who[0].kind})" if who else None
        assert name == wanted


@pytest.mark.parametrize(("marked", "expected"), [row[1:] for row in VIA], ids=[row[0] for row in VIA])
def test_through_whom(marked: str, expected: dict[int, str | None]) -> None:
    _, actors, found = actors_of(marked)
    for number, wanted in expected.items():
        via = found[number].via
        assert (None if via is None else actors[via].name) == wanted


@pytest.mark.parametrize(
    ("outlet", "expected"), [("usa-today", None), ("The Ledger", "USA Today"), (None, "USA Today")]
)
def test_what_is_told_to_the_articles_own_outlet_is_first_hand(
    outlet: str | None, expected: str | None
) -> None:
    text = "Tomas Kral told USA Today that nobody would sail."
    one = Statement(source=(Span(0, 10),), cue=(Span(11, 15),), content=(Span(26, 48),))
    actors, done, _, _ = find_actors(words(text, [(0, len(text))]), [one], outlet)
    assert (None if done[0].via is None else actors[done[0].via].name) == expected


@pytest.mark.parametrize(
    ("marked", "expected"), [row[1:] for row in ANONYMITY], ids=[row[0] for row in ANONYMITY]
)
def test_on_what_terms(marked: str, expected: tuple[str, str | None] | None) -> None:
    text, _, found = actors_of(marked)
    terms = found[1].anonymity
    if expected is None:
        assert terms is None
        return
    assert terms is not None
    condition, reason = expected
    assert text[slice(*terms.condition)] == condition
    assert (terms.reason and text[slice(*terms.reason)]) == reason
