"""Text -> blocks: headline, sub-headlines, byline, dateline, paragraphs and what belongs to no article.

In doubt a block is a paragraph: a paragraph that is skipped loses statements, one that is kept costs little.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from onrecord.intake.bylines import LONGEST_BYLINE, byline, sign_off
from onrecord.intake.datelines import Opening, dateline_at
from onrecord.intake.headings import (
    could_be_headline,
    could_be_speaker,
    could_be_subheading,
    marked_heading,
    speaker_label,
)
from onrecord.intake.lines import Paragraph, ends_clause, ends_sentence, paragraphs
from onrecord.intake.lists import pattern, whole_pattern
from onrecord.record import Block, Dateline, Span
from onrecord.terms import BlockKind

_LONGEST_PREAMBLE = 12
_MOST_HEADINGS = 4
_DATELINES_WITHIN = 3
_BYLINE_WITHIN = 3
_LONGEST_BOILERPLATE = 300
_CLOSING = 4
_FEWEST_LABELS = 2
_SHORTEST_BODY = 60
_OPENING_MARKS = "\"“‘«'„"
_QUOTATION = re.compile(r"[\"“”«»]")


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a text and what its layout says about the document."""

    blocks: tuple[Block, ...]
    title: str | None = None
    byline: str | None = None
    dateline: Dateline | None = None
    published: str | None = None
    published_from: str | None = None


def lay_out(text: str, *, headings: Collection[int] = ()) -> Layout:
    """The blocks of a text, in order, apart, without white space around them, with all that is visible.

    ``headings`` are offsets of lines that the source marked as headings.  Linear in the length of the text.
    """
    marked = frozenset(headings)
    units = paragraphs(text, marked)
    kinds: list[BlockKind] = ["paragraph"] * len(units)
    found = _Found()
    body = _preamble(text, units, kinds, found, marked)
    _body(text, units, kinds, body, found, marked)
    _closing(text, units, kinds, found)
    openings = _datelines(text, units, kinds)
    for opening in openings.values():
        if found.dateline is None:
            found.dateline = opening.dateline
            if opening.published and not found.published:
                found.published, found.published_from = opening.published, "dateline"
    return Layout(
        blocks=tuple(_blocks(units, kinds, openings)),
        title=found.title,
        byline=found.byline,
        dateline=found.dateline,
        published=found.published,
        published_from=found.published_from,
    )


@dataclass(slots=True)
class _Found:
    """What the passes over the text have found so far."""

    title: str | None = None
    byline: str | None = None
    dateline: Dateline | None = None
    published: str | None = None
    published_from: str | None = None


def is_boilerplate(line: str) -> bool:
    """Whether a paragraph belongs to the page and not to the article."""
    if len(line) > _LONGEST_BOILERPLATE or not whole_pattern("boilerplate.txt").fullmatch(line):
        return False
    return not (_QUOTATION.search(line) or pattern("speech-verbs.txt").search(line))


def _preamble(
    text: str, units: Sequence[Paragraph], kinds: list[BlockKind], found: _Found, headings: Collection[int]
) -> int:
    """Marks what stands above the body; returns the number of the first paragraph of the body."""
    headed: list[int] = []
    for number, unit in enumerate(units[:_LONGEST_PREAMBLE]):
        line = text[unit.start : min(unit.end, unit.start + 2 * LONGEST_BYLINE)]
        if is_boilerplate(line):
            kinds[number] = "boilerplate"
            continue
        if len(units) > 1 and _take_byline(line, found):
            kinds[number] = "byline"
            continue
        if not _is_marked(text, unit, headings) and (
            dateline_at(text, unit.start, unit.end)
            or len(headed) == _MOST_HEADINGS
            or not could_be_headline(text, unit.start, unit.end)
        ):
            break
        kinds[number] = "subheading" if headed else "headline"
        headed.append(number)
    else:
        number = min(len(units), _LONGEST_PREAMBLE)
    if number == len(units) or not _opens_body(text, units[number]):
        # Short lines with no body under them: only a mark can show that they are headings, and only as
        # long as something else is left to read.
        unmarked = [short for short in headed if not _is_marked(text, units[short], headings)]
        nothing_left = number == len(units) and not unmarked
        for short in headed if nothing_left else unmarked:
            kinds[short] = "paragraph"
    for short in headed:
        if kinds[short] == "headline":
            line = text[units[short].start : units[short].end]
            found.title = " ".join((marked_heading(line) or line).split())
    return number


