"""On whose word an article rests: the parts of its words, in whole per cent, and the sentences that say so.

Shares are taken as they come, and made into parts of one whole: a share below nothing counts as nothing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.export.voices import name_of
from onrecord.record import Reading, Sourcing

PartName = Literal["named", "unnamed", "second_hand", "no_source", "own_voice"]

_WORDS: dict[PartName, str] = {
    "named": "named sources",
    "unnamed": "unnamed sources",
    "second_hand": "at second hand",
    "no_source": "no clear source",
    "own_voice": "the article’s own voice",
}
_MOST_THROUGH = 6


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an article's words: its ``share`` of one, the same as ``percent``, and what it is."""

    name: PartName
    share: float
    percent: str
    words: str


def parts(sourcing: Sourcing | None) -> tuple[Part, ...]:
    """The parts that are there, in the order of the record; none where nothing is known of any word."""
    if sourcing is None:
        return ()
    given = {name: _bounded(getattr(sourcing, name)) for name in _WORDS}
    total = sum(given.values())
    # A share beside which the others are beyond counting may vanish in the division.
    shares = {name: share / total for name, share in given.items() if share / total > 0} if total > 0 else {}
    points = apportioned(list(shares.values()), 100)
    return tuple(
        Part(name, share, _percent(number, alone=len(shares) == 1), _WORDS[name])
        for (name, share), number in zip(shares.items(), points, strict=True)
    )


def apportioned(shares: Sequence[float], whole: int, least: int = 0) -> list[int]:
    """Whole numbers that add up to ``whole``, as near to the shares of one as can be, none below ``least``.

    Raises ``ValueError`` where ``whole`` is too small for that.
    """
    if not shares:
        return []
    if least * len(shares) > whole:
        raise ValueError(f"{whole} is too little for {len(shares)} parts of {least}")
    exact = [share * whole for share in shares]
    found = [max(least, math.floor(value)) for value in exact]
    # One at a time, to whoever has too little by most, or from whoever has too much.
    while (left := whole - sum(found)) != 0:
        step = 1 if left > 0 else -1
        able = [at for at in range(len(found)) if step > 0 or found[at] > least]
        at = max(able, key=lambda at: step * (exact[at] - found[at]))
        found[at] += step
    return found


def sentence(sourcing: Sourcing, signs: Mapping[PartName, str] | None = None) -> str:
    """On whose word the article rests; ``signs`` stand before the parts that a picture draws with them."""
    told = [
        " ".join(filter(None, ((signs or {}).get(part.name), part.percent, part.words)))
        for part in parts(sourcing)
    ]
    if not told:
        return ""
    of = f" (of {sourcing.words:,} words)" if sourcing.words > 1 else ""
    return f"On whose word: {', '.join(told)}{of}"


def voices_heard(sourcing: Sourcing) -> str:
    """How many voices an article lets speak, and how many of them have a name."""
    voices, named = sourcing.voices, sourcing.voices_named
    if voices < 1:
        return "no voice but the article’s own"
    if voices == 1:
        return f"1 voice, {'named' if named > 0 else 'not named'}"
    if named >= voices:
        return f"{voices:,} voices, all of them named"
    return f"{voices:,} voices, {f'{named:,}' if named > 0 else 'none'} of them named"


def only_through(reading: Reading) -> tuple[list[tuple[str, str]], int]:
    """Names of those heard only through another, with the other's name, and how many more there are."""
    if reading.sourcing is None:
        return [], 0
    there = range(len(reading.actors))
    pairs = [pair for pair in reading.sourcing.only_through if pair.actor in there and pair.via in there]
    names = [(name_of(reading, pair.actor), name_of(reading, pair.via)) for pair in pairs[:_MOST_THROUGH]]
    return names, len(pairs) - len(names)


def _bounded(share: float) -> float:
    return min(1.0, share) if share > 0 else 0.0


def _percent(number: int, *, alone: bool) -> str:
    """Per cent in words that stay true: a part that is there is not 0%, and beside another none is 100%."""
    if number == 0:
        return "under 1%"
    return "over 99%" if number == 100 and not alone else f"{number}%"
