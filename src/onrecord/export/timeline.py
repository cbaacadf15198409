"""The time line of an article, drawn for a page: every dated time as a bar, and the day of publication.

Everything stands in attributes of the drawing, since the page's policy admits no style outside its style
sheet, and the drawing needs no script.  Across it measures in per cent of its width, down in ``em``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from onrecord.export.quantities import Row, times
from onrecord.export.times import days_of
from onrecord.export.timescale import Stretch, label_of, ticks, window
from onrecord.export.visible import escaped, visible_in_page
from onrecord.record import Reading

# The width of a character of the labels, in per cent of the width of a narrow column.
_CHARACTER = 2.6
# Between the days drawn to scale and an end with others, and the least width of such an end.
_GAP = 3.0
_LEAST_END = 12.0
_LEAST_WIDTH = 1.1
# Between two bars in one lane.
_APART = 0.6
_LANE = 0.8
_MOST_LANES = 7
_TOP = 1.6
_LABELS = 1.7
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Mark:
    """A bar: the days, where it is drawn from and to, and the times that denote these days."""

    days: Stretch
    left: float
    right: float
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class _Axis:
    """Where days are drawn: those ``shown`` to scale between ``left`` and ``right``, others in the ends."""

    shown: Stretch
    left: float
    right: float
    earlier: Sequence[Stretch]
    later: Sequence[Stretch]

    def place(self, days: Stretch) -> tuple[float, float]:
        """The left and the right end of a bar."""
        before, after = self.left - _GAP, self.right + _GAP
        for ends, start, width in ((self.earlier, 0.0, before), (self.later, after, 100 - after)):
            if days in ends:
                middle = start + width * (ends.index(days) + 0.5) / len(ends)
                return middle - _LEAST_WIDTH / 2, middle + _LEAST_WIDTH / 2
        scale = (self.right - self.left) / (self.shown.last - self.shown.first + 1)
        first = max(days.first, self.shown.first) - self.shown.first
        last = min(days.last, self.shown.last) - self.shown.first + 1
        left, right = self.left + first * scale, self.left + last * scale
        if right - left < _LEAST_WIDTH:
            middle = min(max((left + right) / 2, self.left), self.right)
            return middle - _LEAST_WIDTH / 2, middle + _LEAST_WIDTH / 2
        return left, right


def timeline(reading: Reading, name: str) -> str:
    """The drawing with what it shows under it; nothing where fewer than two times have days."""
    dated: dict[Stretch, list[Row]] = {}
    for row in times(reading):
        if days := days_of(reading.times[row.number - 1]):
            dated.setdefault(Stretch(days[0].toordinal(), days[1].toordinal()), []).append(row)
    if sum(map(len, dated.values())) < 2:
        return ""
    published = _published(reading)
    axis = _axis(dated, published)
    marks = [_Mark(days, *axis.place(days), rows) for days, rows in sorted(dated.items())]
    lanes = _lanes(marks)
    floor = _TOP + _LANE * (max(lanes) + 1)
    said = _caption(dated, axis)
    heights = (floor - _LANE * (lane + 0.55) for lane in lanes)
    bars = (_bar(mark, y, axis, name) for mark, y in zip(marks, heights, strict=True))
    return (
        f'<figure class="timeline"><svg role="group" aria-label="{escape(said)}" width="100%" '
        f'height="{floor + _LABELS:.2f}em">'
        f"{_line(axis, floor)}{_publication(published, axis, floor)}"
        f"{''.join(bars)}</svg><figcaption>{escaped(said)}</figcaption></figure>\n"
    )


def _published(reading: Reading) -> Stretch | None:
    try:
        day = date.fromisoformat((reading.document.published or "")[:10]).toordinal()
    except ValueError:
        return None
    return Stretch(day, day)


def _axis(dated: Mapping[Stretch, Sequence[Row]], published: Stretch | None) -> _Axis:
    """The days that most times are in, to scale; what lies beyond them in the ends, in its order."""
    every = [days for days, rows in dated.items() for _ in rows]
    # The day of publication is what a reader looks for first.
    every += [published] * 2 if published else []
    shown = window(every)
    earlier = sorted({days for days in every if days.last < shown.first})
    later = sorted({days for days in every if days.first > shown.last})
    return _Axis(shown, _end(earlier), 100 - _end(later), earlier, later)


def _end(beyond: Sequence[Stretch]) -> float:
    """How much of the width goes to days that are not drawn to scale: enough for their label."""
    if not beyond:
        return 0.0
    return max(_LEAST_END, _CHARACTER * len(label_of(beyond))) + _GAP


def _lanes(marks: Sequence[_Mark]) -> list[int]:
    """For each mark how far above the axis it is: short ones below, and as few as can be on each other."""
    reached: list[list[tuple[float, float]]] = [[] for _ in range(_MOST_LANES)]
    found = [0] * len(marks)
    order = sorted(range(len(marks)), key=lambda at: (marks[at].right - marks[at].left, marks[at].left))
    for at in order:
        left, right = marks[at].left + _APART / 2, marks[at].right - _APART / 2
        free = (
            lane
            for lane, taken in enumerate(reached)
            if all(right <= start or end <= left for start, end in taken)
        )
        found[at] = next(free, _MOST_LANES - 1)
        reached[found[at]].append((left, right))
    return found


def _line(axis: _Axis, floor: float) -> str:
    """The axis with its ticks and labels; the ends are dashed, and say when they are."""
    drawn = [_stroke("axis", axis.left, axis.right, floor)]
    width = axis.shown.last - axis.shown.first + 1
    for day, label in ticks(axis.shown, (axis.right - axis.left) / _CHARACTER):
        x = axis.left + (axis.right - axis.left) * (day - axis.shown.first) / width
        if x + _CHARACTER * (len(label) + 0.5) > axis.right:
            continue
        drawn.append(
            f'<line class="tick" x1="{x:.2f}%" x2="{x:.2f}%" y1="{floor:.2f}em" y2="{floor + 0.5:.2f}em"/>'
        )
        drawn.append(f'<text x="{x:.2f}%" y="{floor + 1.4:.2f}em" dx=".25em">{label}</text>')
    if axis.earlier:
        drawn.append(_stroke("axis apart", 0, axis.left - _GAP, floor))
        drawn.append(f'<text x="0" y="{floor + 1.4:.2f}em">{label_of(axis.earlier)}</text>')
    if axis.later:
        drawn.append(_stroke("axis apart", axis.right + _GAP, 100, floor))
        drawn.append(f'<text class="end" x="100%" y="{floor + 1.4:.2f}em">{label_of(axis.later)}</text>')
    return "".join(drawn)


def _publication(published: Stretch | None, axis: _Axis, floor: float) -> str:
    if published is None:
        return ""
    left, right = axis.place(published)
    x = (left + right) / 2
    side = ' class="end" dx="-.3em"' if x > 48 else ' dx=".3em"'
    return (
        f'<line class="published" x1="{x:.2f}%" x2="{x:.2f}%" y1="0" y2="{floor:.2f}em"/>'
        f'<text x="{x:.2f}%" y="1em"{side}>published {date.fromordinal(published.first)}</text>'
    )


def _bar(mark: _Mark, y: float, axis: _Axis, name: str) -> str:
    """A bar that leads to the first of its times; where it goes on beyond the days drawn, dashes say so."""
    row = mark.rows[0]
    words = [f"“{each.words}”" for each in mark.rows[:_MOST_WORDS]]
    if len(mark.rows) > _MOST_WORDS:
        words.append(f"{len(mark.rows) - _MOST_WORDS:,} more")
    told = escape(visible_in_page(f"{row.value}: {', '.join(words)}"))
    drawn = [_stroke("bar", mark.left + _APART / 2, mark.right - _APART / 2, y)]
    if mark.days not in axis.earlier and mark.days not in axis.later:
        if mark.days.first < axis.shown.first:
            drawn.append(_stroke("bar beyond", axis.left - _GAP + _APART, axis.left, y))
        if mark.days.last > axis.shown.last:
            drawn.append(_stroke("bar beyond", axis.right, axis.right + _GAP - _APART, y))
    numbers = " ".join(str(each.number) for each in mark.rows)
    return (
        f'<a href="#{name}-at-time{row.number}" data-times="{numbers}" tabindex="-1"><title>{told}</title>'
        f"{''.join(drawn)}</a>"
    )


def _stroke(kind: str, left: float, right: float, y: float) -> str:
    return f'<line class="{kind}" x1="{left:.2f}%" x2="{right:.2f}%" y1="{y:.2f}em" y2="{y:.2f}em"/>'


def _caption(dated: Mapping[Stretch, Sequence[Row]], axis: _Axis) -> str:
    """Which days are drawn to scale, and how many times are in the ends."""
    first, last = (date.fromordinal(day) for day in axis.shown)
    said = [f"{first} to {last}, to scale" if first != last else f"{first}"]
    for ends, side in ((axis.earlier, "earlier"), (axis.later, "later")):
        if count := sum(len(dated[days]) for days in ends if days in dated):
            said.append(f"{count:,} {side}, set apart")
    return "; ".join(said)
