"""Money: currencies, magnitudes and signs, in every language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.nordic.reading.outcomes import read_or_refused

from regionkit.errors import InvalidValueError
from regionkit.nordic.reading import UnreadableTextError, parse_money
from regionkit.values import Money


def refusal(
    text: str, locale: str, *, currency: str | None = None, lenient: bool = False
) -> UnreadableTextError:
    with pytest.raises(UnreadableTextError) as caught:
        parse_money(text, locale, currency=currency, lenient=lenient)
    error = caught.value
    assert text[error.offset : error.offset + len(error.part)] == error.part
    return error


# --- the forms that plans print most -------------------------------------------------


@pytest.mark.parametrize(
    ("text", "locale", "amount", "currency"),
    [
        ("kr 200 000,-", "nb", "200000", "NOK"),
        ("kr. 200 000,-", "nb", "200000", "NOK"),
        ("kr. 200.000", "nb", "200000", "NOK"),
        ("Kr 750 000.-", "nb", "750000", "NOK"),
        ("200 000 kr", "nb", "200000", "NOK"),
        ("200 000 kr", "sv", "200000", "SEK"),
        ("2,5 mill. kr", "nb", "2500000", "NOK"),
        ("kr 2,5 mill.", "nb", "2500000", "NOK"),
        ("kr 1,25 mill", "nb", "1250000", "NOK"),
        ("MNOK 2,5", "nb", "2500000", "NOK"),
        ("TNOK 500", "nb", "500000", "NOK"),
        ("NOK 2.5 million", "en", "2500000", "NOK"),
        ("500 tkr", "sv", "500000", "SEK"),
        ("2,5 mkr", "sv", "2500000", "SEK"),
        ("DKK 1.234.567,50", "da", "1234567.50", "DKK"),
        ("1,2 mia. kr.", "da", "1200000000", "DKK"),
        ("3 milj. euroa", "fi", "3000000", "EUR"),
        ("1 000,00 €", "fi", "1000.00", "EUR"),
        ("-200 000 kr", "nb", "-200000", "NOK"),
        ("\u2212200 000 kr", "nb", "-200000", "NOK"),
        ("\u2013200 000 kr", "nb", "-200000", "NOK"),
        ("(200 000) kr", "nb", "-200000", "NOK"),
        ("Kr 500 000.-", "nb", "500000", "NOK"),
        ("kr 500 000", "nb", "500000", "NOK"),
        ("Kr 1 250 000.-", "nb", "1250000", "NOK"),
        ("1.250.000,00 kr.", "da", "1250000.00", "DKK"),
    ],
)
def test_the_table(text: str, locale: str, amount: str, currency: str) -> None:
    money = parse_money(text, locale)
    assert (str(money.amount), money.currency) == (amount, currency)


def test_english_money_in_norwegian_text() -> None:
    assert parse_money("NOK 2.5 million", "nb", lenient=True) == Money(2_500_000, "NOK")
    error = refusal("NOK 2.5 million", "nb")
    assert (error.reason.value, error.part, error.offset) == ("wrong_decimal_separator", "2.5", 4)


def test_a_currency_may_be_given() -> None:
    assert parse_money("500 tusen", "nb", currency="NOK") == Money(500_000, "NOK")
    error = refusal("500 tusen", "nb")
    assert (error.reason.value, error.part, error.offset) == ("no_currency", "500", 0)


@pytest.mark.parametrize("locale", ["nb", "nn", "da", "sv", "fi", "is", "en"])
@pytest.mark.parametrize("text", ["-", "\u2013", "\u2014", "\u2212", "", " ", "kr -", "NOK \u2013"])
def test_a_dash_is_no_amount(text: str, locale: str) -> None:
    assert refusal(text, locale).reason.value == "no_amount"


def test_millions_with_a_full_stop_and_three_decimals_are_ambiguous() -> None:
    error = refusal("1.234 mill. kr", "nb", lenient=True)
    assert (error.reason.value, error.part) == ("ambiguous_number", "1.234")
    assert error.readings == ("1234", "1.234")


# --- every language ------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "locale", "amount", "currency"),
    [
        ("200\u00a0000\u00a0kroner", "nb", "200000", "NOK"),
        ("kr\u00a0200\u202f000,\u2013", "nb", "200000", "NOK"),
        ("200 000,- kr", "nb", "200000", "NOK"),
        ("kr200000", "nb", "200000", "NOK"),
        ("-kr 200", "nb", "-200", "NOK"),
        ("kr -200", "nb", "-200", "NOK"),
        ("1,5 milliarder kroner", "nb", "1500000000", "NOK"),
        ("1,5 mrd. kr", "nb", "1500000000", "NOK"),
        ("2 billioner kroner", "nb", "2000000000000", "NOK"),
        ("200 000 danske kroner", "nb", "200000", "DKK"),
        ("nkr 500", "nb", "500", "NOK"),
        ("500 skr", "nb", "500", "SEK"),
        ("1.250.000 kr", "nb", "1250000", "NOK"),
        ("kr 1.250.000,50", "nn", "1250000.50", "NOK"),
        ("2,5 millionar kroner", "nn", "2500000", "NOK"),
        ("3 milliardar kroner", "nn", "3000000000", "NOK"),
        ("200.000 kr.", "da", "200000", "DKK"),
        ("500 tusind kr.", "da", "500000", "DKK"),
        ("500 t.kr.", "da", "500000", "DKK"),
        ("2,5 mio. kr.", "da", "2500000", "DKK"),
        ("1.250 mio. kr.", "da", "1250000000", "DKK"),
        ("3 milliarder kroner", "da", "3000000000", "DKK"),
        ("dkr. 500", "da", "500", "DKK"),
        ("500 ikr.", "da", "500", "ISK"),
        ("2,5 mnkr", "sv", "2500000", "SEK"),
        ("1,2 mdkr", "sv", "1200000000", "SEK"),
        ("2,5 mn kr", "sv", "2500000", "SEK"),
        ("2,5 miljoner kronor", "sv", "2500000", "SEK"),
        ("3 miljarder kronor", "sv", "3000000000", "SEK"),
        ("2 biljoner kronor", "sv", "2000000000000", "SEK"),
        ("MSEK 2,5", "sv", "2500000", "SEK"),
        ("500 KSEK", "sv", "500000", "SEK"),
        ("500 tusen norska kronor", "sv", "500000", "NOK"),
        ("200 000 euroa", "fi", "200000", "EUR"),
        ("200 000 Yhdysvaltain dollaria", "fi", "200000", "USD"),
        ("200 000 britiske pund", "nb", "200000", "GBP"),
        ("200.000 schweizerfranc", "da", "200000", "CHF"),
        ("500 tuhatta euroa", "fi", "500000", "EUR"),
        ("2,5 milj. €", "fi", "2500000", "EUR"),
        ("2,5 miljoonaa euroa", "fi", "2500000", "EUR"),
        ("1,2 mrd. €", "fi", "1200000000", "EUR"),
        ("3 miljardia euroa", "fi", "3000000000", "EUR"),
        ("2 biljoonaa euroa", "fi", "2000000000000", "EUR"),
        ("2,5 M€", "fi", "2500000", "EUR"),
        ("500 k€", "fi", "500000", "EUR"),
        ("MEUR 2,5", "fi", "2500000", "EUR"),
        ("500 Ruotsin kruunua", "fi", "500", "SEK"),
        ("200.000 krónur", "is", "200000", "ISK"),
        ("500 þúsund kr.", "is", "500000", "ISK"),
        ("2,5 m.kr.", "is", "2500000", "ISK"),
        ("2,5\u00a0m.\u00a0kr.", "is", "2500000", "ISK"),
        ("2,5 milljónir króna", "is", "2500000", "ISK"),
        ("1,2 ma.kr.", "is", "1200000000", "ISK"),
        ("3 milljarðar króna", "is", "3000000000", "ISK"),
        ("2,5 m. EUR", "is", "2500000", "EUR"),
        ("NOK 200,000", "en", "200000", "NOK"),
        ("NOK200,000.00", "en", "200000.00", "NOK"),
        ("SEK 2.5m", "en", "2500000", "SEK"),
        ("€2 billion", "en", "2000000000", "EUR"),
        ("500 thousand Norwegian kroner", "en", "500000", "NOK"),
        ("200 Swedish kronor", "en", "200", "SEK"),
        ("2,5 mió. kr", "fo", "2500000", "DKK"),
        ("kr.200.000,00", "kl", "200000.00", "DKK"),
        ("200 000 kr", "se", "200000", "NOK"),
        ("MNOK 2,5", "se", "2500000", "NOK"),
    ],
)
def test_languages(text: str, locale: str, amount: str, currency: str) -> None:
    money = parse_money(text, locale)
    assert (str(money.amount), money.currency) == (amount, currency)


def test_letters_with_their_accents_apart() -> None:
    assert parse_money("500 þu\u0301sund kr.", "is") == Money(500_000, "ISK")


@pytest.mark.parametrize(
    ("locale", "currency"),
    [
        ("nb_NO", "NOK"),
        ("nn-NO", "NOK"),
        ("se", "NOK"),
        ("se_SE", "SEK"),
        ("da_DK", "DKK"),
        ("fo_FO", "DKK"),
        ("kl_GL", "DKK"),
        ("is_IS", "ISK"),
        ("en_NO", "NOK"),
        ("nb_Latn_NO", "NOK"),
    ],
)
def test_kr_is_the_krone_of_the_region(locale: str, currency: str) -> None:
    assert parse_money("500 kr", locale) == Money(500, currency)


@pytest.mark.parametrize("locale", ["fi", "en", "sv_FI", "en_GB"])
def test_kr_elsewhere_is_ambiguous(locale: str) -> None:
    error = refusal("kr 500", locale)
    assert (error.reason.value, error.part, error.offset) == ("ambiguous_currency", "kr", 0)
    assert error.readings == ("DKK", "ISK", "NOK", "SEK")
    assert parse_money("kr 500", locale, currency="SEK") == Money(500, "SEK")
    assert refusal("kr 500", locale, currency="EUR").reason.value == "ambiguous_currency"


def test_a_locale_and_a_currency_that_disagree_on_kr() -> None:
    assert refusal("kr 500", "nb", currency="DKK").readings == ("DKK", "NOK")
    assert parse_money("kr 500", "nb", currency="EUR") == Money(500, "NOK")


def test_a_named_currency_wins_over_the_given_one() -> None:
    assert parse_money("500 EUR", "nb", currency="NOK") == Money(500, "EUR")


# --- refusals ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "locale", "reason", "part"),
    [
        ("200.000 kr", "sv", "ambiguous_number", "200.000"),
        ("1.000 €", "fi", "ambiguous_number", "1.000"),
        ("kr 200,000", "nb", "ambiguous_number", "200,000"),
        ("NOK 200.000", "en", "ambiguous_number", "200.000"),
        ("kr 2.50", "nb", "wrong_decimal_separator", "2.50"),
        ("1,234.50 kr.", "da", "wrong_decimal_separator", "1,234.50"),
        ("kr 12 34", "nb", "wrong_grouping", "12 34"),
        ("kr 0604", "nb", "leading_zero", "0604"),
        ("kr", "nb", "no_amount", "kr"),
        ("to millioner kroner", "nb", "no_number", "to millioner kroner"),
        ("200 000", "nb", "no_currency", "200 000"),
        ("500,-", "nb", "no_currency", "500"),
        ("200 nok", "nb", "trailing_text", "nok"),
        ("kr 200 000 inkl. mva", "nb", "trailing_text", "inkl. mva"),
        ("Budsjett: kr 200 000", "nb", "trailing_text", "Budsjett:"),
        ("ca kr 200 000", "nb", "trailing_text", "ca"),
        ("kr 200 000 pr år", "nb", "trailing_text", "pr år"),
        ("kr 200 000 NOK", "nb", "trailing_text", "NOK"),
        ("kr 10 %", "nb", "trailing_text", "%"),
        ("10 %", "nb", "trailing_text", "%"),
        ("MNOK 2 mill.", "nb", "trailing_text", "mill."),
        ("2 mill. mkr", "nb", "trailing_text", "mkr"),
        ("NOK 2,5 bn", "nb", "trailing_text", "bn"),
        ("1 mill. 500 tusen kr", "nb", "trailing_text", "500 tusen kr"),
        ("kr 200 000,50,5", "nb", "wrong_grouping", "200 000,50,5"),
        ("2 t", "da", "trailing_text", "t"),
        ("10-15 kr", "nb", "range", "-15 kr"),
        ("kr 200 000 – 300 000", "nb", "range", "– 300 000"),
        ("kr 9999999 billioner", "nb", "out_of_range", "9999999"),
        ("kr 0,0000001", "nb", "out_of_range", "0,0000001"),
    ],
)
def test_refusals(text: str, locale: str, reason: str, part: str) -> None:
    error = refusal(text, locale)
    assert (error.reason.value, error.part) == (reason, part)


@pytest.mark.parametrize("text", ["(kr 200 000)", "(200 000 kr)", " (kr 200 000,-) "])
def test_parentheses_around_money_are_ambiguous(text: str) -> None:
    error = refusal(text, "nb")
    assert (error.reason.value, error.part) == ("ambiguous_number", text.strip())
    assert len(error.readings) == 2


def test_a_billion_beside_foreign_separators_is_ambiguous() -> None:
    error = refusal("NOK 2.5 billion", "nb", lenient=True)
    assert error.reason.value == "ambiguous_number"
    assert "10^9 in English and 10^12" in str(error)
    assert parse_money("NOK 2,5 billion", "nb") == Money("2500000000000", "NOK")


def test_no_magnitude_is_rounded_away() -> None:
    assert parse_money("kr 0,0000015 mill.", "nb") == Money("1.5", "NOK")


def test_a_currency_that_is_no_code_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="Say which krone is meant"):
        parse_money("500", "nb", currency="kr")


# --- laws ----------------------------------------------------------------------

PHRASES = (
    "kr 200 000,-",
    "Kr 750 000.- pr år",
    "ca kr 2,5 mill. pr år i 3 år",
    "(200 000) kr",
    "DKK 1.234.567,50",
    "2,5 m. kr.",
    "3 milj. euroa vuodessa",
    "allt að 200.000 kr. á ári",
    "NOK 2.5 billion",
    "Inntil 10%",
    "1 000,00 €",
    "500 tkr",
)
LOCALES = ("nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se", "sv_FI")
mutations = st.text(alphabet="0123456789 .,-–−()%/€kr\u00a0\u202fNOKmprå\n\t²٣\u0301", max_size=3)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A real phrase with something else in place of a part of it."""
    phrase = draw(st.sampled_from(PHRASES))
    start = draw(st.integers(0, len(phrase)))
    end = draw(st.integers(start, min(start + 3, len(phrase))))
    return phrase[:start] + draw(mutations) + phrase[end:]


@given(st.text() | mutated(), st.sampled_from(LOCALES), st.booleans())
def test_no_other_exception_on_any_text(text: str, locale: str, lenient: bool) -> None:
    def read(*, leniently: bool) -> Money:
        return parse_money(text, locale, currency="NOK", lenient=leniently)

    money = read_or_refused(lambda: read(leniently=lenient), text)
    assert money is None or read(leniently=True) == money
