"""The story that a document belongs to: that of the likeliest copy that came before, or its own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, text

from onrecord.archive import schema
from onrecord.archive.copies import Fingerprint, fingerprint, from_bytes, likeness, same_story, to_bytes
from onrecord.archive.many import insert_many

# A band shared by more stories than this says nothing: a page's boilerplate, a template.
_MOST_SHARING = 64
# A copy so much longer than the first of its story is compared with later ones as well.
_LONGER = 1.5
# Of two copies that share a fifth of their trigrams, one in a hundred shares fewer bands than this.
LEAST_SHARED = 4
_MOST_COMPARED = 30


@dataclass(frozen=True, slots=True)
class Placed:
    """The story of a document, whether the document is its first, and the document's fingerprint.

    ``compared``: whether later documents are compared with it; with the first of a story they are.
    """

    story: int
    first: bool
    compared: bool
    fingerprint: Fingerprint | None

    def keep(self, connection: Connection, document: int) -> None:
        """Puts the fingerprint where later documents are compared with it."""
        if self.fingerprint is None or not self.compared:
            return
        connection.execute(
            insert(schema.fingerprints).values(document=document, body=to_bytes(self.fingerprint))
        )
        bands = dict.fromkeys(self.fingerprint.bands)
        insert_many(connection, schema.bands, [{"band": band, "document": document} for band in bands])


def place(connection: Connection, document: int, article: str) -> Placed:
    """Finds the story of a new document; the stories themselves never change."""
    own = fingerprint(article)
    if own is not None and (likeliest := _likeliest(connection, own)) is not None:
        story, other = likeliest
        return Placed(story, False, own.number > _LONGER * other.number, own)
    made = schema.inserted(connection, insert(schema.stories).values(first=document))
    return Placed(made, True, True, own)


def _likeliest(connection: Connection, own: Fingerprint) -> tuple[int, Fingerprint] | None:
    """The story of the likeliest copy, and its fingerprint; of two that are equally so, the earlier one's."""
    found: list[tuple[float, int, int, Fingerprint]] = []
    for key, story, body in _candidates(connection, own):
        other = from_bytes(body)
        alike = likeness(own, other)
        if same_story(alike):
            found.append((-alike.score, key, story, other))
    return min(found, key=lambda one: one[:2])[2:] if found else None


def _candidates(connection: Connection, own: Fingerprint) -> list[tuple[int, int, bytes]]:
    """The documents that share most bands: key, story, fingerprint."""
    asked = list(dict.fromkeys(own.bands))
    # Written out, since putting so many small queries together costs more than answering them.
    each = (
        f"SELECT * FROM (SELECT band, document FROM bands WHERE band = :b{n} "  # noqa: S608
        f"LIMIT {_MOST_SHARING + 1}) AS t{n}"
        for n in range(len(asked))
    )
    bound = {f"b{n}": band for n, band in enumerate(asked)}
    rows = connection.execute(text(" UNION ALL ".join(each)), bound).all()
    often = {band for band, count in Counter(row[0] for row in rows).items() if count > _MOST_SHARING}
    shared = Counter(row[1] for row in rows if row[0] not in often)
    least = min(LEAST_SHARED, len(asked))
    likely = [document for document, count in shared.most_common(_MOST_COMPARED) if count >= least]
    if not likely:
        return []
    stored = (
        select(schema.fingerprints.c.document, schema.documents.c.story, schema.fingerprints.c.body)
        .join(schema.documents, schema.documents.c.key == schema.fingerprints.c.document)
        .where(schema.fingerprints.c.document.in_(sorted(likely)))
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(stored)]
