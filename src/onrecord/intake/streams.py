"""Looking at the beginning of a stream without losing it: files, pipes and standard input alike."""

from __future__ import annotations

import io
from typing import Any, BinaryIO


def leading(stream: BinaryIO, limit: int) -> tuple[bytes, bytes]:
    """The lines up to the first that is not blank, of at most ``limit`` bytes in all, and that line."""
    lines: list[bytes] = []
    left = limit
    while left > 0:
        line = stream.readline(left)
        lines.append(line)
        left -= len(line)
        if not line or line.strip():
            break
    return b"".join(lines), lines[-1] if lines else b""


class Prefixed(io.RawIOBase):
    """A stream with bytes put back in front of it; hands on what is there without waiting for more."""

    def __init__(self, prefix: bytes, stream: BinaryIO) -> None:
        super().__init__()
        self._prefix = memoryview(prefix)
        self._read = getattr(stream, "read1", stream.read)

    def readable(self) -> bool:
        """Always, as ``io.BufferedReader`` asks."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fills the buffer from the prefix, then from the stream; 0 at the end."""
        data = self._prefix[: len(buffer)] if self._prefix else self._read(len(buffer))
        buffer[: len(data)] = data
        if self._prefix:
            self._prefix = self._prefix[len(data) :]
        return len(data)
