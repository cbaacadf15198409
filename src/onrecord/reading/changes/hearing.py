"""Hearing a candidate: the judge's answer from all that the text has to say on it, in one round or several.

A text that the judge takes in whole needs one round.  Of a longer one it first reads the sentences that seem
to bear on the announcement by their words.  Where it finds a change in them, it then goes through the rest in
parts, beside the announcement each time, and judges once more from the sentences that told most: what came
of an announcement may share no word with it.  Most candidates are none and cost one round.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.reading.changes.choice import by_bearing, context_of, fitting, own_sentences, pieces_of
from onrecord.reading.changes.context import JudgeInput, Outline, judge_input
from onrecord.reading.changes.judgement import Judgement, judgement
from onrecord.reading.changes.model import ChangeModel
from onrecord.record import Span

# The sentences right beside an announcement are read in every round: "it", "the same", "the plan" lead there.
_BESIDE = 1


@dataclass(frozen=True, slots=True)
class Hearing:
    """Who hears, with what: the model, the document with its figures and times, how much may be read.

    ``frame`` are the pieces that begin and end every input.
    ``pieces`` is the most of one round, ``further`` the most of all further rounds of one candidate.
    """

    model: ChangeModel
    outlined: Outline
    figures: Sequence[Span]
    times: Sequence[Span]
    frame: tuple[int, int]
    pieces: int
    further: int


@dataclass(frozen=True, slots=True)
class Heard:
    """What the judge was given last, and what it said."""

    given: JudgeInput
    judgement: Judgement

    @property
    def change(self) -> float:
        """The chance that it is a change at all."""
        return 1.0 - self.judgement.outcomes["none"]


def hear(hearing: Hearing, announced: Span, least: float) -> Heard | None:
    """The answer to one candidate; ``None`` where the chance of a change stays below ``least``."""
    outlined = hearing.outlined
    first = _round(hearing, announced, context_of(outlined, [announced], hearing.pieces))
    if first.change < least:
        return None
    left = set(range(len(outlined.first))) - set(first.given.numbers)
    if not left or not hearing.further:
        return first
    own = own_sentences(outlined, [announced])
    ranked = [number for number in by_bearing(outlined, [announced]) if number in left]
    telling = dict(first.judgement.evidence)
    for part in _parts(hearing, own, ranked):
        telling |= dict(_round(hearing, announced, part).judgement.evidence)
    beside = [n for n in range(own[0] - _BESIDE, own[-1] + _BESIDE + 1) if 0 <= n < len(outlined.first)]
    kept = sorted({*own, *beside})
    most = sorted(telling.keys() - set(kept), key=lambda number: (-telling[number], number))
    return _round(hearing, announced, fitting(outlined, kept, most, hearing.pieces))


def _round(hearing: Hearing, announced: Span, sentences: Sequence[int]) -> Heard:
    given = judge_input(
        hearing.outlined,
        [announced],
        hearing.figures,
        hearing.times,
        sentences,
        hearing.pieces,
        hearing.frame,
    )
    said = hearing.model.judge(given)
    return Heard(given, judgement(given, said, hearing.model.settings.temperature))


def _parts(hearing: Hearing, own: Sequence[int], ranked: Sequence[int]) -> Iterator[list[int]]:
    """The sentences not read yet, in parts of one round each, the announcement's own before them."""
    room = hearing.pieces - sum(pieces_of(hearing.outlined, number) for number in own)
    left, part, used = hearing.further, list[int](), 0
    for number in ranked:
        cost = pieces_of(hearing.outlined, number)
        if cost > room or cost > left:
            continue
        if used + cost > room:
            yield sorted([*own, *part])
            part, used = [], 0
        part.append(number)
        used += cost
        left -= cost
    if part:
        yield sorted([*own, *part])
