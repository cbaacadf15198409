"""The terms on which a source without a name speaks: the condition, and the reason given for it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from importlib import resources

from onrecord.reading.actors.lexicon import word_set
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.actors.resolution import Answer
from onrecord.reading.actors.speakers import Speakers
from onrecord.record import Anonymity, Span, Spans, Statement


@cache
def _patterns(name: str) -> re.Pattern[str]:
    lines = resources.files("onrecord.data.actors").joinpath(name).read_text("utf-8").splitlines()
    rules = [line for line in lines if line.strip() and not line.startswith("#")]
    return re.compile(r"(?<!\w)(?:" + "|".join(rules) + r")(?!\w)", re.IGNORECASE)


def find_anonymity(statements: Sequence[Statement], speakers: Speakers) -> list[Anonymity | None]:
    """The terms of each statement whose source is not named, from its sentence or the one after."""
    reader = speakers.reader
    bounds: dict[int, tuple[int, int]] = {}
    opening: dict[int, str] = {}
    for token in reader.tokens:
        if token.is_word:
            opening.setdefault(token.sentence, token.folded)
        start, _ = bounds.get(token.sentence, (token.start, 0))
        bounds[token.sentence] = (start, token.end)
    terms: dict[int, Anonymity] = {}
    for sentence, (start, end) in bounds.items():
        match = _patterns("anonymity.txt").search(reader.text, start, end)
        if match:
            terms[sentence] = Anonymity(
                condition=Span(*match.span()), reason=_reason(reader.text, match.end(), end)
            )
    found: list[Anonymity | None] = [None] * len(statements)
    if not terms:
        return found
    able: dict[int, list[int]] = {}
    of: dict[int, list[int]] = {}
    for number, one in enumerate(statements):
        answer = speakers.answers[number]
        if _may_be_anonymous(answer, speakers.phrases[number]):
            sentence = max((_sentence(speakers, span.start) for span in (*one.source, *one.cue)), default=0)
            able.setdefault(sentence, []).append(number)
            for entity in answer.entities:
                of.setdefault(id(entity), []).append(number)
    for sentence, term in terms.items():
        same = [n for n in able.get(sentence, ()) if _about_its_source(term.condition, statements[n])]
        before = [*able.get(sentence - 2, ()), *able.get(sentence - 1, ())]
        if same:
            number = max(same, key=lambda n: (statements[n].within is None, -_apart(statements[n], term)))
        elif before and opening[sentence] in word_set("same speaker"):
            number = before[-1]
        elif able.get(sentence + 1):
            # "… to a member of the panel, who spoke on condition of anonymity. 'No,' the member said."
            number = able[sentence + 1][0]
        else:
            continue
        found[number] = found[number] or term
        for entity in speakers.answers[number].entities:
            for other in of[id(entity)]:
                found[other] = found[other] or term
    return found


def _apart(one: Statement, term: Anonymity) -> int:
    """Characters between a statement's cue and the terms."""
    return abs(one.cue[0].start - term.condition.start) if one.cue else 0


def _about_its_source(condition: Span, one: Statement) -> bool:
    """False for a condition that only stands in what is said; "asked not to be named" is about who asked."""
    asked = any(condition.start <= span.start < condition.end for span in one.cue)
    return asked or not _inside(condition, one.content)


def _inside(span: Span, spans: Spans) -> bool:
    return any(start <= span.start < end for start, end in spans)


def _may_be_anonymous(answer: Answer, phrases: Sequence[Phrase]) -> bool:
    if not answer.entities:
        return False
    return bool(phrases) and answer.entities[0].kind in ("unnamed", "people")


def _sentence(speakers: Speakers, start: int) -> int:
    at = max(0, bisect_left(speakers.reader.starts, start + 1) - 1)
    return speakers.reader.tokens[at].sentence


def _reason(text: str, after: int, end: int) -> Span | None:
    """The reason that follows a condition in its sentence."""
    window = min(end, after + 80)
    match = _patterns("anonymity-reasons.txt").search(text, after, window)
    if not match:
        return None
    stop = re.compile(r"[;.!?—–\"”]|,\s+(?:said|told|and|but|added)\b|$").search(text, match.end(), end)
    finish = stop.start() if stop else end
    return Span(match.start(), finish) if finish > match.end() else None
