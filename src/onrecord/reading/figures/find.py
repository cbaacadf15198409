"""Find the quantities of a text, and the movements between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from onrecord.reading.figures.counted import counted, head_of
from onrecord.reading.figures.expressions import Expression, expressions
from onrecord.reading.figures.kinds import classified
from onrecord.reading.figures.movements import movements
from onrecord.reading.times.find import lowered
from onrecord.reading.words import Ints, Words
from onrecord.record import Figure, Movement, Span, Statement, Time


def find_figures(
    words: Words, times: Sequence[Time], statements: Sequence[Statement]
) -> tuple[tuple[Figure, ...], tuple[Movement, ...]]:
    """The quantities of what is read, in order and disjoint, and how they moved.

    Nothing that belongs to one of ``times`` is a quantity.  A figure's ``statement`` is the innermost one
    whose content holds it.
    """
    if not len(words):
        return (), ()
    lower = lowered(words.text)
    sentences = _spans(words, words.sentence)
    starts = [sentence.start for sentence in sentences]
    taken = sorted(time.span for time in times)
    contents = _contents(statements)
    found: list[Figure] = []
    for start, end in _spans(words, words.paragraph):
        for one in expressions(lower, start, end):
            if _overlaps(taken, one):
                continue
            sentence = sentences[max(0, bisect_right(starts, one.core) - 1)]
            whole = classified(words.text, lower, one, sentence)
            if whole is None or _overlaps(taken, whole) or (found and whole.start < found[-1].span.end):
                continue
            found.append(_figure(words.text, lower, whole, sentence, contents, taken))
    return tuple(found), movements(lower, found, sentences)


def _spans(words: Words, numbers: Ints) -> list[Span]:
    cuts = [0, *(np.flatnonzero(np.diff(numbers)) + 1).tolist(), len(words)]
    return [Span(int(words.start[a]), int(words.end[b - 1])) for a, b in pairwise(cuts)]


def _overlaps(taken: Sequence[Span], one: Expression) -> bool:
    at = bisect_left(taken, (one.end, one.end))
    return any(span.start < one.end and one.core < span.end for span in taken[max(0, at - 2) : at + 1])


def _contents(statements: Sequence[Statement]) -> list[tuple[int, int, int, int]]:
    """Start, end and number of every piece of content, with the length of the whole."""
    return sorted(
        (start, end, sum(b - a for a, b in statement.content), number)
        for number, statement in enumerate(statements)
        for start, end in statement.content
    )


def _figure(
    text: str,
    lower: str,
    one: Expression,
    sentence: Span,
    contents: Sequence[tuple[int, int, int, int]],
    taken: Sequence[Span],
) -> Figure:
    at = bisect_left(taken, (one.start, one.end))
    of = counted(lower, one, sentence, taken[max(0, at - 2) : at + 3])
    high = bisect_right(contents, (one.start, 10**9, 0, 0))
    inside = [(length, number) for start, end, length, number in contents[:high] if one.end <= end]
    return Figure(
        span=Span(one.start, one.end),
        low=one.low,
        high=one.high,
        approximate=one.approximate,
        unit=one.unit,
        kind=one.kind or "count",
        of=text[slice(*of)] if of else None,
        of_span=of,
        head=head_of(text, of) if of else None,
        statement=min(inside)[1] if inside else None,
        reason=one.reason,
    )
