"""``onrecord read --table``: one header, the rows of every document, nothing else on standard output."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

import onrecord.reading
from onrecord.cli.main import main
from onrecord.intake import Refused
from onrecord.record import Document, Reading
from tests.cli import stub
from tests.export import measured


@pytest.fixture(autouse=True)
def _by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    stub.install(monkeypatch)

    def read_many(items: Iterable[Document | Refused], *, workers: int = 1) -> Iterator[Reading | Refused]:
        made = measured.reading()
        for item in items:
            if isinstance(item, Refused):
                yield item
            else:
                document = msgspec.structs.replace(made.document, id=item.id)
                yield msgspec.structs.replace(made, document=document)

    monkeypatch.setattr(onrecord.reading, "read_many", read_many)


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["read", *arguments])


@pytest.mark.parametrize("name", ["figures", "times"])
def test_the_rows_of_all_documents_follow_one_header(name: str) -> None:
    result = _run("--table", name, "one", "bad", "two")
    assert result.exit_code == 1
    lines = list(csv.DictReader(StringIO(result.stdout, newline="")))
    assert [line["document"] for line in lines] == ["one"] * 12 + ["two"] * 12
    assert result.stdout.startswith("document,published,")
    assert result.stdout.count("document,published,") == 1
    assert "\r" not in result.stdout
    assert result.stderr.startswith("OR103 bad:")


def test_where_everything_is_refused_the_header_stands_alone() -> None:
    assert _run("--table", "times", "bad").stdout.count("\n") == 1


def test_a_table_and_json_are_a_mistake() -> None:
    result = _run("--table", "times", "--json", "one")
    assert result.exit_code == 2
    assert "--table and --json" in result.stderr
    assert result.stdout == ""


def test_a_table_that_there_is_not_is_a_mistake() -> None:
    assert _run("--table", "voices", "one").exit_code == 2


def test_a_table_and_a_page_together(tmp_path: Path) -> None:
    result = _run("--table", "figures", "--html", str(tmp_path / "page.html"), "one")
    assert result.exit_code == 0
    assert result.stdout.count("\n") == 13
    assert '<div class="quantities">' in (tmp_path / "page.html").read_text("utf-8")
