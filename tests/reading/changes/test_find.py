"""Announced changes put together: once each, with a verdict that cites what it rests on."""

from __future__ import annotations

import re
import time

import numpy as np
import pytest

from onrecord import read
from onrecord.errors import ReadingError
from onrecord.intake import Refused
from onrecord.reading import read_many
from onrecord.reading.changes.announcements import candidates
from onrecord.reading.changes.find import Record, find_changes
from onrecord.reading.changes.outcomes import Outcome
from onrecord.reading.changes.rubric import VERSION
from onrecord.reading.model import statement_model
from onrecord.reading.windows import encode
from onrecord.reading.words import words
from onrecord.record import Change
from tests.reading.changes.made import StubModel, document, outlined, values_of

TEXT = (
    "The operator will leave the islands by Sept. 30, the minister said.\n"
    "Its 14 ferries and their crews stay under a contract that runs until 2031. Herring was dear.\n"
    "The fee of 14 crowns was abolished in May. Nobody pays it."
)
LEAVE, FEE = "The operator will leave the islands by Sept. 30", "The fee of 14 crowns was abolished in May"


def _found(text: str, announced: dict[str, Outcome], as_of: str | None = None) -> tuple[Change, ...]:
    made = document(text, as_of)
    found = words(made.text, [block.span for block in made.blocks if block.kind == "paragraph"])
    vocabulary = statement_model().vocabulary
    chances = np.zeros(len(found), dtype=np.float32)
    for one in announced:
        start = text.index(one)
        chances[(found.start >= start) & (found.end <= start + len(one))] = 0.9
    figures, times = values_of(made)
    record = Record(made, (), (), times, figures)
    model = StubModel(announced, text)
    return find_changes(found, encode(found, vocabulary), chances, record, model, vocabulary)  # type: ignore[arg-type]


def test_each_announcement_is_a_change_with_its_own_verdict() -> None:
    found = _found(TEXT, {LEAVE: "in name only", FEE: "in fact"})
    assert [one.verdict for one in found] == ["in name only", "in fact"]
    assert [TEXT[slice(*one.announced[0])] for one in found] == [LEAVE, FEE]
    assert all(one.rubric == VERSION and one.evidence and one.rule and one.why for one in found)
    assert all(one.as_of == "2021-07-25" for one in found)


def test_the_announcement_is_no_evidence_for_itself() -> None:
    (one,) = _found(TEXT, {LEAVE: "in name only"})
    assert all(not TEXT[slice(*span)].startswith("The operator") for span in one.evidence)


DAYS = [
    ("on the day of publication", None, "not yet"),
    ("on the day of the deadline", "2021-09-30", "not yet"),
    ("on the day after", "2021-10-01", "overdue"),
]


@pytest.mark.parametrize(("shows", "as_of", "verdict"), DAYS, ids=[row[0] for row in DAYS])
def test_what_is_open_depends_on_the_day(shows: str, as_of: str | None, verdict: str) -> None:
    text = TEXT.splitlines()[0]
    (one,) = _found(text, {LEAVE: "open"}, as_of)
    assert (one.verdict, one.deadline) == (verdict, "2021-09-30"), shows
    assert "Sept. 30" in " ".join(text[slice(*span)] for span in one.evidence)


def test_the_same_change_announced_twice_is_one() -> None:
    text = f"{LEAVE}, the minister said.\nHerring was dear.\nBy Sept. 30 the operator will leave the islands, he said again."
    again = "By Sept. 30 the operator will leave the islands"
    assert len(_found(text, {LEAVE: "open", again: "open"})) == 1


def test_what_is_no_change_is_left_out() -> None:
    assert _found(TEXT, {LEAVE: "none"}) == ()


def test_no_verdict_without_evidence() -> None:
    for outcome in ("in fact", "in name only", "in part", "undone", "disputed", "open"):
        (one,) = _found(LEAVE + ".", {LEAVE: outcome})  # type: ignore[dict-item]
        assert one.evidence, outcome


def test_four_hundred_announcements_are_read_in_linear_time() -> None:
    def seconds(count: int) -> float:
        text = "\n".join(
            f"Office {n} of the ministry of region {n} will close by May {n % 28 + 1}." for n in range(count)
        )
        start = time.process_time()
        reading = read(document(text))
        spans = [span for one in reading.changes for span in (*one.announced, *one.evidence)]
        assert all(0 <= a < b <= len(text) for a, b in spans)
        return time.process_time() - start

    few, many = max(seconds(40), 0.2), seconds(400)
    assert many < 40 * few


def test_a_day_before_publication_is_an_error_that_says_so() -> None:
    with pytest.raises(ReadingError, match=r"OR202 x: .*as of 2021-01-01, published 2021-07-25"):
        read(document(TEXT, "2021-01-01"))


def test_of_many_documents_only_that_one_is_refused() -> None:
    first, second = read_many([document(TEXT, "2021-01-01"), document(TEXT)])
    assert isinstance(first, Refused) and first.error.code == "OR202"
    assert not isinstance(second, Refused)


def test_contradictory_figures_and_a_past_deadline_break_nothing() -> None:
    text = (
        "The fleet of 14, or 41, ferries will be cut to 8, or to 80, by May 2019, the minister said in 2021.\n"
        "It has 12, 13 or 14 ferries. It had 14, 15 or 16."
    )
    for one in read(document(text)).changes:
        assert one.why and re.search(r"\w", one.what)


def test_a_candidate_is_the_clause_without_its_punctuation() -> None:
    text = "On Monday, the fee will be scrapped, he said. It rained."
    made = outlined(text)
    chances = np.zeros(len(made.words), dtype=np.float32)
    start = text.index("the fee")
    inside = (made.words.start >= start - 2) & (made.words.end <= text.index(" he said"))
    chances[inside] = 0.8
    (one,) = candidates(made, chances, 0.5, 10)
    assert text[slice(*one.span)] == "the fee will be scrapped"
    assert (one.sentence, round(one.score, 2)) == (0, 0.8)


def test_at_most_so_many_candidates_the_likeliest() -> None:
    text = "The fee will end. The toll will end. The tax will end."
    made = outlined(text)
    chances = np.linspace(0.6, 0.9, len(made.words), dtype=np.float32)
    assert [text[slice(*one.span)][:8] for one in candidates(made, chances, 0.5, 2)] == [
        "The toll",
        "The tax ",
    ]
