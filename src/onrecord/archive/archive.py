"""``Archive``: the library's door to an archive, with the verbs of the command line."""

from __future__ import annotations

import datetime
import getpass
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType

from sqlalchemy import Connection, Engine, select, text

from onrecord.archive import derived, finding, heard, judging, schema, series
from onrecord.archive.adding import Put, is_known, put
from onrecord.archive.engine import begun, engine_of
from onrecord.archive.finding import Filters, Sort, day
from onrecord.archive.names import sources_named
from onrecord.archive.results import Article, Asserted, Changed, Promised, Said, Shown, Source
from onrecord.archive.showing import show
from onrecord.archive.upgrade import format_of, upgrade
from onrecord.errors import ArchiveError
from onrecord.record import Document, Reading

LIMIT = 20
"""How many answers are given where no number is asked for."""
_WRITING = 0x6F6E7265
_NONE = Filters()


class Archive:
    """Readings of many articles, in a SQLite file or a PostgreSQL database.

    >>> with Archive.open("news.db", writing=True) as archive:  # doctest: +SKIP
    ...     archive.add(read(document))
    ...     archive.find('"combat forces"', Filters(by="kadhimi"))

    Safe for several readers and one writer at a time; on PostgreSQL writers take turns.  Every method raises
    ``ArchiveError`` OR504 to OR508 where the database fails, and then leaves the archive as it was.
    """

    def __init__(self, engine: Engine, where: str) -> None:
        self._engine = engine
        self._where = where

    @classmethod
    def open(cls, where: str, *, writing: bool = False) -> Archive:
        """The archive at a path or URL; where it is to be written it is made, or brought up to date.

        Raises ``ArchiveError``: OR501 there is none, OR502 it is something else, OR503 it was written by a
        newer version or, for reading, must be brought up to date first, OR507, OR512.
        """
        engine = engine_of(where, writing=writing)
        with begun(engine, where) as connection:
            if writing:
                _take_turns(connection)
                upgrade(connection)
            else:
                found = format_of(connection)
                if found is None:
                    raise ArchiveError("OR501", where, "the database is empty")
                if found != schema.FORMAT:
                    raise ArchiveError("OR503", where, f"format {found}; add anything to bring it up to date")
        return cls(engine, where)

    def close(self) -> None:
        """Lets the database go."""
        self._engine.dispose()

    def __enter__(self) -> Archive:
        """The archive itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes it."""
        self.close()

    @contextmanager
    def asked(self) -> Iterator[Connection]:
        """A connection in a transaction, for questions that this class has no verb for."""
        with begun(self._engine, self._where) as connection:
            yield connection

    def knows(self, document: Document, model: str) -> bool:
        """Whether the document is there with a reading by the model."""
        with self.asked() as connection:
            return is_known(connection, document, model)

    def add(self, readings: Reading | Iterable[Reading], *, now: str | None = None) -> list[Put]:
        """Keeps readings, all of them or none; what is there already changes nothing.

        ``now`` is the time that is noted, in ISO form; without it, the clock's.
        """
        asked = [readings] if isinstance(readings, Reading) else list(readings)
        noted = now or _now()
        with self.asked() as connection:
            _take_turns(connection)
            return [put(connection, reading, noted) for reading in asked]

    def find(
        self,
        words: str = "",
        filters: Filters = _NONE,
        *,
        sort: Sort = "newest",
        limit: int = LIMIT,
        skip: int = 0,
    ) -> list[Said]:
        """The statements that hold the words; see ``Filters``."""
        with self.asked() as connection:
            return finding.find_statements(connection, words, filters, sort=sort, limit=limit, skip=skip)

    def articles(
        self,
        words: str = "",
        filters: Filters = _NONE,
        *,
        sort: Sort = "newest",
        limit: int = LIMIT,
        skip: int = 0,
    ) -> list[Article]:
        """The articles that hold the words."""
        with self.asked() as connection:
            return finding.find_articles(connection, words, filters, sort=sort, limit=limit, skip=skip)

    def sources(
        self, filters: Filters = _NONE, *, kind: str | None = None, limit: int = LIMIT, skip: int = 0
    ) -> list[Source]:
        """Who is heard most."""
        with self.asked() as connection:
            return heard.most_heard(connection, filters, kind=kind, limit=limit, skip=skip)

    def source(self, name: str) -> tuple[Source, ...]:
        """The sources of a name ("kadhimi") or number ("#12"), and why they were taken for one."""
        with self.asked() as connection:
            return heard.source(connection, name)

    def said_by(
        self,
        name: str,
        filters: Filters = _NONE,
        *,
        sort: Sort = "oldest",
        limit: int | None = None,
        skip: int = 0,
    ) -> list[Said]:
        """Everything that the sources of a name said, in order of time."""
        with self.asked() as connection:
            return heard.said_by(connection, name, filters, sort=sort, limit=limit, skip=skip)

    def figures(self, words: str, filters: Filters = _NONE, *, kind: str | None = None) -> list[Asserted]:
        """The figures in sentences that hold the words, the oldest first."""
        with self.asked() as connection:
            return series.asserted(connection, words, filters, kind=kind)

    def due(
        self,
        words: str = "",
        filters: Filters = _NONE,
        *,
        before: str | None = None,
        after: str | None = None,
        as_of: str | None = None,
        limit: int = LIMIT,
        skip: int = 0,
    ) -> list[Promised]:
        """The commitments that are due in these days, with their status as of a day; today without one."""
        today = day(as_of, "last") if as_of else _now()[:10]
        with self.asked() as connection:
            return derived.due_commitments(
                connection, words, filters, before=before, after=after, as_of=today, limit=limit, skip=skip
            )

    def changes(
        self,
        words: str = "",
        filters: Filters = _NONE,
        *,
        verdict: str | None = None,
        as_of: str | None = None,
        limit: int = LIMIT,
        skip: int = 0,
    ) -> list[Changed]:
        """The announced changes with their verdicts as of a day; today without one."""
        today = day(as_of, "last") if as_of else _now()[:10]
        with self.asked() as connection:
            return derived.changes_as_of(
                connection, words, filters, verdict=verdict, as_of=today, limit=limit, skip=skip
            )

    def show(self, identifier: str, *, model: str | None = None) -> Shown:
        """An article or a part of it by its identifier."""
        with self.asked() as connection:
            return show(connection, identifier, model)

    def merge(
        self, left: str, right: str, *, by: str | None = None, note: str | None = None
    ) -> tuple[int, int]:
        """Judges that two sources are one; each is a number ("#12") or a name that only one has."""
        with self.asked() as connection:
            keys = _one(connection, left), _one(connection, right)
            judging.merge(connection, *keys, by=by or getpass.getuser(), at=_now(), note=note)
            return keys

    def split(
        self,
        source: str,
        other: str | None = None,
        *,
        articles: Sequence[str] = (),
        by: str | None = None,
        note: str | None = None,
    ) -> tuple[int, int]:
        """Judges that two sources are two, or that in some articles a source is another one, who is new."""
        who = by or getpass.getuser()
        with self.asked() as connection:
            left = _one(connection, source)
            if other is not None:
                right = _one(connection, other)
                judging.split(connection, left, right, by=who, at=_now(), note=note)
            else:
                right = judging.split_off(connection, left, articles, by=who, at=_now(), note=note)
            return left, right


def _one(connection: Connection, written: str) -> int:
    """The one source of a name.  Raises ``ArchiveError`` OR511 for none, OR510 for several."""
    keys = sources_named(connection, written, merged=False)
    if written.startswith("#"):
        return keys[0]
    if len(keys) > 1:
        names = connection.execute(
            select(schema.sources.c.key, schema.sources.c.name).where(schema.sources.c.key.in_(keys[:5]))
        ).all()
        raise ArchiveError("OR510", written, ", ".join(f"#{row.key} {row.name}" for row in names))
    return keys[0]


def _take_turns(connection: Connection) -> None:
    """Lets one writer at a time into a PostgreSQL archive; SQLite sees to it by itself."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITING})


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
