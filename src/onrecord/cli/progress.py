"""How far a long run has come, on standard error, where a person watches it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_MANY_IN_ONE = (".jsonl", ".ndjson", ".json")


def known_number(inputs: Sequence[str]) -> int | None:
    """How many documents the inputs hold, where that can be known without opening them."""
    paths = [Path(given) for given in inputs]
    plain = all(path.suffix.lower() not in _MANY_IN_ONE and path.is_file() for path in paths)
    return len(paths) if paths and plain else None


@contextmanager
def progress(inputs: Sequence[str], *, shown: bool) -> Iterator[Callable[[int], None]]:
    """A function to call with each document's number of words; draws a line that rewrites itself.

    Draws nothing where not ``shown`` or where the inputs are a single document.
    """
    total = known_number(inputs)
    if not shown or total == 1:
        yield lambda words: None
        return

    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = [
        SpinnerColumn(),
        TextColumn(
            "{task.completed:,.0f} documents"
            if total is None
            else "{task.completed:,.0f} of {task.total:,.0f} documents"
        ),
    ]
    if total is not None:
        columns.append(BarColumn(bar_width=24))
    columns += [TextColumn("{task.fields[rate]}"), TimeElapsedColumn()]
    if total is not None:
        columns += [TextColumn("left"), TimeRemainingColumn()]
    with Progress(*columns, console=Console(stderr=True), transient=True) as drawn:
        task = drawn.add_task("read", total=total, rate="")
        read_words = 0

        def advance(words: int) -> None:
            nonlocal read_words
            read_words += words
            drawn.advance(task)
            current = drawn.tasks[0]
            if elapsed := current.elapsed:
                rate = f"{current.completed / elapsed:,.1f} documents/s, {read_words / elapsed:,.0f} words/s"
                drawn.update(task, rate=rate)

        yield advance
