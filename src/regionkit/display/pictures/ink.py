"""Ink: the few colours of pictures, on white paper and on black."""

from typing import Final

import attrs


@attrs.frozen
class Ink:
    """A colour by its purpose, as it is on light and on dark paper."""

    name: str
    """Its purpose, as classes of elements have it."""
    light: str
    """On light paper and in print."""
    dark: str
    """On dark paper."""


PAPER: Final = Ink("paper", "#ffffff", "#15191e")
TEXT: Final = Ink("text", "#1b2430", "#e8ebee")
MUTED: Final = Ink("muted", "#56616d", "#a3adb8")
HAIR: Final = Ink("hair", "#d9dee3", "#353d46")
FAINT: Final = Ink("faint", "#eef1f3", "#242b32")
BLUE: Final = Ink("blue", "#3a6690", "#86b4dd")
DEEP: Final = Ink("deep", "#22405e", "#b9d4ec")
GREEN: Final = Ink("green", "#3f7a63", "#7fc4a6")
SAND: Final = Ink("sand", "#8f6a24", "#d8b066")
RUST: Final = Ink("rust", "#a8401c", "#ef8f68")
PLUM: Final = Ink("plum", "#75507f", "#c5a0cf")
SLATE: Final = Ink("slate", "#5c6873", "#9ba7b3")

SERIES: Final = (BLUE, SAND, GREEN, PLUM, SLATE, RUST, DEEP)
"""Colours for parts of a whole, in this order; each part has a texture of its own as well."""
TEXTURES: Final = ("solid", "rising", "dots", "falling", "level", "cross", "upright")
"""Textures for parts of a whole, in this order."""
