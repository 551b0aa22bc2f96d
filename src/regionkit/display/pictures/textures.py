"""Textures: hatching and dots that tell parts apart in print, and colours that fade away."""

from typing import Final

from regionkit.display.pictures.ink import PAPER, Ink

_LINES: Final = {
    "rising": "M-1 1L1 -1M0 6L6 0M5 7L7 5",
    "falling": "M-1 5L1 7M0 0L6 6M5 -1L7 1",
    "level": "M0 1.5H6M0 4.5H6",
    "upright": "M1.5 0V6M4.5 0V6",
    "cross": "M0 3H6M3 0V6",
}
_FADES: Final = {
    "fade-right": (1, 0.06),
    "fade-left": (0.06, 1),
    "fade-open": (1, 0.3),
    "fade-open-left": (0.3, 1),
}
"""How opaque a colour is at its left and right end."""


def texture(name: str, kind: str, ink: Ink) -> str:
    """Return a texture of one ink on paper, as SVG."""
    paper = f'<rect width="6" height="6" class="f-{PAPER.name}" fill="{PAPER.light}"/>'
    if kind == "dots":
        marks = f'<circle cx="3" cy="3" r="1.3" class="f-{ink.name}" fill="{ink.light}"/>'
    else:
        marks = (
            f'<path d="{_LINES[kind]}" fill="none" class="s-{ink.name}" stroke="{ink.light}" '
            f'stroke-width="1.3"/>'
        )
    return (
        f'<pattern id="{name}" width="6" height="6" patternUnits="userSpaceOnUse">'
        f"{paper}{marks}</pattern>"
    )


def fade(name: str, kind: str, ink: Ink) -> str:
    """Return a colour that fades to one side, as SVG."""
    stops = "".join(
        f'<stop offset="{at}" class="g-{ink.name}" stop-color="{ink.light}" '
        f'stop-opacity="{opacity}"/>'
        for at, opacity in enumerate(_FADES[kind])
    )
    return f'<linearGradient id="{name}">{stops}</linearGradient>'
