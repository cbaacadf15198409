"""Announcements with sentences that tell what came of them, put together to small dispatches.

    # ferries | decrease
    A | The operator will cut its ferries from {before 14} to {target 8} by spring, its director said.
    F | {after Eight} hulls lie at the quays; six were sold to Greece.
    N | The six are listed as "reserve" and sail every day; {after 14} ships called in April.

``A`` announces; ``F`` tells that it was done in fact, ``N`` in name only, ``P`` in part, ``U`` undone, ``D``
disputed, and ``O`` tells no outcome.  Whatever is put together says one outcome and no other.  A direction
and marked values may be missing from a block; then nothing is learnt of them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

OUTCOMES = {
    "F": "in fact",
    "N": "in name only",
    "P": "in part",
    "U": "undone",
    "D": "disputed",
    "O": "not yet",
}
_VALUE = re.compile(r"\{(before|after|target) ([^}]*)\}")
_PLACES = ("", "BRENNE", "PORT SALLOW", "ALTO MAR", "Kestrel Bay", "VARNO", "Dalton", "LUNDE", "THE CAPITAL")


@dataclass(frozen=True, slots=True)
class Block:
    """One announcement in several wordings, and lines by the letter of their outcome, as written."""

    domain: str
    direction: str | None
    lines: dict[str, tuple[str, ...]]

    @property
    def valued(self) -> bool:
        """Whether values are marked in it."""
        return any(_VALUE.search(line) for line in self.lines["A"])


def blocks(path: Path) -> list[Block]:
    """Every block of a file; raises ``ValueError`` where a line has no letter."""
    found = []
    for part in path.read_text("utf-8").split("\n\n"):
        lines = [line for line in part.splitlines() if line.strip() and not line.startswith("## ")]
        if not lines:
            continue
        told: dict[str, list[str]] = {}
        for line in lines[1:]:
            letter, bar, text = line.partition(" | ")
            if not bar or letter not in {"A", *OUTCOMES}:
                raise ValueError(f"{path.name}: no letter in {line[:60]!r}")
            told.setdefault(letter, []).append(text.strip())
        if not lines[0].startswith("# ") or "A" not in told:
            raise ValueError(f"{path.name}: no head or no announcement in {lines[0][:60]!r}")
        domain, _, direction = lines[0].removeprefix("# ").strip().partition(" | ")
        found.append(Block(domain, direction or None, {k: tuple(v) for k, v in told.items()}))
    return found


def dispatch(block: Block, letter: str, others: Sequence[Block], chance: random.Random) -> dict[str, Any]:
    """A small dispatch in which the announcement of a block has the outcome of the letter.

    Among its other sentences are some that tell nothing, one in three times also of another subject.
    """
    announced = chance.choice(block.lines["A"])
    told = list(block.lines[letter]) if letter != "O" else []
    chance.shuffle(told)
    evidence = told[: 1 if chance.random() < 0.75 else 2]
    aside = list(block.lines.get("O", ()))
    chance.shuffle(aside)
    aside = aside[: chance.randint(0 if evidence else 1, 3)]
    if others and chance.random() < 0.35:
        aside.append(chance.choice(chance.choice(others).lines.get("O", ("Rain is expected.",))))
    chance.shuffle(aside)
    before = aside.pop() if aside and chance.random() < 0.35 else None
    rest = evidence + aside
    if chance.random() < 0.5:
        chance.shuffle(rest)
    parts = [before, announced, *rest] if before else [announced, *rest]
    if chance.random() < 0.1:
        # Now and then the outcome is told before the announcement is recalled.
        parts = [*rest, announced]
    return _marked(block, letter, parts, announced, evidence, chance)


def _marked(
    block: Block,
    letter: str,
    parts: Sequence[str],
    announced: str,
    evidence: Sequence[str],
    chance: random.Random,
) -> dict[str, Any]:
    place = chance.choice(_PLACES)
    text = f"{place} - " if place else ""
    spans: dict[str, list[list[int]]] = {"announced": [], "evidence": []}
    marked: dict[str, list[list[int]]] = {}
    for number, part in enumerate(parts):
        if number:
            text += "\n" if chance.random() < 0.5 else " "
        kind = "announced" if part == announced else "evidence" if part in evidence else None
        bare, values = _bare(part)
        if kind:
            spans[kind].append([len(text), len(text) + len(bare.rstrip("."))])
            for name, start, end in values:
                marked.setdefault(name, []).append([len(text) + start, len(text) + end])
        text += bare
    day = (date(1998, 1, 1) + timedelta(days=chance.randrange(10_000))).isoformat()
    change = {**spans, "verdict": OUTCOMES[letter], "direction": block.direction, "what": "-", "by": "-"}
    if block.valued:
        change["stand"] = _values(letter, marked)
    return {
        "id": "contrast",
        "domain": block.domain,
        "published": day,
        "as_of": day,
        "text": text,
        "changes": [change],
    }


def _bare(part: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The line without its marks, and where each marked value stands in it."""
    bare, at = "", 0
    values = []
    for match in _VALUE.finditer(part):
        bare += part[at : match.start()]
        values.append((match[1], len(bare), len(bare) + len(match[2])))
        bare += match[2]
        at = match.end()
    return bare + part[at:], values


def _values(letter: str, marked: dict[str, list[list[int]]]) -> dict[str, list[list[int]] | None]:
    """Where the values before and after stand, ``None`` for one that the text does not give.

    Done in fact, the target is the value after; where nothing changed, it is the value before.
    """
    after = marked.get("after")
    if after is None and letter == "F":
        after = marked.get("target")
    if after is None and letter in "NU":
        after = marked.get("before")
    return {"before": marked.get("before"), "after": after}
