"""Plain text or Markdown in bytes -> a document."""

from __future__ import annotations

from onrecord.errors import IntakeError
from onrecord.intake.document import DEFAULT_LONGEST, document_from_text
from onrecord.intake.encoding import decode
from onrecord.record import Document

_MOST_BYTES_PER_CHARACTER = 4
_LONGEST_MARK = 4


def largest_text(longest: int) -> int:
    """The bytes that a text of ``longest`` characters has at most, in any encoding that is read."""
    return longest * _MOST_BYTES_PER_CHARACTER + _LONGEST_MARK


def document_from_text_bytes(data: bytes, where: str, *, longest: int = DEFAULT_LONGEST) -> Document:
    """The document of a text file's bytes.

    Raises ``IntakeError``: OR103 nothing to read, OR104 longer than ``longest`` characters, OR105 no text.
    """
    if len(data) > largest_text(longest):
        raise IntakeError("OR104", where, f"{len(data):,} bytes, the limit is {longest:,} characters")
    decoded = decode(data, where)
    return document_from_text(decoded.text, notices=decoded.notices, where=where, longest=longest)
