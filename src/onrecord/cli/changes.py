"""On a terminal: a card for every announced change, and the commitments in rows."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.export.changes import MOST_COMMITMENTS, cards, promises
from onrecord.export.visible import shortened, visible_on_terminal
from onrecord.record import Reading
from onrecord.terms import Verdict

_FAINT = "dim"
_LONGEST_EVIDENCE = 300
_COLOURS: dict[Verdict, str] = {
    "in fact": "green",
    "in name only": "red",
    "in part": "yellow",
    "not yet": "cyan",
    "overdue": "red",
    "undone": "magenta",
    "disputed": "yellow",
}


def change_cards(reading: Reading) -> Iterator[RenderableType]:
    """Every change: its verdict as a sign and a word, what it is of, why, and the words that show it."""
    for card in cards(reading):
        line = Text(f"{card.sign} {card.verdict.upper()}", style=f"bold {_COLOURS[card.verdict]}")
        line.append(f"  {visible_on_terminal(card.what)}", "bold default")
        yield Padding(line, (1, 0, 0, 0))
        if card.facts:
            yield _below(" · ".join(card.facts), _FAINT)
        if card.why:
            yield _below(card.why)
        for span in card.evidence:
            yield _below(f"» {shortened(reading.quote((span,)), _LONGEST_EVIDENCE)}", "green")


def commitment_list(reading: Reading) -> Iterator[RenderableType]:
    """Who is bound to what, in aligned columns, the first forty; where there are more, how to see them."""
    rows = promises(reading)
    if not rows:
        return
    table = Table.grid(padding=(0, 2, 0, 0))
    for share in (2, 3, 7):
        table.add_column(overflow="fold", ratio=share)
    for row in rows[:MOST_COMMITMENTS]:
        action = _plain(row.action)
        for fact in row.facts:
            action.append(f"; {visible_on_terminal(fact)}", _FAINT)
        table.add_row(
            _plain(row.kind, "bold"), _plain(row.by or "not said", "" if row.by else _FAINT), action
        )
    yield table
    if len(rows) > MOST_COMMITMENTS:
        yield Text(f"and {len(rows) - MOST_COMMITMENTS:,} more; --table commitments has them all", _FAINT)


def _below(words: str, style: str = "") -> Padding:
    return Padding(_plain(words, style), (0, 0, 0, 4))


def _plain(words: str, style: str = "") -> Text:
    return Text(visible_on_terminal(words), style)
