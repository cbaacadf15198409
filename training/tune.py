"""Choose thresholds and calibrate confidence on the tuning part; write ``settings.json`` beside the graphs.

    python -m training.tune --data POLNEAR --scorer score.py --model FOLDER --version 1.0

The tuning part are the documents of the training split that ``training.train`` keeps aside.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from onrecord.reading.decode import FEATURES, Attribution, CueScores, Thresholds, attributions
from onrecord.reading.model import OnnxNetwork, Settings
from onrecord.reading.scoring import WindowSize, score_words
from onrecord.reading.wordpieces import WordPieces

from .corpus import Example, example, load, passages, split_passages, split_tuning
from .read import predictions, scorer_module

Scored = dict[str, list[CueScores]]


def score_all(
    network: OnnxNetwork,
    examples: Sequence[Example],
    vocabulary: WordPieces,
    size: WindowSize,
    low: Thresholds,
) -> Scored:
    """The cues of every document that pass a low bar, to try higher ones without the network."""
    return {
        one.id: list(score_words(network, one.words, one.encoded, vocabulary, size, low)) for one in examples
    }


def passing(scored: Sequence[CueScores], thresholds: Thresholds) -> list[CueScores]:
    """The cues that stay when the bar is raised."""
    bar = (thresholds.cue_begins, thresholds.nested_begins)
    return [cue for cue in scored if cue.begins > bar[cue.level]]


def found_in(one: Example, scored: Scored, thresholds: Thresholds) -> list[Attribution]:
    """The attributions of one document under these thresholds."""
    return attributions(one.words, passing(scored[one.id], thresholds), thresholds)


def figures(
    examples: Sequence[Example],
    scored: Scored,
    gold: dict[str, Any],
    thresholds: Thresholds,
    judge: ModuleType,
) -> dict[str, Any]:
    """What the scorer says of these thresholds, over the outermost attributions."""
    predicted = {
        one.id: predictions(one, [a for a in found_in(one, scored, thresholds) if a.within is None])
        for one in examples
    }
    report: dict[str, Any] = judge.score(gold, predicted)
    return report


def choose(
    examples: Sequence[Example], scored: Scored, gold: dict[str, Any], judge: ModuleType
) -> Thresholds:
    """Coordinate search for the best mean of found, attributed and exact F1."""
    best = Thresholds()
    top = -1.0
    grid: dict[str, Sequence[float]] = {
        "cue_begins": [-1.2, -0.8, -0.4, -0.2, 0.0, 0.2, 0.5],
        "content": [-0.8, -0.4, 0.0, 0.4, 0.8],
        "source": [-1.5, -0.8, -0.4, 0.0, 0.5],
    }
    for name, values in grid.items():
        for value in values:
            tried = replace(best, **{name: value})
            report = figures(examples, scored, gold, tried, judge)
            worth = report["found"]["F1"] + report["attributed"]["F1"] + report["exact"]["F1"]
            if worth > top + 0.05:
                best, top = tried, worth
    return best


def logistic(
    features: npt.NDArray[np.float64], right: npt.NDArray[np.float64], ridge_weight: float = 1.0
) -> tuple[float, ...]:
    """Weights of a logistic regression, intercept first, by Newton's method with a ridge."""
    inputs = np.column_stack([np.ones(len(features)), features])
    weights = np.zeros(inputs.shape[1])
    ridge = ridge_weight * np.diag([0.0] + [1.0] * features.shape[1])
    for _ in range(50):
        chance = 1.0 / (1.0 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        gradient = inputs.T @ (right - chance) - ridge @ weights
        curvature = (inputs * (chance * (1 - chance))[:, None]).T @ inputs + ridge
        step = np.linalg.solve(curvature, gradient)
        weights += step
        if np.abs(step).max() < 1e-8:
            break
    return tuple(round(float(w), 5) for w in weights)


def evidence(
    examples: Sequence[Example], scored: Scored, thresholds: Thresholds, nested: bool
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Features of every attribution found, and whether a marked one has a content that overlaps by half."""
    rows, right = [], []
    for one in examples:
        wanted = [t.content for t in one.targets if t.nested == nested]
        taken: set[int] = set()
        for attribution in found_in(one, scored, thresholds):
            if (attribution.within is not None) != nested:
                continue
            mine = frozenset(n for a, b in attribution.content for n in range(a, b))
            overlaps = [
                len(mine & w) / len(mine | w) if n not in taken and mine | w else 0.0
                for n, w in enumerate(wanted)
            ]
            best = int(np.argmax(overlaps)) if overlaps else -1
            stands = best >= 0 and overlaps[best] >= 0.5
            if stands:
                taken.add(best)
            rows.append(attribution.features)
            right.append(float(stands))
    return np.array(rows, dtype=np.float64).reshape(-1, FEATURES), np.array(right)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True)
    ask.add_argument("--scorer", type=Path, required=True)
    ask.add_argument("--model", type=Path, required=True)
    ask.add_argument("--passages", type=Path, nargs="*", default=[])
    ask.add_argument("--version", required=True)
    ask.add_argument("--size", type=int, default=510)
    ask.add_argument("--overlap", type=int, default=128)
    said = ask.parse_args()
    judge = scorer_module(said.scorer)
    with (said.model / "vocabulary.txt").open(encoding="utf-8") as lines:
        vocabulary = WordPieces(line.rstrip("\n") for line in lines)
    network, size = OnnxNetwork(said.model), WindowSize(said.size, said.overlap)
    _, kept = split_tuning(load(said.data / "train.jsonl"))
    examples = [example(line, vocabulary) for line in kept]
    gold = {str(line["id"]): line for line in kept}
    scored = score_all(network, examples, vocabulary, size, Thresholds(cue_begins=-2.5, nested_begins=9.0))
    thresholds = choose(examples, scored, gold, judge)
    report = figures(examples, scored, gold, thresholds, judge)
    print(thresholds, {k: report[k]["F1"] for k in ("found", "attributed", "exact")})
    calibration = logistic(*evidence(examples, scored, thresholds, nested=False))
    nested = calibration
    aside = split_passages([line for path in said.passages for line in passages(path)])[1]
    if aside:
        own = [example(line, vocabulary, complete=True) for line in aside]
        low = replace(thresholds, nested_begins=-2.5)
        own_scored = score_all(network, own, vocabulary, size, low)
        tried: dict[float, float] = {}
        for bar in np.arange(-2.0, 2.01, 0.25).tolist():
            _, right = evidence(own, own_scored, replace(thresholds, nested_begins=bar), nested=True)
            wanted = sum(t.nested for one in own for t in one.targets)
            tried[bar] = 2 * float(right.sum()) / max(1, len(right) + wanted)
        # So few examples cannot tell a point of difference: of the bars that near the best, the highest,
        # which raises the fewest false alarms.
        bar = max(bar for bar, f1 in tried.items() if f1 >= max(tried.values()) - 0.01)
        thresholds = replace(thresholds, nested_begins=bar)
        print(f"nested: F1 found {100 * tried[bar]:.1f} at {bar}, best {100 * max(tried.values()):.1f}")
        # Few examples: a strong ridge keeps the weights from chasing them.
        nested = logistic(*evidence(own, own_scored, thresholds, nested=True), ridge_weight=40.0)
    settings = Settings(
        name="onrecord-statements",
        version=said.version,
        size=size,
        thresholds=thresholds,
        calibration=calibration,
        nested_calibration=nested,
    )
    (said.model / "settings.json").write_bytes(msgspec.json.format(msgspec.json.encode(settings), indent=1))


if __name__ == "__main__":
    main()
