"""Texts from outside: whatever they hold, actors are found without a crash and point into the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading.actors.find import find_actors
from onrecord.reading.words import words
from onrecord.record import Document, Reading, Span, Statement

_PIECES = st.sampled_from(
    [
        "Hanna Lindqvist", "Lindqvist", "Mr", "Mrs.", "Prime Minister", "the", "The", "a", "he", "She", "they", "it", "who",
        "his", "her", "I", "we", "and", "of", ",", ".", "“", "”", "'s", "’", "said", "told", "Reuters", "BBC", "U.S.",
        "al-Rubai’e", "O’Brien", "Jr.", "(", ")", "CWA", "54,", "officials", "the mayor", "report", "\n", "—", ":",
        "in an interview with", "on condition of anonymity", "because", "Lind\u200bqvist", "李明", "علي", "é", "\u0301", "ß",
    ]
)  # fmt: skip
_TEXT = st.one_of(st.lists(_PIECES, max_size=60).map(" ".join), st.text(max_size=200))


def _statements(text: str, draw: st.DataObject) -> list[Statement]:
    """Up to six statements with arbitrary roles, nested in any earlier one."""
    found: list[Statement] = []
    if not text.strip():
        return found
    span = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 30)).map(
        lambda pair: Span(pair[0], min(len(text), pair[0] + pair[1]))
    )
    for number in range(draw.draw(st.integers(0, 6))):
        found.append(
            Statement(
                source=tuple(draw.draw(st.lists(span, max_size=2))),
                cue=tuple(draw.draw(st.lists(span, min_size=1, max_size=1))),
                content=tuple(draw.draw(st.lists(span, max_size=2))),
                within=draw.draw(st.one_of(st.none(), st.integers(0, number - 1))) if number else None,
                kind=draw.draw(st.sampled_from(["direct", "indirect", "mixed"])),
            )
        )
    return found


@settings(deadline=None, max_examples=150)
@given(_TEXT, st.data())
def test_whatever_the_text_everything_points_into_it(text: str, data: st.DataObject) -> None:
    paragraphs = [(0, len(text))] if text.strip() else []
    found = words(text, paragraphs)
    given_statements = _statements(text, data) if len(found) else []
    actors, done, narrated, sourcing = find_actors(found, given_statements)
    assert len(done) == len(given_statements)
    for before, after in zip(given_statements, done, strict=True):
        assert (before.source, before.cue, before.content) == (after.source, after.cue, after.content)
        assert (after.actor is None) == (not after.actors)
        for index in (
            *after.actors,
            *(c.actor for c in after.candidates),
            *([after.via] if after.via else ()),
        ):
            assert 0 <= index < len(actors)
    for actor in actors:
        assert actor.name.strip() or actor.kind == "narrator"
        for start, end in (*actor.mentions, *actor.role_spans):
            assert 0 <= start < end <= len(text)
    for start, end in narrated:
        assert 0 <= start < end <= len(text)
    shares = (sourcing.named, sourcing.unnamed, sourcing.second_hand, sourcing.no_source, sourcing.own_voice)
    assert all(0 <= share <= 1 for share in shares)
    assert not sourcing.words or abs(sum(shares) - 1) < 0.001
    again = find_actors(words(text, paragraphs), given_statements)
    assert again == (actors, done, narrated, sourcing)
    reading = Reading(document=Document(id="x", text=text), actors=actors, statements=done, sourcing=sourcing)
    if text.isprintable():
        assert Reading.from_json(reading.to_json()) == reading


def test_an_article_of_pronouns_only_names_nobody() -> None:
    text = "He said that she said it. They told her that he knew. She denied that they had seen him."
    found = words(text, [(0, len(text))])
    one = Statement(source=(Span(0, 2),), cue=(Span(3, 7),), content=(Span(8, 25),))
    _, done, _, _ = find_actors(found, [one])
    assert done[0].actor is None
    assert done[0].resolution == "open"


def test_a_source_that_is_a_whole_paragraph() -> None:
    text = "The committee, " + "which met in Oslo and in Bergen and again in Oslo, " * 40 + "said no."
    end = text.index("said no")
    found = words(text, [(0, len(text))])
    one = Statement(source=(Span(0, end),), cue=(Span(end, end + 4),), content=(Span(end + 5, end + 7),))
    actors, done, _, _ = find_actors(found, [one])
    assert actors[done[0].actors[0]].kind == "group"


def test_three_thousand_names() -> None:
    """Each keeps its own actor, however many share a surname."""
    letters = "bdglmnprt"
    given_names = [
        "A" + "s".join(letters[n // 9**place % 9] for place in range(4)) + "o" for n in range(3000)
    ]
    sentences = [f"{name} Kovacs{n % 7} said no. " for n, name in enumerate(given_names)]
    text = "".join(sentences)
    statements, at = [], 0
    for sentence in sentences:
        cue = at + sentence.index("said")
        statements.append(
            Statement(
                source=(Span(at, cue - 1),), cue=(Span(cue, cue + 4),), content=(Span(cue + 5, cue + 7),)
            )
        )
        at += len(sentence)
    actors, done, _, sourcing = find_actors(words(text, [(0, len(text))]), statements)
    assert sourcing.voices == 3000
    assert [actors[s.actors[0]].name for s in done] == [s.split(" said")[0].strip() for s in sentences]
