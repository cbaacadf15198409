"""What a source says of its speaker: a name, a pronoun, a description, or several of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from onrecord.reading.actors.names import Name
from onrecord.record import Span

Form = Literal["name", "pronoun", "relative", "first person", "description", "indefinite"]

PRONOUNS: Mapping[str, tuple[str | None, bool]] = {
    "he": ("m", False), "his": ("m", False), "him": ("m", False), "himself": ("m", False),
    "she": ("f", False), "her": ("f", False), "hers": ("f", False), "herself": ("f", False),
    "it": ("n", False), "its": ("n", False), "itself": ("n", False),
    "they": (None, True), "their": (None, True), "them": (None, True), "theirs": (None, True),
    "themselves": (None, True),
}  # fmt: skip
"""Third-person pronouns: gender (n: no person) and whether they are plural in form."""

FIRST_PERSON = frozenset(["i", "we", "my", "our", "me", "us", "mine", "ours", "myself", "ourselves"])
RELATIVES = frozenset(["who", "which", "that", "whom", "whose"])


@dataclass(frozen=True, slots=True)
class Phrase:
    """One speaker as a source puts it.

    ``span`` are the characters of the head phrase, ``text`` its words without a leading article; ``noun`` the
    folded singular of its head, ``sort`` person, group, outlet, document or thing; ``modifiers`` the folded
    words around the head; ``owner`` a name that possesses it, ``owner_pronoun`` a pronoun, ``possessed`` true
    where somebody else does; ``of_person`` true where it is somebody's by a preposition ("a spokesman for the
    governor"); ``inner`` the names inside it; ``role`` words that describe a name.
    """

    form: Form
    span: Span
    text: str
    name: Name | None = None
    pronoun: str | None = None
    noun: str | None = None
    sort: str = "person"
    plural: bool = False
    gender: str | None = None
    count: str | None = None
    modifiers: frozenset[str] = frozenset()
    owner: Name | None = None
    owner_pronoun: str | None = None
    inner: tuple[Name, ...] = ()
    of_person: bool = False
    possessed: bool = False
    role: str | None = None
