"""Floors of the actors' quality: pinned to the digest of their data, and only ever raised."""

from __future__ import annotations

import hashlib

import pytest

from benchmarks.actors import development, measured
from benchmarks.corpus import data_folder, digest, scorer_folder
from benchmarks.passages import FOLDER, passages

DEV = data_folder() / "actors" / "dev.jsonl"
DEV_DIGEST = "994c465b8d845cd54be0284fabb27c2d6829f8e0bb3371726cf95161da7c6cdf"
PASSAGES_DIGEST = "28c4fa1e681b9585bd871135cb87d732326cb930e3acb1113687bc5e07a8bc7b"

FLOORS = {"identity": 95.0, "resolved": 85.6, "kind": 95.0}
UNKNOWN_CEILING = 1.3
PASSAGE_FLOORS = {"identity": 85.2, "resolved": 73.5, "kind": 89.6}

needs_scorer = pytest.mark.skipif(
    not (scorer_folder() / "score_actors.py").exists(), reason="the scorer is not here: set ONRECORD_EVAL"
)
needs_articles = pytest.mark.skipif(
    not DEV.exists(), reason="the articles with actors are not here: set ONRECORD_DATA"
)


@needs_scorer
@needs_articles
def test_actors_of_the_development_articles() -> None:
    assert digest(DEV) == DEV_DIGEST, "these floors belong to other data"
    figures = measured(development())
    for name, floor in FLOORS.items():
        assert figures[name] >= floor, name
    assert figures["unknown"] <= UNKNOWN_CEILING


@needs_scorer
def test_actors_of_our_own_passages() -> None:
    found = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(FOLDER.glob("passages-*.txt"))))
    assert found.hexdigest() == PASSAGES_DIGEST, "these floors belong to other passages"
    figures = measured({line["id"]: line for line in passages()}, nested=True)
    for name, floor in PASSAGE_FLOORS.items():
        assert figures[name] >= floor, name
