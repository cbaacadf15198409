"""Floors of how well copies of a story are told from other texts: pinned to their pairs, only ever raised."""

from __future__ import annotations

import hashlib

from benchmarks.copies import own_pairs, scores

DIGEST = "38f6a046b670d836caffd132eacd1de0b4519380bef8334c46ba3d4b099780a6"
PRECISION, RECALL = 99.3, 95.5


def test_copies_of_a_story() -> None:
    found = [pair for pair in own_pairs() if pair.half == "reporting"]
    digest = hashlib.sha256("\x00".join(f"{pair.one}\x00{pair.other}" for pair in found).encode()).hexdigest()
    assert digest == DIGEST, "these floors belong to other pairs"
    precision, recall, _, _ = scores(found)
    assert precision >= PRECISION
    assert recall >= RECALL
