"""The voices of an article in a page: who is heard, how often, through whom, on which terms.

Every name stands in an element that isolates its direction of writing, so that none can reorder its
neighbours.
"""

from __future__ import annotations

from itertools import islice

from onrecord.export.visible import escaped
from onrecord.export.voices import (
    MOST_NUMBERS,
    MOST_VOICES,
    Speaker,
    Terms,
    Voice,
    listed,
    numbered,
    voices,
)
from onrecord.record import Reading


def voice_list(reading: Reading, name: str) -> str:
    """The voices, folded beyond the first forty; nothing without any.  ``name`` is the article's."""
    found = voices(reading)
    if not found:
        return ""
    items = (_voice(voice, name) for voice in found)
    shown = f'<ol class="voices">\n{"".join(islice(items, MOST_VOICES))}</ol>\n'
    rest = "".join(items)
    if rest:
        more = f"{len(found) - MOST_VOICES:,} more"
        shown += f'<details><summary>{more}</summary>\n<ol class="voices">\n{rest}</ol></details>\n'
    return f'<h2>Voices</h2>\n<div class="heard">{shown}</div>\n'


def names(speaker: Speaker, name: str, known: frozenset[int]) -> str:
    """Who makes a statement; those in ``known`` are in the list of voices of the article called ``name``."""
    if not speaker.names:
        return "unclear who"
    words = [
        f'<a class="who-is" href="#{name}-a{actor + 1}"><bdi>{escaped(words)}</bdi></a>'
        if actor in known
        else f"<bdi>{escaped(words)}</bdi>"
        for actor, words in zip(speaker.actors, speaker.names, strict=True)
    ]
    if speaker.how == "unclear":
        return f"unclear: {listed(words, 'or', speaker.more)}?"
    return listed(words, "and", speaker.more)


def terms_phrase(terms: Terms) -> str:
    """The terms on which a source is not named, in its own words."""
    parts = (("terms", terms.condition), ("reason", terms.reason))
    return ", ".join(f"{label}: “<bdi>{escaped(words)}</bdi>”" for label, words in parts if words)


def _voice(voice: Voice, name: str) -> str:
    number = voice.actor + 1
    first = voice.statements[0] + 1
    about = f', <span class="about">{escaped(voice.about)}</span>' if voice.about else ""
    also = [f"<bdi>{escaped(alias)}</bdi>" for alias in voice.aliases]
    if voice.more_aliases:
        also.append(f"{voice.more_aliases:,} more")
    told = [
        _said(voice, name),
        *_through(voice),
        *(f"<span>{terms_phrase(agreed)}</span>" for agreed in voice.terms),
        f"<span>{voice.more_terms:,} more terms</span>" if voice.more_terms else "",
        f"<span>also: {', '.join(also)}</span>" if also else "",
    ]
    return (
        f'<li id="{name}-a{number}" data-actor="{number}"><div><p class="who">'
        f'<a class="voice" href="#{name}-s{first}"><bdi>{escaped(voice.name)}</bdi></a> '
        f'<span class="kind">· {voice.kind}{about}</span></p>'
        f'<div class="tags">{" ".join(part for part in told if part)}</div></div></li>\n'
    )


def _said(voice: Voice, name: str) -> str:
    """How many statements, and links to them; beyond the first forty folded."""
    links = [
        f'<a href="#{name}-s{index + 1}" data-n="{index + 1}">{index + 1}</a>' for index in voice.statements
    ]
    count = f"{len(links):,} statement{'' if len(links) == 1 else 's'}: "
    said = f"<span>{count}{', '.join(links[:MOST_NUMBERS])}</span>"
    if len(links) > MOST_NUMBERS:
        rest = ", ".join(links[MOST_NUMBERS:])
        said += f"<details><summary>{len(links) - MOST_NUMBERS:,} more</summary>{rest}</details>"
    return said


def _through(voice: Voice) -> list[str]:
    """Through whom the voice is heard, and with which statements, where not with all."""
    told = []
    for channel in voice.channels:
        whole = len(channel.statements) == len(voice.statements)
        which = "" if whole else f": {numbered(channel.statements)}"
        only = "only " if whole else ""
        told.append(f"<span>{only}through <bdi>{escaped(channel.name)}</bdi>{which}</span>")
    if voice.more_channels:
        told.append(f"<span>through {voice.more_channels:,} more</span>")
    return told
