"""Whom an article lets speak, and who speaks in a statement: what a page and a terminal say of actors.

Indexes that lead nowhere are passed over: a reading may come from a file that somebody else wrote.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.export.segments import joined
from onrecord.export.visible import shortened
from onrecord.record import Anonymity, Reading, Span, Statement
from onrecord.terms import ActorKind

MOST_VOICES = 40
"""So many voices are shown at once; the rest are counted, or folded away."""
MOST_NUMBERS = 40
"""So many numbers of statements are shown at once."""

_KINDS: dict[ActorKind, str] = {
    "person": "person",
    "unnamed": "unnamed source",
    "group": "organisation or state",
    "outlet": "outlet",
    "document": "document",
    "narrator": "in the first person",
}
_NARRATOR = "the article itself"
_LONGEST_NAME = 120
_LONGEST_ABOUT = 160
_LONGEST_ALIAS = 60
_LONGEST_TERMS = 200
_MOST_ALIASES = 4
_MOST_CHANNELS = 4
_MOST_TERMS = 3
_MOST_NAMES = 6


@dataclass(frozen=True, slots=True)
class Terms:
    """The words that say why a source is not named, and the reason given for it, if any."""

    condition: str
    reason: str


@dataclass(frozen=True, slots=True)
class Channel:
    """An outlet or platform, and the indexes of a voice's statements that came through it."""

    name: str
    statements: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """An actor who is heard: ``actor`` and ``statements`` are indexes, all else is words to show.

    ``more_aliases``, ``more_channels`` and ``more_terms`` count what is left out.
    """

    actor: int
    name: str
    kind: str
    about: str
    aliases: tuple[str, ...]
    more_aliases: int
    statements: tuple[int, ...]
    channels: tuple[Channel, ...]
    more_channels: int
    terms: tuple[Terms, ...]
    more_terms: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who makes a statement, where that says more than the words of its source.

    ``known``: it is the ``names``; ``unclear``: one of the ``names``, which may be none; ``none``: the text
    gives no source.  ``actors`` are the indexes of the names; ``more`` counts names left out.
    """

    how: Literal["known", "unclear", "none"]
    names: tuple[str, ...] = ()
    actors: tuple[int, ...] = ()
    more: int = 0


def speaking(reading: Reading, statement: Statement) -> tuple[int, ...]:
    """The indexes of all actors who make a statement."""
    first = () if statement.actor is None else (statement.actor,)
    return _there(reading, (*first, *statement.actors))


def heard(reading: Reading) -> frozenset[int]:
    """The indexes of all actors who make any statement."""
    return frozenset(actor for statement in reading.statements for actor in speaking(reading, statement))


def voices(reading: Reading) -> tuple[Voice, ...]:
    """The actors heard: who has most statements first, then who is heard first."""
    said: dict[int, list[int]] = {}
    for index, statement in enumerate(reading.statements):
        for actor in speaking(reading, statement):
            said.setdefault(actor, []).append(index)
    # The sort is stable, and whoever was heard first came first.
    return tuple(_voice(reading, *found) for found in sorted(said.items(), key=lambda one: -len(one[1])))


def speaker(reading: Reading, statement: Statement) -> Speaker | None:
    """Who makes a statement, or ``None`` where the words of its source say it or nothing is known."""
    if actors := speaking(reading, statement):
        words = reading.quote(statement.source).casefold()
        if all(reading.actors[actor].name.casefold() in words for actor in actors):
            return None
        return _speaker(reading, "known", actors)
    if statement.resolution == "open":
        return _speaker(reading, "unclear", _there(reading, (one.actor for one in statement.candidates)))
    if not statement.source or statement.resolution == "no source":
        return Speaker("none")
    return None


def channel(reading: Reading, statement: Statement) -> str | None:
    """The name of the outlet or channel that a statement came through."""
    if statement.via is None or not 0 <= statement.via < len(reading.actors):
        return None
    return name_of(reading, statement.via)


def terms(reading: Reading, statement: Statement) -> Terms | None:
    """The words that say why a statement's source is not named."""
    return None if statement.anonymity is None else _terms(reading, statement.anonymity)


