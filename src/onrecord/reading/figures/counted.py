"""What a figure counts: the head phrase after it, or the one before that it is said of."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.reading.figures.expressions import Expression
from onrecord.reading.figures.lexicon import words_of
from onrecord.record import Span

_WORD = re.compile(r"(?:[a-z]\.){2,}|[^\W\d_](?:[\w]|[-'’.&](?=\w))*")
_LONGEST = 4
_GAP = re.compile(r"[\s\"“”‘’'({]*")
_UNITS = frozenset({"percent", "million", "billion", "trillion", "cents", "dollars"})
_PREPOSITIONS = frozenset({"of", "in", "for", "from", "on", "at", "to"})
# What stands between a subject and what is said of it: "is likely to be", "has been expected to".
_AUXILIARIES = frozenset(
    {"to", "be", "been", "is", "are", "was", "were", "will", "would", "could", "may", "might", "has", "had"}
    | {"have", "likely", "expected", "estimated", "forecast", "set", "due", "that", "which", "also", "not"}
)
_DETERMINERS = r"(?:(?:the|all|its|their|his|her|our|these|those|such|a|an|this|that|some|any|new)\s+)*"
_OF = re.compile(rf"(?:\s+(?:per|a|each)\s+(?:year|month|day|week))?\s+of\s+{_DETERMINERS}")
_AFTER = re.compile(rf"\)?(?:\s+each)?\s+(?:in|for|worth of)\s+{_DETERMINERS}")
_OWN_NUMBER = re.compile(r"['’]s\s+[\d.,]+(?:\s+(?:thousand|million|billion))?\s+")
_PER_UNIT = re.compile(r"\s*(?:,\s*)?(?:an?|per|each)\s+|/|-an?-")
_AS_MANY = re.compile(r"\s+(?:as\s+)?(?:many|much|more)\s+")
_MOVE_IN = re.compile(rf"[\s-]([a-z]+)(\s+(?:in|of)\s+{_DETERMINERS})?")
_TO = re.compile(r"(?<!\w)(to|by|for)\s+$")
_ASIDE = re.compile(r",\s+[^,]{1,30}\s(?:says|said|added)(?:\s[^,]{1,12})?,\s*$")
_REACHING = re.compile(
    r"(?<!\w)([a-z]+)\s+(?:(?:only|just|a|at|to|down|up|yesterday|unchanged|[a-z]+day)\s+){0,3}$"
)
# What may stand between two figures of one quantity: "rose 5% to $3, up from $2", "$5 (3 euros)".
_CHAIN = re.compile(
    r"\s*\)?(?:a\s+share|each|a\s+year)?\s*(?:in|on|at)?\s*,?\s*\(?"
    r"(?:or|and|to|from|up|down|off|compared\s+with|versus|against|a|the)?\s*"
    r"(?:from|to|about|nearly|the)?\s*(?:the)?\s*\(?"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands: the text, its sentence, the times around it, the figure before."""

    text: str
    lower: str
    sentence: Span
    taken: Sequence[Span]
    before: Span | None = None

    def is_taken(self, span: Span) -> bool:
        """True where a span belongs to a time or to the figure before."""
        taken = (*self.taken, self.before) if self.before else self.taken
        return any(one.start < span.end and span.start < one.end for one in taken)


def counted(place: Place, found: Expression, previous: tuple[int, Span] | None) -> Span | None:
    """The words of what a figure counts or measures, as they stand; ``None`` where nothing suitable is near.

    Times are never what is counted.  ``previous`` is the end of the figure before, in the same sentence, and
    what that one counts: in "sales rose 5% to $3 million from $2 million" all three are said of sales.
    """
    near, far = _LOOKS[found.kind or "count"]
    chained = _chained(place, found, previous)
    for look in (*near, lambda place, found: chained, *far):
        span = look(place, found)
        if span is not None and not place.is_taken(span):
            return span
    return None


def said_of(place: Place, found: Expression, previous: tuple[int, Span] | None) -> Span | None:
    """What a price a unit is said of: the shares of "the shares closed at $20 each"."""
    spans = (_chained(place, found, previous), _said_of(place, found), _subject(place, found))
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
    """The unit of a price: "40 cents a share"."""
    match = _PER_UNIT.match(place.lower, found.end, place.sentence.end)
    return phrase(place, match.end(), longest=1) if match else None


def phrase(place: Place, start: int, longest: int = _LONGEST) -> Span | None:
    """The noun phrase that begins at a place: its words up to a plural, or to one that is no part of it."""
    lower, end = place.lower, place.sentence.end
    at, first, last, count = start, None, None, 0
    while count < longest:
        gap = _GAP.match(lower, at, end)
        at = gap.end() if gap else at
        match = _WORD.match(lower, at, end)
        if match is None or (count and gap and gap.group().strip()):
            break
        word = match.group()
        if word in words_of("stop") or (count and word in words_of("determiners")):
            break
        if not count and (word in words_of("determiners") or word.endswith("ly")):
            at = match.end()
            continue
        if (word in words_of("verbs") or word in words_of("moves")) and (
            count or _verb_after(lower, match.end(), end)
        ):
            break
        if word.endswith("ed") and _verb_after(lower, match.end(), end):
            break
        first = match.start() if first is None else first
        last, at, count = match.end(), match.end(), count + 1
        paired = re.compile(r"-\s+(?:and|or)\s+").match(lower, at, end)
        if paired:
            # "coal- and gas-fired plants"
            at = paired.end()
            continue
        if lower[at : at + 1] in (",", ".", ";", ":", "!", "?", ")"):
            break
        if _plural(word) and not place.text[match.start()].isupper():
            break
    return None if first is None or last is None else Span(first, last)


