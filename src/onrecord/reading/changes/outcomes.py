"""What the judge can say of an announcement, in the order of its answers."""

from __future__ import annotations

from typing import Literal, get_args

from onrecord.terms import Direction

Outcome = Literal["in fact", "in name only", "in part", "open", "undone", "disputed", "none"]
"""What a text shows of a change: the verdicts, ``open`` where no outcome is told, ``none`` for no change."""

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)

POINTERS: dict[str, tuple[str, str]] = {
    "before": ("figures", "the value before"),
    "after": ("figures", "the latest value that is real"),
    "deadline": ("times", "the time by which it is to be done"),
}
"""What the judge picks out, from which rows, and what it means."""
