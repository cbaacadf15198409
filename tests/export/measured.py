"""An invented dispatch with its times, figures and movements, made by hand: every kind of them once or twice."""

from __future__ import annotations

from onrecord.record import Actor, Block, Document, Figure, Movement, Reading, Span, Statement, Time
from onrecord.terms import FigureKind

TEXT = (
    "The harbour board said on Monday, July 19, that its toll would rise by 12 percent from $1.2 million to more "
    "than $1.3 million by the end of 2021. The toll was first levied in 1898.\n\n"
    "About 2,500 troops arrived last week, Odile Brandt told reporters, and dozens of districts were emptied. “We "
    "waited 20 years,” she said on Wednesday. “A ferry now sails every two weeks.”\n\n"
    "The crash was in March 2020. Four months later half of the voters, 50 to 60 percent in the north, wanted a "
    "second inquiry. The board fell from 150 members to 132. In the spring the pilot, 54, had left within ten "
    "days. A third quarter of losses followed, and unemployment stands at 999…9 percent."
)
PUBLISHED = "2021-07-25"


def span(words: str, after: str = "") -> Span:
    """Where words stand in the text, the first time, or the first time after others."""
    start = TEXT.index(words, TEXT.index(after) if after else 0)
    return Span(start, start + len(words))


def _day(words: str, value: str, **more: object) -> Time:
    fields: dict[str, object] = {"start": value, "end": value, "type": "DATE", **more}
    return Time(span=span(words), value=value, **fields)  # type: ignore[arg-type]


def _figure(words: str, low: float | None, high: float | None, kind: FigureKind, **more: object) -> Figure:
    of = more.pop("of", None)
    return Figure(span=span(words), low=low, high=high, kind=kind, of=of, **more)  # type: ignore[arg-type]


def times() -> tuple[Time, ...]:
    """Days, periods, a length, what recurs, now, an anchor in the text, one that is open."""
    return (
        _day("Monday, July 19", "2021-07-19", anchor="published", rule="calendar day"),
        _day("the end of 2021", "2021", start="2021-12-31", end="2021-12-31", mod="END", rule="year"),
        _day("1898", "1898", start="1898-01-01", end="1898-12-31", rule="year"),
        _day("last week", "2021-W28", start="2021-07-12", end="2021-07-18", anchor="published"),
        Time(span=span("20 years"), type="DURATION", value="P20Y", rule="duration"),
        _day("Wednesday", "2021-07-21", anchor="published", rule="weekday"),
        Time(span=span("now"), type="DATE", value="PRESENT_REF"),
        Time(span=span("every two weeks"), type="SET", value="P2W"),
        _day("March 2020", "2020-03", start="2020-03-01", end="2020-03-31"),
        _day(
            "Four months later",
            "2020-07",
            start="2020-07-01",
            end="2020-07-31",
            anchor="mention",
            anchor_span=span("March 2020"),
        ),
        Time(span=span("In the spring"), type="DATE", reason="no publication date"),
        Time(span=span("within ten days"), type="DURATION", value="P10D", mod="EQUAL_OR_LESS"),
    )


def figures() -> tuple[Figure, ...]:
    """A percentage, money, counts, a vague one, a share, a range, an ordinal, an age, one without a value."""
    return (
        _figure("12 percent", 12, 12, "rate", unit="percent", statement=0),
        _figure("$1.2 million", 1.2e6, 1.2e6, "money", unit="USD", statement=0),
        _figure("more than $1.3 million", 1.3e6, None, "money", unit="USD", of="toll", statement=0),
        _figure("About 2,500", 2500, 2500, "count", approximate=True, of="troops", statement=1),
        _figure("dozens", 24, 99, "count", approximate=True, of="districts", statement=1),
        _figure("half", 0.5, 0.5, "share", of="the voters"),
        _figure("50 to 60 percent", 50, 60, "share", unit="percent"),
        _figure("second", 2, 2, "ordinal", of="inquiry"),
        _figure("150", 150, 150, "count", of="members"),
        _figure("132", 132, 132, "count"),
        _figure("54", 54, 54, "age", unit="year"),
        _figure("999…9 percent", None, None, "rate", unit="percent", reason="too long a number"),
    )


def reading() -> Reading:
    """The dispatch, published a few days after most of its dates, with two voices and two movements."""
    paragraphs = []
    at = 0
    for paragraph in TEXT.split("\n\n"):
        paragraphs.append(Block("paragraph", Span(at, at + len(paragraph))))
        at += len(paragraph) + 2
    statements = (
        Statement(
            source=(span("The harbour board"),),
            cue=(span("said"),),
            content=(span(TEXT[span("that its").start : span("the end of 2021").end]),),
            actor=0,
        ),
        Statement(
            source=(span("Odile Brandt"),),
            cue=(span("told"),),
            content=(
                span("About 2,500 troops arrived last week"),
                span("and dozens of districts were emptied"),
            ),
            actor=1,
        ),
        Statement(
            source=(span("she"),),
            cue=(span("said", "she"),),
            content=(span("“We waited 20 years,”"), span("“A ferry now sails every two weeks.”")),
            kind="direct",
            said_on=5,
        ),
    )
    return Reading(
        document=Document(
            id="harbour-1",
            title="Board Raises Toll",
            published=PUBLISHED,
            text=TEXT,
            blocks=tuple(paragraphs),
        ),
        actors=(
            Actor(name="Harbour board", kind="group", mentions=(span("The harbour board"),)),
            Actor(name="Odile Brandt", kind="person", mentions=(span("Odile Brandt"),)),
        ),
        statements=statements,
        times=times(),
        figures=figures(),
        movements=(
            Movement(
                span=span("rise"),
                direction="increase",
                before=1,
                after=2,
                by=0,
                from_value=1.2e6,
                to_value=1.3e6,
            ),
            Movement(
                span=span("fell"), direction="decrease", before=8, after=9, from_value=150, to_value=132
            ),
        ),
        model="by hand",
    )
