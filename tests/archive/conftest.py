"""Every test of the archive that asks for one gets a fresh archive, in SQLite and in PostgreSQL."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from postgres import programs, server
from sqlalchemy import create_engine, text

from onrecord.archive import Archive


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    if programs() is None:
        pytest.skip("PostgreSQL's server is not installed (Debian: postgresql)")
    with server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The path or URL of an archive that does not exist yet."""
    if request.param == "sqlite":
        return str(tmp_path / "news.db")
    url: str = request.getfixturevalue("postgres_server")
    name = f"test_{uuid.uuid4().hex}"
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return url.removesuffix("postgres") + name


@pytest.fixture
def archive(where: str) -> Iterator[Archive]:
    with Archive.open(where, writing=True) as opened:
        yield opened
