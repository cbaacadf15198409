"""The command line over readings made by hand: no model, no files; run as ``python -m tests.cli.stub``.

An input named ``bad…`` is refused; ``endless`` never ends; any other is one document with the input as id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from typing import BinaryIO

import msgspec
import pytest

import onrecord.intake
import onrecord.reading
from onrecord.errors import IntakeError
from onrecord.intake import Refused
from onrecord.record import Document, Reading
from tests.export.dispatch import reading


def documents(
    inputs: Sequence[str], *, longest: int = 2_000_000, stdin: BinaryIO | None = None
) -> Iterator[Document | Refused]:
    """A document for each input, or a refusal."""
    made = reading().document
    for given in inputs:
        if given.startswith("bad"):
            yield Refused(given, IntakeError("OR103", given, f"limit {longest}"))
        elif given == "endless":
            yield from repeat(made)
        elif given == "-":
            assert stdin is not None
            yield msgspec.structs.replace(made, id="stdin", title=stdin.read().decode().strip())
        else:
            yield msgspec.structs.replace(
                made, id=given, published=None if "undated" in given else made.published
            )


def read_many(items: Iterable[Document | Refused], *, workers: int = 1) -> Iterator[Reading | Refused]:
    """The reading made by hand, for each document; ``workers`` is told in the model's name."""
    made = reading()
    for item in items:
        if isinstance(item, Refused):
            yield item
        else:
            yield msgspec.structs.replace(made, document=item, model=f"{workers} workers")


def install(patch: pytest.MonkeyPatch) -> None:
    """Puts these in the place of intake and reading."""
    patch.setattr(onrecord.intake, "documents", documents)
    patch.setattr(onrecord.reading, "read_many", read_many)


if __name__ == "__main__":
    from onrecord.cli.main import main

    install(pytest.MonkeyPatch())
    main(prog_name="onrecord")
