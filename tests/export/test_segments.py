"""Texts cut at the edges of roles and blocks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.segments import Mark, joined, passages, segments, segments_by_passage
from onrecord.record import Block, Document, Reading, Span, Statement

TEXT = "She said he wept."

JOINED = [
    ("spans come out in order", ((9, 11), (0, 3)), [(0, 3), (9, 11)]),
    ("spans that overlap are one", ((0, 8), (4, 11)), [(0, 11)]),
    ("spans that touch are one", ((0, 2), (2, 3)), [(0, 3)]),
    ("white space at the ends is no part of a role", ((3, 9),), [(4, 8)]),
    ("white space alone is nothing", ((3, 4),), []),
    ("what lies beyond the text is cut off", ((9, 99),), [(9, 17)]),
    ("what begins before the text is cut off", ((-5, 3),), [(0, 3)]),
    ("a span that ends before it begins is nothing", ((8, 4),), []),
]


@pytest.mark.parametrize(("shows", "spans", "expected"), JOINED, ids=[row[0] for row in JOINED])
def test_spans_are_joined(shows: str, spans: tuple[tuple[int, int], ...], expected: object) -> None:
    assert joined(tuple(Span(*span) for span in spans), TEXT) == expected, shows


def test_a_nested_statement_is_in_both() -> None:
    outer = Statement(source=(Span(0, 3),), cue=(Span(4, 8),), content=(Span(9, 16),))
    inner = Statement(source=(Span(9, 11),), cue=(Span(12, 16),), within=0)
    pieces = {TEXT[piece.start : piece.end]: piece for piece in segments((outer, inner), TEXT)}
    assert pieces["he"].marks == (Mark(0, "content"), Mark(1, "source"))
    assert pieces["he"].opens == (Mark(0, "content"), Mark(1, "source")), "the longer one opens first"
    assert pieces["wept"].closes == (Mark(0, "content"), Mark(1, "cue"))
    assert pieces["."].marks == ()


def test_a_shared_source_is_one_segment_with_two_marks() -> None:
    shared = (Span(0, 3),)
    pieces = segments((Statement(source=shared), Statement(source=shared)), TEXT)
    assert [mark.statement for mark in pieces[0].marks] == [0, 1]


def test_a_dateline_is_one_passage_with_its_paragraph() -> None:
    text = "ADEN — It rained.\nMore."
    blocks = (
        Block("dateline", Span(0, 6)),
        Block("paragraph", Span(7, 17)),
        Block("paragraph", Span(18, 23)),
    )
    first, second = passages(Document(id="x", text=text, blocks=blocks))
    assert (first.kind, first.start, first.lead, first.end) == ("paragraph", 0, 6, 17)
    assert second.lead == second.start


def test_what_no_block_covers_is_a_paragraph_a_line() -> None:
    text = "One.\nTwo. \n\nThree."
    found = passages(Document(id="x", text=text, blocks=(Block("headline", Span(5, 9)),)))
    assert [(each.kind, text[each.start : each.end]) for each in found] == [
        ("paragraph", "One."),
        ("headline", "Two."),
        ("paragraph", "Three."),
    ]


some_spans = st.lists(
    st.tuples(st.integers(-3, 60), st.integers(-3, 60)).map(lambda pair: Span(*pair)), max_size=3
)
some_statements = st.lists(
    st.builds(
        lambda source, cue, content: Statement(source=tuple(source), cue=tuple(cue), content=tuple(content)),
        some_spans,
        some_spans,
        some_spans,
    ),
    max_size=5,
)
some_blocks = st.lists(
    st.builds(
        lambda kind, span: Block(kind, span),
        st.sampled_from(["headline", "dateline", "paragraph", "boilerplate"]),
        st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: Span(*pair)),
    ),
    max_size=4,
)
some_text = st.text(max_size=50) | st.text(alphabet="ab \n.“", max_size=50)


@given(some_text, some_statements, some_blocks)
def test_any_text_is_covered_once_and_in_order(
    text: str, statements: list[Statement], blocks: list[Block]
) -> None:
    pieces = segments(statements, text)
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    assert all(piece.start < piece.end for piece in pieces)
    opened = [mark for piece in pieces for mark in piece.opens]
    closed = [mark for piece in pieces for mark in piece.closes]
    assert sorted(opened) == sorted(closed), "what opens closes"

    reading = Reading(
        document=Document(id="x", text=text, blocks=tuple(blocks)), statements=tuple(statements)
    )
    apart = passages(reading.document)
    assert all(one.end <= other.start for one, other in pairwise(apart))
    covered = {at for passage in apart for at in range(passage.start, passage.end)}
    assert all(at in covered for at, character in enumerate(text) if not character.isspace())
    inside = [piece for _, pieces in segments_by_passage(reading, apart) for piece in pieces]
    assert sum(piece.end - piece.start for piece in inside) == len(covered)
    assert sorted(mark for piece in inside for mark in piece.opens) == sorted(opened)
