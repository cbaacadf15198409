"""Hearing in rounds: what bears on an announcement is found wherever it stands in a long text."""

from __future__ import annotations

import numpy as np

from onrecord.reading.changes.context import Floats, JudgeInput
from onrecord.reading.changes.hearing import Hearing, hear
from onrecord.reading.changes.outcomes import OUTCOMES
from tests.reading.changes.made import FRAME, StubModel, at, outlined

FILLER = "\n".join(f"Nobody knew why the mill of miller {n} stood still." for n in range(60))
TEXT = f"The operator will leave the islands by Sept. 30.\n{FILLER}\nCrews, boats and fares stay as they are."
ANNOUNCED = at(TEXT, "The operator will leave the islands")


def heard(telling: str, outcome: str = "open") -> tuple[list[JudgeInput], object]:
    made = outlined(TEXT)
    asked: list[JudgeInput] = []

    def say(given: JudgeInput) -> dict[str, Floats]:
        asked.append(given)
        said = StubModel({"x": outcome}, "x").judge(given)  # type: ignore[dict-item]
        spans = [
            (int(made.words.start[made.first[n]]), int(made.words.end[made.last[n] - 1]))
            for n in given.numbers
        ]
        said["evidence"] = np.array(
            [4.0 if telling in TEXT[a:b] else -4.0 for a, b in spans], dtype=np.float32
        )
        return said

    model = StubModel({}, TEXT, say)
    hearing = Hearing(model, made, [], [], FRAME, 96, 4_096)  # type: ignore[arg-type]
    return asked, hear(hearing, ANNOUNCED, 0.5)


def test_what_tells_most_is_read_last_wherever_it_stands() -> None:
    asked, answer = heard("Crews, boats")
    last = len(outlined(TEXT).first) - 1
    assert last not in asked[0].numbers
    assert last in asked[-1].numbers
    assert 0 in asked[-1].numbers
    assert answer is not None


def test_every_sentence_is_read_once_before_the_last_round() -> None:
    asked, _ = heard("Crews, boats")
    read = [number for given in asked[:-1] for number in given.numbers if number != 0]
    assert sorted(read) == list(range(1, len(outlined(TEXT).first)))


def test_what_is_no_change_costs_one_round() -> None:
    asked, answer = heard("Crews, boats", "none")
    assert len(asked) == 1
    assert answer is None
    assert OUTCOMES[-1] == "none"
