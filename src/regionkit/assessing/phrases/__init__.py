"""Phrases: what is said of a ranking, in seven languages, as a municipal officer would write it.

Each sentence has a key of its own and placeholders, the same in every language. A language that
has no sentences of its own borrows those of another: see :class:`regionkit.nordic.Language`.
"""

from typing import Final

from regionkit.assessing.phrases import costs, eligibility, ranking, robustness
from regionkit.assessing.phrases.words import LANGUAGES, WORDS
from regionkit.nordic import language_of

SENTENCES: Final = {
    **eligibility.SENTENCES,
    **ranking.SENTENCES,
    **robustness.SENTENCES,
    **costs.SENTENCES,
}
"""The sentences by key, then by language."""


def say(key: str, language: str, **values: str) -> str:
    """Write a sentence in a language.

    Parameters
    ----------
    key
        Which sentence.
    language
        Such as ``nb`` or ``nb_NO``.
    **values
        What its placeholders stand for, already written in that language.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.
    """
    return SENTENCES[key][language_of(language).words].format_map(values)


def word(key: str, language: str) -> str:
    """Write a word in a language."""
    return WORDS[key][language_of(language).words]


__all__ = ["LANGUAGES", "SENTENCES", "WORDS", "say", "word"]
