"""Words found again in another text: by themselves, by what stands around them, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.archive.anchoring import anchored
from onrecord.archive.loaded import quote
from onrecord.archive.results import Quote
from onrecord.record import Span

TEXT = "The boats will stay, he said. The boats are old. Nobody wants boats."

ROWS = [
    ("once", Quote(spans=(), exact="Nobody"), 49),
    ("more than once, told apart by what stands before", Quote(spans=(), exact="boats", prefix="wants "), 62),
    (
        "more than once, told apart by what stands after",
        Quote(spans=(), exact="The boats", suffix=" are"),
        30,
    ),
    ("more than once, and nothing tells", Quote(spans=(), exact="boats"), None),
    ("not there", Quote(spans=(), exact="ships"), None),
    ("no words", Quote(spans=(), exact=""), None),
]


@pytest.mark.parametrize(("shows", "asked", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_where_words_stand(shows: str, asked: Quote, expected: int | None) -> None:
    found = anchored(asked, TEXT)
    assert (found.start if found else None) == expected, shows


@given(st.text(min_size=1, max_size=200), st.integers(0, 199), st.integers(1, 60), st.text(max_size=50))
def test_words_survive_a_paragraph_put_before_them(text: str, start: int, length: int, fresh: str) -> None:
    start = min(start, len(text) - 1)
    words = Span(start, min(len(text), start + length))
    found = anchored(quote(text, (words,)), f"{fresh}\n\n{text}")
    if found is not None:
        assert f"{fresh}\n\n{text}"[slice(*found)] == text[slice(*words)]
