"""Floors of the quality of changes on domains kept for measuring: pinned to their digest, only ever raised."""

from __future__ import annotations

import hashlib

import pytest

from benchmarks.changes import OWN, measured, readings, unseen
from benchmarks.corpus import scorer_folder

DIGEST = "b7fc0f6ff52f0fb5c4d6ce49f3fde57fb3c9d56eaee3ff0c7c303875c7fbfaeb"
FLOORS = {
    "detection F1": 87.2,
    "verdict accuracy": 64.0,
    "evidence overlap, of paired": 89.9,
    "before accuracy": 53.3,
    "after accuracy": 40.3,
    "deadline accuracy": 75.9,
}


@pytest.mark.skipif(
    not (scorer_folder() / "score_changes.py").exists(), reason="the scorer is not here: set ONRECORD_EVAL"
)
def test_changes_of_unseen_domains() -> None:
    files = sorted(OWN.glob("changes-*-unseen.txt"))
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
    assert digest == DIGEST, "these floors belong to other dispatches"
    gold = unseen()
    figures = measured(gold, readings(gold))
    for name, floor in FLOORS.items():
        assert 100 * figures[name] >= floor, name
