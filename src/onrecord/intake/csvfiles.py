"""CSV and TSV with a line of column names -> documents, a row at a time."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from onrecord.errors import IntakeError
from onrecord.intake.document import Refused
from onrecord.intake.encoding import decode
from onrecord.intake.rows import document_of_row, fields_of
from onrecord.intake.streams import Prefixed
from onrecord.record import Document

_ROOM = 65_536
_SAMPLE = 65_536
_UNDECODED = re.compile("[\udc80-\udcff]")


def documents_from_csv(
    stream: BinaryIO, where: str, *, longest: int, tabs: bool
) -> Iterator[Document | Refused]:
    """A document for every row below the names; a bad row is refused, the rest are read.

    ``tabs`` between the columns, else commas, semicolons or tabs, whichever the names have most of.  A row
    of more characters than a text of ``longest`` may have, with some room for its other fields, is refused.
    """
    head = stream.read(_SAMPLE)
    if not head.strip():
        yield Refused(where, IntakeError("OR103", where))
        return
    try:
        encoding = decode(head[: head.rfind(b"\n") + 1] or head, where).encoding
    except IntakeError as error:
        yield Refused(where, error)
        return
    text = io.TextIOWrapper(
        io.BufferedReader(Prefixed(head, stream)), encoding=encoding, errors="surrogateescape", newline=""
    )
    lines = _Lines(text, longest + _ROOM, encoding)
    first = lines.peek()
    delimiter = "\t" if tabs else max(",;\t", key=first.count)
    # Python's reader limits a field for the whole process; the lines are limited here and its limit is high.
    csv.field_size_limit(max(csv.field_size_limit(), 2**31 - 1))
    rows = csv.reader(lines, delimiter=delimiter)
    try:
        columns = fields_of(next(rows, []), where)
    except (IntakeError, csv.Error) as problem:
        yield Refused(
            where, problem if isinstance(problem, IntakeError) else IntakeError("OR115", where, str(problem))
        )
        return
    while True:
        lines.begin()
        try:
            row = next(rows)
        except StopIteration:
            return
        except (csv.Error, _TooLongError) as problem:
            place = f"{where}:{lines.number}"
            code = "OR110" if isinstance(problem, _TooLongError) else "OR115"
            yield Refused(place, IntakeError(code, place, str(problem) or None))
            rows = csv.reader(lines, delimiter=delimiter)
            continue
        if not any(cell.strip() for cell in row):
            continue
        values = {name: row[at] for name, at in columns.items() if at < len(row)}
        yield document_of_row(values, f"{where}:{lines.number}", longest)


class _TooLongError(Exception):
    """A row of more characters than one may have."""


class _Lines:
    """Lines of a text, counted; raises ``_TooLongError`` where those of one row are too long together."""

    def __init__(self, text: io.TextIOWrapper, longest: int, encoding: str) -> None:
        self._text, self._longest, self._encoding = text, longest, encoding
        self._first: str | None = None
        self._used = 0
        self.number = 0

    def peek(self) -> str:
        if self._first is None:
            # A byte order mark is no part of the first name.
            self._first = self._text.readline(self._longest).removeprefix("\ufeff")
        return self._first

    def begin(self) -> None:
        self._used = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._first if self._first is not None else self._text.readline(self._longest + 1)
        self._first = None
        if not line:
            raise StopIteration
        self.number += 1
        self._used += len(line)
        if self._used > self._longest:
            while line and not line.endswith("\n"):
                line = self._text.readline(self._longest)
            raise _TooLongError(f"more than {self._longest:,} characters")
        # The reader takes no NUL; the character that stands for one does no harm.
        return self._decoded(line).replace("\x00", "\ufffd")

    def _decoded(self, line: str) -> str:
        """The line, in Windows-1252 where it is not in the encoding that the file began in."""
        if _UNDECODED.search(line) is None:
            return line
        data = line.encode(self._encoding, "surrogateescape")
        return data.decode("cp1252" if self._encoding.startswith("utf-8") else self._encoding, "replace")
