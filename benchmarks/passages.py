"""Passages of our own with the actors of their statements, in the form of the scorer's gold lines.

After a passage in the notation of ``training/markup.py`` stand lines that begin with ``=`` (numbers of the
statements | kind | name | aliases | numbers of those that need resolving), ``>`` (numbers | the outlet or
channel that they came through) and ``?`` (numbers | condition of anonymity | reason).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from training.markup import parse

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "reading" / "actors"


def passages() -> list[dict[str, Any]]:
    """Every passage with its attributions, their actors, ``via`` and ``anonymity``."""
    found = []
    for path in sorted(FOLDER.glob("passages-*.txt")):
        for block in path.read_text("utf-8").split("\n\n"):
            lines = [line for line in block.splitlines() if line.strip() and not line.startswith("##")]
            if lines:
                found.append(_passage(lines))
    return found


def _numbers(field: str) -> list[int]:
    return [int(word) for word in field.replace(",", " ").split()]


def _passage(lines: list[str]) -> dict[str, Any]:
    head = lines[0].lstrip("# ").split(" | ")
    body = [line for line in lines[1:] if line[0] not in "=>?"]
    text, marked = parse("\n".join(body))
    actors: dict[int, dict[str, Any]] = {}
    via: dict[int, str] = {}
    terms: dict[int, tuple[str, str]] = {}
    for line in lines[1:]:
        if line[0] not in "=>?":
            continue
        fields = [field.strip() for field in line[1:].split("|")] + [""] * 4
        for number in _numbers(fields[0]):
            if line[0] == ">":
                via[number] = fields[1]
            elif line[0] == "?":
                terms[number] = (fields[1], fields[2])
            else:
                actors[number] = {
                    "name": fields[2],
                    "aliases": [alias.strip() for alias in fields[3].split(";") if alias.strip()],
                    "kind": fields[1],
                    "resolved": number in _numbers(fields[4]),
                }
    attributions = [
        {
            "source": one.source,
            "cue": one.cue,
            "content": one.content,
            "actor": actors[number],
            "via": via.get(number),
            "anonymity": terms.get(number),
        }
        for number, one in marked.items()
    ]
    return {"id": head[0].strip(), "domain": head[1].strip(), "text": text, "attributions": attributions}
