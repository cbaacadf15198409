"""What the first bytes of an input show about its format."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePath
from typing import Literal

Format = Literal["text", "html", "json", "jsonl", "csv", "tsv", "parquet", "feed", "warc", "zip", "gzip"]

SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
    ".warc": "warc",
    ".zip": "zip",
    ".gz": "gzip",
}
"""The endings of the names of files that are read from folders."""

_HEAD = 4096
# Comments may stand before the first tag; they are matched without going back, since a head full of them
# could otherwise be cut into comments in endlessly many ways.
_HTML = re.compile(
    r"(?><\?xml[^>]*>\s*|<!--.*?-->\s*)*+"
    r"(?:<!doctype\s+html"
    r"|<(?:html|head|body|title|meta|link|script|style|article|main|section|div|p|h1)(?:\s[^<>]*)?/?>)",
    re.IGNORECASE | re.DOTALL,
)
_FEED = re.compile(
    r"(?><\?xml[^>]*>\s*|<\?[^>]*>\s*|<!--.*?-->\s*)*+<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE | re.DOTALL
)
_SIGNATURES: tuple[tuple[bytes, Format], ...] = (
    (b"\x1f\x8b", "gzip"),
    (b"WARC/", "warc"),
    (b"PK\x03\x04", "zip"),
    (b"PAR1", "parquet"),
)
# What is told by its ending: of a table nothing else tells, of the others their first bytes do as well.
_BY_NAME = frozenset({"jsonl", "html", "csv", "tsv", "parquet", "warc", "zip", "gzip"})
_STRING = r'"(?:[^"\\]|\\.)*+'
_JSON = re.compile(rf'\{{\s*(?:{_STRING}(?:"\s*:|$)|$|\}})|\[\s*(?:\{{\s*(?:["}}]|$)|$|\])')


def sniff(head: bytes) -> Format:
    """What an input is that begins with these bytes; plain text in doubt."""
    for signature, form in _SIGNATURES:
        if head.startswith(signature):
            return form
    text = _head_text(head)
    if _FEED.match(text):
        return "feed"
    if _JSON.match(text):
        return "json"
    return "html" if _HTML.match(text) else "text"


def format_of(name: str, head: bytes) -> Format:
    """The format of a file: the ending of its name where that is sure, else what its first bytes show."""
    by_name = SUFFIXES.get(PurePath(name).suffix.lower())
    if by_name is not None and by_name in _BY_NAME:
        return by_name
    shown = sniff(head)
    return by_name if by_name == "feed" and shown == "text" else shown


def _head_text(head: bytes) -> str:
    head = head[:_HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = head.decode("utf-16", "replace")
    else:
        text = head.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
    return text.replace("\x00", "").lstrip()
