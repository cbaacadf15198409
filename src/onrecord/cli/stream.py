"""How a command ends before its time: on whole lines, at the first Ctrl-C, without complaint."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import BinaryIO


@contextmanager
def interrupted_once() -> Iterator[None]:
    """Raises ``KeyboardInterrupt`` in the block at the first Ctrl-C, and at no later one.

    A second Ctrl-C would tear the clean-up that the first one began, and leave processes that nobody ends.
    After a first one this holds beyond the block, since clean-up does too.
    """
    before = _handler()
    if before is None:
        yield
        return
    caught: list[int] = []

    def catch(number: int, _: FrameType | None) -> None:
        caught.append(number)
        if len(caught) == 1:
            raise KeyboardInterrupt

    signal.signal(signal.SIGINT, catch)
    try:
        yield
    finally:
        if not caught:
            signal.signal(signal.SIGINT, before)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Holds Ctrl-C back until the block has ended; a second Ctrl-C cuts through at once."""
    before = _handler()
    if before is None:
        yield
        return
    held: list[int] = []

    def hold(number: int, frame: FrameType | None) -> None:
        held.append(number)
        if len(held) == 2:
            before(number, frame)

    signal.signal(signal.SIGINT, hold)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if held:
        before(signal.SIGINT, None)


def _handler() -> Callable[[int, FrameType | None], object] | None:
    """What Ctrl-C does now; ``None`` where no signal comes here or it is to be ignored."""
    if threading.current_thread() is not threading.main_thread():
        return None
    now = signal.getsignal(signal.SIGINT)
    return now if callable(now) else None


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
