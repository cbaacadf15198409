"""Numbers as news writes them, in digits, in words and mixed, and what they are worth.

"2,500", "2.5m", "$1.2 billion", "twenty-six", "a hundred and thirty million", "two and a half", "2½".
Libraries for number words refuse mixed forms and a leading "a", and give no pattern to look for, so the
reading is our own over a table of words.  "1,2 Mrd" and "1.234,5" are not English and are left alone.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import resources

Number = int | float

# Longer runs of digits are serial numbers, and arithmetic on them helps nobody.
_LONGEST = 30
_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"

DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d,]{0,40},\d{3}(?!\d))"
"""Pattern of a number in digits, with thousands parted by commas."""


@cache
def number_words() -> Mapping[str, Mapping[str, int]]:
    """Values of the number words, by kind: unit, ten, hundred, scale, short, dozen, ordinal, fraction."""
    table: dict[str, dict[str, int]] = {}
    lines = (
        resources.files("onrecord.data.quantities").joinpath("numbers.txt").read_text("utf-8").splitlines()
    )
    for line in lines:
        if line.strip() and not line.startswith("#"):
            word, kind, value = line.split("\t")
            table.setdefault(kind, {})[word] = int(value)
    return table


def _any(*kinds: str) -> str:
    words = sorted(
        (word for kind in kinds for word in number_words()[kind]), key=lambda word: (-len(word), word)
    )
    return "(?:" + "|".join(words) + ")"


@cache
def cardinal() -> str:
    """Pattern of a cardinal number, in lower-case text: digits, words, or digits with a scale.

    No group is captured.  A lone "a" is no number; "a hundred" is one.
    """
    small = _any("unit", "ten", "hundred", "scale")
    scale = _any("hundred", "scale", "dozen")
    gap = r"[\s-]{1,3}"
    words = rf"(?:an?\s+(?=(?:{_any('hundred', 'scale')})\b))?{small}(?:{gap}(?:and\s+)?{small}){{0,30}}"
    half = r"(?:\s+and\s+a\s+(?:half|quarter|third))"
    digits = rf"{DIGITS}(?:(?:\s+|-)\d/\d(?!\d)|\s?[{_VULGAR}])?(?:{_any('short')}\b|{gap}{scale}\b)*"
    scaled = rf"(?:\s+{_any('hundred', 'scale')}\b)*(?:\s+dozen\b)?"
    return rf"(?:{digits}{half}?|[{_VULGAR}]|\b{words}\b{half}?{scaled})"


@cache
def _cardinal() -> re.Pattern[str]:
    return re.compile(cardinal())


@cache
def ordinal_pattern() -> str:
    """Pattern of an ordinal number, in lower-case text: 21st, twenty-first, third."""
    tens = _any("ten")
    return rf"(?:\d{{1,6}}(?:st|nd|rd|th)\b|\b(?:{tens}[\s-])?{_any('ordinal')}\b)"


def _one_script(written: str) -> bool:
    """True where the digits are all of one script: 12, ١٢, but not 1٢."""
    zeros = {ord(mark) - unicodedata.decimal(mark) for mark in written if mark.isdecimal()}
    return len(zeros) <= 1


def _plain(value: float) -> Number | None:
    if not math.isfinite(value):
        return None
    return int(value) if value == int(value) and abs(value) < 1e15 else value


def _digits(written: str) -> Number | None:
    bare = written.replace(",", "")
    if len(bare) > _LONGEST or not _one_script(bare):
        return None
    return float(bare) if "." in bare else int(bare)


def _vulgar(mark: str) -> float:
    return float(unicodedata.numeric(mark))


def _words(parts: list[str]) -> Number | None:
    """The worth of number words: thousands add up, each after its own hundreds, tens and units."""
    table = number_words()
    total, group, last = 0, 0, 0
    for part in parts:
        if part in ("a", "an"):
            group, last = 1, 1
        elif part in table["unit"] or part in table["ten"]:
            worth = table["unit"].get(part, table["ten"].get(part, 0))
            # "twenty six" adds up, "six twenty" and "nineteen ninety" are no cardinals.
            if group % 100 > 0 and not (last >= 20 and last % 10 == 0 and last < 100 and 0 < worth < 10):
                return None
            group, last = group + worth, worth
        elif part in table["hundred"]:
            if group % 100 == 0 and group:
                return None
            group, last = (group or 1) * 100, 100
        elif part in table["scale"]:
            worth = table["scale"][part]
            if group == 0 and total:
                total, last = total * worth, worth
            else:
                total, group, last = total + (group or 1) * worth, 0, worth
        elif part in table["dozen"]:
            total, group = (total + group or 1) * 12, 0
        else:
            return None
    return total + group


def value(written: str) -> Number | None:
    """What a number is worth; ``None`` where the words are no single cardinal number.

    >>> value("2.5m"), value("a hundred and thirty"), value("two and a half million")
    (2500000, 130, 2500000)
    """
    text = " ".join(written.casefold().replace("-", " ").split())
    table = number_words()
    extra = 0.0
    half = re.search(r" and a (half|quarter|third)\b", text)
    if half:
        extra = 1 / table["fraction"][half[1]]
        text = text[: half.start()] + text[half.end() :]
    vulgar = re.search(rf"\s?([{_VULGAR}])", text)
    if vulgar:
        extra = _vulgar(vulgar[1])
        text = text[: vulgar.start()] + text[vulgar.end() :]
    slash = re.search(r"(?:^|(?<=\d) )(\d)/(\d)(?!\d)", text)
    if slash:
        if int(slash[2]) == 0:
            return None
        extra = int(slash[1]) / int(slash[2])
        text = text[: slash.start()] + text[slash.end() :]
    head = re.match(DIGITS, text)
    if not head:
        parts = [part for part in text.split() if part != "and"]
        if extra:
            scales = [part for part in parts if part in table["scale"] or part in table["hundred"]]
            worth = _words(parts[: len(parts) - len(scales)]) if len(parts) > len(scales) else 0
            return None if worth is None else _scaled(worth + extra, scales)
        return _words(parts) if parts else None
    number = _digits(head.group())
    if number is None:
        return None
    rest = text[head.end() :].split()
    if extra and not rest and vulgar is None and slash is None and half is None:
        return None
    return _scaled(number + extra if extra else number, rest)


def _scaled(number: Number, scales: list[str]) -> Number | None:
    table = number_words()
    for scale in scales:
        factor = next(
            (table[kind][scale] for kind in ("scale", "hundred", "short", "dozen") if scale in table[kind]),
            None,
        )
        if factor is None:
            return None
        number = number * factor
    return _plain(round(number, 9)) if isinstance(number, float) else number


def ordinal(written: str) -> int | None:
    """The rank that an ordinal names: 21 for "21st" and "twenty-first"."""
    text = " ".join(written.casefold().replace("-", " ").split())
    digits = re.fullmatch(r"(\d{1,6})(?:st|nd|rd|th)", text)
    if digits:
        return int(digits[1])
    table = number_words()
    *tens, last = text.split() or [""]
    if last not in table["ordinal"] or len(tens) > 1 or (tens and tens[0] not in table["ten"]):
        return None
    return table["ordinal"][last] + (table["ten"][tens[0]] if tens else 0)


def year_in_words(written: str) -> int | None:
    """A year that is spelled out: "nineteen ninety-seven", "two thousand", "twenty twenty-one"."""
    parts = [part for part in written.casefold().replace("-", " ").split() if part != "and"]
    table = number_words()
    if len(parts) >= 2 and table["unit"].get(parts[0], table["ten"].get(parts[0], 0)) in range(16, 21):
        rest = parts[1:]
        if rest == ["hundred"]:
            century = _words(parts[:1])
            return None if century is None else int(century) * 100
        low = _words(rest)
        century = _words(parts[:1])
        if low is not None and century is not None and 10 <= low < 100:
            return int(century) * 100 + int(low)
    whole = _words(parts)
    return int(whole) if whole is not None and 1600 <= whole < 2200 else None