def _is_marked(text: str, unit: Paragraph, headings: Collection[int]) -> bool:
    """Whether the source or Markdown marks this paragraph as a heading."""
    if unit.start in headings:
        return True
    return text[unit.start] == "#" and marked_heading(text[unit.start : unit.end]) is not None


def _take_byline(line: str, found: _Found) -> bool:
    """Keeps what a byline says; whether the line is one."""
    writer = byline(line)
    if writer is None:
        return False
    found.byline = found.byline or writer.names
    if writer.published and not found.published:
        found.published, found.published_from = writer.published, "byline"
    return True


def _opens_body(text: str, unit: Paragraph) -> bool:
    """Whether a paragraph could be an article's first: it has a dateline, an end mark or some length."""
    return (
        unit.end - unit.start >= _SHORTEST_BODY
        or ends_clause(text, unit.end)
        or dateline_at(text, unit.start, unit.end) is not None
    )


def _body(
    text: str,
    units: Sequence[Paragraph],
    kinds: list[BlockKind],
    body: int,
    found: _Found,
    headings: Collection[int],
) -> None:
    """Marks sub-headlines and boilerplate in the body, and a byline under its first paragraphs."""
    for number in range(body, len(units)):
        unit = units[number]
        if unit.end - unit.start > _LONGEST_BOILERPLATE:
            continue
        line = text[unit.start : unit.end]
        if _is_marked(text, unit, headings):
            kinds[number] = "subheading"
        elif is_boilerplate(line):
            kinds[number] = "boilerplate"
        elif body < number <= body + _BYLINE_WITHIN and _take_byline(line, found):
            # Under a first line that is a sentence: a standfirst, or a headline that closes like one.
            kinds[number] = "byline"
        elif body < number < len(units) - 1 and _stands_apart(text, units, kinds, number):
            kinds[number] = "subheading"


def _stands_apart(text: str, units: Sequence[Paragraph], kinds: Sequence[BlockKind], number: int) -> bool:
    """Whether this paragraph is a sub-headline: heading-like, between a finished paragraph and a full one."""
    unit, before, after = units[number], units[number - 1], units[number + 1]
    if after.end - after.start < max(_SHORTEST_BODY, unit.end - unit.start):
        return False
    if kinds[number - 1] == "paragraph" and not ends_sentence(text, before.end):
        return False
    if could_be_speaker(text[unit.start : unit.end], words_follow=text[after.start] in _OPENING_MARKS):
        return False
    return could_be_subheading(text, unit.start, unit.end) and (
        ends_sentence(text, after.end) or after.end - after.start > _LONGEST_BOILERPLATE
    )


def _closing(text: str, units: Sequence[Paragraph], kinds: list[BlockKind], found: _Found) -> None:
    """Marks who reported and edited, at the foot of the article."""
    for number in range(max(1, len(units) - _CLOSING), len(units)):
        unit = units[number]
        names = sign_off(text[unit.start : min(unit.end, unit.start + 3 * LONGEST_BYLINE)])
        if names and kinds[number] == "paragraph":
            kinds[number] = "byline"
            found.byline = found.byline or names


def _datelines(text: str, units: Sequence[Paragraph], kinds: Sequence[BlockKind]) -> dict[int, Opening]:
    """The datelines of the first paragraphs of the body, by the number of the paragraph."""
    first = [number for number, kind in enumerate(kinds) if kind == "paragraph"][:_DATELINES_WITHIN]
    found: dict[int, Opening] = {}
    labelled: bool | None = None
    for number in first:
        unit = units[number]
        if labelled is None:
            labels = (speaker_label(text, other.start, other.end) for other in units[:200])
            labelled = sum(label is not None for label in labels) >= _FEWEST_LABELS
        opening = dateline_at(text, unit.start, unit.end, labelled=labelled)
        if opening is not None:
            found[number] = opening
    return found


def _blocks(
    units: Sequence[Paragraph], kinds: Sequence[BlockKind], openings: dict[int, Opening]
) -> list[Block]:
    blocks: list[Block] = []
    for number, (unit, kind) in enumerate(zip(units, kinds, strict=True)):
        start = unit.start
        opening = openings.get(number)
        if opening is not None and opening.dateline.span is not None:
            blocks.append(Block("dateline", opening.dateline.span))
            start = opening.body
        if start < unit.end:
            blocks.append(Block(kind, Span(start, unit.end)))
    return blocks
