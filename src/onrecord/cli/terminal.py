"""A reading on a terminal: its announced changes, the article with its roles marked, then lists.

The lists are those of its voices, of its statements, numbered, of its times, figures and commitments.

Every role has a sign besides its colour.  A source is underlined (or ``_so_``) and followed by the numbers
of its statements, ``[3]``; a cue is bold (or ``*so*``); content stands between ``⟦3`` and ``⟧``.  A closing
bracket carries its number where it does not close the bracket opened last: ``3⟧``.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from onrecord.cli.changes import change_cards, commitment_list
from onrecord.cli.quantities import quantity_list
from onrecord.cli.voices import sourcing, terms_phrase, voice_list, who
from onrecord.export.quantities import figures, times
from onrecord.export.segments import Mark, Passage, Segment, passages, segments_by_passage
from onrecord.export.summary import counts, headed, heading, origin, remarks, said_on
from onrecord.export.visible import shortened, visible_on_terminal
from onrecord.export.voices import channel, speaker, terms
from onrecord.record import Reading, Spans, Statement

_WIDEST = 100
_LONGEST_ROLE = 160
_LONGEST_CONTENT = 400

_STYLES = {"source": "underline cyan", "cue": "bold", "content": "green"}
_SIGNS = {"source": "_", "cue": "*"}
_FAINT = "dim"


@dataclass(frozen=True, slots=True)
class Look:
    """Columns to fill, whether bold and underline may be used at all, and whether colours may."""

    width: int = 80
    styled: bool = False
    colours: bool = False

    @classmethod
    def for_terminal(cls, *, styled: bool, colours: bool) -> Look:
        """As wide as the terminal or ``COLUMNS`` say, though no wider than a line is read with ease."""
        width = shutil.get_terminal_size((80, 24)).columns
        return cls(max(20, min(width, _WIDEST)), styled, colours)


def render(reading: Reading, look: Look) -> str:
    """The reading as text to print, with terminal sequences only where ``look`` is styled."""
    console = Console(
        file=StringIO(),
        width=look.width,
        force_terminal=look.styled,
        color_system="auto" if look.styled else None,
        no_color=not look.colours,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    with console.capture() as captured:
        for part in renderables(reading, styled=look.styled):
            console.print(part)
    lines = (line.rstrip() for line in captured.get().splitlines())
    return "\n".join(lines) + "\n\n"


def renderables(reading: Reading, *, styled: bool) -> Iterator[RenderableType]:
    """The parts of a reading from top to bottom: header, changes, article, voices, statements, quantities.

    Where not ``styled``, a source and a cue are marked by signs in place of underline and bold.
    """
    yield from _header(reading)
    yield from _section("Announced changes", change_cards(reading))
    if reading.changes:
        yield from _heading("Article")
    open_contents: list[int] = []
    for passage, inside in segments_by_passage(reading, passages(reading.document)):
        yield Text()
        yield _passage(reading.document.text, passage, inside, open_contents, styled=styled)
    yield from _section("Sourcing", sourcing(reading))
    yield from _section("Voices", voice_list(reading))
    if reading.statements:
        yield from _heading("Statements")
        for number, statement in enumerate(reading.statements, 1):
            yield from _entry(reading, statement, number)
    yield from _section("Times", quantity_list(times(reading), "times"))
    yield from _section("Figures", quantity_list(figures(reading), "figures"))
    yield from _section("Commitments", commitment_list(reading))


def _section(title: str, inside: Iterator[RenderableType]) -> Iterator[RenderableType]:
    """A section, its heading only where there is something under it."""
    for number, part in enumerate(inside):
        if number == 0:
            yield from _heading(title)
        yield part


def _heading(title: str) -> Iterator[RenderableType]:
    yield Text()
    yield Rule(title, align="left", style=_FAINT, characters="─")


def _header(reading: Reading) -> Iterator[RenderableType]:
    document = reading.document
    if not headed(document):
        yield Text(visible_on_terminal(heading(document)), style="bold")
    if known := origin(document):
        yield Text(visible_on_terminal(" · ".join(known)))
    yield Text(counts(reading), style=_FAINT)
    for notice in document.notices:
        yield Text(visible_on_terminal(f"! {notice.code} {notice.message}"), style="yellow")


def _passage(
    text: str, passage: Passage, inside: tuple[Segment, ...], open_contents: list[int], *, styled: bool
) -> Text:
    """One passage as it stands, on one logical line, with the signs of its roles between its words.

    ``open_contents`` goes from passage to passage: the statements whose bracket is open, the last one last.
    """
    line = Text(style={"headline": "bold", "subheading": "bold", "boilerplate": _FAINT}.get(passage.kind, ""))
    for segment in inside:
        for mark in segment.opens:
            if mark.role == "content":
                line.append(f"⟦{mark.statement + 1} ", _FAINT)
                open_contents.append(mark.statement)
        roles = {mark.role for mark in segment.marks}
        if not styled:
            line.append("".join(_SIGNS.get(mark.role, "") for mark in _once(segment.opens)))
        style = " ".join(_STYLES[role] for role in ("content", "source", "cue") if role in roles)
        line.append(visible_on_terminal(text[segment.start : segment.end]), style or None)
        if not styled:
            line.append("".join(_SIGNS.get(mark.role, "") for mark in reversed(_once(segment.closes))))
        numbers = [str(mark.statement + 1) for mark in segment.closes if mark.role == "source"]
        if numbers:
            line.append(f"[{','.join(numbers)}]", _FAINT)
        for mark in sorted(segment.closes, key=lambda mark: -_depth(mark, open_contents)):
            if mark.role == "content":
                last = open_contents[-1] == mark.statement
                open_contents.remove(mark.statement)
                line.append("⟧" if last else f"{mark.statement + 1}⟧", _FAINT)
    return line


def _once(marks: tuple[Mark, ...]) -> list[Mark]:
    """One mark a role: a source that two statements share is underlined once."""
    return list({mark.role: mark for mark in marks}.values())


def _depth(mark: Mark, open_contents: list[int]) -> int:
    return open_contents.index(mark.statement) if mark.role == "content" else -1


def _entry(reading: Reading, statement: Statement, number: int) -> Iterator[RenderableType]:
    """A statement of the list: who and how on the first line, what below it."""
    line = Text(f"[{number}] ", style="")
    words = _quote(reading, statement.source)
    resolved = who(speaker(reading, statement), words=bool(words))
    line.append(words, "underline")
    line.append(f" {resolved}" if words and resolved else resolved, None if words else "italic dim")
    if statement.cue:
        line.append(" — ").append(_quote(reading, statement.cue), "bold")
    told = remarks(statement)
    if statement.within is not None:
        told.insert(1, f"in {statement.within + 1}")
    if through := channel(reading, statement):
        told.insert(1, f"through {_plain(through)}")
    if day := said_on(reading, statement):
        told.append(f"said {_plain(day)}")
    line.append(f" · {', '.join(told)}", _FAINT)
    yield Padding(line, (1, 0, 0, 0))
    if statement.content:
        yield Padding(
            Text(_quote(reading, statement.content, _LONGEST_CONTENT), _STYLES["content"]), (0, 0, 0, 4)
        )
    if agreed := terms(reading, statement):
        yield Padding(Text(terms_phrase(agreed), _FAINT), (0, 0, 0, 4))


def _plain(words: str) -> str:
    return visible_on_terminal(shortened(words, _LONGEST_CONTENT))


def _quote(reading: Reading, spans: Spans, longest: int = _LONGEST_ROLE) -> str:
    return visible_on_terminal(shortened(reading.quote(spans), longest))
