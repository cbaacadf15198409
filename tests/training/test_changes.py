"""Our dispatches with announced changes: every file parses, and no id or dispatch stands there twice."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from training.changes import cases

DATA = Path(__file__).resolve().parents[2] / "training" / "data"
FILES = sorted(DATA.glob("changes-*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_case_parses(path: Path) -> None:
    found = cases(path)
    assert found
    for one in found:
        assert one["published"] <= one["as_of"]
        for change in one["changes"]:
            assert change["announced"]


def test_nothing_stands_there_twice() -> None:
    every = [one for path in FILES for one in cases(path)]
    assert not [key for key, count in Counter(one["id"] for one in every).items() if count > 1]
    assert not [text for text, count in Counter(one["text"] for one in every).items() if count > 1]


def test_the_domains_kept_for_measuring_are_in_no_other_file() -> None:
    seen = {one["domain"] for path in FILES if "unseen" not in path.name for one in cases(path)}
    unseen = {one["domain"] for path in FILES if "unseen" in path.name for one in cases(path)}
    assert not seen & unseen


@pytest.mark.parametrize(
    ("marked", "complaint"),
    [
        ("[A1 It will close.\n= 1 | by: It", "not closed"),
        ("It will close].", "without an opening one"),
        ("[A1 It will close]. [E2 Now].", "do not fit"),
        (
            "[A1 It will close].\n= 1 | by: She | what: It | direction: end | before: - | after: - | deadline: - "
            "| verdict: not yet | why: x",
            "does not stand in the text",
        ),
        (
            "[A1 It will close].\n= 1 | by: It | what: It | direction: end | before: - | after: - | deadline: soon "
            "| verdict: not yet | why: x",
            "no ISO day",
        ),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, marked: str, complaint: str) -> None:
    path = tmp_path / "x.txt"
    path.write_text(f"# x | d | published 2021-01-01 | as_of 2021-01-01 | y\n{marked}", "utf-8")
    with pytest.raises(ValueError, match=complaint):
        cases(path)
