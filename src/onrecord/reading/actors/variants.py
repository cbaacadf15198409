"""When two names may be the same one: fuller and shorter forms, initials, acronyms, transliterations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.actors.lexicon import Lexicon, word_set

_ARTICLES = re.compile(r"^(?:al|el|ul|as|ash|ar|at|an|az|ad)-")
_VOWELS = re.compile(r"[aeiouyw]")
_DOUBLED = re.compile(r"(.)\1+")
_ALIKE = (("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sh", "s"), ("ch", "s"), ("ph", "f"),
          ("q", "k"), ("c", "k"), ("x", "ks"), ("z", "s"), ("v", "f"), ("j", "g"))  # fmt: skip


def core(key: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a name that tell it from others: without suffixes, particles and prefixed articles."""
    words = [_ARTICLES.sub("", word) for word in key if word not in lexicon.suffixes]
    small = lexicon.particles | word_set("inside bodies")
    kept = tuple(w for n, w in enumerate(words) if w not in small or (n == 0 and w in lexicon.given))
    return kept or tuple(words) or tuple(key)


def suffix(key: Sequence[str], lexicon: Lexicon) -> str | None:
    """jr, sr or a number behind a name; two names that differ in it are two people."""
    found = [word for word in key[1:] if word in lexicon.suffixes and word in ("jr", "sr", "ii", "iii", "iv")]
    return found[-1] if found else None


def skeleton(word: str) -> str:
    """The consonants of a word with those alike that transliterations exchange (Kuraiti, Qurayti: krt)."""
    bare = _ARTICLES.sub("", word).replace("-", "")
    for one, other in _ALIKE:
        bare = bare.replace(one, other)
    return _DOUBLED.sub(r"\1", bare[:1].translate(str.maketrans("eiou", "aaaa")) + _VOWELS.sub("", bare[1:]))


def alike(one: str, other: str) -> bool:
    """True for two spellings of one word in a transliteration; short words must be equal."""
    if one == other:
        return True
    bone = skeleton(one)
    return len(bone) >= 3 and min(len(one), len(other)) >= 5 and bone == skeleton(other)


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """True for two names of two or more words that can be one person's (core words).

    Surnames must agree and no given name may contradict: an initial agrees with what it begins, middle
    names may be missing.
    """
    if alike(one[-1], other[-1]):
        return _first_agrees(one[0], other[0])
    if len(one) >= 2 and len(other) >= 2 and len(one) != len(other) and one[:2] == other[:2]:
        # A second surname is left out as often as not: Ana Ruiz, Ana Ruiz Mora.
        return True
    shorter, longer = sorted((one, other), key=len)
    return (
        len(shorter) >= 2
        and len(longer) > len(shorter)
        and all(any(alike(word, candidate) for candidate in longer) for word in shorter)
    )


def _first_agrees(one: str, other: str) -> bool:
    if alike(one, other):
        return True
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) == 1 and longer.startswith(shorter)


def same_body(one: Sequence[str], other: Sequence[str]) -> bool:
    """True where one name of a body is the other's words in another order or its beginning or end."""
    a = [word for word in one if word not in word_set("inside bodies")]
    b = [word for word in other if word not in word_set("inside bodies")]
    if set(a) == set(b):
        return True
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < 2:
        return False
    return longer[-len(shorter) :] == shorter or longer[: len(shorter)] == shorter


def initials(key: Sequence[str]) -> set[str]:
    """The acronyms that a name can have, folded."""
    parts = [part for word in key for part in re.split(r"[-/]", word) if part]
    capital = "".join(word[0] for word in parts if word not in word_set("inside bodies"))
    every = "".join(word[0] for word in parts)
    return {form for form in (capital, every) if len(form) >= 2}
