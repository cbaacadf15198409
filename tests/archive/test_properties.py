"""What holds for any articles: nothing is lost or counted twice, and the order of adding changes no answer."""

from __future__ import annotations

import tempfile
from pathlib import Path

from archived import Article
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.archive import Archive
from onrecord.archive.finding import Filters

_NAMES = st.sampled_from(["Anna Kohl", "Boris Lind", "Carla Moss", "officials"])
_DAYS = st.sampled_from(["2021-01-05", "2021-06-30", "2022-03-01", None])
_OUTLETS = st.sampled_from(["Post", "Times", None])
_SAID = st.lists(
    st.tuples(_NAMES, st.sampled_from(["the bridge is safe", "taxes will fall", "nobody was hurt"])),
    max_size=4,
)
ARTICLES = st.lists(st.tuples(_DAYS, _OUTLETS, _SAID), min_size=1, max_size=6)


def article(number: int, day: str | None, outlet: str | None, said: list[tuple[str, str]]) -> Article:
    told = [f"{name} said that {words} in place {number}{place}." for place, (name, words) in enumerate(said)]
    return Article(
        " ".join([f"Report {number} begins.", *told]),
        said=[
            (name, f"{words} in place {number}{place}", "indirect")
            for place, (name, words) in enumerate(said)
        ],
        fields={"published": day, "outlet": outlet, "title": f"Report {number}"},
        unnamed=("officials",),
    )


def answers(archive: Archive) -> tuple[object, ...]:
    found = archive.find("", limit=1_000)
    said = sorted((one.quote.exact, one.source or "", one.place.published or "") for one in found)
    heard = sorted((one.name, one.statements, one.articles) for one in archive.sources(limit=100))
    words = sorted(one.quote.exact for one in archive.find("taxes", limit=1_000))
    return said, heard, words, len(archive.articles("", limit=1_000))


@settings(max_examples=25, deadline=None)
@given(ARTICLES, st.randoms(use_true_random=False))
def test_the_order_of_adding_changes_no_answer(
    drawn: list[tuple[str | None, str | None, list[tuple[str, str]]]], chance
) -> None:  # type: ignore[no-untyped-def]
    readings = [article(number, *one).reading() for number, one in enumerate(drawn)]
    shuffled = list(readings)
    chance.shuffle(shuffled)
    with tempfile.TemporaryDirectory() as folder:
        with Archive.open(str(Path(folder) / "a.db"), writing=True) as one:
            one.add(readings)
            expected = answers(one)
        with Archive.open(str(Path(folder) / "b.db"), writing=True) as other:
            for reading in shuffled:
                other.add(reading)
            other.add(readings)
            assert answers(other) == expected
            total = sum(len(reading.statements) for reading in readings)
            assert len(other.find("", limit=1_000)) == total
            assert sum(source.statements for source in other.sources(limit=100)) == total


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=20), st.sampled_from([None, "2021", "2021-06"]))
def test_any_query_is_answered_or_refused_by_number(words: str, name: str, since: str | None) -> None:
    from onrecord.errors import ArchiveError

    with (
        tempfile.TemporaryDirectory() as folder,
        Archive.open(str(Path(folder) / "a.db"), writing=True) as archive,
    ):
        archive.add(article(1, "2021-06-30", "Post", [("Anna Kohl", "taxes will fall")]).reading())
        for ask in (
            lambda: archive.find(words, Filters(since=since)),
            lambda: archive.find("", Filters(by=name)),
            lambda: archive.articles(words, Filters(outlet=name)),
            lambda: archive.figures(words),
            lambda: archive.show(words),
            lambda: archive.due(words, as_of="2022-01-01"),
            lambda: archive.changes(words, as_of="2022-01-01"),
        ):
            try:
                ask()
            except ArchiveError as error:
                assert error.code in ("OR509", "OR510", "OR511", "OR513")
