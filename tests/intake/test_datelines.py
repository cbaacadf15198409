"""Datelines: which openings are one, and what they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.datelines import dateline_at

BODY = "The ferry will be back in May, the port authority said."

# What the row shows, the opening before BODY, place, agency, date.
FOUND = (
    ("a place in capitals and an agency", "BAGHDAD (Dispatches) -- ", "BAGHDAD", "Dispatches", None),
    ("a day without a year", "LONDON, July 5 (Reuters) - ", "LONDON", "Reuters", None),
    ("a day with a year", "LONDON, July 5, 2021 (Reuters) - ", "LONDON", "Reuters", "2021-07-05"),
    ("a place alone before a dash", "WASHINGTON — ", "WASHINGTON", None, None),
    ("a dash without spaces", "WASHINGTON—", "WASHINGTON", None, None),
    ("a city before a colon", "NEW DELHI: ", "NEW DELHI", None, None),
    ("an agency before a dash", "PARIS (AP) —", "PARIS", "AP", None),
    ("city and country in mixed case", "Nairobi, Kenya (CNN) — ", "Nairobi, Kenya", "CNN", None),
    ("city and country without an agency", "Baghdad, Iraq – ", "Baghdad, Iraq", None, None),
    ("a city in mixed case with an agency", "Paris (AFP) – ", "Paris", "AFP", None),
    ("a state as news style shortens it", "BEDFORD, N.H. (AP) — ", "BEDFORD, N.H.", "AP", None),
    ("state and day", "DES MOINES, Iowa, Aug. 10 (UPI) — ", "DES MOINES, Iowa", "UPI", None),
    ("the day before the month", "GENEVA, 5 July 2021 — ", "GENEVA", None, "2021-07-05"),
    ("an abbreviated saint", "ST. LOUIS — ", "ST. LOUIS", None, None),
    ("two cities", "BAGHDAD/ERBIL (Reuters) - ", "BAGHDAD/ERBIL", "Reuters", None),
    ("two cities with and", "ANKARA and ATHENS — ", "ANKARA and ATHENS", None, None),
    ("a hyphen", "TOKYO - ", "TOKYO", None, None),
    ("a day and a hyphen", "MASIRA, April 12 - ", "MASIRA", None, None),
    ("a full stop before the day", "MOSCOW. July 5 (Interfax) - ", "MOSCOW", "Interfax", None),
    ("a wire between slashes", "OSLO, July 5, 2021 /PRNewswire/ -- ", "OSLO", "PRNewswire", "2021-07-05"),
    ("no place", "(Reuters) - ", None, "Reuters", None),
    ("a day and no place", "Dec 29 (Reuters) - ", None, "Reuters", None),
    ("letters beyond ASCII", "ÅLESUND (Coastal) – ", "ÅLESUND", "Coastal", None),
    ("an underscore for a dash", "MIAMI (AP) _ ", "MIAMI", "AP", None),
    ("an ISO date", "TORSVIK, 2021-07-05 (AP) — ", "TORSVIK", "AP", "2021-07-05"),
)

NONE = (
    ("a sentence", "The ferry — a new one — will be back in May."),
    ("a name before a dash", "Karin Lund — who runs the council — was in Torsvik."),
    ("a speaker in capitals", "BRANDT: We have a ship and a crew but no pier."),
    ("a label in capitals", "BREAKING — The ferry will be back in May."),
    ("a label before a colon", "UPDATE: The ferry will be back in May."),
    (
        "a body in capitals that goes on in lower case",
        "NATO — which met in Torsvik on Monday — said nothing.",
    ),
    ("an initial", "Q — When will the ferry be back in May?"),
    ("a party in parentheses", "Karin Lund (Labour): The ferry will be back in May."),
    ("votes", "Karin Lund (Labour) — 12,000 votes, the board said."),
    ("a hyphen in a word", "TORSVIK-based engineers said so."),
    ("a city that is the subject", "Paris said the ferry would be back."),
    ("an opening quotation", "“TORSVIK — The ferry is back,” said the postcard."),
    ("a headline in capitals before a hyphen", "ISLAND POLLS ARE EARLY - The ferry is popular."),
)


@pytest.mark.parametrize(
    ("opening", "place", "agency", "date"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND]
)
def test_found(opening: str, place: str | None, agency: str | None, date: str | None) -> None:
    text = f"Before.\n{opening}{BODY}"
    found = dateline_at(text, 8, len(text))
    assert found is not None
    assert (found.dateline.place, found.dateline.agency, found.published) == (place, agency, date)
    assert found.dateline.span is not None
    assert text[slice(*found.dateline.span)] == opening.strip()
    assert text[found.body :] == BODY


@pytest.mark.parametrize("text", [row[1] for row in NONE], ids=[row[0] for row in NONE])
def test_none(text: str) -> None:
    assert dateline_at(text, 0, len(text)) is None


def test_speakers_in_the_text_rule_out_a_colon() -> None:
    text = f"NEW DELHI: {BODY}"
    assert dateline_at(text, 0, len(text), labelled=True) is None


@given(st.text(alphabet="AB a,.—-:()/5 July(AP)", max_size=200))
def test_any_opening(text: str) -> None:
    text = text.strip()
    found = dateline_at(text, 0, len(text))
    if found is not None:
        assert found.dateline.span is not None
        assert 0 == found.dateline.span.start < found.dateline.span.end <= found.body <= len(text)
