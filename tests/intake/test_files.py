"""Files, folders, patterns, standard input: what is read, in what order, and what is refused."""

from __future__ import annotations

import io
import os
import pickle
import sys
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import IntakeError
from onrecord.intake import Refused, document_from_bytes, documents
from onrecord.record import Document

TEXT = "The ferry will be back in May."


def _shown(item: Document | Refused) -> str:
    return f"{item.error.code} {Path(item.where).name}" if isinstance(item, Refused) else item.text


def _read(*inputs: str | Path, stdin: bytes | None = None, longest: int = 10_000) -> list[str]:
    stream = None if stdin is None else io.BytesIO(stdin)
    return [_shown(item) for item in documents([str(one) for one in inputs], longest=longest, stdin=stream)]


def _write(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


# What the row shows, the file's name, its bytes, what comes of it.
FILES = (
    ("text", "a.txt", b"The ferry", ["The ferry"]),
    ("Markdown", "a.md", b"# Ferry", ["# Ferry"]),
    ("a name without an ending", "article", b"The ferry", ["The ferry"]),
    ("an empty file", "a.txt", b"", ["OR103 a.txt"]),
    ("an empty page", "a.html", b"", ["OR108 a.html"]),
    ("no JSON lines", "a.jsonl", b"", ["OR103 a.jsonl"]),
    ("white space", "a.txt", b" \r\n\t \n", ["OR103 a.txt"]),
    ("a byte order mark alone", "a.txt", b"\xef\xbb\xbf", ["OR103 a.txt"]),
    ("a broken zip archive", "a.txt", b"PK\x03\x04\x14\x00\x00", ["OR118 a.txt"]),
    ("NUL bytes", "a.txt", b"\x00\x01\x02\x03", ["OR105 a.txt"]),
    ("invalid UTF-8", "a.txt", "The “ferry” ".encode() + b"\xff", ["The “ferry” \ufffd"]),
    ("JSON lines", "a.jsonl", b'{"text": "a"}\n{"text": "b"}', ["a", "b"]),
    ("JSON lines under the name of a text", "a.txt", b'\n{"text": "a"}\n{"text": "b"}', ["a", "b"]),
    ("a JSON object", "a.json", b'{\n"text": "a"}', ["a"]),
    ("a text that begins with a bracket", "a.txt", b"[The ferry] will be back", ["[The ferry] will be back"]),
    ("a text that begins with a brace", "a.txt", b"{The ferry} will be back", ["{The ferry} will be back"]),
    ("a page under the name of a text", "a.txt", b"<!DOCTYPE html><p>The ferry</p>", ["The ferry"]),
    ("a text that begins with a sign", "a.txt", b"<ferry> is back", ["<ferry> is back"]),
    ("longer than the limit", "a.txt", b"a" * 10_001, ["OR104 a.txt"]),
    ("as long as the limit", "a.txt", "é".encode() * 10_000, ["é" * 10_000]),
)


@pytest.mark.parametrize(("name", "data", "shown"), [row[1:] for row in FILES], ids=[row[0] for row in FILES])
def test_files(tmp_path: Path, name: str, data: bytes, shown: list[str]) -> None:
    assert _read(_write(tmp_path, name, data)) == shown


@pytest.mark.parametrize(("name", "data", "shown"), [row[1:] for row in FILES], ids=[row[0] for row in FILES])
def test_the_same_on_standard_input(name: str, data: bytes, shown: list[str]) -> None:
    if data and name not in ("a.html", "a.jsonl"):
        expected = [one.replace(name, "standard input") if one.startswith("OR1") else one for one in shown]
        assert _read("-", stdin=data) == expected


def test_no_standard_input() -> None:
    assert _read("-") == ["OR103 standard input"]


def test_a_refused_item_does_not_stop_the_rest(tmp_path: Path) -> None:
    bad = _write(tmp_path, "a.txt", b"\x00\x00")
    good = _write(tmp_path, "b.txt", TEXT)
    assert _read(bad, tmp_path / "none.txt", "", "\x00", good) == [
        "OR105 a.txt",
        "OR101 none.txt",
        "OR101 ",
        "OR101 \x00",
        TEXT,
    ]


def test_folders_are_read_by_name_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "c/d.jsonl", "c/.e.txt", ".git/f.txt", "g.png", "Z.TXT"):
        _write(
            tmp_path,
            name,
            '{"text": "d"}' if name.endswith("jsonl") else f"<p>{name}</p>" if "html" in name else name,
        )
    assert _read(tmp_path) == ["Z.TXT", "a.html", "b.txt", "d"]


