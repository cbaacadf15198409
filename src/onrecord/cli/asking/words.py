"""Answers of an archive as lines for a person: who, when, the words, and where they stand."""

from __future__ import annotations

import shutil
import textwrap

import click

from onrecord.archive.results import (
    Article,
    Asserted,
    Changed,
    Place,
    Promised,
    Quote,
    Report,
    Said,
    Source,
)
from onrecord.export.visible import shortened, visible_on_terminal

_WIDEST = 100
_LONGEST = 400
_SIGNS = {
    "in fact": "✓",
    "done": "✓",
    "in name only": "≡",
    "in part": "◐",
    "not yet": "○",
    "pending": "○",
    "due": "!",
    "overdue": "!",
    "undone": "↺",
    "disputed": "≠",
}


def statement(one: Said) -> str:
    """A statement: speaker, words, place."""
    who = one.source or "no source named"
    role = f" ({one.role})" if one.role else ""
    via = f", through {one.via}" if one.via else ""
    kind = f"{one.kind}, denied" if one.negated else one.kind
    named = "" if one.named or one.source is None else ", not named"
    about = visible_on_terminal(f"{role}{named}{via}, {kind}")
    head = f"{_date(one.said)}  {click.style(_line(who), bold=True)}{about}"
    return f"{head}\n{_words(one.quote)}\n{_where(one.id, one.place)}\n\n"


def article(one: Article) -> str:
    """An article and some of its words."""
    title = click.style(_line(one.place.title or "(no title)"), bold=True)
    return f"{_date(one.place.published)}  {title}\n{_wrapped(one.excerpt)}\n{_where(one.id, one.place)}\n\n"


def source(one: Source) -> str:
    """A source on one line; its names and the reasons for them below, where they are given."""
    copies = f", {one.copies:,} more in copies" if one.copies else ""
    named = "" if one.named else ", not named"
    outlets = ", ".join(f"{_line(name)} {number:,}" for name, number in one.outlets)
    statements = "statement" if one.statements == 1 else "statements"
    articles = "article" if one.articles == 1 else "articles"
    head = (
        f"{click.style(_line(one.name), bold=True)}  #{one.id}, {one.kind}{named}: "
        f"{one.statements:,} {statements} in {one.articles:,} {articles}{copies}"
    )
    more = [f"in {outlets}"] if outlets else []
    if len(one.names) > 1:
        more.append("met as " + "; ".join(_line(name) for name in one.names))
    more += [f"because {_line(reason)}" for reason in one.reasons]
    return "\n".join([head, *(_wrapped(line) for line in more)]) + "\n"


def figure(one: Asserted) -> str:
    """A figure on one line."""
    about = "about " if one.approximate else ""
    who = f"  {_line(one.source)}" if one.source else ""
    said = _line(f"{about}{number(one.value)} {_unit(one)}")
    return f"{_date(one.said)}  {click.style(said, bold=True)}{who}  {click.style(one.id, dim=True)}\n"


def commitment(one: Promised) -> str:
    """A commitment: status, by whom, until when, and what later articles say of it."""
    head = (
        f"{_SIGNS[one.status]} {click.style(one.status, bold=True)}  due {one.due}  "
        f"{_line(one.source or 'nobody named')}, {one.kind}"
    )
    return "\n".join([head, _words(one.quote), *_chain(one.chain), _where(one.id, one.place)]) + "\n\n"


def change(one: Changed) -> str:
    """A change: verdict, what, from how much to how much, and the evidence."""
    due = f" by {one.deadline}" if one.deadline else ""
    who = f" ({_line(one.source)})" if one.source else ""
    values = ""
    if one.before is not None or one.after is not None:
        values = f", {number(one.before)} → {number(one.after)}"
    head = (
        f"{_SIGNS[one.verdict]} {click.style(one.verdict, bold=True)}  {one.direction}: "
        f"{_line(one.what)}{due}{who}{values}"
    )
    evidence = [_wrapped(f"– {shortened(quote.exact, _LONGEST)}") for quote in one.evidence]
    lines = [
        head,
        _words(one.quote),
        *evidence,
        *_chain(one.chain),
        f"    rule: {one.rule}, as of {one.as_of}",
    ]
    return "\n".join([*lines, _where(one.id, one.place)]) + "\n\n"


def _unit(one: Asserted) -> str:
    if one.unit is None:
        return one.of or one.series
    return one.unit if one.value == 1 or one.unit == "percent" or one.unit.isupper() else f"{one.unit}s"


def number(value: float | None) -> str:
    """A value as a person reads it.

    >>> number(2500.0), number(0.75), number(None)
    ('2,500', '0.75', '?')
    """
    if value is None:
        return "?"
    if abs(value) < 10**15 and float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.6g}"


def place(one: Place) -> str:
    """Outlet, title and what is to be known of the article."""
    notice = f", {one.notice}" if one.notice else ""
    copies = f", {one.copies} {'copy' if one.copies == 1 else 'copies'}" if one.copies else ""
    parts = [part for part in (one.outlet, one.title) if part]
    return _line(f"{': '.join(parts) or one.url or one.article}{notice}{copies}")


def _chain(chain: tuple[Report, ...]) -> list[str]:
    return [
        _wrapped(
            f"{_SIGNS[report.verdict]} {_date(report.published)}: {report.verdict}; "
            f"“{shortened(report.quote.exact, 160)}” [{report.id}; {report.reasons}]"
        )
        for report in chain
    ]


def _where(identifier: str, stands: Place) -> str:
    return click.style(f"    {identifier}  {place(stands)}", dim=True)


def _words(quote: Quote) -> str:
    return _wrapped(shortened(quote.exact, _LONGEST))


def _wrapped(text: str) -> str:
    width = max(40, min(shutil.get_terminal_size((80, 24)).columns, _WIDEST))
    lines = textwrap.wrap(_line(text), width - 4, break_on_hyphens=False) or [""]
    return "\n".join(f"    {line}" for line in lines)


def _date(day: str | None) -> str:
    return (day or "no date")[:10]


def _line(text: str) -> str:
    return visible_on_terminal(" ".join(text.split()))
