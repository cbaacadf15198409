"""Quality of times and figures, with the scorers that stand beside the data.

    python -m benchmarks.quantities [--write]

Times: the 177 articles of ``times/dev.jsonl``, its even lines tuned on, its odd ones reported.  Figures:
marks of our own (offsets and values, no text) on articles of the PolNeAR and times development files, half
of them tuned on, under ``tests/reading/figures``; marks of a text that is not here are left out.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from onrecord.intake import document_from_text
from onrecord.reading.figures.find import find_figures
from onrecord.reading.one import visible_words
from onrecord.reading.times.find import find_times

from .corpus import data_folder, lines, scorer_folder
from .quality import README

MARKS = Path(__file__).resolve().parents[1] / "tests" / "reading" / "figures" / "marked.jsonl"
_TIME_ROWS = ("strict", "relaxed", "type", "value")
_FIGURE_ROWS = ("strict", "relaxed", "value", "unit", "kind", "approximate", "of")
# HeidelTime on the held-out part of the same corpora, from the README beside the data.
_HEIDELTIME = {"strict": 86.2, "relaxed": 92.0, "type": 90.0, "value": 81.0}


def scores(
    script: str, gold: Iterable[Mapping[str, Any]], found: Iterable[Mapping[str, Any]]
) -> dict[str, float]:
    """What a scorer prints for two lists of objects: by row, the last figure in it (F1, or percent right)."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("gold.jsonl", "found.jsonl")]
        for path, rows in zip(paths, (gold, found), strict=True):
            path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        command = [sys.executable, str(scorer_folder() / script), *map(str, paths)]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rows = (line.split() for line in said.splitlines())
    return {row[0]: float(row[-1]) for row in rows if len(row) > 3 and row[0] != "gold"}


def read_quantities(text: str, published: str | None) -> dict[str, Any]:
    """Times and figures of a text, as a reading has them, without the model of statements."""
    visible = visible_words(document_from_text(text))
    times = find_times(visible, published)
    figures, _ = find_figures(visible, times, ())
    return {"times": msgspec.to_builtins(times), "figures": msgspec.to_builtins(figures)}


def times_measured(half: int) -> dict[str, float]:
    """F1 of the times on one half of the development articles: 0 is tuned on, 1 reported."""
    gold = lines(data_folder() / "times" / "dev.jsonl")[half::2]
    found = [{"id": line["id"], **read_quantities(line["text"], line["published"])} for line in gold]
    return scores("score_times.py", gold, found)


def marked(half: str) -> list[dict[str, Any]]:
    """The articles with figures marked, "tune" or "report", each with its text where that is here."""
    texts = {}
    for name in ("polnear/dev.jsonl", "times/dev.jsonl"):
        path = data_folder() / name
        for line in lines(path) if path.exists() else ():
            sha = hashlib.sha256(line["text"].encode("utf-8")).hexdigest()
            texts[sha] = (line["text"], line.get("published") or line.get("date"))
    found = []
    for line in lines(MARKS):
        if line["half"] == half and line["sha256"] in texts:
            text, published = texts[line["sha256"]]
            figures = [
                {**mark, "of": text[slice(*mark["of_span"])] if mark["of_span"] else None}
                for mark in line["figures"]
            ]
            found.append({"id": line["id"], "published": published, "text": text, "figures": figures})
    return found


def figures_measured(half: str) -> dict[str, float]:
    """F1 of the figures, and the shares of their fields that are right, on half of the marked articles."""
    gold = marked(half)
    found = [{"id": line["id"], **read_quantities(line["text"], line["published"])} for line in gold]
    return scores("score_figures.py", gold, found)


def table(times: list[dict[str, float]], figures: list[dict[str, float]]) -> str:
    """The README's two tables, in Markdown."""
    head = "| times, F1 | reported half | half tuned on | HeidelTime, held-out part |\n|---|---|---|---|\n"
    body = "".join(
        f"| {row} | **{times[1][row]:.1f}** | {times[0][row]:.1f} | {_HEIDELTIME[row]:.1f} |\n"
        for row in _TIME_ROWS
    )
    labels = {
        "strict": "span, strict, F1",
        "relaxed": "span, relaxed, F1",
        "value": "value, F1",
        "of": "what is counted, % right",
    }
    second = "\n| figures | reported half | half tuned on |\n|---|---|---|\n"
    second += "".join(
        f"| {labels.get(row, f'{row}, % right')} | **{figures[1][row]:.1f}** | {figures[0][row]:.1f} |\n"
        for row in _FIGURE_ROWS
    )
    return head + body + second.rstrip("\n")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--write", action="store_true", help="put the tables into the README")
    said = ask.parse_args()
    rendered = table(
        [times_measured(0), times_measured(1)], [figures_measured("tune"), figures_measured("report")]
    )
    print(rendered)
    if said.write:
        section = re.compile(r"(<!-- quantities -->\n).*?(<!-- /quantities -->)", re.DOTALL)
        text = README.read_text("utf-8")
        README.write_text(section.sub(lambda m: m[1] + rendered + "\n" + m[2], text), "utf-8")


if __name__ == "__main__":
    main()