def _plural(word: str) -> bool:
    return word in ("people", "men", "women", "children") or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
    )


def _verb_after(lower: str, end: int, stop: int) -> bool:
    """True where a word that may be a verb has no noun after it: "mother of three replied, …"."""
    following = _WORD.match(lower, end + 1, stop)
    return following is None or following.group() in words_of("stop") | words_of("determiners")


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
    return phrase(place, found.end + hyphen, longest=1 if hyphen else _LONGEST)


def _compared(place: Place, found: Expression) -> Span | None:
    """As in "three times as many cars"."""
    match = _AS_MANY.match(place.lower, found.end, place.sentence.end)
    return phrase(place, match.end()) if match else None


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


def _said_of(place: Place, found: Expression) -> Span | None:
    """The noun before "of", or the subject: "a budget of $3 million", "unemployment was 5 percent"."""
    low = max(place.sentence.start, found.start - 100)
    to = _TO.search(place.lower, low, found.start)
    if to is not None and (
        to[1] == "to" or found.kind == {"for": "money", "by": "rate"}[to[1]] or found.kind == "money"
    ):
        return _noun_before(place, low, to.start())
    if place.lower[found.start : found.core].strip() in ("above", "below", "over", "under"):
        return _noun_before(place, low, found.start)
    match = _REACHING.search(place.lower, low, found.start)
    if match is None:
        return None
    if match[1] == "of":
        return _noun_before(place, low, match.start(), moves=True, depth=0)
    return _noun_before(place, low, match.start()) if match[1] in words_of("reaches") else None


def _subject(place: Place, found: Expression) -> Span | None:
    """The noun before the nearest verb of movement: "sales in the quarter rose 12 percent"."""
    low = max(place.sentence.start, found.start - 120)
    words = list(_WORD.finditer(place.lower, low, found.start))
    for word in reversed(words[1:]):
        if place.before is not None and word.start() < place.before.end and not _joined(place, found):
            # The verb is said of the figure before.
            return None
        if word.group() in words_of("moves"):
            return _noun_before(place, low, word.start())
    return None


def _noun_before(place: Place, low: int, end: int, *, moves: bool = False, depth: int = 3) -> Span | None:
    """The noun phrase that ends at a place; the one before a preposition, where it only qualifies that."""
    idle = _UNITS | words_of("stop") | words_of("determiners") | words_of("verbs")
    idle = idle if moves else idle | words_of("moves")
    nouns: list[re.Match[str]] = []
    before = None
    aside = _ASIDE.search(place.lower, low, end)
    end = aside.start() if aside else end
    for word in reversed(list(_WORD.finditer(place.lower, low, end))):
        apart = place.lower[word.end() : nouns[0].start() if nouns else end]
        if not nouns and word.group() in _AUXILIARIES and not apart.strip(" \n\"'“”‘’"):
            end = word.start()
            aside = _ASIDE.search(place.lower, low, end)
            end = aside.start() if aside else end
            continue
        if word.group() in idle or (nouns and apart.strip(" \n\"'“”‘’")):
            before = word
            if nouns or word.group() not in words_of("determiners"):
                break
            continue
        if word.group().endswith("ly") or place.is_taken(Span(*word.span())):
            continue
        nouns.insert(0, word)
        if len(nouns) == 3:
            break
    while before is not None and before.group() in words_of("determiners"):
        earlier = list(_WORD.finditer(place.lower, low, before.start()))
        before = earlier[-1] if earlier else None
    if depth and before is not None and before.group() in _PREPOSITIONS:
        head = _noun_before(place, low, before.start(), moves=True, depth=depth - 1)
        if head is not None and head_of(place.lower, head) not in words_of("moves"):
            # "the value of the stake", but not the decline of "a decline in revenue"
            return head
    if not nouns or (len(nouns) == 1 and nouns[0].group().endswith("ing")):
        # "by reducing to 10%"
        return None
    return Span(nouns[0].start(), nouns[-1].end())


def head_of(text: str, span: Span) -> str:
    """The last word of a phrase, in lower case."""
    return text[slice(*span)].split()[-1].lower().strip(".,;:'’\"")


_Look = Callable[[Place, Expression], Span | None]
# What is looked at before the figures that go before, and after them.
_LOOKS: Mapping[str, tuple[tuple[_Look, ...], tuple[_Look, ...]]] = {
    "money": ((per_unit, _of, _adjectival), (_after_preposition, _said_of, _subject)),
    "share": ((_of, _adjectival), (_said_of,)),
    "rate": ((_of, _adjectival), (_said_of, _subject)),
    "measure": ((_of, _adjectival), (_said_of, _subject)),
    "age": ((), ()),
    "count": ((_of, _following), (_said_of,)),
    "ordinal": ((_of, _following), ()),
    "multiple": ((_of, _compared, _adjectival), (_said_of,)),
    "score": ((_of, _following), ()),
}
