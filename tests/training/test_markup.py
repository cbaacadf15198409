"""The notation of our own passages."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.markup import parse

PASSAGES = sorted((Path(__file__).resolve().parents[2] / "training" / "data").glob("passages-*.txt"))


def _roles(marked: str) -> dict[int, tuple[list[str], list[str], list[str]]]:
    text, found = parse(marked)
    return {
        n: tuple([text[a:b] for a, b in spans] for spans in (m.source, m.cue, m.content))  # type: ignore[misc]
        for n, m in found.items()
    }


@pytest.mark.parametrize(
    ("shows", "marked", "expected"),
    [
        ("one of each", "[S1 She] [C1 said] [Q1 no].", {1: (["She"], ["said"], ["no"])}),
        ("no source", "It [C1 was said] [Q1 to rain].", {1: ([], ["was said"], ["to rain"])}),
        ("a shared source", "[S1,2 He] [C1 spoke of] [Q1 a] and [C2 asked for] [Q2 b].",
         {1: (["He"], ["spoke of"], ["a"]), 2: (["He"], ["asked for"], ["b"])}),
        ("one inside the other", "[S1 A] [C1 wrote] [Q1 that [S2 B] [C2 said] [Q2 c]].",
         {1: (["A"], ["wrote"], ["that B said c"]), 2: (["B"], ["said"], ["c"])}),
        ("content in two pieces", "[Q1 “A,”] [S1 B] [C1 said]. [Q1 “C.”]", {1: (["B"], ["said"], ["“A,”", "“C.”"])}),
    ],
)  # fmt: skip
def test_rows(shows: str, marked: str, expected: dict[int, tuple[list[str], list[str], list[str]]]) -> None:
    assert _roles(marked) == expected, shows


@pytest.mark.parametrize(
    "broken", ["[S1 a", "a]", "[S1 ]", "[x]", "[S1 only a source]", "[C1 a] [C1 b] [Q1 c]"]
)
def test_brackets_that_do_not_fit_are_refused(broken: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(broken)


@pytest.mark.parametrize("path", PASSAGES, ids=lambda p: p.stem)
def test_every_passage_that_ships_is_sound(path: Path) -> None:
    entries = [e for e in path.read_text("utf-8").split("\n\n") if e.strip()]
    ids = []
    for entry in entries:
        header, _, body = entry.strip().partition("\n")
        assert header.startswith("# ")
        assert header.count("|") == 3
        ids.append(header)
        text, found = parse(body)
        assert "  " not in text
        assert found
    assert len(set(ids)) == len(ids)
