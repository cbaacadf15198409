"""A figure over time as a self-contained SVG file: one mark an assertion, its range as a line."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from onrecord.archive.results import Asserted
from onrecord.errors import CommandError
from onrecord.export.visible import escaped, shortened

WIDTH, HEIGHT = 900, 480
_LEFT, _RIGHT, _TOP, _BOTTOM = 90, 50, 60, 60
_TICKS = 5
_STEPS = (1, 2, 2.5, 5, 10)
_STYLE = (
    "text{font:13px system-ui,sans-serif;fill:#222}.faint{fill:#666}.axis{stroke:#bbb}"
    ".range{stroke:#1f6f8b;stroke-width:2}.mark{fill:#1f6f8b}.about{fill:#fff;stroke:#1f6f8b;stroke-width:2}"
    "@media(prefers-color-scheme:dark){svg{background:#16191d}text{fill:#e6e6e6}.faint{fill:#9a9a9a}"
    ".axis{stroke:#555}.range{stroke:#6cc3dd}.mark{fill:#6cc3dd}.about{fill:#16191d;stroke:#6cc3dd}}"
)


@dataclass(frozen=True, slots=True)
class Point:
    """An assertion on a day: its value between low and high."""

    day: date
    value: float
    low: float
    high: float
    one: Asserted


def points(found: Sequence[Asserted]) -> list[Point]:
    """The assertions that have a day and a value, in order of time."""
    made = []
    for one in found:
        try:
            day = date.fromisoformat((one.said or one.place.published or "")[:10])
        except ValueError:
            continue
        if one.value is not None and math.isfinite(one.value):
            low = one.low if one.low is not None else one.value
            high = one.high if one.high is not None else one.value
            made.append(Point(day, one.value, low, high, one))
    return sorted(made, key=lambda point: (point.day, point.value))


def ticks(low: float, high: float, most: int = _TICKS) -> list[float]:
    """Round values from below ``low`` to above ``high``, about ``most`` of them.

    >>> ticks(2300, 2600)
    [2300.0, 2400.0, 2500.0, 2600.0]
    """
    if high <= low:
        low, high = (low - 1, high + 1) if abs(low) < 1 else (low - abs(low) * 0.1, high + abs(high) * 0.1)
    rough = (high - low) / max(most - 1, 1)
    scale = 10.0 ** math.floor(math.log10(rough))
    step = next(size * scale for size in _STEPS if size * scale >= rough * 0.999)
    first = math.floor(low / step + 1e-9)
    last = math.ceil(high / step - 1e-9)
    return [float(number * step) for number in range(first, last + 1)]


def svg(found: Sequence[Asserted], title: str) -> str:
    """The drawing; each mark tells on hovering who said what in which article."""
    drawn = points(found)
    if not drawn:
        return _frame(title, "", [f'<text x="{_LEFT}" y="{HEIGHT // 2}">No figure has a day.</text>'])
    values = ticks(min(point.low for point in drawn), max(point.high for point in drawn))
    first, last = drawn[0].day.toordinal(), drawn[-1].day.toordinal()
    days = max(last - first, 1)

    def across(day: date) -> float:
        share = (day.toordinal() - first) / days if last > first else 0.5
        return _LEFT + share * (WIDTH - _LEFT - _RIGHT)

    def up(value: float) -> float:
        share = (value - values[0]) / (values[-1] - values[0])
        return HEIGHT - _BOTTOM - share * (HEIGHT - _TOP - _BOTTOM)

    parts = []
    for value in values:
        y = up(value)
        parts.append(
            f'<line class="axis" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
            f'<text class="faint" text-anchor="end" x="{_LEFT - 10}" y="{y + 4:.1f}">{value:,.6g}</text>'
        )
    for number in range(_TICKS if last > first else 1):
        day = date.fromordinal(first + round(days * number / (_TICKS - 1)))
        parts.append(
            f'<text class="faint" text-anchor="middle" x="{across(day):.1f}" y="{HEIGHT - _BOTTOM + 24}">'
            f"{day.isoformat()}</text>"
        )
    parts += [
        _mark(point, across(point.day), up(point.low), up(point.value), up(point.high)) for point in drawn
    ]
    shown = f"{len(drawn)} {'assertion' if len(drawn) == 1 else 'assertions'}, {drawn[0].one.series}"
    return _frame(title, shown, parts)


def written(path: Path, found: Sequence[Asserted], title: str) -> None:
    """Writes the drawing; raises ``CommandError`` OR401 where the file cannot be written."""
    try:
        path.write_text(svg(found, title), "utf-8")
    except OSError as problem:
        raise CommandError("OR401", str(path), problem.strerror) from problem


def _mark(point: Point, x: float, low: float, y: float, high: float) -> str:
    one = point.one
    where = one.place.outlet or one.place.title or ""
    told = f"{one.said or ''}: {one.quote.exact} – {one.source or 'no source'}, {where}"
    line = (
        f'<line class="range" x1="{x:.1f}" x2="{x:.1f}" y1="{low:.1f}" y2="{high:.1f}"/>'
        if low != high
        else ""
    )
    kind = "about" if one.approximate else "mark"
    return (
        f'<g>{line}<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="5"/>'
        f"<title>{escaped(shortened(told, 300))}</title></g>"
    )


def _frame(title: str, shown: str, parts: Sequence[str]) -> str:
    name = escape(shortened(title, 90), quote=True)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{name}">\n<style>{_STYLE}</style>\n'
        f'<text x="{_LEFT}" y="28" font-weight="bold">{escaped(shortened(title, 90))}</text>\n'
        f'<text class="faint" x="{_LEFT}" y="46">{escaped(shown)}; hollow: approximate</text>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )
