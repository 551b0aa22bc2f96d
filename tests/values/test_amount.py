"""Amount: unknown, deferred, approximate, bounded and zero are five different things."""

import copy
import decimal
import itertools
import pickle
from decimal import Decimal
from typing import assert_type

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.testing.strategies import amounts, currencies, known_amounts, missing_amounts, money
from regionkit.values import Amount, Bound, Missing, Money, Per

# --- laws --------------------------------------------------------------------


@given(amounts)
def test_parse_and_text_are_inverses(amount: Amount) -> None:
    read = Amount.parse(str(amount))
    assert_type(read, Amount)
    assert read == amount
    assert str(read) == str(amount)


@given(amounts)
def test_the_repr_is_an_expression_that_gives_the_same_value(amount: Amount) -> None:
    assert eval(repr(amount), {"Amount": Amount}) == amount  # noqa: S307 - the law of repr


@given(amounts)
def test_copies_and_pickles_keep_the_printed_text(amount: Amount) -> None:
    for twin in (copy.copy(amount), copy.deepcopy(amount), pickle.loads(pickle.dumps(amount))):  # noqa: S301 - our own
        assert twin == amount
        assert hash(twin) == hash(amount)
        assert (twin.text, twin.where) == (amount.text, amount.where)


@given(st.text(), st.text())
def test_printed_text_takes_no_part_in_equality(text: str, where: str) -> None:
    plain, printed = Amount(5), Amount(5, text=text, where=where)
    assert plain == printed
    assert hash(plain) == hash(printed)


@given(amounts, amounts)
def test_equal_amounts_have_equal_hashes(a: Amount, b: Amount) -> None:
    if a == b:
        assert hash(a) == hash(b)


@given(known_amounts)
def test_trailing_zeros_do_not_make_another_amount(amount: Amount) -> None:
    assert amount.number is not None
    longer = attrs.evolve(amount, number=amount.number.quantize(Decimal("0.000001")))
    assert longer == amount
    assert hash(longer) == hash(amount)
    assert (longer.lower, longer.upper) == (amount.lower, amount.upper)


@given(known_amounts)
def test_the_figure_lies_between_the_least_and_the_most_it_can_be(amount: Amount) -> None:
    assert_type(amount.lower, Decimal | None)
    number, lower, upper = amount.number, amount.lower, amount.upper
    assert number is not None
    assert lower is None or lower <= number
    assert upper is None or number <= upper
    assert (lower is None) is (amount.bound is Bound.AT_MOST)
    assert (upper is None) is (amount.bound is Bound.AT_LEAST)


@given(known_amounts)
def test_an_approximate_amount_is_at_most_a_tenth_off(amount: Amount) -> None:
    number = amount.number
    assert number is not None
    for limit in (amount.lower, amount.upper):
        if limit is None:
            continue
        with decimal.localcontext(decimal.Context(prec=60)):
            off = abs(limit - number)
            assert off <= abs(number) / 10
        assert (off > 0) is (amount.approximate and number != 0)


@given(missing_amounts)
def test_what_is_missing_has_no_figure_and_no_bounds(amount: Amount) -> None:
    assert not amount.known
    assert amount.number is None
    assert amount.lower is None
    assert amount.upper is None
    assert amount.money("NOK") is None


@given(known_amounts)
def test_the_precision_set_in_the_program_changes_nothing(amount: Amount) -> None:
    exact = amount.lower, amount.upper, str(amount)
    with decimal.localcontext(decimal.Context(prec=2)):
        assert (amount.lower, amount.upper, str(amount)) == exact


# --- five values that are not each other -------------------------------------

FIVE = (
    Amount(missing=Missing.UNKNOWN),
    Amount(missing=Missing.DEFERRED),
    Amount(100, approximate=True),
    Amount(100, bound=Bound.AT_MOST),
    Amount(0),
    Amount(100),
)


