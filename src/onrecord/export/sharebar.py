"""On whose word an article rests, drawn for a page: one bar whose parts each have their words below them.

Widths stand in attributes of the drawing, since the page's policy admits no style outside its style sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from onrecord.export.sourcing import Part, only_through, parts, sentence, voices_heard
from onrecord.export.visible import escaped
from onrecord.record import Reading

_BAR = 1.3
_ROW = 1.45
# From here on, in per cent of the width, there is more room for words to the left than to the right.
_MIDDLE = 52.0
# The width of a character of the words, in per cent of the width of a narrow column.
_CHARACTER = 2.3


def sourcing(reading: Reading) -> str:
    """The bar and the sentences under it; nothing where nothing is known."""
    if reading.sourcing is None or not (found := parts(reading.sourcing)):
        return ""
    said = escaped(sentence(reading.sourcing))
    names, more = only_through(reading)
    pairs = [f"<bdi>{escaped(actor)}</bdi> (<bdi>{escaped(via)}</bdi>)" for actor, via in names]
    if more:
        pairs.append(f"{more:,} more")
    through = f"; heard only through another: {', '.join(pairs)}" if pairs else ""
    return (
        f'<h2>On whose word</h2>\n<figure class="sourcing">{_bar(found, said)}'
        f"<figcaption>{voices_heard(reading.sourcing)}{through}</figcaption></figure>\n"
    )


def _bar(found: Sequence[Part], said: str) -> str:
    """The drawing.  The words of a part begin under its left end or end under its right end."""
    drawn: list[str] = []
    ticks: list[str] = []
    words: list[str] = []
    rows = _rows(found)
    left = 0.0
    for part, (row, at_end) in zip(found, rows, strict=True):
        right = left + 100 * part.share
        across = f'x1="{left:.2f}%" x2="{right:.2f}%" y1="{_BAR / 2}em" y2="{_BAR / 2}em"'
        drawn.append(f'<line class="part {part.name}" {across}/>')
        x = right if at_end else left
        y = _BAR + _ROW * (row + 1)
        ticks.append(f'<line class="tick" x1="{x:.2f}%" x2="{x:.2f}%" y1="0" y2="{y:.2f}em"/>')
        side = ' class="end" dx="-.4em"' if at_end else ' dx=".4em"'
        words.append(f'<text x="{x:.2f}%" y="{y - 0.1:.2f}em"{side}>{part.percent} {part.words}</text>')
        left = right
    height = _BAR + _ROW * (max(row for row, _ in rows) + 1) + 0.3
    return (
        f'<svg role="img" aria-label="{said}" width="100%" height="{height:.2f}em">'
        f"{''.join(drawn)}{''.join(ticks)}{''.join(words)}</svg>"
    )


def _rows(found: Sequence[Part]) -> list[tuple[int, bool]]:
    """For each part the row of its words below the bar, and whether they end at its right end.

    Words in a row do not overlap in a drawing as narrow as a column gets; lines that lead down cross as few
    of them as can be.
    """
    ends = list(accumulate(100 * part.share for part in found))
    starts = [end - 100 * part.share for end, part in zip(ends, found, strict=True)]
    at_end = [start > _MIDDLE for start in starts]
    order = [at for at, last in enumerate(at_end) if last]
    order += [at for at in reversed(range(len(found))) if not at_end[at]]
    placed: dict[int, _Label] = {}
    for at in order:
        width = _CHARACTER * (len(f"{found[at].percent} {found[at].words}") + 1)
        x = ends[at] if at_end[at] else starts[at]
        left = x - width if at_end[at] else x
        free = [
            label
            for label in (_Label(row, x, left, left + width) for row in range(len(found)))
            if not any(label.overlaps(other) for other in placed.values())
        ]
        placed[at] = min(free, key=lambda label: (label.crossings(placed.values()), label.row))
    return [(placed[at].row, at_end[at]) for at in range(len(found))]


@dataclass(frozen=True, slots=True)
class _Label:
    """Words below the bar in a row, from ``left`` to ``right``, and the line at ``x`` that leads there."""

    row: int
    x: float
    left: float
    right: float

    def overlaps(self, other: _Label) -> bool:
        """True where both are in one row and stand on each other."""
        return self.row == other.row and self.left < other.right and other.left < self.right

    def crossings(self, others: Iterable[_Label]) -> int:
        """How often a line leads through words of another."""
        return sum(_passes(self, other) + _passes(other, self) for other in others)


def _passes(one: _Label, other: _Label) -> bool:
    return one.row > other.row and other.left < one.x < other.right
