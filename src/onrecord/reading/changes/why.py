"""The sentence that tells a person why a change has its verdict, made of the text's own words."""

from __future__ import annotations

from onrecord.reading.changes.rubric import Ruling
from onrecord.reading.changes.values import Number
from onrecord.record import Span

_LONGEST = 160


def why(
    text: str,
    announced: Span,
    by: str | None,
    deadline: str | None,
    ruling: Ruling,
    evidence: tuple[Span, ...],
    before: Number | None,
    after: Number | None,
    as_of: str | None,
) -> str:
    """One line: what was announced and by whom, the verdict, and what it rests on."""
    due = f", due {deadline}" if deadline else ""
    source = f" ({by})" if by else ""
    told = f"Announced: “{_quoted(text, announced)}”{source}{due}."
    return f"{told} {ruling.verdict.capitalize()}: {_reason(text, ruling, evidence, before, after, as_of)}"


def _reason(
    text: str,
    ruling: Ruling,
    evidence: tuple[Span, ...],
    before: Number | None,
    after: Number | None,
    as_of: str | None,
) -> str:
    quoted = f"“{_quoted(text, evidence[0])}”" if evidence else ""
    if ruling.verdict == "overdue":
        return f"the deadline has passed as of {as_of}, and the text reports no completion."
    if ruling.verdict == "not yet":
        day = f" as of {as_of}" if as_of else ""
        return f"the text reports no outcome{day}."
    moved = ""
    if before is not None and after is not None:
        moved = (
            f"before and after it is {_number(before)}; "
            if before == after
            else f"from {_number(before)} to {_number(after)}; "
        )
    return f"{moved}{quoted}" + ("" if quoted.endswith((".”", "!”", "?”")) else ".")


def _number(value: Number) -> str:
    return f"{value:,}" if isinstance(value, int) or not float(value).is_integer() else f"{int(value):,}"


def _quoted(text: str, span: Span) -> str:
    words = " ".join(text[span.start : span.end].split()).strip('“”"')
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
