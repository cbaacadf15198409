"""The rubric: which verdict an outcome, a deadline and a day give, and by which rule."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.changes.outcomes import OUTCOMES
from onrecord.reading.changes.rubric import RULES, VERSION, passed, ruling
from onrecord.terms import Verdict

RUBRIC = Path(__file__).resolve().parents[3] / "docs" / "rubric.md"

ROWS = [
    ("nothing told and no deadline", "open", False, None, "2024-01-01", "not yet", "no outcome, no deadline"),
    ("a deadline ahead", "open", False, "2024-06", "2024-06-30", "not yet", "deadline ahead, no outcome"),
    ("a deadline that has passed", "open", False, "2024-06", "2024-07-01", "overdue", "deadline passed, no outcome"),
    ("a deadline and no day to judge by", "open", False, "2024-06", None, "not yet", "no outcome, no day to judge by"),
    ("an equal count", "in name only", True, None, None, "in name only", "same value"),
    ("the same people", "in name only", False, "2020", "2024-01-01", "in name only", "same thing under another label"),
    ("done", "in fact", False, "2030", "2024-01-01", "in fact", "done as announced"),
    ("done in part after the deadline", "in part", False, "2020", "2024-01-01", "in part", "less than announced"),
    ("taken back", "undone", True, None, "2024-01-01", "undone", "reversed"),
    ("contradicted", "disputed", False, None, None, "disputed", "contradicted, nothing settles it"),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "outcome", "same", "due", "day", "verdict", "rule"), ROWS, ids=[r[0] for r in ROWS])  # fmt: skip
def test_a_ruling(shows, outcome, same, due, day, verdict, rule) -> None:  # type: ignore[no-untyped-def]
    found = ruling(outcome, same=same, deadline=due, as_of=day)
    assert (found.verdict, found.rule) == (verdict, rule), shows


PASSED = [
    ("the day itself is not past", "2024-06-30", "2024-06-30", False),
    ("the day after is", "2024-06-30", "2024-07-01", True),
    ("a year ends with its last day", "2024", "2024-12-31", False),
    ("a spring ends with May", "2025-SP", "2025-06-25", True),
    ("what is no day is never past", "soon", "2024-01-01", False),
    ("nor is anything as of no day", "2020", "today", False),
]


@pytest.mark.parametrize(("shows", "due", "day", "expected"), PASSED, ids=[row[0] for row in PASSED])
def test_whether_a_deadline_has_passed(shows: str, due: str, day: str, expected: bool) -> None:
    assert passed(due, day) is expected, shows


@given(st.sampled_from(OUTCOMES[:-1]), st.booleans(), st.none() | st.dates().map(str), st.none() | st.dates().map(str))  # fmt: skip
def test_every_ruling_is_documented(outcome, same, due, day) -> None:  # type: ignore[no-untyped-def]
    found = ruling(outcome, same=same, deadline=due, as_of=day)
    assert found.verdict in get_args(Verdict)
    assert found.rule in RULES


def test_the_rubric_that_is_published_is_this_one() -> None:
    page = RUBRIC.read_text("utf-8")
    assert f"Version {VERSION}" in page
    for verdict in get_args(Verdict):
        assert f"## {verdict}\n" in page, verdict
    for rule in RULES:
        assert f"`{rule}`" in page, rule
