"""Whose word an announcement is, what it is that changes, and the sentence that says why."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.reading.changes.judgement import judgement
from onrecord.reading.changes.outcomes import DIRECTIONS, OUTCOMES, POINTERS
from onrecord.reading.changes.rubric import ruling
from onrecord.reading.changes.subject import announcer, thing
from onrecord.reading.changes.why import why
from onrecord.record import Actor, Span, Statement
from tests.reading.changes.made import at, given_for, outlined

TEXT = "The harbour board will end the night ferry by May, its director Odile Brandt said. Herring was dear."
CLAUSE = at(TEXT, "The harbour board will end the night ferry by May")
SENTENCE = Span(0, TEXT.index(" Herring"))
BOARD = Actor(name="Harbour board", kind="group", mentions=(at(TEXT, "The harbour board"),))
BRANDT = Actor(name="Odile Brandt", kind="person", mentions=(at(TEXT, "Odile Brandt"),))
SAID = Statement(
    source=(at(TEXT, "its director Odile Brandt"),), cue=(at(TEXT, "said"),), content=(CLAUSE,), actor=1
)


def test_the_speaker_of_the_statement_announces() -> None:
    found = announcer(CLAUSE, SENTENCE, [SAID], [BOARD, BRANDT], TEXT)
    assert (found.actor, TEXT[slice(*found.span)] if found.span else None) == (1, "its director Odile Brandt")


def test_without_a_statement_it_is_who_acts() -> None:
    found = announcer(CLAUSE, SENTENCE, [], [BOARD, BRANDT], TEXT)
    assert (found.actor, TEXT[slice(*found.span)] if found.span else None) == (0, "The harbour board")


def test_without_an_actor_it_is_the_subject_in_words() -> None:
    found = announcer(CLAUSE, SENTENCE, [], [], TEXT)
    assert (found.actor, TEXT[slice(*found.span)] if found.span else None) == (None, "The harbour board")


def test_where_nobody_is_to_be_seen_nobody_is_named() -> None:
    text = "Ended is the night ferry."
    assert announcer(Span(0, 5), Span(0, len(text)), [], [], text).span is None


def test_the_thing_is_the_likeliest_words_of_the_announcement() -> None:
    given = given_for(TEXT, CLAUSE)
    chances = np.full(len(given.words), 0.01, dtype=np.float32)
    made = outlined(TEXT).words
    wanted = at(TEXT, "the night ferry")
    inside = (made.start[given.words] >= wanted.start) & (made.end[given.words] <= wanted.end)
    chances[inside] = 0.8
    assert TEXT[slice(*thing(made, given, chances, CLAUSE))] == "the night ferry"


WHY = [
    ("a change in name only with its values", "in name only", True, 46, 46, None, "In name only: before and after it is 46; “Herring was dear.”"),
    ("one that moved", "in part", False, 46, 14, None, "In part: from 46 to 14; “Herring was dear.”"),
    ("one that is due", "open", False, None, None, "2031-05", "Not yet: the text reports no outcome as of 2031-03-01."),
    ("one that is overdue", "open", False, None, None, "2031-01", "Overdue: the deadline has passed as of 2031-03-01, and the text reports no completion."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("shows", "outcome", "same", "before", "after", "due", "ends"), WHY, ids=[r[0] for r in WHY]
)
def test_why(shows, outcome, same, before, after, due, ends) -> None:  # type: ignore[no-untyped-def]
    ruled = ruling(outcome, same=same, deadline=due, as_of="2031-03-01")
    evidence = (at(TEXT, "Herring was dear."),)
    told = why(TEXT, CLAUSE, "Odile Brandt", due, ruled, evidence, before, after, "2031-03-01")
    assert told.startswith("Announced: “The harbour board will end the night ferry by May” (Odile Brandt)")
    assert told.endswith(ends), shows


def test_a_judgement_turns_odds_into_chances() -> None:
    given = given_for(TEXT, CLAUSE)
    said = {
        "outcome": np.array([0.0] * len(OUTCOMES), dtype=np.float32),
        "direction": np.eye(len(DIRECTIONS), dtype=np.float32)[2],
        "evidence": np.array([-9.0, 2.0], dtype=np.float32),
        "what": np.zeros(given.pieces.shape[1], dtype=np.float32),
    }
    for name, (rows, _) in POINTERS.items():
        said[name] = np.zeros(max(1, len(getattr(given, rows))), dtype=np.float32)
        said[f"{name} absent"] = np.array(0.0, dtype=np.float32)
    found = judgement(given, said, 2.0)
    assert sum(found.outcomes.values()) == pytest.approx(1)
    assert found.direction == DIRECTIONS[2]
    assert [number for number, _ in found.evidence] == [1, 0]
    assert found.pointed["before"] is None
    deadline = found.pointed["deadline"]
    assert deadline is not None and (deadline.index, deadline.given) == (0, 0.5)
