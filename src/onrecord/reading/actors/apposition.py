"""Names and descriptions in apposition: "her spokesman, Brian Fallon" and "Brian Fallon, her spokesman"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from onrecord.reading.actors.lexicon import word_set
from onrecord.reading.actors.phrases import Phrase


class PhraseReader(Protocol):
    """What reads the pieces that stand in apposition."""

    def trimmed(self, first: int, last: int) -> tuple[int, int]:
        """The tokens without the punctuation at their ends."""

    def before_relative(self, first: int, last: int) -> int:
        """The end of a phrase before its relative clause."""

    def one(self, first: int, last: int) -> Phrase | None:
        """The phrase of one speaker that the tokens make."""


def apposed(reader: PhraseReader, main: list[Phrase], rest: Sequence[tuple[int, int]]) -> list[Phrase]:
    """A description with the name in apposition becomes the name ("her spokesman, Brian Fallon")."""
    if len(main) != 1:
        return main
    one = main[0]
    for a, b in rest:
        a, b = reader.trimmed(a, reader.before_relative(*reader.trimmed(a, b)))
        if a >= b:
            continue
        other = reader.one(a, b)
        if other is None:
            continue
        if one.form in ("description", "indefinite") and other.form == "name" and not one.plural:
            name = other.name
            person = name is not None and name.kind in ("person", "unknown")
            # A developer or an owner may be a company: "the developer, Saltwane Homes,".
            body = one.sort != "person" or one.noun in word_set("roles of bodies")
            fits = (person and one.sort in ("person", "thing")) or (
                name is not None and body and name.kind != "person"
            )
            if name is not None and fits and name.first <= a + 4 and not one.of_person:
                return [replace(other, role=one.text, gender=one.gender or other.gender)]
        if one.form == "name" and one.role is None and other.form in ("description", "indefinite"):
            return [replace(one, role=other.text)]
    return main
