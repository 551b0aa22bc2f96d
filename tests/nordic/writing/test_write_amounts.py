"""Amounts with what is said of them, to the code point."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.nordic import format_amount, format_money
from regionkit.testing.strategies import amounts
from regionkit.values import Amount, Money

LANGUAGES = ["nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se"]


@pytest.mark.parametrize(
    ("locale", "per_year", "at_most"),
    [
        ("nb", "ca. 2\u00a0500\u00a0000\u00a0kr per år", "inntil 10\u00a0000\u00a0DKK i alt"),
        ("nn", "ca. 2\u00a0500\u00a0000\u00a0kr per år", "inntil 10\u00a0000\u00a0DKK i alt"),
        ("da", "ca. 2.500.000\u00a0NOK om året", "højst 10.000\u00a0kr. i alt"),
        ("sv", "ca 2\u00a0500\u00a0000\u00a0NOK per år", "högst 10\u00a0000\u00a0DKK totalt"),
        (
            "fi",
            "noin 2\u00a0500\u00a0000\u00a0NOK vuodessa",
            "enintään 10\u00a0000\u00a0DKK yhteensä",
        ),
        ("is", "u.þ.b. 2.500.000\u00a0NOK á ári", "allt að 10.000\u00a0DKK samtals"),
        ("en", "about NOK\u00a02,500,000 per year", "at most DKK\u00a010,000 in total"),
        ("fo", "ca. 2.500.000\u00a0NOK om året", "højst 10.000\u00a0kr i alt"),
        ("kl", "about 2500000\u00a0NOK per year", "at most 10000\u00a0DKK in total"),
        ("se", "about 2500000\u00a0NOK per year", "at most 10000\u00a0DKK in total"),
    ],
)
def test_what_is_said_of_a_figure(locale: str, per_year: str, at_most: str) -> None:
    assert format_amount(Amount.parse("ca 2 500 000 NOK per year"), locale) == per_year
    assert format_amount(Amount.parse("at most 10 000 DKK in total"), locale) == at_most


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("500 000", "500\u00a0000"),
        ("1234.50", "1\u00a0234,50"),
        ("-5 NOK", "\u22125\u00a0kr"),
        ("ca at least 5 per year", "minst ca. 5 per år"),
    ],
)
def test_what_is_not_said_is_not_written(amount: str, written: str) -> None:
    assert format_amount(Amount.parse(amount), "nb") == written


@pytest.mark.parametrize(
    ("locale", "unknown", "deferred"),
    [
        ("nb", "ukjent", "fastsettes senere"),
        ("nn", "ukjent", "blir fastsett seinare"),
        ("da", "ukendt", "fastsættes senere"),
        ("sv", "okänt", "fastställs senare"),
        ("fi", "ei tiedossa", "vahvistetaan myöhemmin"),
        ("is", "óþekkt", "ákveðið síðar"),
        ("en", "unknown", "to be settled later"),
        ("fo", "ukendt", "fastsættes senere"),
        ("kl", "unknown", "to be settled later"),
        ("se", "unknown", "to be settled later"),
    ],
)
def test_no_figure_is_not_zero(locale: str, unknown: str, deferred: str) -> None:
    assert format_amount(Amount.parse("unknown"), locale) == unknown
    assert format_amount(Amount.parse("deferred"), locale) == deferred


@given(amount=amounts, locale=st.sampled_from(LANGUAGES))
def test_every_amount_is_written_with_its_figure(amount: Amount, locale: str) -> None:
    written = format_amount(amount, locale)
    assert written == written.strip()
    if amount.number is not None and amount.currency is not None:
        assert format_money(Money(amount.number, amount.currency), locale) in written


def test_an_unknown_locale_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="one of the languages"):
        format_amount(Amount.parse("unknown"), "de")
