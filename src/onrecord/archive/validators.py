"""What servers said of their pages, kept in the archive, so that they are asked only for what is new."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from onrecord.archive.archive import Archive
from onrecord.archive.schema import validators


@dataclass(frozen=True, slots=True)
class KeptValidators:
    """The validators of an archive, as ``onrecord.intake.fetch`` asks for them."""

    archive: Archive

    def get(self, url: str) -> tuple[str | None, str | None]:
        """The ETag and the Last-Modified of a URL, ``None`` where it gave none."""
        asked = select(validators.c.etag, validators.c.modified).where(validators.c.url == url)
        with self.archive.asked() as connection:
            row = connection.execute(asked).first()
        return (row.etag, row.modified) if row is not None else (None, None)

    def put(self, url: str, etag: str | None, modified: str | None) -> None:
        """Keeps them in place of what was known."""
        with self.archive.asked() as connection:
            connection.execute(delete(validators).where(validators.c.url == url))
            if etag or modified:
                connection.execute(insert(validators).values(url=url, etag=etag, modified=modified))
