"""WARC files, as crawls and CC-NEWS come -> the articles of their pages, with record id, digest and date.

Read by warcio, a record at a time.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

import msgspec

from onrecord.errors import IntakeError
from onrecord.intake.document import Refused
from onrecord.intake.html import LARGEST_PAGE, charset_of, document_from_html
from onrecord.record import Document

_HTML = ("text/html", "application/xhtml+xml")
_FOUND = "200"
_END = b"\r\n\r\n"
_PART = 65_536


def documents_from_warc(stream: BinaryIO, where: str, *, longest: int) -> Iterator[Document | Refused]:
    """A document for every page that was answered with status 200; all other records are passed over.

    A page that cannot be read is refused by its number in the file.  Where the file is cut off or damaged
    the whole records before are read, and the rest is refused with OR118.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.bufferedreaders import ChunkedDataException
    from warcio.exceptions import ArchiveLoadFailed

    number = 0
    whole = _Ending(stream)
    try:
        for record in ArchiveIterator(whole):
            number += 1
            if record.rec_type == "response" and _is_page(record):
                place = f"{where}:{number}"
                try:
                    found = _document(record, place, longest)
                except (ChunkedDataException, zlib.error, ValueError) as problem:
                    found = Refused(place, IntakeError("OR118", place, str(problem)[:120] or None))
                yield found
    except (ArchiveLoadFailed, EOFError, OSError, ValueError, AttributeError) as problem:
        place = f"{where}:{number + 1}"
        yield Refused(place, IntakeError("OR118", place, str(problem)[:120] or None))
    else:
        if whole.last != _END:
            place = f"{where}:{number + 1}"
            yield Refused(place, IntakeError("OR118", place))


class _Ending:
    """A stream that remembers its last bytes: warcio takes a record cut off in its headers for the end."""

    def __init__(self, stream: BinaryIO) -> None:
        # As much as there is: a read that waits for more would lose what stands before a damaged place.
        self._read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
        self.last = b""

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        data = self._read(size)
        self.last = (self.last + data)[-len(_END) :]
        return data


def _is_page(record: Any) -> bool:
    headers = record.http_headers
    if headers is None or headers.get_statuscode() != _FOUND:
        return False
    kind = (headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
    return kind in _HTML


def _document(record: Any, place: str, longest: int) -> Document | Refused:
    header = record.rec_headers.get_header
    try:
        data = record.content_stream().read(LARGEST_PAGE + 1)
        # A page that came in pieces may have some bytes behind its last one.
        while len(data) <= LARGEST_PAGE and record.raw_stream.read(_PART):
            pass
        if getattr(record.raw_stream, "limit", 0) > 0 and len(data) <= LARGEST_PAGE:
            raise EOFError("the record is cut off")
        if len(data) > LARGEST_PAGE:
            raise IntakeError("OR112", place, f"more than {LARGEST_PAGE:,} bytes")
        document = document_from_html(
            data,
            where=place,
            url=header("WARC-Target-URI"),
            retrieved=header("WARC-Date"),
            charset=charset_of(record.http_headers.get_header("Content-Type")),
            longest=longest,
        )
    except IntakeError as error:
        return Refused(place, error)
    return msgspec.structs.replace(
        document,
        record_id=(header("WARC-Record-ID") or "").strip("<>") or None,
        record_digest=header("WARC-Payload-Digest"),
    )
