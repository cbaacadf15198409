"""The layout: tables of texts with their blocks, and what holds for any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.layout import lay_out
from tests.intake.layout_rows import LEAD, NEXT, ROWS, Row

LINES = st.sampled_from(
    [
        LEAD,
        NEXT,
        "Ferry to Return in May",
        "By Ines Hallberg",
        "TORSVIK (AP) --",
        "TORSVIK (AP) -- The ferry",
        "Advertisement",
        "which was late",
        "“We",
        "— Karin Lund",
        "July 5, 2021",
        "# Heading",
        "\u200b",
        "\ufeff",
        " ",
        "",
        "\t\u00a0",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=12).map("\n".join),
    st.lists(LINES, max_size=12).map("\r\n\r\n".join),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.shows)
def test_rows(row: Row) -> None:
    layout = lay_out(row.text)
    assert tuple((block.kind, row.text[slice(*block.span)]) for block in layout.blocks) == row.blocks


@given(TEXTS)
def test_blocks_are_in_order_apart_and_cover_what_is_visible(text: str) -> None:
    covered = [False] * len(text)
    last = 0
    for block in lay_out(text).blocks:
        start, end = block.span
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        covered[start:end] = [True] * (end - start)
        last = end
    assert all(seen or character.isspace() for seen, character in zip(covered, text, strict=True))


def test_headline_gives_the_title() -> None:
    assert lay_out(f"  Ferry to  Return\n{LEAD}").title == "Ferry to Return"
    assert lay_out(f"## Ferry to Return ##\n\n{LEAD}").title == "Ferry to Return"
    assert lay_out("# Ferry\n\nBack").title == "Ferry"
    assert lay_out(LEAD).title is None


def test_offsets_of_headings_are_believed() -> None:
    text = f"{LEAD}\n\nWho pays for the pier?\n\n{NEXT}"
    kinds = [block.kind for block in lay_out(text, headings={text.index("Who")}).blocks]
    assert kinds == ["paragraph", "subheading", "paragraph"]
    text = f"{LEAD}\n\nWho pays\n\nthe mayor asked."
    kinds = [block.kind for block in lay_out(text, headings={text.index("Who")}).blocks]
    assert kinds == ["paragraph", "subheading", "paragraph"]


DATES = (
    (
        "a dateline with a year dates the document",
        "TORSVIK, July 5, 2021 (AP) -- " + LEAD,
        "2021-07-05",
        "dateline",
    ),
    ("a dateline without a year does not", "TORSVIK, July 5 (AP) -- " + LEAD, None, None),
    ("a date under the byline does", f"By Ines Hallberg\n5 March 2024\n{LEAD}", "2024-03-05", "byline"),
    ("a day that does not exist does not", f"By Ines Hallberg\n31 February 2024\n{LEAD}", None, None),
    ("a date in the text is none of publication", f"On July 5, 2021 it sank.\n{LEAD}", None, None),
)


@pytest.mark.parametrize(
    ("text", "published", "known_from"), [row[1:] for row in DATES], ids=[row[0] for row in DATES]
)
def test_dates(text: str, published: str | None, known_from: str | None) -> None:
    layout = lay_out(text)
    assert (layout.published, layout.published_from) == (published, known_from)


HOSTILE = (
    ("one line of five million characters", "a word " * 700_000),
    ("one line without a space", "x" * 5_000_000),
    ("a million blank lines", "\n" * 1_000_000 + LEAD),
    ("a million carriage returns and line feeds", "\r\n" * 1_000_000 + LEAD + "\r\n" * 1_000_000),
    ("many spaces in a line", LEAD + " " * 3_000_000 + "."),
    ("lines of white space", (" " * 1000 + "\n") * 2000 + LEAD),
    ("two hundred thousand short lines", "Ferry Back\n" * 200_000),
    ("two hundred thousand lines in lower case", "the ferry\n" * 200_000),
    ("many lines of capitals", ("A B C D E F G H I J K L M N O P Q R S T U V W X Y Z " * 3 + "\n") * 2000),
    ("commas and bars after a byline", ("By Ines Hallberg" + ", | - " * 30 + "!\n") * 2000),
    ("names without end", ("By " + "Ann of the " * 15 + "x.y\n") * 2000),
    ("capitals with joints", ("A, A/A and A & " * 10 + "\n") * 2000),
    ("opening marks", "“" * 1_000_000),
    ("dashes", ("-" * 299 + "x\n") * 3000),
)


@pytest.mark.parametrize("text", [row[1] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_time_is_bounded(text: str) -> None:
    start = time.process_time()
    lay_out(text)
    assert time.process_time() - start < 6


def test_time_grows_with_the_length_alone() -> None:
    def seconds(times: int) -> float:
        text = ("The ferry will be back in May, " * 1000 + "\n") * times
        start = time.process_time()
        lay_out(text)
        return time.process_time() - start

    seconds(1)
    assert seconds(80) < 40 * max(seconds(20), 0.005)


def test_speed_on_ordinary_articles() -> None:
    article = (
        f"Ferry to Return in May\nBy Ines Hallberg\nTORSVIK (AP) -- {LEAD}\n"
        + f"{LEAD} {NEXT}\n{NEXT}\n" * 20
    )
    lay_out(article)
    start = time.process_time()
    for _ in range(200):
        lay_out(article)
    taken = time.process_time() - start
    assert 200 * len(article) / taken > 1_000_000
