"""The line of a file that a finding is about, with a caret under the place."""

import unicodedata
from collections.abc import Callable
from typing import Final, TypeAlias

from regionkit.findings.finding import Position
from regionkit.findings.visible import visible

Excerpt: TypeAlias = Callable[[Position], str | None]
"""Gives the line of the file at a place; None if it is not at hand."""

_SHOWN: Final = 96
"""Characters of a line that are shown."""

_BEFORE: Final = 60
"""Characters before the place that are shown of a longer line."""

_TAB: Final = " " * 4
_WIDE: Final = frozenset("WF")
_WITHOUT_WIDTH: Final = frozenset(("Mn", "Me", "Cf"))


def no_excerpt(_: Position) -> str | None:
    """Give no line."""
    return None


def marked(line: str, column: int) -> tuple[str, str] | None:
    r"""Return a line fit to be shown, cut around a place, and a caret that stands under it.

    Parameters
    ----------
    line
        The line as it stands in the file.
    column
        The place in characters, from 1; beyond the line it is its end.

    Returns
    -------
    tuple of two texts, or None
        None if there is nothing to see in the line.

    Examples
    --------
    >>> from regionkit.findings.excerpt import marked
    >>> print("\n".join(marked("  title: Bø", 3)))
      title: Bø
      ^
    """
    if not line.strip() or "\0" in line:
        return None
    at = min(column - 1, len(line))
    first = max(0, at - _BEFORE) if len(line) > _SHOWN else 0
    end = first + _SHOWN
    before = ("…" if first else "") + _shown(line[first:at])
    after = _shown(line[at:end]) + ("…" if line[end:].strip() else "")
    return (before + after).rstrip(), " " * _width(before) + "^"


def _shown(text: str) -> str:
    return visible(text.replace("\t", _TAB)).replace("\n", "")


def _width(text: str) -> int:
    """Count the cells that a text takes on a terminal."""
    return sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.category(character) in _WITHOUT_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
