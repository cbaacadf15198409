"""RSS and Atom feeds -> documents: each entry's own text, as far as the feed gives it.

Read by feedparser from bytes alone, so that it fetches nothing.  It is handed no feed that declares entities:
these could expand without end, and no feed needs them.
"""

from __future__ import annotations

import calendar
import datetime
import io
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from onrecord.errors import IntakeError
from onrecord.intake.document import Refused, document_from_text
from onrecord.intake.encoding import notice
from onrecord.intake.html import document_from_html
from onrecord.record import Document

LARGEST_FEED = 50_000_000
"""Bytes of one feed."""

_ENTITY = re.compile(rb"<\s*!\s*(?:ENTITY|ATTLIST|ELEMENT)", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!]")
_ONLY_SUMMARY = "OR155"


def documents_from_feed(data: bytes, where: str, *, longest: int) -> Iterator[Document | Refused]:
    """A document for every entry with a text; one with a summary alone says so in a notice.

    Refuses the feed with OR116 where it is too large or declares entities, with OR117 where it is none.
    """
    if len(data) > LARGEST_FEED:
        yield Refused(where, IntakeError("OR116", where, f"{len(data):,} bytes"))
        return
    # In UTF-16 every other byte of the declaration is NUL.
    if _ENTITY.search(data.replace(b"\x00", b"")):
        yield Refused(where, IntakeError("OR116", where, "it declares entities"))
        return
    import feedparser

    found = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not found.get("version") and not found.entries:
        yield Refused(
            where, IntakeError("OR117", where, str(found.get("bozo_exception") or "")[:120] or None)
        )
        return
    outlet = _plain(found.feed.get("title"))
    language = found.feed.get("language")
    for number, entry in enumerate(found.entries, 1):
        yield _document(entry, f"{where}:{number}", outlet, language, longest)


def links_of(data: bytes) -> list[str]:
    """The addresses of the articles that a feed names; none where it declares entities."""
    if len(data) > LARGEST_FEED or _ENTITY.search(data.replace(b"\x00", b"")):
        return []
    import feedparser

    entries = feedparser.parse(io.BytesIO(data), sanitize_html=False).entries
    return [link for entry in entries if isinstance(link := entry.get("link"), str)]


def _document(
    entry: Any, place: str, outlet: str | None, language: str | None, longest: int
) -> Document | Refused:
    contents = [one.get("value") or "" for one in entry.get("content", [])]
    body = max(contents, key=len, default="")
    only_summary = not body.strip()
    body = body if not only_summary else entry.get("summary") or ""
    known = {
        "url": entry.get("link"),
        "outlet": outlet,
        "title": _plain(entry.get("title")),
        "byline": _plain(entry.get("author")),
        "published": _day(entry),
    }
    try:
        if not body.strip():
            raise IntakeError("OR103", place)
        if _TAG.search(body):
            document = document_from_html(f"<article>{body}</article>", where=place, longest=longest, **known)
        else:
            document = document_from_text(body, where=place, longest=longest, published_from="feed", **known)
    except IntakeError as error:
        return Refused(place, error)
    notices = (*document.notices, notice(_ONLY_SUMMARY)) if only_summary else document.notices
    return msgspec.structs.replace(document, notices=notices, language=document.language or language)


def _day(entry: Any) -> str | None:
    """The time of publication in UTC, as feedparser read it."""
    told = entry.get("published_parsed") or entry.get("updated_parsed")
    if told is None:
        return None
    try:
        moment = datetime.datetime.fromtimestamp(calendar.timegm(told), datetime.UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _plain(value: str | None) -> str | None:
    """A title without the tags that some feeds put into it."""
    if not isinstance(value, str):
        return None
    return " ".join(re.sub(r"<[^<>]{0,200}>", "", value).split()) or None
