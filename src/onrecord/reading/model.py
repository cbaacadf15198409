"""The trained network that ships with the package, run by ONNX Runtime."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from threading import Lock
from typing import Any

import msgspec
import numpy as np

from onrecord.errors import ReadingError
from onrecord.reading.decode import Thresholds
from onrecord.reading.network import EncoderInput, Floats, ScorerInput
from onrecord.reading.scoring import WindowSize
from onrecord.reading.wordpieces import WordPieces

_loading = Lock()


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What stands beside the weights: the model's name, its windows, thresholds and calibration.

    ``calibration`` are the weights of a logistic regression over an attribution's features, its intercept
    first (Platt 1999); ``nested_calibration`` the same for attributions inside another's content.
    """

    name: str
    version: str
    size: WindowSize
    thresholds: Thresholds
    calibration: tuple[float, ...]
    nested_calibration: tuple[float, ...]


class OnnxNetwork:
    """Two sessions on one thread each; safe to share between threads, since they keep no state."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime

        onnxruntime.set_default_logger_severity(3)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        # Windows differ in length: an arena that remembers every shape would grow without bound.
        options.enable_mem_pattern = False

        def session(name: str) -> Any:
            return onnxruntime.InferenceSession(
                str(folder / name), sess_options=options, providers=["CPUExecutionProvider"]
            )

        self._encoder, self._scorer = session("encoder.onnx"), session("scorer.onnx")

    def encode(self, batch: EncoderInput) -> tuple[Floats, Floats]:
        """See :class:`onrecord.reading.network.Network`; takes one window at a time."""
        vectors, cues = self._encoder.run(
            None,
            {
                "pieces": batch.pieces,
                "shape": batch.shape,
                "quoted": batch.quoted,
                "opens": batch.opens,
                "first": batch.first,
            },
        )
        return vectors, cues

    def score(self, vectors: Floats, batch: ScorerInput) -> Floats:
        """See :class:`onrecord.reading.network.Network`."""
        names = ("window", "start", "end", "distance", "sentence", "paragraph")
        roles: Floats = self._scorer.run(
            None, {"vectors": vectors, **{name: getattr(batch, name) for name in names}}
        )[0]
        return roles


class StatementModel:
    """Network, vocabulary and settings, loaded from one folder."""

    def __init__(self, folder: Path) -> None:
        try:
            self.settings = msgspec.json.decode((folder / "settings.json").read_bytes(), type=Settings)
            with (folder / "vocabulary.txt").open(encoding="utf-8") as lines:
                self.vocabulary = WordPieces(line.rstrip("\n") for line in lines)
            self.network = OnnxNetwork(folder)
        except (OSError, msgspec.DecodeError, KeyError, RuntimeError, ValueError) as problem:
            raise ReadingError("OR201", str(folder), str(problem)) from problem

    @property
    def name(self) -> str:
        """Name and version, as every reading cites it."""
        return f"{self.settings.name} {self.settings.version}"

    def confidence(self, features: tuple[float, ...], nested: bool) -> float:
        """The probability that an attribution with these features stands."""
        weights = self.settings.nested_calibration if nested else self.settings.calibration
        odds = weights[0] + sum(w * f for w, f in zip(weights[1:], features, strict=True))
        return float(1.0 / (1.0 + np.exp(-np.clip(odds, -30.0, 30.0))))


@cache
def _load(folder: Path) -> StatementModel:
    return StatementModel(folder)


def statement_model(folder: Path | None = None) -> StatementModel:
    """The model in ``folder``, or the one that ships; loaded once a process, however many threads ask."""
    with _loading:
        return _load(folder or Path(str(resources.files("onrecord.models").joinpath("statements"))))
