"""Exact numbers in the plain form."""

import decimal
from decimal import Decimal
from fractions import Fraction
from typing import assert_type

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.testing.strategies import numbers
from regionkit.values import as_number, read_number, write_number


@given(numbers)
def test_reading_what_was_written_gives_the_same_number_to_the_last_decimal(
    number: Decimal,
) -> None:
    held = as_number(number)
    read = read_number(write_number(held))
    assert_type(read, Decimal)
    assert read.as_tuple() == held.as_tuple()
    assert held == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("0.00", "0.00"),
        ("-0.00", "0.00"),
        ("7", "7"),
        ("250000", "250000"),
        ("250 000", "250000"),
        ("2 500 000.50", "2500000.50"),
        ("-1 234.5", "-1234.5"),
        ("\N{MINUS SIGN}1 234.5", "-1234.5"),
        ("1\N{NO-BREAK SPACE}250\N{NO-BREAK SPACE}000", "1250000"),
        ("1\N{NARROW NO-BREAK SPACE}250\N{NARROW NO-BREAK SPACE}000", "1250000"),
        ("999 999 999 999 999 999.999999", "999999999999999999.999999"),
        ("0000000000000000000000001", "1"),
    ],
)
def test_the_plain_form(text: str, number: str) -> None:
    assert str(read_number(text)) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        ".5",
        "5.",
        "+5",
        "- 5",
        "--5",
        "5-",
        "1_000",
        "1e400",
        "1E5",
        "NaN",
        "sNaN",
        "Infinity",
        "-inf",
        "0x10",
        "٣",
        "١٢٣",
        "५",
        "５００",
        "²",
        "½",
        "5\n",
        "\n5",
        "5\0",
        "5 ",
        " 5",
        "1  000",
        "10 00",
        "1000 000",
        "1 0000",
        "1 250\N{NO-BREAK SPACE}000",
        "1\t000",
        "1,5",
        "1.000.000",
        "1.000,50",
        "1'000",
        "5.-",
        "5,-",
        "kr 5",
        "ø",
        "\ud800",
        "1.2.3",
        "1.5 000",
    ],
)
def test_another_form_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(InvalidValueError, match="a number such as 250000, 250 000") as caught:
        read_number(text)
    assert caught.value.found == text


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1.000.000", "Leave out the thousands separator, or use spaces."),
        ("1,000", "Leave out the thousands separator, or use spaces."),
        ("1_000", "Leave out the thousands separator, or use spaces."),
        ("1'000'000", "Leave out the thousands separator, or use spaces."),
        ("2 500,50", "Use a full stop for decimals: 2 500.50."),
        ("1.000,50", "Use a full stop for decimals and spaces between thousands."),
        ("1e400", "Write the number out."),
        ("2.5E6", "Write the number out."),
        ("٣", "Use the digits 0 to 9."),
        ("５００", "Use the digits 0 to 9."),
        ("many", ""),
    ],
)
def test_the_hint_says_how_to_write_it(text: str, hint: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        read_number(text)
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    "text",
    [
        "1" + "0" * 18,
        "1 000 000 000 000 000 000",
        "0.0000001",
        pytest.param("9" * 100_000, id="a page of digits"),
        pytest.param("0." + "0" * 99_999, id="a page of decimals"),
    ],
)
def test_a_text_beyond_the_limits_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="at most 18 digits and 6 decimals"):
        read_number(text)


@given(st.text())
def test_any_text_is_read_or_refused_in_our_own_words(text: str) -> None:
    try:
        number = read_number(text)
    except InvalidValueError:
        return
    assert number.is_finite()


@pytest.mark.parametrize("value", [None, 5, 5.0, b"5", ["5"]])
def test_only_text_is_read(value: object) -> None:
    with pytest.raises(TypeError, match="a number is made from str, not"):
        read_number(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given_value", "number"),
    [
        (5, "5"),
        (-5, "-5"),
        (0, "0"),
        ("1 250.50", "1250.50"),
        (Decimal("1.10"), "1.10"),
        (Decimal("2.5E+6"), "2500000"),
        (Decimal("-0"), "0"),
        (Decimal("-0.00"), "0.00"),
        (Decimal("0E+9"), "0"),
        (Decimal("0E-9"), "0.000000"),
        (Decimal("1.50000000000"), "1.500000"),
        (Decimal("999999999999999999.999999"), "999999999999999999.999999"),
        (10**18 - 1, "999999999999999999"),
    ],
)
def test_a_number_given_in_code(given_value: Decimal | int | str, number: str) -> None:
    held = as_number(given_value)
    assert_type(held, Decimal)
    assert str(held) == number


@pytest.mark.parametrize(
    "value", [0.1, 1.0, float("nan"), True, False, None, b"5", [5], 5 + 0j, Fraction(1, 2)]
)
def test_what_is_not_exact_or_no_number_is_refused_by_its_type(value: object) -> None:
    with pytest.raises(TypeError, match="an exact number is int, Decimal or str, not"):
        as_number(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["NaN", "-NaN", "sNaN", "NaN123", "Infinity", "-Infinity"])
def test_what_is_not_finite_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="a finite number"):
        as_number(Decimal(text))


@pytest.mark.parametrize(
    "value",
    [
        10**18,
        -(10**18),
        10**30,
        pytest.param(10**5_000, id="more than Python writes"),
        Decimal("1E+18"),
        Decimal("1E+999999999"),
    ],
)
def test_too_many_digits_are_refused_quickly(value: Decimal | int) -> None:
    with pytest.raises(InvalidValueError, match="at most 18 digits"):
        as_number(value)


@pytest.mark.parametrize(
    "text", ["0.0000001", "1.1234567", "1E-7", "1E-999999999", "999999999999999999.9999999"]
)
def test_too_many_decimals_are_refused_rather_than_rounded(text: str) -> None:
    with pytest.raises(InvalidValueError, match="at most 6 decimals"):
        as_number(Decimal(text))


@given(numbers)
def test_the_precision_set_in_the_program_changes_nothing(number: Decimal) -> None:
    with decimal.localcontext() as context:
        context.prec = 2
        context.traps[decimal.Inexact] = True
        held = as_number(number)
        text = write_number(held)
        assert read_number(text).as_tuple() == held.as_tuple()
    assert held == number


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("0", "0"),
        ("999", "999"),
        ("1000", "1 000"),
        ("-2500000.5", "-2 500 000.5"),
        ("1E+3", "1 000"),
        ("0.000001", "0.000001"),
    ],
)
def test_written_with_groups_of_three(number: str, text: str) -> None:
    assert write_number(Decimal(number)) == text
