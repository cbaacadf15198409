"""The rubric: by which rule a change gets its verdict.  ``docs/rubric.md`` explains every rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.reading.changes.outcomes import Outcome
from onrecord.reading.times.periods import period_of
from onrecord.terms import Verdict

VERSION = "1.0"
"""Every verdict names the rubric that gave it; the number changes when a rule does."""


RULES = (
    "no outcome, no deadline",
    "no outcome, no day to judge by",
    "deadline ahead, no outcome",
    "deadline passed, no outcome",
    "same value",
    "same thing under another label",
    "done as announced",
    "less than announced",
    "reversed",
    "contradicted, nothing settles it",
)
"""Every rule by its name."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict and the name of the rule that gives it."""

    verdict: Verdict
    rule: str


def ruling(outcome: Outcome, *, same: bool, deadline: str | None, as_of: str | None) -> Ruling:
    """The verdict on what the text shows.

    ``outcome`` is what it shows, ``same`` whether the values before and after are equal; ``deadline`` a day
    or period in ISO form, ``as_of`` an ISO date.
    """
    if outcome == "open":
        if deadline is None:
            return Ruling("not yet", "no outcome, no deadline")
        if as_of is None:
            return Ruling("not yet", "no outcome, no day to judge by")
        if passed(deadline, as_of):
            return Ruling("overdue", "deadline passed, no outcome")
        return Ruling("not yet", "deadline ahead, no outcome")
    if outcome == "in name only":
        return Ruling("in name only", "same value" if same else "same thing under another label")
    if outcome == "in fact":
        return Ruling("in fact", "done as announced")
    if outcome == "in part":
        return Ruling("in part", "less than announced")
    if outcome == "undone":
        return Ruling("undone", "reversed")
    return Ruling("disputed", "contradicted, nothing settles it")


def passed(deadline: str, as_of: str) -> bool:
    """True where the last day of the deadline lies before the day for which the verdict is asked."""
    period = period_of(deadline)
    try:
        today = date.fromisoformat(as_of[:10])
    except ValueError:
        return False
    return period is not None and period.last < today
