"""What the actors cost: their share of the reading, and that it grows no faster than the text.

    python -m benchmarks.growth [--write]

Our own passages, repeated to one long document, are read by the passes before and by the pass for actors; a
last line is a text of nothing but names.  Times are of one core, the best of three.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable
from functools import partial

from onrecord.reading.actors.find import find_actors
from onrecord.reading.model import statement_model
from onrecord.reading.statements import find_statements
from onrecord.reading.words import Words, words
from onrecord.record import Span, Statement

from .passages import passages
from .quality import README


def document(repeats: int) -> Words:
    """The passages one after the other, so many times, a paragraph a line."""
    text = "\n".join(line["text"] for line in passages()[:18]) + "\n"
    text *= repeats
    spans, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append((at, at + len(line)))
        at += len(line) + 1
    return words(text, spans)


def names(count: int) -> tuple[Words, list[Statement]]:
    """So many people, each of whom says something once."""
    letters = "bdglmnprt"
    text, statements = "", []
    for number in range(count):
        name = "A" + "s".join(letters[number // 9**place % 9] for place in range(4)) + f"o Kovacs{number % 7}"
        start, cue = len(text), len(text) + len(name) + 1
        text += f"{name} said no. "
        statements.append(
            Statement(
                source=(Span(start, cue - 1),), cue=(Span(cue, cue + 4),), content=(Span(cue + 5, cue + 7),)
            )
        )
    return words(text, [(0, len(text))]), statements


def _best(job: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        start = time.perf_counter()
        job()
        times.append(time.perf_counter() - start)
    return min(times)


def rows() -> list[tuple[str, int, float, float | None]]:
    """Label, words, microseconds a word for the actors, and for the statements before them."""
    model = statement_model()
    find_actors(*names(10))
    found: list[tuple[str, int, float, float | None]] = []
    for repeats in (1, 4, 16):
        text = document(repeats)
        statements = find_statements(text, model)
        before = _best(partial(find_statements, text, model)) if repeats == 1 else None
        cost = _best(partial(find_actors, text, statements))
        count = len(text.text.split())
        found.append(
            (f"{count:,} words", count, 1e6 * cost / count, None if before is None else 1e6 * before / count)
        )
    for people in (1000, 3000):
        text, statements = names(people)
        count = len(text.text.split())
        found.append(
            (f"{people:,} names", count, 1e6 * _best(partial(find_actors, text, statements)) / count, None)
        )
    return found


def table(found: list[tuple[str, int, float, float | None]]) -> str:
    """The README's table, in Markdown."""
    share = found[0][2] / (found[0][2] + (found[0][3] or 0.0))
    head = "| one document of | " + " | ".join(label for label, *_ in found) + " |\n"
    head += "|---" * (len(found) + 1) + "|\n"
    body = "| actors, microseconds a word | " + " | ".join(f"{cost:.0f}" for _, _, cost, _ in found) + " |"
    return head + body + f"\n\nActors are {100 * share:.0f} % of the time that reading takes."


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--write", action="store_true", help="put the table into the README")
    said = ask.parse_args()
    rendered = table(rows())
    print(rendered)
    if said.write:
        marked = re.compile(r"(<!-- growth -->\n).*?(<!-- /growth -->)", re.DOTALL)
        text = README.read_text("utf-8")
        README.write_text(marked.sub(lambda m: m[1] + rendered + "\n" + m[2], text), "utf-8")


if __name__ == "__main__":
    main()
