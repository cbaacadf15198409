"""Gender from the text itself, where no name, title or role tells it: the pronouns right behind a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reading.actors.entity import Entity
from onrecord.reading.actors.names import Name
from onrecord.reading.actors.phrases import PRONOUNS
from onrecord.reading.actors.tokens import Token

_FARTHEST = 14


def add_genders(entities: Sequence[Entity], tokens: Sequence[Token], name_at: Mapping[int, Name]) -> None:
    """Set the gender of persons whose names are followed by pronouns of one gender alone.

    A pronoun counts where it stands in the name's sentence, or opens the next, with no other name between.
    """
    for entity in entities:
        if entity.gender is not None or entity.kind not in ("person", "unknown") or entity.plural:
            continue
        seen = {gender for name in entity.names if (gender := _after(name, tokens, name_at)) is not None}
        if seen == {"n"} and not entity.evident and not entity.roles:
            # "Mealbird said it": what is called it is nobody.
            entity.kind = "group"
        elif len(seen) == 1 and "n" not in seen:
            entity.gender = seen.pop()


def _after(name: Name, tokens: Sequence[Token], name_at: Mapping[int, Name]) -> str | None:
    sentence = tokens[name.first].sentence
    for at in range(name.last, min(len(tokens), name.last + _FARTHEST)):
        token = tokens[at]
        if token.sentence > sentence + 1 or token.quoted != tokens[name.first].quoted:
            return None
        if at in name_at and name_at[at].kind in ("person", "unknown"):
            return None
        gender = PRONOUNS.get(token.folded, (None, False))[0]
        if gender is not None and (token.sentence == sentence or token.opens):
            return gender
    return None
