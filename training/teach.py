"""Write down what a trained network says of documents, as lessons for a smaller one.

    python -m training.teach --encoder DIR --weights average-3.pt --out LESSONS.npz FILE [FILE ...]

A FILE is JSON lines with "id" and "text", or marked passages (.txt).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch

from onrecord.reading.scoring import WindowSize, score_words
from onrecord.reading.windows import windows
from onrecord.reading.wordpieces import WordPieces

from .corpus import Example, example, load, passages
from .lessons import WORTH_TEACHING, Lesson, lesson, save
from .model import StatementNetwork, vocabulary_of
from .read import TorchNetwork


class Listening(TorchNetwork):
    """A network that remembers the cue log-odds of the windows it encoded, in order."""

    def __init__(self, model: StatementNetwork, device: str) -> None:
        super().__init__(model, device, True)
        self.heard: list[np.ndarray] = []

    def encode(self, batch):  # type: ignore[no-untyped-def]
        vectors, odds = super().encode(batch)
        self.heard.append(odds[0])
        return vectors, odds


def teach(network: Listening, one: Example, vocabulary: WordPieces, size: WindowSize) -> Lesson:
    """The lesson of one document."""
    network.heard.clear()
    scored = list(score_words(network, one.words, one.encoded, vocabulary, size, WORTH_TEACHING))
    odds = np.zeros((len(one.words), 4), dtype=np.float32)
    for window, heard in zip(
        windows(one.words, one.encoded.first, size.pieces, size.overlap), network.heard, strict=True
    ):
        core = slice(window.core_start - window.start, window.core_end - window.start)
        odds[window.core_start : window.core_end] = heard[core]
    return lesson(odds, scored)


def main() -> None:
    """Read every document once and save what was said of it."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("files", type=Path, nargs="+")
    ask.add_argument("--encoder", type=Path, required=True)
    ask.add_argument("--weights", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    said = ask.parse_args()
    model = StatementNetwork(said.encoder, weights=False)
    model.load_state_dict(torch.load(said.weights))
    network = Listening(model.to(said.device).eval(), said.device)
    vocabulary = vocabulary_of(said.encoder)
    lessons = {}
    for path in said.files:
        lines = passages(path) if path.suffix == ".txt" else load(path)
        for number, line in enumerate(lines):
            one = example({"attributions": [], **line}, vocabulary)
            lessons[one.id] = teach(network, one, vocabulary, WindowSize())
            if number % 50 == 49:
                print(f"{path.name} {number + 1} of {len(lines)}", flush=True)
    save(lessons, said.out)


if __name__ == "__main__":
    main()
