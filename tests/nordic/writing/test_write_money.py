r"""Money in every style, to the code point.

``\u00a0`` is a no-break space, ``\u2212`` a minus sign, ``\u2013`` an en dash.
"""

from decimal import Decimal

import pytest
from babel.numbers import format_currency, get_currency_name, get_minus_sign_symbol
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.nordic import MoneyStyle, format_money, language_of
from regionkit.testing.strategies import money
from regionkit.values import Money

LANGUAGES = ["nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se"]
HOME = {"nb": "NOK", "nn": "NOK", "da": "DKK", "sv": "SEK", "fi": "EUR", "is": "ISK", "fo": "DKK"}
STYLES: list[MoneyStyle] = ["short", "long", "compact", "column"]


@pytest.mark.parametrize(
    ("style", "amount", "nb", "da", "sv", "fi", "is_"),
    [
        (
            "short",
            "200000",
            "200\u00a0000\u00a0kr",
            "200.000\u00a0kr.",
            "200\u00a0000\u00a0kr",
            "200\u00a0000\u00a0€",
            "200.000\u00a0kr.",
        ),
        (
            "short",
            "1234.5",
            "1\u00a0234,50\u00a0kr",
            "1.234,50\u00a0kr.",
            "1\u00a0234,50\u00a0kr",
            "1\u00a0234,50\u00a0€",
            "1.235\u00a0kr.",
        ),
        (
            "short",
            "-200000",
            "\u2212200\u00a0000\u00a0kr",
            "-200.000\u00a0kr.",
            "\u2212200\u00a0000\u00a0kr",
            "\u2212200\u00a0000\u00a0€",
            "-200.000\u00a0kr.",
        ),
        (
            "long",
            "200000",
            "200\u00a0000 kroner",
            "200.000 kroner",
            "200\u00a0000 kronor",
            "200\u00a0000 euroa",
            "200.000 krónur",
        ),
        (
            "compact",
            "2500000",
            "2,5\u00a0mill.\u00a0kr",
            "2,5\u00a0mio.\u00a0kr.",
            "2,5\u00a0mnkr",
            "2,5\u00a0milj.\u00a0€",
            "2,5\u00a0m.\u00a0kr.",
        ),
        (
            "column",
            "200000",
            "kr\u00a0200\u00a0000",
            "200.000\u00a0kr.",
            "200\u00a0000\u00a0kr",
            "200\u00a0000\u00a0€",
            "200.000\u00a0kr.",
        ),
    ],
)
def test_every_row_of_the_table(  # noqa: PLR0917 - a row of the table
    style: MoneyStyle, amount: str, nb: str, da: str, sv: str, fi: str, is_: str
) -> None:
    written = {"nb": nb, "nn": nb, "da": da, "sv": sv, "fi": fi, "is": is_}
    for locale, text in written.items():
        assert format_money(Money(amount, HOME[locale]), locale, style) == text


@pytest.mark.parametrize("locale", ["nb", "nn"])
@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("200000", "kr\u00a0200\u00a0000,\u2013"),
        ("-200000", "kr\u00a0\u2212200\u00a0000,\u2013"),
        ("0", "kr\u00a00,\u2013"),
        ("199.999", "kr\u00a0200,\u2013"),
        ("1234.5", "kr\u00a01\u00a0234,50"),  # never after øre
    ],
)
def test_the_stroke_is_norwegian(locale: str, amount: str, written: str) -> None:
    assert format_money(Money(amount, "NOK"), locale, "dash") == written


@pytest.mark.parametrize("locale", ["da", "sv", "fi", "is", "en", "fo", "kl", "se"])
def test_elsewhere_the_stroke_is_refused(locale: str) -> None:
    with pytest.raises(InvalidValueError) as raised:
        format_money(Money(200_000, "NOK"), locale, "dash")
    assert raised.value.expected == f"one of the styles short, long, compact, column in {locale}"
    assert raised.value.found == "dash"
    assert raised.value.hint == "The stroke for no øre is Norwegian: say nb or nn."


