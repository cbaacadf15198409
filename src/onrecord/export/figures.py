"""Figures in words that a person reads: value, unit and what is counted, how it moved, who says it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from onrecord.export.numbers import Number, money, number, ordinal, plural
from onrecord.export.segments import joined
from onrecord.export.visible import shortened
from onrecord.export.voices import listed, name_of, speaking
from onrecord.record import Figure, Movement, Reading

_LONGEST = 120
_MOST_NAMES = 3
_MOST_MOVEMENTS = 4

# What ISO 4217 has for no currency: the text has crowns, or pesos, and does not say whose.
_NO_CURRENCY = "XXX"

# The record has one bound for "at least" and "more than"; the words of the text tell which.
_BEYOND = re.compile(r"(?:more|greater|higher|over|above|beyond|exceed|in excess|upwards?)\b", re.IGNORECASE)
_BELOW = re.compile(r"(?:less|fewer|lower|under|below|short of|beneath)\b", re.IGNORECASE)


def value_of(figure: Figure, words: str = "") -> str:
    """What a figure says: ``about 2,500 troops``, ``more than $1.2 billion``, ``12% of voters``.

    ``words`` are the figure's in the text; they tell "more than" from "at least".
    """
    if figure.low is None and figure.high is None:
        return f"open: {shortened(figure.reason, _LONGEST)}" if figure.reason else "open"
    unclear = ", currency unclear" if figure.unit == _NO_CURRENCY else ""
    return _amount(figure, words) + _counted(figure) + _approximately(figure) + unclear


def movements(reading: Reading) -> Mapping[int, Sequence[str]]:
    """The movements that each figure takes part in, in words, by the figure's index."""
    found: dict[int, list[str]] = {}
    for movement in reading.movements:
        told = movement_words(reading, movement)
        for index in dict.fromkeys((movement.before, movement.after, movement.by)):
            if index is not None and 0 <= index < len(reading.figures):
                said = found.setdefault(index, [])
                if len(said) < _MOST_MOVEMENTS and told not in said:
                    said.append(told)
    return found


def movement_words(reading: Reading, movement: Movement) -> str:
    """How a quantity moved: ``decrease from 150 to 132``; what the text does not give is ``worked out``."""
    figures = reading.figures

    def figure(index: int | None) -> Figure | None:
        return None if index is None or not 0 <= index < len(figures) else figures[index]

    def alone(given: Figure) -> str:
        spans = joined((given.span,), reading.document.text)
        return _value_alone(given, reading.quote(tuple(spans)))

    def end(word: str, given: Figure | None, value: Number | None) -> str:
        if given and (value in (None, given.low) or given.low is None or given.high is None):
            # With its hedge and its bound.
            return f" {word} {alone(given)}"
        if value is None:
            return ""
        # The end that is worked out has the unit of the one that the text gives.
        measured = given or before or after
        amount = _with_unit(measured, value) if measured else number(value)
        return f" {word} {amount}{'' if given else ' (worked out)'}"

    before, after, by = figure(movement.before), figure(movement.after), figure(movement.by)
    return (
        movement.direction
        + (f" by {alone(by)}" if by else "")
        + end("from", before, movement.from_value)
        + end("to", after, movement.to_value)
    )


def said_in(reading: Reading, figure: Figure) -> int | None:
    """The number, from 1, of the statement that a figure stands in."""
    index = figure.statement
    return index + 1 if index is not None and 0 <= index < len(reading.statements) else None


def said_by(reading: Reading, figure: Figure) -> str:
    """The names of those who make that statement; nothing where nobody is known."""
    at = said_in(reading, figure)
    actors = speaking(reading, reading.statements[at - 1]) if at else ()
    names = [name_of(reading, actor) for actor in actors[:_MOST_NAMES]]
    return listed(names, "and", len(actors) - len(names))


def source_words(reading: Reading, figure: Figure) -> str:
    """The words of that statement's source."""
    at = said_in(reading, figure)
    spans = joined(reading.statements[at - 1].source, reading.document.text) if at else []
    return shortened(reading.quote(tuple(spans)), _LONGEST)


def _amount(figure: Figure, words: str) -> str:
    """The bounds with their unit."""
    low, high = figure.low, figure.high
    about = "about " if figure.approximate else ""
    if low is not None and high is not None:
        if low == high or (low != low and high != high):
            return about + _with_unit(figure, low)
        return _range(figure, low, high)
    if low is not None:
        bound = "more than" if _BEYOND.match(words) else "at least"
        return f"{bound} {about}{_with_unit(figure, low)}"
    bound = "less than" if _BELOW.match(words) else "at most"
    return f"{bound} {about}{_with_unit(figure, high or 0)}"


def _range(figure: Figure, low: Number, high: Number) -> str:
    if figure.kind in ("money", "ordinal"):
        return f"{_with_unit(figure, low)} to {_with_unit(figure, high)}"
    return f"{number(low)} to {_with_unit(figure, high)}"


def _with_unit(figure: Figure, value: Number) -> str:
    unit = shortened(figure.unit or "", _LONGEST)
    if figure.kind == "money":
        return money(value, None if unit == _NO_CURRENCY else unit)
    if figure.kind == "ordinal" and not unit:
        return ordinal(value)
    if figure.kind == "age":
        return f"{number(value)} {'year' if value == 1 else 'years'} old"
    if figure.kind == "multiple" and not unit:
        return f"{number(value)} times"
    if unit == "percent":
        return f"{number(value)}%"
    if not unit:
        return number(value)
    return f"{number(value)} {unit if value == 1 else plural(unit)}"


def _value_alone(figure: Figure, words: str) -> str:
    """The value without what it counts, which the movement is about anyway."""
    if figure.low is None and figure.high is None:
        return "an open amount"
    return _amount(figure, words) + _approximately(figure)


def _approximately(figure: Figure) -> str:
    """What stands behind a range, which "about" would seem to say of its lower end alone."""
    bounded = figure.low is not None and figure.high is not None and figure.low != figure.high
    return ", approximately" if bounded and figure.approximate else ""


def _counted(figure: Figure) -> str:
    """What is counted, as it follows the amount."""
    of = shortened(figure.of or "", _LONGEST)
    if not of or figure.kind == "age":
        return ""
    if figure.kind in ("count", "ordinal") and not figure.unit:
        return f" {of}"
    if figure.kind == "share":
        return f" of {of}"
    return f" ({of})"
