"""Standard output that is never left in the middle of a line, whatever ends the command."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import BinaryIO


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Holds Ctrl-C back until the block has ended; a second Ctrl-C cuts through at once.

    Raises ``KeyboardInterrupt`` after the block where one was held back.  Only the main thread gets
    signals, and a process told to ignore them goes on doing so.
    """
    before = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or not callable(before):
        yield
        return
    held: list[int] = []

    def hold(number: int, _: FrameType | None) -> None:
        if held:
            raise KeyboardInterrupt
        held.append(number)

    signal.signal(signal.SIGINT, hold)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if held:
        raise KeyboardInterrupt


def put(stream: BinaryIO, text: str) -> None:
    """Writes the text in UTF-8 as a whole and flushes it; raises ``BrokenPipeError`` where nobody reads."""
    with uninterrupted():
        stream.write(text.encode("utf-8", "replace"))
        stream.flush()


def silence() -> None:
    """Sends what is still buffered nowhere, so that the interpreter's last flush does not complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except OSError:
                with suppress(OSError, ValueError):
                    os.dup2(nowhere, stream.fileno())
    finally:
        os.close(nowhere)
