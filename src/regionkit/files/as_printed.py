"""As printed: how to write what somebody typed as it stands in a document."""

from collections import defaultdict
from functools import lru_cache
from typing import Final

from regionkit.errors import RegionkitError
from regionkit.files.expected import nearest
from regionkit.findings import Phrase, phrase

_LONGEST: Final = 60
"""Characters of a text that is looked at; a date or a share is shorter."""
_DATE: Final = "a date"
_SHARE: Final = "a share"
"""How the refusals say what was expected."""


@lru_cache(maxsize=1024)
def notation_hint(text: str, expected: str) -> Phrase | str:
    """Return how to write a date or share that is typed as printed: *høsten 2027*, *10 prosent*.

    It is read in every language. Where two of them disagree, or none can read it, there is
    nothing to say.

    Parameters
    ----------
    text
        What stands in the file.
    expected
        What was expected there, as the refusal says it.

    Returns
    -------
    Phrase or str
        The hint; empty if there is none.
    """
    from regionkit.nordic import parse_percent, parse_period
    from regionkit.nordic.messages import SPOKEN

    reader = parse_period if expected.startswith(_DATE) else parse_percent
    if len(text) > _LONGEST or not expected.startswith((_DATE, _SHARE)):
        return ""
    readings = set()
    for language in (*SPOKEN, "en"):
        try:
            readings.add(str(reader(text, language)))
        except RegionkitError:
            continue
    if len(readings) != 1:
        return ""
    return phrase("Write {notation} instead.", notation=readings.pop())


def english_word(text: str, words: tuple[str, ...]) -> str | None:
    """Return the word of the format that a word of another language means: *skisse*, sketch.

    Parameters
    ----------
    text
        What stands in the file.
    words
        The words that can stand there.

    Returns
    -------
    str or None
        One of the words; None if the text is like none of their translations, or could be
        several.
    """
    spoken = _spoken(words)
    near = nearest(text, spoken)
    meant = spoken[near] if near else set()
    return next(iter(meant)) if len(meant) == 1 else None


@lru_cache(maxsize=128)
def _spoken(words: tuple[str, ...]) -> dict[str, set[str]]:
    """Return what the words are called in the languages that are spoken, and what that means."""
    from regionkit.nordic import translate
    from regionkit.nordic.messages import SPOKEN

    spoken = defaultdict(set)
    for word in words:
        for language in SPOKEN:
            spoken[translate(word, language, "choice").lower()].add(word)
    return dict(spoken)
