"""Messages: the sentences of regionkit in the languages it speaks, from gettext catalogues.

The English text is the key, together with a context: a rule's code, or what kind of word it
is. The catalogues are shipped as they are written and read on first use, once for each
language; there is no build step.
"""

import functools
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from regionkit.nordic.language import language_of

if TYPE_CHECKING:
    from babel.messages import Catalog

SPOKEN: Final = ("nb", "nn", "da", "sv", "fi", "is")
"""The languages that there is a catalogue for, besides English."""

_NEXT: Final = {"nn": ("nn", "nb")}
"""Where a sentence is looked for before English, if not only in the language itself."""


def translate(text: str, locale: str, context: str) -> str:
    """Return a text of regionkit's own in a language; in English where it has it not.

    Parameters
    ----------
    text
        The English text, with its ``{placeholders}``.
    locale
        The language: nb, nn, da, sv, fi, is, en, or another that borrows the words of one.
    context
        What the text belongs to: a rule's code such as ``RK301``, or a kind of word.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.

    Examples
    --------
    >>> from regionkit.nordic import translate
    >>> translate("applied for", "nb", "choice")
    'omsøkt'
    """
    words = language_of(locale).words
    for code in _NEXT.get(words, (words,)):
        if code in SPOKEN:
            found = _texts(code).get((context, text))
            if found:
                return found
    return text


def catalogue_text(code: str) -> str:
    """Return a catalogue as it is shipped."""
    return (files(__package__) / "catalogues" / f"{code}.po").read_text(encoding="utf-8")


def read_catalogue(text: str) -> "Catalog":
    """Read a catalogue.

    Raises
    ------
    babel.messages.pofile.PoFileError
        If it is none.
    """
    from io import StringIO

    from babel.messages.pofile import read_po

    return read_po(StringIO(text), abort_invalid=True)


@functools.cache
def _texts(code: str) -> dict[tuple[str, str], str]:
    """Return all translations of a language, by context and English text."""
    return {
        (message.context or "", message.id): message.string
        for message in read_catalogue(catalogue_text(code))
        if isinstance(message.id, str) and isinstance(message.string, str) and message.id
    }
