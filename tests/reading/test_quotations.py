"""Which mark opens, which closes: a table a row of typography, and properties for any text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.quotations import quotations

ROWS = [
    ("straight marks open and close in turn", '"Yes," she said. "No."', ['"Yes,"', '"No."']),
    ("curly marks", "“Yes,” she said. “No.”", ["“Yes,”", "“No.”"]),
    ("curly inside straight", '"A “b c” d," he said.', ['"A “b c” d,"', "“b c”"]),
    ("straight inside curly is closed by its twin", "“A 'b c' d,” he said.", ["“A 'b c' d,”", "'b c'"]),
    (
        "single inside double",
        "“He told me, ‘Go home,’ and I went.”",
        ["“He told me, ‘Go home,’ and I went.”", "‘Go home,’"],
    ),
    ("double inside single", "‘I heard “stop” twice,’ he said.", ["‘I heard “stop” twice,’", "“stop”"]),
    (
        "a plural possessive inside single marks",
        "‘The workers’ demands are met,’ he said.",
        ["‘The workers’ demands are met,’"],
    ),
    ("apostrophes inside single marks", "'It's the dogs' home,' she said.", ["'It's the dogs' home,'"]),
    ("decades and elisions are no quotations", "the '90s and rock 'n' roll", []),
    ("possessives alone are no quotations", "the workers' and the bosses' deal", []),
    ("guillemets point outward", "«Oui», dit-il.", ["«Oui»"]),
    ("guillemets point inward", "»Ja«, sagte sie.", ["»Ja«"]),
    ("low-high marks", "„Nein“, sagte er.", ["„Nein“"]),
    ("Polish low-high marks", "„Nie”, powiedział.", ["„Nie”"]),
    ("a closing mark where only an opening one can stand", "”We go,” she said.", ["”We go,”"]),
    ("LaTeX marks", "``We go,'' she said.", ["``We go,''"]),
    ("two apostrophes as a mark", "''We go,'' she said.", ["''We go,''"]),
    ("Japanese corner brackets", "He said 「yes」 twice.", ["「yes」"]),
    ("inches and feet are no quotations", 'a 6" pipe and a 5\'10" man', []),
    (
        "an opening mark that is never closed runs to the end of its paragraph",
        'She said "no. Then she left.',
        ['"no. Then she left.'],
    ),
    ("a closing mark alone opens nothing", "No,” she said.", []),
    (
        "a second opening mark ends an unclosed one",
        "“One, he said. “Two,” she said.",
        ["“One, he said. ", "“Two,”"],
    ),
    ("straight closes curly", '“Now" or never', ['“Now"']),
]


def _paragraphs(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"[^\n]+", text)]


@pytest.mark.parametrize(("shows", "text", "expected"), ROWS, ids=[r[0] for r in ROWS])
def test_rows(shows: str, text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text, _paragraphs(text))] == expected, shows


def test_a_quotation_over_paragraphs_continues_until_its_closing_mark() -> None:
    text = "“One.\n“Two.\n“Three,” he said.\nHe left."
    found = quotations(text, _paragraphs(text))
    assert [(text[q.start : q.end], q.closed, q.continues) for q in found] == [
        ("“One.", False, True),
        ("“Two.", False, True),
        ("“Three,”", True, False),
    ]


def test_an_unclosed_quotation_does_not_swallow_the_next_paragraph() -> None:
    text = '"One.\nThe road is closed.'
    (found,) = quotations(text, _paragraphs(text))
    assert (found.end, found.continues) == (5, False)


@given(st.text(alphabet="ab '\"“”‘’„«»`.,\n", max_size=120))
def test_any_marks_in_any_order(text: str) -> None:
    """Quotations lie inside their paragraph, begin at a mark, and nest or stand apart at each depth."""
    paragraphs = _paragraphs(text)
    for q in quotations(text, paragraphs):
        assert q.start < q.end
        assert any(a <= q.start and q.end <= b for a, b in paragraphs)
        assert text[q.start] not in "ab .,\n"
        assert q.depth >= 0


@given(st.integers(1, 400))
def test_time_is_linear_in_unmatched_marks(count: int) -> None:
    """Thousands of opening single marks do not make each search to the end for its mate in vain."""
    assert quotations(" ‘a" * count, [(0, 3 * count)]) is not None
