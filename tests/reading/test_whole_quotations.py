"""A quotation is said by one speaker from its first mark to its last."""

from __future__ import annotations

import re

import pytest

from onrecord.reading.decode import Attribution
from onrecord.reading.whole_quotations import complete
from onrecord.reading.words import Words, words

ZERO = (0.0,) * 4


def _read(text: str) -> Words:
    return words(text, [m.span() for m in re.finditer(r"[^\n]+", text)])


def _run(read: Words, phrase: str) -> tuple[int, int]:
    """The words that a phrase of the text covers."""
    start = read.text.index(phrase)
    inside = [n for n in range(len(read)) if start <= read.start[n] < start + len(phrase)]
    return inside[0], inside[-1] + 1


def _said(text: str, *content: str, cue: str = "said", source: str = "Ruiz") -> list[str]:
    read = _read(text)
    one = Attribution(
        _run(read, cue), (_run(read, source),), tuple(sorted(_run(read, c) for c in content)), ZERO
    )
    found = complete(read, [one])
    return [text[read.start[a] : read.end[b - 1]] for one in found for a, b in one.content]


ROWS = [
    ("the rest of a quotation joins its greater part", "“We are ready to go now,” said Ruiz.", ["“We are ready to"], ["“We are ready to go now,”"]),
    ("a smaller part proves nothing", "“We are ready to go now,” said Ruiz.", ["We"], ["We"]),
    ("a chain of paragraphs is one quotation", "Ruiz said: “We go.\n“We stay.\n“We wait there.”", ["“We go."], ["“We go.", "“We stay.", "“We wait there.”"]),
    ("a stray closing mark goes", "“He left.”\n“We are ready,” said Ruiz.", ["”\n“We are ready,”"], ["“We are ready,”"]),
    ("a content over paragraphs is cut at their ends", "Ruiz said it rains.\nIt pours.", ["it rains.\nIt pours."], ["it rains.", "It pours."]),
    ("a title in marks is left out if it was", "Ruiz said that “Big Ben” fell on them.", ["that", "fell on them"], ["that", "fell on them"]),
    ("an unclosed quotation proves nothing", "“We are ready to go, Ruiz said", ["“We are ready to"], ["“We are ready to"]),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "text", "content", "expected"), ROWS, ids=[r[0] for r in ROWS])
def test_rows(shows: str, text: str, content: list[str], expected: list[str]) -> None:
    assert _said(text, *content) == expected, shows


def test_an_attribution_that_loses_its_words_goes_and_places_move_up() -> None:
    text = "“We go, you stay, he waits,” said Ruiz, who held that all is well."
    read = _read(text)
    stolen = Attribution(_run(read, "held"), (), (_run(read, "stay"),), ZERO)
    main = Attribution(
        _run(read, "said"), (_run(read, "Ruiz"),), (_run(read, "“We go, you"), _run(read, "he waits,”")), ZERO
    )
    inner = Attribution(_run(read, "go"), (), (_run(read, "you"),), ZERO, within=1)
    found = complete(read, [stolen, main, inner])
    assert [f.cue for f in found] == [main.cue, inner.cue]
    assert found[1].within == 0
