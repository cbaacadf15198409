"""What actors, times and figures cost: their share of the reading, and that it grows no faster than the text.

    python -m benchmarks.growth [--write]

Our own passages, repeated to one long document, are read by the passes before and by each of these; a text of
nothing but names and one of nothing but numbers stand beside them.  Of one core, the best of three.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable
from functools import partial

from onrecord.reading.actors.find import find_actors
from onrecord.reading.figures.find import find_figures
from onrecord.reading.model import statement_model
from onrecord.reading.statements import find_statements
from onrecord.reading.times.find import find_times
from onrecord.reading.windows import encode
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
        encoded = encode(text, model.vocabulary)
        statements = find_statements(text, encoded, model)
        before = _best(partial(find_statements, text, encoded, model)) if repeats == 1 else None
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


def numbers(count: int) -> Words:
    """So many numbers and dates in a row, in one paragraph."""
    text = " ".join(f"{number:,} May {number % 28 + 1}" for number in range(2500, 2500 + count))
    return words(text, [(0, len(text))])


def quantities(text: Words) -> object:
    """The passes for times and figures, with the words that they need."""
    seen = words(text.text, [(int(text.start[0]), int(text.end[-1]))])
    return find_figures(seen, find_times(seen, "2021-07-25"), ())


def quantity_rows() -> list[tuple[str, float]]:
    """Label, and microseconds a word for times and figures together."""
    quantities(numbers(10))
    texts = [(f"{len(text.text.split()):,} words", text) for text in map(document, (1, 4, 16))]
    texts += [(f"{count:,} numbers and dates", numbers(count)) for count in (1000, 10_000)]
    return [(label, 1e6 * _best(partial(quantities, text)) / len(text.text.split())) for label, text in texts]


def table(found: list[tuple[str, int, float, float | None]], measured: list[tuple[str, float]]) -> str:
    """The README's table, in Markdown."""
    head = "| one document of | " + " | ".join(label for label, *_ in found) + " |\n"
    head += "|---" * (len(found) + 1) + "|\n"
    body = "| actors, microseconds a word | " + " | ".join(f"{cost:.0f}" for _, _, cost, _ in found) + " |"
    second = "| one document of | " + " | ".join(label for label, _ in measured) + " |\n"
    second += "|---" * (len(measured) + 1) + "|\n"
    second += "| times and figures | " + " | ".join(f"{cost:.0f}" for _, cost in measured) + " |"
    whole = found[0][2] + (found[0][3] or 0.0) + measured[0][1]
    shares = [100 * found[0][2] / whole, 100 * measured[0][1] / whole]
    close = (
        f"Actors are {shares[0]:.0f} % of the time that reading takes, times and figures {shares[1]:.0f} %."
    )
    return f"{head}{body}\n\n{second}\n\n{close}"


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--write", action="store_true", help="put the table into the README")
    said = ask.parse_args()
    rendered = table(rows(), quantity_rows())
    print(rendered)
    if said.write:
        marked = re.compile(r"(<!-- growth -->\n).*?(<!-- /growth -->)", re.DOTALL)
        text = README.read_text("utf-8")
        README.write_text(marked.sub(lambda m: m[1] + rendered + "\n" + m[2], text), "utf-8")


if __name__ == "__main__":
    main()
