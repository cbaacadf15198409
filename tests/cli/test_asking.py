"""The commands of an archive, from the folder of examples to the answers, as a person runs them."""

from __future__ import annotations

import csv
import json
import sqlite3
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from onrecord.archive import Archive
from onrecord.archive.finding import Filters
from onrecord.cli.main import main

NEWS = Path(__file__).resolve().parents[2] / "examples" / "news"


def run(*words: str, archive: Path) -> Result:
    return CliRunner().invoke(main, [*words, "--archive", str(archive)])


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of the tutorial."""
    path = tmp_path_factory.mktemp("archive") / "news.db"
    result = run("add", str(NEWS), archive=path)
    assert result.exit_code == 0, result.output
    assert "8 added, 0 known, 0 refused." in result.stderr
    return path


def test_adding_again_changes_no_byte(news: Path) -> None:
    before = dump(news)
    assert "0 added, 8 known, 0 refused." in run("add", str(NEWS), archive=news).stderr
    assert dump(news) == before


def dump(path: Path) -> list[object]:
    with sqlite3.connect(path) as connection:
        made = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        stored = [name for name, sql in made if not sql.startswith("CREATE VIRTUAL")]
        return [connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in stored]


SAYS = [
    ("a person's words", ("source", "roake"), '"September means September,"'),
    ("through a channel", ("source", "roake"), "through Radio Upland"),
    ("a phrase", ("find", '"not one lorry"'), "Tamsin Roake (environment minister), direct"),
    ("unnamed sources", ("find", "--unnamed", "draft"), "not named"),
    ("how often somebody is heard", ("sources", "roake"), "statements in 4 articles"),
    ("copies are counted apart", ("sources", "hallek"), "more in copies"),
    ("a figure over time", ("figures", "reservoir", "capacity"), "5 assertions: percent"),
    ("what was promised is settled by what came of it", ("due", "drinking", "--as-of", "2031-12-20"), "≡ in name only  due 2031-09-30"),
    ("what was not known yet is not told", ("due", "drinking", "--as-of", "2031-09-15"), "○ pending  due 2031-09-30"),
    ("the verdict on a change with its chain", ("changes", "drinking", "--as-of", "2031-12-31"), "≡ 2031-10-02: in name only"),
    ("a statement by its identifier", ("show", "6cafad0c417fd2bb:s1"), "Not one lorry"),
    ("an article with its copy", ("show", "6cafad0c"), "same story:"),
    ("an article by its words", ("find", "--articles", "vocabulary"), "Road to the dam blocked"),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "words", "expected"), SAYS, ids=[row[0] for row in SAYS])
def test_an_answer_says(news: Path, shows: str, words: tuple[str, ...], expected: str) -> None:
    result = run(*words, archive=news)
    assert result.exit_code == 0, result.output
    assert expected in " ".join(result.stdout.split()) or expected in result.stdout, shows
    assert "\x1b" not in result.stdout


COMMANDS = [
    ("find", "water"),
    ("find", "--articles", "water"),
    ("sources",),
    ("source", "roake"),
    ("figures", "reservoir"),
    ("due", "--as-of", "2032-01-01"),
    ("changes", "--as-of", "2032-01-01"),
]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_answer_comes_as_json_and_as_csv(news: Path, words: tuple[str, ...]) -> None:
    lines = [json.loads(line) for line in run(*words, "--json", archive=news).stdout.splitlines()]
    rows = list(csv.DictReader(StringIO(run(*words, "--csv", archive=news).stdout)))
    assert [str(line["id"]) for line in lines] == [row["id"] for row in rows]
    assert lines
    assert all(None not in row and None not in row.values() for row in rows)


def test_evidence_stands_in_the_text(news: Path) -> None:
    for line in run("find", "--json", "--limit", "100", archive=news).stdout.splitlines():
        answer = json.loads(line)
        text = run("show", answer["place"]["article"], "--text", archive=news).stdout
        start, end = answer["quote"]["spans"][0][0], answer["quote"]["spans"][-1][1]
        assert text[start:end] == answer["quote"]["exact"]


def test_nothing_found_is_status_1(news: Path) -> None:
    result = run("find", "submarine", archive=news)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "Nothing found.\n")
    assert run("find", "submarine", "--csv", archive=news).exit_code == 1


def test_words_to_leave_out_are_no_options(news: Path) -> None:
    every, some = (run("find", "water", *more, archive=news).stdout for more in ((), ("-drinking",)))
    assert some
    assert len(some) < len(every)


WRONG = [
    ("a mistyped option", ("find", "--outlt", "x"), "No such option: --outlt"),
    ("articles have no speaker", ("find", "--articles", "--by", "roake", "water"), "--articles goes with"),
    ("half a character finds nothing", ("find", "caf\udce9"), "Nothing found."),
    ("half a character names nothing", ("show", "caf\udce9"), "OR509"),
    ("a number that is none of a source", ("source", "#" + 5000 * "9"), "OR511"),
]


@pytest.mark.parametrize(("shows", "words", "expected"), WRONG, ids=[row[0] for row in WRONG])
def test_a_mistake_is_told(news: Path, shows: str, words: tuple[str, ...], expected: str) -> None:
    result = run(*words, archive=news)
    assert result.exit_code in (1, 2), shows
    assert expected in result.stderr
    assert not isinstance(result.exception, (UnicodeError, ValueError, OverflowError))


def test_a_judgement_makes_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "mistyped.db"
    result = run("merge", "#1", "#2", archive=path)
    assert (result.exit_code, "OR501" in result.stderr) == (2, True)
    assert not path.exists()


def test_answers_that_are_cut_say_so(news: Path) -> None:
    result = run("find", "--limit", "2", archive=news)
    assert "These are 2; there may be more" in result.stderr
    assert "there may be more" not in run("find", "--limit", "100", archive=news).stderr


def test_a_range_without_end_is_one(news: Path) -> None:
    beyond = run("find", "--figure", f"1..{400 * '9'}", archive=news)
    assert beyond.stdout == run("find", "--figure", "1..", archive=news).stdout


def test_changes_and_commitments_of_an_outlet(news: Path) -> None:
    with Archive.open(str(news)) as archive:
        every = archive.changes(as_of="2032-01-01", limit=100)
        outlet = every[0].place.outlet
        assert outlet is not None
        some = archive.changes(filters=Filters(outlet=outlet), as_of="2032-01-01", limit=100)
        assert {one.place.outlet for one in some} == {outlet}
        due = archive.due(filters=Filters(outlet=outlet), as_of="2032-01-01", limit=100)
        assert {one.place.outlet for one in due} <= {outlet}


def test_a_chart_is_a_drawing_that_is_whole(news: Path, tmp_path: Path) -> None:
    path = tmp_path / "level.svg"
    assert run("figures", "reservoir", "capacity", "--svg", str(path), archive=news).exit_code == 0
    drawn = ElementTree.parse(path)
    assert len(drawn.findall(".//{http://www.w3.org/2000/svg}circle")) == 5


def test_a_judgement_is_noted_and_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "own.db"
    run("add", str(NEWS), archive=path)
    result = run("merge", "Ilka Brand", "Beate Lind", "--by", "Ada", "--note", "one woman", archive=path)
    assert result.exit_code == 0, result.output
    said = run("source", "Ilka Brand", archive=path).stdout
    assert "All 40 are in use" in said
    assert "by Ada" in said
    assert run("split", "Ilka Brand", archive=path).exit_code == 2
    left, right = result.stdout.split()[0], result.stdout.split()[2]
    assert run("split", left, right, archive=path).exit_code == 0
    assert "All 40 are in use" not in run("source", "Ilka Brand", archive=path).stdout


FAILS = [
    ("no archive there", ("find", "x"), None, "OR501"),
    ("another file", ("find", "x"), b"This is a letter.", "OR502"),
    ("another file is not written over", ("add", str(NEWS)), b"This is a letter.", "OR502"),
    ("a file that only begins like one", ("find", "x"), b"SQLite format 3\x00" + b"x" * 2_000, "OR502"),
]


@pytest.mark.parametrize(("shows", "words", "content", "code"), FAILS, ids=[row[0] for row in FAILS])
def test_what_is_no_archive_is_a_numbered_error(
    tmp_path: Path, shows: str, words: tuple[str, ...], content: bytes | None, code: str
) -> None:
    path = tmp_path / "it.db"
    if content is not None:
        path.write_bytes(content)
    result = run(*words, archive=path)
    assert result.exit_code == 2, shows
    assert result.stderr.startswith(code), result.stderr
    assert (path.read_bytes() if path.exists() else None) == content


def test_what_is_refused_is_listed(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text("The mayor said the bridge would reopen in May.", "utf-8")
    (folder / "empty.txt").write_text(" ", "utf-8")
    result = run("add", str(folder), "--refused", str(tmp_path / "refused.txt"), archive=tmp_path / "a.db")
    assert result.exit_code == 1
    assert "1 added, 0 known, 1 refused." in result.stderr
    assert "OR103" in (tmp_path / "refused.txt").read_text("utf-8")
