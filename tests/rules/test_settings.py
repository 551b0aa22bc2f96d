"""Settings: plain data of a profile becomes what the parameter of a rule asks for, or nothing."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.findings import DatedTable, DatedValue
from regionkit.rules.settings import UnfitSettingError, canonical, expected, fit, shown
from regionkit.rules.types import is_of
from regionkit.values import (
    Amount,
    Duration,
    Money,
    MunicipalityCode,
    PartialDate,
    Period,
    PlainMapping,
    Share,
    Stage,
    TimeUnit,
)

FITTING: tuple[tuple[Any, object, object], ...] = (
    (str, "x", "x"),
    (int, 3, 3),
    (int, "1 850", 1850),
    (int, Decimal("3.0"), 3),
    (bool, True, True),
    (Decimal, 3, Decimal(3)),
    (Decimal, "0.50", Decimal("0.50")),
    (Decimal, Decimal("0.5"), Decimal("0.5")),
    (date, "2020-04-21", date(2020, 4, 21)),
    (date, date(2020, 4, 21), date(2020, 4, 21)),
    (Amount, 600, Amount(600)),
    (Amount, Decimal("600.50"), Amount("600.50")),
    (Amount, "ca 700 NOK", Amount.parse("ca 700 NOK")),
    (Money, "500 000 NOK", Money(500_000, "NOK")),
    (Share, "40 %", Share("40 %")),
    (Share, "1/3", Share("1/3")),
    (Duration, "3 years", Duration(3, TimeUnit.YEAR)),
    (PartialDate, "2009-35", PartialDate("2009-35")),
    (Period, "2009/2012", Period("2009/2012")),
    (MunicipalityCode, "NO-0604", MunicipalityCode.parse("NO-0604")),
    (Stage, "draft", Stage.DRAFT),
    (Literal["a", "b"], "b", "b"),
    (tuple[str, ...], ["a", "b"], ("a", "b")),
    (tuple[str, ...], ("a",), ("a",)),
    (tuple[str, ...], [], ()),
    (tuple[Decimal, ...], (1, "2.5"), (Decimal(1), Decimal("2.5"))),
    (tuple[str, int], ["a", "1"], ("a", 1)),
    (Amount | None, None, None),
    (Amount | None, "600", Amount(600)),
    (Decimal | str, "much", "much"),
    (Share | Decimal, "0.4", Decimal("0.4")),
    (
        Mapping[str, tuple[str, ...]],
        PlainMapping({"council": ["anything"]}),
        PlainMapping({"council": ("anything",)}),
    ),
    (Mapping[str, int], {"a": "1"}, PlainMapping({"a": 1})),
)

UNFIT: tuple[tuple[Any, object, str, str], ...] = (
    (str, 3, "a text", "3"),
    (int, Decimal("1.5"), "a whole number", "1.5"),
    (int, "x", "a number such as 250000, 250 000 or 1234.50", "'x'"),
    (int, True, "a whole number", "true"),
    (bool, "true", "true or false", "'true'"),
    (bool, 1, "true or false", "1"),
    (Decimal, 0.5, "a number", "float 0.5"),
    (Decimal, "0,5", "a number such as 250000, 250 000 or 1234.50", "'0,5'"),
    (Decimal, None, "a number", "null"),
    (date, "2020", "a day such as 2020-04-21", "'2020'"),
    (date, "20200421", "a day such as 2020-04-21", "'20200421'"),
    (date, 2020, "a day such as 2020-04-21", "2 020"),
    (Share, Decimal("0.4"), "a share such as 50 %", "0.4"),
    (Share, "40", "a share such as 25 %, at most 10 % or 1/7", "'40'"),
    (Amount, True, "an amount such as 500 000 or ca 2 500 000", "true"),
    (Money, 500_000, "a number and a currency such as 500 000 NOK", "500 000"),
    (Stage, "adopted", "one of sketch, draft, approved, running, closed", "'adopted'"),
    (Stage, 1, "one of sketch, draft, approved, running, closed", "1"),
    (Literal["a", "b"], "c", "one of a, b", "'c'"),
    (tuple[str, ...], "background", "a list, each item a text", "'background'"),
    (tuple[str, ...], ["a", 1], "a text", "1"),
    (tuple[str, int], ["a"], "a list, each item a text or a whole number", "['a']"),
    (Amount | None, True, "an amount such as 500 000 or ca 2 500 000 or null", "true"),
    (Mapping[str, int], "a", "keys and values, each value a whole number", "'a'"),
    (Mapping[str, int], {"a": "b"}, "a number such as 250000, 250 000 or 1234.50", "'b'"),
    (complex, "1", "complex", "'1'"),
)


@pytest.mark.parametrize(("kind", "value", "made"), FITTING, ids=str)
def test_plain_data_becomes_what_the_parameter_asks_for(
    kind: object, value: object, made: object
) -> None:
    found = fit(kind, value)
    assert found == made
    assert type(found) is type(made)
    assert is_of(kind, found)
    assert fit(kind, found) == found


@pytest.mark.parametrize(("kind", "value", "what", "found"), UNFIT, ids=str)
def test_what_can_be_nothing_of_the_kind_is_refused_in_words(
    kind: object, value: object, what: str, found: str
) -> None:
    with pytest.raises(UnfitSettingError) as told:
        fit(kind, value)
    assert (str(told.value.expected), told.value.found) == (what, found)


def test_each_row_of_a_table_becomes_what_the_parameter_asks_for() -> None:
    row = DatedValue(value="600 NOK", since=date(2018, 1, 1), source="letter")
    table = fit(Amount | None, DatedTable([row]))
    assert isinstance(table, DatedTable)
    (made,) = table.rows
    assert (made.value, made.since, made.source) == (Amount(600, "NOK"), row.since, row.source)
    with pytest.raises(UnfitSettingError):
        fit(int, DatedTable([row]))


def test_types_that_have_no_words_go_by_their_name() -> None:
    assert str(expected(complex)) == "complex"
    assert str(expected(type(None))) == "null"


@pytest.mark.parametrize(
    ("kind", "value", "it_is"),
    [
        (int, True, False),
        (bool, True, True),
        (int | None, None, True),
        (int | None, "1", False),
        (tuple[str, ...], ["a"], False),
        (tuple[int, str], (1, "a"), True),
        (tuple[int, str], (1,), False),
        (Mapping[str, int], {"a": 1}, True),
        (Mapping[str, int], {"a": "1"}, False),
        (Mapping[str, int], "a", False),
        (Literal["a"], "a", True),
        (Literal["a"], "b", False),
        (Stage, "draft", False),
        ("not a type", "x", False),
    ],
)
def test_a_value_is_of_a_type_or_not(kind: object, value: object, it_is: bool) -> None:
    assert is_of(kind, value) is it_is


# --- alike or not --------------------------------------------------------------

plain = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text("ab, ()'", max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(st.text("ab", max_size=2), inner, max_size=2).map(PlainMapping)
    ),
    max_leaves=6,
)


@given(one=plain, other=plain)
def test_values_are_written_alike_if_and_only_if_they_are_equal(one: Any, other: Any) -> None:  # noqa: ANN401 - plain data
    def typed(value: Any) -> Any:  # noqa: ANN401 - plain data
        """Tell 1 from true, which Python takes for equal."""
        if isinstance(value, Mapping):
            return {key: typed(each) for key, each in value.items()}
        if isinstance(value, tuple):
            return tuple(map(typed, value))
        return (type(value), value)

    assert (canonical(one) == canonical(other)) == (typed(one) == typed(other))


def test_decimals_are_written_alike_whatever_zeros_they_carry() -> None:
    assert canonical(Decimal("1.50")) == canonical(Decimal("1.5"))
    assert canonical(Decimal("-0")) == canonical(Decimal(0))
    assert canonical(Decimal("NaN")) == "NaN"


def test_values_are_shown_as_a_file_has_them() -> None:
    assert shown(["a", 1, None, (True,)]) == "['a', 1, null, [true]]"
    assert shown(Decimal("1000.5")) == "1 000.5"
    assert shown(PlainMapping({})) == "PlainMapping PlainMapping({})"
