"""The pass that finds statements: source, cue and content of everything that a text attributes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib import resources

from onrecord.reading.decode import Attribution, attributions
from onrecord.reading.model import StatementModel
from onrecord.reading.scoring import score_words
from onrecord.reading.windows import encode
from onrecord.reading.words import CLOSING, INSIDE, OPENING, OUTSIDE, Words
from onrecord.record import Span, Statement, StatementKind

_QUOTED = (OPENING, INSIDE, CLOSING)
_TRAILING = ",;:.-–—"


@cache
def _negations() -> re.Pattern[str]:
    lines = resources.files("onrecord.data").joinpath("negations.txt").read_text("utf-8").splitlines()
    words = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return re.compile(
        r"(?<!\w)(?:" + "|".join(sorted(words, key=len, reverse=True)) + r")(?!\w)", re.IGNORECASE
    )


def find_statements(words: Words, model: StatementModel) -> tuple[Statement, ...]:
    """Every statement of the words given, in the order of their cues; ``actor`` and the like stay open."""
    encoded = encode(words, model.vocabulary)
    settings = model.settings
    scored = score_words(model.network, words, encoded, model.vocabulary, settings.size, settings.thresholds)
    found = attributions(words, scored, settings.thresholds)
    return tuple(_statement(words, one, model) for one in found)


def _statement(words: Words, one: Attribution, model: StatementModel) -> Statement:
    content = tuple(_content_span(words, a, b) for a, b in one.content if _says_something(words, a, b))
    cue = (Span(int(words.start[one.cue[0]]), int(words.end[one.cue[1] - 1])),)
    return Statement(
        source=tuple(_trimmed(words, a, b) for a, b in one.source),
        cue=cue,
        content=content,
        kind=_kind(words, one.content),
        within=one.within,
        negated=any(_negations().search(words.text, start, end) for start, end in cue),
        confidence=round(model.confidence(one.features, one.within is not None), 3),
    )


def _is_mark(words: Words, index: int) -> bool:
    return words.quoted[index] in (OPENING, CLOSING) and not words.surface(index)[0].isalnum()


def _says_something(words: Words, start: int, end: int) -> bool:
    """False for a stretch of punctuation alone."""
    return any(words.surface(n)[0].isalnum() for n in range(start, end))


def _content_span(words: Words, start: int, end: int) -> Span:
    """Characters of a content: without commas and full stops at its ends, with its quotation marks."""
    while start < end and words.surface(start) in _TRAILING + ")":
        start += 1
    while end - 1 > start and words.surface(end - 1) in _TRAILING and words.quoted[end - 1] == OUTSIDE:
        end -= 1
    if start > 0 and _is_mark(words, start - 1) and words.quoted[start - 1] == OPENING:
        start -= 1
    if end < len(words) and _is_mark(words, end) and words.quoted[end] == CLOSING:
        end += 1
    elif (
        end + 1 < len(words)
        and words.surface(end) in ",.!?"
        and words.quoted[end] == INSIDE
        and words.quoted[end + 1] == CLOSING
        and _is_mark(words, end + 1)
    ):
        end += 2
    return Span(int(words.start[start]), int(words.end[end - 1]))


def _trimmed(words: Words, start: int, end: int) -> Span:
    """Characters of a source, without punctuation at its ends that belongs to the sentence."""
    while start < end - 1 and words.surface(start) in _TRAILING:
        start += 1
    while end - 1 > start and words.surface(end - 1) in ",;:-–—":
        end -= 1
    return Span(int(words.start[start]), int(words.end[end - 1]))


def _kind(words: Words, content: Sequence[tuple[int, int]]) -> StatementKind:
    """Direct where all words stand in quotation marks, mixed where some do, else indirect."""
    quoted = total = 0
    for start, end in content:
        for n in range(start, end):
            if words.surface(n)[0].isalnum():
                total += 1
                quoted += int(words.quoted[n]) in _QUOTED
    if not quoted:
        return "indirect"
    return "direct" if quoted == total else "mixed"
