"""TimeChart: rows of labels at the left, and a plot of time at the right of them."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from regionkit.display.pictures.canvas import MARGIN, Box, Canvas
from regionkit.display.pictures.ink import HAIR, MUTED, RUST
from regionkit.display.pictures.lettering import fits, plain, width_of, wrapped
from regionkit.display.pictures.time_axis import draw_axis, draw_grid
from regionkit.display.pictures.time_marks import Drawn
from regionkit.display.pictures.time_scale import TimeScale
from regionkit.display.pictures.words import say_in
from regionkit.findings import phrase
from regionkit.values import PartialDate

_LABELS: Final = 0.4
"""The part of the width that labels take."""
_BETWEEN: Final = 16.0
_ARROWS: Final = 14.0
"""Room for arrows at the right of the axis."""
_NOTE_SIZE: Final = 11.0


class TimeChart:
    """Rows of labels at the left, and a plot of time at the right of them.

    Parameters
    ----------
    canvas
        What is drawn on.
    days
        The days that must be on the axis.
    locale
        The language of what it writes.
    as_of
        The day of the view, marked by a line; None for none.
    """

    def __init__(
        self, canvas: Canvas, days: Iterable[date], locale: str, as_of: date | None
    ) -> None:
        self.canvas = canvas
        self.locale = locale
        self.as_of = as_of
        self.plot_left: float = float(
            round(MARGIN + (canvas.width - 2 * MARGIN) * _LABELS + _BETWEEN)
        )
        self.plot_right: float = canvas.width - MARGIN - _ARROWS
        self.edge: float = canvas.width - MARGIN
        self.scale: TimeScale | None = TimeScale.around(days, self.plot_left, self.plot_right)
        self._grid_from: float | None = None

    def label(
        self, text: str, top: float, indent: float, size: float, *, bold: bool = False,
        struck: bool = False,
    ) -> Box:  # fmt: skip
        """Write the label of a row, wrapped, and return its place."""
        room = self.plot_left - _BETWEEN - MARGIN - indent
        lines = wrapped(text, room, size, bold=bold)
        return self.canvas.text(
            MARGIN + indent, top + size, lines, size=size, bold=bold, struck=struck
        )

    def label_note(self, text: str, top: float, indent: float) -> Box:
        """Write what else is to be said below a label."""
        room = self.plot_left - _BETWEEN - MARGIN - indent
        lines = wrapped(text, room, _NOTE_SIZE)
        return self.canvas.text(
            MARGIN + indent, top + _NOTE_SIZE, lines, size=_NOTE_SIZE, ink=MUTED, italic=True
        )

    def note_beside(self, text: str, middle: float, drawn: Drawn | None) -> bool:
        """Write when something is beside its mark; tell whether there was room for it."""
        if self.scale is None or drawn is None:
            room_left, room_right = 0.0, self.edge - self.plot_left
            left, right = float(self.plot_left), self.plot_left - 2.0
        else:
            left, right = drawn.left, drawn.right
            room_left = left - self.plot_left - 8
            room_right = self.edge - right - 6
        y = middle + 4
        if fits(text, room_right, _NOTE_SIZE):
            self.canvas.text(right + 6, y, text, size=_NOTE_SIZE, ink=MUTED, plate=True)
        elif fits(text, room_left, _NOTE_SIZE):
            self.canvas.text(
                left - 6, y, text, size=_NOTE_SIZE, ink=MUTED, plate=True, anchor="end"
            )
        else:
            return False
        return True

    def axis(self, top: float) -> float:
        """Draw the axis, with the day of the view above it, and return where rows begin."""
        if self.scale is None:
            return top
        bottom = draw_axis(self.canvas, self.scale, top, self.locale)
        self._grid_from = bottom
        return bottom + 6

    def view_label(self, top: float) -> float:
        """Write which day the view is of, above the axis, and return where the axis begins."""
        if self.scale is None or self.as_of is None:
            return top
        words = self.view_words()
        wide = width_of(plain(words), _NOTE_SIZE, bold=True)
        x = self._view_x()
        begin = min(max(x - wide / 2, self.plot_left), self.edge - wide)
        self.canvas.text(begin, top + _NOTE_SIZE, words, size=_NOTE_SIZE, bold=True, ink=RUST)
        return top + _NOTE_SIZE + 6

    def view_words(self) -> str:
        """Say which day the view is of, and where it lies if it is not on the axis."""
        if self.as_of is None:
            return ""
        written = PartialDate(self.as_of)
        if self.scale is None or self.scale.shows(self.as_of):
            return say_in(self.locale, phrase("as of {day}", day=written))
        if self.as_of.toordinal() < self.scale.first:
            return f"← {say_in(self.locale, phrase('as of {day}', day=written))}"
        return f"{say_in(self.locale, phrase('as of {day}', day=written))} →"

    def _view_x(self) -> float:
        if self.scale is None or self.as_of is None:
            return self.plot_left
        return min(max(self.scale.middle(self.as_of), self.scale.left), self.scale.right)

    def rule(self, y: float) -> None:
        """Draw a thin line between two groups of rows."""
        self.canvas.line(MARGIN, y, self.edge, y, HAIR, behind=True)

    def close(self, bottom: float) -> None:
        """Draw the lines that hang from the axis down to here."""
        if self.scale is None or self._grid_from is None:
            return
        draw_grid(self.canvas, self.scale, self._grid_from, bottom, self.locale)
        if self.as_of is not None and self.scale.shows(self.as_of):
            x = self._view_x()
            self.canvas.line(
                x, self._grid_from, x, bottom, RUST, width=1.2, dash="5 3", behind=True
            )
        self._grid_from = None
