"""Quality of the reading on PolNeAR's development split.

    python -m benchmarks.quality [--write]

Reads the articles through the whole pipeline, from text to ``Reading``, scores the outermost statements
(the corpus is flat), and prints the README's table; ``--write`` puts it there.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from onrecord import read
from onrecord.intake import document_from_text
from onrecord.record import Reading

from .corpus import data_folder, lines, scorer

README = Path(__file__).resolve().parents[1] / "README.md"

# Figures of others on the same articles with the same scorer: attributed, found, exact, attributed --direct.
PEERS = {
    "two people": (75.4, 79.6, 60.1, 93.7),
    "GenderGapTracker": (40.8, 49.0, 25.7, 49.0),
    "Citron, retrained": (52.9, 57.9, 32.3, 65.2),
    "textacy": (25.4, 27.8, 8.5, 52.4),
}


def readings(documents: Iterable[dict[str, Any]]) -> dict[str, Reading]:
    """A reading for each line of the corpus, by id."""
    found = {}
    for line in documents:
        document = document_from_text(
            line["text"],
            id=line["id"],
            title=line.get("title"),
            published=line.get("date"),
            outlet=line.get("publisher"),
        )
        found[str(line["id"])] = read(document)
    return found


def predictions(found: dict[str, Reading]) -> dict[str, dict[str, Any]]:
    """Outermost statements in the form that the scorer takes."""
    return {
        key: {
            "id": key,
            "attributions": [
                {"source": s.source, "cue": s.cue, "content": s.content}
                for s in reading.statements
                if s.within is None
            ],
        }
        for key, reading in found.items()
    }


def calibration(
    gold: dict[str, dict[str, Any]], found: dict[str, Reading], bins: int = 10
) -> tuple[float, list[tuple[float, float, int]]]:
    """Expected calibration error in points (Naeini et al. 2015), and per bin: confidence, share found, count.

    A statement stands where its content overlaps that of a gold one, not yet taken, by half (Jaccard).
    """
    judge = scorer()
    pairs: list[tuple[float, bool]] = []
    for key, line in gold.items():
        tokens = judge.tokens(line["text"])
        wanted = judge.attributions(line, line["text"], tokens, False)
        kept = [s for s in found[key].statements if s.within is None]
        mine = [judge.words(s.content, tokens) for s in kept]
        overlap = np.array([[judge.jaccard(w["content"], m) for m in mine] for w in wanted]).reshape(
            len(wanted), len(mine)
        )
        best = {}
        if overlap.size:
            rows, columns = judge.linear_sum_assignment(-overlap)
            best = {int(c): overlap[r, c] >= 0.5 for r, c in zip(rows, columns, strict=True)}
        pairs += [(s.confidence, bool(best.get(n, False))) for n, s in enumerate(kept)]
    table = []
    error = 0.0
    for low in np.arange(bins) / bins:
        inside = [
            (c, f) for c, f in pairs if low <= c < low + 1 / bins or (c == 1.0 and low == (bins - 1) / bins)
        ]
        if inside:
            confidence = float(np.mean([c for c, _ in inside]))
            share = float(np.mean([f for _, f in inside]))
            error += abs(confidence - share) * len(inside) / len(pairs)
            table.append((confidence, share, len(inside)))
    return 100 * error, table


def table(ours: Sequence[float]) -> str:
    """The README's table, in Markdown."""
    names = ["onrecord", *PEERS]
    rows = zip(
        ("attributed F1", "found F1", "exact F1", "attributed F1, quotations in marks"),
        ours,
        *PEERS.values(),
        strict=True,
    )
    head = "| PolNeAR dev | " + " | ".join(names) + " |\n|---|" + "---|" * len(names) + "\n"
    return head + "\n".join(
        "| " + " | ".join([row[0], f"**{row[1]:.1f}**", *(f"{v:.1f}" for v in row[2:])]) + " |"
        for row in rows
    )


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--write", action="store_true", help="put the table into the README")
    said = ask.parse_args()
    gold = {str(line["id"]): line for line in lines(data_folder() / "polnear" / "dev.jsonl")}
    found = readings(gold.values())
    judge = scorer()
    predicted = predictions(found)
    plain, direct = judge.score(gold, predicted), judge.score(gold, predicted, direct=True)
    for name in judge.FIGURES:
        print(f"{name:12}" + "".join(f"{k} {v:5.1f}  " for k, v in plain[name].items()))
    print(f"direct      attributed F1 {direct['attributed']['F1']:.1f}")
    error, bins = calibration(gold, found)
    print(f"calibration error {error:.1f} points")
    for confidence, share, count in bins:
        print(f"  confidence {confidence:.2f}  found {share:.2f}  n {count}")
    ours = (plain["attributed"]["F1"], plain["found"]["F1"], plain["exact"]["F1"], direct["attributed"]["F1"])
    rendered = table(ours)
    print(rendered)
    if said.write:
        text = README.read_text("utf-8")
        marked = re.compile(r"(<!-- quality -->\n).*?(<!-- /quality -->)", re.DOTALL)
        README.write_text(marked.sub(lambda m: m[1] + rendered + "\n" + m[2], text), "utf-8")


if __name__ == "__main__":
    main()
