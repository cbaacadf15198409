"""Block quotations signed underneath."""

from __future__ import annotations

import re

import pytest

from onrecord.reading.decode import Attribution
from onrecord.reading.signatures import signed
from onrecord.reading.words import Words, words

ROWS = [
    ("a dash and a name", "The river gave and took.\n— Teresa Quispe, weaver", ("—", "Teresa Quispe, weaver", "The river gave and took.")),
    ("two hyphens", "The river gave.\n-- Dorji Phuntsho", ("--", "Dorji Phuntsho", "The river gave.")),
    ("a hyphen and a space", "The river gave.\n- Ana de Souza (poet)", ("-", "Ana de Souza (poet)", "The river gave.")),
    (
        "a name behind the closing mark",
        "“He never once asked us what we wanted.” ― Dorji Phuntsho",
        ("―", "Dorji Phuntsho", "“He never once asked us what we wanted.”"),
    ),
    ("a clause behind the closing mark", "“He never once asked us what we wanted” — Teresa thought so.", None),
    ("a short phrase in marks", "They call it “the bridge” — Dorji", None),
    ("a sentence behind a dash is no signature", "The river gave.\n— Teresa Quispe weaves at night.", None),
    ("a list item in lower case is none", "We need:\n- rope", None),
    ("a dash that begins the text signs nothing", "— Teresa Quispe, weaver\nThe river gave.", None),
    ("a long line is none", "The river gave.\n— Teresa " + "Maria " * 20, None),
]  # fmt: skip


def _read(text: str) -> Words:
    return words(text, [m.span() for m in re.finditer(r"[^\n]+", text)])


@pytest.mark.parametrize(("shows", "text", "expected"), ROWS, ids=[r[0] for r in ROWS])
def test_rows(shows: str, text: str, expected: tuple[str, str, str] | None) -> None:
    read = _read(text)
    found = signed(read, [])
    got = [
        tuple(
            text[read.start[run[0]] : read.end[run[1] - 1]]
            for run in (one.cue, one.source[0], one.content[0])
        )
        for one in found
    ]
    assert got == ([expected] if expected else []), shows


def test_what_somebody_claims_already_is_left_alone() -> None:
    read = _read("The river gave, she said.\n— Teresa Quispe")
    one = Attribution((5, 6), ((4, 5),), ((0, 3),), (0.0,) * 4)
    assert signed(read, [one]) == [one]


def test_two_signed_quotations_on_following_lines() -> None:
    text = "“He never once asked us what we wanted.” ― Dorji Phuntsho\n“She asked us every single day.”― Ana de Souza"
    found = signed(words(text, [(0, len(text))]), [])
    assert len(found) == 2


def test_order_and_nesting_survive() -> None:
    read = _read("A b c d.\nThe river gave.\n— Teresa Quispe\nE f g h.")
    late = Attribution((12, 13), (), ((13, 15),), (0.0,) * 4)
    inner = Attribution((13, 14), (), ((14, 15),), (0.0,) * 4, within=0)
    found = signed(read, [late, inner])
    assert [one.within for one in found] == [None, None, 1]
