"""Which later change tells of which earlier one, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.archive.chains import LEAST, Clause, clause_words, link


def clause(words: str, what: str = "", direction: str | None = "end", **more: object) -> Clause:
    known = {"source": None, "due": None, "value": None} | more
    return Clause(
        clause_words(words) | clause_words(what), frozenset(clause_words(what)), direction=direction, **known
    )  # type: ignore[arg-type]


JULY = clause(
    "The harbour board will scrap its 14 pilot boats by 31 December", "pilot boats", source=1, value=14.0
)

TELLS = [
    ("the same thing done", clause("The last pilot boats of the harbour board were scrapped", "pilot boats")),
    (
        "in another form of the words",
        clause("The harbour's pilot boat was scrapped on Tuesday", "pilot boat"),
    ),
    (
        "with the value before",
        clause("Fourteen pilot boats went to Varno", "pilot boats", value=14.0, source=1),
    ),
    ("by the one who announced it", clause("The board's boats are gone", "boats", source=1, value=14.0)),
]
DOES_NOT = [
    ("another thing of the same body", clause("The harbour board closed its canteen", "canteen")),
    ("the same thing of another body", clause("The lake police sold their boats", "boats")),
    ("the other direction", clause("The harbour board bought 14 pilot boats", "pilot boats", "increase")),
    ("no word in common", clause("The school in Velden got a roof", "roof")),
]


@pytest.mark.parametrize(("shows", "later"), TELLS, ids=[row[0] for row in TELLS])
def test_a_later_change_tells_of_the_earlier(shows: str, later: Clause) -> None:
    found = link(later, JULY)
    assert found is not None, shows
    assert LEAST <= found.score <= 1
    assert found.reasons


@pytest.mark.parametrize(("shows", "later"), DOES_NOT, ids=[row[0] for row in DOES_NOT])
def test_another_change_does_not(shows: str, later: Clause) -> None:
    assert link(later, JULY) is None, shows


def test_the_reasons_name_words_as_they_stand() -> None:
    found = link(clause("The pilot boats were scrapped", "pilot boats"), JULY)
    assert found is not None
    assert "scrapped" in found.reasons[0]


@given(st.text(max_size=120), st.text(max_size=120))
def test_any_clauses_can_be_compared(one: str, other: str) -> None:
    link(clause(one, other[:20]), clause(other, one[:20]))
