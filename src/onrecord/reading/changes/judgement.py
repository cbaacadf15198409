"""What the judge says of one announcement, as values."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onrecord.reading.changes.context import Floats, JudgeInput
from onrecord.reading.changes.outcomes import DIRECTIONS, OUTCOMES, POINTERS, Outcome
from onrecord.terms import Direction


@dataclass(frozen=True, slots=True)
class Pointed:
    """A figure or a time that the judge picks out: its index, and whether the text gives such a value at all.

    ``chance`` is that of this row among the others, ``given`` that there is one.
    """

    index: int
    chance: float
    given: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """Chances of each outcome, the direction, sentences by how much they tell, and the values picked out.

    ``evidence`` are (sentence, chance), the most telling first; ``what`` the chance of each word of the
    context to name the thing.
    """

    outcomes: dict[Outcome, float]
    direction: Direction
    evidence: tuple[tuple[int, float], ...]
    what: Floats
    pointed: dict[str, Pointed | None]


def judgement(given: JudgeInput, said: dict[str, Floats], temperature: float) -> Judgement:
    """The judge's log-odds as chances; ``temperature`` calibrates those of the outcomes (Guo et al. 2017)."""
    outcome = _softmax(said["outcome"] / temperature)
    evidence = _chance(said["evidence"][: len(given.numbers)])
    order = np.argsort(-evidence, kind="stable").tolist()
    pointed: dict[str, Pointed | None] = {}
    for name, (rows, _) in POINTERS.items():
        there = np.flatnonzero(getattr(given, rows).sum(axis=1) > 0)
        if len(there):
            share = _softmax(said[name][there])
            best = int(share.argmax())
            absent = float(_chance(said[f"{name} absent"]))
            pointed[name] = Pointed(int(there[best]), float(share[best]), 1.0 - absent)
        else:
            pointed[name] = None
    return Judgement(
        outcomes={name: float(p) for name, p in zip(OUTCOMES, outcome, strict=True)},
        direction=DIRECTIONS[int(said["direction"].argmax())],
        evidence=tuple((given.numbers[n], float(evidence[n])) for n in order),
        what=_chance(said["what"][given.first]),
        pointed=pointed,
    )


def _softmax(odds: Floats) -> Floats:
    raised = np.exp(odds - odds.max())
    share: Floats = (raised / raised.sum()).astype(np.float32)
    return share


def _chance(odds: Floats) -> Floats:
    chances: Floats = (1.0 / (1.0 + np.exp(-np.clip(odds, -30, 30)))).astype(np.float32)
    return chances
