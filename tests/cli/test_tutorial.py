"""The tutorial, as a newcomer types it: every command gives an answer."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text("utf-8")


def test_every_command_of_the_tutorial_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD_ARCHIVE", raising=False)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    # The numbers of sources in the last step are for the reader to look up.
    commands = [
        line for line in re.findall(r"^    onrecord (.+)$", TUTORIAL, re.MULTILINE) if "#12" not in line
    ]
    commands += re.findall(r"`onrecord (show [0-9a-f:s]+)`", TUTORIAL)
    assert len(commands) >= 12
    for command in commands:
        result = CliRunner().invoke(main, shlex.split(command))
        assert result.exit_code == 0, (command, result.output)
    assert (tmp_path / "reservoir.svg").exists()


@pytest.mark.parametrize("told", ["8 added, 0 known, 0 refused.", "*in name only*"])
def test_what_the_tutorial_says_is_so(told: str, tmp_path: Path) -> None:
    where = str(tmp_path / "a.db")
    added = CliRunner().invoke(main, ["add", str(ROOT / "examples" / "news"), "--archive", where])
    due = CliRunner().invoke(main, ["due", "drinking", "--as-of", "2031-12-20", "--archive", where])
    assert told in TUTORIAL
    assert told.strip("*") in added.stderr + due.stdout
