"""Changes, commitments, figures and times as CSV: complete, exact, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import unicodedata
from io import StringIO
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.cells import cell, number_cell
from onrecord.export.sentences import Sentences
from onrecord.export.tables import COLUMNS, TableName, header, table
from onrecord.record import Block, Document, Figure, Reading, Span, Time
from tests.export import dispatch, measured
from tests.export.any_reading import some_number, some_readings, some_words

NAMES: tuple[TableName, ...] = get_args(TableName)


def _rows(reading: Reading, name: TableName) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(header(name) + table(reading, name), newline="")))


def test_the_columns_are_those_documented() -> None:
    assert header("times") == (
        "document,published,start_offset,end_offset,words,type,value,mod,start,end,anchor,anchor_words,rule,reason,"
        "sentence\n"
    )
    assert header("figures") == (
        "document,published,start_offset,end_offset,words,low,high,approximate,unit,kind,of,head,statement,speaker,"
        "movement,reason,sentence\n"
    )


def test_a_row_of_changes() -> None:
    (row,) = _rows(dispatch.reading(), "changes")
    expected = {
        "verdict": "in name only",
        "what": "The night ferry ends",
        "by": "Transport ministry",
        "direction": "end",
        "before": "46",
        "after": "46",
        "deadline": "2031-09-30",
        "evidence": "the ship, its 46 crew and its timetable will stay as they are",
        "why": "The crossing gets a new name in the books; ship, crew and timetable stay.",
    }
    assert {key: row[key] for key in expected} == expected
    start, end = int(row["start_offset"]), int(row["end_offset"])
    assert dispatch.reading().document.text[start:end] == row["words"]


FIGURES = [
    ("a rate with its movement and its speaker", 0, {"words": "12 percent", "low": "12", "high": "12", "unit": "percent", "kind": "rate", "statement": "1", "speaker": "Harbour board", "movement": "increase by 12% from $1.2 million to more than $1.3 million"}),
    ("an open bound is empty", 2, {"low": "1300000", "high": "", "unit": "USD", "of": "toll", "approximate": "false"}),
    ("an approximate one", 3, {"words": "About 2,500", "low": "2500", "approximate": "true", "of": "troops", "speaker": "Odile Brandt"}),
    ("a fraction", 5, {"low": "0.5", "high": "0.5", "statement": "", "speaker": "", "movement": ""}),
    ("one without a value, and why", 11, {"low": "", "high": "", "reason": "too long a number"}),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "index", "expected"), FIGURES, ids=[row[0] for row in FIGURES])
def test_a_row_of_figures(shows: str, index: int, expected: dict[str, str]) -> None:
    row = _rows(measured.reading(), "figures")[index]
    assert {key: row[key] for key in expected} == expected, shows
    start, end = int(row["start_offset"]), int(row["end_offset"])
    assert measured.TEXT[start:end] == row["words"]


TIMES = [
    ("a day counted from publication", 0, {"document": "harbour-1", "published": "2021-07-25", "words": "Monday, July 19", "type": "DATE", "value": "2021-07-19", "start": "2021-07-19", "end": "2021-07-19", "anchor": "published", "anchor_words": "", "rule": "calendar day"}),
    ("a modified one", 1, {"value": "2021", "mod": "END", "start": "2021-12-31"}),
    ("one counted from words of the text", 9, {"anchor": "mention", "anchor_words": "March 2020", "sentence": "Four months later half of the voters, 50 to 60 percent in the north, wanted a second inquiry."}),
    ("an open one, and why", 10, {"value": "", "start": "", "end": "", "reason": "no publication date"}),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "index", "expected"), TIMES, ids=[row[0] for row in TIMES])
def test_a_row_of_times(shows: str, index: int, expected: dict[str, str]) -> None:
    row = _rows(measured.reading(), "times")[index]
    assert {key: row[key] for key in expected} == expected, shows


CELLS = [
    ("plain text", "12 crew", "12 crew"),
    ("nothing", None, ""),
    ("a formula", "=HYPERLINK(1)", "'=HYPERLINK(1)"),
    ("a sum", "+1", "'+1"),
    ("a difference in words", "-2 degrees", "'-2 degrees"),
    ("a function of an older program", "@SUM(1)", "'@SUM(1)"),
    ("a sign in its full width", "＝1", "'＝1"),
    ("a sign further on is none", "1=1", "1=1"),
    ("line ends and tabs are spaces", "a\nb\tc", "a b c"),
    ("an escape sequence cannot act", "\x1b[2J", "␛[2J"),
]


@pytest.mark.parametrize(("shows", "text", "expected"), CELLS, ids=[row[0] for row in CELLS])
def test_a_cell_of_text(shows: str, text: str | None, expected: str) -> None:
    assert cell(text) == expected, shows


NUMBERS = [
    (2500, "2500"), (2500.0, "2500"), (0.75, "0.75"), (-5, "-5"), (-0.5, "-0.5"), (1.2e9, "1200000000"), (None, ""),
    (10**400, "1" + "0" * 400), (1e300, "1e+300"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "expected"), NUMBERS)
def test_a_number_is_as_it_is_in_the_record(value: float | None, expected: str) -> None:
    assert number_cell(value) == expected


@given(some_number)
def test_a_number_is_read_back(value: float) -> None:
    written = number_cell(value)
    if isinstance(value, int) and abs(value) < 10**300:
        assert int(written) == value
    elif isinstance(value, float):
        assert float(written) == value or value != value


@given(some_words)
def test_no_cell_is_a_formula(text: str) -> None:
    assert not cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@given(some_readings)
def test_any_reading_makes_whole_rows(reading: Reading) -> None:
    for name in NAMES:
        printed = header(name) + table(reading, name)
        assert not any(
            unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp") for one in printed.replace("\n", "")
        )
        lines = list(csv.reader(StringIO(printed, newline=""), strict=True))
        assert len(lines) == 1 + len(getattr(reading, name))
        assert printed.count("\n") == len(lines), "no cell has a line end"
        assert {len(line) for line in lines} == {len(COLUMNS[name])}
        texts = [cell for line in lines for column, cell in zip(COLUMNS[name], line, strict=True) if column not in ("low", "high", "start_offset", "end_offset", "before", "after", "confidence")]  # fmt: skip
        assert not any(text.startswith(("=", "+", "-", "@")) for text in texts)


def test_the_id_of_a_document_is_kept_as_it_is() -> None:
    reading = Reading(
        document=Document(id=" a  b ", text="12"),
        figures=(Figure(span=Span(0, 2), low=12, high=12, kind="count"),),
    )
    assert _rows(reading, "figures")[0]["document"] == " a  b "
    hostile = msgspec.structs.replace(reading, document=Document(id="=cmd|' /C calc'!A0", text="12"))
    assert _rows(hostile, "figures")[0]["document"].startswith("'=cmd")


SENTENCES = [
    ("the sentence alone", "It rained hard. The pier closed on Monday. Nobody came.", "Monday", "The pier closed on Monday."),
    ("an abbreviation ends none", "It was Sept. Monday was dry, said Gov. Lund of Ard.", "dry", "It was Sept. Monday was dry, said Gov. Lund of Ard."),
    ("a quotation ends with its mark", "“It rained.” Nobody came on Monday.", "Monday", "Nobody came on Monday."),
    ("a paragraph is the most", "It rained\nNobody came on Monday", "Monday", "Nobody came on Monday"),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "text", "words", "expected"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_the_sentence_around(shows: str, text: str, words: str, expected: str) -> None:
    at = text.index(words)
    found = Sentences(Document(id="x", text=text)).around(Span(at, at + len(words)), 200)
    assert found == expected, shows


@given(st.integers(0, 3000), st.integers(1, 40), st.sampled_from(["word ", "w", "Long. Word ", "“.” A "]))
def test_a_sentence_is_short_and_has_the_span(start: int, length: int, unit: str) -> None:
    text = f"{unit * 600}"[:start] + "<" + "x" * length + ">" + unit * 600
    block = Block("paragraph", Span(0, len(text)))
    span = Span(start, start + length + 2)
    found = Sentences(Document(id="x", text=text, blocks=(block,))).around(span, 200)
    assert len(found) <= 200
    assert text[span.start : span.end] in found


def test_a_table_has_the_order_of_the_record() -> None:
    reading = Reading(
        document=Document(id="x", text="now then"),
        times=(Time(span=Span(4, 8), type="DATE"), Time(span=Span(0, 3), type="DATE")),
    )
    assert [row["words"] for row in _rows(reading, "times")] == ["then", "now"]
