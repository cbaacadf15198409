"""What somebody types to search for, as words and phrases; no operator of any database gets through.

Every word is asked for; "words in quotation marks" stand together; a minus sign leaves a word out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.errors import ArchiveError

_TERM = re.compile(r'(?P<without>-)?(?:["“”](?P<phrase>[^"“”]*)["“”]?|(?P<word>[^\s"“”]+))')
_LETTERS = re.compile(r"\w")
_NUL = re.compile(r"[\x00-\x1f]+")
MOST_TERMS = 40


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase, and whether it must be there or must not."""

    words: str
    wanted: bool = True


def terms(written: str) -> tuple[Term, ...]:
    """The terms of a query, empty where it asks for no word.

    Raises ``ArchiveError`` OR513 where something is written that holds no word, or only words to leave out,
    or more than ``MOST_TERMS``.

    >>> [term.words for term in terms('"combat forces" Iraq')]
    ['combat forces', 'Iraq']
    """
    found = []
    for match in _TERM.finditer(_NUL.sub(" ", clean(written))):
        words = match["phrase"] if match["phrase"] is not None else match["word"]
        if words and _LETTERS.search(words):
            found.append(Term(words.strip(), not match["without"]))
    if (written.strip() and not any(one.wanted for one in found)) or len(found) > MOST_TERMS:
        raise ArchiveError("OR513", None, clean(written.strip()[:80]))
    return tuple(found)


def clean(written: str) -> str:
    """What was typed, without halves of characters, which no database takes.

    >>> clean("caf\udce9")
    'caf?'
    """
    return written.encode("utf-8", "replace").decode("utf-8")


Groups = tuple[tuple[str, ...], ...]
"""Of each group one must be there."""


def fts5(asked: tuple[Term, ...], tags: Groups = (), words: Groups = ()) -> str | None:
    """The query in SQLite's FTS5, every word quoted."""
    wanted = [f"text : {_quoted(one.words)}" for one in asked if one.wanted]
    for column, groups in (("tags", tags), ("text", words)):
        for group in groups:
            wanted.append("(" + " OR ".join(f"{column} : {_quoted(one)}" for one in group) + ")")
    if not wanted:
        return None
    left_out = "".join(f" NOT (text : {_quoted(one.words)})" for one in asked if not one.wanted)
    return "(" + " AND ".join(wanted) + ")" + left_out


def tsquery(
    asked: tuple[Term, ...], tags: Groups = (), words: Groups = ()
) -> tuple[str, dict[str, str]] | None:
    """The query as an expression of PostgreSQL, with the values to bind."""
    parts: list[str] = []
    values: dict[str, str] = {}
    for number, one in enumerate(asked):
        values[f"term{number}"] = one.words
        parts.append(f"{'' if one.wanted else '!!'}phraseto_tsquery('onrecord', :term{number})")
    for number, group in enumerate(tags):
        values[f"tags{number}"] = " | ".join(f"'{TAG}{tag}'" for tag in group)
        parts.append(f"CAST(:tags{number} AS tsquery)")
    for number, group in enumerate(words):
        names = [f"word{number}_{place}" for place in range(len(group))]
        values |= dict(zip(names, group, strict=True))
        parts.append(" || ".join(f"plainto_tsquery('onrecord', :{name})" for name in names))
    return (" && ".join(f"({part})" for part in parts), values) if parts else None


TAG = "§"
"""What a tag begins with among PostgreSQL's lexemes: no word does."""


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
