"""Where the data and the scorer stand: outside the project, named by two environment variables."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
from pathlib import Path
from types import ModuleType
from typing import Any

DATA = "ONRECORD_DATA"
SCORERS = "ONRECORD_EVAL"
_BESIDE = Path(__file__).resolve().parents[2] / "shared"


def data_folder() -> Path:
    """``$ONRECORD_DATA``, or ``../shared/data`` beside the checkout."""
    return Path(os.environ.get(DATA, _BESIDE / "data"))


def scorer_folder() -> Path:
    """``$ONRECORD_EVAL``, or ``../shared/eval`` beside the checkout."""
    return Path(os.environ.get(SCORERS, _BESIDE / "eval"))


def scorer(name: str = "score") -> ModuleType:
    """A scorer, loaded from where it stands."""
    path = scorer_folder() / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"corpus_{name}", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON-lines file."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def digest(path: Path) -> str:
    """SHA-256 of a file, to pin figures to their data."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
