"""What a page's metadata says about itself: JSON-LD, names of meta elements, dates of publication."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from onrecord.intake.page import Page
from onrecord.intake.written_dates import written_date

_DATE_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "article:published",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "publish-date",
    "publish_date",
    "publishdate",
    "pubdate",
    "publication_date",
    "date",
)
_MOST_NODES = 2_000
_ADDRESS = re.compile(r"https?://\S{1,2000}", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page says of its article; ``published`` is ISO, ``conflicting`` where its dates differ."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    published: str | None = None
    conflicting: bool = False


def metadata(page: Page) -> Metadata:
    """The article's metadata, from JSON-LD first, then from meta elements."""
    article = next(_articles(page.scripts), {})
    dates = [date for value in _dates(page, article) if (date := _iso(value)) is not None]
    return Metadata(
        title=page.first("og:title", "twitter:title") or _string(article.get("headline")),
        byline=_names(article.get("author"))
        or page.first("author", "article:author_name", "parsely-author", "byl"),
        outlet=page.first("og:site_name", "application-name") or _names(article.get("publisher")),
        url=next(filter(_is_address, (page.canonical, page.first("og:url"))), None),
        language=_language(page.language or page.first("content-language", "language", "og:locale")),
        published=dates[0] if dates else None,
        conflicting=any(_differ(dates[0], other) for other in dates[1:]),
    )


def _dates(page: Page, article: dict[str, Any]) -> Iterator[str]:
    if date := _string(article.get("datePublished")):
        yield date
    yield from page.dates
    for name in _DATE_NAMES:
        yield from page.meta.get(name, ())


def _is_address(value: str | None) -> bool:
    """Whether this is an address on the web, and not a script or a place on somebody's disk."""
    return value is not None and _ADDRESS.fullmatch(value.strip()) is not None


def _language(value: str | None) -> str | None:
    """A language tag with hyphens, ``None`` where the value has not the form of one."""
    tag = (value or "").strip().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else None


def _iso(value: str) -> str | None:
    """An ISO date or date and time with seconds, ``None`` where the value is neither that nor a full date."""
    value = value.strip()
    try:
        if len(value) == len("2000-01-01"):
            return datetime.date.fromisoformat(value).isoformat()
        return datetime.datetime.fromisoformat(value).isoformat()
    except ValueError:
        return written_date(value)


def _differ(one: str, other: str) -> bool:
    """Whether two ISO dates are different days, also once their time zones are taken into account."""
    if one[:10] == other[:10]:
        return False
    first, second = datetime.datetime.fromisoformat(one), datetime.datetime.fromisoformat(other)
    if first.tzinfo is None or second.tzinfo is None:
        return True
    try:
        return first.astimezone(datetime.UTC).date() != second.astimezone(datetime.UTC).date()
    except OverflowError:
        return True


def _articles(scripts: list[str]) -> Iterator[dict[str, Any]]:
    """The objects in JSON-LD that describe an article, without recursion and up to a bound."""
    waiting: list[Any] = []
    for script in scripts:
        try:
            waiting.append(json.loads(script))
        except (ValueError, RecursionError):
            continue
    waiting.reverse()
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(reversed(node))
        elif isinstance(node, dict):
            kinds = node.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(
                isinstance(kind, str) and kind.endswith(("Article", "Posting", "Report")) for kind in kinds
            ):
                yield node
            waiting.extend(node[key] for key in ("mainEntity", "@graph") if key in node)


def _names(value: Any) -> str | None:
    """The names of a person or body, or of several, as JSON-LD gives them."""
    members = value if isinstance(value, list) else [value]
    found = (
        _string(member.get("name")) if isinstance(member, dict) else _string(member)
        for member in members[:20]
    )
    return ", ".join(name for name in found if name and "://" not in name) or None


def _string(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
