"""How well copies of one story are told from other texts, on pairs of our own.

    python -m benchmarks.copies [--tuning] [--write]

Without ``--tuning`` only the half is read on which no threshold was chosen.  A pair counts as one story where
the second text is looked up through its bands, found, compared and taken for the same, as in an archive.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from onrecord.archive.copies import fingerprint, likeness, same_story
from onrecord.archive.grouping import LEAST_SHARED

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"


def own_pairs() -> list[Any]:
    """The pairs of the tests."""
    sys.path.insert(0, str(ROOT / "tests" / "archive" / "copies"))
    from pairs import pairs

    return list(pairs())


def told_alike(one: str, other: str) -> bool:
    """Whether an archive that has one text takes the other for a copy of it."""
    left, right = fingerprint(one), fingerprint(other)
    if left is None or right is None:
        return False
    shared = len(set(left.bands) & set(right.bands))
    return shared >= min(LEAST_SHARED, len(right.bands)) and same_story(likeness(left, right))


def scores(found: Sequence[Any]) -> tuple[float, float, Counter[str], Counter[str]]:
    """Precision and recall in percent; how many pairs of each making there are, and how many are wrong."""
    right = wrong = missed = 0
    made: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    for pair in found:
        taken = told_alike(pair.one, pair.other)
        right += taken and pair.copy
        wrong += taken and not pair.copy
        missed += pair.copy and not taken
        made[pair.made] += 1
        failed[pair.made] += taken != pair.copy
    return 100 * right / max(right + wrong, 1), 100 * right / max(right + missed, 1), made, failed


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--tuning", action="store_true", help="the half that thresholds were chosen on")
    ask.add_argument("--write", action="store_true", help="put the table into the README")
    said = ask.parse_args()
    half = "tuning" if said.tuning else "reporting"
    found = [pair for pair in own_pairs() if pair.half == half]
    precision, recall, made, failed = scores(found)
    lines = [
        "| | |",
        "|---|---|",
        f"| pairs | {len(found)} |",
        f"| precision | {precision:.1f} |",
        f"| recall | {recall:.1f} |",
    ]
    lines += [f"| {name}: wrong, of | {failed[name]}, {made[name]} |" for name in sorted(made)]
    table = "\n".join(lines)
    print(table)
    if said.write:
        marked = re.compile(r"(<!-- copies -->\n).*?(<!-- /copies -->)", re.DOTALL)
        README.write_text(marked.sub(lambda m: f"{m[1]}{table}\n{m[2]}", README.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
