"""An open input of any format -> its documents: what it is shows in its name or in its first bytes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import PurePath
from typing import BinaryIO

from onrecord.errors import IntakeError
from onrecord.intake.csvfiles import documents_from_csv
from onrecord.intake.document import Refused
from onrecord.intake.feeds import LARGEST_FEED, documents_from_feed
from onrecord.intake.html import LARGEST_PAGE, document_from_html
from onrecord.intake.jsonlines import documents_from_json, documents_from_lines
from onrecord.intake.packed import gunzipped, members
from onrecord.intake.parquet import documents_from_parquet
from onrecord.intake.sniff import SUFFIXES, Format, format_of, sniff
from onrecord.intake.streams import Prefixed, leading
from onrecord.intake.text import document_from_text_bytes, largest_text
from onrecord.intake.warc import documents_from_warc
from onrecord.record import Document

_HEAD = 65_536
# These are read from their ends, and so need a file.
_FROM_THE_END = frozenset({"parquet", "zip"})


def documents_of(
    stream: BinaryIO,
    where: str,
    *,
    longest: int,
    named: bool = True,
    size: int | None = None,
    inside: bool = False,
) -> Iterator[Document | Refused]:
    """The documents of a stream; ``where`` is its name in errors and, if ``named``, tells by its ending.

    ``size`` in bytes where it is known; ``inside`` a compressed file, where no further one is opened.
    """
    try:
        head, _ = leading(stream, _HEAD)
        form: Format = format_of(where, head) if named else sniff(head)
        if form in _FROM_THE_END and not inside and stream.seekable():
            stream.seek(0)
            if form == "parquet":
                yield from documents_from_parquet(stream, where, longest=longest)
            else:
                yield from _from_zip(stream, where, longest)
            return
        source = io.BufferedReader(Prefixed(head, stream))
        if form == "gzip" and not inside:
            yield from _from_gzip(source, where, longest)
        elif form == "jsonl":
            yield from documents_from_lines(source, where, longest=longest)
        elif form == "json":
            yield from documents_from_json(source, where, longest=longest)
        elif form in ("csv", "tsv"):
            yield from documents_from_csv(source, where, longest=longest, tabs=form == "tsv")
        elif form == "warc":
            yield from documents_from_warc(source, where, longest=longest)
        elif form == "feed":
            yield from documents_from_feed(source.read(LARGEST_FEED + 1), where, longest=longest)
        else:
            yield _whole(source, size, where, form == "html", longest)
    except IntakeError as error:
        yield Refused(where, error)


def _from_gzip(source: BinaryIO, where: str, longest: int) -> Iterator[Document | Refused]:
    bare = where.removesuffix(".gz")
    yield from documents_of(gunzipped(source, where), bare, longest=longest, named=bare != where, inside=True)


def _from_zip(stream: BinaryIO, where: str, longest: int) -> Iterator[Document | Refused]:
    """The members whose endings tell that onrecord reads them."""
    some = False
    for name, content in members(stream, where):
        if isinstance(content, IntakeError):
            some = True
            yield Refused(name, content)
        elif (form := SUFFIXES.get(PurePath(name).suffix.lower())) in ("zip", "gzip", "parquet"):
            some = True
            yield Refused(name, IntakeError("OR111", name, "inside another packed file"))
        elif form is not None:
            some = True
            yield from documents_of(content, name, longest=longest, inside=True)
    if not some:
        yield Refused(where, IntakeError("OR111", where))


def _whole(source: BinaryIO, size: int | None, where: str, page: bool, longest: int) -> Document | Refused:
    """The one document of a text or a page; refused by its size before it is read."""
    limit, code = (LARGEST_PAGE, "OR112") if page else (largest_text(longest), "OR104")
    try:
        if size is not None and size > limit:
            raise IntakeError(code, where, f"{size:,} bytes")
        data = source.read(limit + 1)
        if len(data) > limit:
            raise IntakeError(code, where, f"more than {limit:,} bytes")
        if page:
            return document_from_html(data, where=where, longest=longest)
        return document_from_text_bytes(data, where, longest=longest)
    except IntakeError as error:
        return Refused(where, error)
