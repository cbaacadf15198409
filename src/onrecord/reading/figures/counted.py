"""What a figure counts: the head phrase after it, or the one before that it is said of."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from onrecord.reading.figures.bounds import Expression
from onrecord.reading.figures.lexicon import words_of
from onrecord.reading.figures.phrases import WORD, Place, noun_before, phrase
from onrecord.record import Span

_DETERMINERS = r"(?:(?:the|all|its|their|his|her|our|these|those|such|a|an|this|that|some|any|new)\s+)*"
_OF = re.compile(rf"(?:\s+(?:per|a|each)\s+(?:year|month|day|week))?\s+(?:of|among)\s+{_DETERMINERS}")
_AFTER = re.compile(rf"\)?(?:\s+each)?\s+(?:in|for|worth of)\s+{_DETERMINERS}")
_OWN_NUMBER = re.compile(r"['’]s\s+[\d.,]+(?:\s+(?:thousand|million|billion))?\s+")
_PER_UNIT = re.compile(r"\s+(?:an?|per)\s+|/|-an?-")
_NAME = re.compile(r"((?:[A-Z][\w.'’-]*\s+){0,2}[A-Z][\w'’-]+)(?:,\s+|,?\s+(?:aged\s+|who\s+at\s+|at\s+))$")
_AGED = re.compile(r"([a-z]+),?\s+(?:aged?|is|was|turned|between\s+the\s+ages\s+of|ages)\s+$")
_HOURS = re.compile(r"(?:hour|day|week|month|night|minute|ton|barrel)(?!\w)")
_OUT_OF = re.compile(
    rf"\s+(?:out\s+)?(?:in|of)\s+(?:every\s+|{_DETERMINERS})?(?:[\d,]+|two|three|four|five|six|seven|eight|nine|ten)\s+"
)
_ASKED_BEFORE = 400
_KIND_OF = re.compile(
    r"(?<!\w)((?:likely|registered|eligible|young|older|black|white|female|male|college)\s+)$"
)
_AS_MANY = re.compile(r"\s+(?:as\s+)?(?:many|much|more)\s+")
_MOVE_IN = re.compile(rf"[\s-]([a-z]+)(\s+(?:in|of)\s+{_DETERMINERS})?")
_IN = re.compile(r"(?<!\w)(?:in|by)\s+$")
_TO = re.compile(r"(?<!\w)(to|by|for)\s+$")
_REACHING = re.compile(
    r"(?<!\w)([a-z]+)\s+(?:(?:only|just|a|at|to|down|up|yesterday|unchanged|plus|or|minus|[a-z]+day)\s+){0,4}$"
)
# What may stand between two figures of one quantity: "rose 5% to $3, up from $2", "$5 (3 euros)".
_CHAIN = re.compile(
    r"\s*\)?(?:a\s+share|each|a\s+year)?\s*(?:in|on|at)?\s*,?\s*\(?"
    r"(?:or|and|to|from|up|down|off|compared\s+with|versus|against|a|the)?\s*"
    r"(?:from|to|about|nearly|the)?\s*(?:the)?\s*\(?"
)


def counted(place: Place, found: Expression, previous: tuple[int, Span] | None) -> Span | None:
    """The words of what a figure counts or measures, as they stand; ``None`` where nothing suitable is near.

    Times are never what is counted.  ``previous`` is the end of the figure before, in the same sentence, and
    what that one counts: in "sales rose 5% to $3 million from $2 million" all three are said of sales.
    """
    near, far = _LOOKS[found.kind or "count"]
    chained = _chained(place, found, previous)
    for look in (*near, lambda place, found: chained, *far):
        span = look(place, found)
        if span is not None and (look is per_unit or not place.is_taken(span)):
            return span
    return None


def said_of(place: Place, found: Expression, previous: tuple[int, Span] | None) -> Span | None:
    """What a price a unit is said of: the shares of "the shares closed at $20 each"."""
    spans = (
        _chained(place, found, previous),
        _reached(place, found),
        _moved(place, found),
        _subject(place, found),
    )
    return next((span for span in spans if span is not None and not place.is_taken(span)), None)


def _joined(place: Place, found: Expression) -> bool:
    """True where a figure goes on from the one before."""
    end = place.before.end if place.before else found.start
    return end <= found.start and _CHAIN.fullmatch(_without_times(place, end, found.start)) is not None


def _chained(place: Place, found: Expression, previous: tuple[int, Span] | None) -> Span | None:
    if previous is None or found.kind not in ("money", "share", "rate", "measure"):
        return None
    end, span = previous
    end = max(end, span.end) if span.end <= found.start else end
    joined = end <= found.start and _CHAIN.fullmatch(_without_times(place, end, found.start))
    return span if joined else None


def _without_times(place: Place, start: int, end: int) -> str:
    """What stands between two figures, without the times in it: "a share in June from"."""
    parts, at = [], start
    for time in place.taken:
        if at <= time.start and time.end <= end:
            parts.append(place.lower[at : time.start])
            at = time.end
    return "".join([*parts, place.lower[at:end]])


def per_unit(place: Place, found: Expression) -> Span | None:
    """The unit of a price: "40 cents a share", "$12 an hour"; a year is no unit but a rate of pay."""
    match = _PER_UNIT.match(place.lower, found.end, place.sentence.end)
    if match is None:
        return None
    hours = _HOURS.match(place.lower, match.end())
    if hours is not None:
        return Span(*hours.span())
    span = phrase(place, match.end(), longest=1)
    return None if span is None or place.is_taken(span) else span


def _of(place: Place, found: Expression) -> Span | None:
    """As in "58 percent of your youth", "6 tons a year of oil", "51% of the firm's 3 million shares"."""
    after = _OF.match(place.lower, found.end, place.sentence.end)
    if after is None:
        return None
    span = phrase(place, after.end())
    owned = _OWN_NUMBER.match(place.lower, span.end - 2, place.sentence.end) if span else None
    return phrase(place, owned.end()) if owned else span


def _following(place: Place, found: Expression) -> Span | None:
    """As in "18 states", "11-member"."""
    hyphen = place.lower[found.end : found.end + 1] == "-"
    return phrase(place, found.end + 1, longest=1) if hyphen else phrase(place, found.end)


def _compared(place: Place, found: Expression) -> Span | None:
    """As in "three times as many cars"."""
    match = _AS_MANY.match(place.lower, found.end, place.sentence.end)
    return phrase(place, match.end()) if match else None


def _aged(place: Place, found: Expression) -> Span | None:
    """Whose age it is: "the 54-year-old mayor", "Ana Kral, 54,", "a man aged 30"."""
    if place.lower.endswith(("-old", "-olds"), 0, found.end):
        return phrase(place, found.end, longest=3)
    if place.lower.find("old", found.start, found.end) >= 0:
        return noun_before(place, max(place.sentence.start, found.start - 60), found.start, moves=True)
    name = _NAME.search(place.text, max(place.sentence.start, found.start - 60), found.start)
    if name is not None:
        return Span(*name.span(1))
    aged = _AGED.search(place.lower, max(place.sentence.start, found.start - 40), found.start)
    return Span(*aged.span(1)) if aged else None


def _aside(place: Place, found: Expression) -> Span | None:
    """As in "most of the statements (54%)"."""
    if place.lower[found.start - 1 : found.start] != "(":
        return None
    return noun_before(place, max(place.sentence.start, found.start - 60), found.start - 1, depth=0)


def _out_of(place: Place, found: Expression) -> Span | None:
    """As in "nine of 15 judges", "1 in 4 residents"."""
    match = _OUT_OF.match(place.lower, found.end, place.sentence.end)
    return phrase(place, match.end()) if match else None


def _asked(place: Place, found: Expression) -> Span | None:
    """Those who were asked: "among likely voters, 46 percent would choose her, and 44 percent him"."""
    answer = WORD.match(place.lower, found.end + 1, place.sentence.end)
    if found.unit != "percent" or answer is None or answer.group() not in words_of("answers"):
        return None
    low = max(0, found.start - _ASKED_BEFORE)
    low = max(low, place.lower.rfind("\n", low, found.start))
    for word in reversed(list(WORD.finditer(place.lower, low, found.start))):
        if word.group() in words_of("populations"):
            first = _KIND_OF.search(place.lower, low, word.start())
            return Span(first.start(1) if first else word.start(), word.end())
    return None


def _after_preposition(place: Place, found: Expression) -> Span | None:
    """As in "$600 million in acquisitions", "$3 million for the campaign"."""
    match = _AFTER.match(place.lower, found.end, place.sentence.end)
    return phrase(place, match.end()) if match else None


def _adjectival(place: Place, found: Expression) -> Span | None:
    """As in "a $30 million loss", "a 12 percent drop", "2.1% growth", "a 200-mile march"."""
    if place.lower[found.end : found.end + 1] not in ("-", " ", "\n", "\u00a0"):
        return None
    moved = _MOVE_IN.match(place.lower, found.end, place.sentence.end)
    if moved is not None and moved[1] in words_of("moves"):
        # "a 4% decline in revenue", "a 3 percent drop"
        return (phrase(place, moved.end()) if moved[2] else None) or Span(*moved.span(1))
    return phrase(place, found.end + 1, longest=3)


def _reached(place: Place, found: Expression) -> Span | None:
    """The noun before "of", or the subject: "a budget of $3 million", "unemployment was 5 percent"."""
    low = max(place.sentence.start, found.start - 100)
    match = _REACHING.search(place.lower, low, found.start)
    if match is None:
        return None
    if match[1] == "of":
        return noun_before(place, low, match.start(), moves=True, depth=0)
    if match[1] not in words_of("reaches"):
        return None
    return noun_before(place, low, match.start(), moves=True)


def _moved(place: Place, found: Expression) -> Span | None:
    """What is moved: "raised its dividend to $1.20", "cut costs by half", "sold the unit for $3 million"."""
    low = max(place.sentence.start, found.start - 100)
    halved = _IN.search(place.lower, low, found.start) if found.form == "fraction" else None
    if halved is not None:
        return noun_before(place, low, halved.start())
    to = _TO.search(place.lower, low, found.start)
    if to is not None and (
        to[1] == "to" or found.kind == "money" or (to[1] == "by" and found.kind == "rate")
    ):
        return noun_before(place, low, to.start())
    if place.lower[found.start : found.core].strip() in ("above", "below", "over", "under"):
        return noun_before(place, low, found.start)
    return None


def _subject(place: Place, found: Expression) -> Span | None:
    """The noun before the nearest verb of movement: "sales in the quarter rose 12 percent"."""
    low = max(place.sentence.start, found.start - 120)
    words = list(WORD.finditer(place.lower, low, found.start))
    for word in reversed(words[1:]):
        if place.before is not None and word.start() < place.before.end and not _joined(place, found):
            # The verb is said of the figure before.
            return None
        span = noun_before(place, low, word.start()) if word.group() in words_of("moves") else None
        if span is not None:
            return span
    return None


_Look = Callable[[Place, Expression], Span | None]
# What is looked at before the figures that go before, and after them.
_LOOKS: Mapping[str, tuple[tuple[_Look, ...], tuple[_Look, ...]]] = {
    "money": ((per_unit, _of, _adjectival), (_reached, _after_preposition, _moved, _subject)),
    "share": ((_of, _aside, _asked, _adjectival), (_reached, _moved)),
    "rate": ((_of, _adjectival), (_reached, _moved, _subject)),
    "measure": ((_of, _adjectival), (_reached, _moved, _subject)),
    "age": ((_aged,), ()),
    "count": ((_out_of, _of, _following), (_reached, _moved)),
    "ordinal": ((_of, _following), ()),
    "multiple": ((_of, _compared, _adjectival), (_reached, _moved)),
    "score": ((_of, _following), ()),
}
