"""The pass that finds commitments: cues, the clause that each governs, who is bound and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np

from onrecord.reading.commitments.clauses import Clause, clause_after, phrase_after, phrase_before
from onrecord.reading.commitments.lexicon import Cue, cues, people_words, word_sets
from onrecord.reading.commitments.parties import Parties
from onrecord.reading.commitments.when import due
from onrecord.reading.times.find import lowered
from onrecord.reading.words import Words
from onrecord.record import Actor, Commitment, Span, Statement, Time

_TO = re.compile(r"\s+(?:not\s+|never\s+)?to\s+(?=[a-z])")
_THAT = re.compile(r"\s+(?:that\s+)?(?=[\w“\"])")
_VERB = re.compile(r"\s+(?:not\s+)?[“\"‘]?(?=[a-z])")
_THING = re.compile(r"\s+(?=[\w“\"$€£])")
_INFINITIVE = re.compile(r"\s+(?:not\s+|never\s+)?to\s+(?=[a-z])")
_FROM_DOING = re.compile(r"\s+from\s+(?=[a-z]+ing\b)")
# "until March to", "them 60 days to", "two weeks in which to"
_TERM = re.compile(
    r"\s+(?:(?:[a-z’'-]+\s+){0,4}?)(?:(?:until|till)\s[^,.;:”\"]{1,40}?|(?:only |another )?(?:\d+|an?|one|"
    r"two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty|ninety)(?:\smore)?\s"
    r"(?:minute|hour|day|week|month|year)s?)\s(?:in which\s)?to\s+(?=[a-z])"
)
_FIRST_WORD = re.compile(r"[a-z’'-]+")
# What is asked is not said: "whether troops should stay".
_WHETHER = re.compile(r"\b(?:whether|if)\s*$")
_PARTICIPLE = re.compile(r"[a-z]+ing\b")
_LONGEST_OBJECT = 120


@dataclass(frozen=True, slots=True)
class _Found:
    cue: Cue
    span: Span
    sentence: Span


def find_commitments(
    words: Words, statements: Sequence[Statement], actors: Sequence[Actor], times: Sequence[Time]
) -> tuple[Commitment, ...]:
    """Every commitment of the paragraphs that are read, in the order of their cues.

    What people expect of the weather or of markets commits nobody and is left out.
    """
    parties = Parties(words.text, statements, actors)
    lower = lowered(words.text)
    made: list[Commitment] = []
    for found in _cues(words, lower):
        before = made[-1] if made and made[-1].cue and made[-1].cue.start >= found.sentence.start else None
        one = _commitment(found, lower, words.text, parties, times, before)
        if one is not None and not any(_repeats(one, other) for other in made):
            made.append(one)
    return tuple(made)


def _sentences(words: Words) -> list[Span]:
    if not len(words):
        return []
    cuts = [0, *(np.flatnonzero(np.diff(words.sentence)) + 1).tolist(), len(words)]
    return [Span(int(words.start[a]), int(words.end[b - 1])) for a, b in pairwise(cuts)]


@cache
def _any_cue() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{cue.pattern.pattern})" for cue in cues()))


def _cues(words: Words, lower: str) -> Iterator[_Found]:
    """The cues of every sentence, disjoint, the longest of those that begin together."""
    for sentence in _sentences(words):
        if _any_cue().search(lower, sentence.start, sentence.end) is None:
            continue
        rows = []
        for order, cue in enumerate(cues()):
            for match in cue.pattern.finditer(lower, sentence.start, sentence.end):
                rows.append((match.start(), -match.end(), order, cue))
        reached = sentence.start
        for start, end, _, cue in sorted(rows, key=lambda row: row[:3]):
            if start >= reached and _follows(cue, lower, -end, sentence.end) is not None:
                reached = -end
                yield _Found(cue, Span(start, -end), sentence)


def _follows(cue: Cue, lower: str, at: int, end: int) -> int | None:
    """Where what the cue's frame asks for begins; ``None`` where something else follows."""
    if cue.frame == "to":
        match = _TO.match(lower, at, end)
        return match.end() if match and not _is_noun_phrase(lower, match.end()) else None
    if cue.frame == "verb":
        match = _VERB.match(lower, at, end)
        return match.end() if match and _tells_a_deed(lower, match.end(), end) else None
    if cue.frame == "term":
        match = _TERM.match(lower, at, end)
        return match.end() if match else None
    if cue.frame == "upon":
        match = _INFINITIVE.search(lower, at, min(end, at + _LONGEST_OBJECT)) or (
            _FROM_DOING.search(lower, at, min(end, at + _LONGEST_OBJECT)) if cue.kind == "order" else None
        )
        between = lower[at : match.start()] if match else ""
        return match.end() if match and between.strip() and not re.search(r"[.;:”]", between) else None
    match = (_THAT if cue.frame == "that" else _THING).match(lower, at, end)
    return match.end() if match else None


def _is_noun_phrase(lower: str, at: int) -> bool:
    """True after "committed to", where a thing follows and no deed."""
    match = _FIRST_WORD.match(lower, at)
    return match is not None and match.group() in word_sets()["determiner"]


