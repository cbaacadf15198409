"""What the judge is given to read: the announcement's sentences first, then those that bear on it."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.reading.changes.context import span_of
from onrecord.reading.changes.hints import AHEAD, ALONE, NOTHING, PAST, RECURS, hints
from onrecord.reading.words import words
from tests.reading.changes.made import FRAME, PUBLISHED, at, document, given_for, outlined, values_of

TEXT = (
    "The operator will leave the islands by Sept. 30, the minister said. Herring was dear.\n"
    "Its 14 ferries and their crews stay under a contract. The pier closed on Friday.\n"
    "The islands had 14 ferries in 2012, too, and a mill."
)


def test_a_short_text_is_read_whole() -> None:
    given = given_for(TEXT, at(TEXT, "The operator will leave the islands"))
    assert given.numbers == (0, 1, 2, 3, 4)
    assert given.pieces[0, 0] == FRAME[0] and given.pieces[0, -1] == FRAME[1]
    assert given.marked.sum() >= 6
    assert not given.marked[0, 0] and not given.marked[0, -1]


def test_a_long_text_gives_what_shares_most_with_the_announcement() -> None:
    filler = "\n".join(f"Nobody knew why the mill of miller {n} stood still." for n in range(150))
    text = f"{TEXT}\n{filler}\nAll ferries of the operator still serve the islands, a harbour master said."
    given = given_for(text, at(text, "The operator will leave the islands"), 96)
    made = outlined(text)
    read = [text[slice(*span_of(made, number))] for number in given.numbers]
    assert read[0].startswith("The operator will leave")
    assert any("harbour master" in sentence for sentence in read)
    assert given.pieces.shape[1] <= 98


def test_a_sentence_longer_than_the_judge_can_take_loses_its_end() -> None:
    text = "The operator will leave " + "and leave " * 400 + "the islands."
    given = given_for(text, at(text, "will leave"), 64)
    assert given.pieces.shape[1] <= 66


def test_rows_are_means_and_what_is_not_read_has_none() -> None:
    text = TEXT + "\n" + "Nobody knew why the 12 mills stood still for years and years. " * 30
    given = given_for(text, at(text, "will leave"), 96)
    assert np.allclose(given.sentences.sum(axis=1), 1)
    assert set(np.round(given.figures.sum(axis=1), 5).tolist()) == {0.0, 1.0}


HINTS = [
    ("a number told twice recurs", "14", RECURS),
    ("a day behind is past", "Friday", PAST),
    ("a year behind is past", "2012", PAST),
    ("a day ahead is ahead", "30", AHEAD),
    ("a word is nothing", "islands", NOTHING),
]


@pytest.mark.parametrize(("shows", "word", "expected"), HINTS, ids=[row[0] for row in HINTS])
def test_a_hint(shows: str, word: str, expected: int) -> None:
    made = document(TEXT)
    found = words(TEXT, [block.span for block in made.blocks])
    classes = hints(found, *values_of(made), PUBLISHED)
    index = next(n for n in range(len(found)) if found.surface(n) == word)
    assert classes[index] == expected, shows


def test_a_number_told_once_stands_alone_and_without_a_day_no_time_is_past() -> None:
    text = "It has 31 ferries since 2012."
    made = document(text, published=None)
    found = words(text, [block.span for block in made.blocks])
    classes = dict(
        zip(map(found.surface, range(len(found))), hints(found, *values_of(made), None).tolist(), strict=True)
    )
    assert classes["31"] == ALONE
    assert classes["2012"] == NOTHING
