"""Readings that nobody made with care: any names, any numbers, indexes and offsets that lead nowhere."""

from __future__ import annotations

from hypothesis import strategies as st

from onrecord.record import (
    Actor,
    Anonymity,
    Block,
    Candidate,
    Document,
    Reading,
    Sourcing,
    Span,
    Statement,
    Through,
)
from tests.export.test_segments import some_spans

any_text = st.text(alphabet=st.characters(exclude_categories=()), max_size=40)
hostile = st.sampled_from(
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</ol></aside></section>",
        "\u202edlrow",
        "\u2066half",
        "\x1b[2J\x1b]0;title\x07",
        "a\x00b\x9bc\u2028d",
        "N" * 5000,
        "",
        " \n ",
        "&amp;",
    ]
)
some_words = any_text | hostile
some_index = st.integers(-3, 12)
some_span = st.tuples(st.integers(-9, 80), st.integers(-9, 80)).map(lambda pair: Span(*pair))
some_share = st.floats(allow_nan=True, allow_infinity=True) | st.floats(0, 1)

some_actors = st.lists(
    st.builds(
        Actor,
        name=some_words,
        aliases=st.lists(some_words, max_size=3).map(tuple),
        kind=st.sampled_from(["person", "unnamed", "group", "outlet", "document", "narrator"]),
        named=st.booleans(),
        role=st.none() | some_words,
        affiliation=st.none() | some_words,
        mentions=some_spans.map(tuple),
    ),
    max_size=8,
).map(tuple)
some_statements = st.lists(
    st.builds(
        Statement,
        source=some_spans.map(tuple),
        cue=some_spans.map(tuple),
        content=some_spans.map(tuple),
        actor=st.none() | some_index,
        actors=st.lists(some_index, max_size=4).map(tuple),
        resolution=st.none() | st.sampled_from(["named", "open", "no source", "narrator"]),
        evidence=some_spans.map(tuple),
        candidates=st.lists(
            st.builds(Candidate, actor=some_index, score=st.floats(), reason=some_words), max_size=3
        ).map(tuple),
        via=st.none() | some_index,
        via_span=st.none() | some_span,
        anonymity=st.none() | st.builds(Anonymity, condition=some_span, reason=st.none() | some_span),
        within=st.none() | some_index,
    ),
    max_size=6,
).map(tuple)
some_sourcing = st.builds(
    Sourcing,
    words=st.integers(-5, 10**12),
    named=some_share,
    unnamed=some_share,
    second_hand=some_share,
    no_source=some_share,
    own_voice=some_share,
    voices=st.integers(-5, 10**12),
    voices_named=st.integers(-5, 10**12),
    only_through=st.lists(st.builds(Through, actor=some_index, via=some_index), max_size=9).map(tuple),
)
some_readings = st.builds(
    lambda text, actors, statements, narrated, sourcing: Reading(
        document=Document(id="x", text=text, blocks=(Block("paragraph", Span(0, len(text))),)),
        actors=actors,
        statements=statements,
        narrated=narrated,
        sourcing=sourcing,
    ),
    any_text | hostile.map(lambda words: words[:80]),
    some_actors,
    some_statements,
    some_spans.map(tuple),
    st.none() | some_sourcing,
)
