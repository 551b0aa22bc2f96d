"""Money: exact, in one currency."""

import copy
import decimal
import pickle
import random
from decimal import Decimal
from fractions import Fraction
from typing import assert_type

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import assume, given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError, MixedCurrencyError
from regionkit.testing.strategies import money, numbers, summable_money
from regionkit.values import Money, as_currency

NOK = "NOK"
NOTHING = Money(0, NOK)


# --- laws --------------------------------------------------------------------


@given(money())
def test_parse_and_text_are_inverses(value: Money) -> None:
    read = Money.parse(str(value))
    assert_type(read, Money)
    assert read == value
    assert str(read) == str(value)


@given(money())
def test_the_repr_is_an_expression_that_gives_the_same_value(value: Money) -> None:
    twin = eval(repr(value), {"Money": Money})  # noqa: S307 - the law of repr
    assert twin == value
    assert str(twin) == str(value)


@given(money())
def test_copies_and_pickles_are_equal(value: Money) -> None:
    for twin in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):  # noqa: S301 - our own
        assert twin == value
        assert hash(twin) == hash(value)
        assert str(twin) == str(value)


@given(money(NOK), money(NOK))
def test_equality_hash_and_order_agree(a: Money, b: Money) -> None:
    assert (a == b) is (a.amount == b.amount)
    if a == b:
        assert hash(a) == hash(b)
    assert [a < b, a == b, a > b].count(True) == 1
    assert (a <= b) is (a < b or a == b)
    assert (a >= b) is not (a < b)


@given(numbers)
def test_trailing_zeros_do_not_make_another_amount(number: Decimal) -> None:
    short, long = Money(number, NOK), Money(number.quantize(Decimal("0.000001")), NOK)
    assert short == long
    assert hash(short) == hash(long)


@given(summable_money(), summable_money(), summable_money())
def test_addition_is_exact(a: Money, b: Money, c: Money) -> None:
    assert_type(a + b, Money)
    assert_type(a - b, Money)
    assert a + b == b + a
    assert (a + b) + c == a + (b + c)
    assert a + NOTHING == a
    assert a - a == NOTHING
    assert (a - b) + b == a
    opposite = -a
    assert -opposite == a
    assert Fraction((a + b).amount) == Fraction(a.amount) + Fraction(b.amount)


@given(st.lists(summable_money(), max_size=100), st.randoms(use_true_random=False))
def test_a_sum_is_exact_in_any_order(values: list[Money], shuffler: random.Random) -> None:
    total = Money.sum(values, NOK)
    assert_type(total, Money)
    assert_type(sum(values, NOTHING), Money)
    assert Fraction(total.amount) == sum((Fraction(value.amount) for value in values), Fraction(0))
    shuffler.shuffle(values)
    assert Money.sum(values, NOK) == total
    assert sum(values, NOTHING) == total


def test_only_the_sum_need_be_within_the_limits() -> None:
    most = Money(10**18 - 1, NOK)
    for values in ([most, most, -most], [most, -most, most], [-most, most, most]):
        assert Money.sum(values, NOK) == most
    with pytest.raises(InvalidValueError, match="at most 18 digits"):
        Money.sum([most, most], NOK)


@given(summable_money(), st.integers(-1000, 1000))
def test_multiplying_is_adding_again_and_again(value: Money, times: int) -> None:
    assert_type(value * times, Money)
    assert_type(times * value, Money)
    assert value * times == times * value
    repeated = Money.sum([value] * abs(times), NOK)
    assert value * times == (repeated if times >= 0 else -repeated)


@given(summable_money(), summable_money())
def test_the_precision_set_in_the_program_changes_nothing(a: Money, b: Money) -> None:
    exact = a + b, a * 3, str(a)
    with decimal.localcontext() as context:
        context.prec = 2
        assert (a + b, a * 3, str(a)) == exact
        assert Money.parse(str(a)) == a


@given(money())
def test_sign_and_truth(value: Money) -> None:
    assert bool(value) is (value.amount != 0)
    assert_type(abs(value), Money)
    assert abs(value).amount >= 0
    assert abs(value) == abs(-value)
    assert str(-(value - value)) == str(value - value)  # never -0


def test_tenths_add_up() -> None:
    assert Money("0.1", NOK) + Money("0.2", NOK) == Money("0.3", NOK)


# --- what is not said is not done --------------------------------------------


def test_unlike_currencies_neither_add_nor_compare() -> None:
    krone, krona = Money(1, NOK), Money(1, "SEK")
    assert krone != krona
    for operate in (
        lambda: krone + krona,
        lambda: krone - krona,
        lambda: krone < krona,
        lambda: krone <= krona,
        lambda: krone > krona,
        lambda: krone >= krona,
        lambda: max(krone, krona),
        lambda: Money.sum([krone, krona], NOK),
        lambda: sum([krona], NOTHING),
    ):
        with pytest.raises(MixedCurrencyError, match="do not add up or compare"):
            operate()


def test_a_sum_in_another_currency_names_both() -> None:
    with pytest.raises(MixedCurrencyError) as caught:
        Money.sum([Money(1, NOK), Money(1, "SEK")], NOK)
    assert caught.value.currencies == ("NOK", "SEK")


def test_the_sum_of_none_is_zero_in_the_currency_asked_for() -> None:
    assert Money.sum([], "ISK") == Money(0, "ISK")
    with pytest.raises(InvalidValueError, match="Say which krone is meant"):
        Money.sum([], "kr")


