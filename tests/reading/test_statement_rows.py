"""Every row of ``statement_rows``: all its marked statements are found, and nothing beside them.

``statement_rows_failing.txt`` lists, one id a line, the rows that the shipped model fails.  They are
expected to fail strictly: a row that begins to pass must leave the list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.reading.statement_rows import ROWS, Row
from training.markup import Marked, parse

try:
    from onrecord import read
except ImportError:
    read = None  # type: ignore[assignment]

LEAST_CONTENT = 0.5
"""Jaccard similarity of two contents, over their words, from which they count as the same."""

FAILING = Path(__file__).with_name("statement_rows_failing.txt")

Offsets = frozenset[int]
Spans = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Found:
    """A statement as the offsets at which the words of each role begin; a role without words is empty."""

    source: Offsets
    cue: Offsets
    content: Offsets
    quoted: str


def word_offsets(text: str, spans: Spans) -> Offsets:
    """Where the words of the spans begin; a span of signs alone (a colon, a dash) counts its signs."""
    offsets: set[int] = set()
    for start, end in spans:
        words = [start + match.start() for match in re.finditer(r"\w+", text[start:end])]
        offsets.update(words or range(start, end))
    return frozenset(offsets)


def statement(text: str, source: Spans, cue: Spans, content: Spans) -> Found:
    """A statement of ``text`` in a form that can be compared."""
    quoted = " | ".join(" … ".join(text[start:end] for start, end in role) for role in (source, cue, content))
    return Found(word_offsets(text, source), word_offsets(text, cue), word_offsets(text, content), quoted)


def agree(marked: Found, found: Found) -> bool:
    """Whether the same source conveys the same content by the same cue.

    The contents overlap by half, the sources share a word or are both missing, the cues share a word or
    the row marks none.
    """
    union = marked.content | found.content
    content = not union or len(marked.content & found.content) / len(union) >= LEAST_CONTENT
    source = bool(marked.source & found.source) or not (marked.source or found.source)
    cue = bool(marked.cue & found.cue) or not marked.cue
    return content and source and cue


def pairs(marked: Sequence[Found], found: Sequence[Found]) -> dict[int, int]:
    """The largest pairing of found statements (keys) with marked ones (values) that agree."""
    partner: dict[int, int] = {}

    def place(wanted: int, asked: set[int]) -> bool:
        for k, candidate in enumerate(found):
            if k in asked or not agree(marked[wanted], candidate):
                continue
            asked.add(k)
            if k not in partner or place(partner[k], asked):
                partner[k] = wanted
                return True
        return False

    for wanted in range(len(marked)):
        place(wanted, set())
    return partner


def faults(row: Row, marked: Sequence[Found], found: Sequence[Found]) -> list[str]:
    """What is wrong with a reading of a row, a line for each statement missed or made up."""
    partner = pairs(marked, found)
    met = set(partner.values())
    missed = [f"missed: {one.quoted}" for k, one in enumerate(marked) if k not in met]
    spurious = [f"spurious: {one.quoted}" for k, one in enumerate(found) if k not in partner]
    return missed + ([] if row.extra and not missed else spurious)


def bare(row: Row) -> tuple[str, list[Found]]:
    """The text of a row without its marks, and its marked statements."""
    text, numbered = parse(row.text)
    return text, [statement(text, one.source, one.cue, one.content) for one in numbered.values()]


def slug(sentence: str) -> str:
    """The words of a sentence in lower case, joined by hyphens."""
    return "-".join(re.findall(r"\w+", sentence.lower()))


def name(row: Row) -> str:
    """The id of a row: its group and what it shows."""
    return f"{slug(row.group)}/{slug(row.shows)}"


def known_failures() -> frozenset[str]:
    """The ids in the list of rows that the shipped model fails; ``#`` begins a comment."""
    lines = (line.partition("#")[0].strip() for line in FAILING.read_text(encoding="utf-8").splitlines())
    return frozenset(line for line in lines if line)


def cases() -> list[object]:
    """One parameter a row; the known failures must fail."""
    failing = known_failures()
    strictly = pytest.mark.xfail(
        strict=True, raises=AssertionError, reason="the shipped model fails this row"
    )
    return [pytest.param(row, id=name(row), marks=[strictly] if name(row) in failing else []) for row in ROWS]


