"""Floors of the quality of times and figures: pinned to the digest of their data, and only ever raised."""

from __future__ import annotations

import pytest

from benchmarks.corpus import data_folder, digest, scorer_folder
from benchmarks.quantities import MARKS, figures_measured, marked, times_measured

TIMES = data_folder() / "times" / "dev.jsonl"
TIMES_DIGEST = "1a8c91d3dfc03b21e23c822325ad9384ee44055a4d5f8f25655c701a28d99746"
# The half that was tuned on, and the half reported.
TIME_FLOORS = ({"relaxed": 95.4, "value": 82.2}, {"relaxed": 93.1, "value": 77.6})

MARKS_DIGEST = "2b2222bbf11edc37e04fdf0ea01124d62b22fc497eba5f10ac387718f38737c6"
FIGURE_FLOORS = {"relaxed": 96.9, "value": 96.6, "kind": 96.7, "of": 88.5}


@pytest.mark.skipif(
    not (scorer_folder() / "score_times.py").exists(), reason="the scorer is not here: set ONRECORD_EVAL"
)
@pytest.mark.skipif(not TIMES.exists(), reason="the articles with times are not here: set ONRECORD_DATA")
@pytest.mark.parametrize("half", [0, 1], ids=["tuned on", "reported"])
def test_times_of_the_development_articles(half: int) -> None:
    assert digest(TIMES) == TIMES_DIGEST, "these floors belong to other data"
    figures = times_measured(half)
    for name, floor in TIME_FLOORS[half].items():
        assert figures[name] >= floor, name


@pytest.mark.skipif(
    not (scorer_folder() / "score_figures.py").exists(), reason="the scorer is not here: set ONRECORD_EVAL"
)
@pytest.mark.skipif(
    len(marked("report")) < 20, reason="the articles with marked figures are not here: set ONRECORD_DATA"
)
def test_figures_of_the_marked_articles() -> None:
    assert digest(MARKS) == MARKS_DIGEST, "these floors belong to other marks"
    figures = figures_measured("report")
    for name, floor in FIGURE_FLOORS.items():
        assert figures[name] >= floor, name
