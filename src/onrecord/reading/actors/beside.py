"""What stands beside a name and tells what kind of actor it is: "X, 54,", "X, who", "his paper, X,"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reading.actors.headnouns import is_person_noun
from onrecord.reading.actors.lexicon import Lexicon, word_set
from onrecord.reading.actors.names import Name
from onrecord.reading.actors.tokens import Token


@dataclass(frozen=True, slots=True)
class Beside:
    """Votes for kinds of actor, and the noun that the text calls the name by, empty where it does not."""

    votes: Counter[str]
    noun: str = ""


def what_stands_beside(name: Name, tokens: Sequence[Token], lexicon: Lexicon) -> Beside:
    """The evidence of the words right before and after one mention."""
    votes: Counter[str] = Counter()
    at = name.last
    noun = _noun_before(name, tokens, lexicon)
    if noun in lexicon.outlets or noun in lexicon.groups:
        votes["outlet" if noun in lexicon.outlets else "group"] += 2
    else:
        noun = ""
    following = tokens[at : at + 4]
    if following and following[0].surface == ":" and tokens[name.first].opens:
        votes["person"] += 4
    if not following or following[0].sentence != tokens[name.first].sentence:
        return Beside(votes, noun)
    words = [t.folded for t in following]
    own = not tokens[name.last - 1].possessive and name.kind not in ("people", "place", "person")
    if own and words[0] in lexicon.outlets:
        votes["outlet"] += 4
    if own and words[0] == ",":
        kind, apposed = _noun_after(tokens, at + 1, lexicon)
        if kind:
            votes[kind] += 2
            noun = noun or apposed
    if words[0] == "who" or (len(words) > 1 and words[0] == "," and words[1] in ("who", "whose")):
        votes["person"] += 3
    elif words[0] == "," and len(words) > 2 and words[1].isdigit() and words[2] == ",":
        votes["person"] += 4
    elif words[0] == "," and len(words) > 1 and words[1] == "which":
        votes["group"] += 2
    return Beside(votes, noun)


def _noun_after(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> tuple[str, str]:
    """What "X, a news site run from exile," or "X, the charity that" makes of X: a kind, and the noun."""
    if first >= len(tokens) or tokens[first].folded not in ("a", "an", "the", "its", "their"):
        return "", ""
    found = ("", "")
    for token in tokens[first + 1 : first + 6]:
        if not token.is_word or token.folded in word_set("phrase ends"):
            break
        for kind, nouns in (
            ("person", lexicon.people),
            ("outlet", lexicon.outlets),
            ("group", lexicon.groups),
        ):
            if token.folded in nouns:
                # The last noun is the head: "an Army veteran" is no army.
                found = (kind, token.folded)
                break
    return found


def _noun_before(name: Name, tokens: Sequence[Token], lexicon: Lexicon) -> str:
    """The noun that a name stands in apposition to: "his paper, the Lake Courier,"."""
    if name.last >= len(tokens) or tokens[name.last].is_word:
        return ""
    at = name.first - 1
    if at > 0 and tokens[at].folded == "the":
        at -= 1
    if at <= 0 or tokens[at].surface != "," or tokens[at].sentence != tokens[name.first].sentence:
        return ""
    first = at - 1
    while first > 0 and at - first < 4 and tokens[first].folded not in word_set("determiners"):
        first -= 1
    behind = first > 1 and tokens[first - 1].folded in word_set("phrase ends")
    if behind and is_person_noun(tokens[first - 2].folded, lexicon):
        # "the editor of the paper, Ann Lee," names the editor; "crews of the company, Tessel," the company.
        return ""
    return tokens[at - 1].folded
