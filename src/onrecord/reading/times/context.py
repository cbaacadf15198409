"""What a relative time is counted from: publication, dates mentioned before, and the tense around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from onrecord.reading.times.lexicon import tense_markers
from onrecord.reading.times.periods import Days, Period
from onrecord.record import Span
from onrecord.terms import TimeAnchor, TimeType

Tense = Literal["past", "future"]

NO_PUBLICATION = "no publication date"
NO_MENTION = "no date before it to count from"
NO_SUCH_DAY = "no such day in the calendar"
NO_SUCH_YEAR = "no such year in the calendar"

# "will be announced", "to be held": the participle after these tells nothing of the past.
_PASSIVE = re.compile(
    r"(?:\s+(?:not|also|likely|then|now|have|soon)){0,2}\s+(?:be|been|get|have)\s+[a-z]+|\s+be\s+[a-z]+|(?<=\bbe)\s+[a-z]+"
)
# Verbs whose past is their plain form: after "will" and "should" it tells of no past.
_PLAIN = re.compile(
    r"(?:\s+(?:not|also|likely|then|soon|never|probably|[a-z]+ly)){0,2}\s+"
    r"(?:beat|become|bet|burst|come|cost|cut|find|hit|hurt|lay|let|put|quit|read|run|set|shut|split|spread)\b"
)
_QUOTATION = re.compile("[\"“”«»]|''|``")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression denotes: TIMEX3's type and value, the days, and what it was counted from.

    ``period`` is the period of the calendar that the value names, where it names one; ``explicit`` is true
    where the text gives its year; ``compared`` where the time only serves a comparison ("a year earlier"), so
    that what follows does not count from it.
    """

    type: TimeType
    value: str | None
    days: Days | None = None
    period: Period | None = None
    mod: str | None = None
    anchor: TimeAnchor | None = None
    anchor_span: Span | None = None
    explicit: bool = False
    compared: bool = False
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A period of the calendar that the text has named, and where."""

    period: Period
    span: Span
    explicit: bool
    paragraph: int


@dataclass(slots=True)
class Context:
    """Where an expression stands: the text, in lower case too, the day of publication, what came before.

    ``sentence`` gives the characters of the sentence around a character; ``paragraph`` and ``end`` the number
    of the paragraph that is being read and where it ends.
    """

    text: str
    lower: str
    published: date | None
    sentence: Callable[[int], Span]
    paragraph: int = 0
    end: int = 0
    mentions: list[Mention] = field(default_factory=list)

    def after(self, at: int, length: int, *, cased: bool = False) -> str:
        """The characters that follow a place in its paragraph, in lower case or as they are."""
        return (self.text if cased else self.lower)[at : min(at + length, self.end)]

    def tense(self, start: int, end: int) -> Tense | None:
        """The tense of the words around: the nearest marker before in the sentence, else the first after."""
        low, high = self.sentence(start)
        before = self._markers(max(low, start - 200), start, before=True)
        if before:
            return before[-1]
        after = self._markers(end, min(high, end + 120), before=False)
        return after[0] if after else None

    def _markers(self, start: int, end: int, *, before: bool) -> list[Tense]:
        found: list[Tense] = []
        skip = start
        for match in tense_markers().finditer(self.lower, start, end):
            # "From May 13 through Sunday": the month tells of no future.
            if match.start() < skip or self.text[match.start() : match.end()] == "May":
                continue
            between = (match.end(), end) if before else (start, match.start())
            if self._quoted_apart(*between):
                continue
            if match["future"]:
                found.append("future")
                passive = _PASSIVE.match(self.lower, match.end(), end) or _PLAIN.match(
                    self.lower, match.end(), end
                )
                skip = passive.end() if passive else match.end()
            else:
                found.append("past")
        return found

    def _quoted_apart(self, start: int, end: int) -> bool:
        """Whether a quotation begins or ends between two places.

        "We feel good about November," she said: the verb of saying tells nothing of November.
        """
        return len(_QUOTATION.findall(self.lower, start, end)) % 2 == 1

    def last_mention(self, *units: str) -> Mention | None:
        """The last period named before, of one of the units asked for, or of any."""
        return next((one for one in reversed(self.mentions) if not units or one.period.unit in units), None)

    def last_reported(self, *units: str) -> Mention | None:
        """The last period named before that had begun by publication: what a report is about."""
        latest = self.published or date.max
        return next(
            (
                one
                for one in reversed(self.mentions)
                if one.period.unit in units and one.period.first <= latest
            ),
            None,
        )

    def told_year(self, at: int) -> Mention | None:
        """The year that a sentence just before opened with: "In 1987 the board met. On May 22 …"."""
        mention = self.last_mention()
        if mention is None or not mention.explicit or mention.paragraph != self.paragraph:
            return None
        opens = mention.span.start - self.sentence(mention.span.start).start <= 4
        if not opens or at - mention.span.end > 200 or mention.period.unit not in ("year", "month", "day"):
            return None
        return mention


def named(
    period: Period,
    *,
    anchor: TimeAnchor | None = None,
    span: Span | None = None,
    part: str = "",
    explicit: bool = False,
) -> Meaning:
    """The meaning that a period of the calendar is; ``part`` is TIMEX3's part of a day, if one is named."""
    return Meaning(
        "TIME" if part else "DATE",
        period.value + part,
        days=(period.first, period.last),
        period=period,
        anchor=anchor,
        anchor_span=span,
        explicit=explicit,
    )


def still_open(reason: str, kind: TimeType = "DATE", value: str | None = None) -> Meaning:
    """The meaning of a time that cannot be known, with the reason."""
    return Meaning(kind, value, reason=reason)
