"""WordPiece: a word becomes the pieces that the encoder knows.

The greedy longest-match algorithm of Devlin et al. (2019, BERT, uncased).  Written here rather than
imported because the words are already cut, one dictionary per word form makes it faster than any
tokenizer that starts from text, and the libraries that offer it bring a network client along.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

UNKNOWN, START, END, PADDING = "[UNK]", "[CLS]", "[SEP]", "[PAD]"

# Typographic variants that carry no meaning of their own: the encoder sees one form of each.
_CANONICAL = {
    **dict.fromkeys("“”„‟«»〝〞＂「」『』", '"'),
    **dict.fromkeys("‘’‚‛`´‹›", "'"),
    **dict.fromkeys("–—―−‐‑", "-"),
    "…": ".",
}
_LONGEST = 100
_REMEMBERED = 200_000


def canonical(word: str) -> str:
    """Lower case, without accents, with one form of each quotation mark, apostrophe and dash."""
    if word in _CANONICAL:
        return _CANONICAL[word]
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFD", lowered)
    return "".join(c for c in decomposed if unicodedata.category(c) not in ("Mn", "Cf", "Cc"))


class WordPieces:
    """The vocabulary of an uncased BERT encoder, and the pieces of every word asked for so far."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown = self._ids[UNKNOWN]
        self.start = self._ids[START]
        self.end = self._ids[END]
        self.padding = self._ids[PADDING]
        self._known: dict[str, tuple[int, ...]] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def pieces(self, word: str, quotation_mark: bool = False) -> tuple[int, ...]:
        """The ids of a word's pieces, at least one.

        ``quotation_mark`` says that this character opens or closes a quotation: a single mark that does
        is read as a double one, so that British and American typography look alike.
        """
        if quotation_mark:
            word = '"'
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[word] = self._cut(canonical(word))
        return known

    def _cut(self, word: str) -> tuple[int, ...]:
        if not word or len(word) > _LONGEST:
            return (self.unknown,)
        pieces: list[int] = []
        begin = 0
        while begin < len(word):
            prefix = "##" if begin else ""
            for stop in range(len(word), begin, -1):
                number = self._ids.get(prefix + word[begin:stop])
                if number is not None:
                    pieces.append(number)
                    begin = stop
                    break
            else:
                return (self.unknown,)
        return tuple(pieces)
