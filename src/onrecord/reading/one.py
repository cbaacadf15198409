"""Read one document: run every pass over it and put the results together."""

from __future__ import annotations

import numpy as np

from onrecord.errors import ReadingError
from onrecord.intake import document_from_text
from onrecord.reading.actors.find import find_actors
from onrecord.reading.changes.context import Floats
from onrecord.reading.changes.find import Record, find_changes
from onrecord.reading.changes.model import ChangeModel, change_model
from onrecord.reading.commitments.find import find_commitments
from onrecord.reading.figures.find import find_figures
from onrecord.reading.model import StatementModel, statement_model
from onrecord.reading.said_on import date_statements
from onrecord.reading.statements import find_statements
from onrecord.reading.times.context import NO_PUBLICATION
from onrecord.reading.times.find import find_times
from onrecord.reading.windows import Window, encode
from onrecord.reading.words import Words, words
from onrecord.record import Document, Reading

_DATES_DIFFER = "OR154"
_VISIBLE = frozenset({"headline", "subheading", "dateline", "paragraph"})


def visible_words(document: Document) -> Words:
    """The words of everything readable: headlines and datelines have dates and figures too."""
    return words(document.text, [block.span for block in document.blocks if block.kind in _VISIBLE])


def read(
    source: str | Document, *, model: StatementModel | None = None, changes: ChangeModel | None = None
) -> Reading:
    """Everything that can be read from a text or a document.

    A ``str`` is the text of an article, not a path.  The same input gives the same reading, whatever was
    read before; safe to call from several threads.  Raises ``IntakeError`` where a text is empty or too
    long, ``ReadingError`` where a model cannot be loaded or a verdict is asked for a day before publication.
    """
    document = document_from_text(source) if isinstance(source, str) else source
    _can_be_judged(document)
    loaded, judge = model or statement_model(), changes or change_model()
    paragraphs = [block.span for block in document.blocks if block.kind == "paragraph"]
    found = words(document.text, paragraphs)
    encoded = encode(found, loaded.vocabulary)
    announced = np.zeros(len(found), dtype=np.float32)

    def watch(window: Window, vectors: Floats) -> None:
        core = slice(window.core_start - window.start, window.core_end - window.start)
        announced[window.core_start : window.core_end] = judge.announced(vectors)[0][core]

    stated = find_statements(found, encoded, loaded, watch)
    actors, statements, narrated, sourcing = find_actors(found, stated, document.outlet)
    visible = visible_words(document)
    # Where a page gives two dates of publication, nothing is counted from either.
    unsure = next((one.message for one in document.notices if one.code == _DATES_DIFFER), None)
    published = None if unsure else document.published
    times = find_times(visible, published, unsure or NO_PUBLICATION)
    statements = date_statements(found, statements, times, published)
    figures, movements = find_figures(visible, times, statements)
    record = Record(document, actors, statements, times, figures, movements)
    return Reading(
        document=document,
        actors=actors,
        statements=statements,
        times=times,
        figures=figures,
        movements=movements,
        commitments=find_commitments(found, statements, actors, times),
        changes=find_changes(found, encoded, announced, record, judge, loaded.vocabulary),
        narrated=narrated,
        sourcing=sourcing,
        model=model_name(loaded, judge),
    )


def model_name(model: StatementModel | None = None, changes: ChangeModel | None = None) -> str:
    """What every reading by these models, or those that ship, names as its ``model``."""
    return f"{(model or statement_model()).name}, {(changes or change_model()).name}"


def _can_be_judged(document: Document) -> None:
    """Nothing can be said as of a day on which the article was not there yet."""
    day, published = document.as_of, document.published
    if day and published and day[:10] < published[:10]:
        raise ReadingError("OR202", document.id, f"as of {day}, published {published}")
