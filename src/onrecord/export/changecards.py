"""In a page, before all else: a card for every announced change, then what is promised, planned, demanded.

Every card leads to its announcement and its evidence in the text; without the script by plain links.
"""

from __future__ import annotations

from onrecord.export.changes import Card, Promise, cards, promises
from onrecord.export.visible import escaped, shortened
from onrecord.record import Reading, Span

_LONGEST_EVIDENCE = 300


def changes(reading: Reading, name: str) -> str:
    """The cards; nothing where no change is announced.  ``name`` is the article's, for its anchors."""
    items = "".join(_card(reading, card, name) for card in cards(reading))
    return f'<h2>Announced changes</h2>\n<ul class="changes">\n{items}</ul>\n' if items else ""


def commitments(reading: Reading, name: str) -> str:
    """What somebody is bound to, a row each, folded away; nothing where there is none."""
    rows = promises(reading)
    if not rows:
        return ""
    count = f"{len(rows):,} commitment{'' if len(rows) == 1 else 's'}"
    told = "".join(_promise(row, name) for row in rows)
    return (
        f'<h2>Commitments</h2>\n<div class="quantities"><details><summary>{count}</summary>\n<table>'
        '<thead><tr><th scope="col">who</th><th scope="col">what</th></tr></thead>\n'
        f"<tbody>\n{told}</tbody></table></details></div>\n"
    )


def anchor(name: str, number: int, part: int) -> str:
    """Where the ``part``-th span of a change stands in the text: 0 announces it, the others are evidence."""
    return f"{name}-at-change{number}{f'-{part}' if part else ''}"


def _card(reading: Reading, card: Card, name: str) -> str:
    facts = "".join(f"<span>{escaped(fact)}</span> " for fact in card.facts)
    told = _link(reading, card, name, 0, card.announced[0]) if card.announced else ""
    shown = "".join(
        f"<li>{_link(reading, card, name, part, span)}</li>" for part, span in enumerate(card.evidence, 1)
    )
    parts = [
        f'<p class="ruled"><strong class="verdict"><span aria-hidden="true">{card.sign}</span> '
        f'{escaped(card.verdict)}</strong> <bdi class="thing">{escaped(card.what)}</bdi></p>',
        f'<p class="tags">{facts.strip()}</p>' if facts else "",
        f'<p dir="auto">{escaped(card.why)}</p>' if card.why else "",
        f'<p class="part">Announced</p><p class="what" dir="auto">{told}</p>' if told else "",
        f'<p class="part">Evidence</p><ol class="what">{shown}</ol>' if shown else "",
    ]
    label = f'id="{name}-change{card.number}" data-change="{card.number}"'
    return f'<li {label} data-verdict="{escaped(card.verdict)}"><div>{"".join(parts)}</div></li>\n'


def _link(reading: Reading, card: Card, name: str, part: int, span: Span) -> str:
    words = escaped(shortened(reading.quote((span,)), _LONGEST_EVIDENCE))
    return f'<a class="there" href="#{anchor(name, card.number, part)}"><bdi>{words}</bdi></a>'


def _promise(row: Promise, name: str) -> str:
    by = f"<bdi>{escaped(row.by)}</bdi>" if row.by else '<span class="none">not said</span>'
    notes = [f"<bdi>{escaped(fact)}</bdi>" for fact in row.facts]
    if row.statement:
        notes.append(f'<span><a href="#{name}-s{row.statement}">statement {row.statement}</a></span>')
    under = f'<div class="tags">{" ".join(notes)}</div>' if notes else ""
    return (
        f'<tr id="{name}-commitment{row.number}" data-commitment="{row.number}">'
        f'<td>{by}<div class="tags"><span class="strong">{escaped(row.kind)}</span></div></td>'
        f'<td><a class="there" href="#{name}-at-commitment{row.number}"><bdi>{escaped(row.action)}</bdi></a>'
        f"{under}</td></tr>\n"
    )