def test_another_style_is_refused_with_those_there_are() -> None:
    style: MoneyStyle = "accounting"  # type: ignore[assignment]
    with pytest.raises(InvalidValueError, match="short, long, compact, column, dash"):
        format_money(Money(1, "NOK"), "nb", style)


# --- long --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("locale", "amount", "currency", "written"),
    [
        ("nb", "200000", "DKK", "200\u00a0000 danske kroner"),
        ("nb", "1", "NOK", "1 krone"),
        ("nb", "1", "DKK", "1 dansk krone"),
        ("nb", "-1", "NOK", "\u22121 krone"),
        ("nb", "1.5", "NOK", "1,50 kroner"),
        ("nb", "1.004", "NOK", "1 krone"),
        ("nb", "200000", "EUR", "200\u00a0000 euro"),
        ("nn", "0", "NOK", "0 kroner"),
        ("da", "1.5", "DKK", "1,50 krone"),
        ("da", "2.5", "DKK", "2,50 kroner"),
        ("da", "3", "CHF", "3 schweizerfranc"),
        ("sv", "1", "SEK", "1 krona"),
        ("sv", "1.5", "SEK", "1,50 kronor"),
        ("sv", "200000", "NOK", "200\u00a0000 norska kronor"),
        ("fi", "1", "EUR", "1 euro"),
        ("fi", "200000", "SEK", "200\u00a0000 Ruotsin kruunua"),
        ("is", "21", "ISK", "21 króna"),
        ("is", "11", "ISK", "11 krónur"),
        ("is", "101", "NOK", "101 norsk króna"),
        ("is", "1.1", "NOK", "1,10 norsk króna"),
        ("en", "200000", "NOK", "200,000 Norwegian kroner"),
        ("en", "1", "SEK", "1 Swedish krona"),
        ("fo", "200000", "DKK", "200.000 krónur"),
        ("fo", "200000", "NOK", "200.000 norskar krónur"),
        ("nb", "200000", "XQX", "200\u00a0000\u00a0XQX"),  # no such currency
        ("kl", "200000", "DKK", "200000\u00a0DKK"),
        ("se", "200000", "NOK", "200000\u00a0NOK"),
    ],
)
def test_long(locale: str, amount: str, currency: str, written: str) -> None:
    assert format_money(Money(amount, currency), locale, "long") == written


@pytest.mark.parametrize("locale", ["nb", "nn", "da", "sv", "fi", "is", "en", "fo"])
@pytest.mark.parametrize("currency", ["NOK", "DKK", "SEK", "ISK", "EUR", "USD", "GBP"])
@pytest.mark.parametrize("count", [0, 1, 2, 11, 21, 101, 111])
def test_foreign_names_are_those_of_babel(locale: str, currency: str, count: int) -> None:
    written = format_money(Money(count, currency), locale, "long")
    name = get_currency_name(currency, count, locale)
    if currency == HOME.get(locale):
        assert name.endswith(written.partition(" ")[2])  # danske kroner: kroner
    else:
        assert written == f"{count} {name}"


# --- compact -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("0", "0"),
        ("500000", "500\u00a0000"),  # never 500k
        ("999999", "999\u00a0999"),
        ("999999.99", "999\u00a0999,99"),
        ("999999.996", "1\u00a0mill."),
        ("1000000", "1\u00a0mill."),
        ("1049999", "1\u00a0mill."),
        ("1050000", "1,1\u00a0mill."),  # halves away from zero
        ("-1050000", "\u22121,1\u00a0mill."),
        ("2500000", "2,5\u00a0mill."),
        ("999949999", "999,9\u00a0mill."),
        ("999950000", "1\u00a0mrd."),  # the unit is picked after rounding
        ("999999999", "1\u00a0mrd."),
        ("2500000000000", "2\u00a0500\u00a0mrd."),
        ("999999999999999999", "1\u00a0000\u00a0000\u00a0000\u00a0mrd."),
    ],
)
def test_compact_in_norwegian(amount: str, written: str) -> None:
    assert format_money(Money(amount, "NOK"), "nb", "compact") == f"{written}\u00a0kr"


