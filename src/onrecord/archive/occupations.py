"""What people do, as far as two of one name can be told apart by it."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from importlib import resources


def occupations(words: Collection[str]) -> frozenset[str]:
    """The fields of occupation that words of roles belong to, none where no word tells.

    >>> sorted(occupations({"prime", "minister"}))
    ['politics']
    """
    known = _fields()
    return frozenset(field for word in words if (field := known.get(word)) is not None)


@cache
def _fields() -> dict[str, str]:
    lines = (
        resources.files("onrecord.data.archive").joinpath("occupations.txt").read_text("utf-8").splitlines()
    )
    found: dict[str, str] = {}
    for line in lines:
        if line.strip() and not line.startswith("#"):
            field, words = line.split("\t")
            found |= dict.fromkeys(words.split(), field)
    return found
