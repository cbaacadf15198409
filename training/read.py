"""Read documents with a network in PyTorch or ONNX: used to measure a model while it is trained."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import torch

from onrecord.reading.decode import Attribution, Thresholds, attributions
from onrecord.reading.network import EncoderInput, Floats, Network, ScorerInput
from onrecord.reading.scoring import WindowSize, score_words
from onrecord.reading.wordpieces import WordPieces

from .corpus import Example
from .model import StatementNetwork


def scorer_module(path: Path) -> ModuleType:
    """The corpus scorer, loaded from where it stands."""
    spec = importlib.util.spec_from_file_location("attribution_score", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class TorchNetwork:
    """A StatementNetwork behind the arrays of ``onrecord.reading.network``."""

    def __init__(self, model: StatementNetwork, device: str, half: bool) -> None:
        self.model, self.device, self.half = model, device, half

    def _tensors(self, batch: object, names: Sequence[str]) -> list[torch.Tensor]:
        return [torch.from_numpy(getattr(batch, name)).to(self.device) for name in names]

    @torch.no_grad()
    def encode(self, batch: EncoderInput) -> tuple[Floats, Floats]:
        with torch.autocast(self.device, torch.bfloat16, enabled=self.half):
            vectors, cue = self.model.encoder(
                *self._tensors(batch, ("pieces", "attended", "shape", "quoted", "opens", "first"))
            )
        return vectors.float().cpu().numpy(), cue.float().cpu().numpy()

    @torch.no_grad()
    def score(self, vectors: Floats, batch: ScorerInput) -> Floats:
        with torch.autocast(self.device, torch.bfloat16, enabled=self.half):
            out = self.model.scorer(
                torch.from_numpy(vectors).to(self.device),
                *self._tensors(batch, ("window", "start", "end", "distance", "sentence", "paragraph")),
            )
        return out.float().cpu().numpy()


def predictions(one: Example, found: Sequence[Attribution]) -> dict[str, object]:
    """Attributions as the scorer takes them."""
    w = one.words

    def spans(pieces: Sequence[tuple[int, int]]) -> list[list[int]]:
        return [[int(w.start[a]), int(w.end[b - 1])] for a, b in pieces]

    return {
        "id": one.id,
        "attributions": [
            {"source": spans(a.source), "cue": spans([a.cue]), "content": spans(a.content)} for a in found
        ],
    }


def read_all(
    network: Network,
    examples: Sequence[Example],
    vocabulary: WordPieces,
    thresholds: Thresholds,
    size: WindowSize,
) -> dict[str, dict[str, object]]:
    """Predictions for many documents, by id; nested attributions are left out, as in the corpus."""
    read = {}
    for one in examples:
        scored = score_words(network, one.words, one.encoded, vocabulary, size, thresholds)
        found = [a for a in attributions(one.words, scored, thresholds) if a.within is None]
        read[one.id] = predictions(one, found)
    return read
