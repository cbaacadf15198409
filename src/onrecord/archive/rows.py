"""A reading -> the rows that make it quick to ask, and the words that they are found by."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10
from typing import Any

from onrecord.archive.fulltext import Row
from onrecord.reading.changes.due import due
from onrecord.reading.times.periods import period_of
from onrecord.reading.words import sentence_ends
from onrecord.record import Commitment, Figure, Reading, Span, Spans

KINDS = ("direct", "indirect", "mixed")
_LEAST_POWER, _MOST_POWER = -9, 30


@dataclass(frozen=True, slots=True)
class Rows:
    """What is put into the tables and the indexes of words, by name."""

    tables: dict[str, list[dict[str, Any]]]
    words: dict[str, list[Row]]


def rows_of(reading: Reading, key: int, sources: Sequence[int | None], outlet: int | None) -> Rows:
    """The rows of a reading; ``key`` is its own, ``sources`` those of its actors."""
    sentences = _Sentences(reading)
    place = (f"o{outlet}",) if outlet is not None else ()

    def source(actor: int | None) -> int | None:
        return sources[actor] if actor is not None else None

    tables: dict[str, list[dict[str, Any]]] = {
        "statements": [],
        "figures": [],
        "commitments": [],
        "changes": [],
    }
    words: dict[str, list[Row]] = {f"{name.removesuffix('s')}_words": [] for name in tables}
    inside = _by_statement(reading)
    for number, one in enumerate(reading.statements):
        start, end = _bounds(one.content)
        actor, via = source(one.actor), source(one.via)
        said = reading.times[one.said_on].start if one.said_on is not None else None
        tables["statements"].append(
            {
                "key": key + number,
                "source": actor,
                "via": via,
                "kind": KINDS.index(one.kind),
                "negated": one.negated,
                "said": said,
                "start": start,
                "end": end,
            }
        )
        tags = (
            *(f"s{n}" for n in dict.fromkeys(source(a) for a in one.actors or (one.actor,)) if n is not None),
            *((f"v{via}",) if via is not None else ()),
            *place,
            *sorted(
                {tag for figure in inside.get(number, ()) for tag in magnitudes(figure.low, figure.high)}
            ),
        )
        words["statement_words"].append(
            Row(key + number, reading.quote(one.content), tags, _whole(one.content))
        )
    for number, figure in enumerate(reading.figures):
        told = reading.statements[figure.statement].actor if figure.statement is not None else None
        by = source(told)
        tables["figures"].append(
            {
                "key": key + number,
                "statement": key + figure.statement if figure.statement is not None else None,
                "low": figure.low,
                "high": figure.high,
                "approximate": figure.approximate,
                "unit": figure.unit,
                "kind": figure.kind,
                "of": figure.of,
                "head": figure.head,
                "start": figure.span.start,
                "end": figure.span.end,
            }
        )
        tags = (*((f"s{by}",) if by is not None else ()), f"k{figure.kind}", *place)
        words["figure_words"].append(sentences.row(key + number, figure.span.start, tags))
    for number, promise in enumerate(reading.commitments):
        start, end = _bounds(promise.action)
        deadline = due_of(reading, promise, sentences.span(start))
        period = period_of(deadline) if deadline is not None else None
        by = source(promise.by)
        tables["commitments"].append(
            {
                "key": key + number,
                "source": by,
                "kind": promise.kind,
                "due": period.last.isoformat() if period is not None else None,
                "deadline": deadline,
                "start": start,
                "end": end,
            }
        )
        tags = (*((f"s{by}",) if by is not None else ()), f"k{promise.kind}", *place)
        words["commitment_words"].append(sentences.row(key + number, start, tags))
    for number, change in enumerate(reading.changes):
        start, end = _bounds(change.announced)
        period = period_of(change.deadline) if change.deadline else None
        by = source(change.by)
        tables["changes"].append(
            {
                "key": key + number,
                "source": by,
                "what": change.what,
                "announced": reading.quote(change.announced),
                "direction": change.direction,
                "verdict": change.verdict,
                "before": change.before,
                "after": change.after,
                "due": period.last.isoformat() if period is not None else None,
                "deadline": change.deadline,
                "start": start,
                "end": end,
            }
        )
        tags = (*((f"s{by}",) if by is not None else ()), f"k{change.direction}", *place)
        about = " ".join((change.what, reading.quote(change.announced)))
        words["change_words"].append(Row(key + number, about, tags))
    return Rows(tables, words)


def due_of(reading: Reading, promise: Commitment, sentence: Span) -> str | None:
    """By when a commitment is due, in ISO form: a day or period ahead of when it was made."""
    if promise.deadline is None:
        return None
    document = reading.document
    times, text = reading.times, document.text
    return due(times, promise.deadline, sentence, text, document.published, ahead=True)


def magnitudes(low: float | None, high: float | None) -> tuple[str, ...]:
    """Tags of the powers of ten that a quantity lies in, so that a range can be looked up like words.

    >>> magnitudes(90, 2500)
    ('m1', 'm2', 'm3')
    """
    powers = [_power(value) for value in (low, high) if value is not None]
    if not powers:
        return ()
    return tuple(_tag(power) for power in range(min(powers), max(powers) + 1))


def _power(value: float) -> int:
    size = min(abs(value), 10.0**_MOST_POWER)
    return min(max(floor(log10(size)), _LEAST_POWER), _MOST_POWER) if size > 0 else _LEAST_POWER


def _tag(power: int) -> str:
    return f"m{power}" if power >= 0 else f"mb{-power}"


def _by_statement(reading: Reading) -> dict[int, list[Figure]]:
    found: dict[int, list[Figure]] = {}
    for figure in reading.figures:
        if figure.statement is not None:
            found.setdefault(figure.statement, []).append(figure)
    return found


def _bounds(spans: Spans) -> tuple[int, int]:
    return (min(a for a, _ in spans), max(b for _, b in spans)) if spans else (0, 0)


def _whole(spans: Spans) -> Span | None:
    return spans[0] if len(spans) == 1 else None


class _Sentences:
    """The sentences of a document, looked up by an offset in them."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._starts: list[int] = []
        self._ends: list[int] = []
        for block in reading.document.blocks:
            begin = block.span.start
            for end in sentence_ends(self._text, begin, block.span.end):
                self._starts.append(begin)
                self._ends.append(end)
                begin = end

    def span(self, offset: int) -> Span:
        """The sentence that an offset lies in."""
        at = bisect_right(self._starts, offset) - 1
        return Span(self._starts[at], self._ends[at]) if at >= 0 else Span(0, len(self._text))

    def row(self, key: int, offset: int, tags: tuple[str, ...]) -> Row:
        """What is found by the words of the sentence."""
        found = self.span(offset)
        return Row(key, self._text[slice(*found)].strip(), tags, found)
