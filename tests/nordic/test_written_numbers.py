r"""Numbers and money in each language, as exact strings.

``\u00a0`` is a no-break space and ``\u2212`` a minus sign.
"""

from decimal import Context, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.nordic import format_money, format_number
from regionkit.testing.strategies import money
from regionkit.values import Money

LANGUAGES = ["nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se"]
HOME = {"nb": "NOK", "nn": "NOK", "da": "DKK", "sv": "SEK", "fi": "EUR", "is": "ISK"}
HOME |= {"en": "NOK", "fo": "DKK", "kl": "DKK", "se": "NOK"}


@pytest.mark.parametrize(
    ("locale", "whole", "with_decimals", "negative"),
    [
        ("nb", "200\u00a0000\u00a0kr", "1\u00a0234,50\u00a0kr", "\u2212200\u00a0000\u00a0kr"),
        ("nn", "200\u00a0000\u00a0kr", "1\u00a0234,50\u00a0kr", "\u2212200\u00a0000\u00a0kr"),
        ("da", "200.000\u00a0kr.", "1.234,50\u00a0kr.", "-200.000\u00a0kr."),
        ("sv", "200\u00a0000\u00a0kr", "1\u00a0234,50\u00a0kr", "\u2212200\u00a0000\u00a0kr"),
        ("fi", "200\u00a0000\u00a0€", "1\u00a0234,50\u00a0€", "\u2212200\u00a0000\u00a0€"),
        ("is", "200.000\u00a0kr.", "1.235\u00a0kr.", "-200.000\u00a0kr."),
        ("en", "NOK\u00a0200,000", "NOK\u00a01,234.50", "NOK\u00a0-200,000"),
        ("fo", "200.000\u00a0kr", "1.234,50\u00a0kr", "\u2212200.000\u00a0kr"),
        ("kl", "200000\u00a0DKK", "1234.50\u00a0DKK", "-200000\u00a0DKK"),
        ("se", "200000\u00a0NOK", "1234.50\u00a0NOK", "-200000\u00a0NOK"),
    ],
)
def test_money_of_the_country(locale: str, whole: str, with_decimals: str, negative: str) -> None:
    currency = HOME[locale]
    assert format_money(Money(200_000, currency), locale) == whole
    assert format_money(Money("1234.5", currency), locale) == with_decimals
    assert format_money(Money(-200_000, currency), locale) == negative


@pytest.mark.parametrize(
    ("locale", "written"),
    [
        ("nb", "200\u00a0000\u00a0DKK"),
        ("da", "200.000\u00a0NOK"),
        ("sv", "200\u00a0000\u00a0NOK"),
        ("fi", "200\u00a0000\u00a0SEK"),
        ("is", "200.000\u00a0EUR"),
        ("en", "SEK\u00a0200,000"),
        ("se", "200000\u00a0EUR"),
    ],
)
def test_foreign_currency_is_written_by_its_code(locale: str, written: str) -> None:
    currency = next(code for code in ("DKK", "NOK", "SEK", "EUR") if code in written)
    assert format_money(Money(200_000, currency), locale) == written


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("0", "0"),
        ("0.004", "0"),
        ("0.005", "0,01"),
        ("0.5", "0,50"),
        ("1.00", "1"),
        ("1.995", "2"),
        ("1.994999", "1,99"),
        ("-0.004", "0"),
        ("-0.005", "\u22120,01"),
        ("-1.995", "\u22122"),
        ("999", "999"),
        ("1000", "1\u00a0000"),
        ("9999.995", "10\u00a0000"),
    ],
)
def test_decimals_only_when_not_zero_and_halves_away_from_zero(amount: str, written: str) -> None:
    assert format_money(Money(amount, "NOK"), "nb") == f"{written}\u00a0kr"


@pytest.mark.parametrize("locale", LANGUAGES)
def test_icelandic_money_never_has_decimals(locale: str) -> None:
    for amount, units in (("1234.49", "1234"), ("1234.5", "1235"), ("0.5", "1"), ("-0.49", "0")):
        written = format_money(Money(amount, "ISK"), locale)
        assert "".join(filter(str.isdecimal, written)) == units
        assert "-" not in written
        assert "\u2212" not in written


