"""By when an announced change is to be complete: the deadline in the light of when it was announced."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from onrecord.reading.deadlines import deadline
from onrecord.reading.times.periods import add_months
from onrecord.record import Span, Time

# Words after which a day without a year lies ahead.
_AHEAD = re.compile(
    r"\b(?:will|shall|won't|would|(?:is|are) to|to be|going to"
    r"|(?:set|due|about|scheduled|expected) to"
    r"|plans?|planned|intends?|aims?|must|promis\w+|pledg\w+|vow\w+)\b|[’']ll\b",
    re.IGNORECASE,
)
# Words that look back on what was announced: a day without a year is the last one.
_LOOKING_BACK = re.compile(
    r"\b(?:was|were) to\b"
    r"|\bhad (?:once )?(?:promised|pledged|vowed|said|announced|ordered|assured|undertaken)\b",
    re.IGNORECASE,
)
# Words that tell of an announcement made before: what it calls ahead lay ahead then.
_BACK = re.compile(r"\b(?:would|was to|were to|had)\b", re.IGNORECASE)


def due(
    times: Sequence[Time],
    index: int,
    sentence: Span,
    text: str,
    published: str | None,
    *,
    ahead: bool = False,
) -> str | None:
    """The deadline that ``times[index]`` sets for what the sentence announces, in ISO form.

    What is announced lies ahead of its announcement: of the past day that the sentence gives before or after
    the deadline, if it gives one, and else of publication.  ``ahead`` where it is known to, whatever words
    say so.
    """
    back = bool(_BACK.search(text, sentence.start, sentence.end))
    stands = deadline(times, index, text, published, back=back)
    time = times[index]
    if stands is None or time.type == "DURATION" or published is None:
        return stands
    inside = sentence.start <= time.span.start < sentence.end
    if not inside or not (ahead or _AHEAD.search(text, sentence.start, sentence.end)):
        return stands
    if _LOOKING_BACK.search(text, sentence.start, sentence.end):
        return deadline(times, index, text, published, since=_a_year_before(published), back=back)
    told = [
        other.end
        for number, other in enumerate(times)
        if number != index
        and other.type == "DATE"
        and other.end
        and other.end < published[:10]
        and sentence.start <= other.span.start < sentence.end
    ]
    return deadline(times, index, text, published, since=max(told, default=published[:10]), back=back)


def _a_year_before(published: str) -> str:
    """The day a year before, from which on the next of a day that comes every year is the last one."""
    day = date.fromisoformat(published[:10])
    return add_months(day, -12).isoformat() if day.year > 1 else day.isoformat()
