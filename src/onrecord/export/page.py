"""A self-contained page: articles with every source, cue and content marked, and the list of statements.

The page asks nothing of any network: style and script stand in it, and its content security policy admits
them by their digest and nothing else.  It works without the script, through plain links.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from urllib.parse import urlsplit

from onrecord.export.article import article
from onrecord.export.changecards import changes, commitments
from onrecord.export.listing import statements
from onrecord.export.quantitylist import quantities
from onrecord.export.sharebar import sourcing
from onrecord.export.summary import counts, headed, heading, origin
from onrecord.export.visible import escaped, visible_in_page
from onrecord.export.voicelist import voice_list
from onrecord.record import Document, Reading

_LONGEST_ADDRESS = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in the list at the head of a page; the last three say what is marked in it."""

    number: int
    title: str
    origin: str
    counts: str
    own_voice: bool = False
    times: bool = False
    figures: bool = False


def entry(reading: Reading, number: int) -> Entry:
    """What the list at the head says of the ``number``-th article, counted from 1."""
    document = reading.document
    origins = " · ".join(origin(document))
    marked = (bool(reading.narrated), bool(reading.times), bool(reading.figures))
    return Entry(number, heading(document), origins, counts(reading), *marked)


def page(readings: Sequence[Reading]) -> str:
    """A whole page with the readings in their order."""
    entries = [entry(reading, number) for number, reading in enumerate(readings, 1)]
    sections = (section(reading, number) for number, reading in enumerate(readings, 1))
    return head(entries) + "".join(sections) + foot()


def head(entries: Sequence[Entry]) -> str:
    """The page up to its first article; with several articles, the list of them."""
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    title = entries[0].title if len(entries) == 1 else f"{len(entries):,} articles"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="generator" content="onrecord">\n'
        f"<title>{escaped(title)} – who said what</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<header class="bar"><p class="name">onrecord</p>{_legend(entries)}'
        '<button type="button" class="theme" hidden>Dark</button></header>\n'
        f"{_contents(entries)}<main>\n"
    )


def foot() -> str:
    """The page after its last article."""
    return (
        '</main>\n<div class="card" role="region" aria-label="Selected" aria-live="polite" hidden>'
        "</div>\n"
        f"<script>{_asset('page.js')}</script>\n</body>\n</html>\n"
    )


def section(reading: Reading, number: int) -> str:
    """One article and its statements; ``number`` keeps its anchors apart from other articles'."""
    document = reading.document
    name = f"d{number}"
    title = "" if headed(document) else f'<h1 dir="auto">{escaped(heading(document))}</h1>'
    notices = "".join(f"<li>{escaped(f'{note.code} {note.message}')}</li>" for note in document.notices)
    return (
        f'<section class="reading" id="{name}" data-name="{name}">\n'
        f"<article{_language(document)}>\n<header>{_origin(document)}{title}</header>\n"
        f'<div class="text">{article(reading, name)}</div>\n'
        f"{f'<ul class=notices>{notices}</ul>' if notices else ''}</article>\n"
        f'<aside aria-label="Changes, sources and statements">{_beside(reading, name)}</aside>\n'
        "</section>\n"
    )


def _beside(reading: Reading, name: str) -> str:
    """What stands beside the article: what changed or only seems to, then on whose word, then the rest."""
    announced = changes(reading, name) + commitments(reading, name)
    return (
        f"{announced}{sourcing(reading)}{quantities(reading, name)}"
        f"{voice_list(reading, name)}{statements(reading, name)}"
    )


def _legend(entries: Sequence[Entry]) -> str:
    signs = (("own", "own voice", "own_voice"), ("tm", "time", "times"), ("fg", "figure", "figures"))
    more = "".join(
        f' <span class="{sign}">{words}</span>'
        for sign, words, marked in signs
        if any(getattr(one, marked) for one in entries)
    )
    return (
        '<p class="legend" aria-label="Legend"><span class="src">source</span> <span class="cue">cue</span> '
        f'<span class="n" data-n="1"></span><span class="con e">content</span>{more}</p>'
    )


def _contents(entries: Sequence[Entry]) -> str:
    if len(entries) < 2:
        return ""
    lines = "".join(
        f'<li><a href="#d{item.number}">{escaped(item.title)}</a>'
        f"<small>{escaped(' · '.join(part for part in (item.origin, item.counts) if part))}</small></li>\n"
        for item in entries
    )
    return f'<nav aria-label="Articles"><h2>{len(entries):,} articles</h2>\n<ol>\n{lines}</ol></nav>\n'


def _origin(document: Document) -> str:
    """Where the article came from; a link only where its address is one of the web."""
    parts = [escaped(part) for part in origin(document)]
    if document.url:
        address = visible_in_page(" ".join(document.url.split()))
        words = escaped(address if len(address) <= _LONGEST_ADDRESS else address[:_LONGEST_ADDRESS] + "…")
        link = f'<a class="out" href="{escape(address)}" rel="noopener noreferrer nofollow">{words}</a>'
        parts.append(link if _is_web(document.url) else f'<span class="out">{words}</span>')
    return f'<p class="origin" dir="auto">{" · ".join(parts)}</p>' if parts else ""


def _is_web(address: str) -> bool:
    """True for http and https with a host; a browser drops white space that could hide another scheme."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    plain = address.isprintable() and not any(character.isspace() for character in address)
    return plain and parts.scheme in ("http", "https") and bool(parts.netloc)


def _language(document: Document) -> str:
    code = document.language or ""
    plain = code.replace("-", "").isalnum() and code.isascii() and len(code) <= 35
    return f' lang="{code}"' if plain else ""


def _asset(name: str) -> str:
    return files("onrecord.export").joinpath(name).read_text(encoding="utf-8")


def _digest(asset: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(asset.encode("utf-8")).digest()).decode("ascii")
