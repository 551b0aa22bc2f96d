"""Plain numbers: the separators of each language, and refusals with the readings there are."""

import pickle
import time
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.nordic.reading.outcomes import read_or_refused

from regionkit.errors import InvalidValueError
from regionkit.nordic.reading import Reason, UnreadableTextError, parse_number

LOCALES = ("nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se", "nb_NO", "sv-FI", "en_GB")
SPACES = " \u00a0\u1680\u2000\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


def refusal(text: str, locale: str, *, lenient: bool = False) -> UnreadableTextError:
    with pytest.raises(UnreadableTextError) as caught:
        parse_number(text, locale, lenient=lenient)
    error = caught.value
    assert text[error.offset : error.offset + len(error.part)] == error.part
    return error


# --- each language -----------------------------------------------------------


@pytest.mark.parametrize("locale", ["nb", "nn", "sv", "fi"])
@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("35 714", "35714"),
        ("250000", "250000"),
        ("23997", "23997"),
        ("1 234 567,50", "1234567.50"),
        ("0,5", "0.5"),
        ("0", "0"),
        ("1,234", "1.234"),
    ],
)
def test_spaces_group_and_a_comma_is_decimal(locale: str, text: str, number: str) -> None:
    read = parse_number(text, locale)
    assert str(read) == number


@pytest.mark.parametrize("locale", ["da", "is", "fo"])
@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.234", "1234"),
        ("1.234.567,50", "1234567.50"),
        ("1 234,5", "1234.5"),
        ("1234,5", "1234.5"),
        ("1,234", "1.234"),
    ],
)
def test_dots_group_in_danish_icelandic_and_faroese(locale: str, text: str, number: str) -> None:
    assert str(parse_number(text, locale)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("1.234", "1.234"), ("1,234", "1234"), ("1,234,567.50", "1234567.50"), ("1 234.5", "1234.5")],
)
def test_commas_group_in_english(text: str, number: str) -> None:
    assert str(parse_number(text, "en")) == number


@pytest.mark.parametrize("locale", ["kl", "se"])
@pytest.mark.parametrize(
    ("text", "number"), [("1234.5", "1234.5"), ("1.234,5", "1234.5"), ("1 234,5", "1234.5")]
)
def test_partly_supported_languages_take_plain_numbers_too(
    locale: str, text: str, number: str
) -> None:
    assert str(parse_number(text, locale)) == number
    assert refusal("1.234", locale).reason is Reason.AMBIGUOUS_NUMBER


@pytest.mark.parametrize("space", SPACES)
def test_any_kind_of_space_groups(space: str) -> None:
    assert parse_number(f"1{space}234{space}567", "nb") == 1234567


def test_kinds_of_space_may_differ() -> None:
    assert parse_number("1 234\u202f567", "nb") == 1234567


@pytest.mark.parametrize(
    "text", ["-1 234,5", "\u22121 234,5", "\u20131 234,5", "(1 234,5)", "  -1 234,5\n"]
)
def test_signs(text: str) -> None:
    assert parse_number(text, "nb") == Decimal("-1234.5")


def test_zero_has_no_sign() -> None:
    assert str(parse_number("-0", "nb")) == "0"


# --- refusals ----------------------------------------------------------------


@pytest.mark.parametrize("locale", ["nb", "nn", "sv", "fi"])
@pytest.mark.parametrize("lenient", [False, True])
def test_a_number_with_two_readings(locale: str, lenient: bool) -> None:
    error = refusal("1.234", locale, lenient=lenient)
    assert error.reason is Reason.AMBIGUOUS_NUMBER
    assert (error.part, error.offset) == ("1.234", 0)
    assert error.readings == ("1234", "1.234")
    assert "not as 1234 or 1.234" in str(error)


