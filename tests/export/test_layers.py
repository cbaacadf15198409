"""What lies over a text besides roles, asked for segment after segment."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.layers import Layer, evidence, mentions, own_voice
from onrecord.export.segments import Segment, joined, segments
from onrecord.record import Actor, Document, Reading, Span, Statement
from tests.export.any_reading import some_readings
from tests.export.test_segments import some_spans

TEXT = "Ada Lund spoke. She left. It rained."


def _over(layer: Layer, text: str) -> dict[str, tuple[int, ...]]:
    return {
        text[piece.start : piece.end]: found
        for piece in segments((), text, layer.edges)
        if (found := layer.over(piece))
    }


READING = Reading(
    document=Document(id="x", text=TEXT),
    actors=(
        Actor(name="Ada Lund", kind="person", mentions=(Span(0, 8), Span(16, 19))),
        Actor(name="It", kind="group", mentions=(Span(26, 28),)),
    ),
    statements=(
        Statement(source=(Span(16, 19),), actor=0, evidence=(Span(0, 8), Span(16, 19))),
        Statement(source=(Span(0, 12),), evidence=(Span(4, 8), Span(900, 950), Span(-5, -2))),
    ),
    narrated=(Span(26, 36), Span(30, 500)),
)


def test_mentions_are_of_those_heard_and_outside_their_own_sources() -> None:
    assert _over(mentions(READING), TEXT) == {"Ada Lund": (1,)}


def test_evidence_stands_outside_the_source_that_it_explains() -> None:
    assert _over(evidence(READING), TEXT) == {"Ada Lund": (1,)}


def test_the_own_voice_is_inside_the_text() -> None:
    assert _over(own_voice(READING), TEXT) == {"It rained.": (1,)}


def test_segments_may_be_left_out() -> None:
    layer = Layer([(Span(0, 2), 1), (Span(4, 9), 1), (Span(5, 6), 7)])
    assert layer.over(Segment(5, 6)) == (1, 7)
    assert layer.over(Segment(10, 12)) == ()


@given(st.lists(some_spans, max_size=4), st.text(alphabet="ab ", max_size=60))
def test_a_layer_holds_where_a_stretch_covers(spans: list[list[Span]], text: str) -> None:
    stretches = [(span, number) for number, each in enumerate(spans) for span in joined(tuple(each), text)]
    layer = Layer(stretches)
    for piece in segments((), text, layer.edges):
        covering = sorted(
            number for (start, end), number in stretches if start <= piece.start and piece.end <= end
        )
        assert layer.over(piece) == tuple(covering)


@given(some_readings)
def test_any_reading_has_layers(reading: Reading) -> None:
    for make in (mentions, evidence, own_voice):
        layer = make(reading)
        assert all(0 <= edge <= len(reading.document.text) for edge in layer.edges)
        for piece in segments((), reading.document.text, layer.edges):
            layer.over(piece)
