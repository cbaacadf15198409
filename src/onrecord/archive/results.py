"""What an archive answers: plain records, each with its evidence and a stable identifier."""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.record import Change, Commitment, Document, Reading, Span, Spans


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """The article that an answer stands in: its digest, title, outlet, URL and day of publication.

    ``copies`` is how many other articles of the archive tell the same story; ``notice`` says that it was
    corrected or withdrawn.
    """

    article: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    notice: str | None = None
    copies: int = 0


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """Words of an article by position and by text, as the W3C's Web Annotation model selects them.

    ``spans`` are character offsets, ``exact`` the words from the first to the last of them, ``prefix`` and
    ``suffix`` what stands around, so that they can be found again in a copy of the page.
    """

    spans: Spans
    exact: str
    prefix: str = ""
    suffix: str = ""


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A statement: who said what, through whom, when."""

    id: str
    source: str | None
    source_id: int | None
    named: bool
    role: str | None
    via: str | None
    kind: str
    negated: bool
    said: str | None
    quote: Quote
    place: Place


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """An article that was found by its words, and some of them around what was asked for."""

    id: str
    excerpt: str
    place: Place


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Who is heard: in how many statements and articles, copies of a story counted once.

    ``copies`` are the statements in copies; ``outlets`` those that heard it most, with the articles of each.
    """

    id: int
    name: str
    kind: str
    named: bool
    statements: int
    articles: int
    copies: int
    outlets: tuple[tuple[str, int], ...] = ()
    names: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


class Asserted(msgspec.Struct, frozen=True, kw_only=True):
    """A figure that was asserted: its value in the unit of its series, by whom, when."""

    id: str
    series: str
    value: float | None
    low: float | None
    high: float | None
    approximate: bool
    unit: str | None
    of: str | None
    source: str | None
    said: str | None
    quote: Quote
    place: Place


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A later article's word on a change or a commitment, and why it is taken for one."""

    id: str
    verdict: str
    published: str | None
    score: float
    reasons: str
    quote: Quote
    place: Place


Status = Literal["done", "in name only", "in part", "undone", "disputed", "pending", "due", "overdue"]


class Promised(msgspec.Struct, frozen=True, kw_only=True):
    """A commitment with its status as of a day, derived from its deadline and from later reports."""

    id: str
    source: str | None
    kind: str
    due: str
    status: Status
    as_of: str
    commitment: Commitment
    quote: Quote
    place: Place
    chain: tuple[Report, ...] = ()


class Changed(msgspec.Struct, frozen=True, kw_only=True):
    """A change with its verdict as of a day, from all that the archive knew by then."""

    id: str
    source: str | None
    what: str
    direction: str
    verdict: str
    rule: str
    as_of: str
    deadline: str | None
    before: float | None
    after: float | None
    change: Change
    quote: Quote
    evidence: tuple[Quote, ...]
    place: Place
    chain: tuple[Report, ...] = ()


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """Another version of an article under the same URL.

    ``part`` is where the words that were asked for stand in it: ``None`` where they do not, or none were.
    """

    id: str
    added: str
    notice: str | None
    earlier: bool
    part: Span | None = None


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """An article, or a part of its reading, with everything that belongs to it."""

    id: str
    document: Document
    reading: Reading | None
    part: Quote | None
    place: Place
    versions: tuple[Version, ...] = ()
    story: tuple[Place, ...] = ()
    models: tuple[str, ...] = ()
