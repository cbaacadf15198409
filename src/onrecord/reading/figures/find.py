"""Find the quantities of a text, and the movements between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from onrecord.reading.figures.bounds import Expression
from onrecord.reading.figures.counted import counted, per_unit, said_of
from onrecord.reading.figures.expressions import expressions
from onrecord.reading.figures.kinds import classified
from onrecord.reading.figures.movements import movements
from onrecord.reading.figures.phrases import Place, head_of
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
    innermost = _innermost(words, statements)
    found: list[Figure] = []
    said: tuple[int, Span] | None = None
    many: Span | None = None
    for start, end in _spans(words, words.paragraph):
        for one in expressions(lower, start, end):
            one = _short_of_time(lower, taken, one)
            if _overlaps(taken, one):
                continue
            sentence = sentences[max(0, bisect_right(starts, one.core) - 1)]
            whole = classified(words.text, lower, one, sentence)
            if whole is None or _overlaps(taken, whole) or (found and whole.start < found[-1].span.end):
                continue
            at = bisect_left(taken, (whole.start, whole.end))
            last = found[-1].span if found else None
            place = Place(words.text, lower, sentence, taken[max(0, at - 4) : at + 4], last)
            said = said if said and said[0] >= sentence.start else None
            of = counted(place, whole, said)
            if whole.kind == "count":
                # "of the 10 judges six were appointed", "10 judges rather than 11"
                of = of or (many if many and many.start >= sentence.start else None)
                many = of
            # What follows a price a unit is said of what has the price: "$20 a share, up from $19".
            known = said_of(place, whole, said) if per_unit(place, whole) else of
            said = (whole.end, known) if known else None
            found.append(_figure(words, whole, of, innermost))
    return tuple(found), movements(lower, found, sentences)


def _spans(words: Words, numbers: Ints) -> list[Span]:
    cuts = [0, *(np.flatnonzero(np.diff(numbers)) + 1).tolist(), len(words)]
    return [Span(int(words.start[a]), int(words.end[b - 1])) for a, b in pairwise(cuts)]


def _overlaps(taken: Sequence[Span], one: Expression) -> bool:
    at = bisect_left(taken, (one.end, one.end))
    return any(span.start < one.end and one.core < span.end for span in taken[max(0, at - 2) : at + 1])


def _short_of_time(lower: str, taken: Sequence[Span], one: Expression) -> Expression:
    """A speed without its hour: "60 miles" of "60 miles an hour", where "an hour" is a time."""
    if one.unit is None or not one.unit.endswith(" per hour"):
        return one
    at = bisect_left(taken, (one.core, one.core))
    if at < len(taken) and one.core < taken[at].start < one.end:
        return replace(one, end=one.core + len(lower[one.core : taken[at].start].rstrip()))
    return one


def _innermost(words: Words, statements: Sequence[Statement]) -> Ints:
    """For each word the statement whose content it is in, the one with the shortest content; -1 for none."""
    found = np.full(len(words), -1, dtype=np.int32)
    lengths = [sum(end - start for start, end in statement.content) for statement in statements]
    for number in sorted(range(len(statements)), key=lambda number: -lengths[number]):
        for start, end in statements[number].content:
            low, high = np.searchsorted(words.start, [start, end])
            found[low:high] = number
    return found


def _figure(words: Words, one: Expression, of: Span | None, innermost: Ints) -> Figure:
    text = words.text
    number = int(innermost[max(0, int(np.searchsorted(words.start, one.core, "right")) - 1)])
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
        statement=number if number >= 0 else None,
        reason=one.reason,
    )
