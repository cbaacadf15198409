"""What kind of thing a name looks like, from its own words and the title before it."""

from __future__ import annotations

from onrecord.reading.actors.lexicon import Lexicon, word_set


def classify(
    key: tuple[str, ...], surface: str, title: str | None, definite: bool, lexicon: Lexicon
) -> tuple[str, str | None, bool]:
    """Kind, gender and whether more than a default speaks for it."""
    whole = " ".join(key)
    gender = lexicon.gender_of(key[0]) if len(key) > 1 or key[0] in lexicon.given else None
    kinds = [lexicon.body_words[word] for word in key if word in lexicon.body_words]
    body = bool(kinds) and len(key) > 1 and key[0] not in lexicon.given
    if (
        len(key) > 1
        and ("news" in key or "press" in key)
        and lexicon.body_words.get(key[-1]) in ("group", "outlet")
    ):
        return "outlet", None, True
    if (whole in lexicon.places or whole in lexicon.seats) and key[0] not in lexicon.given:
        return "place", None, True
    if title is not None and not body:
        if title in lexicon.titles or title in lexicon.people:
            noun = lexicon.people.get(title)
            told = lexicon.titles.get(title) or (noun.gender if noun else None)
            if whole not in lexicon.outlet_names or len(key) > 1:
                return "person", told or gender, True
        elif title in lexicon.outlets:
            return "outlet", None, True
        elif title in lexicon.groups and key[0] not in lexicon.given:
            return "group", None, True
    if whole in lexicon.outlet_names:
        return ("group" if whole in lexicon.platforms else "outlet"), None, True
    if whole in lexicon.places or whole in lexicon.seats:
        return "place", None, True
    if len(key) > 1 and key[-1] in word_set("place words") and title is None:
        return "place", None, False
    if len(key) > 1 and key[-1] in lexicon.places and title is None:
        return "group", None, False
    if len(key) == 1 and whole in lexicon.demonyms:
        return "people", None, True
    if key[-1] in lexicon.suffixes or key[0] in ("mr", "mrs", "ms"):
        return "person", gender, True
    if kinds and not (len(key) == 2 and key[0] in lexicon.given and kinds[-1] != "outlet" and not definite):
        return (lexicon.body_words.get(key[-1]) or kinds[0]), None, True
    if key[0] in lexicon.given and key[0] not in lexicon.particles and not definite:
        return "person", gender, len(key) > 1
    letters = [c for c in surface if c.isalpha()]
    if 2 <= len(letters) <= 6 and all(c.isupper() for c in letters) and len(key) == 1:
        return "group", None, False
    if len(key) >= 2 and all(len(word) <= 2 for word in key[:-1]) and not definite:
        return "person", gender, True
    if len(key) == 1 and whole.endswith(("ans", "ists", "ites", "crats", "ers", "ese", "ians")):
        return "people", None, False
    if definite:
        return "group", None, False
    return "unknown", gender, False
