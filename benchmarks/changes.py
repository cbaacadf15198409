"""Quality of announced changes and their verdicts, with the scorer that stands beside the data.

    python -m benchmarks.changes [--write] [--sample]

Our own dispatches of the domains kept for measuring (``training/data/changes-*-unseen.txt``), through the
whole pipeline; with ``--sample`` also the development sample, which nothing was tuned on.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from onrecord import read
from onrecord.intake import document_from_text
from onrecord.reading.changes.model import ChangeModel
from onrecord.record import Reading
from training.changes import cases

from .corpus import data_folder, lines, scorer
from .quality import README

OWN = Path(__file__).resolve().parents[1] / "training" / "data"
# What the scorer calls it, and what the README does.
ROWS = {
    "detection F1": "announcements found, F1",
    "verdict accuracy": "verdict, % right of all",
    "verdict accuracy, paired only": "verdict, % right of those found",
    "verdict macro-F1": "verdict, macro-F1",
    "evidence overlap, of paired": "evidence, % of those found",
    "before accuracy": "value before, % right",
    "after accuracy": "value after, % right",
    "deadline accuracy": "deadline, % right",
}


def unseen() -> list[dict[str, Any]]:
    """Our dispatches of the domains that nothing was trained or tuned on."""
    return [line for path in sorted(OWN.glob("changes-*-unseen.txt")) for line in cases(path)]


def readings(gold: Iterable[dict[str, Any]], model: ChangeModel | None = None) -> dict[str, Reading]:
    """Every dispatch through the whole pipeline, by id."""
    return {
        line["id"]: read(
            document_from_text(line["text"], id=line["id"], published=line["published"], as_of=line["as_of"]),
            changes=model,
        )
        for line in gold
    }


def predictions(found: dict[str, Reading]) -> dict[str, dict[str, Any]]:
    """Changes in the form that the scorer takes."""
    return {
        key: {
            "id": key,
            "changes": [
                {
                    name: getattr(change, name)
                    for name in ("announced", "verdict", "before", "after", "deadline", "evidence")
                }
                for change in reading.changes
            ],
        }
        for key, reading in found.items()
    }


def measured(gold: list[dict[str, Any]], found: dict[str, Reading]) -> dict[str, Any]:
    """The scorer's figures."""
    scores, _, _ = scorer("score_changes").score({line["id"]: line for line in gold}, predictions(found))
    return dict(scores)


def table(columns: dict[str, dict[str, Any]]) -> str:
    """The README's table, in Markdown."""
    head = f"| | {' | '.join(columns)} |\n|---|{'---|' * len(columns)}\n"
    rows = [
        f"| {words} | {' | '.join(f'{100 * one[name]:.1f}' for one in columns.values())} |"
        for name, words in ROWS.items()
    ]
    return head + "\n".join(rows)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--write", action="store_true", help="put the table into the README")
    ask.add_argument("--sample", action="store_true", help="measure the development sample too")
    said = ask.parse_args()
    own = unseen()
    count = sum(len(line["changes"]) for line in own)
    columns = {f"unseen domains, {len(own)} dispatches, {count} changes": measured(own, readings(own))}
    if said.sample:
        sample = lines(data_folder() / "changes" / "dev.jsonl")
        columns[f"development sample, {len(sample)} dispatches"] = measured(sample, readings(sample))
    rendered = table(columns)
    print(rendered)
    if said.write:
        section = re.compile(r"(<!-- changes -->\n).*?(<!-- /changes -->)", re.DOTALL)
        text = README.read_text("utf-8")
        README.write_text(section.sub(lambda m: m[1] + rendered + "\n" + m[2], text), "utf-8")


if __name__ == "__main__":
    main()
