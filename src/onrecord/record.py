"""The vocabulary: what onrecord keeps of a text.  Everything here is frozen and knows nobody.

Offsets are ``[start, end)`` in Python characters of the unchanged ``Document.text``; a role is a tuple of
spans, since it may be discontinuous; actors, statements, times and figures are referred to by their index.
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from onrecord import terms
from onrecord.errors import RecordError

SCHEMA = "1.3"
"""Version of the JSON contract: the first number changes when an old reader would misunderstand."""


class Span(NamedTuple):
    """Characters ``[start, end)`` of the document's text; a two-element list in JSON."""

    start: int
    end: int


Spans = tuple[Span, ...]


class Dateline(msgspec.Struct, frozen=True, kw_only=True):
    """Where a dispatch was filed, and the agency that filed it."""

    place: str | None = None
    agency: str | None = None
    span: Span | None = None


class Block(msgspec.Struct, frozen=True):
    """A stretch of the text and what it is; statements are read from paragraphs alone."""

    kind: terms.BlockKind
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
    ``blocks`` cover everything readable, in order; ``record_id``, ``record_digest`` are of a WARC record.
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
    record_id: str | None = None
    record_digest: str | None = None


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A source, resolved: a person, people without a name, a body, an outlet, a document, the narrator.

    ``name`` is the fullest form in the text, ``aliases`` every other; ``named`` is false where the text only
    describes; ``mentions`` are names, descriptions and pronouns that speak; ``role_spans`` give the role.
    """

    name: str
    aliases: tuple[str, ...] = ()
    kind: terms.ActorKind
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
    ``actor`` is ``None`` and ``candidates`` has them.  ``via_span`` mentions the channel; ``negated`` where
    the cue denies or is negated; ``hedge`` weakens it; ``confidence`` is the probability that it stands so.
    """

    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()
    kind: terms.StatementKind = "indirect"
    actor: int | None = None
    actors: tuple[int, ...] = ()
    resolution: terms.Resolution | None = None
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
    """A TIMEX3: value, interval ``[start, end]`` of days, what it was counted from, or the reason why not."""

    span: Span
    type: terms.TimeType
    value: str | None = None
    start: str | None = None
    end: str | None = None
    mod: str | None = None
    anchor: terms.TimeAnchor | None = None
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
    kind: terms.FigureKind
    of: str | None = None
    of_span: Span | None = None
    head: str | None = None
    statement: int | None = None
    reason: str | None = None


class Movement(msgspec.Struct, frozen=True, kw_only=True):
    """A quantity that moved; ``before``, ``after``, ``by``: indexes of figures; the values are worked out."""

    span: Span
    direction: terms.MovementDirection
    before: int | None = None
    after: int | None = None
    by: int | None = None
    from_value: float | int | None = None
    to_value: float | int | None = None


class Commitment(msgspec.Struct, frozen=True, kw_only=True):
    """What is promised, planned, ordered, demanded, threatened or forecast: by whom, upon whom, due when.

    ``cue`` makes it a commitment, ``action`` is what is to be done, ``object`` to what, ``conditions`` what
    it hangs on.  ``by`` and ``upon`` are actors' indexes, ``deadline`` a time's.
    """

    statement: int | None = None
    by: int | None = None
    by_span: Span | None = None
    kind: terms.CommitmentKind
    cue: Span | None = None
    action: Spans = ()
    object: Span | None = None
    conditions: Spans = ()
    upon: int | None = None
    upon_span: Span | None = None
    deadline: int | None = None


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """An announced change, what became of it as of a day, and the spans that say so.

    ``before``, ``after`` are the thing's own values, ``deadline`` a day or period, each with its index;
    ``rule`` of the ``rubric`` gives the verdict, ``confidence`` is its probability.
    """

    announced: Spans
    by: int | None = None
    by_span: Span | None = None
    what: str
    what_span: Span | None = None
    direction: terms.Direction
    before: float | int | None = None
    after: float | int | None = None
    before_figure: int | None = None
    after_figure: int | None = None
    deadline: str | None = None
    deadline_time: int | None = None
    verdict: terms.Verdict
    rule: str | None = None
    as_of: str | None = None
    rubric: str | None = None
    confidence: float | None = None
    evidence: Spans = ()
    why: str = ""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """Everything read from one document.

    ``narrated`` are the sentences that it asserts in its own voice; ``model`` names what read it.
    """

    document: Document
    changes: tuple[Change, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    movements: tuple[Movement, ...] = ()
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
