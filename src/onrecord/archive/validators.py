"""What servers said of their pages, kept in the archive, so that they are asked only for what is new."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from onrecord.archive.archive import Archive
from onrecord.archive.schema import validators
from onrecord.intake.fetch import Validator


@dataclass(frozen=True, slots=True)
class KeptValidators:
    """The validators of an archive, as ``onrecord.intake.fetch`` asks for them.

    ``model``: what a page was read by.  A page that a newer model has not read yet is asked for again.
    """

    archive: Archive
    model: str

    def get(self, url: str) -> Validator | None:
        """What was said of a URL, ``None`` where nothing was."""
        asked = select(validators.c.etag, validators.c.modified).where(validators.c.url == self._name(url))
        with self.archive.asked() as connection:
            row = connection.execute(asked).first()
        return Validator(url, row.etag, row.modified) if row is not None else None

    def put(self, found: Iterable[Validator]) -> None:
        """Keeps them in place of what was known; for documents that are in the archive."""
        with self.archive.asked() as connection:
            for one in found:
                connection.execute(delete(validators).where(validators.c.url == self._name(one.url)))
                if one.etag or one.modified:
                    row = {"url": self._name(one.url), "etag": one.etag, "modified": one.modified}
                    connection.execute(insert(validators).values(row))

    def _name(self, url: str) -> str:
        return f"{url} {self.model}"
