"""Words, sentences and inputs of small texts, and a judge that says what a test wants it to say."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from onrecord.intake import document_from_text
from onrecord.reading.changes.choice import context_of
from onrecord.reading.changes.context import Floats, JudgeInput, Outline, judge_input, outline
from onrecord.reading.changes.hints import hints
from onrecord.reading.changes.model import Settings
from onrecord.reading.changes.outcomes import DIRECTIONS, OUTCOMES, POINTERS, Outcome
from onrecord.reading.figures.find import find_figures
from onrecord.reading.model import statement_model
from onrecord.reading.one import visible_words
from onrecord.reading.times.find import find_times
from onrecord.reading.windows import encode
from onrecord.reading.words import words
from onrecord.record import Document, Figure, Span, Time

PUBLISHED = "2021-07-25"
FRAME = (101, 102)


def document(text: str, as_of: str | None = None, published: str | None = PUBLISHED) -> Document:
    return document_from_text(text, id="x", published=published, as_of=as_of)


def values_of(made: Document) -> tuple[tuple[Figure, ...], tuple[Time, ...]]:
    visible = visible_words(made)
    times = find_times(visible, made.published)
    figures, _ = find_figures(visible, times, ())
    return figures, times


def outlined(text: str) -> Outline:
    made = document(text)
    found = words(made.text, [block.span for block in made.blocks if block.kind == "paragraph"])
    figures, times = values_of(made)
    return outline(
        found, encode(found, statement_model().vocabulary), hints(found, figures, times, PUBLISHED)
    )


def given_for(text: str, announced: Span, most: int = 384) -> JudgeInput:
    """What the judge reads of an announcement in the text."""
    made = outlined(text)
    figures, times = ([one.span for one in found] for found in values_of(document(text)))
    return judge_input(made, [announced], figures, times, context_of(made, [announced], most), most, FRAME)


def at(text: str, words_: str) -> Span:
    start = text.index(words_)
    return Span(start, start + len(words_))


class StubModel:
    """Finds announcements at given words and says of each what ``say`` returns, evidence in every sentence."""

    name = "stub 0.0"

    def __init__(
        self,
        announced: dict[str, Outcome],
        text: str,
        say: Callable[[JudgeInput], dict[str, Floats]] | None = None,
    ) -> None:
        self.settings = Settings(
            name="stub",
            version="0.0",
            statements="any",
            announced=0.5,
            announced_in_short=0.5,
            change=0.5,
            evidence=0.5,
            given=0.5,
        )
        self._announced, self._text, self._say = announced, text, say
        self._next = iter(sorted(announced.items(), key=lambda item: text.index(item[0])))

    def judge(self, given: JudgeInput) -> dict[str, Floats]:
        if self._say is not None:
            return self._say(given)
        outcome = next(self._next)[1]
        rows = max(1, len(given.numbers))
        said: dict[str, Floats] = {
            "outcome": np.array([6.0 if name == outcome else -6.0 for name in OUTCOMES], dtype=np.float32),
            "direction": np.array([6.0 if name == "end" else -6.0 for name in DIRECTIONS], dtype=np.float32),
            "evidence": np.full(rows, 3.0, dtype=np.float32),
            "what": np.zeros(given.pieces.shape[1], dtype=np.float32),
        }
        for name, (table, _) in POINTERS.items():
            said[name] = np.zeros(max(1, len(getattr(given, table))), dtype=np.float32)
            said[f"{name} absent"] = np.array(-6.0, dtype=np.float32)
        return said
