"""Compressed inputs, opened without ever being unpacked to disk and bounded in what they unfold to."""

from __future__ import annotations

import gzip
import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any, BinaryIO

from onrecord.errors import IntakeError

MOST_MEMBERS = 200_000
"""Files of one zip archive."""
_FREE = 100_000_000
_RATIO = 200
_ENCRYPTED = 0x1
# What the Finder packs beside each file: its icon and colours.
_OF_MACOS = "__MACOSX/"


class Unfolded(io.RawIOBase):
    """A decompressed stream that ends in ``IntakeError`` OR120 where it unfolds to far too much.

    Up to 100 MB anything goes; beyond it, at most two hundred times what was read.
    """

    def __init__(self, stream: Any, source: Any, where: str) -> None:
        super().__init__()
        self._stream, self._source, self._where = stream, source, where
        self._out = 0

    def readable(self) -> bool:
        """Always, as ``io.BufferedReader`` asks."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fills the buffer; raises ``IntakeError`` OR120, or OR118 where the stream is damaged or cut off."""
        try:
            # What comes before a damaged place is given first.
            data = self._stream.read1(len(buffer))
        except (
            OSError,
            EOFError,
            zlib.error,
            lzma.LZMAError,
            zipfile.BadZipFile,
            ValueError,
            RuntimeError,
            NotImplementedError,
        ) as problem:
            raise IntakeError("OR118", self._where, str(problem)[:120]) from problem
        buffer[: len(data)] = data
        self._out += len(data)
        if self._out > _FREE and self._out > _RATIO * max(self._source.tell(), 1):
            raise IntakeError("OR120", self._where, f"more than {_FREE:,} bytes")
        return len(data)


class Counted(io.RawIOBase):
    """A stream that knows how many bytes were read of it, also where it is a pipe."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream, self._read = stream, 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fills the buffer from the stream."""
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        self._read += len(data)
        return len(data)

    def tell(self) -> int:
        """The bytes read so far."""
        return self._read


def gunzipped(stream: BinaryIO, where: str) -> BinaryIO:
    """The content of a gzip file."""
    counted = Counted(stream)
    return io.BufferedReader(Unfolded(gzip.GzipFile(fileobj=io.BufferedReader(counted)), counted, where))


def members(stream: BinaryIO, where: str) -> Iterator[tuple[str, BinaryIO | IntakeError]]:
    """The files of a zip archive by name, each with its content, or with the error that refuses it.

    Raises ``IntakeError`` OR118 where it is damaged, OR120 where it has more than ``MOST_MEMBERS`` files.
    """
    try:
        packed = zipfile.ZipFile(stream)
        known = packed.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as problem:
        raise IntakeError("OR118", where, str(problem)[:120]) from problem
    if len(known) > MOST_MEMBERS:
        raise IntakeError("OR120", where, f"{len(known):,} files")
    for one in sorted(known, key=lambda each: each.filename):
        name = f"{where}!{one.filename}"
        if one.is_dir() or one.filename.startswith(_OF_MACOS):
            continue
        if _leaves(one.filename):
            yield name, IntakeError("OR121", name)
        elif one.flag_bits & _ENCRYPTED:
            yield name, IntakeError("OR102", name, "it is encrypted")
        else:
            yield name, _member(packed, one, name)


def _member(packed: zipfile.ZipFile, one: zipfile.ZipInfo, name: str) -> BinaryIO | IntakeError:
    try:
        content = packed.open(one)
    except (zipfile.BadZipFile, lzma.LZMAError, OSError, ValueError, RuntimeError) as problem:
        return IntakeError("OR118", name, str(problem)[:120])
    return io.BufferedReader(Unfolded(content, _Size(one.compress_size), name))


class _Size:
    """How many bytes a member takes in the archive, as ``Unfolded`` asks for it."""

    def __init__(self, size: int) -> None:
        self._size = size

    def tell(self) -> int:
        return self._size


def _leaves(name: str) -> bool:
    """Whether a member's path leads out of the archive's own folder."""
    windows, posix = PureWindowsPath(name), PurePosixPath(name)
    return bool(windows.drive or windows.root or posix.is_absolute()) or ".." in {
        *windows.parts,
        *posix.parts,
    }