@pytest.mark.parametrize("row", cases())
def test_the_reader_finds_what_is_marked_and_no_more(row: Row) -> None:
    if read is None:
        pytest.skip("onrecord.read cannot be imported")
    text, marked = bare(row)
    reading = read(text)
    assert reading.document.text == text, "offsets can only be compared in the unchanged text"
    found = [statement(text, one.source, one.cue, one.content) for one in reading.statements]
    wrong = faults(row, marked, found)
    assert not wrong, "\n".join([row.shows, text, *wrong])


def test_every_row_has_an_id_of_its_own() -> None:
    assert [once for once, times in Counter(map(name, ROWS)).items() if times > 1] == []


def test_every_group_has_six_rows_or_more() -> None:
    assert len(ROWS) >= 170
    assert [group for group, rows in Counter(row.group for row in ROWS).items() if rows < 6] == []


def test_the_list_of_failures_names_rows_that_exist() -> None:
    assert known_failures() - set(map(name, ROWS)) == frozenset()


@pytest.mark.parametrize("row", [pytest.param(row, id=name(row)) for row in ROWS])
def test_the_marks_of_a_row_are_sound(row: Row) -> None:
    text, numbered = parse(row.text)
    assert text == text.strip()
    assert "  " not in text
    for one in numbered.values():
        assert one.content, "a statement has content"
        for start, end in [*one.source, *one.cue, *one.content]:
            assert text[start:end] == text[start:end].strip(), "a role begins and ends with a sign"


@pytest.mark.parametrize("row", [pytest.param(row, id=name(row)) for row in ROWS])
def test_a_row_accepts_its_own_marks_and_nothing_less(row: Row) -> None:
    _, marked = bare(row)
    assert faults(row, marked, marked[::-1]) == []
    for left_out in range(len(marked)):
        assert len(faults(row, marked, marked[:left_out] + marked[left_out + 1 :])) == 1


SENTENCE = "She said: rain fell on the roof."

JUDGEMENTS = [
    ("the same spans agree", Marked([[0, 3]], [[4, 9]], [[10, 31]]), True),
    ("a part of the source is enough", Marked([[0, 8]], [[4, 8]], [[10, 31]]), True),
    ("half of the content is enough", Marked([[0, 3]], [[4, 9]], [[10, 22]]), True),
    ("less than half of the content is not", Marked([[0, 3]], [[4, 9]], [[10, 19]]), False),
    ("no source where one is marked", Marked([], [[4, 9]], [[10, 31]]), False),
    ("another source than the marked one", Marked([[27, 31]], [[4, 9]], [[10, 31]]), False),
    ("another cue than the marked one", Marked([[0, 3]], [[15, 19]], [[10, 31]]), False),
    ("no cue where one is marked", Marked([[0, 3]], [], [[10, 31]]), False),
]


@pytest.mark.parametrize(("shows", "answer", "agrees"), JUDGEMENTS, ids=[slug(row[0]) for row in JUDGEMENTS])
def test_what_counts_as_found(shows: str, answer: Marked, agrees: bool) -> None:
    marked = statement(SENTENCE, [[0, 3]], [[4, 9]], [[10, 31]])
    assert agree(marked, statement(SENTENCE, answer.source, answer.cue, answer.content)) is agrees, shows


def test_a_colon_alone_is_a_cue() -> None:
    text = "A: In the safe."
    marked = statement(text, [[0, 1]], [[1, 2]], [[3, 15]])
    assert agree(marked, marked)
    assert not agree(marked, statement(text, [[0, 1]], [[3, 5]], [[3, 15]]))


def test_a_row_without_a_cue_takes_any() -> None:
    marked = statement(SENTENCE, [[0, 3]], [], [[10, 31]])
    assert agree(marked, statement(SENTENCE, [[0, 3]], [[15, 19]], [[10, 31]]))


def test_a_row_with_extra_takes_further_statements_and_no_fewer() -> None:
    row = Row("group", "shows", "[S1 She] [C1 said:] [Q1 rain fell on the roof].", extra=True)
    text, marked = bare(row)
    further = statement(text, [], [[15, 19]], [[20, 31]])
    assert faults(row, marked, [*marked, further]) == []
    assert len(faults(row, marked, [further])) == 2