@pytest.mark.parametrize(("a", "b"), list(itertools.combinations(FIVE, 2)))
def test_five_values_that_are_not_each_other(a: Amount, b: Amount) -> None:
    assert a != b


def test_unknown_is_not_zero() -> None:
    unknown, nothing = Amount.parse("unknown"), Amount.parse("0")
    assert unknown != nothing
    assert not unknown.known
    assert nothing.known
    assert nothing.lower == nothing.upper == Decimal(0)


@pytest.mark.parametrize("per", [Per.YEAR, Per.TOTAL])
def test_a_yearly_frame_is_not_the_same_as_one_in_total(per: Per) -> None:
    assert Amount(500_000, per=per) != Amount(500_000)


def test_the_plans_own_currency_is_not_named_krone() -> None:
    assert Amount(5) != Amount(5, "NOK")


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("ca 2 500 000", 2_450_000, 2_550_000),
        ("ca 1 000 000", 900_000, 1_100_000),
        ("ca 2 000 000", 1_800_000, 2_200_000),
        ("ca 9 000 000", 8_500_000, 9_500_000),
        ("ca 5 000 000", 4_500_000, 5_500_000),
        ("ca 1 250 000", 1_245_000, 1_255_000),
        ("ca 0.5", Decimal("0.45"), Decimal("0.55")),
        ("ca 0", 0, 0),
        ("ca -1 000 000", -1_100_000, -900_000),
        ("ca at most 10 000", None, 11_000),
        ("ca at least 10 000", 9_000, None),
        ("at most 10 000", None, 10_000),
        ("at least 10 000", 10_000, None),
        ("500 000", 500_000, 500_000),
    ],
)
def test_how_far_off_a_figure_may_be(text: str, lower: Decimal, upper: Decimal) -> None:
    amount = Amount.parse(text)
    assert (amount.lower, amount.upper) == (lower, upper)


# --- text --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("500 000", Amount(500_000)),
        ("500 000 NOK per year", Amount(500_000, "NOK", per=Per.YEAR)),
        ("ca 2 500 000 in total", Amount(2_500_000, approximate=True, per=Per.TOTAL)),
        ("at most 10 000 SEK", Amount(10_000, "SEK", bound=Bound.AT_MOST)),
        ("ca at least 1 234.50", Amount("1234.50", approximate=True, bound=Bound.AT_LEAST)),
        ("-75 000", Amount(-75_000)),
        ("unknown", Amount(missing=Missing.UNKNOWN)),
        ("deferred", Amount(missing=Missing.DEFERRED)),
    ],
)
def test_the_plain_form(text: str, amount: Amount) -> None:
    assert Amount.parse(text) == amount
    assert str(amount) == text


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("500 000 kr", "Write the currency as a code after the number: 500 000 NOK."),
        ("kr 500 000", "Write the currency as a code after the number: 500 000 NOK."),
        ("2,5 mill.", "Write the number out: 2 500 000."),
        ("2.5 mio", "Write the number out: 2 500 000."),
        ("2,5", "Use a full stop for decimals and spaces between thousands."),
        ("ca. 500 000", "Write ca without a full stop."),
        ("-", "Write unknown, or deferred if it will be settled later."),
        ("–", "Write unknown, or deferred if it will be settled later."),
        ("TBD", "Write unknown, or deferred if it will be settled later."),
        ("500 000 ører", ""),
    ],
)
def test_another_form_is_refused_with_the_way_out(text: str, hint: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Amount.parse(text)
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Unknown",
        "unknown ",
        "unknown\n",
        "unknown NOK",
        "ca unknown",
        "ca",
        "at most",
        "at most 5 at least 4",
        "at most ca 5",
        "5 nok",
        "5 NOK NOK",
        "5 per month",
        "5 per year in total",
        "5  NOK",
        "5\n",
        "ca - 5",
        "1e400",
        "1_000",
        "NaN",
        "٣",
        "５",
        "5\0",
        "\ud800",
        "1.2.3",
        "9" * 19,
        pytest.param("9 " * 50_000, id="a page of digits and spaces"),
        pytest.param("-" * 100_000, id="a page of hyphens"),
    ],
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        Amount.parse(text)


