"""Find the times of a text: rules over each paragraph, the longest wins, then modifiers and neighbours."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from datetime import date
from itertools import pairwise

import numpy as np
from msgspec.structs import replace

from onrecord.reading.times import counted, dates, days, eras, holidays, lengths, quarters, relative, years
from onrecord.reading.times.context import NO_PUBLICATION, Context, Meaning, Mention
from onrecord.reading.times.lexicon import Modifier, Rule, modifiers, rules, triggers
from onrecord.reading.times.periods import Days, part_of, period_of
from onrecord.reading.words import Words
from onrecord.record import Span, Time

_MEANINGS = {
    **dates.MEANINGS,
    **years.MEANINGS,
    **eras.MEANINGS,
    **holidays.MEANINGS,
    **days.MEANINGS,
    **relative.MEANINGS,
    **counted.MEANINGS,
    **quarters.MEANINGS,
    **lengths.MEANINGS,
}
# Characters that modifiers may take before an expression: "by the very end of the".
_REACH = 40
# "about two weeks", "over 1990" but not "over the next two weeks" or "about the future".
_COUNTS = re.compile(r"\d|(?!the|this|these|that|last|past|next|recent|coming|now|today)[a-z]")
_OF_AMOUNTS = frozenset({"APPROX", "EQUAL_OR_MORE", "MORE_THAN", "LESS_THAN", "EQUAL_OR_LESS"})
_BETWEEN_CLOCK_AND_DAY = re.compile(r"(?:\s*,)?\s+(?:on\s+)?")


def find_times(words: Words, published: str | None, unknown: str = NO_PUBLICATION) -> tuple[Time, ...]:
    """The time expressions of the paragraphs that are read, in order, disjoint.

    ``published`` is the ISO date that relative times are counted from; without it they have no interval,
    a value only as far as it needs none, and the reason ``unknown``.  What stands before a time decides
    it, never what follows in later paragraphs.
    """
    if not len(words):
        return ()
    lower = lowered(words.text)
    context = Context(words.text, lower, _day(published), _sentences(words))
    found: list[Time] = []
    for number, (start, end) in enumerate(_paragraphs(words)):
        context.paragraph, context.end = number, end
        found += _read_paragraph(context, start, end)
    if unknown != NO_PUBLICATION:
        found = [replace(one, reason=unknown) if one.reason == NO_PUBLICATION else one for one in found]
    return tuple(found)


def lowered(text: str) -> str:
    """The text in lower case, as long as it was; unlike ``str.lower`` it never adds a character."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(mark.lower() if len(mark.lower()) == 1 else mark for mark in text)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _paragraphs(words: Words) -> list[tuple[int, int]]:
    cuts = [0, *(np.flatnonzero(np.diff(words.paragraph)) + 1).tolist(), len(words)]
    return [(int(words.start[a]), int(words.end[b - 1])) for a, b in pairwise(cuts)]


def _sentences(words: Words) -> Callable[[int], Span]:
    cuts = [0, *(np.flatnonzero(np.diff(words.sentence)) + 1).tolist(), len(words)]
    starts = words.start[cuts[:-1]].tolist()
    ends = words.end[[cut - 1 for cut in cuts[1:]]].tolist()

    def around(at: int) -> Span:
        index = max(0, bisect_right(starts, at) - 1)
        return Span(starts[index], ends[index])

    return around


def _read_paragraph(context: Context, start: int, end: int) -> list[Time]:
    present = {match.lastgroup for match in triggers().finditer(context.lower, start, end)}
    if not present:
        return []
    if "year" in present:
        present.add("digit")
    if "unit" in present:
        # "night" is a unit and a part of the day.
        present.add("part")
    matches: list[tuple[int, int, int, Rule, re.Match[str]]] = []
    for order, rule in enumerate(rules()):
        if rule.needs <= present:
            for match in rule.pattern.finditer(context.lower, start, end):
                if match.end() > match.start():
                    matches.append((match.start(), -match.end(), order, rule, match))
    times: list[Time] = []
    reached = start
    # In order; of those that begin together the longest is tried first.
    for first, last, _, rule, match in sorted(matches, key=lambda row: row[:3]):
        meaning = _meaning(rule, match, context)
        if first < reached or meaning is None:
            continue
        time = _modified(context, Span(first, -last), meaning, rule, reached, end)
        if meaning.period is not None and not meaning.compared:
            context.mentions.append(Mention(meaning.period, time.span, meaning.explicit, context.paragraph))
        times.append(time)
        reached = time.span.end
    return _joined(context, times)


def _meaning(rule: Rule, match: re.Match[str], context: Context) -> Meaning | None:
    try:
        return _MEANINGS[rule.meaning](match, context)
    except (ValueError, OverflowError):
        # Arithmetic beyond the years 1 to 9999.
        return Meaning("DATE", None, reason="beyond the calendar")


def _modified(context: Context, span: Span, meaning: Meaning, rule: Rule, low: int, high: int) -> Time:
    """The time with the words beside it that modify it."""
    start, stop = span
    mod, left = meaning.mod, meaning.days
    for _ in range(2):
        found = _modifier_before(context, start, low, meaning)
        if found is None:
            break
        modifier, start = found
        mod = modifier.mod or mod
        left = part_of(left, modifier.part) if left else None
    for modifier in modifiers():
        if modifier.after and meaning.type in modifier.types:
            match = modifier.pattern.match(context.lower, stop, high)
            if match:
                mod, stop = modifier.mod, match.end()
                break
    return _time(Span(start, stop), meaning, mod, left, rule.name)


def _modifier_before(context: Context, start: int, low: int, meaning: Meaning) -> tuple[Modifier, int] | None:
    before = context.lower[max(low, start - _REACH) : start]
    counted = _COUNTS.match(context.lower, start) is not None
    for modifier in modifiers():
        if (
            not modifier.after
            and meaning.type in modifier.types
            and (counted or modifier.mod not in _OF_AMOUNTS)
        ):
            match = modifier.pattern.search(before)
            if match:
                return modifier, start - len(before) + match.start()
    return None


def _time(span: Span, meaning: Meaning, mod: str | None, left: Days | None, rule: str) -> Time:
    return Time(
        span=span,
        type=meaning.type,
        value=meaning.value,
        start=left[0].isoformat() if left else None,
        end=left[1].isoformat() if left else None,
        mod=mod,
        anchor=meaning.anchor,
        anchor_span=meaning.anchor_span,
        rule=rule,
        reason=meaning.reason,
    )


def _joined(context: Context, times: list[Time]) -> list[Time]:
    """An hour and the day beside it are one expression: "9 a.m. Tuesday"."""
    done: list[Time] = []
    for time in times:
        if done and (both := _one(context, done[-1], time)):
            done[-1] = both
        else:
            done.append(time)
    return done


def _one(context: Context, left: Time, right: Time) -> Time | None:
    gap = context.lower[left.span.end : right.span.start]
    hour, day = (left, right) if left.type == "TIME" else (right, left)
    if not (hour.type == "TIME" and day.type == "DATE" and hour.value and day.value):
        return None
    period = period_of(day.value)
    if period is None or period.unit != "day" or not _BETWEEN_CLOCK_AND_DAY.fullmatch(gap):
        return None
    return Time(
        span=Span(left.span.start, right.span.end),
        type="TIME",
        value=day.value + hour.value[hour.value.index("T") :],
        start=day.start,
        end=day.end,
        mod=hour.mod or day.mod,
        anchor=day.anchor,
        anchor_span=day.anchor_span,
        rule=hour.rule,
        reason=day.reason,
    )
