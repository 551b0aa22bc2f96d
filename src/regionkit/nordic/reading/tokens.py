"""Pieces of a text: numerals, words, spaces, and single marks."""

import itertools
import re
from enum import Enum, auto
from typing import Final, NamedTuple

SPACES: Final = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Every kind of space within a line, as a class of characters. A tab parts table cells."""

_MARKS_OF_WORDS: Final = "\u0300-\u036f"
"""Accents that stand apart from their letter: text from a Mac writes å as a and a ring."""

# Every repetition is possessive: a hostile text is read once, from left to right.
_PIECE = re.compile(
    rf"""(?P<NUMERAL> [0-9]++ (?: [{SPACES}.,] [0-9]++ )*+ )
       | (?P<WORD> [^\W0-9_] (?: [^\W0-9_] | [{_MARKS_OF_WORDS}] )*+ | [%€/§\#] )
       | (?P<SPACE> [{SPACES}]++ )
       | (?P<MARK> . )""",
    re.VERBOSE | re.DOTALL,
)


class Kind(Enum):
    """What a piece of a text is."""

    NUMERAL = auto()
    """Digits, with what stands singly between them: ``1 250 000,50`` is one piece."""
    WORD = auto()
    """Letters, or a sign that stands for a word: % € / § #."""
    SPACE = auto()
    """Spaces within a line."""
    MARK = auto()
    """Any other character, a tab or the end of a line among them."""


class Token(NamedTuple):
    """A piece of a text."""

    kind: Kind
    """What it is."""
    text: str
    """Its characters."""
    start: int
    """Where it begins in the text."""

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        return self.start + len(self.text)


_KINDS: Final = tuple(Kind)


def tokenize(text: str, limit: int | None = None) -> list[Token]:
    """Cut a text into pieces, or as many of them as wanted.

    Examples
    --------
    >>> [token.text for token in tokenize("kr 200 000,-")]
    ['kr', ' ', '200 000', ',', '-']
    """
    pieces = itertools.islice(_PIECE.finditer(text), limit)
    return [
        Token(_KINDS[(piece.lastindex or 1) - 1], piece.group(), piece.start()) for piece in pieces
    ]
