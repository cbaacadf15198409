"""Readings made by hand for the tests of the archive: what stands where is found in the text itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from onrecord.intake import document_from_text
from onrecord.record import Actor, Change, Commitment, Figure, Reading, Span, Statement, Time


def span(text: str, words: str) -> Span:
    """Where the words stand."""
    at = text.index(words)
    return Span(at, at + len(words))


@dataclass
class Article:
    """A text with what is to be read of it; ``said`` are (speaker, words, kind)."""

    text: str
    said: list[tuple[str | None, str, str]] = field(default_factory=list)
    fields: dict[str, Any] = field(default_factory=dict)
    roles: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)
    unnamed: tuple[str, ...] = ()
    figures: list[tuple[str, float, str, int | None]] = field(default_factory=list)
    due: list[tuple[str, str, str, str, str | None]] = field(default_factory=list)
    changes: list[dict[str, Any]] = field(default_factory=list)
    model: str = "test 1"

    def reading(self) -> Reading:
        """The reading of it."""
        document = document_from_text(self.text, **self.fields)
        names = list(dict.fromkeys(name for name, _, _ in self.said if name))
        names += [one[4] for one in self.due if one[4] and one[4] not in names]
        actors = tuple(
            Actor(
                name=name,
                kind="unnamed" if name in self.unnamed else "person",
                named=name not in self.unnamed,
                role=self.roles.get(name, (None, None))[0],
                affiliation=self.roles.get(name, (None, None))[1],
                mentions=(span(self.text, name),) if name in self.text else (),
            )
            for name in names
        )
        statements = tuple(
            Statement(
                content=(span(self.text, words),),
                kind=kind,  # type: ignore[arg-type]
                actor=names.index(name) if name else None,
                actors=(names.index(name),) if name else (),
            )
            for name, words, kind in self.said
        )
        figures = tuple(
            Figure(
                span=span(self.text, words),
                low=value,
                high=value,
                kind="count",
                of=of,
                head=of,
                statement=statement,
            )
            for words, value, of, statement in self.figures
        )
        times, commitments = [], []
        for words, kind, when, day, by in self.due:
            times.append(Time(span=span(self.text, when), type="DATE", value=day, start=day, end=day))
            commitments.append(
                Commitment(
                    kind=kind,  # type: ignore[arg-type]
                    action=(span(self.text, words),),
                    deadline=len(times) - 1,
                    by=names.index(by) if by else None,
                )
            )
        changes = tuple(
            Change(
                announced=(span(self.text, one["words"]),),
                what=one["what"],
                direction=one.get("direction", "end"),
                verdict=one.get("verdict", "not yet"),
                deadline=one.get("deadline"),
                before=one.get("before"),
                after=one.get("after"),
                by=names.index(one["by"]) if one.get("by") else None,
                evidence=(span(self.text, one["evidence"]),) if one.get("evidence") else (),
            )
            for one in self.changes
        )
        return Reading(
            document=document,
            actors=actors,
            statements=statements,
            times=tuple(times),
            figures=figures,
            commitments=tuple(commitments),
            changes=changes,
            model=self.model,
        )


JULY = Article(
    "The harbour board will scrap its 14 pilot boats by 31 December, chairman Aldo Bresk said on Friday. "
    '"Nobody needs them any more," Bresk told the council. Two pilots said the boats were needed every night.',
    said=[
        ("Aldo Bresk", "The harbour board will scrap its 14 pilot boats by 31 December", "indirect"),
        ("Aldo Bresk", '"Nobody needs them any more,"', "direct"),
        ("Two pilots", "the boats were needed every night", "indirect"),
    ],
    fields={
        "published": "2021-07-23",
        "outlet": "Port Herald",
        "title": "Board to scrap boats",
        "url": "https://port.example/a",
    },
    roles={"Aldo Bresk": ("chairman", "harbour board")},
    unnamed=("Two pilots",),
    figures=[("14 pilot boats", 14, "pilot boats", 0)],
    due=[("scrap its 14 pilot boats", "plan", "31 December", "2021-12-31", "Aldo Bresk")],
    changes=[
        {
            "words": "The harbour board will scrap its 14 pilot boats by 31 December",
            "what": "pilot boats",
            "deadline": "2021-12-31",
            "before": 14,
            "by": "Aldo Bresk",
        }
    ],
)

DECEMBER = Article(
    "The last of the 14 pilot boats of the harbour board was scrapped on Tuesday, as chairman Aldo Bresk had "
    "promised in July. The moorings stand empty, the harbour master Ilse Tamm said.",
    said=[("Ilse Tamm", "The moorings stand empty", "indirect")],
    fields={"published": "2021-12-22", "outlet": "Coast Post", "title": "Boats are gone"},
    roles={"Ilse Tamm": ("harbour master", None)},
    figures=[("14 pilot boats", 14, "pilot boats", None)],
    changes=[
        {
            "words": "The last of the 14 pilot boats of the harbour board was scrapped on Tuesday",
            "what": "pilot boats",
            "verdict": "in fact",
            "before": 14,
            "after": 0,
            "evidence": "The moorings stand empty",
        }
    ],
)

OTHER = Article(
    "The school in Velden will get a new roof, teacher Aldo Bresk told parents. It will cost 40,000 crowns.",
    said=[("Aldo Bresk", "The school in Velden will get a new roof", "indirect")],
    fields={"published": "2021-08-02", "outlet": "Velden News"},
    roles={"Aldo Bresk": ("teacher", "school in Velden")},
    figures=[("40,000 crowns", 40000, "crowns", 0)],
)
