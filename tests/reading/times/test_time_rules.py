"""Every rule of times reads its own example, and only as its row says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from onrecord.reading.times.find import find_times
from onrecord.reading.times.lexicon import Rule, rules
from onrecord.reading.words import words

PUBLISHED = "2021-07-25"


@pytest.mark.parametrize("rule", rules(), ids=[rule.name for rule in rules()])
def test_a_rule_reads_its_example(rule: Rule) -> None:
    text = f"It happened {rule.example}."
    found = find_times(words(text, [(0, len(text))]), PUBLISHED)
    values = [("open" if time.value is None else time.value) for time in found]
    assert rule.expected in values, [(text[slice(*time.span)], time.value, time.rule) for time in found]
    assert rule.name in [time.rule for time in found]


def test_names_are_unique_and_sources_given() -> None:
    names = [rule.name for rule in rules()]
    assert len(names) == len(set(names))
    assert all(rule.source for rule in rules())
    assert date.fromisoformat(PUBLISHED).strftime("%A") == "Sunday"


def test_every_rule_is_documented() -> None:
    page = (Path(__file__).resolve().parents[3] / "docs" / "times.md").read_text("utf-8")
    for rule in rules():
        assert f"| {rule.name} | {rule.example} |" in page
