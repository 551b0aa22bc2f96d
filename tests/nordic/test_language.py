"""Which languages are written, and by which names they are known."""

import pytest

from regionkit.errors import InvalidValueError
from regionkit.nordic import language_of

LANGUAGES = ["nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_goes_by_its_code(code: str) -> None:
    language = language_of(code)
    assert language.code == code
    assert language.locale.language == code


@pytest.mark.parametrize("locale", ["nb", "nb_NO", "nb-NO", "NB", "nb_NO.UTF-8", "nb-Latn-NO"])
def test_a_region_and_a_spelling_make_no_difference(locale: str) -> None:
    assert language_of(locale) is language_of("nb")


@pytest.mark.parametrize(
    ("code", "currency", "sign"),
    [
        ("nb", "NOK", "kr"),
        ("nn", "NOK", "kr"),
        ("da", "DKK", "kr."),
        ("sv", "SEK", "kr"),
        ("fi", "EUR", "€"),
        ("is", "ISK", "kr."),
        ("en", None, None),
        ("fo", "DKK", "kr"),
        ("kl", "DKK", None),
        ("se", "NOK", None),
    ],
)
def test_the_sign_means_the_currency_of_the_country(
    code: str, currency: str | None, sign: str | None
) -> None:
    language = language_of(code)
    assert (language.home_currency, language.sign) == (currency, sign)


def test_numbers_are_plain_where_the_locale_data_cannot_be_relied_on() -> None:
    assert [code for code in LANGUAGES if language_of(code).plain] == ["kl", "se"]


@pytest.mark.parametrize("locale", ["", "de", "xx", "norsk", "_NO", "n b"])
def test_another_language_is_refused_with_those_there_are(locale: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        language_of(locale)
    assert raised.value.expected == f"one of the languages {', '.join(LANGUAGES)}"
    assert raised.value.found == locale
    assert raised.value.hint == ""


@pytest.mark.parametrize("locale", ["no", "no_NO", "NO"])
def test_norwegian_has_two_written_forms(locale: str) -> None:
    with pytest.raises(InvalidValueError, match="say nb \\(bokmål\\) or nn \\(nynorsk\\)"):
        language_of(locale)
