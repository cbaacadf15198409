"""Ctrl-C: held back while a line is written, and heard once."""

from __future__ import annotations

import io
import signal
import threading
from collections.abc import Iterator

import pytest

from onrecord.cli.stream import interrupted_once, put, uninterrupted


@pytest.fixture(autouse=True)
def _handler_as_it_was() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def _interrupt() -> None:
    signal.raise_signal(signal.SIGINT)


def test_an_interruption_waits_for_the_end_of_the_block() -> None:
    done = False
    with pytest.raises(KeyboardInterrupt), uninterrupted():
        _interrupt()
        done = True
    assert done
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_second_one_cuts_through() -> None:
    with pytest.raises(KeyboardInterrupt), uninterrupted():
        _interrupt()
        _interrupt()
        pytest.fail("the block went on")


def test_only_the_first_interrupts_the_command_and_none_its_clean_up() -> None:
    cleaned = False
    with pytest.raises(KeyboardInterrupt), interrupted_once():
        try:
            with uninterrupted():
                _interrupt()
        finally:
            _interrupt()
            _interrupt()
            cleaned = True
    assert cleaned
    _interrupt()


def test_without_an_interruption_everything_is_as_before() -> None:
    with interrupted_once(), uninterrupted():
        pass
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_process_that_ignores_interruptions_goes_on_doing_so() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with interrupted_once(), uninterrupted():
        _interrupt()
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_outside_the_main_thread_nothing_is_held_back() -> None:
    stream = io.BytesIO()
    thread = threading.Thread(target=put, args=(stream, "a\n"))
    thread.start()
    thread.join()
    assert stream.getvalue() == b"a\n"


def test_a_character_that_cannot_be_written_does_not_stop_a_line() -> None:
    stream = io.BytesIO()
    put(stream, "a\ud800b\n")
    assert stream.getvalue() == b"a?b\n"
