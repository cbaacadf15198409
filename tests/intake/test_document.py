"""Documents from text: ids, digests, dates, limits, notices."""

from __future__ import annotations

import hashlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import IntakeError
from onrecord.intake import DEFAULT_LONGEST, document_from_text
from onrecord.intake.document import iso_date
from onrecord.record import Dateline

TEXT = "Ferry to Return\nBy Ines Hallberg\nTORSVIK, July 5, 2021 (Coastal) -- The ferry will be back in May."


def test_what_the_layout_shows_fills_what_is_not_given() -> None:
    document = document_from_text(TEXT)
    assert (document.title, document.byline) == ("Ferry to Return", "Ines Hallberg")
    assert (document.published, document.published_from) == ("2021-07-05", "dateline")
    assert document.dateline is not None
    assert (document.dateline.place, document.dateline.agency) == ("TORSVIK", "Coastal")
    assert document.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (document.extractor, document.text) == ("onrecord", TEXT)


def test_what_is_given_goes_first() -> None:
    given_line = Dateline(place="Oslo")
    document = document_from_text(
        TEXT,
        id=" 7 ",
        title="Ferry",
        byline="J. Doe",
        published="2021-07-06",
        dateline=given_line,
        outlet=" ",
    )
    assert (document.id, document.title, document.byline, document.outlet) == ("7", "Ferry", "J. Doe", None)
    assert (document.published, document.published_from) == ("2021-07-06", "caller")
    assert document.dateline == given_line


def test_a_first_line_with_a_full_stop_is_read_even_when_it_equals_the_title() -> None:
    document = document_from_text("The ferry is back.\nIt came in May.", title="The ferry is back.")
    assert [block.kind for block in document.blocks] == ["paragraph", "paragraph"]


def test_ids_follow_the_content() -> None:
    document = document_from_text(TEXT)
    assert len(document.id) == 16
    assert document == document_from_text(TEXT)
    others = [
        document_from_text(TEXT + " "),
        document_from_text(TEXT, title="Ferry"),
        document_from_text(TEXT, url="https://harbour.example/1"),
        document_from_text(TEXT, outlet="Ferry"),
        document_from_text(TEXT, byline="Ferry"),
        document_from_text(TEXT, published="2021-07-05"),
    ]
    assert len({document.id, *(other.id for other in others)}) == 7
    assert document_from_text(TEXT, as_of="2022-01-01").id == document.id


@pytest.mark.parametrize("text", ["", "  \n\t", "\ufeff", "\u200b \u00a0\r\n\u2060"])
def test_nothing_to_read(text: str) -> None:
    with pytest.raises(IntakeError) as refused:
        document_from_text(text, where="a.txt")
    assert (refused.value.code, refused.value.where) == ("OR103", "a.txt")


def test_length_is_limited_in_characters() -> None:
    assert len(document_from_text("é" * 10, longest=10).text) == 10
    with pytest.raises(IntakeError) as refused:
        document_from_text("é" * 11, longest=10)
    assert refused.value.code == "OR104"
    assert DEFAULT_LONGEST == 2_000_000


DATES = (
    ("a date", "2021-07-25", "2021-07-25"),
    ("a date and time", "2021-07-25T10:00:00Z", "2021-07-25T10:00:00Z"),
    ("with a space and a fraction", " 2021-07-25 10:00:00.5+02:00 ", "2021-07-25 10:00:00.5+02:00"),
    ("nothing", " ", None),
    ("a month", "2021-07", "OR109"),
    ("a day that does not exist", "2021-02-30", "OR109"),
    ("basic form", "20210725", "OR109"),
    ("words", "July 25, 2021", "OR109"),
    ("other digits", "２０２１-07-25", "OR109"),
    ("an hour that does not exist", "2021-07-25T25:00", "OR109"),
)


@pytest.mark.parametrize(("value", "expected"), [row[1:] for row in DATES], ids=[row[0] for row in DATES])
def test_dates(value: str, expected: str | None) -> None:
    try:
        found = iso_date(value, "published")
    except IntakeError as error:
        found = error.code
    assert found == expected


def test_mojibake_is_reported_and_left() -> None:
    document = document_from_text("The CafÃ© will be back in May.")
    assert document.text == "The CafÃ© will be back in May."
    assert [(one.code, one.span) for one in document.notices] == [("OR151", (7, 9))]


@given(st.text(st.characters(), max_size=200), st.text(st.characters(), max_size=10))
def test_any_text_is_a_document_that_can_be_written(text: str, title: str) -> None:
    try:
        document = document_from_text(text, title=title)
    except IntakeError as error:
        assert error.code == "OR103"
    else:
        assert len(document.text) == len(text)
        assert msgspec.json.decode(msgspec.json.encode(document), type=type(document)) == document
