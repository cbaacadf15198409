"""The cues and words of commitments, read from the package's data once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal, cast, get_args

from onrecord.reading.actors.lexicon import lexicon
from onrecord.terms import CommitmentKind

Frame = Literal["to", "upon", "that", "thing", "verb", "term"]
"""What follows a cue: see ``data/commitments/cues.txt``."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that make a commitment: the kind it is of, what follows them, and an example."""

    kind: CommitmentKind
    frame: Frame
    pattern: re.Pattern[str]
    example: str


def _rows(name: str) -> list[list[str]]:
    lines = resources.files("onrecord.data.commitments").joinpath(name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


@cache
def cues() -> tuple[Cue, ...]:
    """Every cue, in the order of the file: of two that begin and end together the first counts."""
    found = []
    for kind, frame, pattern, example in _rows("cues.txt"):
        if kind not in get_args(CommitmentKind) or frame not in get_args(Frame):
            raise ValueError(f"{kind} {frame}: no kind or no frame of commitments")
        words = pattern.replace(" ", r"\s+")
        compiled = re.compile(rf"(?<![\w’'])(?:{words})(?!\w)")
        found.append(Cue(cast(CommitmentKind, kind), cast(Frame, frame), compiled, example))
    return tuple(found)


@cache
def word_sets() -> dict[str, frozenset[str]]:
    """The small sets of words by name."""
    return {name: frozenset(words.split()) for name, words in _rows("words.txt")}


@cache
def people_words() -> frozenset[str]:
    """Single nouns for people and bodies, and the names of peoples, folded."""
    known = lexicon()
    nouns = {noun for noun in (*known.people, *known.groups) if " " not in noun}
    return frozenset(nouns | set(known.demonyms))
