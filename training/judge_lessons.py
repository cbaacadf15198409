"""Cases of announced changes -> inputs for the judge with what is right for each."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from onrecord.intake import document_from_text
from onrecord.reading.changes.choice import context_of
from onrecord.reading.changes.context import EVEN, JudgeInput, Outline, judge_input, outline, span_of
from onrecord.reading.changes.due import due
from onrecord.reading.changes.hints import hints
from onrecord.reading.changes.outcomes import DIRECTIONS, OUTCOMES, POINTERS
from onrecord.reading.figures.find import find_figures
from onrecord.reading.one import visible_words
from onrecord.reading.times.find import find_times
from onrecord.reading.windows import encode
from onrecord.reading.wordpieces import WordPieces
from onrecord.reading.words import Words, words
from onrecord.record import Span

from .contrasts import OUTCOMES as CONTRASTS
from .contrasts import Block, dispatch
from .judge import Lesson

MOST_PIECES = 384
_OPEN = ("not yet", "overdue")


@dataclass(frozen=True)
class Case:
    """A dispatch with its marked changes, read as far as the judge needs it."""

    line: dict[str, Any]
    outlined: Outline
    figures: tuple[Any, ...]
    times: tuple[Any, ...]

    @cached_property
    def sentences(self) -> list[Span]:
        """The characters of every sentence of more than three words."""
        made = self.outlined
        return [
            Span(int(made.words.start[a]), int(made.words.end[b - 1]))
            for a, b in zip(made.first.tolist(), made.last.tolist(), strict=True)
            if b - a > 3
        ]


def case(line: dict[str, Any], vocabulary: WordPieces) -> Case:
    """Read a case; ``line`` is as ``training.changes.cases`` gives it."""
    document = document_from_text(
        line["text"], id=line["id"], published=line.get("published"), as_of=line.get("as_of")
    )
    paragraphs = [block.span for block in document.blocks if block.kind == "paragraph"]
    found = words(document.text, paragraphs)
    visible = visible_words(document)
    times = find_times(visible, document.published)
    figures, _ = find_figures(visible, times, ())
    outlined = outline(found, encode(found, vocabulary), hints(found, figures, times, document.published))
    return Case(line, outlined, figures, times)


@dataclass(frozen=True, slots=True)
class Example:
    """An announcement, or something that is none, with its input and what is right for it."""

    case: Case
    announced: tuple[Span, ...]
    change: dict[str, Any] | None
    given: JudgeInput
    lesson: Lesson


def example(
    one: Case, announced: Sequence[Sequence[int]], change: dict[str, Any] | None, frame: tuple[int, int]
) -> Example:
    """The example of what is marked at ``announced``; ``change`` is ``None`` where it is no announcement."""
    spans = tuple(Span(a, b) for a, b in announced)
    sentences = context_of(one.outlined, spans, MOST_PIECES)
    figures, times = [f.span for f in one.figures], [t.span for t in one.times]
    given = judge_input(one.outlined, spans, figures, times, sentences, MOST_PIECES, frame)
    return Example(one, spans, change, given, _lesson(one, given, change))


def _lesson(one: Case, given: JudgeInput, change: dict[str, Any] | None) -> Lesson:
    if change is None:
        return Lesson(OUTCOMES.index("none"))
    verdict = "open" if change["verdict"] in _OPEN else change["verdict"]
    made = one.outlined.words
    evidence = [
        int(any(span[0] < b and a < span[1] for a, b in change["evidence"]))
        for span in (span_of(one.outlined, n) for n in given.numbers)
    ]
    what = np.zeros(given.pieces.shape[1], dtype=np.int64)
    if (at := _nearest(one.line["text"], change)) is not None:
        named = (made.start[given.words] < at[1]) & (made.end[given.words] > at[0])
        what[given.first[named]] = 1
    right: dict[str, tuple[int, ...] | None] = {}
    for name, spans in change.get("stand", {}).items():
        rows = tuple(n for n, f in enumerate(one.figures) if spans and _over(f.span, spans))
        # A value in words that are no figure ("none") teaches nothing.
        if rows or not spans:
            right[name] = rows or None
    for name in POINTERS:
        if name not in change:
            continue
        value = change[name]
        if value is None:
            right[name] = None
        elif name == "deadline":
            sentence = span_of(one.outlined, int(one.outlined.sentence[_first_word(made, change)]))
            right[name] = tuple(
                n
                for n in range(len(one.times))
                if due(one.times, n, sentence, one.line["text"], one.line["published"]) == value
            )
        else:
            right[name] = tuple(
                n for n, f in enumerate(one.figures) if _is(value, f.low) or _is(value, f.high)
            )
    return Lesson(
        OUTCOMES.index(verdict),
        DIRECTIONS.index(change["direction"]) if change["direction"] else -1,
        tuple(evidence),
        tuple(what.tolist()),
        right,
    )


def _first_word(made: Words, change: dict[str, Any]) -> int:
    return int((made.end > change["announced"][0][0]).argmax())


def _over(span: Span, others: Sequence[Sequence[int]]) -> bool:
    return any(span.start < end and start < span.end for start, end in others)


def _is(value: float, other: float | None) -> bool:
    return other is not None and abs(float(other) - value) <= 1e-6 * max(1.0, abs(value))


def _nearest(text: str, change: dict[str, Any]) -> tuple[int, int] | None:
    """Where the thing that changes is named: in the announcement, or nearest to it."""
    what, start = change["what"], change["announced"][0][0]
    if what == "-":
        return None
    places, at = [], text.find(what)
    while at >= 0:
        places.append(at)
        at = text.find(what, at + 1)
    if not places:
        return None
    inside = [p for p in places if any(a <= p < b for a, b in change["announced"])]
    best = min(inside or places, key=lambda p: abs(p - start))
    return best, best + len(what)


def examples(
    cases: Sequence[Case], none_each: int, frame: tuple[int, int], chance: random.Random
) -> list[Example]:
    """Every change, and beside it sentences that announce nothing."""
    found = []
    for one in cases:
        spans = [span for change in one.line["changes"] for span in change["announced"]]
        found += [example(one, change["announced"], change, frame) for change in one.line["changes"]]
        others = [s for s in one.sentences if not any(s[0] < b and a < s[1] for a, b in spans)]
        asked = [Span(*span) for span in one.line.get("none", [])]
        chance.shuffle(others)
        wanted = none_each if one.line["changes"] else none_each + 2
        for span in (*asked, *others[: max(0, wanted - len(asked))]):
            found.append(example(one, [span], None, frame))
    return found


def news_examples(
    articles: Sequence[Case], changes: int, nones: int, frame: tuple[int, int], chance: random.Random
) -> list[Example]:
    """At most so many changes of real articles, the rarer verdicts first, and of what only looks like one."""
    marked = [(one, change) for one in articles for change in one.line["changes"]]
    counts = Counter(change["verdict"] for _, change in marked)
    chance.shuffle(marked)
    marked.sort(key=lambda each: counts[each[1]["verdict"]] > changes // 4)
    seeming = [(one, span) for one in articles for span in one.line.get("none", [])[:3]]
    chance.shuffle(seeming)
    found = [example(one, change["announced"], change, frame) for one, change in marked[:changes]]
    return found + [example(one, [span], None, frame) for one, span in seeming[:nones]]


def contrast_examples(
    found: Sequence[Block], vocabulary: WordPieces, frame: tuple[int, int], chance: random.Random
) -> list[Example]:
    """A small dispatch for every outcome of every block, put together afresh."""
    made = []
    for block in found:
        for letter in (name for name in CONTRASTS if name in block.lines):
            one = case(dispatch(block, letter, found, chance), vocabulary)
            change = one.line["changes"][0]
            made.append(example(one, change["announced"], change, frame))
    return made


def varied(one: Example, frame: tuple[int, int], chance: random.Random) -> Example:
    """The example with its mark moved a little and some sentences left out that decide nothing."""
    announced = one.announced
    draw = chance.random()
    if draw < 0.5 and len(announced) == 1:
        a, b = announced[0]
        around = next((s for s in one.case.sentences if s[0] <= a and b <= s[1]), None)
        if draw < 0.25 and around:
            announced = (around,)
        else:
            made = one.case.outlined.words
            starts = made.start[
                (made.start >= a - 25) & (made.start < a + 25) & (made.start < b - 10)
            ].tolist()
            ends = made.end[(made.end > b - 25) & (made.end <= b + 25) & (made.end > a + 10)].tolist()
            if around and starts and ends:
                low, high = max(chance.choice(starts), around[0]), min(chance.choice(ends), around[1])
                announced = (Span(low, high),) if high - low > 8 else announced
    fresh = one if announced == one.announced else example(one.case, announced, one.change, frame)
    return _thinned(fresh, chance) if chance.random() < 0.5 else fresh


def _thinned(one: Example, chance: random.Random) -> Example:
    """Without some of the sentences that hold neither the announcement, its evidence nor its values."""
    given, lesson = one.given, one.lesson
    needed = (given.marked[0] > 0).astype(np.float32)
    for name, (rows, _) in POINTERS.items():
        for row in lesson.pointers.get(name) or ():
            needed = needed + (getattr(given, rows)[row] > 0)
    drop = np.zeros(given.pieces.shape[1], dtype=bool)
    for row, inside in enumerate(given.sentences > 0):
        said = row < len(lesson.evidence) and lesson.evidence[row]
        if not said and not (inside & (needed > 0)).any() and chance.random() < 0.35:
            drop |= inside
    keep = ~drop
    cut = replace(
        given,
        **{name: getattr(given, name)[:, keep] for name in EVEN},
        **{name: getattr(given, name)[:, keep] for name in ("sentences", "figures", "times")},
    )
    what = tuple(np.array(lesson.what)[keep].tolist()) if lesson.what else ()
    return replace(one, given=cut, lesson=replace(lesson, what=what))
