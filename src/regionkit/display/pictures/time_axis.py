"""Time axis: years, quarters or months along the top, and the lines that hang from them."""

from typing import Final

from regionkit.display.pictures.canvas import Canvas
from regionkit.display.pictures.ink import HAIR, MUTED, TEXT
from regionkit.display.pictures.lettering import width_of
from regionkit.display.pictures.time_scale import TICK_SIZE, Tick, TimeScale

_LEVEL: Final = 15.0


def draw_axis(canvas: Canvas, scale: TimeScale, top: float, locale: str) -> float:
    """Write the parts of time from a height on, and return where the axis ends."""
    large, small = scale.levels(locale)
    _write(canvas, scale, large, top, bold=True)
    bottom = top + _LEVEL
    if small:
        _write(canvas, scale, small, bottom, bold=False)
        bottom += _LEVEL
    canvas.line(scale.left, bottom, scale.right, bottom, MUTED)
    return bottom


def _write(
    canvas: Canvas, scale: TimeScale, ticks: tuple[Tick, ...], top: float, *, bold: bool
) -> None:
    """Write the names of some parts, each where it begins and as far as it has room."""
    ends = [*(scale.begin(tick.day) for tick in ticks[1:]), scale.right]
    for tick, end in zip(ticks, ends, strict=True):
        begin = scale.begin(tick.day)
        wide = width_of(tick.label, TICK_SIZE, bold=bold)
        if begin + wide + 4 <= end + 1:
            ink = TEXT if bold else MUTED
            canvas.text(begin + 3, top + 11, tick.label, size=TICK_SIZE, bold=bold, ink=ink)


def draw_grid(canvas: Canvas, scale: TimeScale, top: float, bottom: float, locale: str) -> None:
    """Draw a thin line down from where each part of time begins."""
    large, small = scale.levels(locale)
    years = {tick.day for tick in large}
    for tick in (*large, *small):
        x = scale.begin(tick.day)
        if tick.day not in years:
            canvas.line(x, top, x, bottom, HAIR, width=0.5, behind=True)
        else:
            canvas.line(x, top, x, bottom, HAIR, behind=True)
