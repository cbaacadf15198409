"""By when something is due: the day or the period that a time gives, in the light of publication."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake import document_from_text
from onrecord.reading.changes.due import due
from onrecord.reading.deadlines import deadline
from onrecord.reading.one import visible_words
from onrecord.reading.times.find import find_times
from onrecord.reading.times.periods import period_of
from onrecord.record import Span, Time


def _times(text: str, published: str | None) -> tuple[Time, ...]:
    return find_times(visible_words(document_from_text(text, published=published)), published)


DEADLINES = [
    ("the end of a period is its last day", "The fee ends by the end of the year.", "2023-05-02", "2023-12-31"),
    ("a year", "The fee will end by 2030.", "2023-05-02", "2030"),
    ("a quarter", "The fee will end in the third quarter of 2026.", "2026-02-01", "2026-Q3"),
    ("a season", "The bridge will open by spring.", "2024-11-02", "2025-SP"),
    ("a day without a year lies ahead", "The last ferry will sail on March 3.", "2024-11-02", "2025-03-03"),
    ("a month that has passed is next year's", "The plant will close in May.", "2024-11-02", "2025-05"),
    ("a length counts from publication", "The army will leave within 40 days.", "2024-11-02", "2024-12-12"),
    ("years count in years", "The tunnel will open within three years.", "2024-11-02", "2027-11-02"),
    ("months after a season end in a season", "It was agreed in the autumn of 2023 and will end within four months.", "2024-11-02", "2023-WI"),
    ("a day told as past stays", "The fee ended on March 3.", "2024-11-02", "2024-03-03"),
    ("a deadline after a told past day has passed", "In March it said that it would close the plant by June.", "2024-11-02", "2024-06"),
    ("a length promised when something happened counts from then", "The two sides signed on Feb. 1. A joint army would be standing within sixty days", "2004-04-20", "2004-04-01"),
    ("what will be counts from publication", "The two sides signed on Feb. 1. A joint army will be standing within sixty days", "2004-04-20", "2004-06-19"),
    ("a new paragraph is another day", "The two sides signed on Feb. 1.\n\nHe said that an army would stand within sixty days", "2004-04-20", "2004-06-19"),
    ("the year after the one told", "She had said in 2011 that the fleet would be halved in the next year", "2013-01-23", "2012"),
    ("the year after publication", "She said in 2011 that she liked cars, and the fleet will be halved next year", "2013-01-23", "2014"),
    ("a time without anchor gives none", "The fee will end on Friday.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "text", "published", "expected"), DEADLINES, ids=[r[0] for r in DEADLINES])
def test_a_deadline(shows: str, text: str, published: str | None, expected: str | None) -> None:
    times = _times(text, published)
    found = due(times, len(times) - 1, Span(0, len(text)), text, published)
    assert found == expected, shows


def test_a_reference_to_the_present_is_no_deadline() -> None:
    (time,) = _times("The fee ends now.", "2024-11-02")
    assert deadline((time,), 0, "The fee ends now.", "2024-11-02", since="2024-11-02") in (None, "2024-11-02")


@given(
    st.dates().map(str),
    st.sampled_from(["2024", "2024-05", "2024-05-31", "2024-Q4", "2024-FA", "P3M", "P2Y", "P90D", "PXD", "XXXX-12", "PRESENT_REF", None]),
    st.sampled_from(["DATE", "DURATION", "SET", "TIME"]),
    st.sampled_from([None, "END", "START"]),
    st.booleans(),
)  # fmt: skip
def test_any_deadline_is_a_period_or_none(
    published: str, value: str | None, type_: str, mod: str | None, ahead: bool
) -> None:
    time = Time(span=Span(0, 4), type=type_, value=value, mod=mod)  # type: ignore[arg-type]
    found = deadline((time,), 0, "then", published, since=published if ahead else None)
    assert found is None or period_of(found) is not None