def _tells_a_deed(lower: str, at: int, end: int) -> bool:
    """False after "will know", "will be happy": a state is no commitment."""
    match = _FIRST_WORD.match(lower, at, end)
    if match is None or match.group() in word_sets()["state"] | word_sets()["boundary"]:
        return False
    if match.group() in ("be", "get"):
        following = re.compile(r"\s+(?:[a-z]+ly\s+)?([a-z-]+)").match(lower, match.end(), end)
        word = following[1] if following else ""
        return word.endswith(("ed", "en", "ing")) or word in word_sets()["participle"]
    return match.group() != "have" or lower.startswith(" to ", match.end())


def _commitment(
    found: _Found, lower: str, text: str, parties: Parties, times: Sequence[Time], before: Commitment | None
) -> Commitment | None:
    """The commitment that a cue makes, if it makes one; ``before`` is the one before it in its sentence."""
    cue, span, sentence = found.cue, found.span, found.sentence
    begins = _follows(cue, lower, span.end, sentence.end)
    assert begins is not None
    if text[sentence.start : sentence.end].rstrip("”\"’' ").endswith("?"):
        return None
    statement = parties.statement_around(span)
    limit = min(sentence.end, parties.content_end(statement, span, sentence.end))
    clause = clause_after(text, begins, max(limit, min(sentence.end, begins + 1)), sentence)
    if clause is None:
        return None
    subject = phrase_before(text, parties.content_start(statement, span, sentence.start), span.start)
    upon: Span | None = None
    if cue.frame in ("upon", "term"):
        upon = phrase_after(text, span.end, begins, people_words()) or _words(text, span.end, begins)
        if cue.frame == "term" and upon is not None and _is_time(upon, times):
            upon = subject
    elif cue.frame == "that" and cue.kind in ("demand", "order"):
        upon = phrase_after(text, begins, clause.action.end, people_words())
    elif cue.frame in ("verb", "to") and cue.kind in ("demand", "order"):
        upon = subject
    if cue.frame == "verb" and _WHETHER.search(
        lower, sentence.start, subject.start if subject else span.start
    ):
        return None
    if _commits_nobody(text, subject if cue.frame in ("verb", "to") else None, clause, cue):
        return None
    by = parties.by(cue, statement, subject, span)
    if by is None and cue.frame == "verb":
        return None
    index, shown = by or (None, subject)
    if index is None and shown is None and before is not None and _PARTICIPLE.match(lower, *span):
        # "… is likely to agree, setting a deadline": one subject does both.
        index, shown = before.by, before.by_span
    return Commitment(
        statement=statement,
        by=index,
        by_span=shown,
        kind=cue.kind,
        cue=span,
        action=(clause.action,),
        object=phrase_object(text, clause, upon if cue.frame == "that" else None),
        conditions=clause.conditions,
        upon=parties.actor_at(upon) if upon else None,
        upon_span=upon,
        deadline=due(times, clause.action, sentence, span, text),
    )


def _words(text: str, start: int, end: int) -> Span | None:
    inside = text[start:end].strip()
    inside = re.sub(r"\s+(?:not\s+)?to$", "", inside)
    if not inside:
        return None
    begin = text.index(inside[0], start)
    return Span(begin, begin + len(inside))


def phrase_object(text: str, clause: Clause, subject: Span | None) -> Span | None:
    """What the action is done to: the noun phrase after its verb, or after its subject and its verb."""
    start, end = clause.action
    if subject is not None:
        start = min(end, subject.end + len(text[subject.end : end]) - len(text[subject.end : end].lstrip()))
    verb = re.compile(r"[\w’'-]+(?:\s+(?:be|been|up|out|off|down|back|into))?\s+").match(text, start, end)
    if verb is None:
        return None
    stop = re.compile(
        r"(?:^|\s+)(?=(?:by|from|to|in|on|at|for|with|within|before|after|until|under|over|into|through|as|and|or|"
        r"that|when|while|because|so|if|unless|next|this|last|(?:no|not) later)\b)|[,;:]|(?<![A-Z])\.(?!\w)"
    ).search(text[verb.end() : end])
    finish = verb.end() + stop.start() if stop else end
    return Span(verb.end(), finish) if finish - verb.end() > 1 else None


def _is_time(span: Span, times: Sequence[Time]) -> bool:
    return any(one.span.start < span.end and span.start < one.span.end for one in times)


def _commits_nobody(text: str, subject: Span | None, clause: Clause, cue: Cue) -> bool:
    """Whether the weather or a market is meant, or a mere subordinate "would" without a speaker."""
    nature = word_sets()["nature"]
    if subject is not None:
        last = text[subject.start : subject.end].lower().split()
        if last and (last[-1] in nature or last[0] in nature):
            return True
    if cue.kind == "forecast":
        first = text[clause.action.start : clause.action.end].lower().split()[:6]
        return any(word.strip(",.") in nature for word in first)
    return False


def _repeats(one: Commitment, other: Commitment) -> bool:
    """Whether a cue lies within an action that is already a commitment by the same people."""
    inside = other.action[0].start <= one.action[0].start and one.action[0].end <= other.action[0].end
    alike = one.by == other.by or one.kind == other.kind
    return inside and alike and one.upon_span in (None, other.upon_span)
