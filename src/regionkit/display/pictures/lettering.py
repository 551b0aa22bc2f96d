"""Lettering: how wide a text is, and where its lines break."""

import functools
import re
import unicodedata
from typing import Final

from regionkit.display.pictures.letter_widths import BOLD, REGULAR

FONTS: Final = "Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', sans-serif"
"""Fonts of one cut: a text is as wide in the one as in the other."""

_SLACK: Final = 1.02
"""Renderers place letters on whole pixels: a line can come out a little longer."""
_UNMEASURED: Final = 1.0
"""Letters of other scripts, and signs, count as wide as the text is high."""
_ZERO_WIDTH: Final = ("Mn", "Me", "Cf")
_BREAKS: Final = re.compile(r"( +)|(?<=[/\u2013-])(?=[^\W\d_])")
"""A line can end at a space, or after a stroke or hyphen before a letter."""
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"  # what XML cannot hold
    "\u202a-\u202e\u2066-\u2069\u200e\u200f]"  # what turns the direction of a text
)
_SPACES: Final = re.compile("[ \t\r\n\v\f\u2028\u2029]+")


def plain(text: str) -> str:
    r"""Return a text on one line, without what XML cannot hold and what turns its direction.

    Examples
    --------
    >>> from regionkit.display.pictures.lettering import plain
    >>> plain("Museum\n  og\x00 kyst")
    'Museum og kyst'
    """
    return _SPACES.sub(" ", _UNSEEN.sub("", text)).strip(" ")


@functools.cache
def _widths(*, bold: bool) -> dict[str, float]:
    table = BOLD if bold else REGULAR
    return {letter: width / 1000 for width, letters in table.items() for letter in letters}


@functools.cache
def _width_of_letter(letter: str) -> float:
    return 0.0 if unicodedata.category(letter) in _ZERO_WIDTH else _UNMEASURED


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is, rather too wide than too narrow.

    Parameters
    ----------
    text
        The text, on one line.
    size
        The size of the font; the width is in the same unit.
    bold
        Whether it is set in bold.

    Examples
    --------
    >>> from regionkit.display.pictures.lettering import width_of
    >>> round(width_of("Bø", 100), 1)
    130.4
    """
    return _ems(text, bold=bold) * size * _SLACK


@functools.lru_cache(maxsize=16_384)
def _ems(text: str, *, bold: bool) -> float:
    widths = _widths(bold=bold)
    return sum(
        own if (own := widths.get(letter)) is not None else _width_of_letter(letter)
        for letter in text
    )


def wrapped(text: str, width: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break a text into lines no wider than asked.

    A line that ends at a space keeps it, so that the lines joined are the text again. A word
    that is wider than a line is broken within.

    Parameters
    ----------
    text
        The text.
    width
        How wide a line may be.
    size
        The size of the font, in the same unit.
    bold
        Whether it is set in bold.

    Examples
    --------
    >>> from regionkit.display.pictures.lettering import wrapped
    >>> wrapped("Organisere prosjektorganisasjon", 70, 10)
    ('Organisere ', 'prosjektorganis', 'asjon')
    """
    lines, line = [], ""
    for piece in _pieces(plain(text)):
        if not line or width_of((line + piece).rstrip(" "), size, bold=bold) <= width:
            line += piece
        else:
            lines.append(line)
            line = piece
        while len(line) > 1 and width_of(line.rstrip(" "), size, bold=bold) > width:
            cut = _fitting(line, width, size, bold=bold)
            lines.append(line[:cut])
            line = line[cut:]
    return (*lines, line) if line or not lines else tuple(lines)


def _pieces(text: str) -> list[str]:
    """Split a text where lines can break; a space belongs to the word before it."""
    pieces: list[str] = []
    for piece in _BREAKS.split(text):
        if piece and piece.isspace() and pieces:
            pieces[-1] += piece
        elif piece:
            pieces.append(piece)
    return pieces


def _fitting(word: str, width: float, size: float, *, bold: bool) -> int:
    """Return how many letters of a word fit on a line; one at least."""
    used = 0.0
    for count, letter in enumerate(word):
        used += width_of(letter, size, bold=bold)
        if used > width:
            return max(count, 1)
    return len(word)  # pragma: no cover - asked only of words that are too wide


def widest(lines: tuple[str, ...], size: float, *, bold: bool = False) -> float:
    """Return how wide the widest of some lines is."""
    return max((width_of(line.rstrip(" "), size, bold=bold) for line in lines), default=0.0)


def fits(text: str, room: float, size: float, *, bold: bool = False) -> bool:
    """Tell whether a text on one line fits into some room."""
    return width_of(plain(text), size, bold=bold) <= room