@given(st.text(st.sampled_from("0123456789 .-caNOKperyatmosl")))
def test_any_text_is_read_or_refused_in_our_own_words(text: str) -> None:
    try:
        amount = Amount.parse(text)
    except InvalidValueError:
        return
    assert Amount.parse(str(amount)) == amount


@pytest.mark.parametrize("value", [None, 5, Decimal(5), b"5"])
def test_only_text_is_parsed(value: object) -> None:
    with pytest.raises(TypeError, match="an amount is made from str, not"):
        Amount.parse(value)  # type: ignore[arg-type]


# --- what can never be meant -------------------------------------------------


def test_neither_a_figure_nor_a_reason_is_refused() -> None:
    with pytest.raises(InvalidValueError, match=r"unknown, deferred.*is not zero"):
        Amount()


@pytest.mark.parametrize(
    ("more", "named"),
    [
        ({"number": 5}, "5"),
        ({"number": 0}, "0"),
        ({"currency": "NOK"}, "NOK"),
        ({"bound": Bound.AT_MOST}, "at most"),
        ({"approximate": True}, "ca"),
        ({"per": Per.YEAR}, "per year"),
    ],
)
def test_nothing_is_said_of_a_figure_that_is_missing(more: dict[str, object], named: str) -> None:
    with pytest.raises(InvalidValueError, match="nothing more said of an amount") as caught:
        Amount(missing=Missing.UNKNOWN, **more)  # type: ignore[arg-type]
    assert caught.value.found == named


@pytest.mark.parametrize("number", [0.5, True, float("nan"), Money(1, "NOK"), [1]])
def test_a_figure_is_exact_by_type(number: object) -> None:
    with pytest.raises(TypeError):
        Amount(number)  # type: ignore[arg-type]


@pytest.mark.parametrize("said", [1, 0, "yes", "no", None])
def test_approximate_is_yes_or_no(said: object) -> None:
    with pytest.raises(TypeError, match="approximate is a bool"):
        Amount(5, approximate=said)  # type: ignore[arg-type]


def test_words_are_among_those_that_will_do() -> None:
    with pytest.raises(InvalidValueError, match="one of per year, in total, not stated"):
        Amount(5, per="monthly")
    with pytest.raises(InvalidValueError, match="one of exact, at most, at least"):
        Amount(5, bound="up to")
    with pytest.raises(InvalidValueError, match="one of unknown, deferred"):
        Amount(missing="lost")
    with pytest.raises(InvalidValueError, match="a currency code"):
        Amount(5, "kr")


def test_words_may_be_typed_as_text() -> None:
    amount = Amount("5", bound="at most", per="per year")
    assert_type(amount.bound, Bound)
    assert_type(amount.per, Per)
    assert (amount.bound, amount.per) == (Bound.AT_MOST, Per.YEAR)
    assert Amount(missing="deferred").missing is Missing.DEFERRED


def test_amounts_have_no_order() -> None:
    with pytest.raises(TypeError):
        Amount(1) < Amount(2)  # type: ignore[operator] # noqa: B015 - the comparison is tried


# --- money -------------------------------------------------------------------


@given(money(), st.sampled_from(Per))
def test_an_amount_of_money_gives_the_money_back(value: Money, per: Per) -> None:
    amount = Amount.of(value, per)
    assert_type(amount.money(), Money | None)
    assert amount.money() == value
    assert amount.per is per
    assert amount.lower == amount.upper == value.amount


@given(currencies, currencies)
def test_the_plans_own_currency_serves_only_where_none_is_named(own: str, named: str) -> None:
    assert Amount(5).money(own) == Money(5, own)
    assert Amount(5, named).money(own) == Money(5, named)
    assert Amount(5).money() is None