def test_folders_and_patterns_with_nothing_to_read(tmp_path: Path) -> None:
    _write(tmp_path, "a.png", b"\x89PNG")
    assert _read(tmp_path, tmp_path / "*.txt", tmp_path / "*") == [
        f"OR111 {tmp_path.name}",
        "OR111 *.txt",
        "OR111 *",
    ]


def test_patterns(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.text", ".d.txt", "e/f.txt", "g.png"):
        _write(tmp_path, name, name)
    assert _read(tmp_path / "*.txt") == ["a.txt", "b.txt"]
    assert _read(tmp_path / "?.text") == ["c.text"]
    assert _read(tmp_path / "*") == ["a.txt", "b.txt"]
    assert _read(tmp_path / "**" / "*.txt") == ["a.txt", "b.txt", "e/f.txt"]


def test_a_file_whose_name_looks_like_a_pattern(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", "a")
    assert _read(_write(tmp_path, "[a].txt", "brackets")) == ["brackets"]


def test_links_that_go_round_or_nowhere(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", "a")
    (tmp_path / "round").symlink_to(tmp_path)
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "none")
    assert _read(tmp_path) == ["a"]
    assert _read(tmp_path / "nowhere.txt") == ["OR101 nowhere.txt"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="every file is open to this user")
def test_closed_files_and_folders(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", "a").chmod(0)
    _write(tmp_path, "b/b.txt", "b").parent.chmod(0)
    try:
        assert sorted(_read(tmp_path)) == ["OR102 a.txt", "OR102 b"]
    finally:
        (tmp_path / "b").chmod(0o700)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipes_in_folders_are_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    _write(tmp_path, "b.txt", "b")
    assert _read(tmp_path) == ["b"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no endless file here")
def test_endless_files() -> None:
    assert _read("/dev/zero") == ["OR104 zero"]


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    for name, code in (("a.txt", "OR104"), ("a.html", "OR112"), ("b.bin", "OR104")):
        path = _write(tmp_path, name, "")
        with path.open("wb") as file:
            file.truncate(50_000_000)
        tracemalloc.start()
        start = time.perf_counter()
        assert _read(path, longest=2_000_000) == [f"{code} {name}"]
        assert time.perf_counter() - start < 1
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_number_of_documents(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("w") as file:
        for number in range(3000):
            file.write(f'{{"text": "{number} {TEXT * 20}"}}\n')
    tracemalloc.start()
    count = sum(1 for _ in documents([str(path)]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 3000
    assert peak < 1_500_000


def test_where_names_file_and_line(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.jsonl", '{"text": "a"}\n{}\n')
    refused = list(documents([str(path)]))[1]
    assert isinstance(refused, Refused)
    assert refused.where == refused.error.where == f"{path}:2"
    assert str(refused.error).startswith(f"OR107 {path}:2: This JSON object")


def test_names_that_are_not_unicode_can_be_printed(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("names are Unicode here")
    name = os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.txt")
    Path(name).write_bytes(b"\x00")
    (refused,) = documents([name])
    assert isinstance(refused, Refused)
    refused.where.encode("utf-8")


def test_a_refusal_travels_between_processes() -> None:
    refused = Refused("a", IntakeError("OR103", "a", "more"))
    back = pickle.loads(pickle.dumps(refused))
    assert (back.where, str(back.error)) == ("a", str(refused.error))


def test_from_bytes() -> None:
    assert document_from_bytes(TEXT.encode(), "a.txt").text == TEXT
    assert document_from_bytes(b"<html><p>The ferry</p>", "download").text == "The ferry"
    with pytest.raises(IntakeError) as refused:
        document_from_bytes(b"a" * 100, "a.txt", longest=10)
    assert (refused.value.code, refused.value.where) == ("OR104", "a.txt")


@given(
    st.one_of(st.binary(max_size=300), st.text(alphabet='<p>/{}[]":text a\n', max_size=100).map(str.encode))
)
def test_any_bytes(data: bytes) -> None:
    first = [repr(item) for item in documents(["-"], stdin=io.BytesIO(data))]
    assert first == [repr(item) for item in documents(["-"], stdin=io.BytesIO(data))]
    assert first
    try:
        document_from_bytes(data, "a")
    except IntakeError as error:
        assert error.code in ("OR103", "OR105", "OR108")
