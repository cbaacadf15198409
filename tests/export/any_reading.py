"""Readings that nobody made with care: any names, any numbers, indexes and offsets that lead nowhere."""

from __future__ import annotations

from hypothesis import strategies as st

from onrecord.record import (
    Actor,
    Anonymity,
    Block,
    Candidate,
    Change,
    Commitment,
    Document,
    Figure,
    Movement,
    Reading,
    Sourcing,
    Span,
    Statement,
    Through,
    Time,
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
some_day = st.dates().map(str) | st.sampled_from(
    ["0001-01-01", "9999-12-31", "2021-02-30", "2021-07-25T10:00", "x"]
)
some_value = st.sampled_from(
    [
        "2021-07-25",
        "2021-W28",
        "2021-W53-WE",
        "2021-Q3",
        "2021-SU",
        "2021-13",
        "199",
        "19",
        "PRESENT_REF",
        "P20Y",
        "P",
        "PXD",
        "P1Y6MT5H",
        "P12M/P18M",
        "P999999999999999Y",
        "XXXX-WXX-7TMO",
        "T",
        "2021-07-25TEV",
        "P٣D",
        "{days}",
    ]
)
some_times = st.lists(
    st.builds(
        Time,
        span=some_span,
        type=st.sampled_from(["DATE", "TIME", "DURATION", "SET"]),
        value=st.none() | some_value | some_words,
        start=st.none() | some_day | some_words,
        end=st.none() | some_day | some_words,
        mod=st.none() | st.sampled_from(["START", "APPROX", "MORE_THAN", "LESS_THAN"]) | some_words,
        anchor=st.none() | st.sampled_from(["published", "mention", "event"]),
        anchor_span=st.none() | some_span,
        rule=st.none() | some_words,
        reason=st.none() | some_words,
    ),
    max_size=8,
).map(tuple)
some_number = (
    st.floats()
    | st.integers()
    | st.sampled_from([10**400, -(10**5000), 10**18, 999_999.999, 1e308, 5e-324, -0.0, 0.1 + 0.2, 1_234_567])
)
some_figures = st.lists(
    st.builds(
        Figure,
        span=some_span,
        low=st.none() | some_number,
        high=st.none() | some_number,
        approximate=st.booleans(),
        unit=st.none()
        | st.sampled_from(["percent", "USD", "XYZ", "mile", "degree Celsius", "year"])
        | some_words,
        kind=st.sampled_from(
            ["count", "money", "share", "rate", "measure", "ordinal", "age", "score", "multiple"]
        ),
        of=st.none() | some_words,
        of_span=st.none() | some_span,
        head=st.none() | some_words,
        statement=st.none() | some_index,
        reason=st.none() | some_words,
    ),
    max_size=8,
).map(tuple)
some_movements = st.lists(
    st.builds(
        Movement,
        span=some_span,
        direction=st.sampled_from(["increase", "decrease", "change"]),
        before=st.none() | some_index,
        after=st.none() | some_index,
        by=st.none() | some_index,
        from_value=st.none() | some_number,
        to_value=st.none() | some_number,
    ),
    max_size=5,
).map(tuple)
some_commitments = st.lists(
    st.builds(
        Commitment,
        statement=st.none() | some_index,
        by=st.none() | some_index,
        by_span=st.none() | some_span,
        kind=st.sampled_from(["promise", "plan", "order", "demand", "threat", "forecast"]),
        cue=st.none() | some_span,
        action=some_spans.map(tuple),
        object=st.none() | some_span,
        conditions=some_spans.map(tuple),
        upon=st.none() | some_index,
        upon_span=st.none() | some_span,
        deadline=st.none() | some_index,
    ),
    max_size=5,
).map(tuple)
some_changes = st.lists(
    st.builds(
        Change,
        announced=some_spans.map(tuple),
        by=st.none() | some_index,
        by_span=st.none() | some_span,
        what=some_words,
        direction=st.sampled_from(["increase", "decrease", "end", "start", "replace"]),
        before=st.none() | some_number,
        after=st.none() | some_number,
        deadline=st.none() | some_words,
        verdict=st.sampled_from(
            ["in fact", "in name only", "in part", "not yet", "overdue", "undone", "disputed"]
        ),
        rule=st.none() | some_words,
        as_of=st.none() | some_words,
        rubric=st.none() | some_words,
        evidence=some_spans.map(tuple),
        why=some_words,
    ),
    max_size=5,
).map(tuple)
some_readings = st.builds(
    lambda text, published, actors, statements, times, figures, movements, more, narrated, sourcing: Reading(
        document=Document(
            id="x", text=text, published=published, blocks=(Block("paragraph", Span(0, len(text))),)
        ),
        actors=actors,
        statements=statements,
        times=times,
        figures=figures,
        movements=movements,
        commitments=more[0],
        changes=more[1],
        narrated=narrated,
        sourcing=sourcing,
    ),
    any_text | hostile.map(lambda words: words[:80]),
    st.none() | some_day | some_words,
    some_actors,
    some_statements,
    some_times,
    some_figures,
    some_movements,
    st.tuples(some_commitments, some_changes),
    some_spans.map(tuple),
    st.none() | some_sourcing,
)
