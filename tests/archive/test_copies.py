"""Fingerprints of texts: what they keep, what leaves them alone, what they cost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.archive.copies import (
    Fingerprint,
    Likeness,
    fingerprint,
    from_bytes,
    likeness,
    same_story,
    to_bytes,
)

TEXT = (
    "The harbour board of Oster will sell its 14 pilot boats, chairman Aldo Bresk told the council on Friday. "
    "Two pilots said that the boats were needed every night, in fog most of all. Buyers from Varno have looked "
    "at five of them. The board wants 3 million for all, and an answer by the end of the month."
)

FIRST_BANDS = (-2116053811, -2073554387, -2015192411)


def print_of(text: str) -> Fingerprint:
    found = fingerprint(text)
    assert found is not None
    return found


SAME = [
    ("the same text", TEXT),
    ("in other quotation marks and spaces", TEXT.replace(" ", "  ").replace("’", "'")),
    ("with accents that were lost", TEXT.replace("harbour", "hàrbour")),
    ("with another head", "Boats for sale\n" + TEXT),
    ("without its end", TEXT[:250]),
]


@pytest.mark.parametrize(("shows", "other"), SAME, ids=[row[0] for row in SAME])
def test_a_copy_is_known_again(shows: str, other: str) -> None:
    assert same_story(likeness(print_of(TEXT), print_of(other))), shows


def test_a_text_with_other_names_and_numbers_is_another_story() -> None:
    other = TEXT
    for word, another in (("Oster", "Lunde"), ("14", "9"), ("Aldo Bresk", "Mia Kohl"), ("Friday", "Monday"), ("Varno", "Skarn"), ("3 million", "8 million")):  # fmt: skip
        other = other.replace(word, another)
    assert not same_story(likeness(print_of(TEXT), print_of(other)))


def test_the_first_third_of_a_long_article_with_many_names_is_a_copy() -> None:
    """More names than are kept: only those may be compared that would be known of both texts."""
    towns = [f"Tor{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(300)]
    long = " ".join(
        f"In {town} the mayor said that number {n * 37} of {n + 5} mills stood still."
        for n, town in enumerate(towns)
    )
    assert same_story(likeness(print_of(long), print_of(long[: len(long) // 3])))


@pytest.mark.parametrize("contained", [0.3, 0.6, 0.89, 0.91, 1.0])
def test_more_in_common_is_never_less_of_a_copy(contained: float) -> None:
    assert same_story(Likeness(contained, contained, 0.6))
    assert not same_story(Likeness(contained, contained, 0.4))


def test_a_text_too_short_has_none() -> None:
    assert fingerprint("Rain is expected.") is None
    assert fingerprint("") is None


def test_a_fingerprint_is_the_same_on_every_machine() -> None:
    """Stored ones must be understood by every later version: these numbers may never change."""
    assert print_of(TEXT).bands[:3] == FIRST_BANDS
    assert len(to_bytes(print_of(TEXT * 40))) < 1_024


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=3_000))
def test_any_text_has_a_fingerprint_that_survives_storing(text: str) -> None:
    found = fingerprint(text)
    if found is not None:
        assert from_bytes(to_bytes(found)) == found
        assert likeness(found, found).resemblance == 1
        assert all(-(2**31) <= band < 2**31 for band in found.bands)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(TEXT.split()), min_size=40, max_size=200), st.lists(st.sampled_from(TEXT.split()), min_size=40, max_size=200))  # fmt: skip
def test_likeness_is_the_same_from_both_sides_and_a_share(one: list[str], other: list[str]) -> None:
    left, right = print_of(" ".join(one)), print_of(" ".join(other))
    assert likeness(left, right) == likeness(right, left)
    found = likeness(left, right)
    assert 0 <= found.resemblance <= 1 and 0 <= found.contained <= 1 and 0 <= found.particulars <= 1
