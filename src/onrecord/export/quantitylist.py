"""The times and figures in the column beside an article: the time line, and two tables that open.

Every row leads to its words in the text; without the script by a plain link.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.export.quantities import Row, figures, times
from onrecord.export.timeline import timeline
from onrecord.export.visible import escaped
from onrecord.record import Reading


def quantities(reading: Reading, name: str) -> str:
    """The time line and the tables; nothing where there are neither times nor figures."""
    when, much = times(reading), figures(reading)
    if not when and not much:
        return ""
    title = " and ".join(word for word, rows in (("Times", when), ("figures", much)) if rows).capitalize()
    tables = _table("time", when, name) + _table("figure", much, name)
    return f'<h2>{title}</h2>\n{timeline(reading, name)}<div class="quantities">{tables}</div>\n'


def _table(kind: str, rows: Sequence[Row], name: str) -> str:
    if not rows:
        return ""
    count = f"{len(rows):,} {kind}{'' if len(rows) == 1 else 's'}"
    told = "".join(_row(kind, row, name) for row in rows)
    return (
        f"<details><summary>{count}</summary>\n<table>"
        f'<thead><tr><th scope="col">words</th><th scope="col">value</th></tr></thead>\n'
        f"<tbody>\n{told}</tbody></table></details>\n"
    )


def _row(kind: str, row: Row, name: str) -> str:
    notes = [f"<bdi>{escaped(row.anchor)}</bdi>"] if row.anchor else []
    if row.statement:
        by = f", <bdi>{escaped(row.speaker)}</bdi>" if row.speaker else ""
        notes.append(f'<span><a href="#{name}-s{row.statement}">statement {row.statement}</a>{by}</span>')
    notes += [f"<span>{escaped(moved)}</span>" for moved in row.movements]
    under = f'<div class="tags">{" ".join(notes)}</div>' if notes else ""
    return (
        f'<tr id="{name}-{kind}{row.number}" data-{kind}="{row.number}"{" class=faint" if row.faint else ""}>'
        f'<td><a class="there" href="#{name}-at-{kind}{row.number}"><bdi>{escaped(row.words)}</bdi></a></td>'
        f"<td><bdi>{escaped(row.value)}</bdi>{under}</td></tr>\n"
    )
