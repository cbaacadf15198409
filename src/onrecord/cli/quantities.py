"""On a terminal: the times and figures of an article, each with its value and what that rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.export.quantities import MOST_ROWS, Row
from onrecord.export.tables import TableName
from onrecord.export.visible import visible_on_terminal

_FAINT = "dim"


def quantity_list(rows: Sequence[Row], name: TableName) -> Iterator[RenderableType]:
    """The rows in aligned columns, the first forty of them; where there are more, how to see them all."""
    if not rows:
        return
    table = Table.grid(padding=(0, 2, 0, 0))
    for share in (3, 4, 4):
        table.add_column(overflow="fold", ratio=share)
    for row in rows[:MOST_ROWS]:
        faint = _FAINT if row.faint else ""
        notes = _plain(row.notes, _FAINT if row.notes else "")
        table.add_row(_plain(row.words, faint), _plain(row.value, faint or "bold"), notes)
    yield table
    if len(rows) > MOST_ROWS:
        yield Text(f"and {len(rows) - MOST_ROWS:,} more; --table {name} has them all", _FAINT)


def _plain(words: str, style: str) -> Text:
    return Text(visible_on_terminal(words), style)
