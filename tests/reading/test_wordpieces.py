"""WordPiece: longest match first, typography folded, never a failure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.wordpieces import WordPieces, canonical

VOCABULARY = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    '"',
    "'",
    "-",
    "with",
    "##draw",
    "##drawal",
    "cafe",
    "c",
    "##a",
]


@pytest.fixture
def pieces() -> WordPieces:
    return WordPieces(VOCABULARY)


@pytest.mark.parametrize(
    ("shows", "word", "expected"),
    [
        ("the longest piece wins", "withdrawal", ["with", "##drawal"]),
        ("case and accents are folded", "Café", ["cafe"]),
        ("a word that cannot be cut is unknown as a whole", "withx", ["[UNK]"]),
        ("a curly mark is a straight one", "”", ['"']),
        ("a dash is a hyphen", "—", ["-"]),
        ("a combining mark alone is unknown", "\u0301", ["[UNK]"]),
        ("an endless word is unknown", "c" + "a" * 500, ["[UNK]"]),
    ],
)
def test_rows(pieces: WordPieces, shows: str, word: str, expected: list[str]) -> None:
    assert [VOCABULARY[n] for n in pieces.pieces(word)] == expected, shows


def test_a_single_mark_that_quotes_is_read_as_a_double_one(pieces: WordPieces) -> None:
    assert pieces.pieces("‘", quotation_mark=True) == pieces.pieces('"')
    assert pieces.pieces("‘") == pieces.pieces("'")


@given(st.text(min_size=1, max_size=40))
def test_every_word_has_pieces(word: str) -> None:
    found = WordPieces(VOCABULARY).pieces(word)
    assert found
    assert all(0 <= n < len(VOCABULARY) for n in found)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(word: str) -> None:
    once = canonical(word)
    assert canonical(once.lower()) == canonical(once) or not once.isascii()
