"""The bar of a page: exact widths, words at every part, nothing that needs a style."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.sharebar import sourcing
from onrecord.record import Actor, Document, Reading, Sourcing
from tests.export import sourced

WORDS = re.compile(r'<text x="([\d.]+)%" y="([\d.]+)em"( class="end")?[^>]*>([^<]*)</text>')
PART = re.compile(r'<line class="part (\w+)" x1="([\d.]+)%" x2="([\d.]+)%"')


def test_every_part_has_its_width_and_its_words() -> None:
    drawn = sourcing(sourced.reading())
    assert [(name, float(start), float(end)) for name, start, end in PART.findall(drawn)] == [
        ("named", 0, 45.6), ("unnamed", 45.6, 67), ("second_hand", 67, 75), ("no_source", 75, 78), ("own_voice", 78, 100),
    ]  # fmt: skip
    assert [words for *_, words in WORDS.findall(drawn)] == [
        "46% named sources", "21% unnamed sources", "8% at second hand", "3% no clear source",
        "22% the article’s own voice",
    ]  # fmt: skip


def test_the_sentences_are_there_for_who_cannot_see_the_bar() -> None:
    drawn = sourcing(sourced.reading())
    assert 'role="img" aria-label="On whose word: 46% named sources, ' in drawn
    assert (
        "<figcaption>11 voices, 4 of them named; heard only through another: "
        "<bdi>the islands’ council</bdi> (<bdi>The Skarn Herald</bdi>)</figcaption>"
    ) in drawn


def test_a_part_of_nothing_is_not_drawn() -> None:
    made = sourced.reading()
    assert made.sourcing is not None
    plain = msgspec.structs.replace(made.sourcing, no_source=0, second_hand=0, only_through=())
    drawn = sourcing(msgspec.structs.replace(made, sourcing=plain))
    assert [name for name, *_ in PART.findall(drawn)] == ["named", "unnamed", "own_voice"]
    assert "heard only" not in drawn


def test_nothing_is_drawn_where_nothing_is_known() -> None:
    assert sourcing(msgspec.structs.replace(sourced.reading(), sourcing=None)) == ""


@given(st.lists(st.integers(0, 100), min_size=5, max_size=5), st.text(max_size=20))
def test_words_stay_in_the_drawing_and_apart(shares: list[int], name: str) -> None:
    names = ("named", "unnamed", "second_hand", "no_source", "own_voice")
    total = max(1, sum(shares))
    numbers = {key: share / total for key, share in zip(names, shares, strict=True)}
    drawn = sourcing(
        Reading(
            document=Document(id="x", text="x"),
            actors=(Actor(name=name, kind="person"),),
            sourcing=Sourcing(words=9, voices=1, voices_named=1, **numbers),
        )
    )
    rows: dict[str, list[tuple[float, float]]] = {}
    for at, row, ending, words in WORDS.findall(drawn):
        width = 2.2 * len(words)
        left = float(at) - width if ending else float(at)
        rows.setdefault(row, []).append((left, left + width))
    for each in rows.values():
        each.sort()
        assert all(one[1] <= other[0] for one, other in pairwise(each))
    assert len(PART.findall(drawn)) == sum(share > 0 for share in shares)
