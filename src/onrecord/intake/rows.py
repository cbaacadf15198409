"""Rows of a table with names -> documents: the one way for CSV and Parquet."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from onrecord.errors import IntakeError
from onrecord.intake.document import Refused, document_from_text
from onrecord.record import Document

MOST_COLUMNS = 1_000
_ISO_START = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)


def fields_of(names: Sequence[str], where: str) -> dict[str, int]:
    """The column of every field that the names tell of.

    Raises ``IntakeError``: OR113 no column holds a text, OR114 more columns than ``MOST_COLUMNS``.
    """
    if len(names) > MOST_COLUMNS:
        raise IntakeError("OR114", where, f"{len(names):,} columns, the limit is {MOST_COLUMNS:,}")
    known = _columns()
    plain = [name.strip().strip("\ufeff").lower().replace(" ", "_") for name in names]
    found: dict[str, int] = {}
    for field, wanted in known.items():
        for name in wanted:
            if name in plain and field not in found:
                found[field] = plain.index(name)
    if "text" not in found:
        raise IntakeError("OR113", where, ", ".join(plain[:8])[:120])
    return found


def document_of_row(values: Mapping[str, Any], where: str, longest: int) -> Document | Refused:
    """The document of a row's fields; what is no text is written as one, nothing where it is empty."""
    given = {name: _written(value) for name, value in values.items()}
    try:
        text = given.pop("text", None)
        if not text:
            raise IntakeError("OR103", where)
        for name in ("published", "as_of", "retrieved"):
            given[name] = _day(given.get(name))
        return document_from_text(
            text,
            id=given.get("id"),
            url=given.get("url"),
            outlet=given.get("outlet"),
            title=given.get("title"),
            byline=given.get("byline"),
            published=given.get("published"),
            published_from="input" if given.get("published") else None,
            as_of=given.get("as_of"),
            language=given.get("language"),
            retrieved=given.get("retrieved"),
            where=where,
            longest=longest,
        )
    except IntakeError as error:
        return Refused(where, error)


def _written(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _day(value: str | None) -> str | None:
    """The ISO date, or date and time, that a column begins with, as databases write them; else as it is."""
    match = _ISO_START.fullmatch((value or "").strip())
    if match is None:
        return value
    day, time, zone = match.groups()
    return f"{day}T{time}{zone or ''}" if time else day


@cache
def _columns() -> dict[str, tuple[str, ...]]:
    lines = resources.files("onrecord.data").joinpath("columns.txt").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return {field: tuple(names.split()) for field, names in rows}
