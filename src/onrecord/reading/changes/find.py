"""The pass that finds announced changes: candidates, the judge's answer to each, the rubric's verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reading.changes.announcements import Candidate, candidates
from onrecord.reading.changes.context import Floats, Outline, outline, span_of
from onrecord.reading.changes.due import due
from onrecord.reading.changes.hearing import Heard, Hearing, hear
from onrecord.reading.changes.hints import hints
from onrecord.reading.changes.judgement import Judgement
from onrecord.reading.changes.model import ChangeModel
from onrecord.reading.changes.outcomes import Outcome
from onrecord.reading.changes.rubric import VERSION, ruling
from onrecord.reading.changes.subject import announcer, thing
from onrecord.reading.changes.values import values
from onrecord.reading.changes.why import why
from onrecord.reading.times.periods import period_of
from onrecord.reading.windows import Encoded
from onrecord.reading.wordpieces import WordPieces
from onrecord.reading.words import Words
from onrecord.record import Actor, Change, Document, Figure, Movement, Span, Statement, Time

# Beyond so many candidates each is judged in a smaller context, so that a document of thousands of
# announcements is read in time that grows with its length alone.
_ALL_PIECES = 24_576
# What further rounds may read of a document in all, over all its candidates.
_FURTHER_PIECES = 16_384
_LEAST_PIECES = 96
_MOST_CANDIDATES = 1_000
_MOST_EVIDENCE = 3
_SAME_WORDS = 0.5


@dataclass(frozen=True, slots=True)
class Record:
    """What was read of a document before: what announced changes are made of."""

    document: Document
    actors: Sequence[Actor]
    statements: Sequence[Statement]
    times: Sequence[Time]
    figures: Sequence[Figure]
    movements: Sequence[Movement] = ()


@dataclass(frozen=True, slots=True)
class _Judged:
    candidate: Candidate
    heard: Heard

    @property
    def judgement(self) -> Judgement:
        """What the judge said last."""
        return self.heard.judgement


def find_changes(
    words: Words,
    encoded: Encoded,
    chances: Floats,
    record: Record,
    model: ChangeModel,
    vocabulary: WordPieces,
) -> tuple[Change, ...]:
    """Every announced change of the words, in the order of the text, each with its verdict.

    ``chances`` are the announcement scorer's, a word each; ``vocabulary`` is what the words were cut with.
    The verdict is as of ``document.as_of``, or else of the day of publication.
    """
    if not len(words):
        return ()
    # In a short text there are few candidates, so that doubtful ones can be judged as well.
    whole = int(encoded.first[-1]) <= model.settings.pieces
    least = model.settings.announced_in_short if whole else model.settings.announced
    if float(chances.max()) < least:
        return ()
    clues = hints(words, record.figures, record.times, record.document.published)
    outlined = outline(words, encoded, clues)
    found = candidates(outlined, chances, least, _MOST_CANDIDATES)
    if not found:
        return ()
    most = model.settings.pieces if whole else model.settings.pieces_of_long
    pieces = max(_LEAST_PIECES, min(most, _ALL_PIECES // len(found)))
    figures, times = [one.span for one in record.figures], [one.span for one in record.times]
    further = 0 if whole else _FURTHER_PIECES // len(found)
    frame = (vocabulary.start, vocabulary.end)
    hearing = Hearing(model, outlined, figures, times, frame, pieces, further)
    judged = []
    for one in found:
        heard = hear(hearing, one.span, model.settings.change)
        if heard is not None:
            judged.append(_Judged(one, heard))
    return tuple(_change(one, outlined, record, model) for one in _once_each(judged, outlined))


def _once_each(judged: Sequence[_Judged], outlined: Outline) -> list[_Judged]:
    """Without the weaker announcements of a change that is announced more than once."""
    kept: list[_Judged] = []
    for one in sorted(judged, key=lambda each: -_strength(each)):
        if not any(_same(one, other, outlined) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda each: each.candidate.span)


def _strength(one: _Judged) -> float:
    return one.candidate.score * one.heard.change


def _same(one: _Judged, other: _Judged, outlined: Outline) -> bool:
    """Whether two announcements are of one change: the same direction, and half of the rarer words shared."""
    if one.judgement.direction != other.judgement.direction:
        return False
    left, right = outlined.telling[one.candidate.sentence], outlined.telling[other.candidate.sentence]
    smaller = min(len(left), len(right))
    return smaller > 0 and len(left & right) / smaller >= _SAME_WORDS


def _change(one: _Judged, outlined: Outline, record: Record, model: ChangeModel) -> Change:
    words, document, said = outlined.words, record.document, one.judgement
    announced = one.candidate.span
    sentence = span_of(outlined, one.candidate.sentence)
    pointed = said.pointed["deadline"]
    time = pointed.index if pointed and pointed.given >= model.settings.dated else None
    day = due(record.times, time, sentence, document.text, document.published) if time is not None else None
    own = time is not None and sentence.start <= record.times[time].span.start < sentence.end
    outcome, chance = _outcome(said, due_later=own and _ahead(day, document.published))
    moved = values(
        record.figures,
        record.movements,
        said.pointed["before"],
        said.pointed["after"],
        outcome,
        said.direction,
        model.settings.given,
        announced,
    )
    as_of = document.as_of or document.published
    ruled = ruling(outcome, same=moved.same, deadline=day, as_of=as_of)
    by = announcer(announced, sentence, record.statements, record.actors, document.text)
    what = thing(words, one.heard.given, said.what, announced)
    evidence = _evidence(one, outlined, model.settings.evidence, open_=outcome == "open")
    if outcome == "open":
        evidence = evidence or (announced,)
        if day is not None and time is not None:
            evidence = (*evidence, record.times[time].span)
    name = record.actors[by.actor].name if by.actor is not None else _text(document, by.span)
    return Change(
        announced=(announced,),
        by=by.actor,
        by_span=by.span,
        what=_text(document, what) or "",
        what_span=what,
        direction=said.direction,
        before=moved.before,
        after=moved.after,
        before_figure=moved.before_figure,
        after_figure=moved.after_figure,
        deadline=day,
        deadline_time=time if day is not None else None,
        verdict=ruled.verdict,
        rule=ruled.rule,
        as_of=as_of[:10] if as_of else None,
        rubric=VERSION,
        confidence=round(chance, 3),
        evidence=tuple(sorted(set(evidence))),
        why=why(document.text, announced, name, day, ruled, evidence, moved.before, moved.after, as_of),
    )


def _outcome(said: Judgement, *, due_later: bool) -> tuple[Outcome, float]:
    """The likeliest outcome of a change, and its chance among the outcomes that a change can have.

    What is due only after the text was written is not reported in it as done.
    """
    left: dict[Outcome, float] = {
        name: p
        for name, p in said.outcomes.items()
        if name != "none" and not (due_later and name in ("in fact", "in part"))
    }
    best = max(left, key=lambda name: left[name])
    return best, left[best] / max(sum(left.values()), 1e-9)


def _ahead(deadline: str | None, published: str | None) -> bool:
    """Whether a deadline begins only after the day of publication."""
    period = period_of(deadline) if deadline else None
    return period is not None and bool(published) and period.first.isoformat() > (published or "")[:10]


def _evidence(one: _Judged, outlined: Outline, least: float, *, open_: bool) -> tuple[Span, ...]:
    """The sentences that tell most, the most telling first; one at least, unless nothing is told."""
    ranked = [
        (sentence, chance)
        for sentence, chance in one.judgement.evidence
        if sentence != one.candidate.sentence or len(one.judgement.evidence) == 1
    ]
    telling = [sentence for sentence, chance in ranked if chance >= least][:_MOST_EVIDENCE]
    if not telling and ranked and not open_:
        telling = [ranked[0][0]]
    return tuple(span_of(outlined, number) for number in telling)


def _text(document: Document, span: Span | None) -> str | None:
    return " ".join(document.text[span.start : span.end].split()) if span else None