@pytest.mark.parametrize(
    ("locale", "currency", "millions", "milliards"),
    [
        ("nn", "NOK", "2,5\u00a0mill.\u00a0kr", "2,5\u00a0mrd.\u00a0kr"),
        ("da", "DKK", "2,5\u00a0mio.\u00a0kr.", "2,5\u00a0mia.\u00a0kr."),
        ("sv", "SEK", "2,5\u00a0mnkr", "2,5\u00a0mdkr"),
        ("sv", "NOK", "2,5\u00a0mn\u00a0NOK", "2,5\u00a0md\u00a0NOK"),
        ("fi", "EUR", "2,5\u00a0milj.\u00a0€", "2,5\u00a0mrd.\u00a0€"),
        ("is", "ISK", "2,5\u00a0m.\u00a0kr.", "2,5\u00a0ma.\u00a0kr."),
        ("en", "NOK", "NOK\u00a02.5\u00a0million", "NOK\u00a02.5\u00a0billion"),
        ("fo", "DKK", "2,5\u00a0mió.\u00a0kr", "2,5\u00a0mia.\u00a0kr"),
        ("nb", "EUR", "2,5\u00a0mill.\u00a0EUR", "2,5\u00a0mrd.\u00a0EUR"),
        ("kl", "DKK", "2500000\u00a0DKK", "2500000000\u00a0DKK"),
        ("se", "NOK", "2500000\u00a0NOK", "2500000000\u00a0NOK"),
    ],
)
def test_compact_elsewhere(locale: str, currency: str, millions: str, milliards: str) -> None:
    assert format_money(Money(2_500_000, currency), locale, "compact") == millions
    assert format_money(Money(2_500_000_000, currency), locale, "compact") == milliards


# --- column ------------------------------------------------------------------


def test_a_column_of_foreign_money_has_its_code_in_front_in_norwegian() -> None:
    assert format_money(Money(200_000, "EUR"), "nb", "column") == "EUR\u00a0200\u00a0000"
    assert format_money(Money(-5, "NOK"), "nn", "column") == "kr\u00a0\u22125"


@given(money=money(), locale=st.sampled_from(["da", "sv", "fi", "is", "en", "fo", "kl", "se"]))
def test_a_column_is_as_short_outside_norwegian(money: Money, locale: str) -> None:
    assert format_money(money, locale, "column") == format_money(money, locale)


# --- Babel and laws ----------------------------------------------------------


@given(money=money(), locale=st.sampled_from(["nb", "nn", "da", "sv", "fi", "is", "fo"]))
def test_short_is_what_babel_writes_but_for_its_faults(money: Money, locale: str) -> None:
    home = Money(money.amount.copy_abs(), HOME[locale])
    babel = format_currency(home.amount, home.currency, locale=locale)
    written = format_money(home, locale)
    decimals = (",00",) if home.currency != "ISK" else ()
    halfway = (home.amount * 1000) % 10 == 5 or home.currency == "ISK"  # Babel: half to even
    if not halfway:
        for no_decimals in decimals:
            babel = babel.replace(f"{no_decimals}\u00a0", "\u00a0")
        assert written == babel
        minus = get_minus_sign_symbol(locale) if home.amount.quantize(Decimal("0.01")) else ""
        assert format_money(-home, locale) == f"{minus}{babel}"


@given(money=money(), locale=st.sampled_from(LANGUAGES), style=st.sampled_from(STYLES))
def test_every_style_gives_a_text_that_cannot_be_broken_before_its_unit(
    money: Money, locale: str, style: MoneyStyle
) -> None:
    written = format_money(money, locale, style)
    if style == "long" and not language_of(locale).plain:
        figure, space, name = written.partition(" ")
        assert space
        assert name[0].isalpha()
        written = figure
    assert " " not in written
    assert written == written.strip("\u00a0")
    digits = "".join(filter(str.isdecimal, written))
    assert digits
    if set(digits) == {"0"}:
        assert "-" not in written
        assert "\u2212" not in written
