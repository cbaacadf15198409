"""Quality of the actors behind the statements: on articles marked by hand, and on passages of our own.

    python -m benchmarks.actors [--write]

The articles are the 19 of PolNeAR's development split with actors (354 attributions), read through the whole
pipeline and scored by that data's scorer.  The passages are those under ``tests/reading/actors``, from worlds
other than American politics; rules were written from the misses of the odd ones, the even ones gave figures.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from onrecord import read
from onrecord.intake import document_from_text
from onrecord.record import Reading

from .corpus import data_folder, lines, scorer
from .passages import passages
from .quality import README

# The source's own words taken as the name, with the attributions given (from the data's README).
BASELINE = {"identity": 67.5, "resolved": 3.4, "kind": 68.1}


def _actor(reading: Reading, actors: Iterable[int]) -> dict[str, Any]:
    found = [reading.actors[n] for n in actors]
    return {"name": "; ".join(a.name for a in found), "kind": found[0].kind if found else "none"}


def predictions(found: dict[str, Reading], nested: bool = False) -> dict[str, dict[str, Any]]:
    """Statements with their actors in the form that the scorer takes; outermost ones unless ``nested``."""
    return {
        key: {
            "id": key,
            "attributions": [
                {"source": s.source, "cue": s.cue, "content": s.content, "actor": _actor(reading, s.actors)}
                for s in reading.statements
                if nested or s.within is None
            ],
        }
        for key, reading in found.items()
    }


def measured(gold: dict[str, dict[str, Any]], nested: bool = False) -> dict[str, float]:
    """Identity, identity of those resolved with an actor, kind, and unknown, in percent of the pairs found.

    Unknown are pairs whose actor the text does name or describe and for which none was given.
    """
    judge = scorer("score_actors")
    found = {key: read(document_from_text(line["text"], id=key)) for key, line in gold.items()}
    predicted = predictions(found, nested)
    report, _ = judge.score(gold, predicted)
    pairs = [(g, p) for _, g, p in judge.pairs(gold, predicted)[0] if g["actor"]["kind"] != "none"]
    unknown = sum(not p["actor"]["name"] for _, p in pairs)
    return {
        "identity": report["identity"]["all"]["accuracy"],
        "resolved": report["identity"]["  with an actor"]["accuracy"],
        "kind": report["kind"]["all"]["accuracy"],
        "unknown": round(100 * unknown / len(pairs), 1),
        "found": report["n"]["found"],
        "of": report["n"]["gold"],
    }


def development() -> dict[str, dict[str, Any]]:
    """The articles with actors, by id."""
    return {str(line["id"]): line for line in lines(data_folder() / "actors" / "dev.jsonl")}


def table(articles: dict[str, float], odd: dict[str, float], even: dict[str, float]) -> str:
    """The README's table, in Markdown."""
    rows = [
        ("identity", "identity"),
        ("identity where it had to be resolved", "resolved"),
        ("kind", "kind"),
        ("left unknown though the text tells", "unknown"),
    ]
    columns = ["% of the statements found", "19 articles", "own passages, seen", "own passages, unseen"]
    columns.append("the source as it stands")
    head = "| " + " | ".join(columns) + " |\n" + "|---" * len(columns) + "|\n"
    body = [
        f"| {label} | **{articles[key]:.1f}** | {odd[key]:.1f} | {even[key]:.1f} | "
        f"{f'{BASELINE[key]:.1f}' if key in BASELINE else ''} |"
        for label, key in rows
    ]
    return head + "\n".join(body)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--write", action="store_true", help="put the table into the README")
    said = ask.parse_args()
    own = passages()
    odd, even = own[0::2], own[1::2]
    figures = [
        measured(development()),
        measured({line["id"]: line for line in odd}, nested=True),
        measured({line["id"]: line for line in even}, nested=True),
    ]
    for figure in figures:
        print(figure)
    rendered = table(*figures)
    print(rendered)
    if said.write:
        _write(README, rendered)


def _write(path: Path, rendered: str) -> None:
    marked = re.compile(r"(<!-- actors -->\n).*?(<!-- /actors -->)", re.DOTALL)
    path.write_text(marked.sub(lambda m: m[1] + rendered + "\n" + m[2], path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
