"""Bylines: which lines are one, and what they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.bylines import byline, sign_off

# What the row shows, the line, the writers' names, the date.
FOUND = (
    ("by and a name", "By Jane Doe", "Jane Doe", None),
    ("names in capitals, a role", "By JANE DOE and John Roe, Staff Writer", "JANE DOE and John Roe", None),
    ("a bar and an agency", "Jane Doe | Reuters", "Jane Doe", None),
    ("story by", "Story by Jane Doe", "Jane Doe", None),
    ("words and pictures", "Words by Jane Doe", "Jane Doe", None),
    ("by in lower case", "by Jane Doe", "Jane Doe", None),
    ("by in capitals", "BY JANE DOE", "JANE DOE", None),
    ("a place", "By Jane Doe in Baghdad", "Jane Doe", None),
    ("an outlet", "By Jane Doe for The Daily Post", "Jane Doe", None),
    ("a date", "By Jane Doe, 5 July 2021", "Jane Doe", "2021-07-05"),
    ("a bar and a date", "By Jane Doe | July 5, 2021", "Jane Doe", "2021-07-05"),
    ("a date and a time", "By Jane Doe — Updated July 5, 2021 10:30 AM ET", "Jane Doe", "2021-07-05"),
    ("three names", "By Jane Doe, John Roe and Ann Poe", "Jane Doe, John Roe and Ann Poe", None),
    (
        "initials and particles",
        "By J. R. van der Berg and Omar al-Haddad",
        "J. R. van der Berg and Omar al-Haddad",
        None,
    ),
    ("an agency alone", "By Reuters", "Reuters", None),
    ("a name and a role", "Jane Doe, Chief Correspondent", "Jane Doe", None),
    ("a name and an agency", "Jane Doe, Associated Press", "Jane Doe", None),
    ("a date alone", "July 5, 2021", None, "2021-07-05"),
    ("a date of publication", "Published: Monday, 5 July 2021 at 10:30 GMT", None, "2021-07-05"),
    ("an ISO date and time", "Updated 2021-07-05T10:30:00Z", None, "2021-07-05"),
    ("a date without a year", "July 5", None, None),
)

NONE = (
    ("a day", "By Monday"),
    ("a sentence", "By Jane Doe’s account, the ferry sank."),
    ("an article", "By the sea in Torsvik"),
    ("a word alone", "By Design"),
    ("a long line", "By Jane Doe " + "and John Roe " * 40),
    ("a heading", "Bye Bye Ferry"),
    ("a name alone", "Jane Doe"),
    ("a name and a place", "Jane Doe, Torsvik"),
    ("a breadcrumb", "News | Reuters"),
    ("a date in a sentence", "July 5, 2021 was a Monday."),
    ("nothing", ""),
)


@pytest.mark.parametrize(("line", "names", "date"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND])
def test_found(line: str, names: str | None, date: str | None) -> None:
    found = byline(line)
    assert found is not None
    assert (found.names, found.published) == (names, date)


@pytest.mark.parametrize("line", [row[1] for row in NONE], ids=[row[0] for row in NONE])
def test_none(line: str) -> None:
    assert byline(line) is None


SIGN_OFFS = (
    ("in parentheses", "(Reporting by Jane Doe; Editing by John Roe)", "Jane Doe"),
    ("with places and initials", "Reporting by Jane Doe in Oslo and J. Roe; writing by Ann Poe.", "Jane Doe"),
    ("additional reporting", "(Additional reporting by Jane Doe.)", "Jane Doe"),
    ("a sentence", "Reporting by Jane Doe showed this. The port denied it.", None),
    ("a quotation", "Editing by Jane Doe “ruined” the book", None),
)


@pytest.mark.parametrize(("line", "names"), [row[1:] for row in SIGN_OFFS], ids=[row[0] for row in SIGN_OFFS])
def test_sign_off(line: str, names: str | None) -> None:
    assert sign_off(line) == names


@given(st.text(alphabet="ByJane Doe,|·-–2021:July and the@.", max_size=200))
def test_any_line_is_read_quickly(line: str) -> None:
    byline(line)
    sign_off(line)
