"""The noun phrase that stands before a place: what "who" or "which" there takes up."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.lexicon import word_set
from onrecord.reading.actors.phrase_reader import Reader
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.actors.tokens import Token


def noun_phrase_before(reader: Reader, at: int) -> Phrase | None:
    """The noun phrase that ends before token ``at``: what a relative pronoun there stands for.

    Where the nearest noun cannot act ("a statement of last week, which"), the one it belongs to.
    """
    for _ in range(3):
        while at > 0 and (reader.tokens[at - 1].surface in ",—–-)" or reader.is_time(at - 1)):
            at -= 1
        if at == 0:
            return None
        if at - 1 in reader.name_at:
            return reader.named(reader.name_at[at - 1].first, reader.name_at[at - 1])
        first = _phrase_start(reader.tokens, at)
        phrase = reader.one(first, at)
        while first > 0 and reader.tokens[first - 1].folded in word_set("time words"):
            first -= 1
        of = first > 1 and reader.tokens[first - 1].folded in word_set("phrase ends")
        if phrase is None or phrase.sort != "thing" or not of:
            return phrase
        at = first - 1
    return phrase


def _phrase_start(tokens: Sequence[Token], at: int) -> int:
    """Where the noun phrase that ends before ``at`` begins: at a determiner, or behind a small word."""
    first, sentence = at - 1, tokens[at - 1].sentence
    while first > 0 and at - first < 7 and tokens[first - 1].sentence == sentence:
        before = tokens[first - 1]
        small = before.folded in word_set("never named") and before.folded not in word_set("determiners")
        if not before.is_word or small:
            break
        first -= 1
        if before.folded in word_set("determiners"):
            break
    return first
