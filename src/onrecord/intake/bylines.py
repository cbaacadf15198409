"""Bylines: who wrote it, perhaps for whom and when."""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.intake.lists import names
from onrecord.intake.written_dates import MONTH, WEEKDAY, WRITTEN_DATE, written_date

LONGEST_BYLINE = 200
_CAPITAL = "A-ZÀ-ÖØ-Þ"
_PART = rf"(?:[{_CAPITAL}][\w'’\-]*\.?|(?:al|el|ul|d|O|Mc)[-'’][{_CAPITAL}]\w+)"
_PARTICLE = r"(?:de|del|della|di|da|dos|du|van|von|der|den|bin|ibn|al|el|la|le|of|the)"
_NAME = rf"{_PART}(?:[ ](?:{_PARTICLE}[ ]){{0,2}}{_PART}){{0,4}}"
_NAMES = rf"{_NAME}(?:(?:,[ ]and[ ]|,[ ]&[ ]|,[ ]|[ ]and[ ]|[ ]&[ ]|[ ]with[ ]){_NAME})*"
_ROLES = (
    r"(?:(?:[\w'’.&-]+[ ]){0,4}"
    r"(?:writers?|reporters?|correspondents?|editors?|staff|columnists?|bureau|desk|agenc(?:y|ies)"
    r"|analysts?|contributors?|producers?|journalists?|reporting|investigations?))"
)
_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:[ ]?[ap]\.?m\b\.?)?"
_BY = re.compile(
    r"(?:(?i:story|words|text|analysis|opinion|report|reported|reporting|written|review|commentary|exclusive"
    r"|posted|compiled|text and photographs|words and pictures)[ ])?"
    rf"(?i:by):?[ ](?P<names>{_NAMES})(?P<rest>.*)",
    re.DOTALL,
)
_PIPED = re.compile(rf"(?P<names>{_NAMES})\s*(?:[|•·]|//)\s*(?P<rest>\S.*)", re.DOTALL)
_ROLE = re.compile(rf"(?P<names>{_NAMES}),\s+(?P<rest>(?i:{_ROLES})|[^,]+)", re.DOTALL)
# What may follow the names: roles, agencies, places, dates, times, addresses.  Matched without going back,
# or a line of separators could be cut up in endlessly many ways.
_REST = re.compile(
    rf"(?>(?i:{_ROLES}|{WRITTEN_DATE}|{_CLOCK}|\b(?:in|for|at|of|the|updated|published|posted)\b)"
    rf"|\d{{4}}|[\w.+-]+@[\w.-]+|[{_CAPITAL}@][\w'’.&@-]*|[\s,|•·/–—;():-]+)*+"
)
_DATE_LINE = re.compile(
    r"(?i:(?:(?:first |last )?(?:published|posted|updated|created|modified|date)(?: on| at)?:?\s*)?"
    rf"(?:{_CLOCK}(?:[ ][A-Z]{{2,4}})?,?[ ]+(?:on )?)?{WRITTEN_DATE}"
    rf"(?:[ T,|•·–—-]*(?:at[ ])?{_CLOCK}(?:[ ]?(?:Z|[A-Z]{{2,4}}|[+-]\d\d:?\d\d)\b)?)?)"
)
_SIGN_OFF = re.compile(
    r"[(\[]?(?i:(?:additional[ ])?(?:reporting|writing|editing|compiled|written)[ ](?:and[ ]\w+[ ])?by)[ ]"
    rf"(?P<names>{_NAMES})(?:[^.!?“”\"]|\.(?=\w|[ ]\w+[;,]))*+\.?[)\]]?"
)
_CALENDAR = re.compile(rf"(?i:{MONTH}|{WEEKDAY}|tomorrow|today|tonight|yesterday)(?![\w'’-])")
# What "by" is followed by where it opens a sentence and not the names of writers.
_NO_WRITER = re.compile(
    r"(?i:the|an?|this|that|these|those|all|any|some|no|now|then|most|many|comparison|contrast|design|law|default|far)\b"
)


class Byline(NamedTuple):
    """The writers' names as they stand, ``None`` where there is a date alone, and the full date."""

    names: str | None
    published: str | None


def byline(line: str) -> Byline | None:
    """What a line of its own says about who wrote the article and when; ``None`` where it is no byline."""
    if len(line) > LONGEST_BYLINE:
        return None
    if _DATE_LINE.fullmatch(line):
        return Byline(None, written_date(line))
    match = _BY.fullmatch(line)
    if match and _is_writer(match["names"], alone=False) and _REST.fullmatch(match["rest"].rstrip(".")):
        return Byline(_without_role(match["names"]), written_date(match["rest"]))
    match = _PIPED.fullmatch(line)
    if match and _is_writer(match["names"], alone=True) and _REST.fullmatch(match["rest"]):
        return Byline(match["names"], written_date(match["rest"]))
    match = _ROLE.fullmatch(line)
    if match and _is_writer(match["names"], alone=True) and _is_role(match["rest"]):
        return Byline(match["names"], None)
    return None


def sign_off(line: str) -> str | None:
    """The first reporters' names in a closing line such as "(Reporting by …; editing by …)"."""
    if len(line) > 2 * LONGEST_BYLINE:
        return None
    match = _SIGN_OFF.fullmatch(line)
    return match["names"].rstrip(".") if match else None


def _is_writer(written: str, *, alone: bool) -> bool:
    words = written.replace(",", " ").split()
    if _CALENDAR.match(written) or _NO_WRITER.match(written):
        return False
    if len(words) >= 2:
        return True
    return not alone and written.casefold() in names("agencies.txt")


def _without_role(written: str) -> str:
    """The names without a role or an agency after the last comma, which has the form of a name too."""
    names_alone, comma, last = written.rpartition(", ")
    return names_alone if comma and _is_role(last) else written.rstrip(".")


def _is_role(rest: str) -> bool:
    plain = rest.strip().rstrip(".")
    return plain.casefold() in names("agencies.txt") or re.fullmatch(f"(?i:{_ROLES})", plain) is not None
