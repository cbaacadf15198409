"""What makes a document itself, and what its own text says of having been corrected or withdrawn."""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from functools import cache
from importlib import resources
from typing import Any, TypeVar

import msgspec

from onrecord.record import Document

_Record = TypeVar("_Record", bound=msgspec.Struct)

_HEAD = 600
_TAIL = 800


def digest_of(document: Document) -> str:
    """A digest of what the document is: text, title, URL, outlet, byline and day of publication.

    When and how it was fetched, and which id it was given, do not belong to it.
    """
    parts = (
        document.text,
        document.title,
        document.url,
        document.outlet,
        document.byline,
        document.published,
    )
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode("utf-8")).hexdigest()


def fields_of(document: Document) -> bytes:
    """Everything but the text, packed."""
    return packed(msgspec.structs.replace(document, text=""))


def document_of_fields(fields: bytes, text: str) -> Document:
    """The document again, unchanged."""
    return msgspec.structs.replace(unpacked(fields, Document), text=text)


def packed(record: msgspec.Struct) -> bytes:
    """A record as JSON without its empty fields, compressed with zlib."""
    return zlib.compress(msgspec.json.encode(_full(msgspec.to_builtins(record))), 6)


def unpacked(stored: bytes, kind: type[_Record]) -> _Record:
    """The record again, unchanged: what is empty is so by default."""
    return msgspec.json.decode(zlib.decompress(stored), type=kind)


def _full(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _full(one) for name, one in value.items() if one is not None and one != []}
    if isinstance(value, list):
        return [_full(one) for one in value]
    return value


def notice_of(document: Document) -> str | None:
    """What the article says of itself in its title, at its head or foot: "withdrawal" or "correction"."""
    told = "\n".join((document.title or "", document.text[:_HEAD], document.text[-_TAIL:]))
    for kind, pattern in _notices():
        if pattern.search(told):
            return kind
    return None


@cache
def _notices() -> tuple[tuple[str, re.Pattern[str]], ...]:
    lines = resources.files("onrecord.data.archive").joinpath("notices.txt").read_text("utf-8").splitlines()
    found: dict[str, list[str]] = {}
    for line in lines:
        if line.strip() and not line.startswith("#"):
            kind, pattern = line.split("\t")
            found.setdefault(kind, []).append(pattern)
    return tuple(
        (kind, re.compile("|".join(f"(?:{one})" for one in patterns), re.IGNORECASE | re.MULTILINE))
        for kind, patterns in found.items()
    )
