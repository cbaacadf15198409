"""The times and figures of an article as rows to show: words, value, and what the value rests on.

What does not stand in the text is left out: nothing without a span reaches a reader.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.export.figures import movements, said_by, said_in, source_words
from onrecord.export.figures import value_of as value_of_figure
from onrecord.export.segments import joined
from onrecord.export.times import anchor_of, is_faint
from onrecord.export.times import value_of as value_of_time
from onrecord.export.visible import shortened
from onrecord.record import Reading, Span

MOST_ROWS = 40
"""So many times, and so many figures, are shown at once on a terminal."""

_LONGEST_WORDS = 80


@dataclass(frozen=True, slots=True)
class Row:
    """A time or a figure: ``number`` is its index and one, ``span`` lies in the text, the rest is words.

    ``statement`` is the number of the statement that a figure stands in, ``speaker`` who makes it;
    ``faint`` rows name no place in time of their own.
    """

    number: int
    span: Span
    words: str
    value: str
    anchor: str = ""
    statement: int | None = None
    speaker: str = ""
    movements: tuple[str, ...] = ()
    faint: bool = False

    @property
    def notes(self) -> str:
        """All that is known besides the value, in one line."""
        said = f"statement {self.statement}" if self.statement else ""
        by = ", ".join(part for part in (said, self.speaker) if part)
        return "; ".join(part for part in (self.anchor, by, *self.movements) if part)

    @property
    def told(self) -> str:
        """The value and all that is known besides, in one line."""
        return "; ".join(part for part in (self.value, self.notes) if part)


def times(reading: Reading) -> tuple[Row, ...]:
    """The times in the order of the text."""
    rows = []
    for index, time in enumerate(reading.times):
        if span := inside(reading, time.span):
            words = _words(reading, span)
            value, anchor = value_of_time(time), anchor_of(reading, time)
            rows.append(Row(index + 1, span, words, value, anchor, faint=is_faint(time)))
    return tuple(sorted(rows, key=lambda row: (row.span, row.number)))


def figures(reading: Reading) -> tuple[Row, ...]:
    """The figures in the order of the text."""
    moved = movements(reading)
    rows = []
    for index, figure in enumerate(reading.figures):
        if span := inside(reading, figure.span):
            words = _words(reading, span)
            rows.append(
                Row(
                    index + 1,
                    span,
                    words,
                    value_of_figure(figure, words),
                    statement=said_in(reading, figure),
                    speaker=shortened(
                        said_by(reading, figure) or source_words(reading, figure), _LONGEST_WORDS
                    ),
                    movements=tuple(moved.get(index, ())),
                )
            )
    return tuple(sorted(rows, key=lambda row: (row.span, row.number)))


def inside(reading: Reading, span: Span) -> Span | None:
    """The part of a span that stands in the text, without white space at its ends."""
    found = joined((span,), reading.document.text)
    return found[0] if found else None


def _words(reading: Reading, span: Span) -> str:
    return shortened(reading.quote((span,)), _LONGEST_WORDS)
