"""HTML pages -> documents: the main text and what the page says about itself.  Nothing is ever fetched."""

from __future__ import annotations

import re
from email.message import Message
from typing import Any

from onrecord import __version__
from onrecord.errors import IntakeError
from onrecord.intake.document import DEFAULT_LONGEST, document_from_text
from onrecord.intake.encoding import decode, encodable, notice
from onrecord.intake.page import Page, scan
from onrecord.intake.pagemetadata import metadata
from onrecord.record import Document, Notice

LARGEST_PAGE = 20_000_000
"""Bytes (or characters) of one page."""

# Up to here the search for the main text takes a few seconds at most; longer or deeper pages are no
# articles, and their plain text is taken.
_MOST_TAGS = 60_000
_DEEPEST = 200
_MOST_ATTRIBUTES = 500
_HEAD = 4096
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_DATES = {"extensive_search": False, "original_date": True}
_BLOCKS = frozenset(
    {"p", "head", "item", "quote", "code", "row", "ab", "div", "list", "table", "body", "lb", "graphic"}
)
_SPACE = re.compile("[ \t\n\r\f]+")
_Lines = list[tuple[str, bool]]


def document_from_html(
    data: bytes | str,
    *,
    where: str | None = None,
    id: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    byline: str | None = None,
    published: str | None = None,
    as_of: str | None = None,
    retrieved: str | None = None,
    charset: str | None = None,
    longest: int = DEFAULT_LONGEST,
) -> Document:
    """The article of an HTML page: its main text a paragraph a line, a blank line between paragraphs.

    What the caller gives goes before what the page says; ``charset`` is the one that its server named.
    Offsets refer to the extracted text.  Raises
    ``IntakeError``: OR104 text longer than ``longest`` characters, OR105 no text, OR108 no article text,
    OR109 a date that is not ISO, OR112 a page of more than ``LARGEST_PAGE``.
    """
    if len(data) > LARGEST_PAGE:
        raise IntakeError("OR112", where, f"{len(data):,} bytes, the limit is {LARGEST_PAGE:,}")
    markup, notices = _markup(data, where, charset)
    try:
        page = scan(markup)
    except ValueError as problem:
        raise IntakeError("OR112", where, str(problem)) from problem
    known = metadata(page)
    found = _main_text(markup) if _is_ordinary(page) else None
    lines: _Lines = _lines(found.body) if found is not None and found.body is not None else []
    if found is not None and lines:
        extractor, extractor_version = "trafilatura", _version("trafilatura")
    else:
        lines, extractor, extractor_version = page.paragraphs, "onrecord", __version__
    if not lines:
        raise IntakeError("OR108", where)
    text, headings = _joined(lines)
    if known.conflicting and published is None:
        notices = (*notices, notice("OR154"))
    return document_from_text(
        text,
        id=id,
        url=url or known.url or _plain(found, "url"),
        outlet=outlet or known.outlet or _plain(found, "sitename"),
        title=title or known.title or _plain(found, "title") or page.title,
        byline=byline or known.byline or _plain(found, "author"),
        published=published or known.published,
        published_from="caller" if published else "metadata",
        as_of=as_of,
        language=known.language,
        retrieved=retrieved,
        extractor=extractor,
        extractor_version=extractor_version,
        notices=notices,
        headings=headings,
        where=where,
        longest=longest,
    )


def charset_of(content_type: str | None) -> str | None:
    """The charset that a Content-Type header names.

    >>> charset_of('text/html; charset="ISO-8859-2"')
    'ISO-8859-2'
    """
    message = Message()
    message["Content-Type"] = content_type or ""
    found = message.get_param("charset")
    return found if isinstance(found, str) else None


def _markup(data: bytes | str, where: str | None, charset: str | None) -> tuple[bytes, tuple[Notice, ...]]:
    """The page in UTF-8, whatever it came in, and what its decoding has to report."""
    if isinstance(data, str):
        text, notices = encodable(data)
        return text.encode("utf-8"), notices
    told = _CHARSET.search(data, 0, _HEAD)
    # What the server says goes before what the page says of itself (HTML standard, section 13.2.3.2).
    declared = charset or (told[1].decode("ascii", "replace") if told else None)
    decoded = decode(data, where, declared=declared)
    # Where in the extracted text a byte was replaced is not known.
    return decoded.text.encode("utf-8"), tuple(
        Notice(code=one.code, message=one.message) for one in decoded.notices
    )


def _is_ordinary(page: Page) -> bool:
    """Whether the page is small enough to be searched for its main text."""
    return page.tags <= _MOST_TAGS and page.depth <= _DEEPEST and page.attributes <= _MOST_ATTRIBUTES


def _main_text(markup: bytes) -> Any:
    """What trafilatura takes for the article, with its metadata; ``None`` where it finds none or fails."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring
    from trafilatura import bare_extraction

    try:
        parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        tree = document_fromstring(markup, parser=parser)
        return bare_extraction(
            tree, include_comments=False, with_metadata=True, date_extraction_params=_DATES
        )
    except (
        etree.LxmlError,
        ArithmeticError,
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    ):
        # A page that trips the extractor still has its plain text.
        return None


def _lines(body: Any) -> _Lines:
    """The paragraphs of trafilatura's tree in order, each with whether it is a heading.

    Source line feeds inside a paragraph are spaces in HTML; list items keep a dash, table cells a bar.
    """
    found: _Lines = []
    parts: list[str] = []

    def flush(heading: bool = False) -> None:
        line = _SPACE.sub(" ", "".join(parts)).strip(" |")
        parts.clear()
        if line.strip("- "):
            found.append((line, heading))

    from lxml import etree

    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag = element.tag
        if event == "start":
            if tag in _BLOCKS:
                flush()
            if tag == "item":
                parts.append("- ")
            parts.append(element.text or "")
        else:
            if tag in _BLOCKS:
                flush(tag == "head")
            elif tag == "cell":
                parts.append(" | ")
            if element is not body:
                parts.append(element.tail or "")
    flush()
    return found


def _joined(lines: _Lines) -> tuple[str, frozenset[int]]:
    """One text with a blank line between paragraphs, and the offsets at which its headings start."""
    starts: list[int] = []
    at = 0
    for line, heading in lines:
        if heading:
            starts.append(at)
        at += len(line) + 2
    return "\n\n".join(line for line, _ in lines), frozenset(starts)


def _version(package: str) -> str:
    from importlib.metadata import version

    return version(package)


def _plain(found: Any, name: str) -> str | None:
    """A field of trafilatura's metadata, where it is a string."""
    value = getattr(found, name, None)
    return value if isinstance(value, str) else None
