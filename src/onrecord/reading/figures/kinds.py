"""What kind of quantity a number is, and which numbers are none."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.reading.figures.bounds import Expression
from onrecord.reading.figures.lexicon import label_after, label_before, words_of
from onrecord.record import Span
from onrecord.terms import FigureKind

_AGE_AFTER = re.compile(
    r"[\s-](year|month|week|day)s?[\s-]olds?(?:\s+(?:or|and)\s+(?:older|younger|over|under|above))?(?!\w)"
)
_AGE_BEFORE = re.compile(r"(?<!\w)(?:aged?|ages|turned|turns|turning)\s+(?:of\s+|between\s+)?$")
_AGE_SAID = re.compile(
    r"(?<!\w)(?:who|he|she|[a-z],),?\s+at\s+\|(?:,|\s+(?:is|was|has))|(?<!\w)(?:he|she|who|he['’]s|she['’]s)\s+(?:is|was|turned)\s+\|(?:[.,;]|\s+and)"
    r"|(?<!\w)being\s+\|\s+(?:is|was)"
)
_AGE_ASIDE = re.compile(r"[^\W\d_]\w*[.’'\")]?,\s+$")
_DECADE_OF_LIFE = re.compile(r"(?<!\w)(?:his|her|their|my|your|our)\s+(?:early\s+|mid[-\s]|late\s+)?$")
_POINTS = re.compile(r"[\s-]points?(?!\w)")
_TIMES = re.compile(r"\s+times(?!\w)")
_COMPARED = re.compile(
    r"\s+(?:as|more|the|higher|larger|bigger|greater|that|its|less|faster|likelier|their|his|her|lower|what)(?!\w)"
)
_PER = re.compile(r"\s+(?:[\w-]+\s+)?(?:per|for every|out of every|in every)\s+")
# Characters around points in which the words stand that say what they are points of.
_NEAR = 200
_STREET = re.compile(
    r"\s+(?!Wall\s|Main\s)(?:[A-Z][\w'’]+\s+){1,2}(?:Street|Avenue|Boulevard|Road|Lane|Drive|Square|St\.|Ave\.)(?!\w)"
)
_MAGNITUDE = re.compile(r"(?<!\w)magnitude\s+(?:of\s+)?$")
_BARE_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")


def classified(text: str, lower: str, found: Expression, sentence: Span) -> Expression | None:
    """The expression with its kind and the words of its unit; ``None`` where it is no quantity."""
    if found.form == "ordinal":
        return found if _ranks(text, lower, found, sentence) else None
    aged = _age(text, lower, found, sentence)
    if aged is not None:
        return aged
    if (found.kind in (None, "score") or found.form == "fraction") and _names(text, lower, found, sentence):
        return None
    points = _POINTS.match(lower, found.end, sentence.end)
    if found.kind is None and points:
        return _points(lower, found, points.end(), sentence)
    times = _TIMES.match(lower, found.end, sentence.end)
    if found.kind is None and times:
        if _COMPARED.match(lower, times.end(), sentence.end):
            return replace(found, end=times.end(), kind="multiple")
        return replace(found, kind="count")
    if found.form == "vague" and lower[found.core : found.end].split()[0] in (
        "twice",
        "thrice",
        "double",
        "triple",
        "quadruple",
    ):
        occasions = lower[found.core : found.end].strip() in ("twice", "thrice")
        compared = _COMPARED.match(lower, found.end, sentence.end)
        return replace(found, kind="count" if occasions and not compared else "multiple")
    if found.unit == "percent" or (found.kind == "share" and found.form != "cardinal"):
        return replace(found, kind=_of_whole(lower, found, sentence))
    if found.kind == "measure" and _PER.match(lower, found.end, sentence.end):
        return replace(found, kind="rate")
    if found.kind == "measure" or found.kind == "money" or found.kind is not None:
        return found
    if _MAGNITUDE.search(lower[max(sentence.start, found.start - 16) : found.start]) or lower.startswith(
        "-magnitude", found.end
    ):
        return replace(found, kind="measure")
    kind: FigureKind = "rate" if _PER.match(lower, found.end, sentence.end) else "count"
    return replace(found, kind=kind)


def _of_whole(lower: str, found: Expression, sentence: Span) -> FigureKind:
    """A percentage is a share of a whole, or the rate at which something changes or is charged."""
    if re.compile(r"\s+(?:of|share|stake|interest in|owned|majority|support)(?!\w)").match(
        lower, found.end, sentence.end
    ):
        return "share"
    if found.form in ("fraction", "vague") and found.unit is None:
        return "share"
    before = re.findall(r"[\w-]+", lower[max(sentence.start, found.start - 60) : found.start])[-6:]
    after = re.findall(r"[\w-]+", lower[found.end : min(sentence.end, found.end + 40)])[:4]
    near = set(before) | set(after)
    return "rate" if near & (words_of("moves") | words_of("rates")) else "share"


def _points(lower: str, found: Expression, end: int, sentence: Span) -> Expression:
    around = lower[max(sentence.start, found.start - _NEAR) : min(sentence.end, end + _NEAR)]
    near = set(re.findall(r"[\w-]+", around))
    if near & words_of("indexes"):
        return replace(found, end=end, kind="measure", unit="point")
    if near & words_of("polls"):
        return replace(found, end=end, kind="share", unit="percentage point")
    if near & words_of("sport"):
        return replace(found, end=end, kind="score", unit="point")
    return replace(found, end=end, kind="measure", unit="point")


def _age(text: str, lower: str, found: Expression, sentence: Span) -> Expression | None:
    if found.form != "cardinal" and found.form != "range":
        return None
    after = _AGE_AFTER.match(lower, found.end, sentence.end)
    if after:
        changed = replace(found, end=after.end(), kind="age", unit=after[1])
        tail = after.group()
        if re.search(r"older|over|above", tail):
            return replace(changed, high=None)
        return replace(changed, low=None) if re.search(r"younger|under", tail) else changed
    if found.unit is not None or found.low is None or not 0 < found.low < 125:
        return None
    before = lower[max(0, found.start - 24) : found.start]
    decade = re.compile(r"['’]?s(?!\w)").match(lower, found.end, sentence.end)
    if decade and _DECADE_OF_LIFE.search(before) and found.low % 10 == 0:
        return replace(found, end=decade.end(), kind="age", unit="year", high=found.low + 9, approximate=True)
    if _AGE_BEFORE.search(before) or _AGE_SAID.search(
        before + "|" + lower[found.end : min(found.end + 12, sentence.end)]
    ):
        return replace(found, kind="age", unit="year")
    aside = _AGE_ASIDE.search(text[max(0, found.start - 24) : found.start])
    digits = text[found.core : found.end].isdigit()
    if (
        aside
        and digits
        and 1 < found.end - found.core < 4
        and re.compile(r"\s?[,.;)]").match(lower, found.end, sentence.end)
    ):
        name = text[max(0, found.start - 24) : found.start].rstrip(", ").split()
        if name and name[-1][:1].isupper():
            return replace(found, kind="age", unit="year")
    return None


def _ranks(text: str, lower: str, found: Expression, sentence: Span) -> bool:
    """False for ordinals in names ("the Ninth Circuit", "Fifth Avenue") and for "second" as a length."""
    after = text[found.end : min(found.end + 24, sentence.end)]
    following = re.match(r"[\s-]+(\w+)", after)
    if label_after().match(lower, found.end, sentence.end):
        return False
    if following is None:
        return not (lower[found.start : found.end] == "first" and re.match(r"\s*,", after))
    word = following[1]
    return not word[:1].isupper()


def _names(text: str, lower: str, found: Expression, sentence: Span) -> bool:
    """True for a number that labels something: a flight, a street, a year, an item, a telephone."""
    if found.form in ("vague", "fraction", "fold"):
        return lower[found.core : found.end] == "a quarter" and not _parts(lower, found, sentence)
    written = lower[found.core : found.end].strip()
    before, after = (
        lower[max(0, found.core - 30) : found.core],
        lower[found.end : min(found.end + 30, sentence.end)],
    )
    if label_before().search(before) or label_after().match(lower, found.end, sentence.end):
        return True
    if _STREET.match(text, found.end, sentence.end):
        return True
    if re.match(r",\d", after) or re.search(r"\d,$", before):
        # "1,2 Mrd" is not English.
        return True
    if re.match(r"[:/]\d|\.\d|-\d{3,}", after) or re.search(r"\d-$", before) or re.search(r"[:/]$", before):
        return True
    if re.match(r"\w", after) or re.search(r"[^\W\d_]-$", before):
        return True
    if found.start <= sentence.start and re.fullmatch(r"[.)].*", after, re.DOTALL) and len(written) < 4:
        return True
    if written == "one" or written == "a":
        return _pronoun(lower, found, sentence)
    hedged = found.start < found.core
    if _BARE_YEAR.fullmatch(written) and not hedged:
        return not re.match(r"\s+(?:[a-z]+\s+)?(?:people|[a-z]{3,}s)(?!\w)", after)
    return not hedged and written.isdigit() and _in_a_name(text, found, sentence)


def _parts(lower: str, found: Expression, sentence: Span) -> bool:
    """True for "a quarter of", "by a quarter"; without either it is three months or a coin."""
    before = lower[max(sentence.start, found.start - 12) : found.start].split()
    after = lower[found.end : min(found.end + 4, sentence.end)]
    return after.startswith(" of ") or found.start < found.core or before[-1:] in (["by"], ["than"], ["a"])


def _pronoun(lower: str, found: Expression, sentence: Span) -> bool:
    """True for "one" that stands for a noun or for anybody."""
    following = re.match(r"\s+([a-z][\w'’-]*)", lower[found.end : min(found.end + 24, sentence.end)])
    if re.search(
        r"(?<!\w)(?:the|this|that|which|no|every|any|each|another)\s+$",
        lower[max(0, found.core - 9) : found.core],
    ):
        return True
    if following is None:
        return not re.match(r"-[a-z]", lower[found.end : min(found.end + 2, sentence.end)])
    word = following[1]
    if word == "of":
        return not re.match(
            r"\s+of\s+(?:the|its|his|her|their)\s+(?:two|three|four|five|six|seven|eight|nine|ten|\d)",
            lower[found.end : min(found.end + 30, sentence.end)],
        )
    return (
        word in words_of("stop")
        or word in words_of("verbs")
        or word in words_of("determiners")
        or word.endswith("ed")
    )


def _in_a_name(text: str, found: Expression, sentence: Span) -> bool:
    """True where a capitalised word inside the sentence stands right before the number: "Area 51"."""
    before = text[max(sentence.start, found.start - 30) : found.start]
    match = re.search(r"(\S+)\s$", before)
    if match is None or not match[1][:1].isupper() or match[1][-1:] in ",.;:!?":
        return False
    opens = found.start - sentence.start <= len(match.group()) + 1
    following = re.match(r"\s+([^\W\d_][\w-]*)", text[found.end : min(found.end + 24, sentence.end)])
    if opens:
        return False
    return following is None or following[1][:1].isupper() or not following[1].endswith("s")
