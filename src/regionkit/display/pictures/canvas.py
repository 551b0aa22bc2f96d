"""Canvas: where a picture is drawn, mark by mark, and then taken off as a Picture."""

from html import escape
from typing import Final, Literal

import attrs

from regionkit.display.pictures.ink import MUTED, PAPER, TEXT, Ink
from regionkit.display.pictures.lettering import plain, widest, wrapped
from regionkit.display.pictures.picture import NAME, Picture
from regionkit.display.pictures.shapes import coordinate, numbers
from regionkit.display.pictures.textures import fade, texture
from regionkit.errors import InvalidValueError

MARGIN: Final = 24.0
"""How far everything stays from the edge."""
LEAST_WIDTH, MOST_WIDTH = 480, 4000

Anchor = Literal["start", "middle", "end"]


@attrs.frozen
class Box:
    """The place that a label takes."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Tell whether two of them overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@attrs.frozen
class Fill:
    """What a shape is filled with: an ink, plain or as a texture or fading away."""

    ink: Ink
    texture: str = "solid"


def check_width(width: float) -> float:
    """Refuse a picture too narrow for its labels, or wider than anybody can see."""
    if not LEAST_WIDTH <= width <= MOST_WIDTH:
        raise InvalidValueError(f"a width from {LEAST_WIDTH} to {MOST_WIDTH} pixels", width)
    return float(width)


class Canvas:
    """Where a picture is drawn; ``y`` goes down the page.

    Parameters
    ----------
    width
        How wide the picture will be.
    """

    def __init__(self, width: float) -> None:
        self.width: float = check_width(width)
        self._back: list[str] = []
        self._front: list[str] = []
        self._defs: dict[str, str] = {}
        self._inks: dict[str, Ink] = {PAPER.name: PAPER}

    # --- shapes ----------------------------------------------------------------

    def rect(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        fill: Fill | Ink | None = None,
        *,
        outline: Ink | None = None,
        dash: str = "",
        rounded: float = 0,
        tip: str = "",
        behind: bool = False,
    ) -> None:
        """Draw a rectangle; of no width or height, nothing."""
        if width <= 0 or height <= 0:
            return
        corner = numbers(rx=rounded) if rounded else ""
        shape = f"rect{numbers(x=left, y=top, width=width, height=height)}{corner}"
        self._put(f"{shape}{self._paint(fill, outline, dash=dash)}", tip, behind=behind)

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        ink: Ink,
        *,
        width: float = 1,
        dash: str = "",
        behind: bool = False,
    ) -> None:
        """Draw a straight line."""
        shape = f"line{numbers(x1=x1, y1=y1, x2=x2, y2=y2)}"
        self._put(f"{shape}{self._paint(None, ink, width, dash)}", "", behind=behind)

    def path(
        self,
        points: str,
        fill: Fill | Ink | None = None,
        *,
        outline: Ink | None = None,
        width: float = 1,
        dash: str = "",
        tip: str = "",
        behind: bool = False,
    ) -> None:
        """Draw a shape given as the path data of SVG."""
        paint = self._paint(fill, outline, width, dash)
        self._put(f'path d="{points}"{paint}', tip, behind=behind)

    def circle(
        self, x: float, y: float, radius: float, fill: Fill | Ink | None, *, outline: Ink | None
    ) -> None:
        """Draw a circle."""
        shape = f"circle{numbers(cx=x, cy=y, r=radius)}"
        self._put(f"{shape}{self._paint(fill, outline, 1.5)}", "")

    # --- letters ---------------------------------------------------------------

    def text(
        self,
        x: float,
        y: float,
        text: str | tuple[str, ...],
        *,
        size: float = 12,
        ink: Ink = TEXT,
        bold: bool = False,
        italic: bool = False,
        struck: bool = False,
        anchor: Anchor = "start",
        leading: float = 1.3,
        plate: bool = False,
    ) -> Box:
        """Write a text, or its lines one below the other, and return the place it takes.

        Parameters
        ----------
        x
            Where it begins, has its middle or ends, as ``anchor`` says.
        y
            Where the first line stands.
        plate
            Whether what is behind it is covered, so that no line runs through the letters.
        """
        lines = (plain(text),) if isinstance(text, str) else text
        wide = widest(lines, size, bold=bold)
        left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
        last = y + (len(lines) - 1) * size * leading
        box = Box(left, y - 0.8 * size, left + wide, last + 0.25 * size)
        if not any(line.strip() for line in lines):
            return box
        if plate:
            self.rect(left - 2, box.top, wide + 4, box.bottom - box.top, PAPER)
        style = (
            f' font-size="{coordinate(size)}"'
            + (' font-weight="bold"' if bold else "")
            + (' font-style="italic"' if italic else "")
            + (' text-decoration="line-through"' if struck else "")
            + ("" if anchor == "start" else f' text-anchor="{anchor}"')
            + self._paint(ink, None)
        )
        if len(lines) == 1:
            content = escape(lines[0])
        else:
            down = f' dy="{coordinate(size * leading)}"'
            content = "".join(
                f"<tspan{numbers(x=x)}{down if at else ''}>{escape(line)}</tspan>"
                for at, line in enumerate(lines)
            )
        self._front.append(f"<text{numbers(x=x, y=y)}{style}>{content}</text>")
        return box

    def paragraph(
        self, x: float, y: float, text: str, width: float, *, size: float = 12, ink: Ink = TEXT,
        bold: bool = False, italic: bool = False,
    ) -> Box:  # fmt: skip
        """Write a text within a width, on as many lines as it takes."""
        lines = wrapped(text, width, size, bold=bold)
        return self.text(x, y, lines, size=size, ink=ink, bold=bold, italic=italic)

    def heading(self, title: str, below: str = "") -> float:
        """Write the title of the picture and what stands below it; return where to go on."""
        room = self.width - 2 * MARGIN
        box = self.paragraph(MARGIN, MARGIN + 12, title, room, size=17, bold=True)
        if below:
            box = self.paragraph(MARGIN, box.bottom + 15, below, room, size=12, ink=MUTED)
        return box.bottom + 18

    def head(self, y: float, text: str, *, size: float) -> float:
        """Write what a part of the picture is about; return where to go on."""
        room = self.width - 2 * MARGIN
        return self.paragraph(MARGIN, y + size, text, room, size=size, bold=True).bottom + 5

    def source(self, y: float, text: str) -> float:
        """Write where it is from at the foot of the picture; return where the picture ends."""
        if not text:
            return y
        room = self.width - 2 * MARGIN
        return self.paragraph(MARGIN, y + 14, text, room, size=10.5, ink=MUTED).bottom

    # --- the picture -----------------------------------------------------------

    def picture(self, height: float, *, title: str, description: str, language: str) -> Picture:
        """Take the picture off; nothing may be drawn any more."""
        paper = f'<rect width="100%" height="100%"{self._paint(PAPER, None)}/>'
        defs = f"<defs>{''.join(self._defs.values())}</defs>" if self._defs else ""
        return Picture(
            title=plain(title),
            description="\n".join(plain(line) for line in description.split("\n")),
            language=language,
            width=round(self.width, 2),
            height=round(height, 2),
            body=f"{defs}{paper}{''.join(self._back)}{''.join(self._front)}",
            inks=tuple(self._inks[name] for name in sorted(self._inks)),
        )

    def _put(self, shape: str, tip: str, *, behind: bool = False) -> None:
        layer = self._back if behind else self._front
        words = plain(tip)
        if words:
            tag = shape.partition(" ")[0]
            layer.append(f"<{shape}><title>{escape(words)}</title></{tag}>")
        else:
            layer.append(f"<{shape}/>")

    def _paint(
        self, fill: Fill | Ink | None, outline: Ink | None, width: float = 1, dash: str = ""
    ) -> str:
        classes, attributes = [], ' fill="none"' if fill is None else ""
        if isinstance(fill, Ink) or (fill is not None and fill.texture == "solid"):
            ink = fill if isinstance(fill, Ink) else fill.ink
            self._inks[ink.name] = ink
            classes.append(f"f-{ink.name}")
            attributes = f' fill="{ink.light}"'
        elif fill is not None:
            attributes = f' fill="url(#{self._defined(fill)})"'
        if outline is not None:
            self._inks[outline.name] = outline
            classes.append(f"s-{outline.name}")
            attributes += f' stroke="{outline.light}"'
            attributes += "" if width == 1 else f' stroke-width="{coordinate(width)}"'
            attributes += f' stroke-dasharray="{dash}"' if dash else ""
        named = f' class="{" ".join(classes)}"' if classes else ""
        return f"{named}{attributes}"

    def _defined(self, fill: Fill) -> str:
        """Return the id of a texture, which is defined once."""
        self._inks[fill.ink.name] = fill.ink
        name = f"{NAME}-{fill.texture}-{fill.ink.name}"
        if name not in self._defs:
            make = fade if fill.texture.startswith("fade") else texture
            self._defs[name] = make(name, fill.texture, fill.ink)
        return name
