"""Characters that act become characters that stand there."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.visible import shortened, visible_in_page, visible_on_terminal

any_text = st.text(alphabet=st.characters(exclude_categories=()))

ROWS = [
    ("an escape becomes its picture", "a\x1b[31mb", "a␛[31mb", "a␛[31mb"),
    ("delete becomes its picture", "a\x7fb", "a␡b", "a␡b"),
    ("a one-character sequence introducer is replaced", "a\x9bb", "a\ufffdb", "a\ufffdb"),
    ("an override is replaced", "a\u202eb", "a\ufffdb", "a\ufffdb"),
    ("an isolate stays in a page, which contains it", "a\u2067b", "a\u2067b", "a\ufffdb"),
    ("a mark of direction acts on nothing else and stays", "a\u200fb", "a\u200fb", "a\u200fb"),
    ("a joiner is part of a Persian word", "می\u200cخواهم", "می\u200cخواهم", "می\u200cخواهم"),
    ("half a surrogate pair cannot be written", "a\ud800b", "a\ufffdb", "a\ufffdb"),
    ("a line end stays in a page and is a space on a line", "a\r\nb", "a\r\nb", "a  b"),
    ("ordinary text stays", "Ж—“é” 👩\u200d🚒", "Ж—“é” 👩\u200d🚒", "Ж—“é” 👩\u200d🚒"),
]


@pytest.mark.parametrize(("shows", "text", "page", "terminal"), ROWS, ids=[row[0] for row in ROWS])
def test_visible(shows: str, text: str, page: str, terminal: str) -> None:
    assert visible_in_page(text) == page, shows
    assert visible_on_terminal(text) == terminal, shows


@given(any_text)
def test_nothing_acts_and_every_offset_holds(text: str) -> None:
    on_terminal, in_page = visible_on_terminal(text), visible_in_page(text)
    assert len(on_terminal) == len(in_page) == len(text)
    assert not any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in on_terminal)
    assert not set(on_terminal) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert all(unicodedata.category(character) != "Cc" or character in "\t\n\r" for character in in_page)
    in_page.encode("utf-8")


@given(any_text, st.integers(2, 50))
def test_shortened_is_one_line_and_short(text: str, longest: int) -> None:
    line = shortened(text, longest)
    assert len(line) <= longest
    assert line == " ".join(line.split())


def test_shortened_cuts_between_words() -> None:
    assert shortened("The harbour would close, he said", 25) == "The harbour would close…"
