"""Speed of the reading, its memory, its start, and what a second worker brings.

    python -m benchmarks.speed [--articles 84] [--write]

Everything is measured on whole processes, as a user meets them, on articles of PolNeAR's development split.
One core means one: the process is pinned where the system allows it.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from .corpus import data_folder, lines

README = Path(__file__).resolve().parents[1] / "README.md"
WORD = re.compile(r"\w+")

# One process that reads a file of JSON lines and reports what it took.
_PROBE = """
import json, resource, sys, time
from onrecord import read_many
from onrecord.intake import documents
from onrecord import read
read("Warm words, she said.")
clock, busy = time.perf_counter(), time.process_time()
count = sum(1 for _ in read_many(documents([sys.argv[1]]), workers=int(sys.argv[2])))
wall, cpu = time.perf_counter() - clock, time.process_time() - busy
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"count": count, "wall": wall, "cpu": cpu, "peak": peak}))
"""


_IMPORT = "import time; c = time.perf_counter(); import onrecord; print(time.perf_counter() - c)"


def _pin(cores: int) -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[:cores]))


def run(command: list[str], cores: int) -> tuple[float, str]:
    """Wall seconds and standard output of one process on so many cores."""
    clock = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=True, preexec_fn=lambda: _pin(cores))
    return time.perf_counter() - clock, done.stdout


def first_line(command: list[str], cores: int) -> float:
    """Seconds until a process has written its first line."""
    clock = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, preexec_fn=lambda: _pin(cores)) as process:
        assert process.stdout is not None
        process.stdout.readline()
        took = time.perf_counter() - clock
        process.kill()
    return took


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--articles", type=int, default=84)
    ask.add_argument("--runs", type=int, default=3)
    ask.add_argument("--write", action="store_true", help="put the figures into the README")
    said = ask.parse_args()
    articles = lines(data_folder() / "polnear" / "dev.jsonl")[: said.articles]
    words = sum(len(WORD.findall(article["text"])) for article in articles)
    with tempfile.TemporaryDirectory() as folder:
        once, many = Path(folder) / "once.jsonl", Path(folder) / "many.jsonl"
        bare = [json.dumps({"id": a["id"], "title": a["title"], "text": a["text"]}) for a in articles]
        once.write_text("\n".join(bare) + "\n", "utf-8")
        many.write_text("\n".join(bare * 5) + "\n", "utf-8")

        def probe(path: Path, workers: int, cores: int) -> dict[str, float]:
            found: dict[str, float] = json.loads(
                run([sys.executable, "-c", _PROBE, str(path), str(workers)], cores)[1]
            )
            return found

        rates, peaks = [], []
        for _ in range(said.runs):
            one = probe(once, 1, 1)
            rates.append(words / one["wall"])
            peaks.append(one["peak"] / 1024)
        long = probe(many, 1, 1)
        two = probe(many, 2, 2)
        command = [sys.executable, "-m", "onrecord.cli", "read", "--json", str(once)]
        starts = [first_line(command, 1) for _ in range(said.runs)]
        imports = [
            float(
                run(
                    [
                        sys.executable,
                        "-c",
                        _IMPORT,
                    ],
                    1,
                )[1]
            )
            for _ in range(said.runs)
        ]
    rows = [
        ("words a second, one core, text to `Reading`", f"{statistics.median(rates):,.0f}"),
        ("gain of a second worker on two cores", f"{long['wall'] / two['wall']:.2f} times"),
        (f"peak memory, {len(articles)} articles", f"{statistics.median(peaks):.0f} MB"),
        (f"peak memory, {len(articles) * 5} articles", f"{long['peak'] / 1024:.0f} MB"),
        ("first result after the command's start", f"{statistics.median(starts):.2f} s"),
        ("`import onrecord`", f"{statistics.median(imports):.3f} s"),
    ]
    rendered = "| | |\n|---|---|\n" + "\n".join(f"| {name} | {value} |" for name, value in rows)
    print(rendered)
    if said.write:
        text = README.read_text("utf-8")
        marked = re.compile(r"(<!-- speed -->\n).*?(<!-- /speed -->)", re.DOTALL)
        README.write_text(marked.sub(lambda m: m[1] + rendered + "\n" + m[2], text), "utf-8")


if __name__ == "__main__":
    main()
