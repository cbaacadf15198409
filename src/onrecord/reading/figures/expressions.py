"""Numbers as they are written, ranges, fractions and vague amounts: their spans, bounds and units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading import numerals
from onrecord.reading.figures.bounds import BETWEEN, Expression, hedged
from onrecord.reading.figures.lexicon import (
    Unit,
    fractions,
    names,
    numbers,
    openers,
    signs,
    unit_words,
    units,
    vague,
    words_of,
)
from onrecord.reading.numerals import Number, number_words
from onrecord.terms import FigureKind

UNREADABLE = "the number cannot be read"
_TOKEN = re.compile(r"[^\W\d_]+|\d|[^\w\s.,;:!?'\"“”‘’()-]")
_ARTICLE = re.compile(r"an?[\s-]+([a-z]+)")
_RANGE = re.compile(r"-\s+to\s+|\s?[-–—]\s?|\s+(?:to|or|and)\s+")
_OF_ONE = re.compile(r"\s+(?:of\s+)?(?:an?|one|1)\s+(?:percentage\s+point|percent|per\s+cent)(?!\w)")
_OF = re.compile(r"\s+of(?=\s)")
_FROM = re.compile(r"(?<!\w)from\s+$")


def expressions(lower: str, start: int, end: int) -> Iterator[Expression]:
    """Every number of a paragraph in lower case, in order, with its hedge and its unit; none overlap."""
    reached = start
    for token in _TOKEN.finditer(lower, start, end):
        at = token.start()
        if at < reached or not _opens(lower, token.group(), at):
            continue
        match = numbers().match(lower, at, end)
        if match is None:
            continue
        name = _name(lower, match, start, end)
        found = None if name else _read(lower, match, reached, end)
        if found is not None:
            yield found
        if found is not None or name:
            reached = max(match.end(), name or 0, found.end if found else 0)


def _opens(lower: str, token: str, at: int) -> bool:
    """True where a figure may begin with a word or a sign."""
    if token in ("a", "an"):
        if lower.startswith("$", at + 1):
            return True
        following = _ARTICLE.match(lower, at)
        return following is not None and following[1] in openers()
    return not token.isalpha() or token in openers() or token.endswith("fold")


def _name(lower: str, match: re.Match[str], start: int, end: int) -> int:
    """The end of a name or a phrase that a number is part of, or 0."""
    low, high = max(start, match.start() - 14), min(end, match.end() + 24)
    for one in names().finditer(lower, low, high):
        if one.start() < match.end() and match.start() < one.end():
            return one.end()
    return 0


def _read(lower: str, match: re.Match[str], low: int, high: int) -> Expression | None:
    form = match.lastgroup or "cardinal"
    start, end = match.start() + len(match.group()) - len(match.group().lstrip()), match.end()
    if form == "cardinal":
        found = _cardinal(lower, match, start, high)
    else:
        worth = _worth(form, match.group(form))
        if worth is None:
            return None
        kind: FigureKind | None = {"ordinal": "ordinal", "fraction": "share", "fold": "multiple"}.get(form)  # type: ignore[assignment]
        found = Expression(start, end, start, worth[0], worth[1], worth[2], kind=kind, form=form)
        if form in ("vague", "fraction"):
            found = _of_one(lower, found, high) or _with_unit(lower, found, high)
    return None if found is None else hedged(lower, found, low, high)


def _of_one(lower: str, found: Expression, high: int) -> Expression | None:
    """As in "half of 1 percent", "a quarter of a percentage point"."""
    match = _OF_ONE.match(lower, found.end, high) if found.form == "fraction" else None
    if match is None:
        return None
    unit = "percentage point" if "point" in match.group() else "percent"
    return replace(found, end=match.end(), unit=unit)


def _worth(form: str, written: str) -> tuple[Number, Number, bool] | None:
    if form == "vague":
        # "scores" is a quantity only before "of", which is no part of what was written.
        found = ((one, one.pattern.match(written + " of")) for one in vague())
        one = next((one for one, match in found if match and match.end() == len(written)), None)
        return None if one is None else (one.low, one.high, one.approximate)
    if form == "ordinal":
        rank = numerals.ordinal(written)
        return None if rank is None else (rank, rank, False)
    if form == "fold":
        count = numerals.value(re.sub(r"[\s-]?fold$", "", written))
        return None if count is None else (count, count, False)
    share = fraction(written)
    return None if share is None else (share, share, False)


def fraction(written: str) -> float | None:
    """What a fraction in words is worth: 0.6667 for "two-thirds"."""
    if not re.fullmatch(fractions(), written):
        return None
    words = re.split(r"[\s-]+", written)
    if words == ["half"]:
        return 0.5
    count = 1 if words[0] in ("a", "an") else number_words()["unit"][words[0]]
    parts = number_words()["fraction"][words[-1]]
    # "four-quarter" is no fraction.
    return round(count / parts, 4) if count < parts else None


def _cardinal(lower: str, match: re.Match[str], start: int, high: int) -> Expression | None:
    written = match["cardinal"]
    worth = numerals.value(written)
    sign = _sign(lower, *match.span("sign"))
    found = Expression(
        start, match.end(), start, worth, worth, reason=None if worth is not None else UNREADABLE
    )
    if worth is None and not any(mark.isdecimal() for mark in written):
        return None
    if sign is not None:
        found = replace(found, unit=sign.name, kind="money")
    found = _with_unit(lower, found, high)
    return _ranged(lower, found, sign, high)


def _sign(lower: str, start: int, end: int) -> Unit | None:
    found = ((sign, sign.pattern.match(lower, start)) for sign in signs() if start >= 0)
    return next((sign for sign, match in found if match and match.end() == end), None)


def _with_unit(lower: str, found: Expression, high: int) -> Expression:
    """With the unit that follows, if any; the worth of cents is in their currency's unit."""
    if found.unit is not None:
        return found
    of = _OF.match(lower, found.end, high) if found.form == "vague" else None
    match = unit_words().match(lower, of.end() if of else found.end, high)
    if match is None:
        return found
    written = match.group().strip().lstrip("-").strip()
    unit = next((one for one in units() if one.pattern.fullmatch(written)), None)
    if unit is None or not _unit_fits(lower, found, match, unit):
        return found
    scaled = [
        None if bound is None else round(bound * unit.worth, 6) if unit.worth != 1 else bound
        for bound in (found.low, found.high)
    ]
    return replace(found, end=match.end(), unit=unit.name, kind=unit.kind, low=scaled[0], high=scaled[1])