def test_a_currency_with_three_decimals_keeps_them() -> None:
    assert format_money(Money("5.1235", "KWD"), "da") == "5,124\u00a0KWD"


@pytest.mark.parametrize(
    ("locale", "written"),
    [
        ("nb", "123\u00a0456\u00a0789\u00a0012\u00a0345\u00a0678,123456"),
        ("nn", "123\u00a0456\u00a0789\u00a0012\u00a0345\u00a0678,123456"),
        ("da", "123.456.789.012.345.678,123456"),
        ("sv", "123\u00a0456\u00a0789\u00a0012\u00a0345\u00a0678,123456"),
        ("fi", "123\u00a0456\u00a0789\u00a0012\u00a0345\u00a0678,123456"),
        ("is", "123.456.789.012.345.678,123456"),
        ("en", "123,456,789,012,345,678.123456"),
        ("fo", "123.456.789.012.345.678,123456"),
        ("kl", "123456789012345678.123456"),
        ("se", "123456789012345678.123456"),
    ],
)
def test_the_largest_numbers_are_written_in_full(locale: str, written: str) -> None:
    assert format_number(Decimal("123456789012345678.123456"), locale) == written


def test_the_largest_amount_can_be_rounded_up() -> None:
    money = Money("999999999999999999.999999", "NOK")
    assert format_money(money, "da") == "1.000.000.000.000.000.000\u00a0NOK"
    assert format_number(money.amount, "en", decimals=0) == "1,000,000,000,000,000,000"


@pytest.mark.parametrize(
    ("locale", "minus"),
    [
        ("nb", "\u2212"),
        ("nn", "\u2212"),
        ("da", "-"),
        ("sv", "\u2212"),
        ("fi", "\u2212"),
        ("is", "-"),
        ("en", "-"),
        ("fo", "\u2212"),
        ("kl", "-"),
        ("se", "-"),
    ],
)
def test_each_language_has_its_minus(locale: str, minus: str) -> None:
    assert format_number(-5, locale) == f"{minus}5"
    assert format_number(Decimal("-0.4"), locale, decimals=0) == "0"
    assert format_number(Decimal("-0"), locale) == "0"


@pytest.mark.parametrize(
    ("number", "decimals", "written"),
    [
        ("1234.5", None, "1\u00a0234,5"),
        ("1234.50", None, "1\u00a0234,50"),
        ("1234", 2, "1\u00a0234,00"),
        ("0.125", 2, "0,13"),
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "\u22123"),
    ],
)
def test_decimals_can_be_asked_for(number: str, decimals: int | None, written: str) -> None:
    assert format_number(Decimal(number), "nb", decimals=decimals) == written


@pytest.mark.parametrize("locale", ["nb", "nb_NO", "nb-NO", "NB-no"])
def test_a_locale_can_be_spelt_in_several_ways(locale: str) -> None:
    assert format_money(Money(1000, "NOK"), locale) == "1\u00a0000\u00a0kr"


@pytest.mark.parametrize("locale", ["no", "xx", "de_DE", ""])
def test_an_unknown_locale_is_refused(locale: str) -> None:
    with pytest.raises(InvalidValueError, match="one of the languages"):
        format_money(Money(1, "NOK"), locale)
    with pytest.raises(InvalidValueError, match="one of the languages"):
        format_number(1, locale)


@pytest.mark.parametrize("number", [0.1, True, None])
def test_what_is_no_exact_number_is_refused(number: Decimal) -> None:
    with pytest.raises(TypeError):
        format_number(number, "nb")


@given(money=money(), locale=st.sampled_from(LANGUAGES), digits=st.integers(1, 30))
def test_the_context_of_the_caller_makes_no_difference(
    money: Money, locale: str, digits: int
) -> None:
    written = format_money(money, locale)
    with localcontext(Context(prec=digits)):
        assert format_money(money, locale) == written
