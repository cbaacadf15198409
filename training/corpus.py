"""PolNeAR as training targets: words, cues and, for each cue, the words of its source and content."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.reading.windows import Encoded, encode
from onrecord.reading.wordpieces import WordPieces
from onrecord.reading.words import Words, words

from .lessons import Lesson
from .markup import parse


@dataclass(frozen=True, slots=True)
class Target:
    """One attribution in word numbers: the cue ``[start, end)``, the source's and the content's words.

    ``nested`` where the cue stands in the content of another attribution.
    """

    cue: tuple[int, int]
    source: frozenset[int]
    content: frozenset[int]
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A document ready for training.

    ``complete`` where nested attributions are marked too; ``lesson`` what a larger network says of it.
    """

    id: str
    words: Words
    encoded: Encoded
    targets: tuple[Target, ...]
    complete: bool = False
    lesson: Lesson | None = None


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The corpus has a paragraph a line."""
    return [m.span() for m in re.finditer(r"[^\n]+", text) if m.group().strip()]


def word_numbers(spans: Iterable[Iterable[int]], read: Words) -> frozenset[int]:
    """The words that a list of character spans touches."""
    found: set[int] = set()
    for start, end in spans:
        low = int(np.searchsorted(read.end, start, side="right"))
        high = int(np.searchsorted(read.start, end, side="left"))
        found.update(range(low, high))
    return frozenset(found)


def example(line: Mapping[str, Any], vocabulary: WordPieces, complete: bool = False) -> Example:
    """One line of the corpus."""
    text = str(line["text"])
    read = words(text, paragraphs(text))
    roles = []
    for attribution in line["attributions"]:
        cue = sorted(word_numbers(attribution["cue"], read))
        if cue:
            roles.append(
                (cue, word_numbers(attribution["source"], read), word_numbers(attribution["content"], read))
            )
    targets = []
    for number, (cue, source, content) in enumerate(roles):
        nested = any(cue[0] in other[2] for n, other in enumerate(roles) if n != number)
        targets.append(Target((cue[0], cue[-1] + 1), source, content, nested))
    return Example(str(line["id"]), read, encode(read, vocabulary), tuple(targets), complete)


def passages(path: Path) -> list[dict[str, Any]]:
    """Passages of our own, in the notation of ``training.markup``, as lines of the corpus."""
    found = []
    for entry in re.split(r"\n\s*\n", path.read_text("utf-8")):
        header, _, body = entry.strip().partition("\n")
        if not header.startswith("#") or not body:
            continue
        text, marked = parse(body)
        found.append(
            {
                "id": header[1:].split("|")[0].strip(),
                "text": text,
                "attributions": [
                    {"source": m.source, "cue": m.cue, "content": m.content} for m in marked.values()
                ],
            }
        )
    return found


def load(path: Path) -> list[dict[str, Any]]:
    """The lines of a corpus file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def split_tuning(
    lines: Sequence[dict[str, Any]], count: int = 40
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The training split without, and the, ``count`` documents kept aside for thresholds and calibration."""
    order = sorted(range(len(lines)), key=lambda n: str(lines[n]["id"])[::-1])
    kept = set(order[:: max(1, len(order) // count)][:count]) if count else set()
    return [line for n, line in enumerate(lines) if n not in kept], [lines[n] for n in sorted(kept)]


def split_passages(lines: Sequence[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Our own passages: nine of ten to train on, every tenth kept aside."""
    return [line for n, line in enumerate(lines) if n % 10 != 9], list(lines[9::10])
