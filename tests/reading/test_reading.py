"""The whole reading: sound for any text, the same every time, untouched by company or by threads."""

from __future__ import annotations

import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import onrecord
from onrecord import read, read_many
from onrecord.errors import IntakeError
from onrecord.intake import Refused, document_from_html, document_from_text
from onrecord.record import Reading, Span

ARTICLE = (
    "The harbour board said on Monday that the pier would close. “It is not safe,” said Ana Ruiz, its engineer.\n"
    "Fishermen want it kept open. The Courier wrote that the mayor had demanded that the board reconsider."
)
NEWS = st.lists(
    st.sampled_from(
        ["The mayor", "said", "that", "“we will stay,”", "‘no’", "she", "told", "reporters", ".", "\n", '"', "«", "»", "’",
         "denied", "according to", "U.S.", "2,500", "—", "\u200b", "é", "🛳", ":", "Q:", "\t", "\u202e", "wants to leave"]
    ),
    max_size=40,
).map(" ".join)  # fmt: skip


def _sound(reading: Reading) -> None:
    text = reading.document.text
    for number, statement in enumerate(reading.statements):
        assert statement.cue or statement.content
        roles = [statement.source, statement.cue, statement.content]
        for spans in roles:
            assert list(spans) == sorted(spans)
            for start, end in spans:
                assert 0 <= start < end <= len(text)
                assert not text[start].isspace() and not text[end - 1].isspace()
        letters = [{n for a, b in spans for n in range(a, b)} for spans in roles]
        assert not letters[0] & letters[1] and not letters[0] & letters[2] and not letters[1] & letters[2]
        assert 0.0 <= statement.confidence <= 1.0
        if statement.within is not None:
            assert 0 <= statement.within < len(reading.statements) and statement.within != number
            outer = reading.statements[statement.within]
            around = {n for a, b in outer.content for n in range(a, b)}
            assert all(text[n].isspace() or n in around for n in letters[2])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(NEWS, st.text(max_size=200)))
def test_any_text_is_read_soundly_and_twice_the_same(text: str) -> None:
    try:
        first = read(text)
    except IntakeError as refused:
        assert refused.code == "OR103"
        assert not text.strip() or not any(c.isprintable() and not c.isspace() for c in text)
        return
    assert first.document.text == text
    _sound(first)
    assert read(text) == first


def test_an_article() -> None:
    reading = read(ARTICLE)
    _sound(reading)
    found = [
        (reading.quote(s.source), reading.quote(s.cue), reading.quote(s.content), s.kind)
        for s in reading.statements
    ]
    assert ("The harbour board", "said", "that the pier would close", "indirect") in found
    assert ("Ana Ruiz, its engineer", "said", "“It is not safe,”", "direct") in found


def test_company_does_not_change_a_reading() -> None:
    alone = read(ARTICLE)
    others = ["Nobody said anything. " * n + ARTICLE for n in range(3)]
    assert list(read_many([*others, ARTICLE]))[-1] == alone


def test_threads_share_one_model() -> None:
    found: list[Reading] = []
    threads = [threading.Thread(target=lambda: found.append(read(ARTICLE))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4 and all(one == found[0] for one in found)


@pytest.mark.parametrize("workers", [1, 2])
def test_many_come_in_order_and_refusals_pass_through(workers: int) -> None:
    refused = Refused("nowhere", IntakeError("OR101", "nowhere"))
    documents = [document_from_text(f"Minister {n} said that it rained.", id=str(n)) for n in range(9)]
    found = list(read_many([*documents[:4], refused, *documents[4:]], workers=workers))
    assert [r.document.id if isinstance(r, Reading) else r.where for r in found] == [
        *"0123",
        "nowhere",
        *"45678",
    ]


def test_nothing_is_read_further_ahead_than_the_workers_need() -> None:
    taken = []

    def endless():  # type: ignore[no-untyped-def]
        n = 0
        while True:
            taken.append(n)
            yield document_from_text(f"Minister {n} said that it rained.", id=str(n))
            n += 1

    stream = read_many(endless())
    for _ in range(3):
        next(stream)
    assert len(taken) <= 4


def test_only_paragraphs_are_read() -> None:
    text = "Mayor says bridge is safe\n\nPORT ALDA (Wire) — The mayor said the bridge was safe."
    reading = read(text)
    headline = next(block for block in reading.document.blocks if block.kind == "headline")
    assert headline.span == Span(0, 25)
    assert all(
        a >= headline.span.end
        for s in reading.statements
        for spans in (s.source, s.cue, s.content)
        for a, _ in spans
    )


def test_nothing_is_counted_from_a_day_of_publication_that_a_page_gives_twice() -> None:
    page = (
        '<html><head><meta property="article:published_time" content="2021-07-25">'
        '<meta name="date" content="2021-07-20"></head><body><article><h1>Mill closes</h1>'
        "<p>The mill at the river will close next year, the owner said. It opened on June 3, 1998, and has made paper "
        "and board for the presses of the valley ever since, he told the workers at the gate.</p></article></body></html>"
    )
    document = document_from_html(page.encode())
    assert any(notice.code == "OR154" for notice in document.notices)
    relative, full = read(document).times
    assert (relative.value, relative.start) == (None, None)
    assert relative.reason and "differ" in relative.reason
    assert full.value == "1998-06-03"


def test_a_sentence_broken_over_paragraphs_is_read_as_one() -> None:
    (statement,) = read(
        "The minister said on Friday that the\nbridge would be closed to all traffic."
    ).statements
    assert statement.content == (Span(28, 74),)


@pytest.mark.parametrize("text", ["", " \n\t ", "\u200b"])
def test_nothing_to_read_is_refused_by_number(text: str) -> None:
    with pytest.raises(IntakeError) as caught:
        read(text)
    assert caught.value.code == "OR103"


def test_public_names_are_there() -> None:
    for name in onrecord.__all__:
        assert getattr(onrecord, name) is not None
    with pytest.raises(AttributeError):
        _ = onrecord.nothing_of_this_name  # type: ignore[attr-defined]
