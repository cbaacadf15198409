"""Rows found in an index -> the documents and readings that they stand in, each loaded once a query."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, func, select

from onrecord.archive import schema
from onrecord.archive.identity import document_of_fields, unpacked
from onrecord.archive.keys import document_of, reading_of
from onrecord.archive.results import Place, Quote
from onrecord.record import Document, Reading, Span, Spans

_Key = TypeVar("_Key")

CITED = 16
"""How many digits of a digest an identifier shows."""
AROUND = 32
"""How many characters before and after some words are given with them."""


@dataclass(slots=True)
class Loaded:
    """What the rows of one answer need, fetched in a few queries."""

    connection: Connection
    _documents: dict[int, Document] = field(default_factory=dict)
    _places: dict[int, Place] = field(default_factory=dict)
    _readings: dict[int, Reading] = field(default_factory=dict)

    def fetch(self, keys: Iterable[int]) -> None:
        """Loads the documents and readings of rows."""
        asked = list(keys)
        self._fetch_documents({document_of(key) for key in asked} - self._documents.keys())
        wanted = sorted({reading_of(key) for key in asked} - self._readings.keys())
        for part in parts(wanted):
            rows = self.connection.execute(
                select(schema.readings.c.key, schema.readings.c.body).where(schema.readings.c.key.in_(part))
            )
            for key, body in rows:
                bare = unpacked(body, Reading)
                self._readings[key] = msgspec.structs.replace(
                    bare, document=self._documents[document_of(key)]
                )

    def reading(self, key: int) -> Reading:
        """The reading of a row that was fetched."""
        return self._readings[reading_of(key)]

    def document(self, key: int) -> Document:
        """The document of a row that was fetched."""
        return self._documents[document_of(key)]

    def place(self, key: int) -> Place:
        """Where a row that was fetched stands."""
        return self._places[document_of(key)]

    def quote(self, key: int, spans: Spans) -> Quote:
        """Words of the document of a row, by position and by text."""
        return quote(self.document(key).text, spans)

    def _fetch_documents(self, wanted: set[int]) -> None:
        table, outlets = schema.documents, schema.outlets
        for part in parts(sorted(wanted)):
            rows = self.connection.execute(
                select(
                    table.c.key,
                    table.c.digest,
                    table.c.fields,
                    table.c.text,
                    table.c.story,
                    table.c.notice,
                    outlets.c.name.label("outlet"),
                )
                .outerjoin(outlets, outlets.c.key == table.c.outlet)
                .where(table.c.key.in_(part))
            ).all()
            copies = copies_of(self.connection, [row.story for row in rows])
            for row in rows:
                document = document_of_fields(row.fields, row.text)
                self._documents[row.key] = document
                self._places[row.key] = Place(
                    article=row.digest[:CITED],
                    title=document.title,
                    outlet=row.outlet,
                    url=document.url,
                    published=document.published,
                    notice=row.notice,
                    copies=copies[row.story],
                )


def copies_of(connection: Connection, stories: Iterable[int]) -> dict[int, int]:
    """How many documents besides the first tell each story."""
    table = schema.documents
    found: dict[int, int] = {}
    for part in parts(sorted(set(stories))):
        told = connection.execute(
            select(table.c.story, func.count().label("number"))
            .where(table.c.story.in_(part))
            .group_by(table.c.story)
        )
        found |= {row.story: row.number - 1 for row in told}
    return found


def quote(text: str, spans: Spans) -> Quote:
    """The words from the first to the last span, with some of what stands around them."""
    if not spans:
        return Quote(spans=(), exact="")
    start, end = min(one[0] for one in spans), max(one[1] for one in spans)
    return Quote(
        spans=tuple(Span(*one) for one in spans),
        exact=text[start:end],
        prefix=text[max(0, start - AROUND) : start],
        suffix=text[end : end + AROUND],
    )


def parts(keys: list[_Key], size: int = 400) -> Iterable[list[_Key]]:
    """Keys in parts that go into one query each."""
    return (keys[at : at + size] for at in range(0, len(keys), size))
