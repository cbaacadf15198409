"""Cells of a table that are safe to open.

Text stands on one line without control characters, and where it begins as a formula does, an apostrophe
stands before it; numbers, dates and offsets are as in the record.
"""

from __future__ import annotations

from decimal import Decimal

from onrecord.export.quantities import inside
from onrecord.export.sentences import Sentences
from onrecord.export.visible import shortened, visible_on_terminal
from onrecord.record import Reading, Span

_LONGEST_WORDS = 300
_LONGEST_SENTENCE = 280

# Signs that a spreadsheet takes for the beginning of a formula, also in their full width.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def cell(text: str | None) -> str:
    """Text as it may stand in a cell: on one line, inert, and never the beginning of a formula.

    >>> cell("=1+1"), cell("12 crew"), cell(None)
    ("'=1+1", '12 crew', '')
    """
    shown = visible_on_terminal(text or "")
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


def number_cell(value: float | int | None) -> str:
    """A number in plain digits: ``1200000000``, ``0.75``, nothing where it is open."""
    if value is None:
        return ""
    if isinstance(value, int):
        # Python prints no integers of many thousand digits; decimals it does.
        return str(int(value)) if abs(value) < 10**300 else format(Decimal(value), "f")
    return str(int(value)) if value.is_integer() and abs(value) < 10**15 else repr(value)


def place(reading: Reading, span: Span) -> tuple[str, ...]:
    """The columns that every table begins with: document, date, offsets and words."""
    document = reading.document
    found = inside(reading, span)
    words = reading.quote((found,)) if found else ""
    return (
        cell(document.id),
        line(document.published),
        number_cell(span.start),
        number_cell(span.end),
        line(words),
    )


def line(text: str | None) -> str:
    """Text of any length as a cell of some words."""
    return cell(shortened(text or "", _LONGEST_WORDS))


def sentence(reading: Reading, sentences: Sentences, span: Span) -> str:
    """The sentence around a span as a cell; empty where the span does not stand in the text."""
    found = inside(reading, span)
    return cell(sentences.around(found, _LONGEST_SENTENCE)) if found else ""
