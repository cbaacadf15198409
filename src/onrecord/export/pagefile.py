"""A page in a file, written as readings come in and put in its place only when it is whole."""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO

from onrecord.errors import CommandError
from onrecord.export.page import Entry, entry, foot, head, section
from onrecord.record import Reading


class PageFile:
    """A context: ``add`` readings inside it; when it ends well, the page is at ``path``.

    Memory holds one line for each article, not the articles.  Until the end the page grows in hidden
    files beside ``path``; after an exception, or where nothing was added, they go and ``path`` is as it
    was.  Raises ``CommandError`` OR401 where the page cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self._shown = path
        self._path = Path(os.path.realpath(path))
        mark = f".{self._path.name[:100]}.{secrets.token_hex(4)}"
        self._body = self._path.with_name(f"{mark}.body")
        self._whole = self._path.with_name(f"{mark}.page")
        self._entries: list[Entry] = []
        self._stream: IO[str] | None = None

    def __enter__(self) -> PageFile:
        try:
            if self._path.exists() and not self._path.is_file():
                raise FileExistsError("it is there and is not a file")
            self._stream = self._open(self._body)
        except OSError as problem:
            raise self._refusal(problem) from problem
        return self

    def add(self, reading: Reading) -> None:
        """Adds an article at the end of the page."""
        if self._stream is None:
            raise ValueError("a page is added to inside its context")
        self._entries.append(entry(reading, len(self._entries) + 1))
        try:
            self._stream.write(section(reading, len(self._entries)))
        except OSError as problem:
            raise self._refusal(problem) from problem

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if self._stream is not None:
                self._stream.close()
            if kind is None and self._entries:
                self._finish()
        except OSError as failure:
            if kind is None:
                raise self._refusal(failure) from failure
        finally:
            for left in (self._body, self._whole):
                with suppress(OSError):
                    left.unlink()

    def _finish(self) -> None:
        with self._open(self._whole) as whole:
            whole.write(head(self._entries))
            with self._body.open(encoding="utf-8", newline="") as body:
                shutil.copyfileobj(body, whole, 1 << 20)
            whole.write(foot())
        self._whole.replace(self._path)

    def _open(self, path: Path) -> IO[str]:
        return path.open("x", encoding="utf-8", newline="")

    def _refusal(self, problem: OSError) -> CommandError:
        return CommandError("OR401", where=str(self._shown), detail=problem.strerror or str(problem))
