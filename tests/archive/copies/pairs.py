"""Pairs of texts that tell one story, and pairs that do not though they share much: all of our own writing.

The base texts are our training dispatches and ``events.txt``.  Copies are made as newsrooms make them; what
is no copy is made to look like one.  The pairs of one base text stay in one half, tuning or reporting.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from training.changes import cases

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[2] / "training" / "data"
BASES = 90
_LEAST, _MOST = 110, 420
_TOWNS = ("Brenne", "Oster", "Lunde", "Varno", "Dalton", "Velden", "Skarn", "Tarn", "Alto Mar", "Kestrel Bay")
_SURNAMES = ("Holt", "Brandt", "Anselm", "Moreau", "Okafor", "Lindqvist", "Sato", "Petrov", "Amadi", "Reyes")
_LIGHT = {
    "said": "stated", "told": "informed", "people": "persons", "will": "is going to", "big": "large", "began": "started",
    "ended": "finished", "after": "following", "before": "ahead of", "about": "around", "because": "since", "also": "too",
    "many": "numerous", "near": "close to", "asked": "requested", "gave": "handed", "show": "indicate", "old": "former",
    "new": "fresh", "still": "yet", "only": "just", "made": "produced", "found": "discovered", "later": "afterwards",
}  # fmt: skip

Half = Literal["tuning", "reporting"]


@dataclass(frozen=True)
class Pair:
    """Two texts, whether one is a copy of the other, how the pair was made, and its half."""

    one: str
    other: str
    copy: bool
    made: str
    half: Half


def pairs() -> list[Pair]:
    """All pairs, the same on every run."""
    chance = random.Random(11)
    bases = [
        line["text"]
        for path in sorted(DATA.glob("changes-?.txt"))
        for line in cases(path)
        if _LEAST <= len(line["text"].split()) <= _MOST
    ]
    chance.shuffle(bases)
    found = []
    for number, text in enumerate(bases[:BASES]):
        half: Half = "tuning" if number % 2 == 0 else "reporting"
        ways = chance.sample(sorted(_COPIES), 4)
        found += [Pair(text, _COPIES[way](text, chance), True, way, half) for way in ways]
        other = bases[BASES + number]
        found.append(Pair(text, other, False, "another story", half))
        quote = _quotation(chance)
        found.append(Pair(_with(text, quote), _with(other, quote), False, "the same statement quoted", half))
    for number, (one, other) in enumerate(_events()):
        found.append(
            Pair(one, other, False, "the same event, told twice", "tuning" if number % 2 else "reporting")
        )
    for number in range(60):
        kind = _TEMPLATES[number % len(_TEMPLATES)]
        half = "tuning" if number % 2 else "reporting"
        found.append(Pair(kind(chance), kind(chance), False, "a template filled twice", half))
    return found


def _paragraphs(text: str) -> list[str]:
    parts = [part for part in text.split("\n") if part.strip()]
    return parts if len(parts) > 2 else re.split(r"(?<=[.!?])\s+", text)


def _cut(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    return " ".join(words[: max(60, int(len(words) * chance.uniform(0.4, 0.7)))])


def _dropped(text: str, chance: random.Random) -> str:
    parts = _paragraphs(text)
    kept = [part for part in parts if chance.random() < 0.65]
    return "\n".join(kept if len(" ".join(kept).split()) > 50 else parts[1:])


def _headed(text: str, chance: random.Random) -> str:
    return f"{chance.choice(_TOWNS)} waits for news\nBy a staff reporter\n{chance.choice(_TOWNS).upper()} (Coast Agency) — {text}"


def _rewritten(text: str, chance: random.Random) -> str:
    return re.sub(r"\b[a-z]+\b", lambda m: _LIGHT.get(m.group(), m.group()), text)


def _every_fifth(text: str, chance: random.Random) -> str:
    """About a third of the word trigrams are left: every fifth lower-case word is another."""
    words = text.split(" ")
    pool = sorted(_LIGHT.values())
    plain = [n for n, word in enumerate(words) if word.islower() and word.isalpha()]
    for n in plain[:: 2 if len(plain) * 2 < len(words) else 3]:
        words[n] = chance.choice(pool)
    return " ".join(words)


def _reordered(text: str, chance: random.Random) -> str:
    parts = _paragraphs(text)
    at = chance.randrange(1, len(parts))
    return "\n".join(parts[at:] + parts[:at])


def _extended(text: str, chance: random.Random) -> str:
    town, name = chance.choice(_TOWNS), chance.choice(_SURNAMES)
    local = (
        f"In {town}, too, the news was discussed. Councillor {name} said at the weekly market that the town had "
        "looked into the matter years ago and had filed it away. A reader who called this newspaper remembered "
        "that her grandmother used to speak of little else. The town hall did not want to comment before its next "
        "session, which is open to the public and begins at seven in the evening."
    )
    return f"{text}\n{local}"


def _retyped(text: str, chance: random.Random) -> str:
    table = str.maketrans({"“": '"', "”": '"', "’": "'", "—": "-", "–": "-"})
    return (
        re.sub(r"\s+", "  ", text.translate(table)).upper()
        if chance.random() < 0.2
        else text.translate(table)
    )


def _corrected(text: str, chance: random.Random) -> str:
    numbers = re.findall(r"\b\d+\b", text)
    changed = text.replace(numbers[0], str(int(numbers[0]) + 1), 1) if numbers else text
    return f"{changed}\nCorrection: an earlier version of this article gave a wrong figure."


_COPIES: dict[str, Callable[[str, random.Random], str]] = {
    "cut from the end": _cut,
    "paragraphs left out": _dropped,
    "another head and dateline": _headed,
    "lightly rewritten": _rewritten,
    "a third of the trigrams left": _every_fifth,
    "paragraphs in another order": _reordered,
    "a local paragraph added": _extended,
    "other signs and spaces": _retyped,
    "corrected": _corrected,
}


def _quotation(chance: random.Random) -> str:
    name, town = chance.choice(_SURNAMES), chance.choice(_TOWNS)
    return (
        f'"We have weighed every word of this for weeks, and we stand by all of it," {name} of the {town} council '
        'said in a statement. "Those who doubt it are welcome to read the minutes, which are public and have been '
        'for a long time."'
    )


def _with(text: str, quote: str) -> str:
    parts = _paragraphs(text)
    return "\n".join([parts[0], quote, *parts[1:]])


def _weather(chance: random.Random) -> str:
    town, low, high = chance.choice(_TOWNS), chance.randint(-9, 12), chance.randint(13, 34)
    return (
        f"The weather in {town}: after a night with temperatures of {low} degrees the sun will break through at about "
        f"{chance.randint(7, 11)} in the morning. In the afternoon up to {high} degrees are expected, with wind from the "
        f"west of {chance.randint(5, 60)} kilometres an hour. The chance of rain is {chance.randint(0, 100)} percent. "
        f"Tomorrow it will be {chance.randint(1, 9)} degrees cooler, forecaster {chance.choice(_SURNAMES)} of the weather "
        f"service said. The water of Lake {chance.choice(_TOWNS)} has {chance.randint(4, 24)} degrees."
    )


def _match(chance: random.Random) -> str:
    home, away = chance.sample(_TOWNS, 2)
    one, other = chance.sample(_SURNAMES, 2)
    return (
        f"{home} beat {away} by {chance.randint(2, 6)} goals to {chance.randint(0, 1)} on Saturday in front of "
        f"{chance.randint(900, 30000)} spectators. {one} scored the first goal in minute {chance.randint(3, 40)} after a "
        f"corner kick, and shortly after the break {other} made it two with a header. The visitors had a man sent off in "
        f"minute {chance.randint(60, 88)}. {home} is now in place {chance.randint(1, 8)} of the table, {away} in place "
        f"{chance.randint(9, 18)}. The next match is on {chance.choice(('Wednesday', 'Sunday'))}, the club said."
    )


def _market(chance: random.Random) -> str:
    firm, other = chance.sample(_SURNAMES, 2)
    return (
        f"Shares in {chance.choice(_TOWNS)} closed {chance.choice(('higher', 'lower'))} on "
        f"{chance.choice(('Monday', 'Tuesday', 'Thursday'))}. The leading index ended the day at {chance.randint(2000, 9000)} "
        f"points, a change of {chance.randint(1, 30) / 10} percent. {firm} gained {chance.randint(1, 90) / 10} percent after "
        f"the company reported a profit of {chance.randint(10, 900)} million. {other} lost {chance.randint(1, 90) / 10} percent. "
        f"A barrel of oil cost {chance.randint(50, 120)} dollars in the evening, traders said."
    )


def _police(chance: random.Random) -> str:
    return (
        f"Police in {chance.choice(_TOWNS)} are looking for witnesses of a break-in. Between {chance.randint(1, 12)} and "
        f"{chance.randint(13, 23)} hours unknown persons forced the door of a house in {chance.choice(_SURNAMES)} Street and "
        f"took jewellery and {chance.randint(100, 9000)} crowns in cash. The damage is put at {chance.randint(300, 4000)} "
        f"crowns. Whoever saw anything suspicious is asked to call officer {chance.choice(_SURNAMES)} under the number "
        f"{chance.randint(200, 999)}-{chance.randint(1000, 9999)}, a spokesman said."
    )


_TEMPLATES = (_weather, _match, _market, _police)


def _events() -> Iterator[tuple[str, str]]:
    for part in (HERE / "events.txt").read_text("utf-8").split("\n==\n")[1:]:
        one, _, other = part.partition("\n--\n")
        yield one.strip(), other.strip()
