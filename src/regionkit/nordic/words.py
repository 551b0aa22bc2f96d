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
}


def word(name: str, locale: str) -> str:
    """Return a word in a language; in English where regionkit has it not.

    Parameters
    ----------
    name
        ``municipality``, ``participant`` or ``total``.
    locale
        Such as ``nb`` or ``da_DK``.
    """
    translations = _WORDS[name]
    return translations.get(language_of(locale).code, translations["en"])
