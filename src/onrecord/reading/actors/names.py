"""Names in a text: where they stand, the titles before them, and what kind of thing they look like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reading.actors.lexicon import Lexicon, word_set
from onrecord.reading.actors.namekinds import classify
from onrecord.reading.actors.nameruns import extent, merely_opens, title_case
from onrecord.reading.actors.tokens import Token


@dataclass(frozen=True, slots=True)
class Name:
    """A named mention: tokens ``[first, last)``, the name alone, and what stands around it.

    ``key`` are the folded words; ``title`` the folded title or role noun directly before, ``phrase_first``
    the token where the noun phrase that ends in this name begins; ``kind`` is person, group, outlet,
    document, place, people (Democrats, Iraqis) or unknown; ``sure`` false where only a default speaks for it.
    """

    first: int
    last: int
    start: int
    end: int
    surface: str
    key: tuple[str, ...]
    title: str | None
    phrase_first: int
    definite: bool
    kind: str
    gender: str | None
    sure: bool


def find_names(tokens: Sequence[Token], text: str, lexicon: Lexicon) -> list[Name]:
    """Every name of the tokens, in order; none overlaps another."""
    headlines = title_case(tokens)
    mid = {t.folded for t in tokens if t.capital and not t.opens and t.sentence not in headlines}
    found: list[Name] = []
    later: list[int] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if not token.capital or merely_opens(tokens, at, lexicon, mid):
            at += 1
            continue
        if token.sentence in headlines:
            later.append(at)
            at += 1
            continue
        stop = extent(tokens, at, text, lexicon)
        found.extend(_split(tokens, at, stop, text, lexicon))
        at = stop
    if later:
        found.extend(_in_headlines(tokens, later, found, text, lexicon))
        found.sort(key=lambda name: name.first)
    return found


def _in_headlines(
    tokens: Sequence[Token], places: Sequence[int], found: Sequence[Name], text: str, lexicon: Lexicon
) -> list[Name]:
    """Names in title case: only those whose words the rest of the text, or the lists, know as names."""
    known = {word for name in found for word in name.key if len(word) > 2} - lexicon.particles
    result: list[Name] = []
    at = 0
    while at < len(places):
        stop = at
        while (
            stop < len(places)
            and places[stop] == places[at] + (stop - at)
            and (
                tokens[places[stop]].folded in known
                and tokens[places[stop]].sentence == tokens[places[at]].sentence
            )
        ):
            stop += 1
            if tokens[places[stop - 1]].possessive:
                break
        if stop == at:
            here = tokens[places[at]].folded
            if here in lexicon.outlet_names or here in lexicon.places:
                result.extend(_split(tokens, places[at], places[at] + 1, text, lexicon))
            at += 1
            continue
        result.extend(_split(tokens, places[at], places[stop - 1] + 1, text, lexicon))
        at = stop
    return result


def _title_end(tokens: Sequence[Token], first: int, stop: int, lexicon: Lexicon) -> int:
    """The token after the last title in a run, ``first`` where it has none."""
    best = first
    for begin in range(first, stop - 1):
        for size in range(min(lexicon.longest_title, stop - 1 - begin), 0, -1):
            words = " ".join(t.folded for t in tokens[begin : begin + size])
            after = tokens[begin + size]
            lower = any(not t.capital for t in tokens[begin : begin + size])
            # "Guy Fanshowe": a given name that is also a noun, though no title, stays a name.
            lower = lower or (words in lexicon.given and words not in lexicon.titles)
            if not lower and (words in lexicon.titles or words in lexicon.people):
                rest = tokens[begin + size : stop]
                if any(t.folded in lexicon.body_words for t in rest) or after.folded in ("of", "for"):
                    continue
                best = max(best, begin + size)
                break
    return best


def _split(tokens: Sequence[Token], first: int, stop: int, text: str, lexicon: Lexicon) -> list[Name]:
    """The name or names of one run of capitals, titles taken off."""
    if all(t.folded in lexicon.not_actors for t in tokens[first:stop]):
        return []
    if tokens[first].opens and tokens[first].folded in lexicon.not_actors and first + 1 < stop:
        # "Monday Prime Minister Okonjo": what opens the sentence is no part of the name behind a title.
        ahead = tokens[first + 1].folded
        first += ahead in lexicon.titles or ahead in lexicon.given
    if first >= stop:
        return []
    whole = " ".join(t.folded for t in tokens[first:stop])
    dotted = stop - first == 1 and tokens[first].surface.count(".") > 1
    if (whole in lexicon.titles and not dotted) or (
        stop - first == 1
        and tokens[first].folded in lexicon.people
        and tokens[first].folded not in lexicon.given
    ):
        return []
    tail = stop
    while stop - first > 2 and tokens[stop - 1].folded in lexicon.suffixes - word_set("generations"):
        stop -= 1
    begin = first
    if whole not in lexicon.outlet_names and whole not in lexicon.seats:
        begin = _title_end(tokens, first, stop, lexicon)
        if begin == stop:
            return []
        ends_as_title = " ".join(t.folded for t in tokens[max(begin, stop - 2) : stop])
        last = tokens[stop - 1].folded
        person = (
            last in lexicon.people
            and last not in lexicon.body_words
            and (_role_before(tokens, first, lexicon)[1] not in lexicon.groups)
        )
        called = tokens[first].folded in lexicon.given and stop - first <= 3
        if begin == first and not dotted and not called and (ends_as_title in lexicon.titles or person):
            # "Foreign Minister", "State Department Spokesman": a description in capitals, no name.
            rest = stop - 1
            while rest > first and tokens[rest - 1].folded in lexicon.titles:
                rest -= 1
            stop = tail = rest
            if stop == first:
                return []
    after = tokens[stop] if stop < len(tokens) else None
    if stop - begin == 1 and tokens[begin].folded in lexicon.demonyms and after is not None:
        plain = after.is_word and not after.capital and after.sentence == tokens[begin].sentence
        if plain and (not tokens[begin].folded.endswith("s") or _is_noun(after.folded, lexicon)):
            # "the Danish charity", "Iraqi officials": an adjective.
            return []
    title = None
    if begin > first:
        for size in range(min(lexicon.longest_title, begin - first), 0, -1):
            words = " ".join(t.folded for t in tokens[begin - size : begin])
            if words in lexicon.titles or words in lexicon.people:
                title = words
                break
    if begin == first:
        # A demonym before a name is no part of it: "Iraqi Mustafa al-Kadhimi".
        while (
            begin < stop - 1
            and tokens[begin].folded in lexicon.demonyms
            and (tokens[begin + 1].folded in lexicon.given)
        ):
            begin += 1
    if title in word_set("kept titles") and stop - begin == 1:
        begin -= len((title or "").split())
    phrase_first, before = first, title
    if begin == first or title is None:
        phrase_first, before = _role_before(tokens, first, lexicon)
    return [_name(tokens, begin, stop, tail, text, lexicon, title or before, phrase_first)]


def _is_noun(word: str, lexicon: Lexicon) -> bool:
    return any(
        word in nouns for nouns in (lexicon.people, lexicon.groups, lexicon.outlets, lexicon.documents)
    )


def _role_before(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> tuple[int, str | None]:
    """Where a role directly before a name begins, and its noun ("campaign spokesman Brian Fallon")."""
    at = first - 1
    if at < 0 or tokens[at].sentence != tokens[first].sentence or tokens[at].possessive:
        return first, None
    for size in (2, 1):
        if at + 1 - size >= 0:
            words = " ".join(t.folded for t in tokens[at + 1 - size : at + 1])
            if words in lexicon.titles:
                return at + 1 - size, words
    noun = lexicon.people.get(tokens[at].folded)
    if noun is not None and tokens[at].is_word:
        return at, tokens[at].folded
    for nouns in (lexicon.outlets, lexicon.groups):
        if tokens[at].folded in nouns and not nouns[tokens[at].folded][1]:
            return at, tokens[at].folded
    return first, None


def _name(
    tokens: Sequence[Token],
    begin: int,
    stop: int,
    tail: int,
    text: str,
    lexicon: Lexicon,
    title: str | None,
    phrase: int,
) -> Name:
    start, end = tokens[begin].start, tokens[stop - 1].end
    key = tuple(t.folded for t in tokens[begin:stop])
    definite = begin > 0 and tokens[begin - 1].folded == "the"
    kind, gender, sure = classify(key, text[start:end], title, definite, lexicon)
    if tokens[stop - 1].possessive:
        end = start + len(_bare(text[start:end]))
    return Name(
        begin, tail, start, end, _bare(text[start:end]), key, title, phrase, definite, kind, gender, sure
    )


def _bare(surface: str) -> str:
    """A name without a possessive ending."""
    for ending in ("'s", "’s", "ʼs", "'S", "’S"):
        if surface.endswith(ending):
            return surface[:-2]
    return surface
