"""The vocabulary: what onrecord keeps of a text.  Everything here is frozen and knows nobody.

Offsets are ``[start, end)`` in Python characters of the
unchanged ``Document.text``; a role is a tuple of spans, since it may be discontinuous; actors,
statements and times are referred to by their index in the lists of their ``Reading``.

Names follow the field: source, cue and content from the attribution literature (PARC 3.0, Pareti 2016;
PolNeAR, Newell et al. 2018), TIMEX3 for times (Pustejovsky et al. 2010), FollowTheMoney for actors.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec

from onrecord.errors import RecordError

SCHEMA = "1.2"
"""Version of the JSON contract: the first number changes when an old reader would misunderstand."""


class Span(NamedTuple):
    """Characters ``[start, end)`` of the document's text; a two-element list in JSON."""

    start: int
    end: int


Spans = tuple[Span, ...]

BlockKind = Literal["headline", "subheading", "byline", "dateline", "paragraph", "boilerplate"]
StatementKind = Literal["direct", "indirect", "mixed"]
ActorKind = Literal["person", "unnamed", "group", "outlet", "document", "narrator"]
_Found = Literal["named", "pronoun", "description", "described", "relative", "carried over", "first person"]
Resolution = _Found | Literal["narrator", "no source", "open"]
"""How an actor is known: by name; by a pronoun or description of one named elsewhere; only ``described``;
carried over from the last speaker; as the I of a quotation; ``open`` where the text does not decide."""

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
TimeAnchor = Literal["published", "mention", "event"]
FigureKind = Literal["count", "money", "share", "rate", "measure", "ordinal", "age", "score", "multiple"]
CommitmentKind = Literal["promise", "plan", "order", "demand", "threat", "forecast"]
Direction = Literal["decrease", "increase", "end", "start", "replace"]
Verdict = Literal["in fact", "in name only", "in part", "not yet", "overdue", "undone", "disputed"]


class Dateline(msgspec.Struct, frozen=True, kw_only=True):
    """Where a dispatch was filed, and the agency that filed it."""

    place: str | None = None
    agency: str | None = None
    span: Span | None = None


class Block(msgspec.Struct, frozen=True):
    """A stretch of the text and what it is; statements are read from paragraphs alone."""

    kind: BlockKind
    span: Span


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """Something a reader should know about how a document came in: a number, a sentence, a place."""

    code: str
    message: str
    span: Span | None = None


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A text and where it came from.

    ``id`` is the input's own or derived from the content; ``published`` an ISO date or date and time,
    ``published_from`` how it is known; ``as_of`` the date of verdicts; ``sha256`` that of the text in UTF-8;
    ``blocks`` cover everything readable, in order, without overlap.
    """

    id: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    published_from: str | None = None
    as_of: str | None = None
    dateline: Dateline | None = None
    language: str | None = None
    retrieved: str | None = None
    extractor: str | None = None
    extractor_version: str | None = None
    sha256: str | None = None
    text: str
    blocks: tuple[Block, ...] = ()
    notices: tuple[Notice, ...] = ()


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A source, resolved: a person, people without a name, a body, an outlet, a document, the narrator.

    ``name`` is the fullest form in the text, ``aliases`` every other; ``named`` is false where the text only
    describes; ``mentions`` are names, descriptions and pronouns that speak; ``role_spans`` give the role.
    """

    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind
    named: bool = True
    role: str | None = None
    affiliation: str | None = None
    role_spans: Spans = ()
    mentions: Spans = ()


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """An actor who may be a statement's, a score (higher is likelier) and the reason that weighs most."""

    actor: int
    score: float
    reason: str


