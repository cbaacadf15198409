"""JSON lines: one document a line, a bad line refused by its number."""

from __future__ import annotations

import codecs
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake import Refused, documents
from onrecord.intake.jsonlines import documents_from_json, documents_from_lines, longest_line
from onrecord.record import Document

TEXT = "The ferry will be back in May."
GOOD = json.dumps({"text": TEXT}).encode()


def _read(data: bytes, longest: int = 1000) -> list[Document | Refused]:
    return list(documents_from_lines(io.BytesIO(data), "a.jsonl", longest=longest))


def _shown(item: Document | Refused) -> str:
    return f"{item.error.code} {item.where}" if isinstance(item, Refused) else item.text


# What the row shows, the middle one of three lines, what comes of it.
LINES = (
    ("a broken object", b'{"text": "The ferry', "OR106 a.jsonl:2"),
    ("no object", b'["text"]', "OR106 a.jsonl:2"),
    ("a number without end", b"1" * 5000, "OR106 a.jsonl:2"),
    ("nested without end", b"[" * 90_000, "OR110 a.jsonl:2"),
    ("nested very deep", b'{"text": ' + b"[" * 60_000, "OR106 a.jsonl:2"),
    ("no text", b'{"id": "1"}', "OR107 a.jsonl:2"),
    ("a text that is no string", b'{"text": 1}', "OR107 a.jsonl:2"),
    ("an empty text", b'{"text": ""}', "OR107 a.jsonl:2"),
    ("a text of white space", b'{"text": " "}', "OR103 a.jsonl:2"),
    ("a text that is too long", b'{"text": "' + b"a" * 1001 + b'"}', "OR104 a.jsonl:2"),
    ("a title that is no string", b'{"text": "The ferry", "title": ["a"]}', "OR109 a.jsonl:2"),
    ("an id that is true", b'{"text": "The ferry", "id": true}', "OR109 a.jsonl:2"),
    ("a date that is none", b'{"text": "The ferry", "published": "May"}', "OR109 a.jsonl:2"),
    ("a dateline that is no object", b'{"text": "The ferry", "dateline": "Oslo"}', "OR109 a.jsonl:2"),
    ("bytes that are no text", b"PK\x03\x04\x00\x00", "OR105 a.jsonl:2"),
    ("Windows-1252", b'{"text": "The caf\xe9"}', "The café"),
    ("an escaped lone surrogate", rb'{"text": "The \ud800 ferry"}', "The \ufffd ferry"),
    ("an escaped pair of surrogates", rb'{"text": "The \ud83d\ude00 ferry"}', "The \U0001f600 ferry"),
    ("fields of other people", b'{"text": "The ferry", "attributions": [1, {"a": null}]}', "The ferry"),
    (
        "fields without a value",
        b'{"text": "The ferry", "title": null, "id": "", "published": ""}',
        "The ferry",
    ),
    ("a carriage return before the end of the line", b'{"text": "The ferry"}\r', "The ferry"),
    (
        "characters that only some call line ends",
        '{"text": "The\u2028ferry\x85"}'.encode(),
        "The\u2028ferry\x85",
    ),
)


@pytest.mark.parametrize(("line", "shown"), [row[1:] for row in LINES], ids=[row[0] for row in LINES])
def test_a_bad_line_does_not_stop_the_rest(line: bytes, shown: str) -> None:
    found = [_shown(item) for item in _read(GOOD + b"\n" + line + b"\n" + GOOD)]
    assert found == [TEXT, shown, TEXT]


def test_blank_lines_are_passed_over_and_counted() -> None:
    assert [_shown(item) for item in _read(b"\n \r\n\t\n{}\n\n")] == ["OR107 a.jsonl:4"]


def test_nothing_but_blank_lines_is_refused() -> None:
    assert [_shown(item) for item in _read(b"\n\n")] == ["OR103 a.jsonl"]


