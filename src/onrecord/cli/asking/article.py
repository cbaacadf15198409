"""An archived article on a terminal: where it came from, the part asked for, or all that was read of it."""

from __future__ import annotations

import os
import sys

import click

from onrecord.archive.results import Quote, Shown
from onrecord.cli.asking.options import plain
from onrecord.cli.asking.words import place
from onrecord.cli.terminal import Look, render
from onrecord.export.visible import shortened, visible_on_terminal


def shown_article(one: Shown) -> str:
    """The answer to ``onrecord show`` as text."""
    lines = [click.style(one.id, bold=True) + f"  {place(one.place)}"]
    for label, value in (
        ("published", one.document.published),
        ("url", one.document.url),
        ("byline", one.document.byline),
        ("read by", "; ".join(one.models)),
    ):
        if value:
            lines.append(f"    {label}: {visible_on_terminal(value)}")
    for version in one.versions:
        which = "earlier" if version.earlier else "later"
        notice = f", {version.notice}" if version.notice else ""
        words = ""
        if one.part is not None:
            words = (
                ": these words do not stand there"
                if version.part is None
                else ": these words stand there too"
            )
        lines.append(f"    {which} version: {version.id}, added {version.added}{notice}{words}")
    lines += [f"    same story: {copy.article}  {place(copy)}" for copy in one.story]
    head = "\n".join(lines) + "\n\n"
    if one.part is not None:
        return plain(head + _part(one.part) + "\n")
    if one.reading is None:
        return plain(head)
    styled = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    look = Look.for_terminal(styled=styled, colours=not os.environ.get("NO_COLOR"))
    return plain(head) + render(one.reading, look)


def _part(quote: Quote) -> str:
    """The words with what stands around them, and their offsets."""
    spans = ", ".join(f"{start}-{end}" for start, end in quote.spans)
    before, after = (visible_on_terminal(" ".join(part.split())) for part in (quote.prefix, quote.suffix))
    words = click.style(visible_on_terminal(shortened(quote.exact, 4_000)), bold=True)
    return f"    … {before} {words} {after} …\n    characters {spans}\n"
