"""Who commits himself and upon whom: the speaker of a statement, or who is named beside the cue."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.lexicon import fold
from onrecord.reading.commitments.lexicon import Cue, people_words, word_sets
from onrecord.record import Actor, Span, Statement


class Parties:
    """The statements and actors of a document, asked by place."""

    def __init__(self, text: str, statements: Sequence[Statement], actors: Sequence[Actor]) -> None:
        self._text, self._statements, self._actors = text, statements, actors
        self._names = {
            fold(name): index for index, actor in enumerate(actors) for name in (actor.name, *actor.aliases)
        }

    def statement_around(self, span: Span) -> int | None:
        """The innermost statement whose cue or content holds the span."""
        best, size = None, 0
        for index, one in enumerate(self._statements):
            for start, end in (*one.content, *one.cue):
                if start <= span.start and span.end <= end and (best is None or end - start < size):
                    best, size = index, end - start
        return best

    def content_end(self, statement: int | None, span: Span, otherwise: int) -> int:
        """Where the part of a content ends that the span stands in."""
        if statement is None:
            return otherwise
        ends = [end for start, end in self._statements[statement].content if start <= span.start < end]
        return ends[0] if ends else otherwise

    def content_start(self, statement: int | None, span: Span, otherwise: int) -> int:
        """Where that part begins."""
        if statement is None:
            return otherwise
        starts = [start for start, end in self._statements[statement].content if start <= span.start < end]
        return max(otherwise, starts[0]) if starts else otherwise

    def actor_at(self, span: Span | None) -> int | None:
        """The actor whom the words name or mention, if it is one."""
        if span is None:
            return None
        # "The U.S. military presence" is not the United States: a name must reach the end of the phrase.
        for index, actor in enumerate(self._actors):
            if any(start < span.end <= end for start, end in actor.mentions):
                return index
        shown = fold(self._text[span.start : span.end])
        shown = shown.removeprefix("the ").removesuffix("s") if shown not in self._names else shown
        return self._names.get(shown)

    def by(
        self, cue: Cue, statement: int | None, subject: Span | None, span: Span
    ) -> tuple[int | None, Span | None] | None:
        """Who is bound or demands: an actor's index and words; ``None`` where nobody can be meant.

        A statement's own cue ("vowed") binds its speaker; in what somebody says, "we" and "it" are the
        speaker, and so is whoever lets a thing be done ("fares will be cut").
        """
        speaker = self._statements[statement] if statement is not None else None
        if speaker and any(start <= span.start < end for start, end in speaker.cue):
            return speaker.actor, speaker.source[0] if speaker.source else subject
        words = self._text[subject.start : subject.end].lower().split() if subject else []
        known = word_sets()
        if words and words[0] in known["first"] and len(words) == 1 and speaker:
            return speaker.actor, subject
        if len(words) == 1 and words[0] in known["third"]:
            return (speaker.actor if speaker and not speaker.negated else None), subject
        named = self.actor_at(subject)
        if named is not None:
            return named, subject
        if cue.kind in ("demand", "order") and cue.frame in ("verb", "to"):
            # Upon the subject: whoever says so demands it.
            return (speaker.actor, speaker.source[0] if speaker.source else None) if speaker else None
        if subject is not None and self._acts(subject):
            return None, subject
        if speaker is not None:
            return speaker.actor, speaker.source[0] if speaker.source else None
        return (None, subject) if cue.frame != "verb" and subject is not None else None

    def _acts(self, subject: Span) -> bool:
        """Whether the words name people or a body, who can act for themselves."""
        words = self._text[subject.start : subject.end].split()
        last = fold(words[-1]) if words else ""
        return (
            last in people_words() or any(word[0].isupper() for word in words[1:]) or words[-1][:1].isupper()
        )
