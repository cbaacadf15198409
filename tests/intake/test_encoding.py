"""Decoding: which bytes are text, in what encoding, and what is reported."""

from __future__ import annotations

import codecs
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import IntakeError
from onrecord.intake.encoding import decode, encodable, mojibake

TEXT = "Brandt’s ferry — “new” — cost €2 million, the café owner said.\r\n\u00a0It\u200b is late.\n"


def _zip() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", TEXT)
    return file.getvalue()


# What the row shows, the bytes, the text, the numbers of the notices.
DECODED = (
    ("UTF-8", TEXT.encode(), TEXT, ()),
    ("UTF-8 with a byte order mark, which is no part of the text", codecs.BOM_UTF8 + TEXT.encode(), TEXT, ()),
    ("UTF-16 little-endian with a mark", codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), TEXT, ()),
    ("UTF-16 big-endian with a mark", codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT, ()),
    ("UTF-16 little-endian without a mark", TEXT.encode("utf-16-le"), TEXT, ()),
    ("UTF-16 big-endian without a mark", TEXT.encode("utf-16-be"), TEXT, ()),
    (
        "UTF-16 in Arabic without a mark",
        "قال رئيس الميناء إن العبارة ستعود.\n".encode("utf-16-le"),
        "قال رئيس الميناء إن العبارة ستعود.\n",
        (),
    ),
    ("Windows-1252", "The café’s owner – “no”".encode("cp1252"), "The café’s owner – “no”", ("OR153",)),
    ("a byte that Windows-1252 does not define", b"caf\xe9 \x81 bar", "café \ufffd bar", ("OR153", "OR152")),
    (
        "UTF-8 with a broken byte",
        "“Ferry” \N{EM DASH} ".encode() + b"\xff late",
        "“Ferry” — \ufffd late",
        ("OR152",),
    ),
    ("UTF-8 cut off in a character", "“Ferry” — café".encode()[:-1], "“Ferry” — caf\ufffd", ("OR152",)),
    ("half a character at the end of UTF-16", codecs.BOM_UTF16_LE + b"a\x00b", "a\ufffd", ("OR152",)),
    ("nothing", b"", "", ()),
    ("a stray control byte in much text", b"The ferry \x07 is back. " + b"The pier is not. " * 20, None, ()),
    ("colours of a terminal", b"\x1b[1mFerry\x1b[0m", "\x1b[1mFerry\x1b[0m", ()),
)

REFUSED = (
    ("a zip archive", _zip()),
    ("a broken zip archive", _zip()[:60]),
    ("a PDF document", b"%PDF-1.7\n1 0 obj"),
    ("a rich text document", b"{\\rtf1 Ferry}"),
    ("a gzip file", b"\x1f\x8b\x08\x00text"),
    ("a picture", b"\x89PNG\r\n\x1a\n\x00\x00"),
    ("NUL bytes", b"The ferry\x00\x00\x00\x00"),
    ("NUL bytes alone", b"\x00" * 100),
    ("control bytes", bytes(range(1, 9)) * 4),
    ("UTF-32", codecs.BOM_UTF32_LE + "Ferry".encode("utf-32-le")),
    ("Cyrillic in Windows-1251", "Паром вернётся в мае, сообщили в порту".encode("cp1251")),
)


@pytest.mark.parametrize(
    ("data", "text", "codes"), [row[1:] for row in DECODED], ids=[row[0] for row in DECODED]
)
def test_decoded(data: bytes, text: str | None, codes: tuple[str, ...]) -> None:
    decoded = decode(data, "a.txt")
    assert decoded.text == (data.decode("ascii") if text is None else text)
    assert tuple(one.code for one in decoded.notices) == codes
    for one in decoded.notices:
        if one.code == "OR152":
            assert one.span is not None
            assert decoded.text[slice(*one.span)] == "\ufffd"


@pytest.mark.parametrize("data", [row[1] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_refused(data: bytes) -> None:
    with pytest.raises(IntakeError, match=r"OR105 a\.txt"):
        decode(data, "a.txt")


def test_declared_encoding_is_used_where_the_bytes_are_not_utf8() -> None:
    assert decode("Паром".encode("cp1251"), declared="windows-1251").text == "Паром"
    assert decode("Паром".encode(), declared="windows-1251").text == "Паром"
    assert decode(b"caf\xe9", declared="iso-8859-1").encoding == "cp1252"
    for no_text in ("unicode_escape", "utf-7", "rot13", "idna", "x" * 50, "\x00", "zlib"):
        assert decode(b"caf\xe9", declared=no_text).text == "café"


MOJIBAKE = (
    ("an apostrophe", "They donâ€™t know.", "â€™"),
    ("an accent", "The CafÃ© Torsvik.", "Ã©"),
    ("an accent in Latin-1", "The CafÃ\u00a9 Torsvik.", "Ã\u00a9"),
    ("a name in capitals before a quotation mark", "“JOSÉ”", None),
    ("French quotation marks", "« À »", None),
    ("plain English", "They don’t know.", None),
    ("an ellipsis after a capital", "CAFÉ… closed", None),
    ("ASCII", "They don't know.", None),
)


@pytest.mark.parametrize(("text", "words"), [row[1:] for row in MOJIBAKE], ids=[row[0] for row in MOJIBAKE])
def test_mojibake(text: str, words: str | None) -> None:
    span = mojibake(text)
    assert (text[slice(*span)] if span else None) == words


def test_lone_surrogates_are_replaced_one_by_one() -> None:
    text, notices = encodable("a\ud800\udc00b\udfff")
    assert text == "a\ufffd\ufffdb\ufffd"
    assert notices[0].code == "OR152"
    assert notices[0].span == (1, 3)


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except IntakeError as error:
        assert error.code == "OR105"
    else:
        decoded.text.encode("utf-8")


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=100))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    data = text.encode("utf-8")
    if not data.startswith((codecs.BOM_UTF8, b"{\\rtf", b"%PDF-", b"BZh", b"GIF8", b"Rar!")):
        assert decode(data).text.encode("utf-8") == data
