"""The text of an article in a page: every role, time and figure marked, and nothing added to the words."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from onrecord.export.changecards import anchor
from onrecord.export.changes import cards, promises
from onrecord.export.layers import (
    actions,
    anchors,
    announcements,
    evidence,
    figures,
    grounds,
    mentions,
    own_voice,
    times,
)
from onrecord.export.quantities import figures as figure_rows
from onrecord.export.quantities import times as time_rows
from onrecord.export.segments import Segment, passages, segments_by_passage
from onrecord.export.visible import escaped, visible_in_page
from onrecord.record import Reading
from onrecord.terms import BlockKind

_ELEMENTS: dict[BlockKind, str] = {"headline": "h1", "subheading": "h2"}
_CLASSES = {"source": "src", "cue": "cue", "content": "con"}
_DEEPEST = 3
# Layers that are always drawn; the others only when somebody asks for them.
_DRAWN = ("own", "tm", "fg")
# Layers whose numbers have a row in a table beside the article, and what that is called in addresses.
_ROWS = {"tm": "time", "fg": "figure"}
_MOST_TOLD = 3


def article(reading: Reading, name: str) -> str:
    """The unchanged text, escaped, with elements around its passages and segments and nothing added."""
    text = reading.document.text
    parts: list[str] = []
    anchored: set[int] = set()
    bare = {index for index, statement in enumerate(reading.statements) if not statement.content}
    layers = {
        "men": mentions(reading),
        "ev": evidence(reading),
        "own": own_voice(reading),
        "tm": times(reading),
        "an": anchors(reading),
        "fg": figures(reading),
        "ch": announcements(reading),
        "gr": grounds(reading),
        "ac": actions(reading),
    }
    places = _places(reading, name)
    told = {("tm", row.number): row.told for row in time_rows(reading)}
    told |= {("fg", row.number): row.told for row in figure_rows(reading)}
    linked: set[tuple[str, int]] = set()
    cuts = {edge for layer in layers.values() for edge in layer.edges}
    headlines = at = 0
    for passage, inside in segments_by_passage(reading, passages(reading.document), cuts):
        parts.append(escaped(text[at : passage.start]))
        at = passage.end
        element = _ELEMENTS.get(passage.kind, "p")
        if passage.kind == "headline":
            headlines += 1
            element = "h1" if headlines == 1 else "h2"
        kind = "" if passage.kind in ("paragraph", "headline") else f' class="{passage.kind}"'
        parts.append(f'<{element}{kind} dir="auto">')
        for piece in inside:
            words = escaped(text[piece.start : piece.end])
            if piece.end <= passage.lead:
                words = f'<span class="lead">{words}</span>'
            over = {layer: found for layer in layers if (found := layers[layer].over(piece))}
            attributes = _attributes(piece, over)
            parts.append("".join(f'<i id="{one}"></i>' for one in places.get(piece.start, ())))
            parts.append(_numbers(piece, name, anchored, bare))
            if "tm" in over or "fg" in over:
                parts.append(_quantity(over, name, told, linked, attributes, words))
            else:
                parts.append(f"<span {attributes}>{words}</span>" if attributes else words)
        parts.append(f"</{element}>")
    parts.append(escaped(text[at:]))
    return "".join(parts)


def _places(reading: Reading, name: str) -> dict[int, list[str]]:
    """What the cards of changes and the rows of commitments lead to, by the character where it begins."""
    found: dict[int, list[str]] = {}
    for card in cards(reading):
        for part, span in enumerate(card.evidence, 1):
            found.setdefault(span.start, []).append(anchor(name, card.number, part))
        for span in card.announced[:1]:
            found.setdefault(span.start, []).append(anchor(name, card.number, 0))
    for row in promises(reading):
        found.setdefault(row.span.start, []).append(f"{name}-at-commitment{row.number}")
    return found


def _numbers(segment: Segment, name: str, anchored: set[int], bare: set[int]) -> str:
    """The numbers of the statements whose content begins with a segment, to stand before it.

    ``anchored`` grows by the statements whose number can be linked to; those in ``bare`` have no content,
    and are anchored at whatever they have.
    """
    numbers: list[str] = []
    for index, role in segment.opens:
        if role == "content" or (index in bare and index not in anchored):
            anchor = "" if index in anchored else f' id="{name}-t{index + 1}"'
            anchored.add(index)
            label = f'aria-label="Statement {index + 1}"'
            numbers.append(
                f'<a class="n"{anchor} href="#{name}-s{index + 1}" data-n="{index + 1}" {label}></a>'
            )
    return "".join(numbers)


def _attributes(segment: Segment, over: Mapping[str, tuple[int, ...]]) -> str:
    """Classes to draw a segment by, and for each role and layer the numbers that it has there; or nothing."""
    numbers: dict[str, list[str]] = {}
    for index, role in segment.marks:
        numbers.setdefault(_CLASSES[role], []).append(str(index + 1))
    classes = list(numbers)
    if (depth := len(numbers.get("con", ()))) > 1:
        classes.append(f"con{min(depth, _DEEPEST)}")
    if any(mark.role == "content" for mark in segment.closes):
        classes.append("e")
    classes += [layer for layer in _DRAWN if layer in over]
    for layer, found in over.items():
        if layer != "own":
            numbers[layer] = [str(number) for number in found]
    drawn = [f'class="{" ".join(classes)}"'] if classes else []
    return " ".join(drawn + [f'data-{layer}="{" ".join(found)}"' for layer, found in numbers.items()])


def _quantity(
    over: Mapping[str, tuple[int, ...]],
    name: str,
    told: Mapping[tuple[str, int], str],
    linked: set[tuple[str, int]],
    attributes: str,
    words: str,
) -> str:
    """The words of a time or a figure: what it means is their title, and the first lead to its row.

    ``linked`` grows by the times and figures whose place in the text can be linked to.
    """
    here = [(layer, number) for layer in _ROWS for number in over.get(layer, ())]
    fresh = [one for one in here if one not in linked]
    linked.update(fresh)
    means = escape(visible_in_page(" | ".join(told[one] for one in here[:_MOST_TOLD])))
    title = f'{attributes} title="{means}"'
    if not fresh:
        return f"<span {title}>{words}</span>"
    # One element has one id; of two that begin together the other's stands before it.
    others = "".join(f'<i id="{name}-at-{_ROWS[layer]}{number}"></i>' for layer, number in fresh[1:])
    kind = f"{_ROWS[fresh[0][0]]}{fresh[0][1]}"
    return f'{others}<a id="{name}-at-{kind}" href="#{name}-{kind}" {title}>{words}</a>'
