"""What the text says an actor is: roles before and after the name, and whom they are for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.actors.entity import Entity, Role
from onrecord.reading.actors.headnouns import is_person_noun
from onrecord.reading.actors.lexicon import Lexicon, fold, word_set
from onrecord.reading.actors.names import Name
from onrecord.reading.actors.tokens import Token
from onrecord.record import Span

_LONGEST = 16
_AGE = re.compile(r"\d{1,3}")


def add_roles(
    entities: Sequence[Entity], tokens: Sequence[Token], text: str, names: dict[int, Name], lexicon: Lexicon
) -> None:
    """Fill in the roles, ages and affiliations of every named entity; gender too where a role tells it."""
    for entity in entities:
        for name in entity.names:
            if entity.kind not in ("person", "unknown"):
                continue
            for role in (
                _before(tokens, name, text, names, lexicon),
                _after(tokens, name, text, names, lexicon),
                _predicate(tokens, name, text, names, lexicon),
                _home(tokens, name, names),
            ):
                if role is not None and all(role.words != other.words for other in entity.roles):
                    entity.roles.append(role)
                    if entity.gender is None:
                        entity.gender = _gender(role, lexicon)


def _gender(role: Role, lexicon: Lexicon) -> str | None:
    for word in fold(role.text).split():
        noun = lexicon.people.get(word.rsplit("-", 1)[-1])
        if noun is not None and noun.gender:
            return noun.gender
    return None


def _role(
    tokens: Sequence[Token], first: int, last: int, text: str, names: dict[int, Name], lexicon: Lexicon
) -> Role:
    span = Span(tokens[first].start, tokens[last - 1].end)
    words = frozenset(t.folded for t in tokens[first:last] if t.is_word)
    return Role(
        " ".join(text[span.start : span.end].split()), words, span, _affiliation(tokens, first, last, names)
    )


def _affiliation(tokens: Sequence[Token], first: int, last: int, names: dict[int, Name]) -> str | None:
    """The body that a role is held in: a name behind "of", "for", "at", or one that opens the role."""
    for at in range(first, last - 1):
        if tokens[at].folded in word_set("role prepositions"):
            for index in range(at + 1, min(at + 4, last)):
                name = names.get(index)
                if name is not None and name.kind != "person":
                    return name.surface
    opening = names.get(first)
    if opening is not None and opening.last < last:
        return opening.surface
    return None


def _before(
    tokens: Sequence[Token], name: Name, text: str, names: dict[int, Name], lexicon: Lexicon
) -> Role | None:
    """The role in "campaign spokesman Ann Lee" and in "The mayor, Ann Lee,"."""
    first = name.first
    if first == 0:
        return None
    at = first - 1
    if name.phrase_first < name.first:
        begin = name.phrase_first
        while begin > 0 and first - begin < 7:
            previous = tokens[begin - 1]
            if (
                not previous.is_word
                or previous.sentence != tokens[first].sentence
                or previous.folded in word_set("before a role")
            ):
                break
            if not (
                previous.capital
                or previous.folded in lexicon.groups
                or previous.folded in lexicon.people
                or "-" in previous.surface
                or previous.folded in ("former", "deputy", "acting", "senior", "chief")
            ):
                break  # fmt: skip
            begin -= 1
        return _role(tokens, begin, first, text, names, lexicon)
    if tokens[at].surface == "," and tokens[at].sentence == tokens[first].sentence:
        begin = at
        while begin > 0 and at - begin < _LONGEST and tokens[begin - 1].sentence == tokens[first].sentence:
            begin -= 1
            if (
                tokens[begin].folded in ("the", "his", "her", "its", "their", "a", "an")
                or not tokens[begin].is_word
            ):
                break
        head = next((n for n in range(begin, at) if tokens[n].folded in word_set("role prepositions")), at)
        if begin < head and is_person_noun(tokens[head - 1].folded, lexicon) and tokens[begin].is_word:
            return _role(tokens, begin + 1 if begin + 1 < at else begin, at, text, names, lexicon)
    return None


def _after(
    tokens: Sequence[Token], name: Name, text: str, names: dict[int, Name], lexicon: Lexicon
) -> Role | None:
    """The role in "Ali Hosseini, a leader in the Hashd," and in "Mary Brown, 54, a baker"."""
    at = name.last
    if at + 1 >= len(tokens) or tokens[at].surface not in ",(—–":
        return None
    begin = at + 1
    if _AGE.fullmatch(tokens[begin].folded) and begin + 1 < len(tokens) and tokens[begin + 1].surface in ",)":
        following = begin + 2
        age = Role(
            tokens[begin].folded, frozenset({f"{tokens[begin].folded}-year-old"}), _spot(tokens[begin])
        )
        if following >= len(tokens) or tokens[following].sentence != tokens[name.first].sentence:
            return age
        role = _phrase(tokens, following, text, names, lexicon)
        if role is None:
            return age
        return Role(role.text, role.words | age.words, role.span, role.affiliation, role.heads | age.heads)
    return _phrase(tokens, begin, text, names, lexicon)


def _phrase(
    tokens: Sequence[Token], begin: int, text: str, names: dict[int, Name], lexicon: Lexicon
) -> Role | None:
    """A noun phrase of a person from ``begin`` to the next comma."""
    stop = begin
    while stop < len(tokens) and stop - begin < _LONGEST and tokens[stop].sentence == tokens[begin].sentence:
        if not tokens[stop].is_word and tokens[stop].surface not in "-&'":
            break
        if tokens[stop].folded in ("who", "which", "said", "says", "told", "whose"):
            break
        stop += 1
    head = next(
        (
            n
            for n in range(begin + 1, stop)
            if tokens[n].folded in word_set("role prepositions") or tokens[n].folded in ("to", "on")
        ),
        stop,
    )
    if begin >= head or not any(
        is_person_noun(tokens[n].folded, lexicon) for n in range(max(begin, head - 2), head)
    ):
        return None
    if (
        begin in names
        and names[begin].kind == "person"
        and not tokens[begin].possessive
        and names[begin].last >= head
    ):
        return None
    while begin < stop - 1 and tokens[begin].folded in ("a", "an", "the", "then", "now"):
        begin += 1
    return _role(tokens, begin, stop, text, names, lexicon)


def _predicate(
    tokens: Sequence[Token], name: Name, text: str, names: dict[int, Name], lexicon: Lexicon
) -> Role | None:
    """The role in "Han Ji-won is a judge" and in "Laila Qasim, who is the mayor"."""
    at = name.last
    while at < len(tokens) and at < name.last + 2 and tokens[at].folded in (",", "who"):
        at += 1
    if at > name.last and at < len(tokens) and tokens[at].folded in lexicon.role_verbs:
        nouns = lexicon.role_verbs[tokens[at].folded]
        stop = at + 1
        while stop < len(tokens) and stop - at < _LONGEST and tokens[stop].is_word:
            stop += 1
        role = _role(tokens, at, stop, text, names, lexicon)
        return Role(role.text, role.words | nouns, role.span, role.affiliation, nouns)
    if (
        at + 2 >= len(tokens)
        or tokens[at].folded not in word_set("copulas")
        or tokens[at].sentence != tokens[name.first].sentence
    ):
        return None
    if tokens[at + 1].folded not in ("a", "an", "the", "one", "his", "her"):
        return None
    return _phrase(tokens, at + 1, text, names, lexicon)


def _home(tokens: Sequence[Token], name: Name, names: dict[int, Name]) -> Role | None:
    """The country in "Dorottya Halmos of Hungary"."""
    at = name.last
    if at + 1 < len(tokens) and tokens[at].folded in ("of", "from") and at + 1 in names:
        place = names[at + 1]
        if place.kind == "place":
            return Role(
                place.surface, frozenset(place.key) | {" ".join(place.key)}, Span(place.start, place.end)
            )
    return None


def _spot(token: Token) -> Span:
    return Span(token.start, token.end)
