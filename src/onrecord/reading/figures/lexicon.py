"""The tables of figures, read from the package's data once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from onrecord.reading.numerals import Number, cardinal, number_words, ordinal_pattern
from onrecord.terms import FigureKind


def table(name: str) -> list[list[str]]:
    """The rows of a data file, without comments; fields are parted by tabs."""
    lines = resources.files("onrecord.data.quantities").joinpath(name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


def spaced(pattern: str) -> str:
    """A pattern of a table, in which a space stands for any white space."""
    return pattern.replace(" ", r"\s+")


def alternatives(name: str, side: str, column: int = 1) -> str:
    """The patterns of one side of a table, longest first."""
    found = [row[column] for row in table(name) if row[0] == side]
    return "(?:" + "|".join(spaced(one) for one in sorted(found, key=len, reverse=True)) + ")"


@cache
def words_of(kind: str) -> frozenset[str]:
    """Words of a kind: moves, stepped, objects, reaches, rates, polls, sport, stop, verbs, determiners."""
    return frozenset(word for name, words in table("contexts.txt") if name == kind for word in words.split())


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: the kind of figure it makes, its singular or ISO code, and what it is worth in that."""

    pattern: re.Pattern[str]
    kind: FigureKind
    name: str
    worth: float = 1


@cache
def units() -> tuple[Unit, ...]:
    """Units that follow a number, the longest pattern first."""
    found = [
        Unit(re.compile(rf"(?:{spaced(pattern)})(?!\w)"), _kind(kind), name)
        for kind, pattern, name in table("units.txt")
    ]
    found += [
        Unit(re.compile(rf"(?:{spaced(pattern)})(?!\w)"), "money", code, float(worth))
        for side, pattern, code, worth in table("currencies.txt")
        if side == "after"
    ]
    return tuple(sorted(found, key=lambda unit: -len(unit.pattern.pattern)))


def _kind(name: str) -> FigureKind:
    kinds: dict[str, FigureKind] = {"share": "share", "rate": "rate", "measure": "measure"}
    return kinds[name]


@cache
def unit_words() -> re.Pattern[str]:
    """Any unit after a number, to look for before asking which."""
    return re.compile(r"[\s-]{0,2}(?:" + "|".join(unit.pattern.pattern for unit in units()) + ")")


@cache
def signs() -> tuple[Unit, ...]:
    """Signs of currencies before a number."""
    return tuple(
        Unit(re.compile(spaced(pattern)), "money", code, float(worth))
        for side, pattern, code, worth in table("currencies.txt")
        if side == "before"
    )


@dataclass(frozen=True, slots=True)
class Vague:
    """A quantity without a number, and its documented bounds."""

    pattern: re.Pattern[str]
    low: Number
    high: Number
    approximate: bool


@cache
def vague() -> tuple[Vague, ...]:
    """Quantities such as "dozens", in the order of their table."""
    return tuple(
        Vague(re.compile(spaced(pattern)), int(low), int(high), approximate == "yes")
        for pattern, low, high, approximate in table("vague.txt")
    )


@cache
def hedges(side: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Words before or after a number, and what they do to its bounds: approximate, at least, at most."""
    found = []
    for where, pattern, effect in table("hedges.txt"):
        if where == side:
            words = spaced(pattern)
            more = r"(?:\s+(?:an\s+additional|another|a\s+further|a\s+total\s+of))?"
            whole = (
                rf"(?<!\w)(?:{words}){more}\s*$"
                if side == "before"
                else rf"(?:\s+|(?=[-+]))(?:{words})(?!\w)"
            )
            found.append((re.compile(whole), effect))
    return tuple(found)


@cache
def fractions() -> str:
    """Pattern of a fraction in words: half, a third, two-thirds."""
    parts = "|".join(sorted(number_words()["fraction"], key=len, reverse=True))
    count = "an?|one|two|three|four|five|six|seven|eight|nine"
    other = "time|brother|sister|dozen|hour|mast|hearted|century"
    return (
        rf"(?:(?:{count})[\s-]+(?:{parts})(?![\w-])|(?<!first[\s-])(?<!second[\s-])half(?![\s-]*(?:{other})))"
    )


@cache
def numbers() -> re.Pattern[str]:
    """Anything that may be a figure, in lower-case text: groups vague, fraction, fold, ordinal, cardinal."""
    sign = "|".join(unit.pattern.pattern for unit in signs())
    loose = "|".join(one.pattern.pattern for one in vague())
    number = cardinal()
    small = "|".join([*number_words()["unit"], *number_words()["ten"], *number_words()["hundred"]])
    return re.compile(
        rf"(?P<vague>(?<![\w$£€])(?:{loose})(?!\w))"
        rf"|(?P<fold>(?<!\w)(?:\d+|{small})[\s-]?fold(?!\w))"
        rf"|(?P<fraction>(?<![\w.])(?:{fractions()})(?!\w))"
        rf"|(?P<ordinal>(?<![\w.,]){ordinal_pattern()}(?!\w))"
        rf"|(?P<sign>(?<!\w)(?:{sign}))?\s?(?<![\w.])(?P<cardinal>{number})(?![\d])"
    )


@cache
def openers() -> frozenset[str]:
    """Words that a figure or the sign of a currency can begin with, "a" and "an" apart."""
    found = {word for kind, words in number_words().items() if kind != "short" for word in words}
    patterns = [row[0] for row in table("vague.txt")]
    patterns += [row[1] for row in table("currencies.txt") if row[0] == "before"]
    for pattern in patterns:
        for one in re.sub(r"\(\?[:=]", " ", pattern).split("|"):
            words = re.findall(r"[a-z]+", re.sub(r"\\[a-z]", " ", one))
            # "(?:many )?dozens" opens with either word; "a" alone opens nothing.
            found.update(words[: 2 if words[:1] in (["many"], ["several"], ["a"]) else 1])
    return frozenset(found - {"a", "an"})


@cache
def names() -> re.Pattern[str]:
    """Names and phrases with a number in them that counts nothing."""
    pattern = alternatives("labels.txt", "names").replace(r"\s+", r"[\s-]+")
    return re.compile(rf"(?<!\w){pattern}(?!\w)")


@cache
def label_before() -> re.Pattern[str]:
    """Words before a number that make it a name."""
    return re.compile(rf"(?<![\w-])(?:{alternatives('labels.txt', 'before')})[\s-]*[\"'“”]?$")


@cache
def label_after() -> re.Pattern[str]:
    """Words after a number that make it a name."""
    return re.compile(rf"\s*(?:{alternatives('labels.txt', 'after')})(?!\w)")
