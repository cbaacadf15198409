"""Announcements with sentences that tell what came of them: files parse, and dispatches say one outcome."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from training.changes import cases
from training.contrasts import OUTCOMES, Block, blocks, dispatch

DATA = Path(__file__).resolve().parents[2] / "training" / "data"
FILES = sorted(DATA.glob("outcomes-*.txt"))
BLOCK = """# ferries | decrease
A | The operator will cut its ferries from {before 14} to {target 8}, its director said.
F | {after Eight} hulls lie at the quays.
N | All of them sail as "reserve".
P | {after 11} are left for good.
U | The order was cancelled.
D | The operator counts eight, the islanders more.
O | Herring is dear.
"""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_block_parses_and_has_outcomes_to_tell_apart(path: Path) -> None:
    found = blocks(path)
    assert found
    for one in found:
        assert set(one.lines) >= {"A", "N", "O"}, one.domain


def test_the_domains_kept_for_measuring_are_not_among_them() -> None:
    unseen = {one["domain"] for path in DATA.glob("changes-*-unseen.txt") for one in cases(path)}
    assert not unseen & {one.domain for path in FILES for one in blocks(path)}


@pytest.fixture
def block(tmp_path: Path) -> Block:
    path = tmp_path / "x.txt"
    path.write_text(BLOCK, "utf-8")
    (one,) = blocks(path)
    return one


VALUES = [
    ("done in fact, the target or what is told is real", "F", ["14"], ["Eight"]),
    ("in name only, nothing has changed", "N", ["14"], ["14"]),
    ("in part, what is told", "P", ["14"], ["11"]),
    ("undone, it is as it was", "U", ["14"], ["14"]),
    ("disputed, nothing is sure", "D", ["14"], None),
    ("open, nothing is told", "O", ["14"], None),
]


@pytest.mark.parametrize(("shows", "letter", "before", "after"), VALUES, ids=[row[0] for row in VALUES])
def test_a_dispatch_says_its_outcome_and_where_the_values_stand(
    block: Block, shows: str, letter: str, before: list[str], after: list[str] | None
) -> None:
    for seed in range(20):
        made = dispatch(block, letter, [], random.Random(seed))
        text, (change,) = made["text"], made["changes"]
        assert "{" not in text and "}" not in text
        assert change["verdict"] == OUTCOMES[letter] and change["direction"] == "decrease"
        assert [text[a:b] for a, b in change["announced"]] == [
            "The operator will cut its ferries from 14 to 8, its director said"
        ]
        assert bool(change["evidence"]) is (letter != "O")
        stands = {name: spans and [text[a:b] for a, b in spans] for name, spans in change["stand"].items()}
        assert stands == {"before": before, "after": after}, shows


def test_a_line_without_a_letter_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("# ferries\nA | It will close.\nX | It rained.\n", "utf-8")
    with pytest.raises(ValueError, match="no letter"):
        blocks(path)
