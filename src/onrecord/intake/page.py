"""One pass over an HTML page: what it says about itself, and its plain text, however deep it is nested.

The parser calls back for each tag and builds no tree, so neither depth nor broken nesting can harm it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_LONGEST_SCRIPT = 1_000_000
_LONGEST_VALUE = 2_000
_MOST_VALUES = 1_000
_CHUNK = 4096
_MOST_SEARCHED = 1_000_000_000
_MOST_TAGS = 1_000_000
_SPACE = re.compile("[ \t\n\r\f]+")
_SKIPPED = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "header",
        "footer",
        "aside",
        "form",
        "button",
        "select",
    }
    | {"svg", "math", "iframe", "object", "canvas", "audio", "video", "figure", "head", "dialog", "menu"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BREAKS = _HEADINGS | frozenset(
    {
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "article",
        "section",
        "main",
        "body",
    }
    | {"table", "tr", "td", "th", "br", "hr", "address", "figcaption", "center"}
)
_VOID = frozenset(
    {"br", "hr", "img", "meta", "link", "input", "source", "wbr", "col", "area", "base", "embed"}
)


@dataclass(slots=True)
class Page:
    """What one pass over a page gathered.

    ``meta`` are the values of meta elements by lower-case name or property, in order; ``dates`` those of
    elements marked as the date of publication; ``scripts`` the contents of its JSON-LD; ``paragraphs`` its
    plain text with a mark on headings; ``tags``, ``depth`` and ``attributes`` (of one tag) how large it is.
    """

    language: str | None = None
    canonical: str | None = None
    title: str | None = None
    meta: dict[str, list[str]] = field(default_factory=dict)
    dates: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    paragraphs: list[tuple[str, bool]] = field(default_factory=list)
    tags: int = 0
    depth: int = 0
    attributes: int = 0

    def first(self, *names: str) -> str | None:
        """The first value of the first of these meta names that has one."""
        return next((value for name in names for value in self.meta.get(name, ())), None)


def scan(page: bytes) -> Page:
    """Gathers from a page in UTF-8, in time that grows with its length alone.

    Raises ``ValueError`` for a page that is made to keep a parser busy.
    """
    from lxml import etree

    gatherer = _Gatherer()
    parser = etree.HTMLParser(target=gatherer, encoding="utf-8", huge_tree=True)
    searched = 0
    try:
        for at in range(0, len(page), _CHUNK):
            chunk = page[at : at + _CHUNK]
            ended = gatherer.ended
            parser.feed(chunk)
            # For an end tag that closes nothing the parser looks through all that is open.
            searched += gatherer.depth * max(0, chunk.count(b"</") - (gatherer.ended - ended))
            if searched > _MOST_SEARCHED or gatherer.page.tags > _MOST_TAGS:
                raise ValueError("too many tags")
        parser.close()
    except (etree.LxmlError, AssertionError):
        # What was read up to a place that even a lenient parser gives up at is still there.
        gatherer.close()
    return gatherer.page


class _Gatherer:
    """The parser's target: keeps counters and the paragraph in hand, never a tree."""

    def __init__(self) -> None:
        self.page = Page()
        self.depth = 0
        self.ended = 0
        self._skipping: list[int] = []
        self._script: list[str] | None = None
        self._title: list[str] | None = None
        self._parts: list[str] = []
        self._heading = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        page = self.page
        page.tags += 1
        page.attributes = max(page.attributes, len(attributes))
        if tag not in _VOID:
            self.depth += 1
            page.depth = max(page.depth, self.depth)
        if tag == "html":
            page.language = page.language or attributes.get("lang") or attributes.get("xml:lang")
        elif tag == "meta":
            self._meta(attributes)
        elif tag == "link" and "canonical" in (attributes.get("rel") or "").lower().split():
            page.canonical = page.canonical or attributes.get("href")
        elif tag == "script" and (attributes.get("type") or "").strip().lower() == "application/ld+json":
            self._script = []
        elif tag == "title" and page.title is None:
            self._title = []
        elif tag == "time" and ("pubdate" in attributes or attributes.get("itemprop") == "datePublished"):
            self._keep(page.dates, attributes.get("datetime"))
        if tag in _SKIPPED:
            self._flush()
            self._skipping.append(self.depth)
        elif tag in _BREAKS:
            self._flush()
            self._heading = tag in _HEADINGS

    def end(self, tag: str) -> None:
        self.ended += 1
        if tag in _SKIPPED and self._skipping:
            self._skipping.pop()
        if tag == "script" and self._script is not None:
            self._keep(self.page.scripts, "".join(self._script), _LONGEST_SCRIPT)
            self._script = None
        if tag == "title" and self._title is not None:
            self.page.title = _collapsed("".join(self._title))[:_LONGEST_VALUE] or None
            self._title = None
        if tag in _BREAKS:
            self._flush()
            self._heading = False
        if tag not in _VOID:
            self.depth = max(0, self.depth - 1)

    def data(self, text: str) -> None:
        if self._script is not None:
            self._script.append(text)
        elif self._title is not None:
            self._title.append(text)
        elif not self._skipping:
            self._parts.append(text)

    def comment(self, text: str) -> None:
        """Comments are no text."""

    def close(self) -> None:
        self._flush()

    def _flush(self) -> None:
        paragraph = _collapsed("".join(self._parts))
        if paragraph:
            self.page.paragraphs.append((paragraph, self._heading))
        self._parts = []

    def _meta(self, attributes: Mapping[str, str]) -> None:
        value = attributes.get("content")
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (attributes.get(key) or "").strip().lower()
            if name and len(self.page.meta) < _MOST_VALUES:
                self._keep(self.page.meta.setdefault(name, []), value)

    def _keep(self, values: list[str], value: str | None, longest: int = _LONGEST_VALUE) -> None:
        if value and value.strip() and len(value) <= longest and len(values) < _MOST_VALUES:
            values.append(value.strip())


def _collapsed(text: str) -> str:
    """Text with its white space as a browser shows it; no-break spaces stay."""
    return _SPACE.sub(" ", text).strip()
