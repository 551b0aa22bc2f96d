"""The words that tables need."""

import pytest

from regionkit.errors import InvalidValueError
from regionkit.nordic import word
from regionkit.nordic.words import _WORDS

TRANSLATED = {"nb", "nn", "da", "sv", "fi", "is", "en"}


@pytest.mark.parametrize("name", _WORDS)
def test_every_word_is_there_in_every_language_of_tables(name: str) -> None:
    assert set(_WORDS[name]) == TRANSLATED
    assert all(text == text.strip() != "" for text in _WORDS[name].values())


@pytest.mark.parametrize(
    ("name", "locale", "text"),
    [
        ("municipality", "nb", "Kommune"),
        ("municipality", "sv_SE", "Kommun"),
        ("municipality", "fi-FI", "Kunta"),
        ("municipality", "is", "Sveitarf\u00e9lag"),
        ("participant", "nn", "Deltakar"),
        ("participant", "da_DK", "Deltager"),
        ("total", "fi", "Yhteens\u00e4"),
        ("total", "da", "I alt"),
        ("per year", "is", "\u00e1 \u00e1ri"),
        ("in total", "sv", "totalt"),
    ],
)
def test_words(name: str, locale: str, text: str) -> None:
    assert word(name, locale) == text


@pytest.mark.parametrize("locale", ["fo", "kl", "se"])
def test_where_there_is_no_translation_the_word_is_english(locale: str) -> None:
    assert word("total", locale) == "Total"


def test_unknown_words_and_languages_are_refused() -> None:
    with pytest.raises(KeyError):
        word("budget", "nb")
    with pytest.raises(InvalidValueError):
        word("total", "xx")
