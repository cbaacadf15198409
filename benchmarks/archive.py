"""An archive of 100,000 generated articles: what adding costs, how large it is, how fast it answers.

    python -m benchmarks.archive FILE_OR_URL [--articles 100000] [--write]

An archive that is there already is asked as it is.  Adding is compared with the time that reading the same
words takes, by the speed that the README gives.  Every kind of query is asked with many different words,
names and days, and then once more with the same ones, which counts: what is measured is warm.
"""

from __future__ import annotations

import argparse
import gc
import random
import re
import resource
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import func, select, text

from onrecord.archive import Archive
from onrecord.archive.finding import Filters
from onrecord.archive.schema import documents, sources, statements
from onrecord.errors import ArchiveError

from .generated import Generator

README = Path(__file__).resolve().parents[1] / "README.md"
_TOGETHER = 64
_ROUNDS = 40


def fill(where: str, count: int) -> dict[str, float]:
    """Adds articles up to ``count``; seconds, words and the peak of memory."""
    spent, words, waiting, added = 0.0, 0, [], 0
    with Archive.open(where, writing=True) as archive:
        for reading in Generator().readings(count):
            waiting.append(reading)
            words += len(reading.document.text.split())
            if len(waiting) == _TOGETHER:
                clock = time.perf_counter()
                archive.add(waiting, now="2026-01-01T00:00:00+00:00")
                spent += time.perf_counter() - clock
                waiting = []
            added += 1
            if added % 5_000 == 0:
                print(f"{added:,} articles, {1000 * spent / added:.1f} ms each", flush=True)
        archive.add(waiting, now="2026-01-01T00:00:00+00:00")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": spent, "words": words, "articles": count, "peak": peak}


def queries(archive: Archive, chance: random.Random) -> Iterator[tuple[str, Callable[[], object]]]:
    """One query of each kind, with words and names that occur, by chance."""
    with archive.asked() as connection:
        names = list(connection.execute(select(sources.c.name).order_by(sources.c.key)).scalars())
        known = list(
            connection.execute(
                select(sources.c.name).order_by(sources.c.statements.desc()).limit(200)
            ).scalars()
        )
    rare = [
        "herring",
        "lighthouse",
        "violin",
        "quarry",
        "beekeepers",
        "ferry",
        "orchard",
        "glacier",
        "tribunal",
    ]
    common = ["the", "minister", "people", "government", "year", "new", "water", "city"]

    def word() -> str:
        return chance.choice(rare + common)

    def day() -> str:
        return f"20{chance.randint(12, 22)}-{chance.randint(1, 12):02}"

    some, often = chance.choice(names), chance.choice(known)
    one, other, since = word(), word(), day()
    low = 10 ** chance.randint(1, 5)
    yield "find: a word", lambda: archive.find(one)
    yield "find: two words", lambda: archive.find(f"{one} {other}")
    yield "find: a phrase", lambda: archive.find('"of the"')
    yield "find: a word by a person", lambda: archive.find(one, Filters(by=often))
    yield (
        "find: by a person since a day, direct",
        lambda: archive.find("", Filters(by=some, since=since, kind="direct")),
    )
    yield (
        "find: a word in an outlet since a day",
        lambda: archive.find(one, Filters(outlet="post", since=since)),
    )
    yield "find: a word with a figure", lambda: archive.find(one, Filters(least=low, most=3 * low))
    yield "find: in articles", lambda: archive.articles(f"{one} {other}")
    yield "sources", lambda: archive.sources()
    yield "sources: in an outlet", lambda: archive.sources(Filters(outlet="wire"))
    yield "sources: in a year", lambda: archive.sources(Filters(since="2015", until="2015"))
    yield "source", lambda: archive.source(some)
    yield "source: what was said", lambda: archive.said_by(often, limit=20)
    yield "figures", lambda: archive.figures(f"{one} {chance.choice(('troops', 'patients', 'crowns'))}")
    counted = chance.choice(("troops", "patients", "votes", "pupils"))
    yield "figures: five hundred of one thing", lambda: archive.figures(counted)
    yield "due", lambda: archive.due(after=since, before=since[:4], as_of="2023-01-01")
    yield "changes", lambda: archive.changes(as_of="2023-01-01", limit=20)
    yield "changes: about a word", lambda: archive.changes(one, as_of="2023-01-01")
    identifier = archive.find("", Filters(since=since), limit=1)[0].id
    yield "show", lambda: archive.show(identifier)


def timed(archive: Archive, rounds: int) -> dict[str, list[float]]:
    """Milliseconds of every query of each kind, asked a second time: warm."""
    found: dict[str, list[float]] = {}
    for warm in (False, True):
        chance = random.Random(7)
        # What was imported is looked through at every collection, and is not the archive's.
        gc.collect()
        gc.freeze()
        for _ in range(rounds):
            for name, ask in queries(archive, chance):
                clock = time.perf_counter()
                ask()
                if warm:
                    found.setdefault(name, []).append(1000 * (time.perf_counter() - clock))
    return found


def size(archive: Archive, where: str) -> tuple[int, int, int]:
    """Bytes on disk, bytes of text in UTF-8, statements."""
    with archive.asked() as connection:
        if "://" in where:
            stored = connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one()
            letters = connection.execute(select(func.sum(func.octet_length(documents.c.text)))).scalar_one()
        else:
            stored = Path(where).stat().st_size
            letters = connection.execute(
                text("SELECT sum(length(CAST(text AS BLOB))) FROM documents")
            ).scalar_one()
        count = connection.execute(select(func.count()).select_from(statements)).scalar_one()
    return int(stored), int(letters), int(count)


def _is_there(where: str) -> bool:
    try:
        Archive.open(where).close()
    except ArchiveError as problem:
        if problem.code != "OR501":
            raise
        return False
    return True


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("where")
    ask.add_argument("--articles", type=int, default=100_000)
    ask.add_argument("--rounds", type=int, default=_ROUNDS)
    ask.add_argument("--write", action="store_true", help="put the table into the README")
    said = ask.parse_args()
    cost = None if _is_there(said.where) else fill(said.where, said.articles)
    with Archive.open(said.where) as archive:
        stored, letters, count = size(archive, said.where)
        found = timed(archive, said.rounds)
    lines = ["| | |", "|---|---|", f"| statements | {count:,} |"]
    if cost is not None:
        speed = re.search(r"words a second, one core[^|]*\| ([\d,]+)", README.read_text("utf-8"))
        reading = cost["words"] / float(speed[1].replace(",", "")) if speed else float("nan")
        each = 1000 * cost["seconds"] / cost["articles"]
        lines.append(
            f"| adding an article of {cost['words'] / cost['articles']:,.0f} words | {each:.1f} ms |"
        )
        lines.append(f"| adding, of the time that reading takes | {100 * cost['seconds'] / reading:.1f} % |")
        lines.append(f"| peak memory of adding | {cost['peak']:,.0f} MB |")
    lines.append(f"| size on disk, of the text's | {stored / letters:.2f} times |")
    for name, spent in found.items():
        worst = statistics.quantiles(spent, n=20)[18] if len(spent) > 1 else spent[0]
        lines.append(f"| {name}: median, 95th percentile | {statistics.median(spent):.0f}, {worst:.0f} ms |")
    table = "\n".join(lines)
    print(table)
    if said.write:
        kind = "postgresql" if "://" in said.where else "sqlite"
        marked = re.compile(rf"(<!-- archive {kind} -->\n).*?(<!-- /archive {kind} -->)", re.DOTALL)
        README.write_text(marked.sub(lambda m: f"{m[1]}{table}\n{m[2]}", README.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
