"""Connections to an archive, a SQLite file or a PostgreSQL database: opened, made or refused."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, exc, make_url

from onrecord.errors import ArchiveError

_SQLITE_HEADER = b"SQLite format 3\x00"
_IN_MEMORY = ":memory:"
_WAIT_MS = 20_000
_CACHE_KIB = 65_536
_PAGE = 2_048
# Our queries find few rows by an index and look each up.  Compiling them and starting helpers takes longer
# than they do, and a merge would walk through a whole table for the rows of somebody rarely heard.
_POSTGRESQL = {
    "connect_timeout": 10,
    "options": "-c jit=off -c max_parallel_workers_per_gather=0 -c enable_mergejoin=off",
}

# What SQLite and PostgreSQL say, and the number of our own error for it; the first that occurs decides.
_PROBLEMS = (
    ("disk is full", "OR505"),
    ("no space left", "OR505"),
    ("disk full", "OR505"),
    ("readonly", "OR504"),
    ("read-only", "OR504"),
    ("permission denied", "OR504"),
    ("unable to open", "OR504"),
    ("not a database", "OR502"),
    ("malformed", "OR508"),
    ("is locked", "OR506"),
    ("lock timeout", "OR506"),
    ("disk i/o error", "OR508"),
    ("no such table", "OR502"),
)


def url_of(where: str) -> URL:
    """The database that a path or URL names; a path is a SQLite file.

    Raises ``ArchiveError`` OR512 for a URL of another kind of database.
    """
    if "://" not in where:
        if where == _IN_MEMORY:
            raise ArchiveError("OR512", where)
        return URL.create("sqlite", database=str(Path(where).expanduser()))
    try:
        url = make_url(where)
    except (exc.ArgumentError, ValueError) as problem:
        raise ArchiveError("OR512", _shown(where)) from problem
    kind = url.drivername.split("+")[0]
    if kind == "sqlite":
        if url.database in (None, "", _IN_MEMORY):
            # It would be gone with the command.
            raise ArchiveError("OR512", where)
        return url.set(drivername="sqlite")
    if kind in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    raise ArchiveError("OR512", _shown(where))


def engine_of(where: str, *, writing: bool) -> Engine:
    """An engine for an archive; a SQLite file is made only where it is to be written.

    Raises ``ArchiveError``: OR501 there is none, OR502 the file is something else, OR512 no driver.
    """
    url = url_of(where)
    if url.drivername == "sqlite":
        return _sqlite(url, writing)
    try:
        return create_engine(url, pool_pre_ping=True, connect_args=_POSTGRESQL)
    except ModuleNotFoundError as problem:
        raise ArchiveError("OR512", _shown(where), "the driver is missing") from problem


@contextmanager
def reported(where: str) -> Iterator[None]:
    """Turns what a database complains of into a numbered error."""
    try:
        yield
    except exc.DBAPIError as problem:
        told = str(problem.orig).strip()
        lower = told.lower()
        code = next((code for words, code in _PROBLEMS if words in lower), None)
        if code is None and isinstance(problem, exc.OperationalError):
            code = "OR507"
        if code is None and isinstance(problem, exc.DatabaseError):
            code = "OR508"
        if code is None:
            raise
        raise ArchiveError(code, _shown(where), told.splitlines()[0] if told else None) from problem


@contextmanager
def begun(engine: Engine, where: str) -> Iterator[Connection]:
    """A transaction that is kept as a whole or not at all."""
    with reported(where), engine.begin() as connection:
        yield connection


def _sqlite(url: URL, writing: bool) -> Engine:
    path = Path(url.database or "")
    shown = str(path)
    if path.is_dir():
        raise ArchiveError("OR502", shown, "it is a folder")
    try:
        if path.exists():
            with path.open("rb") as stream:
                head = stream.read(len(_SQLITE_HEADER))
            if head and head != _SQLITE_HEADER:
                raise ArchiveError("OR502", shown)
        elif not writing:
            raise ArchiveError("OR501", shown)
    except OSError as problem:
        raise ArchiveError("OR504", shown, problem.strerror) from problem
    if writing:
        engine = create_engine(URL.create("sqlite", database=shown))
    else:
        query = {"mode": "ro", "uri": "true"}
        if not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists():
            # Published in a folder where SQLite cannot put its own files beside it, and nobody adds to it.
            query["immutable"] = "1"
        engine = create_engine(URL.create("sqlite", database=f"file:{_quoted(path)}", query=query))
    begin = "BEGIN IMMEDIATE" if writing else "BEGIN"

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        # The driver's own transactions begin too late to be held by one writer.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {_WAIT_MS}")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        if writing and _is_ours(cursor):
            # Texts and readings of some kilobytes waste less on small pages; it counts for a new file alone.
            cursor.execute(f"PRAGMA page_size = {_PAGE}")
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _is_ours(cursor: Any) -> bool:
    """Whether the file is empty or an archive: nothing is changed in another program's, not even its mode."""
    tables = {row[0] for row in cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return not tables or {"alembic_version", "documents"} <= tables


def _quoted(path: Path) -> str:
    from urllib.parse import quote

    return quote(str(path.absolute()))


def _shown(where: str) -> str:
    """A path, or a URL without its password."""
    if "://" not in where:
        return where
    try:
        return make_url(where).render_as_string(hide_password=True)
    except (exc.ArgumentError, ValueError):
        return where.split("@")[-1]
