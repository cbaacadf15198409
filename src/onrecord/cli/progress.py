"""How far a long run has come, on standard error, where a person watches it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_MANY_IN_ONE = (".jsonl", ".ndjson", ".json")


def known_number(inputs: Sequence[str]) -> int | None:
    """How many documents files and folders hold, where that can be known without opening a file."""
    number = 0
    for given in inputs:
        path = Path(given)
        files = list(_files(path)) if path.is_dir() else [path] if path.is_file() else []
        if not files or any(file.suffix.lower() in _MANY_IN_ONE for file in files):
            return None
        number += len(files)
    return number


def _files(folder: Path) -> Iterator[Path]:
    """The files of a folder that onrecord reads, as far as their names tell."""
    from onrecord.intake.sniff import SUFFIXES

    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = (Path(where, name) for name in names if not name.startswith("."))
        yield from (path for path in paths if path.suffix.lower() in SUFFIXES)


@contextmanager
def progress(inputs: Sequence[str], *, shown: bool) -> Iterator[Callable[..., None]]:
    """A function to call with each document's number of words; draws a line that rewrites itself.

    What it is called with besides, as ``note``, stands at the end of the line.  Draws nothing where not
    ``shown`` or where the inputs are a single document.
    """
    total = known_number(inputs) if shown else None
    if not shown or total == 1:
        yield lambda words, note="": None
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
    columns.append(TextColumn("{task.fields[note]}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as drawn:
        task = drawn.add_task("read", total=total, rate="", note="")
        read_words = 0

        def advance(words: int, note: str = "") -> None:
            nonlocal read_words
            read_words += words
            drawn.update(task, advance=1, note=note)
            current = drawn.tasks[0]
            if elapsed := current.elapsed:
                rate = f"{current.completed / elapsed:,.1f} documents/s, {read_words / elapsed:,.0f} words/s"
                drawn.update(task, rate=rate)

        yield advance
