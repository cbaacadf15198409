"""A figure over time, drawn in characters."""

from __future__ import annotations

import shutil
from collections.abc import Sequence

from onrecord.archive.results import Asserted
from onrecord.export.chart import points, ticks

_HEIGHT = 10
_WIDEST = 100
_MARK, _SEVERAL, _RANGE = "●", "◉", "│"


def chart(found: Sequence[Asserted]) -> str:
    """The assertions that have a day, a mark each, ranges as lines; empty where there are fewer than two."""
    drawn = points(found)
    if len(drawn) < 2:
        return ""
    values = ticks(min(point.low for point in drawn), max(point.high for point in drawn), 4)
    labels = [f"{value:,.6g}" for value in values]
    margin = max(map(len, labels)) + 1
    width = max(20, min(shutil.get_terminal_size((80, 24)).columns, _WIDEST) - margin - 2)
    first, last = drawn[0].day.toordinal(), drawn[-1].day.toordinal()

    def row(value: float) -> int:
        return round((value - values[0]) / (values[-1] - values[0]) * (_HEIGHT - 1))

    grid = [[" "] * width for _ in range(_HEIGHT)]
    for point in drawn:
        column = round((point.day.toordinal() - first) / max(last - first, 1) * (width - 1))
        for level in range(row(point.low), row(point.high) + 1):
            if grid[level][column] == " ":
                grid[level][column] = _RANGE
        at = row(point.value)
        grid[at][column] = _SEVERAL if grid[at][column] in (_MARK, _SEVERAL) else _MARK
    names = {row(value): label for value, label in zip(values, labels, strict=True)}
    lines = [
        f"{names.get(level, ''):>{margin}}{'┤' if level in names else '│'}{''.join(grid[level]).rstrip()}"
        for level in range(_HEIGHT - 1, -1, -1)
    ]
    lines.append(" " * margin + "└" + "─" * width)
    start, end = drawn[0].day.isoformat(), drawn[-1].day.isoformat()
    lines.append(" " * (margin + 1) + start + end.rjust(width - len(start)))
    lines.append(" " * (margin + 1) + f"{len(drawn)} assertions: {drawn[0].one.series}")
    return "\n".join(lines) + "\n"
