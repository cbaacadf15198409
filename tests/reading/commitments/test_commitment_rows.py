"""Commitments: who is bound to what, on what condition, upon whom and by when, a sentence a row."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import read
from onrecord.intake import document_from_text
from onrecord.reading.commitments.lexicon import cues
from onrecord.record import Commitment, Reading

PUBLISHED = "2021-07-25"


def _read(text: str) -> Reading:
    return read(document_from_text(text, id="x", published=PUBLISHED))


def _told(reading: Reading, one: Commitment) -> dict[str, str | None]:
    text = reading.document.text
    return {
        "kind": one.kind,
        "by": text[slice(*one.by_span)] if one.by_span else None,
        "action": " … ".join(text[a:b] for a, b in one.action),
        "object": text[slice(*one.object)] if one.object else None,
        "upon": text[slice(*one.upon_span)] if one.upon_span else None,
        "if": "; ".join(text[a:b] for a, b in one.conditions) or None,
        "due": reading.times[one.deadline].value if one.deadline is not None else None,
    }


ROWS = [
    ("a promise with its deadline", "The mayor vowed to reopen the bridge by the end of the year.", {"kind": "promise", "by": "The mayor", "action": "reopen the bridge by the end of the year", "object": "the bridge", "due": "2021"}),
    ("a promise in somebody's own words", "“We will pay every cent,” Deputy Mayor Ana Ruiz said.", {"kind": "promise", "by": "Deputy Mayor Ana Ruiz", "action": "pay every cent"}),
    ("a plan in reported speech", "The ministry said it would send 300 more officers to the border on Friday.", {"kind": "plan", "action": "send 300 more officers to the border on Friday", "due": "2021-07-30"}),
    ("a passive plan", "The plant is set to close in May 2022.", {"kind": "plan", "by": "The plant", "due": "2022-05"}),
    ("what is simply to come", "The king is to visit the islands in September.", {"kind": "plan", "by": "The king", "action": "visit the islands in September"}),
    ("a deadline set for somebody", "The council gave the firm 60 days to clear the site.", {"kind": "order", "by": "The council", "upon": "the firm", "action": "clear the site", "due": "P60D"}),
    ("a deadline that somebody has", "The firm has until March to comply.", {"kind": "order", "action": "comply", "due": "2021-03"}),
    ("an order upon somebody", "The court ordered the firm to pay 2 million euros.", {"kind": "order", "by": "The court", "upon": "the firm", "object": "2 million euros"}),
    ("a prohibition", "The council banned traders from selling fireworks.", {"kind": "order", "upon": "traders", "action": "selling fireworks"}),
    ("a demand for another's deed", "Parliament demanded that the government expel the troops.", {"kind": "demand", "by": "Parliament", "upon": "the government", "object": "the troops"}),
    ("a demand that hangs on a journey", "The prime minister is in Vienna to demand that the chancellor lift the ban.", {"kind": "demand", "by": "The prime minister", "upon": "the chancellor", "action": "the chancellor lift the ban"}),
    ("a demand for a thing", "Parties are calling for a withdrawal of all troops.", {"kind": "demand", "by": "Parties", "action": "a withdrawal of all troops"}),
    ("an urgent request", "The union urged the minister to resign.", {"kind": "demand", "by": "The union", "upon": "the minister", "action": "resign"}),
    ("a threat with its condition", "The union threatened to strike on Monday unless wages rise.", {"kind": "threat", "by": "The union", "object": None, "if": "unless wages rise", "due": "2021-07-26"}),
    ("a condition that stands first", "If parliament agrees, the ministry will sell the port.", {"kind": "plan", "by": "the ministry", "action": "sell the port", "if": "If parliament agrees"}),
    ("a forecast", "Officials expect the number to stay at about 2,500.", {"kind": "forecast", "by": "Officials", "action": "the number to stay at about 2,500"}),
    ("a condition with “provided”", "The bank agreed to lend the sum provided that the state stands surety.", {"kind": "promise", "by": "The bank", "if": "provided that the state stands surety"}),
    ("a limit in words", "The agency plans to open 12 offices no later than June 2022.", {"kind": "plan", "by": "The agency", "object": "12 offices", "due": "2022-06"}),
    ("a participle has the subject before it", "The board is likely to agree, setting a deadline for the sale of the ferries by 2023.", {"kind": "plan", "due": "2023"}),
    ("an abbreviation ends no object", "She plans to visit the U.S. embassy.", {"kind": "plan", "object": "the U.S. embassy"}),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_a_commitment(shows: str, text: str, expected: dict[str, str | None]) -> None:
    reading = _read(text)
    told = [_told(reading, one) for one in reading.commitments]
    found = [{key: one[key] for key in expected} for one in told]
    assert expected in found, (shows, told)


NONE = [
    ("the weather commits nobody", "Rain is expected to fall on Friday."),
    ("nor do markets", "Shares are expected to rise on Monday."),
    ("a question is none", "Will the minister resign?"),
    ("what is asked is not said", "He would not say whether the troops should stay."),
    ("a state is none", "Voters will know the result soon."),
    ("what was done is none", "The council reopened the bridge on Friday."),
]


@pytest.mark.parametrize(("shows", "text"), NONE, ids=[row[0] for row in NONE])
def test_no_commitment(shows: str, text: str) -> None:
    reading = _read(text)
    assert [_told(reading, one) for one in reading.commitments] == [], shows


@pytest.mark.parametrize("cue", cues(), ids=lambda cue: f"{cue.kind} {cue.frame} {cue.example}")
def test_the_example_of_every_cue_is_of_its_kind(cue) -> None:  # type: ignore[no-untyped-def]
    reading = _read(f"{cue.example} The mayor was not there.")
    assert [one.kind for one in reading.commitments][:1] == [cue.kind]


WORDS = st.sampled_from(
    ["will", "to", "vowed", "ordered", "if", "the", "firm", "by", "Friday", ",", ".", "“", "”", "\n", "pay", "that", "must", "unless", "U.S.", "setting", "a deadline for", "2,500", "—"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=40).map(" ".join) | st.text(min_size=1, max_size=80))
def test_any_text_has_commitments_within_it(text: str) -> None:
    if not text.strip():
        return
    reading = _read(text)
    whole = reading.document.text
    for one in reading.commitments:
        spans = [*one.action, *one.conditions, one.cue, one.object, one.by_span, one.upon_span]
        for span in spans:
            assert span is None or (0 <= span.start < span.end <= len(whole) and whole[slice(*span)].strip())
        assert one.by is None or one.by < len(reading.actors)
        assert one.deadline is None or one.deadline < len(reading.times)
        assert one.statement is None or one.statement < len(reading.statements)
