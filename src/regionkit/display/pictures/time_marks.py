"""Time marks: periods and dates drawn as vague as they are.

What is certain is solid. Where an end can lie anywhere in a quarter or a year, that stretch is
hatched; an end that is about there fades away; a date that is not set yet is a dashed frame;
what has no end goes on in an arrow; and an end that nobody has named fades into a question mark.
"""

from typing import Final, Literal

import attrs

from regionkit.display.pictures.canvas import Canvas, Fill
from regionkit.display.pictures.ink import PAPER, RUST, TEXT, Ink
from regionkit.display.pictures.shapes import arrow_head, diamond, square, triangle
from regionkit.display.pictures.time_scale import TimeScale
from regionkit.values import Choice, PartialDate, Period, Precision

_FUZZ: Final = 14.0
"""How far an approximate end fades."""
_UNKNOWN: Final = 46.0
"""How far a bar whose end nobody has named fades."""

_LEAST: Final = 3.0
"""A day on an axis of a hundred years is still to be seen."""


_Fades = Literal["left", "right", "both"]
"""At which of its ends an approximate date fades away."""


class Sort(Choice):
    """What a mark says of a time; the legend explains those that are there."""

    PLANNED = "planned"
    ACTUAL = "actual"
    WITHIN = "within"
    ABOUT = "about"
    UNSET = "unset"
    OPEN = "open"
    UNKNOWN_END = "unknown end"
    IMPOSSIBLE = "impossible"
    MILESTONE = "milestone"
    DELIVERABLE = "deliverable"
    DECISION_POINT = "decision point"
    REACHED = "reached"


SHAPES: Final = {
    Sort.MILESTONE: diamond,
    Sort.DELIVERABLE: square,
    Sort.DECISION_POINT: triangle,
}


@attrs.frozen
class Drawn:
    """What was drawn: from where to where, and with which marks."""

    left: float
    right: float
    sorts: frozenset[Sort]


@attrs.frozen
class _Ends:
    """Where a bar can begin and end, along the axis."""

    first: float
    last_start: float
    first_end: float
    last: float


@attrs.frozen
class _Bar:
    """Where a bar stands, and how it looks."""

    top: float
    height: float
    ink: Ink
    tip: str

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


