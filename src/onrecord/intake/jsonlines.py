"""JSON lines, one JSON object or a list of them -> documents; a bad line is refused, the rest are read."""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Iterator
from itertools import count
from typing import Any, BinaryIO

from onrecord.errors import IntakeError
from onrecord.intake.document import Refused, document_from_text
from onrecord.intake.encoding import decode
from onrecord.intake.streams import Prefixed, leading
from onrecord.record import Dateline, Document, Notice

_STRINGS = (
    "url",
    "outlet",
    "title",
    "byline",
    "published",
    "published_from",
    "as_of",
    "language",
    "retrieved",
    "extractor",
    "extractor_version",
)
# A character beyond the first plane takes twelve bytes as two escapes; the rest is for the other fields.
_BYTES_PER_CHARACTER = 12
_ROOM_FOR_FIELDS = 65_536
_CHUNK = 65_536
_LONGEST_DETAIL = 120


def longest_line(longest: int) -> int:
    """The bytes that a line may have so that a text of ``longest`` characters always fits in."""
    return longest * _BYTES_PER_CHARACTER + _ROOM_FOR_FIELDS


def documents_from_lines(stream: BinaryIO, where: str, *, longest: int) -> Iterator[Document | Refused]:
    """A document for each line that is a JSON object, a refusal for each other; blank lines are skipped.

    ``where`` names the input; a refusal adds the line's number.  One line is held in memory at a time, and
    one that is longer than ``longest_line(longest)`` bytes is passed over without holding it.
    """
    some = False
    for number, line in _lines(stream, longest_line(longest)):
        place = f"{where}:{number}"
        if line is None:
            some = True
            yield Refused(place, IntakeError("OR110", place, f"more than {longest_line(longest):,} bytes"))
            continue
        if not line.strip():
            continue
        some = True
        yield _document_from_line(line, place, longest)
    if not some:
        yield Refused(where, IntakeError("OR103", where))


def documents_from_json(stream: BinaryIO, where: str, *, longest: int) -> Iterator[Document | Refused]:
    """The documents of JSON whose form is not known: lines, one object over several lines, or a list.

    The first line decides: where it is a JSON object, or the input as a whole is no JSON or longer than
    one line may be, it is read as JSON lines.
    """
    limit = longest_line(longest)
    whole: Any = None
    start, first = leading(stream, limit)
    if not isinstance(_value(first), dict):
        start += stream.read(max(0, limit - len(start)))
        whole = _value(start)
    if isinstance(whole, list):
        for number, member in zip(count(1), whole, strict=False):
            place = f"{where}:{number}"
            yield _document(member, place, longest)
        if not whole:
            yield Refused(where, IntakeError("OR103", where))
    elif whole is not None:
        yield _document(whole, where, longest)
    elif first.lstrip(codecs.BOM_UTF8).lstrip()[:1] == b"[" and len(start) >= limit:
        yield Refused(where, IntakeError("OR104", where, f"a JSON list of more than {limit:,} bytes"))
    else:
        rest = io.BufferedReader(Prefixed(start, stream))
        yield from documents_from_lines(rest, where, longest=longest)


def _lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number from 1; ``None`` for one of more than ``limit`` bytes."""
    first = stream.readline(limit + 1)
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        # In UTF-16 the byte of a line feed is half a character, so the lines are cut after decoding.
        raw = io.BufferedReader(Prefixed(first, stream))
        text = io.TextIOWrapper(raw, encoding="utf-16", errors="replace", newline="\n")

        def read(size: int) -> bytes:
            return text.readline(size).encode("utf-8")

        line = read(limit + 1)
    else:
        line = first.removeprefix(codecs.BOM_UTF8)

        def read(size: int) -> bytes:
            return stream.readline(size)

    for number in count(1):
        if not line:
            return
        if len(line) > limit and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = read(_CHUNK)
            yield number, None
        else:
            yield number, line
        line = read(limit + 1)


def _document_from_line(line: bytes, where: str, longest: int) -> Document | Refused:
    try:
        decoded = decode(line, where)
    except IntakeError as error:
        return Refused(where, error)
    try:
        value = json.loads(decoded.text)
    except (ValueError, RecursionError) as problem:
        return Refused(where, IntakeError("OR106", where, _shortened(problem)))
    return _document(value, where, longest, decoded.notices)


def _document(value: Any, where: str, longest: int, notices: tuple[Notice, ...] = ()) -> Document | Refused:
    """The document of one JSON value; notices of the decoding keep their number but not their place."""
    try:
        if not isinstance(value, dict):
            raise IntakeError("OR106", where, f"it is a {type(value).__name__}")
        text = value.get("text")
        if not isinstance(text, str) or not text:
            raise IntakeError("OR107", where)
        fields = {name: _string(value.get(name), name, where) for name in _STRINGS}
        return document_from_text(
            text,
            id=_id(value.get("id"), where),
            url=fields["url"],
            outlet=fields["outlet"],
            title=fields["title"],
            byline=fields["byline"],
            published=fields["published"],
            published_from=fields["published_from"] or "input",
            as_of=fields["as_of"],
            language=fields["language"],
            retrieved=fields["retrieved"],
            extractor=fields["extractor"],
            extractor_version=fields["extractor_version"],
            dateline=_dateline(value.get("dateline"), where),
            notices=tuple(Notice(code=one.code, message=one.message) for one in notices),
            where=where,
            longest=longest,
        )
    except IntakeError as error:
        return Refused(where, error)


def _string(value: Any, name: str, where: str) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise IntakeError("OR109", where, f'"{name}" is no string')


def _id(value: Any, where: str) -> str | None:
    """The id as a string; a whole number is one that is merely written without quotation marks."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _string(value, "id", where)


def _dateline(value: Any, where: str) -> Dateline | None:
    if value is None:
        return None
    if not isinstance(value, dict):
        raise IntakeError("OR109", where, '"dateline" is no object')
    place = _string(value.get("place"), "dateline.place", where)
    agency = _string(value.get("agency"), "dateline.agency", where)
    return Dateline(place=place, agency=agency) if place or agency else None


def _value(data: bytes) -> Any:
    """The JSON value of these bytes, ``None`` where they hold none."""
    try:
        return json.loads(decode(data).text)
    except (ValueError, RecursionError, IntakeError):
        return None


def _shortened(problem: Exception) -> str:
    return str(problem)[:_LONGEST_DETAIL]
