"""What is kept of a text to know its copies again: a sample of its word trigrams, its names and its numbers.

The sample are the trigrams with the least hashes, which is a fair sample of the union of any two texts'
trigrams (Broder, "On the resemblance and containment of documents", 1997); the least of them are looked up
by equality.  Names and numbers are kept as well: reports made from one template share most trigrams and
differ in just these.  Hashes have 32 bits, enough to tell the trigrams of two texts apart.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]

BANDS = 48
"""How many of the least trigrams are looked up."""
SAMPLE = 160
"""How many trigrams are kept."""
PARTICULARS = 48
"""How many names and numbers are kept, those with the least hashes."""
_LEAST_WORDS = 30
_VERSION = 1

_WORD = re.compile(r"[^\W_]+")
_PARTICULAR = re.compile(r"(?<![.!?:\"“”]\s)(?<!^)\b[A-Z][\w’'-]*|\b\d[\d.,]*", re.MULTILINE)
_FIRST, _SECOND, _MIX = (np.uint64(n) for n in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xFF51AFD7ED558CCD))
_SHIFT, _HALF = np.uint64(33), np.uint64(32)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """``trigrams``: the least hashes, ascending; ``number`` of different trigrams in all.

    ``particulars``: hashes of names and numbers, ascending.
    """

    trigrams: tuple[int, ...]
    number: int
    particulars: tuple[int, ...]

    @property
    def bands(self) -> tuple[int, ...]:
        """What is looked up, as signed integers that a database can hold."""
        return tuple(value - (1 << 31) for value in self.trigrams[:BANDS])


def fingerprint(text: str) -> Fingerprint | None:
    """The fingerprint of a text; ``None`` for one too short to be told from others by its words."""
    plain = text if text.isascii() else _without_accents(text)
    found = [word.lower() for word in _WORD.findall(plain)]
    if len(found) < _LEAST_WORDS:
        return None
    known: dict[str, int] = {}
    words = np.array([known.setdefault(word, _hash(word)) for word in found], dtype=np.uint64)
    with np.errstate(over="ignore"):
        middle = np.bitwise_xor(words[1:-1], words[2:] * _SECOND)
        mixed = _stirred(words[:-2] * _FIRST + middle * _MIX)
    different = np.unique(mixed >> _HALF)
    names = {
        _hash(one.lower().rstrip(".,'’-").removesuffix("’s").removesuffix("'s"))
        for one in _PARTICULAR.findall(plain)
    }
    return Fingerprint(
        tuple(different[:SAMPLE].tolist()),
        len(different),
        tuple(sorted({name >> 32 for name in names})[:PARTICULARS]),
    )


def _without_accents(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def _stirred(values: Hashes) -> Hashes:
    """Hashes whose order tells nothing of the words, by the finalizer of MurmurHash3 (Appleby)."""
    values = np.bitwise_xor(values, np.right_shift(values, _SHIFT)) * _MIX
    stirred: Hashes = np.bitwise_xor(values, np.right_shift(values, _SHIFT))
    return stirred


def to_bytes(one: Fingerprint) -> bytes:
    """A fingerprint as it is stored."""
    parts = (one.trigrams, one.particulars)
    head = np.array([_VERSION, one.number, *(len(part) for part in parts)], dtype="<u4").tobytes()
    return head + b"".join(np.array(part, dtype="<u4").tobytes() for part in parts)


def from_bytes(stored: bytes) -> Fingerprint:
    """The fingerprint again; raises ``ValueError`` for that of another version."""
    version, number, trigrams, particulars = np.frombuffer(stored[:16], dtype="<u4").tolist()
    if version != _VERSION:
        raise ValueError(f"a fingerprint of version {version}")
    values = np.frombuffer(stored[16:], dtype="<u4").tolist()
    return Fingerprint(tuple(values[:trigrams]), number, tuple(values[trigrams : trigrams + particulars]))


def _hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "little")
