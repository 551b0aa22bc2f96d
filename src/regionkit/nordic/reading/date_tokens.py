"""Words, numbers and signs: what a text of dates is made of.

One pass over the text, no backtracking: the time is proportional to the length. Only the
digits 0 to 9 are numbers. A word is letters with their combining marks, compared in lower
case and composed (NFC), so that it does not matter how an *å* is stored.
"""

import enum
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, Generic, NamedTuple, TypeVar

import attrs


class Kind(enum.Enum):
    """What a token is."""

    NUMBER = "number"
    WORD = "word"
    SIGN = "sign"
    END = "end"


class Gap(enum.IntEnum):
    """What stands before a token."""

    NONE = 0
    SPACE = 1
    LINE = 2
    """The end of a line, after which a sentence may go on."""
    BREAK = 3
    """A tab, an empty line or a new page: no date reaches across."""


class Token(NamedTuple):
    """A word, a number or a sign, and where it stands."""

    kind: Kind
    key: str
    """The word in lower case, the digits, or the sign."""
    start: int
    end: int
    gap: Gap


_TOKEN = re.compile(
    r"(?P<space>\s++)"
    r"|(?P<number>[0-9]++)"
    r"|(?P<word>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*+)"
    r"|(?P<sign>.)",
    re.DOTALL,
)
_KINDS: Final = {"number": Kind.NUMBER, "word": Kind.WORD, "sign": Kind.SIGN}
_LINE_END = re.compile(r"\r\n?|[\n\x85\u2028]")
_FAR = re.compile(r"[\t\v\f\x1c-\x1f\u2029]")

_NOTHING: Final = Token(Kind.END, "", 0, 0, Gap.BREAK)
"""What stands behind the last token, and behind a break."""


def tokens_of(text: str) -> Iterator[Token]:
    """Go through the words, numbers and signs of a text."""
    gap = Gap.NONE
    for match in _TOKEN.finditer(text):
        group = match.lastgroup
        if group is None or group == "space":
            gap = _gap(match[0])
            continue
        key = match[0]
        if group == "word":
            key = unicodedata.normalize("NFC", key.lower())
        yield Token(_KINDS[group], key, match.start(), match.end(), gap)
        gap = Gap.NONE


def _gap(space: str) -> Gap:
    if space in (" ", "\N{NO-BREAK SPACE}"):
        return Gap.SPACE
    lines = sum(1 for _ in islice(_LINE_END.finditer(space), 2))
    if lines > 1 or _FAR.search(space):
        return Gap.BREAK
    return Gap.LINE if lines else Gap.SPACE


T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases with what each stands for; the longest that fits is the one that is meant.

    A phrase that ends in a full stop is found without it too: ``jan.`` and ``jan``.
    """

    def __init__(self, printed: Mapping[str, T]) -> None:
        self._printed = dict(printed)
        meanings: dict[tuple[str, ...], T] = {}
        for phrase, meaning in printed.items():
            keys = tuple(token.key for token in tokens_of(phrase))
            meanings[keys] = meaning
            if keys[-1] == "." and len(keys) > 1:
                meanings.setdefault(keys[:-1], meaning)
        self._by_first_word: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for keys in sorted(meanings, key=len, reverse=True):
            self._by_first_word.setdefault(keys[0], []).append((keys[1:], meanings[keys]))
        self.first_words: frozenset[str] = frozenset(self._by_first_word)

    def __or__(self, more: "Phrases[T]") -> "Phrases[T]":
        """Return these phrases and some more."""
        return Phrases(self._printed | more._printed)

    def match(self, cursor: "Cursor") -> tuple[int, T] | None:
        """Return how many tokens the longest phrase takes that stands here, and its meaning."""
        for rest, meaning in self._by_first_word.get(cursor.peek().key, ()):
            if all(cursor.peek(ahead).key == key for ahead, key in enumerate(rest, 1)):
                return len(rest) + 1, meaning
        return None


@attrs.define(kw_only=True)
class Cursor:
    """A place in a row of tokens, from which a reading goes on."""

    text: str
    tokens: Sequence[Token]
    at: int = 0
    first: int = 0
    """Where the reading began: a break before that token does not count."""

    def peek(self, ahead: int = 0) -> Token:
        """Return a token without taking it; an empty one at a break and at the end."""
        index = self.at + ahead
        if index >= len(self.tokens):
            return _NOTHING
        token = self.tokens[index]
        return _NOTHING if token.gap is Gap.BREAK and index > self.first else token

    def last(self) -> Token:
        """Return the token taken last."""
        return self.tokens[self.at - 1]

    def phrase(self, phrases: Phrases[T], *, before_figures: bool = False) -> T | None:
        """Take the longest of some phrases, and return what it stands for.

        Parameters
        ----------
        phrases
            The phrases to choose from.
        before_figures
            Whether a number may follow without a space: ``v34``.
        """
        found = phrases.match(self)
        if found is None:
            return None
        length, meaning = found
        following = self.peek(length)
        glued = following.kind is Kind.NUMBER and not following.gap
        if glued and not before_figures and self.peek(length - 1).kind is Kind.WORD:
            return None
        self.at += length
        return meaning

    def sign(self, signs: str, *, attached: bool = False) -> str:
        """Take one of some signs, and return it; an empty text if there is none.

        Parameters
        ----------
        signs
            The signs to choose from.
        attached
            Whether it must follow without a space.
        """
        token = self.peek()
        if token.kind is not Kind.SIGN or token.key not in signs or (attached and token.gap):
            return ""
        self.at += 1
        return token.key

    def digits(self, *lengths: int, attached: bool = False) -> str:
        """Take a number of one of some lengths as its digits; an empty text if there is none."""
        token = self.peek()
        if token.kind is not Kind.NUMBER or len(token.key) not in lengths:
            return ""
        if attached and token.gap:
            return ""
        self.at += 1
        return token.key
