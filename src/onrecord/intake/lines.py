"""Lines of a text -> its paragraphs: lines broken in mid-sentence and hard-wrapped lines joined."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise
from typing import NamedTuple

_LINE = re.compile("[^\\s][^\n\r\f\v\u2028\u2029]*")
_BREAK = re.compile("\r\n|[\n\r\f\v\u2028\u2029]")
_TAIL = 12
_SENTENCE_END = re.compile(r"[.!?…:;。！？؟۔।][\"'”’»)\]*_]*$")
_FULL_STOP = re.compile(r"[.!?…。！？؟۔।][\"'”’»)\]*_]*$")
_QUOTATION_END = re.compile(r"[.!?…][\"”’»']$")
_ABBREVIATION_END = re.compile(r"(?:\b[A-Za-z]\.)+$")
_FIRST_WORD = re.compile(r"\w[\w'’\-]*")
_NO_CONTINUATION = re.compile(r"[a-z]{1,3}[.)]\s|https?:|www\.")
_BULLET = re.compile(r"(?:[-–—•*‣·▪◦>]\s|\d{1,3}[.)]\s|#{1,6}\s|[A-Za-z][.)]\s)")
# A paragraph may begin with one of these in lower case, since a name may.
_PARTICLE = re.compile(r"(?:de|von|van|bin|ibn|al|el|da|di|du|del|della|la|le|ter|ten|zu)")

_NARROWEST, _WIDEST = 40, 120
_FEWEST_WRAPPED = 2


class Paragraph(NamedTuple):
    """Characters ``[start, end)`` of a paragraph, without white space around it, over ``lines`` lines."""

    start: int
    end: int
    lines: int


class _Line(NamedTuple):
    start: int
    end: int
    indent: int
    apart: bool


def paragraphs(text: str, headings: Collection[int] = ()) -> list[Paragraph]:
    """The paragraphs of a text in order; together they hold every visible character.

    A line is joined to the one before where that one ends no sentence and it goes on in lower case, or
    where both stand in hard-wrapped text without a blank line between them.  ``headings`` are offsets of
    lines that stay by themselves, as Markdown's headings do.  Linear in the text's length.
    """
    lines = _lines(text)
    width = _wrap_width(text, lines)
    alone = _sentences_each(text, lines) if width else frozenset()
    found: list[Paragraph] = []
    before: _Line | None = None
    for line in lines:
        if (
            before is not None
            and not (line.start in headings or before.start in headings or text[before.start] == "#")
            and (
                _goes_on(text, before, line)
                or (width and line.start not in alone and _wrapped(text, before, line, width))
            )
        ):
            found[-1] = Paragraph(found[-1].start, line.end, found[-1].lines + 1)
        else:
            found.append(Paragraph(line.start, line.end, 1))
        before = line
    return found


def ends_sentence(text: str, end: int) -> bool:
    """Whether the text up to ``end`` closes with a full stop or its like, perhaps inside quotation marks."""
    return _FULL_STOP.search(text[max(0, end - _TAIL) : end]) is not None


def ends_clause(text: str, end: int) -> bool:
    """Whether the text up to ``end`` closes with any mark of punctuation."""
    return text[end - 1 : end] in ",;:" or ends_sentence(text, end) or text[end - 2 : end - 1] == ","


def is_list_item(text: str, start: int) -> bool:
    """Whether a bullet, a dash or a number in front makes this line a list item."""
    return _BULLET.match(text, start) is not None


def _lines(text: str) -> list[_Line]:
    found: list[_Line] = []
    last = 0
    for match in _LINE.finditer(text):
        start = match.start()
        end = start + len(match.group().rstrip())
        gap = text[last:start]
        breaks = [*_BREAK.finditer(gap[-2000:])] if len(gap) > 1 else []
        indent = len(gap[-2000:]) - breaks[-1].end() if breaks else 0
        found.append(_Line(start, end, indent, len(breaks) > 1 or not found))
        last = end
    return found


def _goes_on(text: str, before: _Line, line: _Line) -> bool:
    """Whether the line goes on in mid-sentence from the one before."""
    if not text[line.start].islower() or _NO_CONTINUATION.match(text, line.start):
        return False
    first = _FIRST_WORD.match(text, line.start)
    word = first.group() if first else ""
    if word != word.lower():
        return False
    tail = text[max(before.start, before.end - _TAIL) : before.end]
    if _PARTICLE.fullmatch(word) and not (tail.endswith(",") or tail.split()[-1].islower()):
        return False
    if _SENTENCE_END.search(tail) and not tail.endswith((":", ";")):
        return bool(_QUOTATION_END.search(tail) or _ABBREVIATION_END.search(tail))
    return True


def _wrap_width(text: str, lines: list[_Line]) -> int:
    """The width at which a program broke the lines of this text; 0 where none did."""
    widest = joined = broken = 0
    for before, line in pairwise(lines):
        if not line.apart:
            widest = max(widest, before.end - before.start, line.end - line.start)
            if widest > _WIDEST:
                return 0
    if widest < _NARROWEST:
        return 0
    for before, line in pairwise(lines):
        if line.apart or ends_sentence(text, before.end):
            continue
        if _wrapped(text, before, line, widest):
            joined += 1
        else:
            broken += 1
    return widest if joined >= _FEWEST_WRAPPED and joined > broken else 0


def _wrapped(text: str, before: _Line, line: _Line, width: int) -> bool:
    """Whether the first word of the line would not have fitted on the line before."""
    if line.apart or line.indent > before.indent or is_list_item(text, line.start):
        return False
    word = len(text[line.start : line.end].split(None, 1)[0])
    return before.end - before.start + 1 + word > width - width // 8


def _sentences_each(text: str, lines: list[_Line]) -> frozenset[int]:
    """Where the lines start that stand in a group without blank lines of which each ends a sentence."""
    found: set[int] = set()
    group: list[_Line] = []
    for line in (*lines, None):
        if line is None or line.apart:
            if len(group) > 1 and all(ends_sentence(text, member.end) for member in group):
                found.update(member.start for member in group)
            group = []
        if line is not None:
            group.append(line)
    return frozenset(found)
