"""The column beside an article of a page: its statements, numbered."""

from __future__ import annotations

from onrecord.export.summary import UNSURE, counts, said_on
from onrecord.export.visible import escaped, shortened
from onrecord.export.voicelist import names, terms_phrase
from onrecord.export.voices import channel, heard, speaker, speaking, terms
from onrecord.record import Reading, Spans, Statement

_LONGEST_ROLE = 160
_LONGEST_CONTENT = 360
_DEEPEST = 3


def statements(reading: Reading, name: str) -> str:
    """The numbered list of statements; ``name`` is the article's, which every anchor begins with."""
    known = heard(reading)
    items = "".join(_statement(reading, name, index, known) for index in range(len(reading.statements)))
    box = (
        f'<p class="filter" hidden><label for="{name}-f">Filter</label> '
        f'<input id="{name}-f" type="search" autocomplete="off" placeholder="a name, a word, direct …">'
        '<output aria-live="polite"></output></p>'
    )
    return (
        f'<h2>Statements</h2>\n<p class="counts">{escaped(counts(reading))}</p>\n'
        f'{box if items else ""}\n<ol class="statements">\n{items}</ol>'
    )


def _statement(reading: Reading, name: str, index: int, known: frozenset[int]) -> str:
    statement = reading.statements[index]
    number = index + 1
    who = _who(reading, statement, name, known)
    cue = _quote(reading, statement.cue, _LONGEST_ROLE)
    content = _quote(reading, statement.content, _LONGEST_CONTENT)
    depth = _depth(reading, index)
    actors = " ".join(str(actor + 1) for actor in speaking(reading, statement))
    by = f' data-a="{actors}"' if actors else ""
    return (
        f'<li id="{name}-s{number}" data-n="{number}"{by}{f" class=in{depth}" if depth else ""}>'
        f'<a class="no" href="#{name}-t{number}" aria-label="Show statement {number}">{number}</a>'
        f'<div><p class="who" dir="auto">{who}{f" <span class=cue>{cue}</span>" if cue else ""}</p>'
        f"{f'<p class=what dir=auto>{content}</p>' if content else ''}"
        f'<p class="tags">{_tags(reading, statement, name)}</p></div></li>\n'
    )


def _who(reading: Reading, statement: Statement, name: str, known: frozenset[int]) -> str:
    """The words of the source, and who that is where they do not say it."""
    words = _quote(reading, statement.source, _LONGEST_ROLE)
    parts = [f'<span class="src">{words}</span>'] if words else []
    resolved = speaker(reading, statement)
    if resolved is not None and resolved.how != "none":
        parts.append(f'<span class="resolved">({names(resolved, name, known)})</span>')
    elif resolved is not None or not words:
        parts.append(f'<span class="none">{"(no source given)" if words else "no source given"}</span>')
    return " ".join(parts)


def _tags(reading: Reading, statement: Statement, name: str) -> str:
    tags = [f"<span>{statement.kind}</span>"]
    if statement.within is not None:
        outer = statement.within + 1
        tags.append(f'<a href="#{name}-s{outer}">in {outer}</a>')
    if through := channel(reading, statement):
        tags.append(f"<span>through <bdi>{escaped(through)}</bdi></span>")
    if day := said_on(reading, statement):
        tags.append(f"<span>said <bdi>{escaped(shortened(day, _LONGEST_ROLE))}</bdi></span>")
    if agreed := terms(reading, statement):
        tags.append(f"<span>{terms_phrase(agreed)}</span>")
    if statement.negated:
        tags.append('<span class="strong">negated</span>')
    if statement.hedge:
        tags.append(f"<span>hedged: {_quote(reading, statement.hedge, _LONGEST_ROLE)}</span>")
    if statement.confidence < UNSURE:
        tags.append(f'<span class="strong">unsure? {statement.confidence:.2f}</span>')
    return " ".join(tags)


def _depth(reading: Reading, index: int) -> int:
    """How deep a statement is nested; a chain without end counts as the deepest."""
    depth = 0
    outer = reading.statements[index].within
    while outer is not None and 0 <= outer < len(reading.statements) and depth < _DEEPEST:
        depth += 1
        outer = reading.statements[outer].within
    return depth


def _quote(reading: Reading, spans: Spans, longest: int) -> str:
    return escaped(shortened(reading.quote(spans), longest))
