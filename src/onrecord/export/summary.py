"""What one line says about a reading: its title, where it came from, how many statements of which kind."""

from __future__ import annotations

import re

from onrecord.export.visible import shortened
from onrecord.record import Document, Reading, Statement

UNSURE = 0.5
"""Statements with a confidence below this are shown with a question mark."""

_FIRST_LINE = re.compile(r"\S[^\n]*")


def heading(document: Document) -> str:
    """The title, or else the headline, or else the first words, or else the id; never empty, on one line."""
    title = shortened(document.title or "", 300)
    if title:
        return title
    for block in document.blocks:
        if block.kind == "headline" and (line := shortened(document.text[slice(*block.span)], 300)):
            return line
    first = _FIRST_LINE.search(document.text)
    return shortened(first.group(), 80) if first else document.id or "Untitled"


def headed(document: Document) -> bool:
    """True where the text itself begins with a headline, so that a title above it would stand there twice."""
    first = _FIRST_LINE.search(document.text)
    return first is not None and any(
        block.kind == "headline" and block.span.start <= first.start() < block.span.end
        for block in document.blocks
    )


def origin(document: Document) -> list[str]:
    """Outlet, byline, date and dateline, as far as they are known and do not stand in the text itself."""
    within = {block.kind for block in document.blocks}
    parts = [document.outlet, None if "byline" in within else document.byline, document.published]
    if document.dateline and "dateline" not in within:
        place, agency = document.dateline.place, document.dateline.agency
        parts.append(" ".join(part for part in (place, f"({agency})" if agency else None) if part))
    return [shortened(part, 200) for part in parts if part and part.strip()]


def counts(reading: Reading) -> str:
    """How many statements of which kind, and how many that name no source, as a phrase."""
    statements = reading.statements
    if not statements:
        return "no statements"
    number = len(statements)
    kinds = [
        f"{count} {kind}"
        for kind in ("direct", "indirect", "mixed")
        if (count := sum(statement.kind == kind for statement in statements))
    ]
    phrase = f"{number} statement{'' if number == 1 else 's'}: {', '.join(kinds)}"
    sourceless = sum(not statement.source for statement in statements)
    return phrase + (f"; {sourceless} without source" if sourceless else "")


def said_on(reading: Reading, statement: Statement) -> str | None:
    """The date on which a statement was made: its value, or the article's words where the value is open."""
    index = statement.said_on
    if index is None or not 0 <= index < len(reading.times):
        return None
    time = reading.times[index]
    return time.value or reading.quote((time.span,))


def remarks(statement: Statement) -> list[str]:
    """What a reader should know of a statement besides its words: kind, negated, hedged, unsure."""
    found: list[str] = [statement.kind]
    if statement.negated:
        found.append("negated")
    if statement.hedge:
        found.append("hedged")
    if statement.confidence < UNSURE:
        found.append(f"? {statement.confidence:.2f}")
    return found
