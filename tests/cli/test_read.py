"""``onrecord read``: what goes where, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

import onrecord.reading
from onrecord.cli.main import main
from onrecord.cli.read import LONGEST
from onrecord.errors import ReadingError
from onrecord.intake import DEFAULT_LONGEST
from onrecord.record import Reading
from tests.cli import stub


@pytest.fixture(autouse=True)
def _by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    stub.install(monkeypatch)
    for name in ("NO_COLOR", "COLUMNS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


def _run(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(main, ["read", *arguments], input=stdin)


def _readings(result: Result) -> list[Reading]:
    return [Reading.from_json(line) for line in result.stdout.splitlines()]


STATUSES = [
    ("every document read", ["one", "two"], 0),
    ("one refused", ["one", "bad", "two"], 1),
    ("all refused", ["bad"], 1),
    ("an option nobody knows", ["--yaml", "one"], 2),
    ("no worker at all", ["--workers", "0", "one"], 2),
    ("no length at all", ["--longest", "0", "one"], 2),
    ("a date that is none", ["--published", "yesterday", "one"], 2),
    ("a day that is none", ["--as-of", "2031-02-30", "one"], 2),
    ("a colour that is none", ["--color", "mauve", "one"], 2),
    ("a page in a folder that is not there", ["--html", "nowhere/page.html", "one"], 1),
    ("a page in the place of a folder", ["--html", ".", "one"], 2),
    ("help", ["--help"], 0),
]


@pytest.mark.parametrize(("shows", "arguments", "status"), STATUSES, ids=[row[0] for row in STATUSES])
def test_exit_status(shows: str, arguments: list[str], status: int) -> None:
    result = _run(*arguments)
    assert result.exit_code == status, shows
    assert "Traceback" not in result.output


def test_json_is_one_reading_a_line_in_the_order_given() -> None:
    result = _run("--json", "one", "two")
    assert [reading.document.id for reading in _readings(result)] == ["one", "two"]
    assert json.loads(result.stdout.splitlines()[0])["statements"][0]["source"]
    assert result.stderr == ""


def test_a_refusal_is_one_line_with_its_number_and_stops_nothing() -> None:
    result = _run("--json", "one", "bad", "two")
    assert len(_readings(result)) == 2
    refusal, summary = result.stderr.splitlines()
    assert refusal.startswith("OR103 bad:")
    assert summary == "2 documents read, 1 refused."


def test_a_hostile_file_name_does_not_reach_the_terminal() -> None:
    assert "\x1b" not in _run("bad\x1b[2J").output


def test_standard_input_is_read_where_no_input_is_given_and_for_a_dash() -> None:
    assert [each.document.title for each in _readings(_run("--json", stdin="Piers\n"))] == ["Piers"]
    assert [each.document.id for each in _readings(_run("--json", "one", "-", stdin="x"))] == ["one", "stdin"]


def test_without_input_on_a_terminal_the_help_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import _NamedTextIOWrapper  # the runner's own standard input

    monkeypatch.setattr(_NamedTextIOWrapper, "isatty", lambda self: True, raising=False)
    result = _run()
    assert result.exit_code == 2
    assert "Usage:" in result.stderr
    assert result.stdout == ""


def test_a_date_given_is_for_documents_that_have_none() -> None:
    result = _run("--json", "--published", "20310901", "one", "undated")
    one, undated = (reading.document for reading in _readings(result))
    assert (one.published, one.published_from) == ("2031-08-11", None)
    assert (undated.published, undated.published_from) == ("2031-09-01", "caller")


def test_verdicts_are_asked_for_as_of_a_date() -> None:
    result = _run("--json", "--as-of", "2032-01-01T10:00", "one")
    assert _readings(result)[0].document.as_of == "2032-01-01T10:00:00"


def test_workers_and_length_are_passed_on() -> None:
    assert _readings(_run("--json", "--workers", "3", "one"))[0].model == "3 workers"
    assert "limit 50" in _run("--longest", "50", "bad").stderr
    assert LONGEST == DEFAULT_LONGEST


def test_a_page_is_written_and_nothing_is_printed(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    result = _run("--html", str(target), "one", "bad", "two")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert target.read_text("utf-8").count("<article") == 2


def test_a_page_and_json_together(tmp_path: Path) -> None:
    result = _run("--html", str(tmp_path / "page.html"), "--json", "one")
    assert len(_readings(result)) == 1
    assert (tmp_path / "page.html").exists()


def test_where_everything_is_refused_no_page_is_written(tmp_path: Path) -> None:
    assert _run("--html", str(tmp_path / "page.html"), "bad").exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_in_a_pipe_the_text_is_plain() -> None:
    result = _run("one")
    assert "\x1b" not in result.stdout
    assert "_Officials_[3] *say*, however, ⟦3 that the ship" in result.stdout
    assert "[6] the islands’ council (Skarn Islands council) — had demanded · indirect, in 5" in result.stdout


COLOURS = [
    ("always means always", ["--color", "always"], None, True, True),
    ("NO_COLOR takes the colours and leaves the underline", ["--color", "always"], "1", True, False),
    ("an empty NO_COLOR is none", ["--color", "always"], "", True, True),
    ("never means never", ["--color", "never"], None, False, False),
    ("a pipe has none", [], None, False, False),
]


@pytest.mark.parametrize(
    ("shows", "options", "no_color", "styled", "coloured"), COLOURS, ids=[row[0] for row in COLOURS]
)
def test_colours(
    monkeypatch: pytest.MonkeyPatch,
    shows: str,
    options: list[str],
    no_color: str | None,
    styled: bool,
    coloured: bool,
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    if no_color is not None:
        monkeypatch.setenv("NO_COLOR", no_color)
    printed = _run(*options, "one").stdout
    assert ("\x1b[" in printed) is styled, shows
    assert ("\x1b[32m" in printed or ";32m" in printed) is coloured, shows


def test_an_error_of_the_reader_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken(items: object, *, workers: int) -> object:
        raise ReadingError("OR201", "scorer.onnx")
        yield

    monkeypatch.setattr(onrecord.reading, "read_many", broken)
    result = _run("--html", str(tmp_path / "page.html"), "one")
    assert result.exit_code == 1
    assert result.stderr.startswith("OR201 scorer.onnx:")
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_cannot_be_finished_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("onrecord.export.pagefile.shutil.copyfileobj", full)
    result = _run("--html", str(tmp_path / "page.html"), "one")
    assert result.exit_code == 1
    assert "OR401" in result.stderr
    assert "No space left" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_reading_survives_its_json() -> None:
    reading = _readings(_run("--json", "one"))[0]
    assert (
        msgspec.structs.replace(reading, model="by hand", document=stub.reading().document) == stub.reading()
    )
