"""Tables, feeds, WARC files and compressed inputs: what becomes of them, and what is refused and why."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.intake import Refused, documents
from onrecord.intake.formats import documents_of
from onrecord.record import Document

PAGE = "<html><head><title>Boats</title></head><body><article><p>{words}</p></article></body></html>"
WORDS = "The harbour board will sell its 14 pilot boats, chairman Aldo Bresk told the council on Friday."
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Coast Post</title><language>en</language>
<item><title>Boats</title><link>https://coast.example/1</link><pubDate>Fri, 23 Jul 2021 10:00:00 +0200</pubDate>
<description>The harbour board will sell its boats.</description></item>
<item><title>Fog</title><description>&lt;p&gt;Fog came in.&lt;/p&gt;&lt;p&gt;It stayed, a pilot said.&lt;/p&gt;</description></item>
<item><title>Nothing</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast Post</title><entry><title>Boats</title>
<author><name>Ada Moll</name></author><published>2021-07-23T10:00:00Z</published><link href="https://coast.example/2"/>
<content type="html">&lt;p&gt;{words}&lt;/p&gt;</content></entry></feed>"""
LAUGHS = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
<rss version="2.0"><channel><title>&b;</title><item><description>&b;</description></item></channel></rss>"""


def warc(*pages: str, status: str = "200 OK", kind: str = "text/html", packed: bool = True) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for number, page in enumerate(pages):
        headers = StatusAndHeaders(status, [("Content-Type", f"{kind}; charset=utf-8")], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                f"https://coast.example/{number}",
                "response",
                payload=io.BytesIO(page.encode()),
                http_headers=headers,
            )
        )
    return out.getvalue()


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("_up_", "..").replace("__", "/").replace("DOT", "."), data)
    return out.getvalue()


def read(path: Path, data: bytes) -> list[Document | Refused]:
    path.write_bytes(data)
    return list(documents([str(path)], longest=20_000))


def shown(found: list[Document | Refused]) -> list[str]:
    return [one.error.code if isinstance(one, Refused) else one.text for one in found]


ROWS = [
    ("a table with commas", "a.csv", b"id,text\n1,One.\n2,Two.\n", ["One.", "Two."]),
    ("with semicolons and other names", "a.csv", b"Headline;Body\nA;One.\n", ["One."]),
    ("with tabs", "a.tsv", b"text\ttitle\nOne.\tA\n", ["One."]),
    ("with line ends inside a cell", "a.csv", b'text\n"One.\nTwo."\n', ["One.\nTwo."]),
    ("tabs in a table that is called CSV", "a.csv", b"text\ttitle\nOne, two.\tA\n", ["One, two."]),
    ("a byte order mark before quoted names", "a.csv", b'\xef\xbb\xbf"text","title"\n"One.","A"\n', ["One."]),
    ("UTF-8 at first and Windows-1252 later", "a.csv", b"text\n" + 7_000 * b"A line.   \n" + "Señor Muñoz.\n".encode("cp1252"), None),
    ("in UTF-16", "a.csv", "text\nÄpfel.\n".encode("utf-16"), ["Äpfel."]),
    ("in Windows-1252", "a.csv", "text\nÄpfel.\n".encode("cp1252"), ["Äpfel."]),
    ("with a NUL in it", "a.csv", b"text\nOne\x00.\n", None),
    ("rows that are too short or empty", "a.csv", b"id,text\n1\n\n2,Two.\n", ["OR103", "Two."]),
    ("a row that is too long", "a.csv", b"text\n" + b"x" * 200_000 + b"\nTwo.\n", ["OR110", "Two."]),
    ("a day that is none", "a.csv", b"text,date\nOne.,soon\nTwo.,2021-07-25 10:00:00\n", ["OR109", "Two."]),
    ("no column with a text", "a.csv", b"id,words\n1,One.\n", ["OR113"]),
    ("ten thousand columns", "a.csv", ",".join(f"c{n}" for n in range(10_000)).encode() + b"\n", ["OR114"]),
    ("an empty table", "a.csv", b"", ["OR103"]),
    ("a feed", "a.rss", FEED.encode(), ["The harbour board will sell its boats.", "Fog came in.\n\nIt stayed, a pilot said.", "OR103"]),
    ("a feed by its content", "a.txt", FEED.encode(), ["The harbour board will sell its boats.", "Fog came in.\n\nIt stayed, a pilot said.", "OR103"]),
    ("an Atom feed", "a.xml", ATOM.format(words=WORDS).encode(), [WORDS]),
    ("a feed with entities that expand", "a.rss", LAUGHS.encode(), ["OR116"]),
    ("the same in UTF-16", "a.rss", LAUGHS.encode("utf-16"), ["OR116"]),
    ("no feed", "a.rss", b"Dear all, here are the news.", ["OR117"]),
    ("a WARC file", "a.warc", warc(PAGE.format(words=WORDS), packed=False), [WORDS]),
    ("packed", "a.warc.gz", warc(PAGE.format(words=WORDS), PAGE.format(words=WORDS[:60] + ".")), [WORDS, WORDS[:60] + "."]),
    ("a WARC file with errors and pictures", "a.warc", warc("gone", status="404 Not Found", packed=False), []),
    ("with pictures", "a.warc", warc("gif", kind="image/gif", packed=False), []),
    ("no WARC file", "a.warc", b"This is a letter.\n", ["OR118"]),
    ("a packed text", "a.txt.gz", gzip.compress(WORDS.encode()), [WORDS]),
    ("packed JSON lines", "a.jsonl.gz", gzip.compress(b'{"text": "One."}\n'), ["One."]),
    ("a packed text that is cut off", "a.txt.gz", gzip.compress(WORDS.encode())[:40], ["OR118"]),
    ("a zip archive", "a.zip", zipped(aDOTtxt=b"One.", bDOTtxt=b"Two.", cDOTpng=b"x"), ["One.", "Two."]),
    ("a path that leaves it", "a.zip", zipped(_up___xDOTtxt=b"One.", yDOTtxt=b"Two."), ["OR121", "Two."]),
    ("a damaged zip archive", "a.zip", zipped(aDOTtxt=b"One.")[:30], ["OR118"]),
    ("a zip archive of nothing that is read", "a.zip", zipped(cDOTpng=b"x"), ["OR111"]),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "name", "data", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_what_becomes_of_an_input(
    tmp_path: Path, shows: str, name: str, data: bytes, expected: list[str] | None
) -> None:
    found = shown(read(tmp_path / name, data))
    if expected is not None:
        assert found == expected, shows


def test_the_fields_of_a_row_are_kept(tmp_path: Path) -> None:
    (one,) = read(
        tmp_path / "a.csv",
        b"headline,body,date,link,publisher,author\nT,One.,2021-07-25 10:00:00,https://a.example/,P,A\n",
    )
    assert isinstance(one, Document)
    assert (one.title, one.published, one.url, one.outlet, one.byline, one.published_from) == (
        "T", "2021-07-25T10:00:00", "https://a.example/", "P", "A", "input",
    )  # fmt: skip


def test_the_fields_of_an_entry_are_kept(tmp_path: Path) -> None:
    one, other, _ = read(tmp_path / "a.rss", FEED.encode())
    assert isinstance(one, Document) and isinstance(other, Document)
    assert (one.title, one.published, one.url, one.outlet) == (
        "Boats",
        "2021-07-23T08:00:00Z",
        "https://coast.example/1",
        "Coast Post",
    )
    assert [note.code for note in one.notices] == ["OR155"]


def test_the_record_of_a_page_is_kept(tmp_path: Path) -> None:
    (one,) = read(tmp_path / "a.warc.gz", warc(PAGE.format(words=WORDS)))
    assert isinstance(one, Document)
    assert one.url == "https://coast.example/0"
    assert one.record_id and one.record_id.startswith("urn:uuid:")
    assert one.record_digest and one.record_digest.startswith("sha1:")
    assert one.retrieved and one.retrieved.endswith("Z")


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.99])
@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
def test_a_warc_file_that_is_cut_off_gives_its_whole_records(
    tmp_path: Path, share: float, packed: bool
) -> None:
    data = warc(*[PAGE.format(words=f"{WORDS} Page {number}.") for number in range(6)], packed=packed)
    name = "a.warc.gz" if packed else "a.warc"
    found = shown(read(tmp_path / name, data[: int(len(data) * share)]))
    whole = [text for text in found if not text.startswith("OR")]
    assert whole == [f"{WORDS} Page {number}." for number in range(len(whole))]
    assert [code for code in found[len(whole) :] if code != "OR118"] == []
    assert "OR118" in found


def test_a_warc_file_packed_as_one_gives_what_stands_before_the_cut(tmp_path: Path) -> None:
    data = gzip.compress(
        warc(*[PAGE.format(words=f"{WORDS} Page {number}.") for number in range(6)], packed=False)
    )
    found = shown(read(tmp_path / "a.warc.gz", data[:-20]))
    assert found[0] == f"{WORDS} Page 0."
    assert found[-1] == "OR118"


def test_a_table_that_changes_its_encoding_keeps_its_letters(tmp_path: Path) -> None:
    data = b"text\n" + 7_000 * b"A line.   \n" + "Señor Muñoz.\n".encode("cp1252")
    assert shown(read(tmp_path / "a.csv", data))[-1] == "Señor Muñoz."


def chunked(page: bytes, behind: bytes) -> bytes:
    body = b"%x\r\n%s\r\n0\r\n\r\n%s" % (len(page), page, behind)
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + body
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://coast.example/c\r\n"
    kind = b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(http)
    return head + kind + http + b"\r\n\r\n"


def test_bytes_behind_the_last_piece_of_a_page_do_no_harm(tmp_path: Path) -> None:
    pages = [PAGE.format(words=f"{WORDS} Page {number}.").encode() for number in range(3)]
    data = b"".join(chunked(page, b"\r\n--" if number == 1 else b"") for number, page in enumerate(pages))
    assert shown(read(tmp_path / "a.warc", data)) == [f"{WORDS} Page {number}." for number in range(3)]


def test_the_charset_that_the_server_named_is_believed(tmp_path: Path) -> None:
    words = WORDS.replace("Aldo", "Łukasz")
    data = warc("", packed=False).replace(b"utf-8", b"iso-8859-2")
    page = PAGE.format(words=words).encode("iso-8859-2")
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-2\r\n\r\n" + page
    start = data.index(b"HTTP/1.1")
    head = data[:start].replace(b"Content-Length: ", b"X-Length: ")
    head = head.replace(b"\r\n\r\n", b"\r\nContent-Length: %d\r\n\r\n" % len(http))
    assert shown(read(tmp_path / "a.warc", head + http + b"\r\n\r\n")) == [words]


def test_what_is_packed_twice_is_refused_and_the_rest_read(tmp_path: Path) -> None:
    data = zipped(**{"aDOTtxt": WORDS.encode(), "bDOTtxtDOTgz": b"1", "cDOTparquet": b"PAR1"})
    assert sorted(shown(read(tmp_path / "a.zip", data))) == sorted([WORDS, "OR111", "OR111"])


def test_what_the_finder_packs_is_no_article(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", WORDS)
        archive.writestr("__MACOSX/._a.txt", b"\x00\x05\x16\x07")
    assert shown(read(tmp_path / "a.zip", out.getvalue())) == [WORDS]


def test_a_damaged_member_packed_with_lzma_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.txt", WORDS * 20)
    data = bytearray(out.getvalue())
    data[45:70] = b"\xff" * 25
    assert shown(read(tmp_path / "a.zip", bytes(data))) == ["OR118"]


@pytest.mark.parametrize("name", ["a.txt.gz", "a.jsonl.gz", "a.csv.gz"])
def test_a_gzip_bomb_is_not_unfolded(tmp_path: Path, name: str) -> None:
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb") as packed:
        packed.write(b"text\n" if "csv" in name else b"")
        for _ in range(300):
            packed.write(b"a" * 1_000_000)
    found = shown(read(tmp_path / name, out.getvalue()))
    assert set(found) <= {"OR104", "OR110", "OR120"}
    assert found


def test_a_zip_bomb_is_not_unfolded(tmp_path: Path) -> None:
    found = shown(read(tmp_path / "a.zip", zipped(aDOTtxt=b"a" * 3_000_000, bDOTtxt=b"Two.")))
    assert found == ["OR104", "Two."]


def test_parquet_files_are_read_and_damaged_ones_refused(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    path = tmp_path / "a.parquet"
    parquet.write_table(pyarrow.table({"body": ["One.", None, "Two."], "n": [1, 2, 3]}), path)
    data = path.read_bytes()
    assert shown(read(path, data)) == ["One.", "OR103", "Two."]
    assert shown(read(path, data[: len(data) // 2])) == ["OR115"]
    parquet.write_table(pyarrow.table({"n": [1]}), path)
    assert shown(read(path, path.read_bytes())) == ["OR113"]


SUFFIXES = [".csv", ".tsv", ".rss", ".warc", ".warc.gz", ".zip", ".gz", ".parquet", ".txt"]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SUFFIXES), st.binary(max_size=400), st.sampled_from([b"", b"\x1f\x8b\x08", b"WARC/1.0\r\n", b"PK\x03\x04", b"PAR1", b"<rss>", b"text,id\n"]))  # fmt: skip
def test_any_bytes_give_documents_or_refusals(suffix: str, data: bytes, head: bytes) -> None:
    for one in documents_of(io.BytesIO(head + data), f"a{suffix}", longest=1_000):
        assert isinstance(one, (Document, Refused))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60).filter(lambda t: t.strip(" \u200b\u200c\u200d\u2060\ufeff\u00ad\u3000\xa0") and t.strip()), min_size=1, max_size=8))  # fmt: skip
def test_texts_come_back_from_a_table_as_they_went_in(texts: list[str]) -> None:
    import csv

    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(["text", "id"])
    table.writerows([text, str(number)] for number, text in enumerate(texts))
    found = list(documents_of(io.BytesIO(out.getvalue().encode()), "a.csv", longest=1_000))
    assert [one.text for one in found if isinstance(one, Document)] == texts
