"""Look up the words beside a number in the vocabulary of a language."""

import functools
import unicodedata
from collections.abc import Sequence
from typing import Final

import attrs

from regionkit.nordic.reading.currencies import CODES, COMMON_CODES, PREFIXES
from regionkit.nordic.reading.meaning import Meaning, Role, currency
from regionkit.nordic.reading.tokens import Kind, Token
from regionkit.nordic.reading.vocabulary import PHRASES

_Words = tuple[str, ...]

_LONGEST_WORD: Final = 40
"""No word of the vocabulary comes near; a longer one is not looked up."""

_BARE_MAGNITUDES: Final = frozenset({"b", "k", "m", "g", "t", "mm", "mln", "mn", "md", "bn", "tn"})
"""Magnitudes that no table lists on their own."""


@attrs.frozen
class Phrase:
    """A phrase found in a text."""

    meaning: Meaning
    """What it means."""
    first: int
    """The index of its first token."""
    last: int
    """The index after its last token, the full stop of an abbreviation included."""
    token: Token
    """Its first token."""
    words: _Words
    """Its words, as the phrasebook has them."""


@attrs.frozen
class Phrasebook:
    """The phrases of one language."""

    meanings: dict[_Words, tuple[Meaning, ...]]
    """What each phrase can mean, in lower case and without full stops."""
    beginnings: frozenset[_Words]
    """What a phrase can begin with."""
    endings: frozenset[_Words]
    """What a phrase can end with."""
    abbreviations: frozenset[str]
    """The words that a full stop may follow."""
    first_words: frozenset[str]
    """The words that a phrase begins with, to look no further at most words of a text."""
    last_words: frozenset[str]
    """The words that a phrase ends with."""

    def after(self, tokens: Sequence[Token], at: int, *roles: Role) -> Phrase | None:
        """Find the longest phrase of these roles that begins at a token, after any space."""
        first = end = _skip_space(tokens, at)
        if first == len(tokens) or _folded(tokens[first].text) not in self.first_words:
            return None
        words: _Words = ()
        found = None
        while (here := _skip_space(tokens, end)) < len(tokens):
            if tokens[here].kind is not Kind.WORD:
                break
            words = (*words, _folded(tokens[here].text))
            end = here + 1
            if end < len(tokens) and tokens[end].text == "." and words[-1] in self.abbreviations:
                end += 1
            if meaning := self._meaning(words, roles):
                found = Phrase(meaning, first, end, tokens[first], words)
            if words not in self.beginnings:
                break
        return found

    def before(self, tokens: Sequence[Token], at: int, floor: int, *roles: Role) -> Phrase | None:
        """Find the longest phrase of these roles that ends before a token, but for space.

        Parameters
        ----------
        tokens
            The tokens of the text.
        at
            The index of the token.
        floor
            The index of the first token that may belong to the phrase.
        roles
            The roles wanted.
        """
        last_word = _skip_space_back(tokens, at) - 1
        if last_word > floor and tokens[last_word].text == ".":
            last_word -= 1
        if last_word < floor or _folded(tokens[last_word].text) not in self.last_words:
            return None
        words: _Words = ()
        found = None
        start = at
        last: int | None = None
        while (here := _skip_space_back(tokens, start)) > floor:
            end = here
            if tokens[here - 1].text == "." and here - 1 > floor:
                here -= 1
                if _folded(tokens[here - 1].text) not in self.abbreviations:
                    break
            if tokens[here - 1].kind is not Kind.WORD:
                break
            words = (_folded(tokens[here - 1].text), *words)
            start = here - 1
            last = last or end
            if meaning := self._meaning(words, roles):
                found = Phrase(meaning, start, last, tokens[start], words)
            if words not in self.endings:
                break
        return found

    def _meaning(self, words: _Words, roles: tuple[Role, ...]) -> Meaning | None:
        for meaning in self.meanings.get(words, ()):
            if meaning.role in roles:
                return meaning
        return None


def _skip_space(tokens: Sequence[Token], at: int) -> int:
    return at + 1 if at < len(tokens) and tokens[at].kind is Kind.SPACE else at


def _skip_space_back(tokens: Sequence[Token], at: int) -> int:
    return at - 1 if at > 0 and tokens[at - 1].kind is Kind.SPACE else at


@functools.lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    """Return a word as the phrasebook has it: a code as it is, all else in lower case."""
    if len(word) > _LONGEST_WORD or word in _codes():
        return word
    return unicodedata.normalize("NFC", word).casefold()


def names_magnitude(word: str) -> bool:
    """Tell whether a word is a magnitude in any language."""
    return _folded(word) in _magnitudes()


@functools.cache
def _codes() -> dict[str, Meaning]:
    codes = {code: currency(code) for code in CODES.split()}
    for prefix, power in PREFIXES.items():
        codes.update({f"{prefix}{code}": currency(code, power) for code in COMMON_CODES})
    return codes


@functools.cache
def _magnitudes() -> frozenset[str]:
    listed = {
        words[0]
        for code in PHRASES
        for words, meanings in phrasebook(code).meanings.items()
        if any(meaning.role is Role.MAGNITUDE for meaning in meanings)
    }
    return _BARE_MAGNITUDES | listed


@functools.cache
def phrasebook(code: str) -> Phrasebook:
    """Return the phrases of a language, by its code."""
    meanings: dict[_Words, tuple[Meaning, ...]] = {
        (code,): (meaning,) for code, meaning in _codes().items()
    }
    abbreviations: set[str] = set()
    for table in PHRASES[code]:
        for meaning, phrases in table.items():
            for phrase in phrases.split("|"):
                printed = phrase.split()
                words = tuple(word.rstrip(".") for word in printed)
                meanings[words] = (*meanings.get(words, ()), meaning)
                abbreviations.update(word.rstrip(".") for word in printed if word.endswith("."))
    return Phrasebook(
        meanings=meanings,
        beginnings=frozenset(words[:n] for words in meanings for n in range(1, len(words))),
        endings=frozenset(words[n:] for words in meanings for n in range(1, len(words))),
        abbreviations=frozenset(abbreviations),
        first_words=frozenset(words[0] for words in meanings),
        last_words=frozenset(words[-1] for words in meanings),
    )


_NONE: Final[frozenset[str]] = frozenset()

NOTHING: Final = Phrasebook({}, frozenset(), frozenset(), _NONE, _NONE, _NONE)
"""No phrases at all: for plain numbers."""
