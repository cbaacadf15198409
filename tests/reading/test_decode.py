"""The decoder: whatever the log-odds, the attributions it makes are sound."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.decode import CueScores, Thresholds, attributions, best_run, cue_runs, runs
from onrecord.reading.words import Words, words

TEXT = " ".join(["word"] * 30)
WORDS: Words = words(TEXT, [(0, len(TEXT))])
ODDS = st.lists(st.sampled_from([-4.0, -1.0, 0.5, 2.0, 5.0]), min_size=30, max_size=30).map(
    lambda v: np.array(v, dtype=np.float32)
)


def _cue(
    start: int, end: int, source: dict[int, float], content: dict[int, float], level: int = 0
) -> CueScores:
    odds = [np.full(30, -5.0, dtype=np.float32) for _ in range(2)]
    for values, into in zip((source, content), odds, strict=True):
        for at, value in values.items():
            into[at] = value
    return CueScores(start, end, 2.0, level, 0, odds[0], odds[1])


def test_best_run_takes_the_greatest_sum() -> None:
    assert best_run(np.array([1.0, -3.0, 2.0, -0.5, 2.0, -4.0], dtype=np.float32)) == (2, 5, 3.5)
    assert best_run(np.array([-1.0, -2.0], dtype=np.float32)) == (0, 0, 0.0)


def test_runs() -> None:
    assert runs(np.array([True, True, False, True])) == [(0, 2), (3, 4)]


def test_a_word_goes_to_the_cue_that_wants_it_most() -> None:
    a = _cue(1, 2, {0: 3.0}, {5: 1.0, 6: 1.0})
    b = _cue(9, 10, {}, {6: 2.0, 7: 2.0})
    found = attributions(WORDS, [a, b], Thresholds())
    assert [f.content for f in found] == [((5, 6),), ((6, 8),)]
    assert [f.source for f in found] == [((0, 1),), ()]


def test_two_cues_may_share_a_source() -> None:
    a, b = _cue(1, 2, {0: 3.0}, {2: 1.0}), _cue(4, 5, {0: 3.0}, {5: 1.0})
    assert [f.source for f in attributions(WORDS, [a, b], Thresholds())] == [((0, 1),), ((0, 1),)]


def test_a_nested_cue_is_read_inside_the_content_around_it() -> None:
    outer = _cue(1, 2, {0: 3.0}, dict.fromkeys(range(2, 10), 2.0))
    inner = _cue(4, 5, {0: 4.0, 3: 2.0}, dict.fromkeys(range(5, 15), 2.0), level=1)
    found = attributions(WORDS, [outer, inner], Thresholds())
    assert [(f.source, f.content, f.within) for f in found] == [
        (((0, 1),), ((2, 10),), None),
        (((3, 4),), ((5, 10),), 0),
    ]


def test_a_nested_cue_outside_every_content_is_dropped() -> None:
    assert attributions(WORDS, [_cue(4, 5, {}, {5: 1.0}, level=1)], Thresholds()) == []


@given(
    st.lists(
        st.tuples(st.integers(0, 28), st.integers(1, 2), st.integers(0, 1), ODDS, ODDS),
        max_size=6,
        unique_by=lambda c: c[0] // 2,
    )
)
def test_any_odds_make_sound_attributions(cues: list[tuple[int, int, int, np.ndarray, np.ndarray]]) -> None:
    scored = [CueScores(a, a + n if a % 2 == 0 else a + 1, 1.0, level, 0, s, c) for a, n, level, s, c in cues]
    found = attributions(WORDS, scored, Thresholds())
    claimed: set[int] = set()
    for number, one in enumerate(found):
        roles = [
            {n for a, b in spans for n in range(a, b)} for spans in ((one.cue,), one.source, one.content)
        ]
        assert one.cue[0] < one.cue[1]
        assert all(0 <= n < 30 for role in roles for n in role)
        assert not roles[0] & roles[1] and not roles[0] & roles[2] and not roles[1] & roles[2]
        assert one.within is None or (0 <= one.within < len(found) and one.within != number)
        if one.within is None:
            assert not roles[2] & claimed
            claimed |= roles[2]
        else:
            outer = {n for a, b in found[one.within].content for n in range(a, b)}
            assert roles[2] <= outer


@given(st.lists(st.tuples(*[st.floats(-5, 5, width=32)] * 4), max_size=30))
def test_cues_never_overlap(rows: list[tuple[float, ...]]) -> None:
    found = cue_runs(np.array(rows, dtype=np.float32).reshape(-1, 4), Thresholds())
    assert all(a < b <= len(rows) for a, b, _, _ in found)
    assert all(first[1] <= second[0] for first, second in pairwise(found))
