"""What lies over an article besides its statements' roles: mentions, times, figures, changes, commitments.

Layers need no sign of their own in the text until somebody asks for one actor or one statement, so they
are kept apart from the roles, which are always drawn.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from onrecord.export.segments import Segment, joined
from onrecord.export.voices import speaking
from onrecord.record import Reading, Span, Spans


class Layer:
    """Numbers that hold for stretches of a text; asked for one segment after another, in order.

    No two stretches of one number may touch.  Segments must be cut at ``edges``.
    """

    def __init__(self, stretches: Iterable[tuple[Span, int]]) -> None:
        self._events = sorted(
            event
            for (start, end), number in stretches
            for event in ((start, True, number), (end, False, number))
        )
        self._next = 0
        self._active: dict[int, None] = {}

    @property
    def edges(self) -> set[int]:
        """Where a stretch begins or ends."""
        return {at for at, _, _ in self._events}

    def over(self, segment: Segment) -> tuple[int, ...]:
        """The numbers that hold for a segment, in order; segments may be left out but not come twice."""
        while self._next < len(self._events) and self._events[self._next][0] <= segment.start:
            _, opens, number = self._events[self._next]
            self._next += 1
            if opens:
                self._active[number] = None
            else:
                del self._active[number]
        return tuple(sorted(self._active))


def mentions(reading: Reading) -> Layer:
    """Where actors who are heard are mentioned, outside the sources of their statements, by number from 1."""
    text = reading.document.text
    sources: dict[int, list[Span]] = {}
    for statement in reading.statements:
        for actor in speaking(reading, statement):
            sources.setdefault(actor, []).extend(statement.source)
    return Layer(
        (span, actor + 1)
        for actor, own in sources.items()
        for span in _outside(joined(reading.actors[actor].mentions, text), joined(tuple(own), text))
    )


def evidence(reading: Reading) -> Layer:
    """The words that show who makes a statement, outside its own source, by the statement's number from 1."""
    text = reading.document.text
    return Layer(
        (span, number)
        for number, statement in enumerate(reading.statements, 1)
        for span in _outside(joined(statement.evidence, text), joined(statement.source, text))
    )


def own_voice(reading: Reading) -> Layer:
    """The sentences that the article asserts in its own voice."""
    return Layer((span, 1) for span in joined(reading.narrated, reading.document.text))


def times(reading: Reading) -> Layer:
    """The words of each time, by its number from 1."""
    return _each((time.span for time in reading.times), reading.document.text)


def anchors(reading: Reading) -> Layer:
    """The words that a time was counted from, by the number of that time."""
    text = reading.document.text
    return Layer(
        (span, number)
        for number, time in enumerate(reading.times, 1)
        if time.anchor_span is not None
        for span in joined((time.anchor_span,), text)
    )


def figures(reading: Reading) -> Layer:
    """The words of each figure, by its number from 1."""
    return _each((figure.span for figure in reading.figures), reading.document.text)


def announcements(reading: Reading) -> Layer:
    """The words that announce each change, by its number from 1."""
    text = reading.document.text
    return Layer(
        (span, n) for n, one in enumerate(reading.changes, 1) for span in joined(one.announced, text)
    )


def grounds(reading: Reading) -> Layer:
    """The words that each verdict on a change rests on, by the number of the change."""
    return _all((one.evidence for one in reading.changes), reading.document.text)


def actions(reading: Reading) -> Layer:
    """What each commitment is to, by its number from 1."""
    text = reading.document.text
    return Layer(
        (span, n) for n, one in enumerate(reading.commitments, 1) for span in joined(one.action, text)
    )


def _each(spans: Iterable[Span], text: str) -> Layer:
    return _all(((one,) for one in spans), text)


def _all(groups: Iterable[Spans], text: str) -> Layer:
    """The spans of each group under the group's number, counted from 1."""
    return Layer((span, number) for number, spans in enumerate(groups, 1) for span in joined(spans, text))


def _outside(spans: Sequence[Span], others: Sequence[Span]) -> Iterator[Span]:
    """The spans that lie in none of the others; both in order, and none in one list touching."""
    for span in spans:
        at = bisect_right(others, (span.start, span.end)) if others else 0
        around = others[max(0, at - 1) : at + 1]
        if not any(other.start <= span.start and span.end <= other.end for other in around):
            yield span
