"""BarChart: labels at the left, bars in the middle, figures that end at one edge."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from regionkit.display.pictures.canvas import MARGIN, Box, Canvas
from regionkit.display.pictures.ink import HAIR, MUTED, TEXT
from regionkit.display.pictures.lettering import plain, width_of, wrapped

Number: TypeAlias = Decimal | Fraction | int

SIZE: Final = 12.0
"""The size of labels and figures."""
BAR: Final = 12.0
"""How high a bar is."""

_BETWEEN: Final = 16.0
_MOST_TICKS: Final = 6
_TICK_SIZE: Final = 10.5
_NOTE_SIZE: Final = 11.0


class BarChart:
    """Labels at the left, bars in the middle, figures that end at one edge at the right.

    Parameters
    ----------
    canvas
        What is drawn on.
    figures
        The figures it will have, so that all of them find room.
    low, high
        The least and the most there is to show; zero is always shown.
    labels
        The part of the width that labels take.
    percents
        What stands in a column of its own to the right of the figures.
    """

    def __init__(
        self,
        canvas: Canvas,
        figures: Iterable[str],
        low: Number,
        high: Number,
        labels: float = 0.4,
        percents: Iterable[str] = (),
    ) -> None:
        self.canvas = canvas
        room = canvas.width - 2 * MARGIN
        self.edge: float = canvas.width - MARGIN
        self.left: float = round(MARGIN + room * labels + _BETWEEN)
        widest = max((width_of(plain(each), SIZE, bold=True) for each in figures), default=0.0)
        self.figure_room: float = min(widest, 0.3 * room)
        wide = max((width_of(plain(each), SIZE) for each in percents), default=-_BETWEEN)
        self.figure_edge: float = self.edge - wide - _BETWEEN
        self.right: float = self.figure_edge - self.figure_room - _BETWEEN
        self.low: Fraction = min(Fraction(low), Fraction(0))
        self.high: Fraction = max(Fraction(high), Fraction(0))

    def x(self, value: Number) -> float:
        """Return where a value stands."""
        span = self.high - self.low
        part = (Fraction(value) - self.low) / span if span else Fraction(0)
        return self.left + float(part) * (self.right - self.left)

    def label(self, text: str, top: float, indent: float = 0, *, bold: bool = False) -> Box:
        """Write the label of a row, wrapped, and return its place."""
        room = self.left - _BETWEEN - MARGIN - indent
        lines = wrapped(text, room, SIZE, bold=bold)
        return self.canvas.text(MARGIN + indent, top + SIZE, lines, size=SIZE, bold=bold)

    def note(self, text: str, top: float, indent: float = 0) -> Box:
        """Write what else is to be said below a label."""
        room = self.left - _BETWEEN - MARGIN - indent
        lines = wrapped(text, room, _NOTE_SIZE)
        return self.canvas.text(
            MARGIN + indent, top + _NOTE_SIZE, lines, size=_NOTE_SIZE, ink=MUTED, italic=True
        )

    def figure(self, text: str, top: float, *, bold: bool = False) -> Box:
        """Write a figure at the right, and return its place."""
        lines = tuple(line.rstrip(" ") for line in wrapped(text, self.figure_room, SIZE, bold=bold))
        x = self.figure_edge
        return self.canvas.text(x, top + SIZE, lines, size=SIZE, bold=bold, anchor="end")

    def percent(self, text: str, top: float) -> Box:
        """Write what stands to the right of a figure."""
        return self.canvas.text(self.edge, top + SIZE, text, size=SIZE, ink=MUTED, anchor="end")

    def words(self, text: str, top: float) -> Box:
        """Write words where a bar would stand."""
        lines = wrapped(text, self.right - self.left - 6, _NOTE_SIZE)
        return self.canvas.text(
            self.left + 6, top + SIZE, lines, size=_NOTE_SIZE, ink=MUTED, italic=True, plate=True
        )

    def ticks(self, label_room: float) -> list[Fraction]:
        """Return round values along the axis, no more than their labels have room."""
        span = self.high - self.low
        most = min(_MOST_TICKS, int((self.right - self.left) / label_room))
        if not span or most < 1:
            return [Fraction(0)]
        step = round_step(span / most)
        first = -(-self.low // step)
        return [step * at for at in range(int(first), int(self.high // step) + 1)]

    def axis(self, top: float, labels: dict[Fraction, str]) -> float:
        """Write some values above the bars, and return where bars begin."""
        last = -1e9
        for value, words in labels.items():
            half = width_of(words, _TICK_SIZE) / 2
            # A long label stays clear of those at the left, and within the picture.
            x = min(max(self.x(value), self.left - 14 + half), self.edge - half)
            if x - half > last + 6:
                self.canvas.text(x, top + 10, words, size=_TICK_SIZE, ink=MUTED, anchor="middle")
                last = x + half
        return top + 16

    def grid(self, top: float, bottom: float, values: Iterable[Number]) -> None:
        """Draw a thin line at some values, and a firmer one at zero."""
        for value in values:
            x = self.x(value)
            ink = TEXT if value == 0 else HAIR
            width = 0.8 if value == 0 else 1
            self.canvas.line(x, top, x, bottom, ink, width=width, behind=True)


def round_step(least: Fraction) -> Fraction:
    """Return the smallest of 1, 2, 5, 10, 20 … and their tenths that is no less than asked."""
    power = Fraction(1)
    while power * 10 <= least:
        power *= 10
    while power > least:
        power /= 10
    return next(power * step for step in (1, 2, 5, 10) if power * step >= least)
