"""The noun that heads a phrase: what sort of actor it is, its number and gender."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.lexicon import Lexicon, word_set


def is_person_noun(word: str, lexicon: Lexicon) -> bool:
    """True for a noun or a title of one person."""
    noun = lexicon.people.get(word) or lexicon.people.get(word.rsplit("-", 1)[-1])
    return (noun is not None and not noun.plural) or word in lexicon.titles


def _known(word: str, lexicon: Lexicon) -> bool:
    lists = (lexicon.people, lexicon.groups, lexicon.outlets, lexicon.documents)
    return any(word in nouns for nouns in lists)


def head_noun(words: Sequence[str], lexicon: Lexicon) -> tuple[str | None, str, bool, str | None]:
    """The head noun's singular, sort, number and gender; looks from the end of the phrase."""
    for at in range(len(words) - 1, -1, -1):
        word = words[at] if _known(words[at], lexicon) else words[at].rsplit("-", 1)[-1]
        pair = " ".join(words[at - 1 : at + 1]) if at else word
        if pair in lexicon.outlets:
            return lexicon.outlets[pair][0], "outlet", lexicon.outlets[pair][1], None
        if word in lexicon.people:
            found = lexicon.people[word]
            return found.singular, "person", found.plural, found.gender
        for nouns, sort in (
            (lexicon.outlets, "outlet"), (lexicon.groups, "group"), (lexicon.documents, "document"),
        ):  # fmt: skip
            if word in nouns and nouns[word][0] in word_set("crowds"):
                return nouns[word][0], "person", True, None
            if word in nouns:
                return nouns[word][0], sort, nouns[word][1], None
        if word in lexicon.titles:
            return word, "person", False, lexicon.titles[word]
        if word in lexicon.demonyms:
            return word, "person", word.endswith("s"), None
        if at == len(words) - 1 and (word == "old" or word[:1].isdigit()):
            return words[-1], "person", False, None
        if at == len(words) - 1 and word in ("others", "both", "few", "many", "some", "most", "people"):
            return word, "person", True, None
        if at == len(words) - 1:
            last = word
    if not words:
        return None, "person", False, None
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    person = last.rstrip("s").endswith(("er", "or", "ist", "ian", "ee", "ant", "man", "woman"))
    return last, "person" if plural or person else "thing", plural, None
