"""When something was said: the date that stands beside a statement's cue."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec
import numpy as np

from onrecord.reading.times.context import NO_MENTION, NO_SUCH_DAY, NO_SUCH_YEAR
from onrecord.reading.times.periods import period_of
from onrecord.reading.words import Words
from onrecord.record import Statement, Time

# Characters: "told reporters at the airport in Oslo on Monday".
_FARTHEST = 90
# A year or more is no day on which something was said: "the 1990 report said".
_NO_DAY = frozenset({NO_MENTION, NO_SUCH_DAY, NO_SUCH_YEAR})
_TOO_LONG = ("decade", "century")


def date_statements(
    words: Words, statements: Sequence[Statement], times: Sequence[Time], published: str | None
) -> tuple[Statement, ...]:
    """The statements, each pointing to the time at which it was made, where the text gives it.

    A time counts where it stands in the cue's sentence, outside what is said, with no other cue between,
    and does not lie after the day of publication.
    """
    cues = sorted(one.cue[0].start for one in statements if one.cue)
    starts = [time.span.start for time in times]
    done = []
    for one in statements:
        index = _beside(words, one, cues, times, starts, (published or "9999")[:10])
        done.append(one if index is None else msgspec.structs.replace(one, said_on=index))
    return tuple(done)


def _sentence(words: Words, at: int) -> tuple[int, int]:
    """Characters of the sentence around a character, no farther than a date may stand from its cue."""
    index = max(0, int(np.searchsorted(words.start, at, "right")) - 1)
    low, high = np.searchsorted(words.start, [at - 2 * _FARTHEST, at + 2 * _FARTHEST])
    same = np.flatnonzero(words.sentence[low:high] == words.sentence[index]) + int(low)
    return int(words.start[same[0]]), int(words.end[same[-1]])


def _beside(
    words: Words,
    one: Statement,
    cues: Sequence[int],
    times: Sequence[Time],
    starts: Sequence[int],
    latest: str,
) -> int | None:
    if not one.cue:
        return None
    cue = one.cue[0]
    start, end = _sentence(words, cue.start)
    found: list[tuple[int, int]] = []
    for index in range(bisect_left(starts, start), bisect_right(starts, end)):
        time = times[index]
        if time.span.end > end or not _dates(words.text, time) or (time.start or "") > latest:
            continue
        inside = any(a < time.span.end and time.span.start < b for a, b in (*one.content, *one.source))
        apart = time.span.start - cue.end if time.span.start >= cue.end else cue.start - time.span.end
        low, high = sorted((time.span.start, cue.start))
        between = bisect_left(cues, high) - bisect_right(cues, low)
        if not inside and 0 <= apart <= _FARTHEST and between <= 0:
            found.append((apart, index))
    return min(found)[1] if found else None


def _dates(text: str, time: Time) -> bool:
    """True for a time that can be the date of a statement: a day, a month, "last week"; not "until May"."""
    if time.type not in ("DATE", "TIME"):
        return False
    before = text[max(0, time.span.start - 8) : time.span.start].casefold().split()
    if before and before[-1] in ("until", "by", "since", "from", "till", "before", "after", "of"):
        return False
    if time.value is None:
        # "last week" without a day of publication; not February 30.
        return time.start is None and time.anchor is None and time.reason not in _NO_DAY
    if time.value.startswith("XXXX"):
        return True
    period = period_of(time.value)
    return period is not None and period.unit not in _TOO_LONG
