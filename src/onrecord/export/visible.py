"""Text that is safe to show: every character that acts on a screen becomes one that only stands there.

The functions that make text visible replace character by character, so offsets into the document hold in
what they return.
"""

from __future__ import annotations

import re
from html import escape

REPLACEMENT = "\ufffd"

# C0 except tab, newline and carriage return; delete and C1; surrogates that no encoding can write; the two
# overrides, which print text in an order that nobody typed; line and paragraph separator; tag characters.
_ACTIVE = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202d\u202e\u2028\u2029\U000e0000-\U000e007f"
_IN_A_PAGE = re.compile(f"[{_ACTIVE}]")

# A terminal has nothing that isolates a line from the next, so embeddings and isolates go as well, and
# so do tab and line ends, which are for the caller to lay out.
_ON_A_TERMINAL = re.compile(f"[{_ACTIVE}\t\n\r\u202a-\u202c\u2066-\u2069\u206a-\u206f\ufff9-\ufffb]")


def _sign(character: str) -> str:
    """The character that stands for one that acts: control pictures where Unicode has one."""
    if character in "\t\n\r":
        return " "
    point = ord(character)
    if point < 0x20:
        return chr(0x2400 + point)
    return "\u2421" if point == 0x7F else REPLACEMENT


def visible_in_page(text: str) -> str:
    """The text as a page may carry it: same length, tabs and line ends kept, markup not yet escaped."""
    return _IN_A_PAGE.sub(lambda found: _sign(found.group()), text)


def escaped(text: str) -> str:
    """The text as it stands between the tags of a page: nothing in it acts, nothing in it is markup."""
    return escape(visible_in_page(text), quote=False)


def visible_on_terminal(text: str) -> str:
    """The text as a terminal may print it: same length, on one line, without any control character."""
    return _ON_A_TERMINAL.sub(lambda found: _sign(found.group()), text)


def shortened(text: str, longest: int) -> str:
    """The text on one line, cut at a word's end and closed by an ellipsis where longer than ``longest``."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    words, _, last = line[:longest].rpartition(" ")
    return (words if words and len(last) < longest // 2 else cut).rstrip(" ,;:") + "…"
