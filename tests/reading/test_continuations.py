"""Quotations without a cue belong to the speaker quoted last, where that is plain."""

from __future__ import annotations

import re

import pytest

from onrecord.reading.continuations import carry_on
from onrecord.reading.decode import Attribution
from onrecord.reading.words import words

FIRST = "“We are ready for the storm now,” said Ruiz. “Let it come.”\n"
ROWS = [
    ("the next paragraph is quoted whole", FIRST + "“The boats are tied and the doors shut.”", True),
    ("the quotation opens the paragraph", FIRST + "“The boats are tied and shut.” It rained.", True),
    ("a short passage in marks is no speech", FIRST + "“Big Ben” fell down.", False),
    (
        "a quotation in mid-sentence is somebody else's business",
        FIRST + "Then “the boats are tied and shut” rang out.",
        False,
    ),
    (
        "a paragraph of the author's stands between",
        FIRST + "It rained.\n“The boats are tied and the doors shut.”",
        False,
    ),
]


@pytest.mark.parametrize(("shows", "text", "carried"), ROWS, ids=[r[0] for r in ROWS])
def test_rows(shows: str, text: str, carried: bool) -> None:
    read = words(text, [m.span() for m in re.finditer(r"[^\n]+", text)])
    quoted_first = (0, 10)
    said = next(n for n in range(len(read)) if read.surface(n) == "said")
    second = next(n for n in range(said, len(read)) if read.surface(n) == "“")
    one = Attribution(
        (said, said + 1), ((said + 1, said + 2),), (quoted_first, (second, second + 6)), (0.0,) * 4
    )
    (after,) = carry_on(read, [one])
    assert (len(after.content) == 3) == carried, shows


def test_a_long_speech_is_carried_over_many_paragraphs() -> None:
    text = FIRST + "“The boats are tied and the doors shut.”\n“Nobody will go out to sea tonight.”"
    read = words(text, [m.span() for m in re.finditer(r"[^\n]+", text)])
    one = Attribution((10, 11), ((11, 12),), ((0, 10), (13, 19)), (0.0,) * 4)
    assert len(carry_on(read, [one])[0].content) == 4
