"""What stands in a picture, read back from its SVG alone."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from regionkit.display.pictures import Picture
from regionkit.display.pictures.canvas import Box
from regionkit.display.pictures.lettering import width_of

SVG: Final = "{http://www.w3.org/2000/svg}"


def parsed(picture: Picture) -> ET.Element:
    """Parse a picture as XML."""
    return ET.fromstring(picture.svg())  # noqa: S314 - our own text, and the test is that it parses


def elements(picture: Picture, tag: str) -> list[ET.Element]:
    """Return all elements of a kind."""
    return list(parsed(picture).iter(f"{SVG}{tag}"))


def labels(picture: Picture) -> list[tuple[str, Box]]:
    """Return each line of each label with the place it takes."""
    return [each for text in elements(picture, "text") for each in _lines(text)]


def words(picture: Picture) -> list[str]:
    """Return the labels, wrapped ones joined to what they were."""
    return ["".join(text.itertext()) for text in elements(picture, "text")]


def overlapping(picture: Picture) -> list[tuple[str, str]]:
    """Return the labels that stand on one another."""
    found = sorted(labels(picture), key=lambda each: each[1].top)
    return [
        (one, other)
        for (one, box), (other, its_box) in combinations(found, 2)
        if box.meets(its_box)
    ]


def outside(picture: Picture) -> list[str]:
    """Return the labels that stick out of the picture."""
    return [
        text
        for text, box in labels(picture)
        if box.left < 0 or box.top < 0 or box.right > picture.width or box.bottom > picture.height
    ]


def _lines(text: ET.Element) -> Iterator[tuple[str, Box]]:
    size = float(text.get("font-size", "0"))
    bold = text.get("font-weight") == "bold"
    anchor = text.get("text-anchor", "start")
    y = float(text.get("y", "0"))
    parts = list(text.iter(f"{SVG}tspan")) or [text]
    for part in parts:
        y += float(part.get("dy", "0"))
        line = (part.text or "").rstrip(" ")
        wide = width_of(line, size, bold=bold)
        x = float(part.get("x", "0"))
        left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
        # From the top of its capitals to below its descenders.
        yield line, Box(left, y - 0.75 * size, left + wide, y + 0.22 * size)
