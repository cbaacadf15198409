"""Errors carry a number, a place and a sentence that says what to do; all of them are documented."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from onrecord.errors import MESSAGES, CommandError, IntakeError, OnrecordError, ReadingError, RecordError

DOCUMENTATION = "".join(
    path.read_text("utf-8") for path in (Path(__file__).resolve().parents[1] / "docs").glob("*.md")
)


def test_an_error_says_its_number_its_place_and_its_detail() -> None:
    error = IntakeError("OR106", "dump.jsonl:7", "unexpected end")
    assert str(error) == f"OR106 dump.jsonl:7: {MESSAGES['OR106']} (unexpected end)"


@pytest.mark.parametrize("kind", [OnrecordError, IntakeError, ReadingError, RecordError, CommandError])
def test_errors_travel_between_processes(kind: type[OnrecordError]) -> None:
    error = pickle.loads(pickle.dumps(kind("OR104", "a.txt", "too long")))
    assert type(error) is kind
    assert str(error) == str(kind("OR104", "a.txt", "too long"))


@pytest.mark.parametrize("code", list(MESSAGES))
def test_every_number_is_documented(code: str) -> None:
    assert code in DOCUMENTATION


@pytest.mark.parametrize("message", list(MESSAGES.values()))
def test_every_message_is_a_sentence(message: str) -> None:
    assert message[0].isupper()
    assert message.endswith(".")