def name_of(reading: Reading, actor: int) -> str:
    """An actor's name on one line, never empty."""
    found = reading.actors[actor]
    return _NARRATOR if found.kind == "narrator" else shortened(found.name, _LONGEST_NAME) or "no name"


def listed(words: Sequence[str], last: str, more: int = 0) -> str:
    """``A, B and C``, with ``last`` before the last; where ``more`` are left out, they are counted."""
    if more > 0:
        return f"{', '.join(words)} {last} {more:,} more"
    return f" {last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def numbered(indexes: Sequence[int], most: int = MOST_NUMBERS) -> str:
    """The numbers of statements, three and more in a row as a range: ``2, 5–8 and 14 more``."""
    rows: list[list[int]] = []
    for index in indexes[:most]:
        if rows and rows[-1][1] == index:
            rows[-1][1] = index + 1
        else:
            rows.append([index + 1, index + 1])
    told: list[str] = []
    for first, last in rows:
        told.extend([f"{first}–{last}"] if last - first > 1 else map(str, range(first, last + 1)))
    return ", ".join(told) + (f" and {len(indexes) - most:,} more" if len(indexes) > most else "")


def _voice(reading: Reading, actor: int, said: Sequence[int]) -> Voice:
    found = reading.actors[actor]
    aliases = {alias.casefold(): alias for alias in reversed(found.aliases) if alias.strip()}
    for said_already in (found.name, found.role or ""):
        aliases.pop(said_already.casefold(), None)
    shown = tuple(shortened(alias, _LONGEST_ALIAS) for alias in reversed(aliases.values()))
    channels: dict[int, list[int]] = {}
    conditions: dict[Terms, None] = {}
    for index in said:
        statement = reading.statements[index]
        for via in _there(reading, () if statement.via is None else (statement.via,)):
            channels.setdefault(via, []).append(index)
        if told := terms(reading, statement):
            conditions[told] = None
    through = tuple(Channel(name_of(reading, via), tuple(which)) for via, which in channels.items())
    unnamed = found.kind not in ("unnamed", "narrator") and not found.named
    return Voice(
        actor=actor,
        name=name_of(reading, actor),
        kind=_KINDS[found.kind] + (", not named" if unnamed else ""),
        about=_about(found.role, found.affiliation),
        aliases=shown[:_MOST_ALIASES],
        more_aliases=max(0, len(shown) - _MOST_ALIASES),
        statements=tuple(said),
        channels=through[:_MOST_CHANNELS],
        more_channels=max(0, len(through) - _MOST_CHANNELS),
        terms=tuple(conditions)[:_MOST_TERMS],
        more_terms=max(0, len(conditions) - _MOST_TERMS),
    )


def _about(role: str | None, affiliation: str | None) -> str:
    """Role and affiliation, which the role often names already."""
    told = shortened(role or "", _LONGEST_ABOUT)
    of = shortened(affiliation or "", _LONGEST_ABOUT)
    return ", ".join(part for part in (told, "" if of.casefold() in told.casefold() else of) if part)


def _speaker(reading: Reading, how: Literal["known", "unclear"], actors: Sequence[int]) -> Speaker:
    shown = tuple(actors[:_MOST_NAMES])
    names = tuple(name_of(reading, actor) for actor in shown)
    return Speaker(how, names, shown, len(actors) - len(shown))


def _terms(reading: Reading, given: Anonymity) -> Terms | None:
    condition, reason = _words(reading, given.condition), _words(reading, given.reason)
    return Terms(condition, reason) if condition or reason else None


def _words(reading: Reading, span: Span | None) -> str:
    inside = joined((span,), reading.document.text) if span is not None else []
    return shortened(reading.quote(tuple(inside)), _LONGEST_TERMS)


def _there(reading: Reading, actors: Iterable[int]) -> tuple[int, ...]:
    """The indexes that lead to an actor, each once."""
    return tuple(dict.fromkeys(actor for actor in actors if 0 <= actor < len(reading.actors)))
