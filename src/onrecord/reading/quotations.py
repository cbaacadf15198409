"""Quotation marks: which mark opens, which closes, and what stands between them.

News text mixes straight, curly, low-high, angular and LaTeX marks, British single marks beside
apostrophes, and quotations that run over paragraphs (an opening mark on each, a closing one only at
the end).  One linear pass settles every mark, so that whatever reads the text after it sees the same
three facts whatever the typography: this character opens, this one closes, this one is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

OPENING_DOUBLE = "“„‟«〝「『"
CLOSING_DOUBLE = "”»〞」』"
STRAIGHT_DOUBLE = '"＂'
SINGLE = "'‘’‚‛`‹›"

# Two-character marks of typewriters and LaTeX stand for one double mark.
_MARK = re.compile(r"``|''|[" + re.escape(OPENING_DOUBLE + CLOSING_DOUBLE + STRAIGHT_DOUBLE + SINGLE) + "]")

# Words that begin with an apostrophe and not with a quotation mark.
_ELISION = re.compile(
    r"(?:\d0s|\d\ds?|em|til|tis|twas|cause|bout|round|n|nuff|cos|Em|Til|Tis|Twas|Cause|N)\b"
)

# Longer single-marked passages than this are two stray apostrophes, not a quotation.
_LONGEST_SINGLE = 1500


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted passage; ``start`` is at its opening mark, ``end`` after its closing one.

    ``closed`` is false where the paragraph ends first; ``continues`` is true where the next paragraph
    takes the quotation up again with an opening mark of its own.  ``depth`` is 0 for an outer quotation.
    """

    start: int
    end: int
    depth: int = 0
    closed: bool = True
    continues: bool = False


def _is_word(character: str) -> bool:
    return character.isalnum()


def _opens_single(text: str, at: int, start: int, end: int) -> bool:
    """True where the single mark at ``at`` may open a quotation; an apostrophe never does."""
    mark = text[at]
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if mark == "›" or (mark == "’" and not before.isspace()):
        return False
    if mark in "‹‚":
        return True
    if _is_word(before) or before in ".,!?;:…%)" or after.isspace():
        return False
    return mark == "‘" or not _ELISION.match(text, at + 1)


def _possessive(text: str, at: int, start: int) -> bool:
    """True for the mark of "the workers' demands": after an s, before a lower-case word."""
    return at > start and text[at - 1] in "sS" and bool(re.match(r"\s+[a-z]", text[at + 1 : at + 8]))


def _closing_single(text: str, opening: int, end: int) -> int | None:
    """The closing mark for the single mark at ``opening``, or None where there is none in the paragraph.

    A mark after punctuation closes for certain; one after a letter is a plural possessive ("the
    workers' demands") where a better one follows.
    """
    fallback: int | None = None
    limit = min(end, opening + _LONGEST_SINGLE)
    for match in re.finditer("['’‛›]", text[opening + 1 : limit]):
        at = opening + 1 + match.start()
        before = text[at - 1]
        after = text[at + 1] if at + 1 < end else " "
        if before.isspace() or _is_word(after):
            continue
        if before in '.,!?;:…—–-)"”' or not _possessive(text, at, opening):
            return at
        if fallback is None:
            fallback = at
    return fallback


@dataclass(slots=True)
class _Open:
    """A double mark that waits for its closing one."""

    at: int
    straight: bool


def _paragraph_quotations(text: str, start: int, end: int) -> list[Quotation]:
    """The quotations of one paragraph."""
    found: list[Quotation] = []
    waiting: list[_Open] = []
    single_until = -1

    def close(until: int, closed: bool) -> None:
        opened = waiting.pop()
        found.append(Quotation(opened.at, until, len(waiting), closed=closed))

    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        before = text[at - 1] if at > start else " "
        after = text[match.end()] if match.end() < end else " "
        if len(mark) == 1 and mark in SINGLE:
            if at > single_until and _opens_single(text, at, start, end):
                closing = _closing_single(text, at, end)
                if closing is not None:
                    found.append(Quotation(at, closing + 1, len(waiting)))
                    single_until = closing
            continue
        straight = mark in STRAIGHT_DOUBLE or mark in ("''", "``")
        shaped_open = not _is_word(before) and _is_word(after) and before not in ".,!?;:…"
        if straight and mark != "``":
            mate = next((n for n, o in enumerate(waiting) if o.straight), None)
            if mate is None and waiting and not shaped_open:
                # A straight mark closes what a curly one opened: mixed typography.
                close(match.end(), closed=True)
                continue
            if mate is None:
                inches = before.isdigit() and not _is_word(after)
                if not inches and (mark == '"' or mark == "＂" or shaped_open):
                    waiting.append(_Open(at, True))
                continue
            if before.isspace() and _is_word(after) and at - waiting[mate].at > 1:
                # Shaped like an opening mark: the closing one was lost before it.
                while len(waiting) > mate:
                    close(at, closed=False)
                waiting.append(_Open(at, True))
                continue
            while len(waiting) > mate + 1:
                close(at, closed=False)
            close(match.end(), closed=True)
            continue
        low = bool(waiting) and text[waiting[-1].at] in "„‚"
        opens = mark in OPENING_DOUBLE or mark == "``" or (mark == "»" and shaped_open)
        if opens and not (low and mark in "“‟") and not (mark == "«" and waiting and not shaped_open):
            if waiting and not waiting[-1].straight:
                # A second opening mark of the same family: the closing one was lost before it.
                close(at, closed=False)
            waiting.append(_Open(at, mark == "``"))
            continue
        if not waiting:
            if mark == "”" and shaped_open and before.isspace():
                # It stands where only an opening mark can: a slip in English, the rule in Swedish.
                waiting.append(_Open(at, False))
            continue
        if not waiting[-1].straight:
            close(match.end(), closed=True)
        elif len(waiting) == 1:
            # A curly mark closes what a straight one opened: mixed typography.
            close(match.end(), closed=True)
    while waiting:
        close(end, closed=False)
    return found


def quotations(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Quotation]:
    """Every quotation of ``text``, in order of its opening mark.

    ``paragraphs`` are the ``[start, end)`` offsets of the paragraphs: a quotation never runs past the
    end of one, since the convention gives each further paragraph an opening mark of its own; such a
    quotation is marked ``continues``.
    """
    found: list[Quotation] = []
    pending: int | None = None
    for start, end in paragraphs:
        here = sorted(_paragraph_quotations(text, start, end), key=lambda q: (q.start, -q.end))
        visible = start
        while visible < end and text[visible].isspace():
            visible += 1
        if pending is not None and here and here[0].start == visible:
            found[pending] = replace(found[pending], continues=True)
        pending = next((len(found) + n for n, q in enumerate(here) if not q.closed and q.depth == 0), None)
        found.extend(here)
    return found
