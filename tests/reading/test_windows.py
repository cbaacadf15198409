"""Windows cover every word, fit the encoder, and share what they should."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading.windows import encode, windows
from onrecord.reading.wordpieces import WordPieces
from onrecord.reading.words import words

VOCABULARY = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", *"abcdefgh.", *("##" + c for c in "abcdefgh")])


@settings(max_examples=60)
@given(
    st.lists(st.text(alphabet="abcdefgh. \n", min_size=1, max_size=30), max_size=60).map(" ".join),
    st.integers(30, 90),
    st.integers(4, 20),
)
def test_windows_tile_the_document(text: str, size: int, overlap: int) -> None:
    read = words(text, [(0, len(text))])
    encoded = encode(read, VOCABULARY)
    found = windows(read, encoded.first, size, overlap)
    cores = [n for w in found for n in range(w.core_start, w.core_end)]
    assert cores == list(range(len(read)))
    for w in found:
        assert w.start <= w.core_start <= w.core_end <= w.end
        assert encoded.first[w.end] - encoded.first[w.start] <= size
        assert w.end > w.start


def test_a_window_ends_with_a_paragraph_where_it_can() -> None:
    text = "\n".join(["a b c d e f g h a b c d."] * 8)
    spans = [(n * 25, n * 25 + 24) for n in range(8)]
    read = words(text, spans)
    found = windows(read, encode(read, VOCABULARY).first, 60, 13)
    assert all(w.end == len(read) or read.paragraph[w.end] != read.paragraph[w.end - 1] for w in found)


def test_shapes_and_openings() -> None:
    text = "Ab 9 CD e. F"
    read = words(text, [(0, len(text))])
    encoded = encode(read, VOCABULARY)
    assert encoded.shape.tolist() == [1, 3, 2, 0, 4, 1]
    assert encoded.opens.tolist() == [1, 0, 0, 0, 0, 2]
    assert len(encoded.first) == len(read) + 1
    assert encoded.first[-1] == len(encoded.pieces)


def test_no_words_no_windows() -> None:
    read = words("", [])
    assert windows(read, np.zeros(1, dtype=np.int32), 510, 128) == []
