"""The words and rules of times, read from the package's data once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from onrecord.reading.numerals import cardinal, ordinal_pattern


def table(name: str) -> list[list[str]]:
    """The rows of a data file, without comments; fields are parted by tabs."""
    lines = resources.files("onrecord.data.times").joinpath(name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


@dataclass(frozen=True, slots=True)
class Words:
    """One kind of word: an alternation of all its patterns, and what each names."""

    pattern: str
    meanings: tuple[tuple[re.Pattern[str], str], ...]

    def meaning(self, word: str) -> str | None:
        """What a word of this kind names."""
        return next((name for pattern, name in self.meanings if pattern.fullmatch(word)), None)


@cache
def words_of(kind: str) -> Words:
    """The words of a kind: month, weekday, unit, season, part, vague, zone."""
    rows = [(row[1], row[2] if len(row) > 2 else "") for row in table("words.txt") if row[0] == kind]
    return Words(
        "(?:" + "|".join(pattern for pattern, _ in rows) + ")",
        tuple((re.compile(f"(?:{pattern})"), name) for pattern, name in rows),
    )


@cache
def holidays() -> Words:
    """Days with a name, and the rule each follows."""
    rows = [(row[0], row[1]) for row in table("holidays.txt")]
    return Words(
        "(?:" + "|".join(pattern for pattern, _ in rows) + ")",
        tuple((re.compile(f"(?:{pattern})"), name) for pattern, name in rows),
    )


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to write a time: its name, the words it needs, the meaning it builds, and an example."""

    name: str
    needs: frozenset[str]
    meaning: str
    pattern: re.Pattern[str]
    example: str
    expected: str
    source: str


_YEAR = r"(?P<year>(?:1[0-9]|2[01])\d\d)(?![\d%])(?![.,]\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d%])(?![.,:]\d)"


@cache
def _macros() -> Mapping[str, str]:
    kinds = {
        kind: f"(?P<{kind}>{words_of(kind).pattern})(?!\\w)"
        for kind in ("month", "weekday", "unit", "season", "part", "vague", "zone")
    }
    return kinds | {
        "holiday": f"(?P<holiday>{holidays().pattern})(?!\\w)",
        "year": _YEAR,
        "day": _DAY,
        "number": f"(?P<number>{cardinal()})(?!\\w)",
        "number2": f"(?P<number2>{cardinal()})(?!\\w)",
        "ordinal": f"(?P<ordinal>{ordinal_pattern()})",
        "last": r"(?P<last>last|past|previous|preceding|prior)",
        "next": r"(?P<next>next|coming|upcoming|forthcoming)",
        "this": r"(?P<this>this|the current|current|the present)",
    }


def compiled(pattern: str) -> re.Pattern[str]:
    """A rule's pattern, macros filled in; a space stands for white space, a tilde for that or a hyphen."""
    macros = _macros()
    spaced = pattern.replace("[ -]", r"[\s-]").replace(" ", r"\s+").replace("~", r"[\s-]+")
    filled = re.sub(r"\{([a-z]+2?)\}", lambda name: macros[name[1]], spaced)
    return re.compile(rf"(?<![\w$£€])(?:{filled})(?!\w)")


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the file: of two that read equally many characters the first wins."""
    return tuple(
        Rule(name, frozenset(needs.split()), meaning, compiled(pattern), example, expected, source)
        for name, needs, meaning, pattern, example, expected, source in table("rules.txt")
    )


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words before or after a time that modify it: TIMEX3's mod, what is left of the period, which types."""

    after: bool
    pattern: re.Pattern[str]
    mod: str | None
    part: str
    types: frozenset[str]


@cache
def modifiers() -> tuple[Modifier, ...]:
    """The modifiers, in the order of the file."""
    found = []
    for side, pattern, mod, part, types in table("modifiers.txt"):
        filled = pattern.replace(" ", r"\s+")
        whole = (
            rf"\s*(?:{filled})(?!\w)"
            if side == "after"
            else rf"(?<!\w)(?:{filled})(?:\s+(?:the\s+)?|(?<=-))$"
        )
        found.append(
            Modifier(side == "after", re.compile(whole), mod or None, part, frozenset(types.split()))
        )
    return tuple(found)


@cache
def triggers() -> re.Pattern[str]:
    """What must stand in a paragraph for a rule to be tried: one named group for each kind of word."""
    kinds = {
        "year": r"\d{4}(?:['’]?s)?|['’‘`]\d0s",
        "digit": r"[a-z]?\d+(?:[a-z]{2})?",
        "month": words_of("month").pattern,
        "weekday": words_of("weekday").pattern[:-1] + r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days)",
        "unit": r"(?:[a-z]+-)?" + words_of("unit").pattern,
        "season": words_of("season").pattern,
        "part": words_of("part").pattern,
        "holiday": holidays().pattern,
        "deictic": words_of("deictic").pattern,
    }
    return re.compile(
        "|".join(f"(?P<{kind}>(?<!\\w)(?:{pattern})(?!\\w))" for kind, pattern in kinds.items())
    )


@cache
def fiscal_owners() -> tuple[tuple[re.Pattern[str], int, int, int], ...]:
    """Whose fiscal year: words of the owner, month and day it begins, 1 where it is named after its end."""
    found = []
    for pattern, begins, named in table("fiscal-years.txt"):
        month, day = begins.split("-")
        found.append((re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), int(month), int(day), int(named)))
    return tuple(found)


@cache
def beside(kind: str) -> re.Pattern[str]:
    """What may stand beside a number or a word: for kinds "before …" to be searched in what stands before it,
    for kinds "after …" to be matched at what follows it, for kinds "around …" anywhere in its sentence.
    """
    words = "|".join(row[1] for row in table("contexts.txt") if row[0] == kind)
    if kind.startswith("around"):
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)")
    if kind.startswith("before"):
        return re.compile(rf"(?:^|[^\w$£€.,%])(?:{words})[\s-]*$")
    return re.compile(rf"\s+(?:(?:more|new|other|square|metric|additional)\s+)?(?:{words})(?!\w)")


@cache
def tense_markers() -> re.Pattern[str]:
    """Words of the future and the past, as two named groups."""
    rows = table("tenses.txt")
    kinds = {
        kind: "|".join(pattern.replace(" ", r"\s+") for name, pattern in rows if name == kind)
        for kind in ("future", "past")
    }
    return re.compile(
        "|".join(f"(?P<{kind}>(?<!\\w)(?:{pattern})(?!\\w))" for kind, pattern in kinds.items())
    )