class TimeMarks:
    """Draws periods and dates along an axis.

    Parameters
    ----------
    canvas
        What is drawn on.
    scale
        Which day stands where.
    start
        When the project starts, for what is to begin with it; None if that is not known.
    edge
        How far to the right arrows may go.
    """

    def __init__(
        self, canvas: Canvas, scale: TimeScale, start: PartialDate | None, edge: float
    ) -> None:
        self.canvas = canvas
        self.scale = scale
        self.start = start
        self.edge = edge

    def period(
        self, period: Period, top: float, height: float, ink: Ink, *, tip: str = ""
    ) -> Drawn:
        """Draw a period as a bar."""
        bar = _Bar(top, height, ink, tip)
        if not period.is_possible():
            return self._impossible(period, bar)
        start = period.start or (self.start if period.from_start else None)
        ends = self._ends(period, start)
        if ends.last_start < ends.first_end:
            sorts = {Sort.PLANNED}
            self._solid(ends, period, bar)
            if start is not None:
                sorts |= self._range(start, ends.first, ends.last_start, bar, fades="left")
            if period.end is not None:
                sorts |= self._range(period.end, ends.first_end, ends.last, bar, fades="right")
        else:  # nothing of it is certain
            known = period.end or start
            sorts = set() if known is None else self._range(known, ends.first, ends.last, bar)
        left, right = ends.first, max(ends.last, ends.first + _LEAST)
        if period.end is None:
            right = self._without_end(period, ends, bar, sorts)
        if start is None:
            left = self._without_start(period, ends, bar, sorts)
        left -= _FUZZ if _vague(start) else 0
        right += _FUZZ if _vague(period.end) else 0
        return Drawn(left, right, frozenset(sorts))

    def _ends(self, period: Period, start: PartialDate | None) -> _Ends:
        scale, end = self.scale, period.end
        first = last_start = first_end = last = None
        if start is not None:
            first = None if start.earliest is None else scale.begin(start.earliest)
            last_start = None if start.latest is None else scale.begin(start.latest)
            if start.precision is not Precision.DAY and start.latest is not None:
                last_start = scale.end(start.latest)
        if end is not None:
            last = None if end.latest is None else scale.end(end.latest)
            first_end = None if end.earliest is None else scale.end(end.earliest)
            if end.precision is not Precision.DAY and end.earliest is not None:
                first_end = scale.begin(end.earliest)
        if end is None:
            begins = last_start if last_start is not None else scale.left
            reach = scale.right if period.open_end else min(begins + _UNKNOWN, self.edge - 10)
            first_end = last = max(reach, begins + 4)
        if start is None:
            ends = first_end if first_end is not None else scale.right
            reach = scale.left if period.open_start or period.from_start else ends - _UNKNOWN
            first = last_start = min(max(reach, scale.left), ends - 4)
        return _Ends(
            _or(first, scale.left), _or(last_start, scale.left),
            _or(first_end, scale.right), _or(last, scale.right),
        )  # fmt: skip

    def _solid(self, ends: _Ends, period: Period, bar: _Bar) -> None:
        """Draw what is certain; without a known end it fades."""
        fill: Fill | Ink = bar.ink
        if period.end is None:
            fill = Fill(bar.ink, "fade-open" if period.open_end else "fade-right")
        elif period.open_start or (period.start is None and not period.from_start):
            fill = Fill(bar.ink, "fade-open-left" if period.open_start else "fade-left")
        wide = max(ends.first_end - ends.last_start, _LEAST)
        self.canvas.rect(ends.last_start, bar.top, wide, bar.height, fill, tip=bar.tip)

    def _range(
        self, date: PartialDate, left: float, right: float, bar: _Bar, *, fades: _Fades = "both"
    ) -> set[Sort]:
        """Draw where an end can lie, and tell with which marks."""
        sorts = set()
        wide, top, high, ink = right - left, bar.top, bar.height, bar.ink
        if date.precision is Precision.DAY_UNKNOWN:
            self.canvas.rect(left, top + 0.5, wide, high - 1, PAPER, outline=ink, dash="3 2")
            return {Sort.UNSET}
        if date.precision is not Precision.DAY and wide > 0:
            self.canvas.rect(
                left, top + 0.5, wide, high - 1, Fill(ink, "rising"), outline=ink, tip=bar.tip
            )
            sorts.add(Sort.WITHIN)
        elif fades == "both":
            self.canvas.rect(left, top, max(wide, _LEAST), high, ink, tip=bar.tip)
            sorts.add(Sort.PLANNED)
        if _vague(date):
            sorts.add(Sort.ABOUT)
            if fades in ("left", "both"):
                self.canvas.rect(left - _FUZZ, top, _FUZZ, high, Fill(ink, "fade-left"))
            if fades in ("right", "both"):
                self.canvas.rect(right, top, _FUZZ, high, Fill(ink, "fade-right"))
        return sorts

    def _without_end(self, period: Period, ends: _Ends, bar: _Bar, sorts: set[Sort]) -> float:
        if period.open_end:
            sorts.add(Sort.OPEN)
            tip = min(ends.last + 6, self.edge)
            self.canvas.path(arrow_head(tip, bar.middle), bar.ink)
            return tip
        sorts.add(Sort.UNKNOWN_END)
        return self.canvas.text(ends.last + 1, bar.middle + 4, "?", size=12, bold=True).right

    def _without_start(self, period: Period, ends: _Ends, bar: _Bar, sorts: set[Sort]) -> float:
        if period.open_start:
            sorts.add(Sort.OPEN)
            self.canvas.path(arrow_head(ends.first - 6, bar.middle, to_right=False), bar.ink)
            return ends.first - 6
        sorts.add(Sort.UNKNOWN_END)
        box = self.canvas.text(
            ends.first - 1, bar.middle + 4, "?", size=12, bold=True, anchor="end", plate=True
        )
        return box.left

    def _impossible(self, period: Period, bar: _Bar) -> Drawn:
        """Draw a period whose end is before its start: a frame from the one to the other."""
        first, last = period.earliest, period.latest
        if first is None or last is None:  # pragma: no cover - it is impossible only with both
            return Drawn(self.scale.left, self.scale.left, frozenset())
        left, right = self.scale.begin(last), self.scale.end(first)
        self.canvas.rect(
            left, bar.top + 0.5, right - left, bar.height - 1, outline=RUST, dash="2 2", tip=bar.tip
        )
        self.canvas.path(arrow_head(left + 5, bar.middle, to_right=False, size=4), RUST)
        return Drawn(left, right, frozenset({Sort.IMPOSSIBLE}))

    def actual(self, period: Period, top: float, ink: Ink = TEXT) -> Drawn:
        """Draw when something was done: a thin line, with a stop where the day is known."""
        first, last = period.earliest, period.latest
        left = self.scale.left if first is None else self.scale.begin(first)
        right = self.scale.right if last is None else self.scale.end(last)
        left, right = min(left, right), max(left, right)
        self.canvas.rect(left, top, max(right - left, 2), 3, ink)
        if first is not None and first == period.latest_start:
            self.canvas.rect(left, top - 2, 1.5, 7, ink)
        if last is not None and last == period.earliest_end:
            self.canvas.rect(right - 1.5, top - 2, 1.5, 7, ink)
        if last is None:
            self.canvas.path(arrow_head(right + 6, top + 1.5, size=4), ink)
        return Drawn(left, right, frozenset({Sort.ACTUAL}))

    def date(
        self, date: PartialDate, middle: float, shape: Sort, ink: Ink, *, reached: bool = False,
        tip: str = "",
    ) -> Drawn:  # fmt: skip
        """Draw a date as a shape, with a band where it can lie."""
        scale = self.scale
        first, last = date.earliest, date.latest
        sorts = {shape}
        left = scale.left if first is None else scale.begin(first)
        right = scale.right if last is None else scale.end(last)
        x = (left + right) / 2
        if first is None:
            x = right
            self.canvas.rect(left, middle - 2, x - left, 4, Fill(ink, "fade-left"))
            sorts.add(Sort.OPEN)
        elif last is None:
            x = left
            self.canvas.rect(x, middle - 2, right - x, 4, Fill(ink, "fade-right"))
            self.canvas.path(arrow_head(min(right + 6, self.edge), middle, size=4), ink)
            sorts.add(Sort.OPEN)
        elif (right - left > _FUZZ and first != last) or date.precision is Precision.DAY_UNKNOWN:
            sorts |= self._range(date, left, right, _Bar(middle - 4, 8, ink, tip))
        elif _vague(date):
            self.canvas.rect(x - _FUZZ - 4, middle - 3, _FUZZ, 6, Fill(ink, "fade-left"))
            self.canvas.rect(x + 4, middle - 3, _FUZZ, 6, Fill(ink, "fade-right"))
            sorts.add(Sort.ABOUT)
        self.canvas.path(
            SHAPES[shape](x, middle, 6), ink if reached else PAPER, outline=ink, width=1.5, tip=tip
        )
        if reached:
            sorts.add(Sort.REACHED)
        beyond = _FUZZ + 4 if Sort.ABOUT in sorts else 0
        return Drawn(min(left, x - 7) - beyond, max(right, x + 7) + beyond, frozenset(sorts))


def _vague(date: PartialDate | None) -> bool:
    return date is not None and (date.approximate or date.uncertain)


def draw_band(
    canvas: Canvas, scale: TimeScale, date: PartialDate, middle: float, ink: Ink
) -> tuple[float, float, float]:
    """Draw where a date can lie; return where its mark belongs, and the ends of the band."""
    first, last = date.earliest, date.latest
    left = scale.left if first is None else scale.begin(first)
    right = scale.right if last is None else scale.end(last)
    if first is None:
        canvas.rect(left, middle - 2, right - left, 4, Fill(ink, "fade-left"))
        return right, left, right
    if last is None:
        canvas.rect(left, middle - 2, right - left, 4, Fill(ink, "fade-right"))
        return left, left, right
    if right - left > _FUZZ and first != last:
        canvas.rect(left, middle - 3, right - left, 6, Fill(ink, "rising"), outline=ink)
    return (left + right) / 2, left, right


def _or(value: float | None, other: float) -> float:
    return other if value is None else value
