"""Second hand: the outlet or channel that a statement came through."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from onrecord.reading.actors.entity import Entity
from onrecord.reading.actors.lexicon import fold, lexicon, word_set
from onrecord.reading.actors.names import Name
from onrecord.reading.actors.speakers import Speakers
from onrecord.reading.actors.tokens import Token
from onrecord.record import Span, Statement

_NAMES_BACK = 200


@dataclass(frozen=True, slots=True)
class Via:
    """The channel of a statement: its actor and where it is named."""

    entity: Entity
    span: Span


@cache
def _channel_verbs() -> dict[str, str]:
    lines = (
        resources.files("onrecord.data.actors").joinpath("channel-verbs.txt").read_text("utf-8").splitlines()
    )
    rows = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def find_via(
    statements: Sequence[Statement], speakers: Speakers, make: dict[str, Entity]
) -> list[Via | None]:
    """The channel of each statement; ``make`` collects the platforms that only a verb names."""
    found: list[Via | None] = []
    speaking = {one.source[0].start: n for n, one in enumerate(statements) if one.source}
    cues = sorted(one.cue[0].start for one in statements if one.cue)
    said = sorted(span for one in statements for span in one.content)
    for number, one in enumerate(statements):
        named = _named_channel(one, speakers, number, speaking, cues)
        if named is not None and _said_by_another(named.span, one, said):
            named = None
        found.append(named or _verb_channel(one, speakers, make))
    for number, one in enumerate(statements):
        if one.within is not None:
            outer = _through_outer(one.within, statements, speakers, found)
            if outer is not None and outer.entity not in speakers.answers[number].entities:
                found[number] = outer
    return found


def _said_by_another(span: Span, one: Statement, said: Sequence[Span]) -> bool:
    """True for a channel inside what is said in a statement that this one is no part of."""
    place = bisect_right(said, (span.start, span.end))
    cue = one.cue[0].start if one.cue else span.start
    return any(a <= span.start < b and not a <= cue < b for a, b in said[max(0, place - 6) : place])


def is_same_outlet(entity: Entity, outlet: str | None) -> bool:
    """Whether an actor is the outlet of that name ("usa-today" is USA TODAY)."""
    if not outlet:
        return False
    names = lexicon().outlet_names

    def plain(name: str) -> str:
        folded = fold(name.replace("-", " ")).removeprefix("the ")
        return fold(names.get(folded, folded))

    return plain(outlet) == plain(entity.surface)


def _through_outer(
    outer: int, statements: Sequence[Statement], speakers: Speakers, found: Sequence[Via | None]
) -> Via | None:
    """A statement inside an outlet's report came through that outlet."""
    steps = 0
    place: int | None = outer
    while place is not None and steps < 8:
        answer = speakers.answers[place]
        if answer.entities and answer.entities[0].kind == "outlet" and statements[place].source:
            return Via(answer.entities[0], statements[place].source[0])
        if found[place] is not None:
            return found[place]
        place, steps = statements[place].within, steps + 1
    return None


def _verb_channel(one: Statement, speakers: Speakers, make: dict[str, Entity]) -> Via | None:
    for span in one.cue:
        for match in re.finditer(r"\w+", speakers.reader.text[span.start : span.end]):
            platform = _channel_verbs().get(match.group().casefold())
            if platform is not None:
                place = Span(span.start + match.start(), span.start + match.end())
                entity = make.setdefault(
                    platform, Entity("outlet", (platform.casefold(),), platform, known=True)
                )
                entity.mentions.append(place)
                return Via(entity, place)
    return None


