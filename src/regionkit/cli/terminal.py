"""Colour, on terminals only."""

import os
import sys
from typing import Final

_COLOURS: Final = {
    "error": "\x1b[31m",
    "warning": "\x1b[33m",
    "note": "\x1b[36m",
    "deferred": "\x1b[2m",
    "waived": "\x1b[2m",
    "hint": "\x1b[2m",
}
_PLAIN: Final = "\x1b[0m"


def wants_colour() -> bool:
    """Tell whether standard output is a terminal that nobody asked to stay plain."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def coloured(text: str) -> str:
    """Colour the first word of each line that begins with a severity or a status."""
    return "\n".join(map(_coloured_line, text.split("\n")))


def _coloured_line(line: str) -> str:
    word = line.lstrip().partition(" ")[0].rstrip(":")
    colour = _COLOURS.get(word)
    if colour is None:
        return line
    return line.replace(word, f"{colour}{word}{_PLAIN}", 1)
