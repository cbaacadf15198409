"""Quality floors: pinned to the digest of their data, and only ever raised."""

from __future__ import annotations

import pytest

from benchmarks.corpus import data_folder, digest, lines, scorer, scorer_folder
from benchmarks.quality import calibration, predictions, readings

DEV = data_folder() / "polnear" / "dev.jsonl"
DEV_DIGEST = "d96bb9a49b2cfb931a9f78d5ae89105e517078c56cc89af4e65c7bca84961bdc"

# What the model that ships reached, less nothing: a change that lowers one of these is not an improvement.
FLOORS = {"attributed": 77.0, "found": 79.9, "exact": 59.5}
DIRECT_FLOOR = 90.0
CALIBRATION_CEILING = 1.5

pytestmark = pytest.mark.skipif(
    not (DEV.exists() and (scorer_folder() / "score.py").exists()),
    reason="the PolNeAR development split is not here: set ONRECORD_DATA and ONRECORD_EVAL",
)


def test_quality_on_the_development_split() -> None:
    assert digest(DEV) == DEV_DIGEST, "these floors belong to other data"
    gold = {str(line["id"]): line for line in lines(DEV)}
    found = readings(gold.values())
    judge = scorer()
    predicted = predictions(found)
    report = judge.score(gold, predicted)
    for name, floor in FLOORS.items():
        assert report[name]["F1"] >= floor, name
    assert judge.score(gold, predicted, direct=True)["attributed"]["F1"] >= DIRECT_FLOOR
    assert calibration(gold, found)[0] <= CALIBRATION_CEILING
