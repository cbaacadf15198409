"""Text and what is known of it -> ``Document``: layout, digest, content-addressed id, notices."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Collection
from dataclasses import dataclass

import msgspec

from onrecord import __version__
from onrecord.errors import IntakeError, OnrecordError
from onrecord.intake.encoding import encodable, mojibake, notice
from onrecord.intake.layout import lay_out
from onrecord.record import Dateline, Document, Notice

DEFAULT_LONGEST = 2_000_000
"""Characters of one document."""

# Characters that take no room on the page and that ``str.strip`` does not count as white space.
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?", re.ASCII)
_ID_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Refused:
    """An input that did not become a document: where it stands (``file`` or ``file:line``), and why."""

    where: str
    error: OnrecordError


def document_from_text(
    text: str,
    *,
    id: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    byline: str | None = None,
    published: str | None = None,
    published_from: str | None = None,
    as_of: str | None = None,
    dateline: Dateline | None = None,
    language: str | None = None,
    retrieved: str | None = None,
    extractor: str | None = None,
    extractor_version: str | None = None,
    notices: tuple[Notice, ...] = (),
    headings: Collection[int] = (),
    where: str | None = None,
    longest: int = DEFAULT_LONGEST,
) -> Document:
    """The document of a text, with what is known about it and what its layout shows.

    What the caller gives goes before what the text shows.  ``published``, ``as_of`` and ``retrieved`` are
    ISO dates or dates and times.  ``headings`` are offsets of lines that the source marked as headings.
    ``where`` is named in errors; ``longest`` is in characters.  Without ``id`` the document gets the first
    16 hexadecimal digits of a digest over text, title, url, outlet, byline and published.

    Raises ``IntakeError``: OR103 nothing to read, OR104 longer than ``longest``, OR109 not an ISO date.
    """
    if len(text) > longest:
        raise IntakeError("OR104", where, f"{len(text):,} characters, the limit is {longest:,}")
    if not text.strip().strip(_INVISIBLE).strip():
        raise IntakeError("OR103", where)
    text, replaced = encodable(text)
    known = {"title": title, "url": url, "outlet": outlet, "byline": byline, "id": id, "language": language}
    known = {name: _field(value) for name, value in known.items()}
    dates = {"published": published, "as_of": as_of, "retrieved": retrieved}
    dates = {name: iso_date(value, name, where) for name, value in dates.items()}
    layout = lay_out(text, headings=headings)
    suspect = mojibake(text)
    suspicion = (notice("OR151", suspect),) if suspect else ()
    if dates["published"] is not None:
        published_from = _field(published_from) or "caller"
    else:
        published_from = layout.published_from
    return Document(
        id=known["id"] or _content_id(text, known, dates["published"]),
        url=known["url"],
        outlet=known["outlet"],
        title=known["title"] or layout.title,
        byline=known["byline"] or layout.byline,
        published=dates["published"] or layout.published,
        published_from=published_from,
        as_of=dates["as_of"],
        dateline=dateline or layout.dateline,
        language=known["language"],
        retrieved=dates["retrieved"],
        extractor=_field(extractor) or "onrecord",
        extractor_version=_field(extractor_version) or (__version__ if not _field(extractor) else None),
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        text=text,
        blocks=layout.blocks,
        notices=(*notices, *replaced, *suspicion),
    )


def iso_date(value: str | None, name: str, where: str | None = None) -> str | None:
    """The value where it is an ISO date or date and time, ``None`` where it is empty.

    Its first ten characters are a date that exists.  Raises ``IntakeError`` OR109 for anything else.
    """
    if value is None or not value.strip():
        return None
    value = value.strip()
    try:
        if _ISO.fullmatch(value):
            datetime.datetime.fromisoformat(value)
            return value
    except ValueError:
        pass
    raise IntakeError("OR109", where, f"{name} is no ISO date: {value[:40]!r}")


def _field(value: str | None) -> str | None:
    """A field without white space around it and in characters that can be written; ``None`` where empty."""
    if value is None:
        return None
    return encodable(value)[0].strip() or None


def _content_id(text: str, known: dict[str, str | None], published: str | None) -> str:
    # Only what the input says goes in, not what the layout makes of it: a later version that sees more
    # in the same text must give it the same id.
    fields = {name: known[name] for name in ("title", "url", "outlet", "byline")}
    canonical = msgspec.json.encode({**fields, "published": published, "text": text}, order="sorted")
    return hashlib.sha256(canonical).hexdigest()[:_ID_LENGTH]
