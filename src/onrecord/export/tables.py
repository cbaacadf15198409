"""Times and figures as tables: a row each, for spreadsheets and for programs that compare values.

Cells are safe to open.  Text stands on one line without control characters, and where it begins as a
formula does, an apostrophe stands before it; numbers, dates and offsets are as in the record.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from io import StringIO
from typing import Literal

from onrecord.export.figures import movements, said_by, said_in
from onrecord.export.quantities import inside
from onrecord.export.sentences import Sentences
from onrecord.export.times import anchor_words
from onrecord.export.visible import shortened, visible_on_terminal
from onrecord.record import Reading, Span

TableName = Literal["figures", "times"]

COLUMNS: Mapping[TableName, tuple[str, ...]] = {
    "figures": (
        "document",
        "published",
        "start_offset",
        "end_offset",
        "words",
        "low",
        "high",
        "approximate",
        "unit",
        "kind",
        "of",
        "head",
        "statement",
        "speaker",
        "movement",
        "reason",
        "sentence",
    ),
    "times": (
        "document",
        "published",
        "start_offset",
        "end_offset",
        "words",
        "type",
        "value",
        "mod",
        "start",
        "end",
        "anchor",
        "anchor_words",
        "rule",
        "reason",
        "sentence",
    ),
}

_LONGEST_WORDS = 300
_LONGEST_SENTENCE = 280

# Signs that a spreadsheet takes for the beginning of a formula, also in their full width.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def header(name: TableName) -> str:
    """The first line of a table."""
    return csv_lines([COLUMNS[name]])


def table(reading: Reading, name: TableName) -> str:
    """The lines of a reading, without the header."""
    return csv_lines(_figures(reading) if name == "figures" else _times(reading))


def csv_lines(rows: Iterable[Iterable[str]]) -> str:
    """Rows as RFC 4180 has them, a line feed at the end of each."""
    made = StringIO()
    csv.writer(made, lineterminator="\n").writerows(rows)
    return made.getvalue()


def cell(text: str | None) -> str:
    """Text as it may stand in a cell: on one line, inert, and never the beginning of a formula.

    >>> cell("=1+1"), cell("12 crew"), cell(None)
    ("'=1+1", '12 crew', '')
    """
    line = visible_on_terminal(text or "")
    return f"'{line}" if line.startswith(_FORMULA) else line


def number_cell(value: float | int | None) -> str:
    """A number in plain digits: ``1200000000``, ``0.75``, nothing where it is open."""
    if value is None:
        return ""
    if isinstance(value, int):
        # Python prints no integers of many thousand digits; decimals it does.
        return str(int(value)) if abs(value) < 10**300 else format(Decimal(value), "f")
    return str(int(value)) if value.is_integer() and abs(value) < 10**15 else repr(value)


def _figures(reading: Reading) -> Iterator[tuple[str, ...]]:
    moved = movements(reading)
    sentences = Sentences(reading.document)
    for index, figure in enumerate(reading.figures):
        number = said_in(reading, figure)
        yield (
            *_place(reading, figure.span),
            number_cell(figure.low),
            number_cell(figure.high),
            "true" if figure.approximate else "false",
            _line(figure.unit),
            figure.kind,
            _line(figure.of),
            _line(figure.head),
            number_cell(number),
            _line(said_by(reading, figure)),
            _line("; ".join(moved.get(index, ()))),
            _line(figure.reason),
            _sentence(reading, sentences, figure.span),
        )


def _times(reading: Reading) -> Iterator[tuple[str, ...]]:
    sentences = Sentences(reading.document)
    for time in reading.times:
        yield (
            *_place(reading, time.span),
            time.type,
            _line(time.value),
            _line(time.mod),
            _line(time.start),
            _line(time.end),
            _line(time.anchor),
            _line(anchor_words(reading, time)),
            _line(time.rule),
            _line(time.reason),
            _sentence(reading, sentences, time.span),
        )


def _place(reading: Reading, span: Span) -> tuple[str, ...]:
    """The columns that every table begins with."""
    document = reading.document
    found = inside(reading, span)
    words = reading.quote((found,)) if found else ""
    return (
        cell(document.id),
        _line(document.published),
        number_cell(span.start),
        number_cell(span.end),
        _line(words),
    )


def _line(text: str | None) -> str:
    return cell(shortened(text or "", _LONGEST_WORDS))


def _sentence(reading: Reading, sentences: Sentences, span: Span) -> str:
    found = inside(reading, span)
    return cell(sentences.around(found, _LONGEST_SENTENCE)) if found else ""