def test_only_money_adds_up_to_money() -> None:
    value = Money(1, NOK)
    with pytest.raises(TypeError):
        value + 1  # type: ignore[operator]
    with pytest.raises(TypeError):
        1 + value  # type: ignore[operator]
    with pytest.raises(TypeError):
        value - Decimal(1)  # type: ignore[operator]
    with pytest.raises(TypeError):
        value < 1  # type: ignore[operator] # noqa: B015 - the comparison is what is tried
    with pytest.raises(TypeError):
        sum([value, value])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="only Money adds up to Money, not int"):
        Money.sum([value, 1], NOK)  # type: ignore[list-item]
    things: list[object] = [1, Decimal(1), "1 NOK", (Decimal(1), NOK)]
    assert all(value != thing for thing in things)


def test_money_is_not_multiplied_by_what_is_not_exact() -> None:
    value = Money(100, NOK)
    for factor in (0.25, True, Fraction(1, 4), "2", None, value):
        with pytest.raises(TypeError):
            value * factor  # type: ignore[operator]
    with pytest.raises(TypeError):
        value / 3  # type: ignore[operator]


def test_a_rate_is_an_exact_factor() -> None:
    assert Money(750_000, NOK) * Decimal("0.25") == Money(187_500, NOK)
    assert Decimal("1.2") * Money(5, NOK) == Money(6, NOK)


@pytest.mark.parametrize("factor", ["NaN", "sNaN", "Infinity", "1E+999999", "1E-999999", "1E-7"])
def test_a_factor_that_leaves_the_limits_is_refused(factor: str) -> None:
    with pytest.raises(InvalidValueError):
        Money(3, NOK) * Decimal(factor)


def test_nothing_times_infinity_is_refused_in_our_own_words() -> None:
    with pytest.raises(InvalidValueError, match="a factor within the limits of Money"):
        NOTHING * Decimal("Infinity")


@pytest.mark.parametrize("amount", [0.1, True, None, Fraction(1, 2), b"1"])
def test_an_amount_is_exact_by_type(amount: object) -> None:
    with pytest.raises(TypeError):
        Money(amount, NOK)  # type: ignore[arg-type]


@pytest.mark.parametrize("amount", ["1e400", "NaN", "1_000", "٣", "1\n", "", "0.0000001", "9" * 19])
def test_an_amount_is_a_plain_number(amount: str) -> None:
    with pytest.raises(InvalidValueError):
        Money(amount, NOK)


def test_addition_stays_within_the_limits() -> None:
    with pytest.raises(InvalidValueError, match="at most 18 digits"):
        Money(10**18 - 1, NOK) + Money(1, NOK)


def test_money_does_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        Money(1, NOK).amount = Decimal(2)  # type: ignore[misc]
    assert not hasattr(Money(1, NOK), "__dict__")


# --- text --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("500 000 NOK", "500000", "NOK"),
        ("1250000.50 EUR", "1250000.50", "EUR"),
        ("-75 ISK", "-75", "ISK"),
        ("0.00 DKK", "0.00", "DKK"),
    ],
)
def test_the_plain_form(text: str, amount: str, currency: str) -> None:
    assert Money.parse(text) == Money(amount, currency)
    assert str(Money.parse(text).amount) == amount


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("500 000", "as a code after the number"),
        ("500000", "as a code after the number"),
        ("kr 500 000", "as a code after the number"),
        ("500 000 kr", "as a code after the number"),
        ("NOK 500 000", "as a code after the number"),
        ("500000NOK", "as a code after the number"),
        ("5 nok", "as a code after the number"),
        ("5 NOK\n", "as a code after the number"),
        ("2,5 NOK", "Use a full stop for decimals: 2.5"),
        ("٣ NOK", "Use the digits 0 to 9"),
    ],
)
def test_another_form_is_refused_with_the_way_out(text: str, hint: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Money.parse(text)
    assert hint in caught.value.hint


@pytest.mark.parametrize("text", ["", " ", "NOK", " NOK", "5  NOK", "\0 NOK", "\ud800", "ø ØRE"])
def test_what_is_no_money_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        Money.parse(text)


@pytest.mark.parametrize("value", [None, 5, Decimal(5), b"5 NOK"])
def test_only_text_is_parsed(value: object) -> None:
    with pytest.raises(TypeError, match="money is made from str, not"):
        Money.parse(value)  # type: ignore[arg-type]


# --- currencies --------------------------------------------------------------


def test_a_currency_is_three_capital_letters() -> None:
    assert_type(as_currency("NOK"), str)
    assert as_currency("NOK") == "NOK"


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("kr", "Say which krone is meant."),
        ("Kr.", "Say which krone is meant."),
        ("nok", "Write it in capitals: NOK."),
        ("€", ""),
        ("NOKK", ""),
        ("", ""),
        ("ØRE", ""),
        ("NO\n", ""),
        ("NOK\n", ""),
        ("ＮＯＫ", ""),
    ],
)
def test_another_form_of_currency_is_refused(code: str, hint: str) -> None:
    with pytest.raises(InvalidValueError, match="a currency code such as NOK") as caught:
        as_currency(code)
    assert caught.value.hint == hint


@pytest.mark.parametrize("code", [None, 578, False, b"NOK"])
def test_a_currency_is_text(code: object) -> None:
    with pytest.raises(TypeError, match="a currency is made from str, not"):
        as_currency(code)  # type: ignore[arg-type]


@given(money(), money())
def test_order_is_total_within_a_currency_and_absent_across(a: Money, b: Money) -> None:
    assume(a.currency != b.currency)
    assert a != b
    with pytest.raises(MixedCurrencyError):
        sorted([a, b])
