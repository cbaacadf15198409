"""Answers of an archive as CSV: a row each, the same columns for every answer of a kind."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from io import StringIO
from typing import Any

from onrecord.archive.results import Article, Asserted, Changed, Place, Promised, Quote, Said, Source
from onrecord.export.cells import cell, line, number_cell

_Row = Sequence[str]
_PLACE = ("article", "published", "outlet", "title", "url", "notice", "copies")
_QUOTE = ("start_offset", "end_offset", "words")

COLUMNS: Mapping[type, tuple[str, ...]] = {
    Said: ("id", "said", "source", "source_id", "named", "role", "via", "kind", "negated", *_QUOTE, *_PLACE),
    Article: ("id", "excerpt", *_PLACE),
    Source: ("id", "name", "kind", "named", "statements", "articles", "copies", "outlets", "names"),
    Asserted: (
        "id",
        "said",
        "series",
        "value",
        "low",
        "high",
        "approximate",
        "unit",
        "of",
        "source",
        *_QUOTE,
        *_PLACE,
    ),
    Promised: ("id", "due", "status", "as_of", "source", "kind", "settled_by", *_QUOTE, *_PLACE),
    Changed: (
        "id",
        "verdict",
        "rule",
        "as_of",
        "direction",
        "what",
        "source",
        "before",
        "after",
        "deadline",
        "evidence",
        "settled_by",
        *_QUOTE,
        *_PLACE,
    ),
}


def csv_of(found: Sequence[Any]) -> str:
    """The answers, all of one kind, with a line of column names; empty for none."""
    if not found:
        return ""
    written = StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(COLUMNS[type(found[0])])
    table.writerows(_ROWS[type(one)](one) for one in found)
    return written.getvalue()


def _said(one: Said) -> _Row:
    flags = (
        number_cell(one.source_id),
        _flag(one.named),
        cell(one.role),
        cell(one.via),
        one.kind,
        _flag(one.negated),
    )
    return (one.id, cell(one.said), cell(one.source), *flags, *_quote(one.quote), *_place(one.place))


def _article(one: Article) -> _Row:
    return (one.id, line(one.excerpt), *_place(one.place))


def _source(one: Source) -> _Row:
    counts = (number_cell(one.statements), number_cell(one.articles), number_cell(one.copies))
    outlets = "; ".join(f"{name} {number}" for name, number in one.outlets)
    return (
        str(one.id),
        cell(one.name),
        one.kind,
        _flag(one.named),
        *counts,
        cell(outlets),
        cell("; ".join(one.names)),
    )


def _asserted(one: Asserted) -> _Row:
    values = (number_cell(one.value), number_cell(one.low), number_cell(one.high), _flag(one.approximate))
    about = (cell(one.unit), cell(one.of), cell(one.source))
    return (one.id, cell(one.said), cell(one.series), *values, *about, *_quote(one.quote), *_place(one.place))


def _promised(one: Promised) -> _Row:
    chain = " ".join(report.id for report in one.chain)
    about = (cell(one.due), one.status, one.as_of, cell(one.source), one.kind, chain)
    return (one.id, *about, *_quote(one.quote), *_place(one.place))


def _changed(one: Changed) -> _Row:
    evidence = line(" … ".join(quote.exact for quote in one.evidence))
    about = (one.verdict, one.rule, one.as_of, one.direction, cell(one.what), cell(one.source))
    values = (number_cell(one.before), number_cell(one.after), cell(one.deadline))
    chain = " ".join(report.id for report in one.chain)
    return (one.id, *about, *values, evidence, chain, *_quote(one.quote), *_place(one.place))


def _quote(quote: Quote) -> _Row:
    if not quote.spans:
        return ("", "", "")
    start, end = quote.spans[0][0], quote.spans[-1][1]
    return (str(start), str(end), line(quote.exact))


def _place(place: Place) -> _Row:
    texts = (
        cell(place.published),
        cell(place.outlet),
        line(place.title),
        cell(place.url),
        cell(place.notice),
    )
    return (place.article, *texts, str(place.copies))


def _flag(value: bool) -> str:
    return "yes" if value else "no"


_ROWS: Mapping[type, Callable[[Any], _Row]] = {
    Said: _said,
    Article: _article,
    Source: _source,
    Asserted: _asserted,
    Promised: _promised,
    Changed: _changed,
}
