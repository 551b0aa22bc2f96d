"""Series: how the parts of a whole look, each by a colour and by a texture of its own."""

from regionkit.display.pictures.canvas import Canvas, Fill
from regionkit.display.pictures.ink import SERIES, TEXTURES, Ink
from regionkit.display.pictures.legend import Mark


def look(at: int) -> tuple[Fill | Ink, Ink]:
    """Return texture and ink of a part of a whole, by its position.

    After seven parts the textures go on with the next colour, so that 49 differ.
    """
    turn = at // len(TEXTURES)
    ink = SERIES[(at + turn) % len(SERIES)]
    texture = TEXTURES[at % len(TEXTURES)]
    return (ink if texture == "solid" else Fill(ink, texture)), ink


def swatch(fill: Fill | Ink, ink: Ink) -> Mark:
    """Return the mark of a part in the legend."""

    def draw(canvas: Canvas, left: float, middle: float) -> None:
        canvas.rect(left, middle - 5, 26, 10, fill, outline=ink)

    return draw
