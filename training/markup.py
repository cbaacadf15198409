"""Attributions written into their text, for passages of our own.

    [S1 Parliament], [S2 the Times] [C2 wrote], [C1 demanded] [Q1 that the government expel the troops].

``S``, ``C`` and ``Q`` open a source, a cue and a piece of content; the numbers say of which attributions
(``[S1,2 He]`` is shared by two); a square bracket in the text itself is not allowed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_TOKEN = re.compile(r"\[(?P<role>[SCQ])(?P<numbers>\d+(?:,\d+)*) |(?P<close>\])")
_ROLES = {"S": "source", "C": "cue", "Q": "content"}


@dataclass(slots=True)
class Marked:
    """An attribution as character spans of the bare text."""

    source: list[list[int]] = field(default_factory=list)
    cue: list[list[int]] = field(default_factory=list)
    content: list[list[int]] = field(default_factory=list)


def parse(marked: str) -> tuple[str, dict[int, Marked]]:
    """The bare text and its attributions by number; raises ``ValueError`` where the brackets do not fit."""
    bare: list[str] = []
    length = 0
    opened: list[tuple[str, list[int], int]] = []
    found: dict[int, Marked] = {}
    at = 0
    for match in _TOKEN.finditer(marked):
        piece = marked[at : match.start()]
        if "[" in piece:
            raise ValueError(f"a stray bracket near {piece[-40:]!r}")
        bare.append(piece)
        length += len(piece)
        at = match.end()
        if match["close"]:
            if not opened:
                raise ValueError(f"a closing bracket without an opening one near {piece[-40:]!r}")
            role, numbers, start = opened.pop()
            if start == length:
                raise ValueError(f"an empty {role} near {piece[-40:]!r}")
            for number in numbers:
                getattr(found.setdefault(number, Marked()), role).append([start, length])
        else:
            opened.append((_ROLES[match["role"]], [int(n) for n in match["numbers"].split(",")], length))
    if opened:
        raise ValueError(f"{len(opened)} brackets are not closed")
    rest = marked[at:]
    if "[" in rest:
        raise ValueError(f"a stray bracket near {rest[:40]!r}")
    bare.append(rest)
    for number, attribution in found.items():
        if not attribution.cue and not attribution.content:
            raise ValueError(f"attribution {number} has neither cue nor content")
        if len(attribution.cue) > 1:
            raise ValueError(f"attribution {number} has more than one cue")
    return "".join(bare), dict(sorted(found.items()))
