"""Legend: the marks that a picture has, and what each of them says."""

from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

import attrs

from regionkit.display.pictures.canvas import MARGIN, Canvas
from regionkit.display.pictures.ink import MUTED
from regionkit.display.pictures.lettering import width_of, wrapped

_SIZE: Final = 11.0
_LINE: Final = 18.0
_BETWEEN: Final = 20.0
_SWATCH: Final = 26.0


Mark: TypeAlias = Callable[[Canvas, float, float], None]
"""Draws a mark, 26 pixels wide, from a left edge and a middle on."""


@attrs.frozen
class Entry:
    """A mark, and what it says."""

    words: str
    """What it says."""
    draw: Mark
    """Draws the mark."""


def draw_legend(canvas: Canvas, top: float, entries: Iterable[Entry]) -> float:
    """Write the marks one after the other, on as many lines as they take; return the end."""
    left, y = MARGIN, top + _LINE / 2
    right = canvas.width - MARGIN
    bottom = top
    for entry in entries:
        lines = wrapped(entry.words, right - MARGIN - _SWATCH - 8, _SIZE)
        wide = _SWATCH + 6 + max(width_of(line, _SIZE) for line in lines)
        if left > MARGIN and left + wide > right:
            left, y = MARGIN, bottom + _LINE / 2 + 2
        entry.draw(canvas, left, y)
        box = canvas.text(left + _SWATCH + 6, y + 4, lines, size=_SIZE, ink=MUTED)
        bottom = max(bottom, y + _LINE / 2, box.bottom)
        left += wide + _BETWEEN
    return bottom
