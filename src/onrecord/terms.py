"""The closed lists of words that a record may use: kinds, verdicts, and how something is known.

They are part of the JSON contract: a word may be added, none changes its meaning.  Names follow the field:
source, cue and content from the attribution literature (PARC 3.0, Pareti 2016; PolNeAR, Newell et al. 2018),
TIMEX3 for times (Pustejovsky et al. 2010), FollowTheMoney for actors.
"""

from __future__ import annotations

from typing import Literal

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
MovementDirection = Literal["increase", "decrease", "change"]
CommitmentKind = Literal["promise", "plan", "order", "demand", "threat", "forecast"]
Direction = Literal["decrease", "increase", "end", "start", "replace"]
Verdict = Literal["in fact", "in name only", "in part", "not yet", "overdue", "undone", "disputed"]