def test_fields_are_kept() -> None:
    fields = {
        "id": "c26",
        "url": "https://harbour.example/1",
        "outlet": "The Harbour Post",
        "title": "Ferry",
        "byline": "Ines Hallberg",
        "published": "2021-07-25",
        "as_of": "2022-01-01",
        "language": "en",
        "retrieved": "2021-07-26T10:00:00Z",
        "extractor": "newspaper",
        "extractor_version": "4",
    }
    line = json.dumps({**fields, "text": TEXT, "dateline": {"place": "Oslo", "agency": None}})
    (document,) = _read(line.encode())
    assert isinstance(document, Document)
    assert {name: getattr(document, name) for name in fields} == fields
    assert document.published_from == "input"
    assert document.dateline is not None
    assert document.dateline.place == "Oslo"


def test_a_whole_number_is_an_id() -> None:
    (document,) = _read(b'{"id": 26, "text": "The ferry"}')
    assert isinstance(document, Document)
    assert document.id == "26"


def test_notices_of_a_line() -> None:
    (document,) = _read(b'{"text": "The caf\xe9 \x81 \\ud800"}')
    assert isinstance(document, Document)
    assert [one.code for one in document.notices] == ["OR153", "OR152", "OR152"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_byte_order_marks(encoding: str) -> None:
    marks = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
    data = marks.get(encoding, b"") + '{"text": "The café"}\n{"text": "The Ċ"}\n'.encode(encoding)
    assert [_shown(item) for item in _read(data)] == ["The café", "The Ċ"]


def test_a_long_line_is_passed_over_in_bounded_memory() -> None:
    limit = longest_line(10)
    data = b'{"text": "' + b"a" * (3 * limit) + b'"}\n{"text": "a"}\n'
    assert [_shown(item) for item in _read(data, longest=10)] == ["OR110 a.jsonl:1", "a"]


# What the row shows, the input, what comes of it.
FORMS = (
    ("lines", b'{"text": "a"}\n{"text": "b"}', ["a", "b"]),
    ("one object over several lines", b'{\n  "text": "a"\n}\n', ["a"]),
    ("a list", b'[{"text": "a"},\n {"text": ""}, 3]', ["a", "OR107 a.jsonl:2", "OR106 a.jsonl:3"]),
    ("an empty list", b"[]", ["OR103 a.jsonl"]),
    ("lines of which the first is broken", b'{"text": "a\n{"text": "b"}', ["OR106 a.jsonl:1", "b"]),
    ("lines of which the first is a list", b'[1]\n{"text": "b"}', ["OR106 a.jsonl:1", "b"]),
    ("a list that is too long", b'[{"text": "a"},' + b" " * 900_000 + b"]", ["OR104 a.jsonl"]),
)


@pytest.mark.parametrize(("data", "shown"), [row[1:] for row in FORMS], ids=[row[0] for row in FORMS])
def test_forms_of_json(data: bytes, shown: list[str]) -> None:
    items = documents_from_json(io.BytesIO(data), "a.jsonl", longest=1000)
    assert [_shown(item) for item in items] == shown


def test_documents_come_while_the_input_is_still_being_written() -> None:
    class Live(io.RawIOBase):
        """A pipe that hands on a line at a time and counts them."""

        def __init__(self) -> None:
            self.lines = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:
            self.lines += 1
            line = GOOD + b"\n"
            buffer[: len(line)] = line
            return len(line)

    live = Live()
    found = documents(["-"], stdin=io.BufferedReader(live))
    assert isinstance(next(found), Document)
    assert live.lines < 5


@given(
    st.lists(st.one_of(st.binary(max_size=60), st.sampled_from([GOOD, b'{"text":', b"\r", b""])), max_size=8)
)
def test_any_lines(lines: list[bytes]) -> None:
    for item in _read(b"\n".join(lines)):
        assert isinstance(item, (Document, Refused))


@given(
    st.dictionaries(
        st.sampled_from(["text", "id", "title", "published", "dateline", "url", "as_of"]),
        st.recursive(
            st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
            lambda inner: (
                st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
            ),
            max_leaves=5,
        ),
    )
)
def test_any_object(value: dict[str, object]) -> None:
    (item,) = _read(json.dumps(value).encode())
    assert isinstance(item, (Document, Refused))
