"""Paths, folders, patterns and standard input -> a stream of documents, one bad one refused at a time."""

from __future__ import annotations

import glob
import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO

from onrecord.errors import IntakeError
from onrecord.intake.document import DEFAULT_LONGEST, Refused
from onrecord.intake.formats import documents_of
from onrecord.intake.html import document_from_html
from onrecord.intake.sniff import SUFFIXES, format_of
from onrecord.intake.text import document_from_text_bytes
from onrecord.record import Document

if TYPE_CHECKING:
    from onrecord.intake.fetch import Fetcher

STDIN = "standard input"
_WEB = re.compile(r"https?://", re.IGNORECASE)


def documents(
    inputs: Sequence[str],
    *,
    longest: int = DEFAULT_LONGEST,
    stdin: BinaryIO | None = None,
    fetcher: Fetcher | None = None,
) -> Iterator[Document | Refused]:
    """The documents of files, folders, patterns and ``-`` for standard input, in the order given.

    A folder is read with all its folders, by name; hidden files and files of other formats are passed
    over.  A pattern follows the shell (``*``, ``?``, ``[…]``, ``**``).  ``longest`` is in characters of one
    document.  ``stdin`` is read for ``-``; ``fetcher`` fetches what is an address of the web, which is
    refused (OR135) without one.

    What cannot become a document comes as ``Refused`` and never stops the rest.  One document is held in
    memory at a time.
    """
    for given in inputs:
        if given == "-":
            yield from _from_stdin(stdin, longest)
            continue
        if _WEB.match(given):
            yield from fetcher.documents(given) if fetcher else [Refused(given, IntakeError("OR135", given))]
            continue
        try:
            mode = Path(given).stat().st_mode
        except (OSError, ValueError) as problem:
            if glob.has_magic(given) and not isinstance(problem, PermissionError):
                yield from _from_pattern(given, longest)
            else:
                yield _refused_path(given, problem)
            continue
        if stat.S_ISDIR(mode):
            yield from _from_folder(given, longest)
        else:
            yield from _from_file(given, longest)


def document_from_bytes(data: bytes, where: str, *, longest: int = DEFAULT_LONGEST) -> Document:
    """The document of a file's bytes, HTML or plain text, whichever they look like.

    ``where`` names the input in errors and, by its ending, its format; ``longest`` is in characters.
    Raises ``IntakeError`` OR103, OR104, OR105, OR108 or OR112.
    """
    if format_of(where, data) == "html":
        return document_from_html(data, where=where, longest=longest)
    return document_from_text_bytes(data, where, longest=longest)


def _from_stdin(stdin: BinaryIO | None, longest: int) -> Iterator[Document | Refused]:
    if stdin is None:
        yield Refused(STDIN, IntakeError("OR103", STDIN, "no standard input was given"))
        return
    yield from _from_stream(stdin, STDIN, longest)


def _from_pattern(given: str, longest: int) -> Iterator[Document | Refused]:
    # A pattern that names an ending of its own asks for just those files.
    any_ending = PurePath(given).suffix.strip(".*?[]") != ""
    some = False
    # Not Path.glob, which takes no absolute pattern.
    for path in sorted(glob.iglob(given, recursive=True)):  # noqa: PTH207
        if Path(path).is_file() and (any_ending or _is_read(path)):
            some = True
            yield from _from_file(path, longest)
    if not some:
        yield Refused(_shown(given), IntakeError("OR111", _shown(given)))


def _from_folder(given: str, longest: int) -> Iterator[Document | Refused]:
    some = False
    problems: list[OSError] = []
    for folder, folders, files in os.walk(given, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        while problems:
            some = True
            yield _refused_path(str(problems[0].filename), problems.pop(0))
        for name in sorted(files):
            path = str(Path(folder) / name)
            if not name.startswith(".") and _is_read(name) and Path(path).is_file():
                some = True
                yield from _from_file(path, longest)
    for problem in problems:
        some = True
        yield _refused_path(str(problem.filename), problem)
    if not some:
        yield Refused(_shown(given), IntakeError("OR111", _shown(given)))


def _from_file(path: str, longest: int) -> Iterator[Document | Refused]:
    try:
        with Path(path).open("rb") as stream:
            yield from _from_stream(stream, _shown(path), longest)
    except (OSError, ValueError) as problem:
        yield _refused_path(path, problem)


def _from_stream(stream: BinaryIO, where: str, longest: int) -> Iterator[Document | Refused]:
    """The documents of an open file or pipe."""
    try:
        yield from documents_of(stream, where, longest=longest, named=where != STDIN, size=_size(stream))
    except OSError as problem:
        yield _refused_path(where, problem)


def _size(stream: BinaryIO) -> int | None:
    """The size of a regular file in bytes; ``None`` for a pipe and the like."""
    try:
        status = os.fstat(stream.fileno())
    except (OSError, AttributeError, ValueError):
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def _is_read(name: str) -> bool:
    return PurePath(name).suffix.lower() in SUFFIXES


def _refused_path(path: str, problem: OSError | ValueError) -> Refused:
    missing = isinstance(problem, (FileNotFoundError, NotADirectoryError, ValueError))
    detail = getattr(problem, "strerror", None) or str(problem)
    where = _shown(path)
    return Refused(where, IntakeError("OR101" if missing else "OR102", where, None if missing else detail))


def _shown(path: str) -> str:
    """A path as it can be printed, whatever bytes its name has."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")
