"""Runs of capitals: where a name can begin, how far it goes, and where capitals tell nothing."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.lexicon import Lexicon, word_set
from onrecord.reading.actors.tokens import Token

_LONGEST = 14


def title_case(tokens: Sequence[Token]) -> frozenset[int]:
    """The sentences in which every telling word has a capital, so that capitals tell nothing."""
    small = word_set("never named")
    counts: dict[int, list[int]] = {}
    for token in tokens:
        if token.is_word and token.surface[0].isalpha() and token.folded not in small:
            count = counts.setdefault(token.sentence, [0, 0])
            count[0] += 1
            count[1] += token.surface[0].isupper()
    return frozenset(s for s, (words, capitals) in counts.items() if words >= 4 and capitals >= 0.9 * words)


def merely_opens(tokens: Sequence[Token], at: int, lexicon: Lexicon, mid: set[str]) -> bool:
    """True for a word whose capital only opens the sentence."""
    token = tokens[at]
    if at == 0 and _is_dateline(tokens):
        return True
    if token.folded in ("i", "i'm", "i've") or (len(token.folded) == 1 and not token.surface.endswith(".")):
        return True
    acronym = len(token.surface) > 1 and token.surface.isupper()
    if token.folded in word_set("never named") and not acronym and token.folded not in lexicon.given:
        return True
    if not token.opens:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    in_name = following is not None and following.capital and following.sentence == token.sentence
    if token.folded in lexicon.opening:
        # "Supreme Court rulings" opens with a name, "Critics of Obama" and "Angry Texans" do not.
        return not (
            in_name
            and following is not None
            and (
                token.folded in mid
                or following.folded in lexicon.body_words
                or following.folded in lexicon.opening
            )
            and following.folded not in word_set("never named")
        )
    if in_name or token.possessive:
        return False
    known = (
        token.folded in lexicon.given
        or token.folded in lexicon.places
        or token.folded in lexicon.seats
        or token.folded in lexicon.demonyms
        or token.folded in lexicon.outlet_names
        or token.folded in mid
        or (token.surface.isupper() and len(token.surface) > 1)
        or "-" in token.surface
    )
    if known:
        return False
    noun = (
        token.folded in lexicon.people
        or token.folded in lexicon.groups
        or token.folded in lexicon.documents
        or token.folded in lexicon.outlets
        or token.folded in lexicon.titles
    )
    if noun:
        return True
    # A word never seen elsewhere is a name if a verb-like word follows: decided by its ending alone.
    return token.folded.endswith(("ing", "ed", "ly", "s", "ers", "ists", "tion", "ment"))


def _is_dateline(tokens: Sequence[Token]) -> bool:
    """True for a place in capitals that opens the text: "HERAT: An elder", "GEBZE, Turkey — Workers"."""
    first = tokens[0]
    after = tokens[1].surface if len(tokens) > 1 else ""
    return len(first.surface) > 2 and first.surface.isupper() and after in (":", ",", "-", "–", "—", "(")


def extent(tokens: Sequence[Token], at: int, text: str, lexicon: Lexicon) -> int:
    """The token after the last one of a run of capitals with what may stand inside a name."""
    stop = at + 1
    body = tokens[at].folded in lexicon.body_words or tokens[at].folded in lexicon.groups
    while stop < len(tokens) and stop - at < _LONGEST:
        before, here = tokens[stop - 1], tokens[stop]
        if before.possessive and before.folded != "st" and not _plural_owner(before, here, lexicon):
            break
        if here.sentence != before.sentence or text[before.end : here.start].strip(" \n\r\t'’"):
            break
        if here.capital and not here.opens and here.folded != "i":
            body = body or here.folded in lexicon.body_words
            stop += 1
            continue
        if here.surface[0].isdigit() and before.folded in word_set("numbered") and len(here.surface) <= 3:
            stop += 1
            continue
        after = _next_capital(tokens, stop)
        if after is None:
            break
        if here.folded in lexicon.particles or here.surface == "&":
            stop = after + 1
            continue
        if here.folded in ("of", "for") and body and _joined(tokens, stop, after):
            stop = after + 1
            continue
        if here.folded in ("to", "against", "on", "in") and after == stop + 1 and _league(tokens, at, stop):
            stop = after + 1
            continue
        if here.folded == "and" and _two_part_body(tokens, at, stop, after, lexicon):
            stop = after + 1
            continue
        break
    return stop


def _next_capital(tokens: Sequence[Token], at: int) -> int | None:
    """The capital word after one or two small ones ("of the"), in the same sentence."""
    for index in range(at + 1, min(at + 3, len(tokens))):
        token = tokens[index]
        if token.sentence != tokens[at].sentence or (not token.is_word and token.surface != "&"):
            return None
        if token.capital:
            return index
        if token.folded not in (
            "the",
            "a",
            "an",
            "van",
            "der",
            "den",
            "la",
            "las",
            "los",
            "de",
            "al",
            "y",
            "i",
        ):
            return None
    return None


def _plural_owner(owner: Token, owned: Token, lexicon: Lexicon) -> bool:
    """True inside "Patients' Forum" and "Commissioner's Office", not inside "Okonjo's Office"."""
    person = lexicon.people.get(owner.folded)
    if owned.folded in lexicon.body_words and (person is not None or owner.folded in lexicon.titles):
        return True
    return person is not None and person.plural and owned.capital


def _league(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """True behind the head of a name that goes on with a purpose: "Mothers Against Noise"."""
    return tokens[stop - 1].folded in word_set("leagues") and stop - first <= 3


def _joined(tokens: Sequence[Token], at: int, after: int) -> bool:
    return all(tokens[n].is_word for n in range(at, after))


def _two_part_body(tokens: Sequence[Token], first: int, at: int, after: int, lexicon: Lexicon) -> bool:
    """True for the "and" of "Securities and Exchange Commission", not of "Reuters and the Times"."""
    if after != at + 1 or tokens[at - 1].folded in lexicon.given:
        return False
    end = after
    while (
        end + 1 < len(tokens) and tokens[end + 1].capital and tokens[end + 1].sentence == tokens[at].sentence
    ):
        end += 1
    ahead = [t.folded for t in tokens[first:at]]
    inside = any(w in ("of", "for") for w in ahead)
    if any(t in lexicon.given or t in lexicon.titles or t in lexicon.outlet_names for t in ahead[:1]):
        return False
    for size in (3, 2, 1):
        if " ".join(ahead[:size]) in lexicon.places:
            ahead = ahead[size:]
            first += size
            break
    if not ahead:
        return False
    ends_in_body = tokens[end].folded in lexicon.body_words and end > after
    alone = at - first == 1 or not any(word in lexicon.body_words for word in ahead)
    return (inside and not lexicon.given.get(tokens[after].folded)) or (
        ends_in_body and alone and at - first <= 2
    )
