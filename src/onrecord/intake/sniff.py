"""What the first bytes of an input show about its format."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePath
from typing import Literal

Format = Literal["text", "html", "json", "jsonl"]

SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
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
_STRING = r'"(?:[^"\\]|\\.)*+'
_JSON = re.compile(rf'\{{\s*(?:{_STRING}(?:"\s*:|$)|$|\}})|\[\s*(?:\{{\s*(?:["}}]|$)|$|\])')


def sniff(head: bytes) -> Format:
    """Whether an input that begins with these bytes is HTML, JSON or plain text."""
    text = _head_text(head)
    if _JSON.match(text):
        return "json"
    return "html" if _HTML.match(text) else "text"


def format_of(name: str, head: bytes) -> Format:
    """The format of a file: the ending of its name where that is sure, else what its first bytes show."""
    by_name = SUFFIXES.get(PurePath(name).suffix.lower())
    if by_name in ("jsonl", "html"):
        return by_name
    return sniff(head)


def _head_text(head: bytes) -> str:
    head = head[:_HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = head.decode("utf-16", "replace")
    else:
        text = head.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
    return text.replace("\x00", "").lstrip()