class Anonymity(msgspec.Struct, frozen=True, kw_only=True):
    """The condition on which a source is not named, and the reason given for it."""

    condition: Span
    reason: Span | None = None


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution: who (source) conveys (cue) what (content).

    ``actor`` and ``via`` are indexes of actors, ``within`` of the statement that this one is reported in,
    ``said_on`` of a time; ``actors`` are all who make it, ``actor`` the first of them.
    ``resolution`` says how the actor is known and ``evidence`` where; where more than one remains possible
    ``actor`` is ``None`` and ``candidates`` has them.  ``via_span`` is the mention of the channel.
    ``negated`` where the cue denies or is itself negated; ``hedge`` the spans that weaken it;
    ``confidence`` the probability that the statement stands as given.
    """

    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()
    kind: StatementKind = "indirect"
    actor: int | None = None
    actors: tuple[int, ...] = ()
    resolution: Resolution | None = None
    evidence: Spans = ()
    candidates: tuple[Candidate, ...] = ()
    via: int | None = None
    via_span: Span | None = None
    anonymity: Anonymity | None = None
    within: int | None = None
    negated: bool = False
    hedge: Spans = ()
    said_on: int | None = None
    confidence: float = 1.0


class Through(msgspec.Struct, frozen=True, kw_only=True):
    """An actor whom the article hears only through another: both are indexes of actors."""

    actor: int
    via: int


class Sourcing(msgspec.Struct, frozen=True, kw_only=True):
    """On whose word an article rests, as shares of its words, which add up to one.

    ``named``, ``unnamed``: statements of actors with and without a name; ``second_hand``: what came through
    another outlet or channel; ``no_source``: where none is named or could be told; ``own_voice``: the rest.
    ``voices`` counts the actors heard, ``only_through`` those heard at second hand alone.
    """

    words: int
    named: float
    unnamed: float
    second_hand: float
    no_source: float
    own_voice: float
    voices: int
    voices_named: int
    only_through: tuple[Through, ...] = ()


class Time(msgspec.Struct, frozen=True, kw_only=True):
    """A TIMEX3: its value, the interval ``[start, end]`` of days it denotes, or the reason why not.

    ``anchor`` is what it was counted from, ``anchor_span`` where that stands; ``rule`` names the rule.
    """

    span: Span
    type: TimeType
    value: str | None = None
    start: str | None = None
    end: str | None = None
    mod: str | None = None
    anchor: TimeAnchor | None = None
    anchor_span: Span | None = None
    rule: str | None = None
    reason: str | None = None


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A quantity from ``low`` to ``high`` (``None`` where open), and what it counts.

    ``unit`` is an ISO 4217 code, "percent" or a singular noun; ``of``, at ``of_span``, is what is counted and
    ``head`` its noun; ``statement`` the innermost around it; ``reason`` says why a number has no value.
    """

    span: Span
    low: float | int | None = None
    high: float | int | None = None
    approximate: bool = False
    unit: str | None = None
    kind: FigureKind
    of: str | None = None
    of_span: Span | None = None
    head: str | None = None
    statement: int | None = None
    reason: str | None = None


class Movement(msgspec.Struct, frozen=True, kw_only=True):
    """A quantity that moved: ``before``, ``after``, ``by`` are indexes of figures; ``from_value`` and
    ``to_value`` the amounts, given or worked out from the others.
    """

    span: Span
    direction: Literal["increase", "decrease", "change"]
    before: int | None = None
    after: int | None = None
    by: int | None = None
    from_value: float | int | None = None
    to_value: float | int | None = None


class Commitment(msgspec.Struct, frozen=True, kw_only=True):
    """What is promised, planned, ordered, demanded, threatened, forecast; ``deadline`` is a time's index."""

    statement: int | None = None
    by: int | None = None
    kind: CommitmentKind
    action: Spans = ()
    deadline: int | None = None


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """An announced change, what became of it, and the spans that say so."""

    announced: Spans
    by: int | None = None
    what: str
    direction: Direction
    before: float | int | None = None
    after: float | int | None = None
    deadline: str | None = None
    verdict: Verdict
    evidence: Spans = ()
    why: str = ""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """Everything read from one document.

    ``narrated`` are the sentences that the article asserts in its own voice, ``sourcing`` sums up the rest.
    ``model`` names what read it: readings by two models are two records that stand beside each other.
    """

    document: Document
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    movements: tuple[Movement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    changes: tuple[Change, ...] = ()
    narrated: Spans = ()
    sourcing: Sourcing | None = None
    model: str | None = None
    schema: str = SCHEMA

    def to_json(self) -> str:
        """The JSON contract, on one line."""
        return msgspec.json.encode(self).decode("utf-8")

    @classmethod
    def from_json(cls, line: str | bytes) -> Reading:
        """The reading that ``to_json`` wrote; raises ``RecordError`` where it is not one."""
        try:
            reading = msgspec.json.decode(line, type=cls)
        except (msgspec.DecodeError, UnicodeDecodeError) as problem:
            raise RecordError("OR301", detail=str(problem)) from problem
        if reading.schema.split(".")[0] != SCHEMA.split(".")[0]:
            raise RecordError("OR302", detail=f"schema {reading.schema}, this version reads {SCHEMA}")
        return reading

    def quote(self, spans: Spans) -> str:
        """The words of a role, its parts joined by an ellipsis."""
        return " … ".join(self.document.text[start:end] for start, end in spans)
