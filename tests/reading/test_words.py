"""Words, sentences and the state of quotation, with offsets into the untouched text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.words import CLOSING, INSIDE, OPENING, OUTSIDE, sentence_ends, words

SENTENCES = [
    ("a full stop ends a sentence", "He left. She stayed.", ["He left.", "She stayed."]),
    ("a title does not", "Mr. Ames met Dr. Bell. They spoke.", ["Mr. Ames met Dr. Bell.", "They spoke."]),
    ("an initial does not", "J. K. Osei left. So did I.", ["J. K. Osei left.", "So did I."]),
    (
        "initials of a country do not",
        "The U.S. Navy sailed. It rained.",
        ["The U.S. Navy sailed.", "It rained."],
    ),
    (
        "a decimal point does not",
        "It rose 2.5 percent. Then it fell.",
        ["It rose 2.5 percent.", "Then it fell."],
    ),
    ("closing marks belong to the sentence", "“Go.” He went.", ["“Go.”", "He went."]),
    ("a question mark ends one", "Why? Nobody knows.", ["Why?", "Nobody knows."]),
    ("a stop inside a sentence that goes on does not", "The co. said so. Yes.", ["The co. said so.", "Yes."]),
    ("no stop at all is one sentence", "no end", ["no end"]),
]


@pytest.mark.parametrize(("shows", "text", "expected"), SENTENCES, ids=[r[0] for r in SENTENCES])
def test_sentences(shows: str, text: str, expected: list[str]) -> None:
    ends = sentence_ends(text, 0, len(text))
    starts = [0, *ends[:-1]]
    assert [text[a:b].strip() for a, b in zip(starts, ends, strict=True)] == expected, shows


def test_words_are_runs_of_letters_or_single_signs() -> None:
    text = "Don’t pay $2.5m—café’s, she’d said…"
    found = words(text, [(0, len(text))])
    assert [found.surface(n) for n in range(len(found))] == [
        "Don", "’", "t", "pay", "$", "2", ".", "5m", "—", "café", "’", "s", ",", "she", "’", "d", "said", "…",
    ]  # fmt: skip


def test_quotation_states() -> None:
    text = "He said: “Go now.” So"
    found = words(text, [(0, len(text))])
    assert found.quoted.tolist() == [OUTSIDE] * 3 + [OPENING, INSIDE, INSIDE, INSIDE, CLOSING, OUTSIDE]


def test_what_lies_outside_the_paragraphs_is_not_read() -> None:
    text = "HEADLINE\nBody text."
    assert [words(text, [(9, 19)]).surface(n) for n in range(3)] == ["Body", "text", "."]


@given(st.text(max_size=300))
def test_every_visible_character_is_in_exactly_one_word(text: str) -> None:
    found = words(text, [(0, len(text))])
    covered = [n for a, b in zip(found.start.tolist(), found.end.tolist(), strict=True) for n in range(a, b)]
    assert covered == sorted(set(covered))
    missed = set(range(len(text))) - set(covered)
    assert all(text[n].isspace() for n in missed)


@given(st.text(max_size=300))
def test_sentence_and_paragraph_numbers_never_fall(text: str) -> None:
    paragraphs = [m.span() for m in re.finditer(r"[^\n]+", text)]
    found = words(text, paragraphs)
    assert (found.sentence[1:] >= found.sentence[:-1]).all()
    assert (found.paragraph[1:] >= found.paragraph[:-1]).all()
