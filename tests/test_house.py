"""The house: imports run one way, importing is cheap, and nothing in a folder is there by accident."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "onrecord"

# Which rooms each room may know, itself and the vocabulary apart.
MAY_KNOW = {
    "terms": set(),
    "record": {"errors", "terms"},
    "errors": set(),
    "data": set(),
    "models": set(),
    "intake": {"data"},
    "reading": {"intake", "data", "models"},
    "archive": {"intake", "reading", "data"},
    "export": {"reading", "archive", "data"},
    "cli": {"intake", "reading", "archive", "export", "data"},
}
FOR_ALL = {"record", "errors", "terms"}
MODULES = sorted(SOURCE.rglob("*.py"))


def _room(path: Path) -> str:
    parts = path.relative_to(SOURCE).parts
    return parts[0].removesuffix(".py")


def _known(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        found |= {name.split(".")[1] for name in names if name.startswith("onrecord.")}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_a_room_knows_only_those_before_it(path: Path) -> None:
    room = _room(path)
    if room == "__init__":
        return
    strangers = _known(path) - MAY_KNOW[room] - ({room} if room == "record" else {room} | FOR_ALL)
    assert not strangers


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_modules_stay_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300


def test_import_is_cheap_and_does_nothing() -> None:
    """Counted in modules, not seconds: a test must not depend on the machine's mood."""
    code = "import sys; before = set(sys.modules); import onrecord; print(len(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) <= 40


def test_help_loads_no_model() -> None:
    code = (
        "import sys\nfrom onrecord.cli.main import main\n"
        "try:\n    main(['read', '--help'])\nexcept SystemExit:\n    pass\n"
        "print(sorted({'numpy', 'onnxruntime', 'trafilatura', 'ftfy', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