def _unit_fits(lower: str, found: Expression, match: re.Match[str], unit: Unit) -> bool:
    """False for "won" and "marks" as verbs, a bare letter, "the second mile" and the like."""
    if unit.name in ("KRW", "BRL", "DEM", "degree", "stone", "yard") and unit.name != "degree":
        return lower[found.core : found.end].strip()[-1:].isalnum() and (
            unit.name in ("stone", "yard") or (found.low or 0) >= 1000
        )
    return not (
        unit.name == "foot" and "-" not in match.group() and lower.startswith(" soldier", match.end())
    )


def _ranged(lower: str, found: Expression, sign: Unit | None, high: int) -> Expression:
    """With the upper end of a range: "5 to 7 percent", "$10-15 million", "between 5 and 7"."""
    gap = _RANGE.match(lower, found.end, high)
    if gap is None or found.low is None:
        return found
    joint = gap.group().strip().removeprefix("- ")
    before = lower[max(0, found.start - 10) : found.start]
    if (joint == "and") != bool(BETWEEN.search(before)) and joint in ("and", "to", "or"):
        return found
    if joint == "to" and (_FROM.search(before) or _stepped(before)):
        # "from 5 to 7" and "fell $4 to $14" are two amounts.
        return found
    match = numbers().match(lower, gap.end(), high)
    if match is None or match.lastgroup != "cardinal" or (match["sign"] and not sign):
        return found
    worth = numerals.value(match["cardinal"])
    if worth is None:
        return found
    second = _with_unit(
        lower,
        Expression(
            gap.end(),
            match.end(),
            gap.end(),
            worth,
            worth,
            unit=sign.name if match["sign"] and sign else None,
        ),
        high,
    )
    if found.unit and second.unit and found.unit != second.unit:
        return found
    if found.unit and not second.unit and not sign:
        return found
    low, top = found.low, second.high
    low = _same_scale(lower[found.core : found.end], match["cardinal"], low)
    if top is None or low >= top:
        if _scores(lower, found, second, joint):
            return replace(found, end=second.end, low=top, high=found.low, kind="score", form="score")
        return found
    if second.unit and not found.unit and second.kind == "money" and sign is None:
        low = low * (second.high or 0) / worth if worth else low
    return replace(
        found,
        end=second.end,
        low=low,
        high=top,
        unit=second.unit or found.unit,
        kind=second.kind or found.kind,
        form="range",
    )


def _stepped(before: str) -> bool:
    words = before.split()
    return bool(words) and words[-1] in words_of("stepped")


def _scores(lower: str, found: Expression, second: Expression, joint: str) -> bool:
    """True for "3-1" and "52-48", false for a telephone number."""
    return (
        joint in "-–—"
        and found.unit is None
        and second.unit is None
        and max(found.high or 0, second.high or 0) < 1000
        and not re.match(r"-\d|\d", lower[second.end : second.end + 2])
        and lower[found.start - 1 : found.start] != "-"
    )


def _same_scale(first: str, second: str, low: Number) -> Number:
    """The lower end in the scale of the upper one: "$10-15 million" begins at ten million."""
    scales = [word for word in re.findall(r"[a-z]+", second) if word in number_words()["scale"]]
    short = re.search(r"\d\s?([a-z]{1,3})$", second)
    if short and short[1] in number_words()["short"]:
        factor = number_words()["short"][short[1]]
        return low if re.search(r"[a-z]", first) else low * factor
    if scales and not any(word in number_words()["scale"] for word in re.findall(r"[a-z]+", first)):
        return low * number_words()["scale"][scales[-1]]
    return low
