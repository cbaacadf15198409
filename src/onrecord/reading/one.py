"""Read one document: run every pass over it and put the results together."""

from __future__ import annotations

from onrecord.intake import document_from_text
from onrecord.reading.actors.find import find_actors
from onrecord.reading.figures.find import find_figures
from onrecord.reading.model import StatementModel, statement_model
from onrecord.reading.said_on import date_statements
from onrecord.reading.statements import find_statements
from onrecord.reading.times.context import NO_PUBLICATION
from onrecord.reading.times.find import find_times
from onrecord.reading.words import Words, words
from onrecord.record import Document, Reading

_DATES_DIFFER = "OR154"
_VISIBLE = frozenset({"headline", "subheading", "dateline", "paragraph"})


def visible_words(document: Document) -> Words:
    """The words of everything readable: headlines and datelines have dates and figures too."""
    return words(document.text, [block.span for block in document.blocks if block.kind in _VISIBLE])


def read(source: str | Document, *, model: StatementModel | None = None) -> Reading:
    """Everything that can be read from a text or a document.

    A ``str`` is the text of an article, not a path.  The same input gives the same reading, whatever was
    read before; safe to call from several threads.  Raises ``IntakeError`` where a text is empty or too
    long, ``ReadingError`` where the model cannot be loaded.
    """
    document = document_from_text(source) if isinstance(source, str) else source
    loaded = model or statement_model()
    paragraphs = [block.span for block in document.blocks if block.kind == "paragraph"]
    found = words(document.text, paragraphs)
    actors, statements, narrated, sourcing = find_actors(
        found, find_statements(found, loaded), document.outlet
    )
    visible = visible_words(document)
    # Where a page gives two dates of publication, nothing is counted from either.
    unsure = next((one.message for one in document.notices if one.code == _DATES_DIFFER), None)
    published = None if unsure else document.published
    times = find_times(visible, published, unsure or NO_PUBLICATION)
    statements = date_statements(found, statements, times, published)
    figures, movements = find_figures(visible, times, statements)
    return Reading(
        document=document,
        actors=actors,
        statements=statements,
        times=times,
        figures=figures,
        movements=movements,
        narrated=narrated,
        sourcing=sourcing,
        model=loaded.name,
    )
