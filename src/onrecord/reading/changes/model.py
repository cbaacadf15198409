"""The trained models of announced changes that ship with the package, run by ONNX Runtime."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from threading import Lock
from typing import Any

import msgspec

from onrecord.errors import ReadingError
from onrecord.reading.changes.context import EVEN, Floats, JudgeInput
from onrecord.reading.changes.outcomes import POINTERS

_loading = Lock()


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What stands beside the weights: name, version, and the thresholds chosen on domains kept aside.

    ``announced`` is the least score of a candidate, ``announced_in_short`` that in a text which the judge
    takes in whole, ``change`` the least chance that it is a change at all; ``evidence`` the chance from which
    a sentence counts, ``given`` that from which a value does, ``dated`` that from which a deadline does;
    ``pieces`` how long a text the judge takes in whole, ``pieces_of_long`` how much it takes of a longer one;
    ``temperature`` calibrates its chances.
    """

    name: str
    version: str
    statements: str
    pieces: int = 384
    pieces_of_long: int = 256
    announced: float
    announced_in_short: float
    change: float
    evidence: float
    given: float
    dated: float = 0.25
    temperature: float = 1.0


class ChangeModel:
    """Two sessions on one thread each: one finds announcements in word vectors, one judges them."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_mem_pattern = False

        def session(name: str) -> Any:
            return onnxruntime.InferenceSession(
                str(folder / name), sess_options=options, providers=["CPUExecutionProvider"]
            )

        try:
            self.settings = msgspec.json.decode((folder / "settings.json").read_bytes(), type=Settings)
            self._announced, self._judge = session("announcements.onnx"), session("judge.onnx")
        except (OSError, msgspec.DecodeError, RuntimeError, ValueError) as problem:
            raise ReadingError("OR201", str(folder), str(problem)) from problem

    @property
    def name(self) -> str:
        """Name and version, as every reading cites it."""
        return f"{self.settings.name} {self.settings.version}"

    def announced(self, vectors: Floats) -> Floats:
        """The chance of each word (windows, words) of the statement encoder to announce a change."""
        chances: Floats = self._announced.run(None, {"vectors": vectors})[0]
        return chances

    def judge(self, given: JudgeInput) -> dict[str, Floats]:
        """Log-odds of everything that is asked of one announcement."""
        import numpy as np

        def rows(name: str) -> Floats:
            table: Floats = getattr(given, name)
            return table if len(table) else np.zeros((1, given.pieces.shape[1]), dtype=np.float32)

        asked = {name: getattr(given, name) for name in EVEN}
        asked |= {name: rows(name)[None] for name in ("sentences", "figures", "times")}
        names = ["outcome", "direction", "evidence", "what"]
        names += [label for name in POINTERS for label in (name, f"{name} absent")]
        said = self._judge.run([name.replace(" ", "_") for name in names], asked)
        return {name: odds[0] for name, odds in zip(names, said, strict=True)}


@cache
def _load(folder: Path) -> ChangeModel:
    return ChangeModel(folder)


def change_model(folder: Path | None = None) -> ChangeModel:
    """The model in ``folder``, or the one that ships; loaded once a process, however many threads ask."""
    with _loading:
        return _load(folder or Path(str(resources.files("onrecord.models").joinpath("changes"))))
