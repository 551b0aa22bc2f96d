"""The few words that tables need, in each language."""

from typing import Final

from regionkit.nordic.language import language_of

_WORDS: Final = {
    "municipality": {
        "nb": "Kommune",
        "nn": "Kommune",
        "da": "Kommune",
        "sv": "Kommun",
        "fi": "Kunta",
        "is": "Sveitarfélag",
        "en": "Municipality",
    },
    "participant": {
        "nb": "Deltaker",
        "nn": "Deltakar",
        "da": "Deltager",
        "sv": "Deltagare",
        "fi": "Osallistuja",
        "is": "Þátttakandi",
        "en": "Participant",
    },
    "total": {
        "nb": "Totalt",
        "nn": "Totalt",
        "da": "I alt",
        "sv": "Totalt",
        "fi": "Yhteensä",
        "is": "Samtals",
        "en": "Total",
    },
    "per year": {
        "nb": "per år",
        "nn": "per år",
        "da": "om året",
        "sv": "per år",
        "fi": "vuodessa",
        "is": "á ári",
        "en": "per year",
    },
    "in total": {
        "nb": "i alt",
        "nn": "i alt",
        "da": "i alt",
        "sv": "totalt",
        "fi": "yhteensä",
        "is": "samtals",
        "en": "in total",
    },
}


def word(name: str, locale: str) -> str:
    """Return a word in a language; in English where regionkit has it not.

    Parameters
    ----------
    name
        ``municipality``, ``participant``, ``total``, ``per year`` or ``in total``.
    locale
        Such as ``nb`` or ``da_DK``.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.
    KeyError
        If there is no such word.

    Examples
    --------
    >>> from regionkit.nordic import word
    >>> word("municipality", "sv"), word("municipality", "fo")
    ('Kommun', 'Municipality')
    """
    translations = _WORDS[name]
    return translations.get(language_of(locale).code, translations["en"])
