"""The JSON contract is read back without loss."""

from __future__ import annotations

import json

import pytest

from onrecord.errors import RecordError
from onrecord.record import (
    Actor,
    Block,
    Change,
    Commitment,
    Dateline,
    Document,
    Figure,
    Notice,
    Reading,
    Span,
    Statement,
    Time,
)

FULL = Reading(
    document=Document(
        id="a1",
        url="https://example.org/a",
        outlet="The Example",
        title="Ferries to stop",
        published="2021-07-25",
        published_from="metadata",
        dateline=Dateline(place="PORT ELLA", agency="Dispatches", span=Span(0, 9)),
        text="PORT ELLA “Stop,” she said. ☃ 2,500 by May",
        blocks=(Block("dateline", Span(0, 9)), Block("paragraph", Span(10, 42))),
        notices=(Notice(code="OR151", message="looks odd", span=Span(1, 2)),),
    ),
    actors=(Actor(name="she", aliases=("her",), kind="person", mentions=(Span(18, 21),)),),
    statements=(
        Statement(source=(Span(18, 21),), cue=(Span(22, 26),), content=(Span(10, 17),), kind="direct", actor=0, confidence=0.9),
        Statement(cue=(Span(22, 26),), within=0, negated=True, hedge=(Span(1, 2),), said_on=0, via=0),
    ),
    times=(Time(span=Span(39, 42), type="DATE", value="2021-05", start="2021-05-01", end="2021-05-31", mod="END"),),
    figures=(Figure(span=Span(30, 35), low=2500, high=None, approximate=True, kind="count", of="ferries", statement=0),),
    commitments=(Commitment(statement=0, by=0, kind="demand", action=(Span(10, 17),), deadline=0),),
    changes=(
        Change(announced=(Span(10, 17),), by=0, what="ferries", direction="end", before=2500, after=2500.5,
               deadline="2021-05", verdict="in name only", evidence=(Span(30, 35),), why="The count stays."),
    ),
    model="test 1",
)  # fmt: skip


def test_round_trip_is_lossless() -> None:
    line = FULL.to_json()
    assert "\n" not in line
    assert Reading.from_json(line) == FULL
    assert Reading.from_json(line).to_json() == line


def test_the_contract_has_its_fields_and_spans_as_pairs() -> None:
    data = json.loads(FULL.to_json())
    assert {
        "document",
        "actors",
        "statements",
        "times",
        "figures",
        "commitments",
        "changes",
        "schema",
    } <= set(data)
    assert data["statements"][0]["source"] == [[18, 21]]
    assert set(data["statements"][0]) >= {
        "source", "cue", "content", "kind", "actor", "via", "within", "negated", "confidence",
    }  # fmt: skip
    assert data["figures"][0]["low"] == 2500 and data["figures"][0]["high"] is None
    assert data["document"]["dateline"]["place"] == "PORT ELLA"


def test_fields_that_a_later_version_adds_do_not_stop_an_older_reader() -> None:
    data = json.loads(FULL.to_json())
    data["statements"][0]["colour"] = "blue"
    data["schema"] = "1.7"
    assert Reading.from_json(json.dumps(data)).statements == FULL.statements


@pytest.mark.parametrize(
    ("shows", "line", "code"),
    [
        ("not JSON", "{", "OR301"),
        ("not a reading", "[]", "OR301"),
        ("a span that is none", '{"document":{"id":"a","text":"x"},"statements":[{"cue":[[1]]}]}', "OR301"),
        ("a verdict outside the vocabulary", '{"document":{"id":"a","text":"x"},"changes":[{"announced":[],"what":"x","direction":"end","verdict":"maybe"}]}', "OR301"),
        ("another major version", '{"document":{"id":"a","text":"x"},"schema":"2.0"}', "OR302"),
        ("bytes that are no text", b"\xff\xfe{", "OR301"),
    ],
)  # fmt: skip
def test_what_is_no_reading_is_refused_by_number(shows: str, line: str | bytes, code: str) -> None:
    with pytest.raises(RecordError) as caught:
        Reading.from_json(line)
    assert caught.value.code == code, shows


def test_quote_joins_the_parts_of_a_role() -> None:
    assert FULL.quote((Span(10, 17), Span(30, 35))) == "“Stop,” … 2,500"
