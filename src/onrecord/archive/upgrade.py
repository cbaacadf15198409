"""Bringing an archive to the newest format, by Alembic's migrations, and refusing what is too new."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from sqlalchemy import Connection, inspect, text

from onrecord.archive.schema import FORMAT
from onrecord.errors import ArchiveError

_MIGRATIONS = Path(__file__).parent / "migrations"


def format_of(connection: Connection) -> str | None:
    """The format of an archive; ``None`` where the database is empty.

    Raises ``ArchiveError`` OR502 where it holds other tables, OR503 where a newer onrecord wrote it.
    """
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" not in tables:
        if tables:
            raise ArchiveError("OR502", _place(connection), "it holds other tables")
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if "documents" not in tables or not isinstance(found, str):
        raise ArchiveError("OR502", _place(connection), "it holds other tables")
    if found > FORMAT:
        raise ArchiveError("OR503", _place(connection), f"format {found}, this version knows {FORMAT}")
    return found


def upgrade(connection: Connection) -> None:
    """Makes the tables of a new archive, or brings an older one up to date; nothing where it is."""
    if format_of(connection) == FORMAT:
        return
    # Imported here: a reader of an archive that is up to date never needs it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _place(connection: Connection) -> str:
    url = connection.engine.url
    if url.drivername == "sqlite":
        return unquote((url.database or "").removeprefix("file:"))
    return url.render_as_string(hide_password=True)
