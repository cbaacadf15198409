"""Which of the times beside an action says by when it is due."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.record import Span, Time

# Words before a time that make it a limit, and those that make it a day on which something happens.
_LIMIT = re.compile(
    r"\b(?:by|before|until|till|(?:no|not) later than|within|deadline(?: of| for)?|up to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:on|from|in|at|this|next|over|during|starting|beginning|as of|for|after)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"^(?:within|in|over)\b"
    r"|\b(?:within|in the next|over the next|have|has|had|given?|gave|gives)\s+(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_REACH = 28


def due(times: Sequence[Time], action: Span, sentence: Span, cue: Span, text: str) -> int | None:
    """The index of the time by which the action is due: a limit in it or before the cue, else a day in it."""
    ranked: list[tuple[int, int, int]] = []
    for index, time in enumerate(times):
        if not (sentence.start <= time.span.start and time.span.end <= sentence.end):
            continue
        if (
            time.type == "SET"
            or (time.value or "").endswith("_REF")
            or (time.value is None and time.end is None)
        ):
            continue
        before = text[max(sentence.start, time.span.start - _REACH) : time.span.start]
        words = text[time.span.start : time.span.end]
        inside = action.start <= time.span.start < action.end
        if time.type == "DURATION":
            limits = _WITHIN.match(words) is not None or _WITHIN.search(before) is not None
            near = inside or cue.start - 20 <= time.span.start < action.start
            if limits and near:
                ranked.append((0, abs(time.span.start - action.start), index))
            continue
        limit = _LIMIT.search(before) is not None or _LIMIT.match(words + " ") is not None
        if limit and (inside or time.span.end <= action.start):
            ranked.append((0, abs(time.span.start - action.start), index))
        elif inside:
            ranked.append((1 if _DAY.search(before) else 2, time.span.start - action.start, index))
        elif cue.start <= time.span.start < action.start:
            ranked.append((1, action.start - time.span.start, index))
    return min(ranked)[2] if ranked else None
