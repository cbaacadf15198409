"""A reading on a terminal: complete, readable without colour, and inert whatever the text holds."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.cli.terminal import Look, render
from onrecord.record import Actor, Block, Document, Notice, Reading, Span, Statement
from tests.export.dispatch import PARAGRAPHS, reading
from tests.export.test_segments import some_blocks, some_spans, some_statements

PLAIN = Look(width=100)
STYLED = Look(width=100, styled=True, colours=True)
SEQUENCE = re.compile(r"\x1b\[[0-9;]*m")

any_text = st.text(alphabet=st.characters(exclude_categories=()), max_size=60)


def _of(text: str, *statements: Statement) -> str:
    blocks = (Block("paragraph", Span(0, len(text))),)
    return render(Reading(document=Document(id="x", text=text, blocks=blocks), statements=statements), PLAIN)


def _span(text: str, words: str) -> tuple[Span]:
    return (Span(text.index(words), text.index(words) + len(words)),)


NESTED = "Ada says Bo wept."
CROSSED = "Ada said one two three."
ROWS = [
    (
        "a statement within a statement",
        NESTED,
        [("Ada", "says", "Bo wept"), ("Bo", "wept", "")],
        "_Ada_[1] *says* ⟦1 _Bo_[2] *wept*⟧.",
    ),
    (
        "one source of two statements is underlined once and bears both numbers",
        NESTED,
        [("Ada", "says", ""), ("Ada", "", "Bo wept")],
        "_Ada_[1,2] *says* ⟦2 Bo wept⟧.",
    ),
    (
        "contents that cross: the bracket that does not close the last one bears its number",
        CROSSED,
        [("Ada", "said", "one two"), ("", "", "two three")],
        "_Ada_[1] *said* ⟦1 one ⟦2 two1⟧ three⟧.",
    ),
    (
        "contents that end together close from the inside out",
        CROSSED,
        [("", "", "one two three"), ("", "", "two three")],
        "Ada said ⟦1 one ⟦2 two three⟧⟧.",
    ),
    ("no statement leaves the text as it is", CROSSED, [], CROSSED),
]


@pytest.mark.parametrize(("shows", "text", "roles", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_the_article(shows: str, text: str, roles: list[tuple[str, str, str]], expected: str) -> None:
    statements = [
        Statement(**{name: _span(text, words) for name, words in zip(names, found, strict=True) if words})
        for found in roles
        for names in (("source", "cue", "content"),)
    ]
    assert f"\n{expected}\n" in _of(text, *statements), shows


def test_everything_is_there_without_colour() -> None:
    printed = render(reading(), Look(width=1000))
    for paragraph in PARAGRAPHS:
        bare = re.sub(r"⟦\d+ |\d*⟧|\[[\d,]+\]|[_*]", "", printed)
        assert paragraph in bare
    for fact in (
        "17 statements: 4 direct, 11 indirect, 2 mixed; 1 without source",
        "! OR154",
        "[7] Brandt (Odile Brandt) — denied · indirect, negated",
        "[9] My grandmother — told · direct, in 8",
        "[14] no source given — It was not clear",
        "indirect, in 11, ? 0.44",
        "direct, hedged",
        "IN NAME ONLY  The night ferry ends",
    ):
        assert fact in printed


def test_styles_take_the_place_of_signs_and_change_no_word() -> None:
    styled = render(reading(), STYLED)
    assert "_Officials_" not in styled
    assert "\x1b[4" in styled, "underlined"
    plain = render(reading(), PLAIN)
    assert re.sub(r"[_*\s]", "", SEQUENCE.sub("", styled)) == re.sub(r"[_*\s]", "", plain)


@pytest.mark.parametrize("width", [20, 40, 80])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(len(line) for line in render(reading(), Look(width=width)).splitlines()) <= width


@settings(max_examples=100)
@given(any_text, some_statements, some_blocks, some_spans, any_text)
def test_nothing_in_a_text_acts_on_the_terminal(
    text: str, statements: list[Statement], blocks: list[Block], hedge: list[Span], field: str
) -> None:
    found = Reading(
        document=Document(
            id=field,
            text=text,
            title=field,
            outlet=field,
            byline=field,
            published=field,
            blocks=tuple(blocks),
            notices=(Notice(code="OR154", message=field),),
        ),
        actors=(Actor(name=field, kind="person"),),
        statements=(*statements, Statement(hedge=tuple(hedge), actor=0, via=0, within=7)),
    )
    for look in (PLAIN, STYLED):
        printed = SEQUENCE.sub("", render(found, look)) if look.styled else render(found, look)
        assert not any(
            unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
            for character in printed.replace("\n", "")
        )
        assert not set(printed) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
