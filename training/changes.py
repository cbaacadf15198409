"""Dispatches of our own with their announced changes, in the form of the scorer's gold lines.

    # id | domain | published 2021-07-25 | as_of 2021-07-25 | what is hard about it
    [A1 The operator will leave by Sept. 30], … [E1 Its crews stay under contract until 2031].
    = 1 | by: … | what: … | direction: end | before: 14 | after: 14 | deadline: 2021-09-30
      | verdict: … | why: …

A line that begins with ``=`` is one line in the file.

``A`` opens the clause that announces a change, ``E`` a span of evidence (``[E1,2 …`` of two changes).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

from onrecord.terms import Direction, Verdict

_TOKEN = re.compile(r"\[(?P<role>[AE])(?P<numbers>\d+(?:,\d+)*) |(?P<close>\])")
_DEADLINE = re.compile(r"\d{4}(?:-(?:\d\d(?:-\d\d)?|Q[1-4]|H[12]|W\d\d|SP|SU|FA|WI))?")


def cases(path: Path) -> list[dict[str, Any]]:
    """Every case of a file: ``id``, ``domain``, ``published``, ``as_of``, ``text``, ``changes``.

    Raises ``ValueError`` where brackets, numbers or values do not fit.
    """
    found = []
    for block in path.read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line.strip() and not line.startswith("## ")]
        if lines:
            found.append(_case(lines))
    return found


def _case(lines: list[str]) -> dict[str, Any]:
    head = [field.strip() for field in lines[0].removeprefix("#").split(" | ")]
    text, announced, evidence = _spans("\n".join(line for line in lines[1:] if not line.startswith("= ")))
    changes = [_change(line, announced, evidence, text) for line in lines[1:] if line.startswith("= ")]
    if len(changes) != len(announced) or set(evidence) - set(announced):
        raise ValueError(f"{head[0]}: changes and spans do not fit")
    return {
        "id": head[0],
        "domain": head[1],
        "published": head[2].removeprefix("published ").strip(),
        "as_of": head[3].removeprefix("as_of ").strip(),
        "text": text,
        "changes": changes,
    }


def _spans(marked: str) -> tuple[str, dict[int, list[list[int]]], dict[int, list[list[int]]]]:
    """The bare text, and the spans of announcements and of evidence by number of the change."""
    bare, length, at = [], 0, 0
    opened: list[tuple[str, list[int], int]] = []
    spans: dict[str, dict[int, list[list[int]]]] = {"A": {}, "E": {}}
    for match in _TOKEN.finditer(marked):
        piece = marked[at : match.start()]
        bare.append(piece)
        length += len(piece)
        at = match.end()
        if not match["close"]:
            opened.append((match["role"], [int(n) for n in match["numbers"].split(",")], length))
            continue
        if not opened:
            raise ValueError(f"a closing bracket without an opening one near {piece[-40:]!r}")
        role, numbers, start = opened.pop()
        for number in numbers:
            spans[role].setdefault(number, []).append([start, length])
    text = "".join(bare) + marked[at:]
    if opened or "[" in text:
        raise ValueError(f"a bracket is not closed in {text[:40]!r}")
    return text, spans["A"], spans["E"]


def _change(
    line: str, announced: dict[int, list[list[int]]], evidence: dict[int, list[list[int]]], text: str
) -> dict[str, Any]:
    number, *fields = [field.strip() for field in line.removeprefix("= ").split(" | ")]
    values = dict(field.split(": ", 1) for field in fields)
    for name in ("by", "what"):
        if values[name] != "-" and values[name] not in text:
            raise ValueError(f"{name} {values[name]!r} does not stand in the text")
    if values["verdict"] not in get_args(Verdict) or values["direction"] not in get_args(Direction):
        raise ValueError(f"unknown verdict or direction in {line[:80]!r}")
    deadline = None if values["deadline"] == "-" else values["deadline"]
    if deadline is not None and not _DEADLINE.fullmatch(deadline):
        raise ValueError(f"the deadline {deadline!r} is no ISO day or period")
    return {
        "announced": announced[int(number)],
        "by": values["by"],
        "what": values["what"],
        "direction": values["direction"],
        "before": _number(values["before"]),
        "after": _number(values["after"]),
        "deadline": deadline,
        "verdict": values["verdict"],
        "evidence": evidence.get(int(number), []),
        "why": values["why"],
    }


def _number(value: str) -> float | None:
    return None if value == "-" else float(value.replace(",", ""))
