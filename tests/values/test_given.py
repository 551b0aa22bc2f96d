"""What a person may type in code for a value."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import assert_type

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.testing.strategies import amounts, partial_dates, periods, shares
from regionkit.values import (
    Amount,
    Money,
    PartialDate,
    Period,
    Share,
    Stage,
    as_amount,
    as_optional_amount,
    as_optional_date,
    as_optional_period,
    as_optional_share,
    as_share,
    several,
)

# --- several -----------------------------------------------------------------


@given(st.lists(st.integers()))
def test_a_row_of_items_becomes_a_tuple(items: list[int]) -> None:
    assert several(items) == several(iter(items)) == several(tuple(items)) == tuple(items)


def test_a_tuple_passes_straight_through() -> None:
    items = (1, 2)
    assert several(items) is items


def test_the_keys_of_a_dict_are_a_row_when_asked_for() -> None:
    assert several({"a": 1, "b": 2}.keys()) == ("a", "b")


@pytest.mark.parametrize(
    "items",
    ["abc", "", b"abc", {"a": 1}, OrderedDict(a=1), {"a", "b"}, frozenset("a"), None, 5, True],
)
def test_what_is_no_row_of_items_is_refused(items: object) -> None:
    with pytest.raises(
        TypeError, match=f"a list of items was expected, not {type(items).__name__}"
    ):
        several(items)  # type: ignore[arg-type]


# --- values ------------------------------------------------------------------


@given(partial_dates)
def test_a_date_passes_straight_through(value: PartialDate) -> None:
    assert as_optional_date(value) is value


@given(periods)
def test_a_period_passes_straight_through(value: Period) -> None:
    assert as_optional_period(value) is value


@given(shares)
def test_a_share_passes_straight_through(value: Share) -> None:
    assert as_share(value) is value
    assert as_share(str(value)) == value


@given(amounts)
def test_an_amount_passes_straight_through(value: Amount) -> None:
    assert as_amount(value) is value
    assert as_amount(str(value)) == value


def test_the_notation_will_do() -> None:
    assert_type(as_optional_date("2009-35"), PartialDate | None)
    assert_type(as_optional_period("2009/2012"), Period | None)
    assert_type(as_share("1/7"), Share)
    assert_type(as_amount("5"), Amount)
    assert as_optional_date("2009-35") == PartialDate("2009-35")
    assert as_optional_date(date(2009, 2, 3)) == PartialDate("2009-02-03")
    assert as_optional_period("2009/2012") == Period("2009/2012")
    assert as_share("at most 25 %") == Share("25 %", "at most")
    assert as_amount(500_000) == as_amount("500 000") == Amount(500_000)
    assert as_amount(Decimal("0.5")) == Amount("0.5")
    assert as_amount(Money(5, "SEK")) == Amount(5, "SEK")


@pytest.mark.parametrize(
    "convert", [as_optional_date, as_optional_period, as_optional_share, as_optional_amount]
)
def test_nothing_stays_nothing(convert: Callable[[None], object]) -> None:
    assert convert(None) is None


@pytest.mark.parametrize(
    ("convert", "value"),
    [
        (as_optional_date, 2009),
        (as_optional_date, 2009.5),
        (as_optional_date, datetime(2009, 2, 3)),  # noqa: DTZ001 - refused whatever its zone
        (as_optional_period, 2009),
        (as_optional_period, date(2009, 2, 3)),
        (as_optional_period, PartialDate("2009")),
        (as_share, None),
        (as_amount, None),
        (as_share, 0.25),
        (as_share, 1),
        (as_share, Fraction(1, 4)),
        (as_amount, 0.5),
        (as_amount, True),
        (as_amount, b"5"),
    ],
)
def test_nothing_else_is_taken(convert: Callable[[object], object], value: object) -> None:
    with pytest.raises(TypeError, match=type(value).__name__):
        convert(value)


def test_a_word_is_one_of_a_few() -> None:
    assert Stage("draft") is Stage.DRAFT
    values: list[object] = ["Draft", "", "draft\n", None, 5]
    for value in values:
        with pytest.raises(InvalidValueError, match="one of sketch, draft, approved, running"):
            Stage(value)  # type: ignore[arg-type]
