"""How the command ends when somebody else ends it: whole lines, no half page, no complaint."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onrecord.record import Reading

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "tests.cli.stub", "read"]
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLORTERM")},
    "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src"))),
    "PYTHONIOENCODING": "utf-8",
    "TERM": "xterm-256color",
}
posix = pytest.mark.skipif(os.name != "posix", reason="signals and terminals of POSIX systems")


def _start(*arguments: str, **streams: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen([*COMMAND, *arguments], cwd=ROOT, env=ENVIRONMENT, **streams)  # type: ignore[call-overload, no-any-return]


@posix
@pytest.mark.parametrize("options", [["--json"], []], ids=["json", "text"])
def test_a_reader_that_has_read_enough_ends_it_quietly(options: list[str]) -> None:
    running = _start(*options, "endless", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout
    assert running.stderr
    assert running.stdout.readline()
    running.stdout.close()
    assert running.stderr.read() == b""
    assert running.wait(20) == 0


@posix
def test_an_interruption_leaves_whole_lines(tmp_path: Path) -> None:
    target = tmp_path / "lines.jsonl"
    with target.open("wb") as lines:
        running = _start("--json", "endless", stdout=lines.fileno(), stderr=subprocess.PIPE)
        _wait_until(lambda: target.stat().st_size > 100_000)
        running.send_signal(signal.SIGINT)
        _, complaint = running.communicate(timeout=20)
    assert running.returncode == 130
    assert complaint == b"Interrupted.\n"
    assert target.read_bytes().endswith(b"\n")
    for line in target.read_bytes().splitlines():
        Reading.from_json(line)


@posix
def test_an_interruption_leaves_no_half_page(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    target.write_text("before")
    running = _start("--html", str(target), "endless", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    _wait_until(lambda: sum(path.stat().st_size for path in tmp_path.iterdir()) > 100_000)
    running.send_signal(signal.SIGINT)
    running.communicate(timeout=20)
    assert running.returncode == 130
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


@posix
def test_on_a_terminal_there_is_colour_and_progress_and_in_a_pipe_neither() -> None:
    shown = _on_a_terminal("one", stream="stdout")
    assert "\x1b[" in shown
    assert re.sub(r"\x1b\[[0-9;]*m", "", shown).count("Officials[3] say, however, ⟦3 that") == 1
    progress = _on_a_terminal("--json", *(["one"] * 300), stream="stderr")
    assert "documents" in progress
    assert "300 documents read, 0 refused." in progress
    quiet = _start("--json", "one", "two", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert quiet.communicate(timeout=20)[1] == b""


def _on_a_terminal(*arguments: str, stream: str) -> str:
    ours, theirs = os.openpty()
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, stream: theirs}
    running = _start(*arguments, stdin=subprocess.DEVNULL, **streams)
    os.close(theirs)
    seen = b""
    while True:
        try:
            piece = os.read(ours, 65_536)
        except OSError:  # Linux says so when the other end is closed.
            break
        if not piece:
            break
        seen += piece
    os.close(ours)
    assert running.wait(20) == 0
    return seen.decode("utf-8")


def _wait_until(true: object) -> None:
    assert callable(true)
    for _ in range(400):
        if true():
            return
        time.sleep(0.05)
    pytest.fail("it did not come to pass")
