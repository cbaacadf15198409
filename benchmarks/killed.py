"""An archive whose writer is killed again and again: what is lost, what is doubled.

    python -m benchmarks.killed [--times 100] [--articles 300]

A process adds generated articles and is sent SIGKILL at a random moment; SQLite's own check then looks at the
file, and the process is started again.  In the end the archive is compared, table by table, with one that was
filled without a break.
"""

from __future__ import annotations

import argparse
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_ADDS = """
import sys
from benchmarks.generated import Generator
from onrecord.archive import Archive
found = list(Generator(people=500).readings(int(sys.argv[2])))
with Archive.open(sys.argv[1], writing=True) as archive:
    print("open", flush=True)
    for at in range(0, len(found), 8):
        archive.add(found[at : at + 8], now="2026-01-01T00:00:00+00:00")
"""


def adding(where: Path, articles: int) -> subprocess.Popen[str]:
    """A process that fills the archive from the beginning, passing over what is there."""
    command = [sys.executable, "-c", _ADDS, str(where), str(articles)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def content(where: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, the full text's own among them."""
    with sqlite3.connect(where) as connection:
        made = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        stored = [name for name, sql in made if not sql.startswith("CREATE VIRTUAL")]
        return {name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() for name in stored}


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--times", type=int, default=100)
    ask.add_argument("--articles", type=int, default=300)
    said = ask.parse_args()
    chance = random.Random(3)
    folder = Path(tempfile.mkdtemp())
    whole, killed = folder / "whole.db", folder / "killed.db"
    process = adding(whole, said.articles)
    assert process.stdout is not None
    process.stdout.readline()
    clock = time.perf_counter()
    assert process.wait() == 0
    longest = time.perf_counter() - clock
    stopped = damaged = 0
    while stopped < said.times:
        process = adding(killed, said.articles)
        assert process.stdout is not None
        process.stdout.readline()
        # A little is kept each time, so that the kills come at every stage of filling.
        time.sleep(chance.uniform(0, 3 * longest / said.times))
        process.send_signal(signal.SIGKILL)
        process.wait()
        stopped += 1
        with sqlite3.connect(killed) as connection:
            damaged += connection.execute("PRAGMA integrity_check").fetchone() != ("ok",)
    assert adding(killed, said.articles).wait() == 0
    same = content(whole) == content(killed)
    print(f"{stopped} kills, {damaged} damaged files; the same archive in the end: {'yes' if same else 'no'}")


if __name__ == "__main__":
    main()
