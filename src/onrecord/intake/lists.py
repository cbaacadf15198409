"""The word lists that the layout goes by, read from the package's data once."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources


def entries(name: str) -> tuple[str, ...]:
    """The lines of a data file, without comments and blank lines."""
    lines = resources.files("onrecord.data").joinpath(name).read_text("utf-8").splitlines()
    return tuple(line for line in lines if line.strip() and not line.startswith("#"))


@cache
def names(name: str) -> frozenset[str]:
    """The entries of a data file of plain names, folded for comparison in any case."""
    return frozenset(entry.casefold() for entry in entries(name))


@cache
def pattern(name: str) -> re.Pattern[str]:
    """One pattern, in any case, of the regular expressions in a data file, whole words each."""
    return re.compile(r"(?<!\w)(?:" + "|".join(entries(name)) + r")(?!\w)", re.IGNORECASE)


@cache
def whole_pattern(name: str) -> re.Pattern[str]:
    """One pattern, in any case, for use with ``fullmatch``, of the regular expressions in a data file."""
    return re.compile("|".join(f"(?:{entry})" for entry in entries(name)), re.IGNORECASE)
