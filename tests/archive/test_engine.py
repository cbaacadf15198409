"""Opening an archive: what is refused, what a full disk and a killed process leave behind."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from archived import DECEMBER, JULY, OTHER, Article
from postgres import programs
from sqlalchemy import create_engine, text

from onrecord.archive import Archive
from onrecord.archive.schema import metadata
from onrecord.errors import ArchiveError

_FULL_TEXT = ("_words", "source_names")
_FOUND_BY = ("words", "tags", "sentence_start", "sentence_end")


def code_of(where: str, *, writing: bool = False) -> str:
    with pytest.raises(ArchiveError) as caught:
        Archive.open(where, writing=writing)
    return caught.value.code


def test_the_migrations_make_the_tables_that_the_code_expects(archive: Archive) -> None:
    with archive.asked() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "include_object": lambda thing, name, kind, reflected, other: (
                    not (kind in ("table", "index") and any(part in name for part in _FULL_TEXT))
                    and not (kind == "column" and name in _FOUND_BY)
                    and name != "ix_sources_folded"
                )
            },
        )
        assert compare_metadata(context, metadata) == []


def test_a_dump_of_a_database_is_an_archive_again(postgres_server: str) -> None:
    """Its full text is an index of a function that reads the documents, which a dump must bring in order."""
    programs_at = programs()
    assert programs_at is not None
    ours = create_engine(
        postgres_server.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT"
    )
    with ours.connect() as connection:
        for name in ("dumped", "restored"):
            connection.execute(text(f"CREATE DATABASE {name}"))
    ours.dispose()
    first, second = (postgres_server.removesuffix("postgres") + name for name in ("dumped", "restored"))
    with Archive.open(first, writing=True) as archive:
        archive.add([one.reading() for one in (JULY, DECEMBER, OTHER)])
        expected = archive.find("boats -night")
    dump = subprocess.run([programs_at / "pg_dump", first], check=True, capture_output=True).stdout
    restored = subprocess.run(
        [programs_at / "psql", "-v", "ON_ERROR_STOP=1", second], input=dump, capture_output=True, check=False
    )
    assert restored.returncode == 0, restored.stderr.decode()
    with Archive.open(second) as archive:
        assert archive.find("boats -night") == expected != []


def test_another_kind_of_database_is_refused() -> None:
    assert code_of("mysql://host/news") == "OR512"
    assert code_of("nonsense://") == "OR512"
    assert code_of("postgresql://host:abc/news") == "OR512"
    assert code_of(":memory:") == "OR512"
    assert code_of("sqlite+pysqlite:///none/there.db") == "OR501"


def test_a_password_is_not_shown() -> None:
    with pytest.raises(ArchiveError) as caught:
        Archive.open("postgresql://ada:secret@127.0.0.1:1/news")
    assert caught.value.code == "OR507"
    assert "secret" not in str(caught.value)


def test_a_folder_is_no_archive(tmp_path: Path) -> None:
    assert code_of(str(tmp_path), writing=True) == "OR502"


def test_a_folder_that_does_not_exist_cannot_be_written(tmp_path: Path) -> None:
    assert code_of(str(tmp_path / "no" / "news.db"), writing=True) == "OR504"


def test_an_archive_of_a_newer_version_is_refused_and_left(where: str) -> None:
    with Archive.open(where, writing=True) as archive, archive.asked() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert code_of(where) == "OR503"
    assert code_of(where, writing=True) == "OR503"


def test_the_database_of_another_program_is_refused_and_left(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE letters (words TEXT)")
    before = path.read_bytes()
    assert code_of(str(path), writing=True) == "OR502"
    assert path.read_bytes() == before


def test_a_full_disk_leaves_the_archive_as_it_was(tmp_path: Path) -> None:
    path = str(tmp_path / "news.db")
    with Archive.open(path, writing=True) as archive:
        archive.add(JULY.reading())
        long = Article(JULY.text * 4_000, fields={"published": "2021-07-25"})
        with archive.asked() as connection:
            pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        archive._engine.pool.dispose()
        engine = archive._engine
        limited = engine.connect()
        limited.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
        limited.close()
        with pytest.raises(ArchiveError) as caught:
            archive.add([OTHER.reading(), long.reading()])
        assert caught.value.code == "OR505"
    with Archive.open(path) as archive:
        assert len(archive.find("")) == 3
        with archive.asked() as connection:
            assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"


def test_a_read_only_file_is_asked_but_not_written(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("nothing is read-only for root")
    path = tmp_path / "news.db"
    with Archive.open(str(path), writing=True) as archive:
        archive.add(JULY.reading())
    path.chmod(0o444)
    with Archive.open(str(path)) as archive:
        assert len(archive.find("")) == 3
    assert code_of(str(path), writing=True) == "OR504"


def test_a_second_writer_waits_or_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.archive.engine._WAIT_MS", 50)
    path = str(tmp_path / "news.db")
    with Archive.open(path, writing=True) as first, first.asked():
        assert code_of(path, writing=True) == "OR506"


def test_readers_ask_while_somebody_writes(where: str) -> None:
    with Archive.open(where, writing=True) as writer:
        writer.add(JULY.reading())
        with Archive.open(where) as reader, writer.asked():
            assert len(reader.find("")) == 3


_ADDS = """
import sys
sys.path[:0] = [{tests!r}]
from archived import Article
from onrecord.archive import Archive
with Archive.open({where!r}, writing=True) as archive:
    print("open", flush=True)
    for number in range(300):
        words = f"Stall {{number}} of market {{number * 7}} will close, trader Nia Okoro{{number % 9}} said today."
        archive.add(Article(
            words, said=[(f"Nia Okoro{{number % 9}}", words[: words.index(", trader")], "indirect")],
            fields={{"published": f"2021-0{{number % 9 + 1}}-11", "title": str(number)}},
        ).reading(), now="2026-01-01T00:00:00+00:00")
    print("done", flush=True)
"""


def test_a_killed_writer_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    """Killed again and again at other moments, and begun again, it ends with the archive it would have made."""
    tests = str(Path(__file__).parent)

    def start(where: Path) -> subprocess.Popen[str]:
        code = _ADDS.format(tests=tests, where=str(where))
        return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)

    whole = tmp_path / "whole.db"
    assert start(whole).wait() == 0
    killed = tmp_path / "killed.db"
    for moment in range(5):
        process = start(killed)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.05 + 0.07 * moment)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        with sqlite3.connect(killed) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    last = start(killed)
    assert last.wait() == 0
    with sqlite3.connect(whole) as one, sqlite3.connect(killed) as other:
        assert content(one) == content(other)


def content(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, the full text's own among them."""
    made = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    stored = [name for name, sql in made if not sql.startswith("CREATE VIRTUAL")]
    return {name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() for name in stored}


def test_a_copied_file_is_the_whole_archive(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    with Archive.open(str(path), writing=True) as archive:
        archive.add([JULY.reading(), DECEMBER.reading()])
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    with Archive.open(str(copy)) as archive:
        assert len(archive.find("")) == 4
    engine = create_engine(f"sqlite:///{copy}")
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT words FROM said ORDER BY key")).scalars().all()
    assert "The moorings stand empty" in rows