@pytest.mark.parametrize(
    ("text", "locale", "reason", "part"),
    [
        ("1234.56", "da", "wrong_decimal_separator", "1234.56"),
        ("1234.56", "nb", "wrong_decimal_separator", "1234.56"),
        ("1234,56", "en", "wrong_decimal_separator", "1234,56"),
        ("1.234.567", "nb", "wrong_grouping", "1.234.567"),
        ("1,234,567", "da", "wrong_grouping", "1,234,567"),
        ("12 34", "nb", "wrong_grouping", "12 34"),
        ("1234 567", "nb", "wrong_grouping", "1234 567"),
        ("1 234.567", "nb", "wrong_decimal_separator", "1 234.567"),
        ("1.234 567", "da", "wrong_grouping", "1.234 567"),
        ("1,2,3", "nb", "wrong_grouping", "1,2,3"),
        ("0604", "nb", "leading_zero", "0604"),
        ("0 500", "nb", "leading_zero", "0 500"),
        ("", "nb", "no_amount", ""),
        ("  \n", "nb", "no_amount", ""),
        ("-", "nb", "no_amount", "-"),
        (" – ", "nb", "no_amount", "–"),
        ("\u2212", "fi", "no_amount", "\u2212"),
        ("NaN", "nb", "no_number", "NaN"),
        ("Infinity", "en", "no_number", "Infinity"),
        ("١٢٣", "nb", "no_number", "١٢٣"),
        ("½", "nb", "no_number", "½"),
        ("1e5", "nb", "trailing_text", "e5"),
        ("1_000", "nb", "trailing_text", "_000"),
        ("10²", "nb", "trailing_text", "²"),
        ("1  234", "nb", "trailing_text", "234"),
        ("1\t234", "nb", "trailing_text", "234"),
        ("1\u200b234", "nb", "trailing_text", "\u200b234"),
        (",5", "nb", "trailing_text", ","),
        ("5,", "nb", "trailing_text", ","),
        ("+5", "nb", "trailing_text", "+"),
        ("- 5", "nb", "trailing_text", "-"),
        ("--5", "nb", "trailing_text", "--"),
        ("200 kr", "nb", "trailing_text", "kr"),
        ("200,-", "nb", "trailing_text", ",-"),
        ("2 mill.", "nb", "trailing_text", "mill."),
        ("10-15", "nb", "range", "-15"),
        ("10 – 15", "nb", "range", "– 15"),
        ("9" * 19, "nb", "out_of_range", "9" * 19),
        ("0,1234567", "nb", "out_of_range", "0,1234567"),
        ("9" * 100, "nb", "out_of_range", "9" * 100),
    ],
)
def test_refusals(text: str, locale: str, reason: str, part: str) -> None:
    error = refusal(text, locale)
    assert (error.reason.value, error.part) == (reason, part)


def test_a_foreign_decimal_sign_tells_the_lenient_reading() -> None:
    error = refusal("2.5", "nb")
    assert error.readings == ("2.5",)
    assert "Read leniently it is 2.5." in str(error)


@pytest.mark.parametrize("locale", ["no", "xx", "", "\u0660"])
def test_an_unknown_language_is_refused(locale: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        parse_number("1", locale)
    assert not isinstance(caught.value, UnreadableTextError)


def test_what_is_no_text_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="str, not int"):
        parse_number(5, "nb")  # type: ignore[arg-type]


def test_the_error_survives_pickling() -> None:
    error = refusal("1.234", "nb")
    twin = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert vars(twin) == vars(error)
    assert str(twin) == str(error)


# --- lenient -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "locale", "number"),
    [
        ("2.5", "nb", "2.5"),
        ("1,234,567.5", "nb", "1234567.5"),
        ("1.234.567", "sv", "1234567"),
        ("1234.56", "da", "1234.56"),
        ("1.234,5", "en", "1234.5"),
        ("1 234.567", "fi", "1234.567"),
        ("1.234", "da", "1234"),
        ("35 714.", "nb", "35714"),
        ("35 714;", "nb", "35714"),
    ],
)
def test_lenient_takes_what_has_one_reading(text: str, locale: str, number: str) -> None:
    assert str(parse_number(text, locale, lenient=True)) == number


# --- laws ----------------------------------------------------------------------


@given(st.text(), st.sampled_from(LOCALES), st.booleans())
@example("1.234", "nb", True)
def test_no_other_exception_on_any_text(text: str, locale: str, lenient: bool) -> None:
    number = read_or_refused(lambda: parse_number(text, locale, lenient=lenient), text)
    assert number is None or number.is_finite()


@given(
    st.text(alphabet="0123456789.,  \u00a0-\u2212()", max_size=14),
    st.sampled_from(LOCALES),
)
def test_lenient_reads_what_strict_reads_and_alike(text: str, locale: str) -> None:
    try:
        number = parse_number(text, locale)
    except UnreadableTextError:
        return
    assert parse_number(text, locale, lenient=True) == number


@given(st.decimals(-(10**15), 10**15, places=2), st.sampled_from(["nb", "da", "en"]))
def test_plain_formatting_is_read_back(number: Decimal, locale: str) -> None:
    group, decimal = {"nb": ("\u00a0", ","), "da": (".", ","), "en": (",", ".")}[locale]
    table = str.maketrans({",": group, ".": decimal})
    assert parse_number(f"{number:,.2f}".translate(table), locale) == number


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "1 " * 50_000,
        "1 000" + " 000" * 25_000,
        "1." * 50_000,
        " " * 100_000,
        "(" * 100_000,
        "-" * 100_000,
        "a" + "\u0301\u0316" * 50_000,
        "kr" * 50_000,
    ],
    ids=lambda text: repr(text[:6]),
)
def test_a_hostile_text_is_answered_at_once(text: str) -> None:
    start = time.process_time()
    refusal(text, "nb", lenient=True)
    assert time.process_time() - start < 0.5  # a few milliseconds, on an idle machine
