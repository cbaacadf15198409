"""Quantities that moved: from what, to what, by how much."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from onrecord.reading.figures.lexicon import table, words_of
from onrecord.reading.numerals import Number
from onrecord.record import Figure, Movement, Span

_FROM = re.compile(r"(?<!\w)from\s+$")
_TO = re.compile(r"(?<!\w)to\s+(?:a\s+(?:record|total|new\s+\w+)\s+(?:of\s+)?)?$")
_BY = re.compile(r"(?<!\w)by\s+(?:a\s+)?$")
_NOTHING = frozenset({"", "a", "an", "another", "only", "just"})
_RELATIVE = frozenset({"percent", "percentage point", "basis point", "point"})
# Characters from the verb to the figures that say how it moved.
_REACH = 110


@cache
def _verbs() -> tuple[re.Pattern[str], dict[str, tuple[str, float]]]:
    rows = [
        (word, direction, float(factor))
        for direction, factor, words in table("movements.txt")
        for word in words.split()
    ]
    pattern = "|".join(sorted((word for word, _, _ in rows), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), {
        word: (direction, factor) for word, direction, factor in rows
    }


def movements(lower: str, figures: Sequence[Figure], sentences: Sequence[Span]) -> tuple[Movement, ...]:
    """The movements of figures, in order: each verb or noun with the figures of its own clause.

    ``from_value`` and ``to_value`` are worked out where two of before, after and by are known, percentages
    relative to the amount before, or in points where the amounts are percentages themselves.
    """
    pattern, meanings = _verbs()
    found: list[Movement] = []
    starts = [figure.span.start for figure in figures]
    first = 0
    for start, end in sentences:
        while first < len(figures) and figures[first].span.start < start:
            first += 1
        last = first
        while last < len(figures) and figures[last].span.end <= end:
            last += 1
        if first == last:
            continue
        matches = list(pattern.finditer(lower, start, end))
        for index, match in enumerate(matches):
            stop = min(matches[index + 1].start() if index + 1 < len(matches) else end, match.end() + _REACH)
            direction, factor = meanings[match.group()]
            inside = [
                n
                for n in range(
                    bisect_left(starts, match.end(), first, last), bisect_left(starts, stop, first, last)
                )
                if figures[n].span.end <= stop
            ]
            one = _movement(lower, figures, inside, Span(*match.span()), direction, factor)
            if one is not None:
                found.append(one)
        first = last
    return tuple(found)


def _movement(
    lower: str, figures: Sequence[Figure], inside: Sequence[int], span: Span, direction: str, factor: float
) -> Movement | None:
    before = after = by = None
    for index in inside:
        figure = figures[index]
        if figure.kind in ("ordinal", "age"):
            continue
        lead = lower[max(span.end, figure.span.start - 30) : figure.span.start]
        if _FROM.search(lead):
            before = index if before is None else before
        elif _TO.search(lead):
            after = index if after is None else after
        elif by is None and (
            _BY.search(lead) or (lead.strip() in _NOTHING and _steps(figure, lower[slice(*span)]))
        ):
            by = index
    if before is None and after is None and by is None:
        return None
    if before is None and after is None and direction == "change":
        return None
    low, high = _worked_out(figures, before, after, by, direction, factor)
    return Movement(
        span=span,
        direction="increase"
        if direction == "increase"
        else "decrease"
        if direction == "decrease"
        else "change",
        before=before,
        after=after,
        by=by,
        from_value=low,
        to_value=high,
    )


def _steps(figure: Figure, word: str) -> bool:
    """True where a bare figure says by how much: "fell 3 percent", "rose $4", but not "raised $3 million"."""
    return figure.unit in _RELATIVE or word not in words_of("objects")


def _amount(figures: Sequence[Figure], index: int | None) -> Number | None:
    if index is None:
        return None
    figure = figures[index]
    return figure.low if figure.low == figure.high else None


def _worked_out(
    figures: Sequence[Figure],
    before: int | None,
    after: int | None,
    by: int | None,
    direction: str,
    factor: float,
) -> tuple[Number | None, Number | None]:
    old, new, change = (_amount(figures, index) for index in (before, after, by))
    way = 1 if direction == "increase" else -1
    relative = by is not None and figures[by].unit == "percent"
    known = before if before is not None else after
    if relative and known is not None and figures[known].unit == "percent":
        relative = False
    if factor != 1 and change is None:
        if old is None and new is not None:
            old = new / factor
        elif new is None and old is not None:
            new = old * factor
    elif change is not None and direction != "change":
        if new is None and old is not None:
            new = old * (1 + way * change / 100) if relative else old + way * change
        elif old is None and new is not None:
            scale = 1 + way * change / 100
            old = (new / scale if scale else None) if relative else new - way * change
    return _rounded(old), _rounded(new)


def _rounded(value: Number | None) -> Number | None:
    if value is None or isinstance(value, int):
        return value
    value = round(value, 6)
    return int(value) if value == int(value) else value
