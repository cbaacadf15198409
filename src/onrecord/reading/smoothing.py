"""Neighbouring words tend to share a role: log-odds that take the words around into account."""

from __future__ import annotations

import numpy as np

from onrecord.reading.network import Floats


def smoothed(log_odds: Floats, cost: float) -> Floats:
    """Max-marginal log-odds of a two-state chain over words, for many rows (rows, words) at once.

    Each row is a chain in which a change from one state to the other costs ``cost``; the result says by how
    much the best labelling with a word in is better than the best with it out (Viterbi, run both ways).
    """
    columns = np.ascontiguousarray(log_odds.T)
    count = len(columns)
    total = columns.copy()
    for order in (range(count), range(count - 1, -1, -1)):
        carried = np.zeros(columns.shape[1], dtype=np.float32)
        for at in order:
            total[at] += carried
            carried = np.clip(carried + columns[at], -cost, cost)
    return np.ascontiguousarray(total.T)
