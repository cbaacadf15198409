"""An invented dispatch with its reading, made by hand: what pages and terminals are tested and looked at with."""

from __future__ import annotations

from onrecord.record import Actor, Block, Change, Dateline, Document, Notice, Reading, Span, Statement
from onrecord.terms import BlockKind, StatementKind

HEADLINE = "Night Ferry to Keep Sailing Under a New Name"
SUBHEADING = "A Letter Nobody Has Seen"
BYLINE = "By Ines Torvald"
DATELINE = "PORT ELLERY (Coastline) — "
PARAGRAPHS = (
    "The transport ministry announced on Monday that the night ferry between Port Ellery and the Skarn Islands "
    "“will cease to exist” by the end of September, bowing to a demand that islanders had fought for months.",
    "Officials say, however, that the ship, its 46 crew and its timetable will stay as they are, and that the "
    "crossing will be listed as a “community link” in the ministry’s books.",
    "“Call it a link, call it a bridge, it still leaves at eleven,” said Maro Pell, who speaks for the dockers’ "
    "union. “Nobody has been told to pack.”",
    "The Skarn Herald reported on Saturday that the islands’ council had demanded that the minister, Odile Brandt, "
    "publish the contract before the vote. Brandt denied that there was anything to publish.",
    "“My grandmother told me, ‘Never sell the boat before the tide turns,’ and I intend to follow her advice,” "
    "the minister told reporters in the capital.",
    "Two people with knowledge of the talks said a letter of intent was signed in May, though neither had seen it. "
    "According to one of them, a bank in the capital believes the line is worth about 12 million crowns.",
    "The operator declined to comment. It was not clear who would pay for the new sign on the pier, which reads "
    "“Link”. Pell called on the council to walk out and urged islanders to photograph every sailing.",
    "“They may be counting on us to look away.",
    "“We won’t,” he said.",
    "The pier has closed twice since it opened. A guard who asked not to be named because the operator forbids "
    "interviews said the ramps had been painted overnight.",
)


class _Text:
    """A text under construction, and where its words stand."""

    def __init__(self) -> None:
        self.text = ""
        self.blocks: list[Block] = []

    def block(self, kind: BlockKind, words: str, before: str) -> None:
        self.text += before
        start = len(self.text)
        self.text += words
        self.blocks.append(Block(kind, Span(start, start + len(words.rstrip()))))

    def span(self, words: str, after: str = "") -> Span:
        start = self.text.index(words, self.text.index(after) if after else 0)
        return Span(start, start + len(words))


