"""The pass that finds statements: source, cue and content of everything that a text attributes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from importlib import resources

from onrecord.reading.continuations import carry_on
from onrecord.reading.decode import Attribution, attributions
from onrecord.reading.model import StatementModel
from onrecord.reading.scoring import Seen, score_words
from onrecord.reading.signatures import signed
from onrecord.reading.whole_quotations import complete
from onrecord.reading.windows import Encoded
from onrecord.reading.words import CLOSING, INSIDE, OPENING, OUTSIDE, Words
from onrecord.record import Span, Spans, Statement
from onrecord.terms import StatementKind

_QUOTED = (OPENING, INSIDE, CLOSING)
_AROUND = ",;:.-–—"

Run = tuple[int, int]


@cache
def _negations() -> re.Pattern[str]:
    lines = resources.files("onrecord.data").joinpath("negations.txt").read_text("utf-8").splitlines()
    words = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return re.compile(
        r"(?<!\w)(?:" + "|".join(sorted(words, key=len, reverse=True)) + r")(?!\w)", re.IGNORECASE
    )


def find_statements(
    words: Words, encoded: Encoded, model: StatementModel, seen: Seen | None = None
) -> tuple[Statement, ...]:
    """Every statement of the words given, in the order of their cues; ``actor`` and the like stay open.

    ``encoded`` are the words cut by the model's vocabulary; ``seen`` is shown every window with its vectors,
    so that another pass need not encode the text again.
    """
    settings = model.settings
    scored = score_words(
        model.network, words, encoded, model.vocabulary, settings.size, settings.thresholds, seen
    )
    found = attributions(words, scored, settings.thresholds)
    found = carry_on(words, signed(words, complete(words, found)))
    return tuple(_statement(words, one, model) for one in found)


def _statement(words: Words, one: Attribution, model: StatementModel) -> Statement:
    source = [_trimmed_source(words, a, b) for a, b in one.source]
    taken = {n for a, b in [one.cue, *source] for n in range(a, b)}
    content = [_with_marks(words, a, b, taken) for a, b in one.content if _says_something(words, a, b)]
    return Statement(
        source=_spans(words, source),
        cue=_spans(words, [one.cue]),
        content=_spans(words, content),
        kind=_kind(words, content),
        within=one.within,
        negated=bool(_negations().search(words.text, *_spans(words, [one.cue])[0])),
        confidence=round(model.confidence(one.features, one.within is not None), 3),
    )


def _spans(words: Words, pieces: Sequence[Run]) -> Spans:
    """Character spans of runs of words."""
    return tuple(Span(int(words.start[a]), int(words.end[b - 1])) for a, b in pieces)


def _is_mark(words: Words, index: int, state: int) -> bool:
    """True for a quotation mark that opens or closes, as ``state`` says."""
    return 0 <= index < len(words) and words.quoted[index] == state and not words.surface(index)[0].isalnum()


def _says_something(words: Words, start: int, end: int) -> bool:
    """False for a stretch of punctuation alone."""
    return any(words.surface(n)[0].isalnum() for n in range(start, end))


def _with_marks(words: Words, start: int, end: int, taken: AbstractSet[int]) -> Run:
    """A content without the commas and stops at its ends, but with the quotation marks around it."""
    while words.surface(start) in _AROUND or words.surface(start) == ")":
        start += 1
    while words.surface(end - 1) in _AROUND and words.quoted[end - 1] == OUTSIDE:
        end -= 1
    if _is_mark(words, start - 1, OPENING) and start - 1 not in taken:
        start -= 1
    stop = (
        end + 1 if end < len(words) and words.quoted[end] == INSIDE and words.surface(end) in ",.!?" else end
    )
    if _is_mark(words, stop, CLOSING) and taken.isdisjoint(range(end, stop + 1)):
        end = stop + 1
    return start, end


def _trimmed_source(words: Words, start: int, end: int) -> Run:
    """A source without the punctuation at its ends, which belongs to the sentence."""
    while start < end - 1 and words.surface(start) in _AROUND:
        start += 1
    while end - 1 > start and words.surface(end - 1) in _AROUND and words.surface(end - 1) != ".":
        end -= 1
    return start, end


def _kind(words: Words, content: Sequence[Run]) -> StatementKind:
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
