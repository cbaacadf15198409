"""The group: version, help, and nothing loaded before it is needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli.main import main
from onrecord.cli.progress import known_number


def test_version_and_help() -> None:
    assert CliRunner().invoke(main, ["--version"]).stdout.startswith("onrecord ")
    shown = CliRunner().invoke(main, ["--help"])
    assert shown.exit_code == 0
    assert "read" in shown.stdout


def test_a_command_nobody_knows_is_a_usage_error() -> None:
    assert CliRunner().invoke(main, ["write"]).exit_code == 2


def test_help_loads_neither_the_reader_nor_the_page() -> None:
    code = (
        "import sys; from onrecord.cli.main import main\n"
        "main(['read', '--help'], standalone_mode=False)\n"
        "loaded = {'numpy', 'onnxruntime', 'rich', 'msgspec', 'trafilatura'} & set(sys.modules)\n"
        "assert not loaded, loaded"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0


NUMBERS = [
    ("a file is one document", ["a.txt"], 1),
    ("files are counted", ["a.txt", "b.html"], 2),
    ("a folder is counted with its folders, other formats and hidden files apart", ["folder"], 2),
    ("lines are not known before they are read", ["a.txt", "c.jsonl"], None),
    ("nor in a folder", ["."], None),
    ("nor is standard input", ["-"], None),
    ("nor a pattern", ["*.txt"], None),
]


@pytest.mark.parametrize(("shows", "inputs", "expected"), NUMBERS, ids=[row[0] for row in NUMBERS])
def test_the_number_of_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shows: str, inputs: list[str], expected: int | None
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder/inner").mkdir(parents=True)
    for name in (
        "a.txt",
        "b.html",
        "c.jsonl",
        "folder/d.txt",
        "folder/e.pdf",
        "folder/.f.txt",
        "folder/inner/g.md",
    ):
        Path(name).write_text("x")
    assert known_number(inputs) == expected, shows
