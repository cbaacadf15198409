"""The article in pieces: passages (paragraphs, headlines …) and segments, in the same roles throughout.

Roles overlap freely (a statement within a statement, one source of two statements), which neither a page
nor a terminal can draw as they stand.  Cut at every boundary, each piece is in a fixed set of roles.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from onrecord.record import Document, Reading, Span, Spans, Statement
from onrecord.terms import BlockKind

Role = Literal["source", "cue", "content"]
ROLES: tuple[Role, ...] = ("source", "cue", "content")

_LINE = re.compile(r"\S[^\n]*")


class Mark(NamedTuple):
    """A role in a statement, the statement by its index."""

    statement: int
    role: Role


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters ``[start, end)`` in the same roles; ``opens`` and ``closes`` have an edge here."""

    start: int
    end: int
    marks: tuple[Mark, ...] = ()
    opens: tuple[Mark, ...] = ()
    closes: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or other block, ``[start, end)``; up to ``lead`` it is the dateline in its line."""

    kind: BlockKind
    start: int
    end: int
    lead: int


def joined(spans: Spans, text: str) -> list[Span]:
    """The spans in order, inside the text, white space at their ends and empty spans left out.

    Spans that touch or overlap are made one.
    """
    found: list[Span] = []
    for span in sorted(spans):
        piece = text[max(0, span[0]) : max(0, span[1])]
        end = max(0, span[0]) + len(piece.rstrip())
        start = end - len(piece.strip())
        if start >= end:
            continue
        if found and start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(end, found[-1].end))
        else:
            found.append(Span(start, end))
    return found


def segments(statements: Iterable[Statement], text: str, cuts: Iterable[int] = ()) -> list[Segment]:
    """The text cut at every edge of a role and at ``cuts``: complete, in order, no segment empty.

    The marks of a segment stand outermost first: what opened earlier, and of two that open together the
    longer, comes before.
    """
    length = len(text)
    opening: dict[int, list[tuple[int, Mark]]] = {}
    closing: dict[int, list[Mark]] = {}
    edges = {0, length, *(cut for cut in cuts if 0 < cut < length)}
    for index, statement in enumerate(statements):
        for role, spans in zip(ROLES, (statement.source, statement.cue, statement.content), strict=True):
            for start, end in joined(spans, text):
                mark = Mark(index, role)
                opening.setdefault(start, []).append((-end, mark))
                closing.setdefault(end, []).append(mark)
                edges.update((start, end))
    pieces: list[Segment] = []
    active: dict[Mark, None] = {}
    for start, end in pairwise(sorted(edges)):
        for mark in closing.get(start, ()):
            del active[mark]
        opened = tuple(mark for _, mark in sorted(opening.get(start, ()), key=lambda entry: entry[0]))
        active.update(dict.fromkeys(opened))
        pieces.append(Segment(start, end, tuple(active), opened, tuple(closing.get(end, ()))))
    return pieces


def segments_by_passage(
    reading: Reading, apart: Sequence[Passage], cuts: Iterable[int] = ()
) -> Iterator[tuple[Passage, tuple[Segment, ...]]]:
    """Each passage with its segments, which cross neither its edges nor its dateline's nor ``cuts``."""
    cuts = {*cuts, *(edge for passage in apart for edge in (passage.start, passage.lead, passage.end))}
    pieces = deque(segments(reading.statements, reading.document.text, cuts))
    for passage in apart:
        inside: list[Segment] = []
        while pieces and pieces[0].start < passage.end:
            piece = pieces.popleft()
            if piece.start >= passage.start:
                inside.append(piece)
        yield passage, tuple(inside)


def passages(document: Document) -> list[Passage]:
    """The passages of a text, in order and apart from each other, covering every visible character.

    They are the document's blocks.  What no block covers is a paragraph a line; a dateline is one passage
    with the paragraph that goes on in its line.
    """
    found: list[Passage] = []
    for kind, start, end in _pieces(document):
        last = found[-1] if found else None
        if (
            last is not None
            and kind == "paragraph"
            and last.kind == "dateline"
            and "\n" not in document.text[last.end : start]
        ):
            found[-1] = Passage("paragraph", last.start, end, last.end)
        else:
            found.append(Passage(kind, start, end, start))
    return found


def _pieces(document: Document) -> Iterator[tuple[BlockKind, int, int]]:
    """Blocks, and the lines between them; a block that overlaps the one before begins where that one ends."""
    text = document.text
    at = 0
    for block in sorted(document.blocks, key=lambda block: block.span):
        start, end = max(at, block.span.start), min(len(text), block.span.end)
        if start >= end:
            continue
        yield from _lines(text, at, start)
        yield block.kind, start, end
        at = end
    yield from _lines(text, at, len(text))


def _lines(text: str, start: int, end: int) -> Iterator[tuple[BlockKind, int, int]]:
    for found in _LINE.finditer(text, start, end):
        yield "paragraph", found.start(), found.start() + len(found.group().rstrip())
