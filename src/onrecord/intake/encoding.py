"""Bytes -> text, and what a reader should know about how they were decoded.

A byte order mark is not part of the text.  Nothing else is altered: carriage returns, no-break spaces and
zero-width characters stay, since every offset refers to the text as it came.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from onrecord.errors import MESSAGES, IntakeError
from onrecord.record import Notice, Span

# What a file that is no text begins with, and what such a file is called.
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"PK\x05\x06", "a zip archive or office document"),
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "a rich text document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_UTF16_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
# The encodings that a page may declare, as Python names them: no text transforms, nothing with an escape.
_DECLARABLE = re.compile(
    r"iso8859-\d+|cp\d+|koi8-[rut]|shift_jis(?:_2004|x0213)?|euc_(?:jp|kr)|gb2312|gbk|gb18030|big5(?:hkscs)?|mac-\w+|tis-620"
)
# The control bytes that no text holds; tab, line feed, vertical tab, form feed, carriage return and the
# escape of terminal colours are left out, and so is Ctrl-Z, which ends files of old systems.
_CONTROLS = bytes({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B})
_MOST_CONTROLS = 0.01
_MOST_HIGH_BYTES = 0.3
_FEWEST_TO_JUDGE = 32
_SAMPLE = 65_536

# What UTF-8 looks like after it was decoded as Windows-1252 or Latin-1: a lead byte's character, then as
# many characters as the lead byte announces, each of a continuation byte.
_CONTINUATION = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_TWICE_DECODED = re.compile(
    f"(?:[\u00c2-\u00df]{_CONTINUATION}|[\u00e0-\u00ef]{_CONTINUATION}{{2}}|[\u00f0-\u00f4]{_CONTINUATION}{{3}})+"
)
_MOST_SUSPECTS = 1000
_FEWEST_PLAIN = 0.05
_PLAIN = re.compile(r"[A-Za-z \n\r.,]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding that it was in, and the notices that its decoding calls for."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


def notice(code: str, span: Span | None = None) -> Notice:
    """The notice of this number, with its sentence from the list of errors."""
    return Notice(code=code, message=MESSAGES[code], span=span)


def decode(data: bytes, where: str | None = None, *, declared: str | None = None) -> Decoded:
    """The text that ``data`` holds in UTF-8, UTF-16 or Windows-1252, with or without a byte order mark.

    ``declared`` is the encoding that a page says it is in; it is believed where the bytes are not UTF-8.
    Raises ``IntakeError`` OR105 where it is no text in one of these.
    """
    refuse_signatures(data, where)
    if data.startswith(codecs.BOM_UTF8):
        return _replacing(data[len(codecs.BOM_UTF8) :], "utf-8", where)
    for mark, encoding in _UTF16_MARKS.items():
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding, where)
    if b"\x00" in data:
        return _replacing(data, _utf16_without_mark(data, where), where)
    _refuse_controls(data, where)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if declared and (known := _known(declared)):
        return _replacing(data, known, where)
    if _mostly_utf8(data):
        return _replacing(data, "utf-8", where)
    high = len(data.translate(None, bytes(range(0x80))))
    if len(data) >= _FEWEST_TO_JUDGE and high > _MOST_HIGH_BYTES * len(data):
        raise IntakeError("OR105", where, "too many bytes beyond ASCII for Windows-1252")
    decoded = _replacing(data, "cp1252", where)
    beyond = re.search(r"[^\x00-\x7f]", decoded.text)
    span = Span(*beyond.span()) if beyond else None
    return Decoded(decoded.text, "cp1252", (notice("OR153", span), *decoded.notices))


def refuse_signatures(data: bytes, where: str | None = None) -> None:
    """Raises ``IntakeError`` OR105 where ``data`` begins like a file of a format that is no text."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise IntakeError("OR105", where, f"it begins like {name}")


def encodable(text: str) -> tuple[str, tuple[Notice, ...]]:
    """The text with each lone surrogate replaced by U+FFFD, character for character, and notice OR152."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as problem:
        span = Span(problem.start, problem.end)
        return re.sub("[\ud800-\udfff]", "\ufffd", text), (notice("OR152", span),)
    return text, ()


def mojibake(text: str) -> Span | None:
    """Where the text first looks as if its UTF-8 had been decoded with the wrong encoding."""
    if text.isascii():
        return None
    suspects = _TWICE_DECODED.finditer(text)
    for _, suspect in zip(range(_MOST_SUSPECTS), suspects, strict=False):
        # Imported for a suspect only: most texts have none, and the import takes longer than a short text.
        from ftfy.badness import is_bad

        if is_bad(suspect.group()):
            return Span(*suspect.span())
    return None


def _replacing(data: bytes, encoding: str, where: str | None) -> Decoded:
    """Decodes with U+FFFD for what is not valid, and notice OR152 where there was any."""
    notices: tuple[Notice, ...] = ()
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as problem:
        at = len(data[: problem.start].decode(encoding, "replace"))
        text, notices = data.decode(encoding, "replace"), (notice("OR152", Span(at, at + 1)),)
    if "\x00" in text:
        raise IntakeError("OR105", where, "it holds NUL characters")
    return Decoded(text, encoding, notices)


def _known(declared: str) -> str | None:
    """Python's name of an encoding that a page declares; Latin-1 is read as Windows-1252, as browsers do."""
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return None
    if name in ("iso8859-1", "ascii"):
        return "cp1252"
    return name if _DECLARABLE.fullmatch(name) else None


def _utf16_without_mark(data: bytes, where: str | None) -> str:
    """Which UTF-16 this is; told by the spaces and line feeds, which no other reading makes common."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    best, most = "", 0
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, "replace")
        if "\x00" in text or text.count("\ufffd") > 1 + len(text) // 100:
            continue
        plain = len(_PLAIN.findall(text))
        if plain > most:
            best, most = encoding, plain
    if most < _FEWEST_PLAIN * len(sample) / 2 or not best:
        raise IntakeError("OR105", where, "it holds NUL bytes")
    return best


def _refuse_controls(data: bytes, where: str | None) -> None:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > _MOST_CONTROLS * len(data):
        raise IntakeError("OR105", where, "it holds control bytes")


def _mostly_utf8(data: bytes) -> bool:
    """Whether more characters beyond ASCII are valid UTF-8 than are broken."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    valid = sum(len(run) for run in re.findall(r"[^\x00-\x7f\ufffd]+", text))
    return valid >= broken
