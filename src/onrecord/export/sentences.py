"""The sentence around a place in a text, for the cell of a table: nobody has to open the article to check."""

from __future__ import annotations

import re
from bisect import bisect_right

from onrecord.export.segments import passages
from onrecord.export.visible import shortened
from onrecord.record import Document, Span

# What is looked at on either side of a place; a text may be one line of a million characters.
_REACH = 300
# Shown on either side of a place at the least.
_BESIDE = 60

# The end of a sentence, after a word that is too long for an abbreviation, a digit or a closing mark.
_BREAK = re.compile(
    r"(?:(?<=[a-z]{4})|(?<=[\d%”\"’)\]]))[.!?]{1,3}[”\"’)\]]{0,2}\s{1,3}(?=[“\"‘(\[]?[A-Z0-9])"
    r"|(?<=[.!?][”\"’])\s(?=[“\"‘]?[A-Z])"
)


class Sentences:
    """The sentences of a document, each found when it is asked for."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._passages = passages(document)
        self._starts = [passage.start for passage in self._passages]

    def around(self, span: Span, longest: int) -> str:
        """The sentence with the span, on one line; what is too long is cut at words, around the span."""
        at = max(0, bisect_right(self._starts, span.start) - 1)
        low, high = 0, len(self._text)
        if self._passages:
            # A span may reach over several passages.
            low = min(self._passages[at].start, span.start)
            high = max(self._passages[at].end, span.end)
        first, last = max(low, span.start - _REACH), min(high, span.end + _REACH)
        breaks = [found.end() for found in _BREAK.finditer(self._text, first, last)]
        start = max((one for one in breaks if one <= span.start), default=first)
        end = min((one for one in breaks if one >= span.end), default=last)
        before = self._beginning(start, span.start, max(_BESIDE, (longest - (span.end - span.start)) // 2))
        opened = "…" if before > low and (before > start or start == first) else ""
        closed = "…" if end == last < high else ""
        return shortened(f"{opened}{self._text[before:end]}{closed}", longest)

    def _beginning(self, start: int, at: int, room: int) -> int:
        """Where to begin so that no more than ``room`` stands before the span: at a word's beginning."""
        if at - start <= room:
            return start
        space = self._text.find(" ", at - room, at)
        return at - room if space < 0 else space + 1