def reading() -> Reading:
    """The dispatch: nested, shared, discontinuous, sourceless, negated and doubtful statements in it."""
    made = _Text()
    made.block("headline", HEADLINE, "")
    made.block("byline", BYLINE, "\n")
    made.block("dateline", DATELINE, "\n\n")
    made.block("paragraph", PARAGRAPHS[0], "")
    for paragraph in PARAGRAPHS[1:5]:
        made.block("paragraph", paragraph, "\n\n")
    made.block("subheading", SUBHEADING, "\n\n")
    for paragraph in PARAGRAPHS[5:]:
        made.block("paragraph", paragraph, "\n\n")

    def said(
        source: str,
        cue: str,
        *content: str,
        kind: StatementKind = "indirect",
        after: str = "",
        spoken_after: str | None = None,
        hedge: str = "",
        actor: int | None = None,
        within: int | None = None,
        negated: bool = False,
        confidence: float = 0.95,
    ) -> Statement:
        spoken = after if spoken_after is None else spoken_after
        return Statement(
            source=(made.span(source, spoken),) if source else (),
            cue=(made.span(cue, spoken),) if cue else (),
            content=tuple(made.span(words, after) for words in content),
            kind=kind,
            actor=actor,
            within=within,
            negated=negated,
            hedge=(made.span(hedge, after),) if hedge else (),
            confidence=confidence,
        )

    announced = "that the night ferry between Port Ellery and the Skarn Islands “will cease to exist” by the end of September"
    statements = (
        said("The transport ministry", "announced", announced, kind="mixed", actor=0),
        said("islanders", "demand", after="bowing to", confidence=0.31),
        said(
            "Officials",
            "say",
            "that the ship, its 46 crew and its timetable will stay as they are, and that the crossing will be listed "
            "as a “community link” in the ministry’s books",
            kind="mixed",
            actor=1,
        ),
        said(
            "Maro Pell, who speaks for the dockers’ union",
            "said",
            "“Call it a link, call it a bridge, it still leaves at eleven,”",
            "“Nobody has been told to pack.”",
            kind="direct",
            after="“Call it",
            actor=2,
        ),
        said(
            "The Skarn Herald",
            "reported",
            "that the islands’ council had demanded that the minister, Odile Brandt, publish the contract before the vote",
            actor=3,
        ),
        said(
            "the islands’ council",
            "had demanded",
            "that the minister, Odile Brandt, publish the contract before the vote",
            after="The Skarn Herald",
            actor=4,
            within=4,
        ),
        said(
            "Brandt",
            "denied",
            "that there was anything to publish",
            after="Brandt denied",
            actor=5,
            negated=True,
        ),
        said(
            "the minister",
            "told",
            "“My grandmother told me, ‘Never sell the boat before the tide turns,’ and I intend to follow her advice,”",
            kind="direct",
            spoken_after="advice,”",
            actor=5,
        ),
        said(
            "My grandmother",
            "told",
            "‘Never sell the boat before the tide turns,’",
            kind="direct",
            after="“My",
            within=7,
        ),
        said(
            "Two people with knowledge of the talks",
            "said",
            "a letter of intent was signed in May",
            after="Two people",
            actor=6,
        ),
        said(
            "one of them",
            "According to",
            "a bank in the capital believes the line is worth about 12 million crowns",
            after="According",
        ),
        said(
            "a bank in the capital",
            "believes",
            "the line is worth about 12 million crowns",
            after="According",
            within=10,
            confidence=0.44,
        ),
        said("The operator", "declined to comment", after="The operator", negated=True),
        said("", "It was not clear", "who would pay for the new sign on the pier", negated=True),
        said("Pell", "called on", "the council to walk out", after="Pell called", actor=2),
        said("Pell", "urged", "islanders to photograph every sailing", after="Pell called", actor=2),
        said(
            "he",
            "said",
            "“They may be counting on us to look away.",
            "“We won’t,”",
            kind="direct",
            spoken_after="“We won’t,”",
            hedge="may",
            actor=2,
        ),
    )
    document = Document(
        id="ferry-1",
        url="https://coastline.example/2031/08/night-ferry",
        outlet="Coastline Dispatch",
        title=HEADLINE,
        byline="Ines Torvald",
        published="2031-08-11",
        dateline=Dateline(place="PORT ELLERY", agency="Coastline"),
        language="en",
        text=made.text,
        blocks=tuple(made.blocks),
        notices=(Notice(code="OR154", message="The publication dates in the page's metadata differ."),),
    )
    actors = (
        Actor(name="Transport ministry", kind="group"),
        Actor(name="officials", kind="unnamed"),
        Actor(name="Maro Pell", kind="person", role="spokesman", affiliation="dockers’ union"),
        Actor(name="The Skarn Herald", kind="outlet"),
        Actor(name="Skarn Islands council", kind="group"),
        Actor(name="Odile Brandt", kind="person", role="minister"),
        Actor(name="two people with knowledge of the talks", kind="unnamed"),
    )
    change = Change(
        announced=(made.span(announced),),
        by=0,
        what="The night ferry ends",
        direction="end",
        before=46,
        after=46,
        deadline="2031-09-30",
        verdict="in name only",
        evidence=(made.span("the ship, its 46 crew and its timetable will stay as they are"),),
        why="The crossing gets a new name in the books; ship, crew and timetable stay.",
    )
    return Reading(
        document=document, actors=actors, statements=statements, changes=(change,), model="by hand"
    )
