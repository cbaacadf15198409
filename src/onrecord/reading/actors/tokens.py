"""Words as names need them: with their inner apostrophes, hyphens, initials and abbreviating stops."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.reading.actors.lexicon import INVISIBLE, fold, word_set
from onrecord.reading.words import OUTSIDE, Words

_MARK = f"\\w{INVISIBLE}\u0300-\u036f"
_TOKEN = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}(?:['’]s\b)?|(?<=\s)['’‘]t(?=\s+[^\W\d_a-z])|[^\W_](?:[{_MARK}]|[-'’ʼ‘´`ʻʿʾ](?=[^\W_]))*\.?|[^\s\w]|_"
)
_POSSESSIVE = re.compile(r"['’ʼ]s$|(?<=s)['’]$", re.IGNORECASE)
_ABBREVIATED = re.compile(
    r"(?:[^\W\d_]|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Fr|Sr|Jr|St|Ste|Gen|Maj|Lt|Col|Capt|Cmdr|Cdr|Sgt|Cpl|Adm|Brig|Gov|Sens?"
    r"|Reps?|Hon|Supt|Insp|Det|Pres|Sec|Amb|Atty|Inc|Ltd|Co|Corp|Bros|No|Dept|Assn|Univ|Messrs|Mme|Mlle|Sra|Srta|Cllr)\."
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word: characters ``[start, end)``, its folded form without a possessive ending, and its place."""

    start: int
    end: int
    surface: str
    folded: str
    possessive: bool
    capital: bool
    opens: bool
    sentence: int
    paragraph: int
    quoted: bool

    @property
    def is_word(self) -> bool:
        """False for punctuation."""
        return self.surface[0].isalnum()


def _capital(surface: str) -> bool:
    """True for a word written as a name: a capital first, or after a short prefix (al-Rubaie, d'Arc)."""
    if surface[0].isupper():
        rest = surface.split("-")
        # "U.S.-led" and "Paris-based" are adjectives.
        last = rest[-1]
        return (
            len(rest) == 1
            or not last[:1].islower()
            or not (last.endswith(("ed", "ing")) or last in word_set("adjective endings"))
        )
    head = re.match(r"(?:[a-z]{1,3}[-'’‘ʼ]){1,2}(?=[^\W\d_])", surface)
    return bool(
        head and surface[head.end()].isupper() and fold(head.group()).strip("-") in word_set("prefixes")
    )


def tokens(words: Words, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of the characters asked for that are read at all, in order."""
    found: list[Token] = []
    text = words.text
    closing = {quotation.end - 1 for quotation in words.quotations if quotation.closed}
    bounds = _paragraph_bounds(words)
    before_sentence = -1
    for low, high, paragraph in bounds:
        low, high = max(low, start), min(high, len(text) if end is None else end)
        matches = list(_TOKEN.finditer(text, low, high))
        places = np.searchsorted(words.start, [match.start() for match in matches], "right") - 1
        for match, index in zip(matches, np.clip(places, 0, len(words) - 1).tolist(), strict=True):
            surface, stop = match.group(), match.end()
            stopped = surface.endswith(".") and len(surface) > 1 and "." not in surface[:-1]
            if stopped and not _ABBREVIATED.fullmatch(surface):
                surface, stop = surface[:-1], stop - 1
            bare = _POSSESSIVE.sub("", surface)
            plural = text[stop : stop + 1] in ("'", "’") and surface.endswith("s") and stop not in closing
            if surface in ("'", "’") and found and found[-1].possessive and found[-1].end == match.start():
                continue
            possessive = bare != surface or plural
            sentence = int(words.sentence[index])
            previous = found[-1] if found else None
            opens = (
                sentence != before_sentence
                or previous is None
                or (previous.surface in '"“‘«„:—–-*•([' and not previous.is_word)
            )
            before_sentence = sentence
            found.append(
                Token(
                    match.start(),
                    stop,
                    bare,
                    fold(bare),
                    possessive,
                    _capital(bare) if bare[0].isalpha() else False,
                    opens,
                    sentence,
                    paragraph,
                    bool(words.quoted[index] != OUTSIDE),
                )
            )
    return found


def _paragraph_bounds(words: Words) -> list[tuple[int, int, int]]:
    """Characters of each paragraph that is read, and its number."""
    if not len(words):
        return []
    cuts = [0, *(np.flatnonzero(np.diff(words.paragraph)) + 1).tolist(), len(words)]
    return [
        (int(words.start[a]), int(words.end[b - 1]), int(words.paragraph[a]))
        for a, b in itertools.pairwise(cuts)
    ]


def joined(found: Sequence[Token]) -> str:
    """Folded words, one space between them."""
    return " ".join(token.folded for token in found)
