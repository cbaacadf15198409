"""Datelines: the place, date and agency that open a dispatch."""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.intake.lists import names
from onrecord.intake.written_dates import WRITTEN_DATE, written_date
from onrecord.record import Dateline, Span

_CAPITAL = "A-ZÀ-ÖØ-Þ"
_CAPITALS = rf"[{_CAPITAL}][{_CAPITAL}'’.\-]*(?:[ ][{_CAPITAL}][{_CAPITAL}'’.\-]*){{0,4}}"
_NAME = rf"[{_CAPITAL}][\w'’.\-]*(?:[ ](?:of[ ]|and[ ]|the[ ])?[{_CAPITAL}][\w'’.\-]*){{0,3}}"
_DATE = f"(?i:{WRITTEN_DATE})"
# Agencies' wires have an underscore for a dash.
_DASH = r"(?:-{2,}|[—–―−]+|[ ]-(?=[ ])|-(?=[ ])|_(?=\s|$))"
_LONGEST = 160

_DATELINE = re.compile(
    rf"""(?:(?P<early>{_DATE})[,.]?\s+)?
    (?:(?P<place>(?:{_CAPITALS})(?:(?:/|,[ ]|[ ]and[ ]|[ ]&[ ])(?:{_CAPITALS}))*(?![\w'’])|{_NAME})
       (?:,[ ](?!{_DATE})(?P<region>{_NAME}))?)?
    (?:[,.]?[ ]?(?:[—–-][ ])?(?P<date>{_DATE}))?
    (?:\s*(?:\((?P<agency>[^()\n]{{2,40}})\)|/(?P<wire>[A-Za-z][\w &-]{{1,30}})/))?
    (?P<end>[ ]*(?:{_DASH}|:(?=\s))+|\s*$)
    \s*""",
    re.VERBOSE,
)
_FEWEST_LETTERS = 3
_FEWEST_WORDS = 3
_MOST_WORDS, _MOST_WORDS_BEFORE_HYPHEN = 4, 2
_OPENS_SENTENCE = re.compile(rf"[\"'“‘«(\[]*(?:[{_CAPITAL}]|\d|\w*[{_CAPITAL}])")
_FIRST_PERSON = re.compile(r"(?:I|We|You|My|Our|Yes|No|Well|Thank|Thanks|Let)\b")


class Opening(NamedTuple):
    """A dateline, the full date in it as an ISO date, and where the paragraph goes on."""

    dateline: Dateline
    published: str | None
    body: int


def dateline_at(text: str, start: int, end: int, *, labelled: bool = False) -> Opening | None:
    """The dateline at the start of the paragraph ``text[start:end]``, or ``None``.

    ``labelled`` where the text's paragraphs carry speakers' names before a colon: then a name before a
    colon is no place.
    """
    head = text[start : min(end, start + _LONGEST)]
    match = _DATELINE.match(head)
    if match is None or (not match["end"].strip() and match.end() < end - start):
        return None
    body = start + match.end()
    rest = text[body : min(end, body + _LONGEST)]
    if not _plausible(match, rest, labelled):
        return None
    # The full stop of "MOSCOW. July 5" is not the name's, that of "ST." and "N.Y." is.
    place = re.sub(r"(?<=\w{4})\.$", "", match["place"] or "")
    place = f"{place}, {match['region']}" if match["region"] else place
    agency = (match["agency"] or match["wire"] or "").strip() or None
    length = len(match.group().rstrip())
    date = written_date(match["date"] or match["early"] or "")
    return Opening(Dateline(place=place or None, agency=agency, span=Span(start, start + length)), date, body)


def _plausible(match: re.Match[str], rest: str, labelled: bool) -> bool:
    """Whether what has the form of a dateline is one, going by its parts and by how the text goes on."""
    place, region = match["place"] or "", match["region"] or ""
    agency = (match["agency"] or "").strip()
    known_agency = agency.casefold() in names("agencies.txt") or match["wire"] is not None
    dated = match["date"] is not None or match["early"] is not None
    mark = match["end"].strip()
    if not mark:
        # A line of its own.
        return bool(place) and (known_agency or (bool(agency) and dated))
    if (rest and not _OPENS_SENTENCE.match(rest)) or place.casefold() in names("dateline-labels.txt"):
        return False
    if not place:
        return known_agency and mark != ":"
    letters = sum(character.isalpha() for character in place)
    capitals = place.replace(" and ", " ").isupper() and letters >= _FEWEST_LETTERS
    known_place = _is_known(place, region)
    if mark == ":" and not capitals:
        return False
    if known_agency:
        return True
    if agency:
        return agency[0].isupper() and (capitals or known_place)
    if dated:
        return capitals or known_place or match["date"] is not None
    if rest and (len(rest.split()) < _FEWEST_WORDS or _FIRST_PERSON.match(rest)):
        return False
    if mark == ":":
        # A name in capitals before a colon may also be a speaker's or a headline's label.
        return known_place and not labelled
    most = _MOST_WORDS if mark != "-" else _MOST_WORDS_BEFORE_HYPHEN
    return known_place or (capitals and len(place.split()) <= most)


def _is_known(place: str, region: str) -> bool:
    """Whether the region is a country or state, or the place a city or country that is often filed from."""
    name = place.casefold()
    return (
        region.casefold() in names("regions.txt")
        or name in names("cities.txt")
        or name in names("regions.txt")
    )