def _named_channel(
    one: Statement, speakers: Speakers, number: int, speaking: Mapping[int, int], cues: Sequence[int]
) -> Via | None:
    """An outlet behind "told", "to", "on" in the cue's sentence, outside what is said and who says it.

    It belongs to the cue nearest to it: with another between them it is that one's.
    """
    if not one.cue:
        return None
    reader = speakers.reader
    tokens = reader.tokens
    at = bisect_left(reader.starts, one.cue[0].start)
    if at >= len(tokens):
        return None
    sentence = tokens[at].sentence
    mine = set(map(id, speakers.answers[number].entities))
    first = at
    while first > 0 and tokens[first - 1].sentence == sentence and at - first < 40:
        first -= 1
    index = first
    while index < len(tokens) and tokens[index].sentence == sentence and index - at < 40:
        token = tokens[index]
        index += 1
        if any(start <= token.start < end for start, end in (*one.content, *one.source)):
            continue
        if not _introduces(tokens, index - 1):
            continue
        low, high = sorted((token.start, one.cue[0].start))
        if bisect_right(cues, high - (token.start < one.cue[0].start)) - bisect_right(cues, low) > 0:
            continue
        entity, span = _outlet_after(index, speakers, sentence, speaking)
        if entity is None or span is None or id(entity) in mine:
            continue
        if not any(start <= span.start < end for start, end in (*one.content, *one.source)):
            return Via(entity, span)
    return None


def _introduces(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].folded in word_set("channel prepositions")


def _outlet_after(
    index: int, speakers: Speakers, sentence: int, speaking: Mapping[int, int]
) -> tuple[Entity | None, Span | None]:
    """The outlet whose mention begins at a token, articles and attributes aside."""
    reader = speakers.reader
    tokens, lexicon = reader.tokens, reader.lexicon
    for stop in range(index, min(index + 6, len(tokens))):
        if tokens[stop].sentence != sentence or not (tokens[stop].is_word or stop in reader.name_at):
            break
        name = reader.name_at.get(stop)
        if name is not None:
            return _named_outlet(index, name, speakers, speaking)
        noun = tokens[stop].folded in lexicon.outlets and stop > index
        if noun and stop + 1 not in reader.name_at:
            return _described_outlet(index, stop + 1, speakers, speaking)
    return None, None


def _named_outlet(
    index: int, name: Name, speakers: Speakers, speaking: Mapping[int, int]
) -> tuple[Entity | None, Span | None]:
    """The outlet that a name is, or that it is part of the description of ("the Brackwater website")."""
    reader = speakers.reader
    entity = speakers.gathering.of.get(name.start)
    if entity is None:
        return None, None
    # "an interview with X": whatever is no person there is an outlet.
    asked = index > 1 and reader.tokens[index - 2].folded in ("interview", "interviewed", "podcast")
    unsure = entity.kind in ("group", "unknown") or not (entity.evident or entity.roles or entity.gender)
    if (asked and unsure) or entity.kind == "outlet" or " ".join(name.key) in reader.lexicon.platforms:
        entity.kind = "outlet"
        return entity, Span(name.start, name.end)
    if name.last < len(reader.tokens) and reader.tokens[name.last].folded in reader.lexicon.outlets:
        return _described_outlet(index, name.last + 1, speakers, speaking)
    return None, None


def _described_outlet(
    first: int, last: int, speakers: Speakers, speaking: Mapping[int, int]
) -> tuple[Entity | None, Span | None]:
    """The outlet of a description: for "the paper" the one named last before, else one without a name.

    One that is itself the source of a statement is a speaker, not the channel of another's.
    """
    phrase = speakers.reader.one(first, last)
    if phrase is None or phrase.sort != "outlet" or phrase.span.start in speaking or phrase.noun == "press":
        return None, None
    if phrase.form == "indefinite" and phrase.noun in word_set("also no outlets"):
        return None, None
    plain = phrase.form == "description" and not phrase.inner and not phrase.modifiers
    earlier = _last_outlet(speakers, phrase.span.start) if plain else None
    return earlier or speakers.known.unnamed(phrase), phrase.span


def _last_outlet(speakers: Speakers, before: int) -> Entity | None:
    """The outlet named last before a place: what "the paper" there means."""
    last = bisect_left(speakers.names, before, key=lambda name: name.start)
    for name in reversed(speakers.names[max(0, last - _NAMES_BACK) : last]):
        entity = speakers.gathering.of.get(name.start)
        if entity is not None and entity.kind == "outlet":
            return entity
    return None
