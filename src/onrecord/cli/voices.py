"""On a terminal: on whose word an article rests, and the voices that are heard in it.

The bar is drawn with five different characters, each of which stands before its part in the sentence below.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.text import Text

from onrecord.export.sourcing import (
    Part,
    PartName,
    apportioned,
    only_through,
    parts,
    sentence,
    voices_heard,
)
from onrecord.export.visible import visible_on_terminal
from onrecord.export.voices import MOST_VOICES, Speaker, Terms, Voice, listed, numbered, voices
from onrecord.record import Reading

_FAINT = "dim"
_SIGNS: Mapping[PartName, str] = {
    "named": "█",
    "unnamed": "▒",
    "second_hand": "╱",
    "no_source": "?",
    "own_voice": "·",
}


@dataclass(frozen=True, slots=True)
class _Bar:
    """The parts as runs of characters, as wide as there is room."""

    parts: Sequence[Part]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        # A part that is there shows, however small.
        room = max(options.max_width, len(self.parts))
        widths = apportioned([part.share for part in self.parts], room, 1)
        runs = zip(self.parts, widths, strict=True)
        yield Text("".join(_SIGNS[part.name] * width for part, width in runs), overflow="crop", no_wrap=True)


def sourcing(reading: Reading) -> Iterator[RenderableType]:
    """The bar and the sentences under it; nothing where nothing is known."""
    if reading.sourcing is None or not (found := parts(reading.sourcing)):
        return
    yield _Bar(found)
    yield Text(sentence(reading.sourcing, _SIGNS))
    names, more = only_through(reading)
    pairs = [f"{actor} ({via})" for actor, via in names] + ([f"{more:,} more"] if more else [])
    through = f"; heard only through another: {', '.join(pairs)}" if pairs else ""
    yield Text(visible_on_terminal(voices_heard(reading.sourcing) + through))


def voice_list(reading: Reading) -> Iterator[RenderableType]:
    """The voices, the first forty of them, and how many more there are."""
    found = voices(reading)
    for voice in islice(found, MOST_VOICES):
        yield from _voice(voice)
    if len(found) > MOST_VOICES:
        yield Padding(Text(f"and {len(found) - MOST_VOICES:,} more", _FAINT), (1, 0, 0, 0))


def who(speaker: Speaker | None, *, words: bool) -> str:
    """What stands beside the ``words`` of a source, or in their place where there are none."""
    if speaker is None:
        return "" if words else "no source given"
    if speaker.how == "none":
        return "(no source given)" if words else "no source given"
    if not speaker.names:
        return "(unclear who)"
    names = listed(speaker.names, "and" if speaker.how == "known" else "or", speaker.more)
    return (
        f"({visible_on_terminal(names)})"
        if speaker.how == "known"
        else f"(unclear: {visible_on_terminal(names)}?)"
    )


def terms_phrase(terms: Terms) -> str:
    """The terms on which a source is not named, in its own words."""
    given = (("terms", terms.condition), ("reason", terms.reason))
    return visible_on_terminal(", ".join(f"{label}: “{words}”" for label, words in given if words))


def _voice(voice: Voice) -> Iterator[RenderableType]:
    line = Text(visible_on_terminal(voice.name), "bold")
    line.append(f" — {voice.kind}", "not bold")
    if voice.about:
        line.append(f", {visible_on_terminal(voice.about)}", "not bold")
    yield Padding(line, (1, 0, 0, 0))
    said = len(voice.statements)
    told = [f"{said:,} statement{'' if said == 1 else 's'}: {numbered(voice.statements)}"]
    for channel in voice.channels:
        if len(channel.statements) == said:
            told.append(f"only through {channel.name}")
        else:
            told.append(f"{numbered(channel.statements)} through {channel.name}")
    if voice.more_channels:
        told.append(f"through {voice.more_channels:,} more")
    lines = ["; ".join(told), *(terms_phrase(terms) for terms in voice.terms)]
    if voice.more_terms:
        lines.append(f"{voice.more_terms:,} more terms")
    if voice.aliases:
        more = [f"{voice.more_aliases:,} more"] if voice.more_aliases else []
        lines.append(f"also: {', '.join([*voice.aliases, *more])}")
    for words in lines:
        yield Padding(Text(visible_on_terminal(words), _FAINT), (0, 0, 0, 4))
