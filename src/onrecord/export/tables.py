"""Changes, commitments, figures and times as tables: a row each, for spreadsheets and for programs."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from io import StringIO
from typing import Literal

from onrecord.export.cells import line, number_cell, place, sentence
from onrecord.export.changes import announcer, due_time, name_of
from onrecord.export.figures import movements, said_by, said_in
from onrecord.export.segments import joined
from onrecord.export.sentences import Sentences
from onrecord.export.times import anchor_words
from onrecord.record import Reading, Span, Spans

TableName = Literal["changes", "commitments", "figures", "times"]

COLUMNS: Mapping[TableName, tuple[str, ...]] = {
    "changes": (
        "document",
        "published",
        "start_offset",
        "end_offset",
        "words",
        "as_of",
        "verdict",
        "what",
        "by",
        "direction",
        "before",
        "after",
        "deadline",
        "rule",
        "rubric",
        "confidence",
        "evidence",
        "why",
    ),
    "commitments": (
        "document",
        "published",
        "start_offset",
        "end_offset",
        "words",
        "kind",
        "by",
        "upon",
        "object",
        "condition",
        "due",
        "due_words",
        "statement",
        "sentence",
    ),
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


def header(name: TableName) -> str:
    """The first line of a table."""
    return csv_lines([COLUMNS[name]])


def table(reading: Reading, name: TableName) -> str:
    """The lines of a reading, without the header."""
    rows: Mapping[TableName, Callable[[Reading], Iterable[tuple[str, ...]]]] = {
        "changes": _changes,
        "commitments": _commitments,
        "figures": _figures,
        "times": _times,
    }
    return csv_lines(rows[name](reading))


def csv_lines(rows: Iterable[Iterable[str]]) -> str:
    """Rows as RFC 4180 has them, a line feed at the end of each."""
    made = StringIO()
    csv.writer(made, lineterminator="\n").writerows(rows)
    return made.getvalue()


def _figures(reading: Reading) -> Iterator[tuple[str, ...]]:
    moved = movements(reading)
    sentences = Sentences(reading.document)
    for index, figure in enumerate(reading.figures):
        number = said_in(reading, figure)
        yield (
            *place(reading, figure.span),
            number_cell(figure.low),
            number_cell(figure.high),
            "true" if figure.approximate else "false",
            line(figure.unit),
            figure.kind,
            line(figure.of),
            line(figure.head),
            number_cell(number),
            line(said_by(reading, figure)),
            line("; ".join(moved.get(index, ()))),
            line(figure.reason),
            sentence(reading, sentences, figure.span),
        )


def _times(reading: Reading) -> Iterator[tuple[str, ...]]:
    sentences = Sentences(reading.document)
    for time in reading.times:
        yield (
            *place(reading, time.span),
            time.type,
            line(time.value),
            line(time.mod),
            line(time.start),
            line(time.end),
            line(time.anchor),
            line(anchor_words(reading, time)),
            line(time.rule),
            line(time.reason),
            sentence(reading, sentences, time.span),
        )


def _changes(reading: Reading) -> Iterator[tuple[str, ...]]:
    for change in reading.changes:
        yield (
            *place(reading, _first(change.announced)),
            line(change.as_of),
            change.verdict,
            line(change.what),
            line(announcer(reading, change)),
            change.direction,
            number_cell(change.before),
            number_cell(change.after),
            line(change.deadline),
            line(change.rule),
            line(change.rubric),
            number_cell(change.confidence),
            line(_quoted(reading, change.evidence)),
            line(change.why),
        )


def _commitments(reading: Reading) -> Iterator[tuple[str, ...]]:
    sentences = Sentences(reading.document)
    for one in reading.commitments:
        due = due_time(reading, one)
        statement = one.statement
        there = statement is not None and 0 <= statement < len(reading.statements)
        yield (
            *place(reading, _first(one.action)),
            one.kind,
            line(name_of(reading, one.by, one.by_span)),
            line(name_of(reading, one.upon, one.upon_span)),
            line(_quoted(reading, (one.object,)) if one.object else ""),
            line(_quoted(reading, one.conditions)),
            line(due.value if due else ""),
            line(reading.quote((due.span,)) if due else ""),
            number_cell(statement + 1 if there and statement is not None else None),
            sentence(reading, sentences, _first(one.action)),
        )


def _first(spans: Spans) -> Span:
    return spans[0] if spans else Span(0, 0)


def _quoted(reading: Reading, spans: Spans) -> str:
    """Spans that stand in the text, as one line."""
    return " … ".join(reading.quote((span,)) for span in joined(spans, reading.document.text))
