"""What resolved values tell of words: figures that recur, days that are past or ahead.

A text encoder sees digits, not values: that "2,500" and "two and a half thousand" are the same count, or that
"next Friday" has not come yet, was worked out before and is handed to the judge as a class of each word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from onrecord.reading.words import Ints, Words, words_within
from onrecord.record import Figure, Time

NOTHING, ALONE, RECURS, PAST, PRESENT, AHEAD = range(6)
HINTS = 6


def hints(words: Words, figures: Sequence[Figure], times: Sequence[Time], published: str | None) -> Ints:
    """The class of each word, (words,): ``ALONE`` or ``RECURS`` for a figure, or when a time is.

    A figure recurs where one of the same value and unit stands in another sentence.  A time without a known
    date, or a text without a day of publication, gives no hint.
    """
    found = np.full(len(words), NOTHING, dtype=np.int32)
    places: dict[tuple[float, str | None], set[int]] = defaultdict(set)
    for figure in figures:
        if (value := _value(figure)) is not None and (here := words_within(words, [figure.span])).size:
            places[value, figure.unit].add(int(words.sentence[here[0]]))
    for figure in figures:
        if (value := _value(figure)) is not None:
            recurs = len(places[value, figure.unit]) > 1
            found[words_within(words, [figure.span])] = RECURS if recurs else ALONE
    today = (published or "")[:10]
    for time in times:
        if today and time.type == "DATE" and (time.start or time.end):
            found[words_within(words, [time.span])] = _when(time, today)
    return found


def _value(figure: Figure) -> float | None:
    value = figure.low if figure.low is not None else figure.high
    return None if value is None else float(value)


def _when(time: Time, today: str) -> int:
    if time.end and time.end < today:
        return PAST
    return AHEAD if time.start and time.start > today else PRESENT
