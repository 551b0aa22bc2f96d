"""Share: an exact part of a whole, from nothing to all of it."""

import copy
import decimal
import pickle
from decimal import Decimal
from fractions import Fraction
from typing import assert_type

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.testing.strategies import shares
from regionkit.values import Bound, Share


@given(shares)
def test_parse_and_text_are_inverses(share: Share) -> None:
    read = Share.parse(str(share))
    assert_type(read, Share)
    assert read == share
    assert str(read) == str(share)


@given(shares)
def test_the_repr_is_an_expression_that_gives_the_same_value(share: Share) -> None:
    twin = eval(repr(share), {"Share": Share})  # noqa: S307 - the law of repr
    assert twin == share
    assert twin.text == share.text


@given(shares)
def test_copies_and_pickles_keep_the_printed_text(share: Share) -> None:
    for twin in (copy.copy(share), copy.deepcopy(share), pickle.loads(pickle.dumps(share))):  # noqa: S301 - our own
        assert twin == share
        assert hash(twin) == hash(share)
        assert (twin.text, twin.where) == (share.text, share.where)


@given(shares, shares)
def test_equality_and_hash_agree(a: Share, b: Share) -> None:
    assert (a == b) is ((a.value, a.bound) == (b.value, b.bound))
    if a == b:
        assert hash(a) == hash(b)


@given(shares)
def test_the_figure_lies_between_the_least_and_the_most_it_can_be(share: Share) -> None:
    assert_type(share.lower, Fraction)
    assert_type(share.value, Fraction)
    assert 0 <= share.lower <= share.value <= share.upper <= 1
    if share.bound is Bound.EXACT:
        assert share.lower == share.upper


@given(shares)
def test_the_precision_set_in_the_program_changes_nothing(share: Share) -> None:
    text = str(share)
    with decimal.localcontext(decimal.Context(prec=2)):
        assert str(share) == text
        assert Share.parse(text) == share


@pytest.mark.parametrize(
    ("text", "value", "bound", "written"),
    [
        ("25 %", Fraction(1, 4), Bound.EXACT, "25 %"),
        ("25%", Fraction(1, 4), Bound.EXACT, "25 %"),
        ("25.00 %", Fraction(1, 4), Bound.EXACT, "25 %"),
        ("33.333333 %", Fraction(33333333, 10**8), Bound.EXACT, "33.333333 %"),
        ("0 %", Fraction(0), Bound.EXACT, "0 %"),
        ("100 %", Fraction(1), Bound.EXACT, "100 %"),
        ("0.000001 %", Fraction(1, 10**8), Bound.EXACT, "0.000001 %"),
        ("1/7", Fraction(1, 7), Bound.EXACT, "1/7"),
        ("2/14", Fraction(1, 7), Bound.EXACT, "1/7"),
        ("1/4", Fraction(1, 4), Bound.EXACT, "25 %"),
        ("0/7", Fraction(0), Bound.EXACT, "0 %"),
        ("at most 10 %", Fraction(1, 10), Bound.AT_MOST, "at most 10 %"),
        ("at least 1/3", Fraction(1, 3), Bound.AT_LEAST, "at least 1/3"),
    ],
)
def test_the_plain_form(text: str, value: Fraction, bound: Bound, written: str) -> None:
    share = Share.parse(text)
    assert (share.value, share.bound) == (value, bound)
    assert str(share) == written


def test_thirds_are_exact() -> None:
    assert sum([Share("1/3").value] * 3) == 1


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("25", "Add the percent sign: 25 %."),
        ("at most 25", "Add the percent sign: at most 25 %."),
        ("12.5", "Add the percent sign: 12.5 %."),
        ("12,5 %", "Use a full stop for decimals."),
        ("a quarter", ""),
    ],
)
def test_another_form_is_refused_with_the_way_out(text: str, hint: str) -> None:
    with pytest.raises(InvalidValueError, match="a share such as 25 %, at most 10 % or 1/7") as it:
        Share.parse(text)
    assert it.value.hint == hint


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "%",
        " 25 %",
        "25 % ",
        "25  %",
        "25 %\n",
        "1/7\n",
        "-5 %",
        "+5 %",
        "101 %",
        "100.000001 %",
        "8/7",
        "1/0",
        "0/0",
        "1/7/2",
        "-1/7",
        "1/-7",
        "1 / 7",
        "1e1 %",
        "1_0 %",
        "NaN %",
        "٣ %",
        "２５ %",
        "25٪",
        "1⁄7",
        "½",
        "25 \0%",
        "\ud800",
        "at most",
        "At most 25 %",
        "exact 25 %",
        "0.0000001 %",
        pytest.param("9" * 100_000 + " %", id="a page of digits"),
        pytest.param("1/" + "9" * 100_000, id="a page below the line"),
    ],
)
def test_what_is_no_share_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        Share.parse(text)
    with pytest.raises(InvalidValueError):
        Share(text)


@pytest.mark.parametrize("value", [None, 0.25, Fraction(1, 4), b"25 %"])
def test_only_text_is_parsed(value: object) -> None:
    with pytest.raises(TypeError, match="a share is made from str, not"):
        Share.parse(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(1, 7), "1/7"),
        (Decimal("0.25"), "25 %"),
        (Decimal("1E-8"), "0.000001 %"),
        (0, "0 %"),
        (1, "100 %"),
        ("25 %", "25 %"),
        (Fraction(0.1), "3602879701896397/36028797018963968"),
    ],
)
def test_a_share_given_in_code(value: Fraction | Decimal | int | str, text: str) -> None:
    assert str(Share(value)) == text


@pytest.mark.parametrize("value", [0.25, float("nan"), True, None, b"25 %", [1]])
def test_a_share_is_exact_by_type(value: object) -> None:
    with pytest.raises(TypeError, match="a share is a Fraction, Decimal, int or str, not"):
        Share(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "value",
    [
        -1,
        2,
        101,
        Fraction(-1, 7),
        Fraction(8, 7),
        Decimal("-0.01"),
        Decimal("1.000001"),
        Decimal("1E+999999999"),
        pytest.param(10**5_000, id="more than Python writes"),
    ],
)
def test_more_than_the_whole_and_less_than_nothing_are_refused(
    value: Fraction | Decimal | int,
) -> None:
    with pytest.raises(InvalidValueError, match="a share from 0 % to 100 %"):
        Share(value)


@pytest.mark.parametrize("value", [25, 100, Decimal("12.5")])
def test_a_percentage_without_its_sign_is_explained(value: Decimal | int) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Share(value)
    assert caught.value.hint == f'Write {value} percent as "{value} %".'


@pytest.mark.parametrize("text", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_what_is_not_finite_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="a finite share"):
        Share(Decimal(text))


@pytest.mark.parametrize(
    "value",
    [
        Decimal("1E-31"),
        Decimal("1E-999999999"),
        Decimal("0E-999999999"),
        Fraction(1, 10**30),
        pytest.param(Fraction(1, 10**5_000), id="more than Python writes"),
    ],
)
def test_a_share_that_could_not_be_read_back_is_refused_quickly(
    value: Fraction | Decimal,
) -> None:
    with pytest.raises(InvalidValueError, match="at most 30 d"):
        Share(value)


@given(st.integers(1, 10**30 - 1), st.integers(1, 10**30 - 1))
def test_the_finest_shares_can_be_read_back(a: int, b: int) -> None:
    share = Share(Fraction(min(a, b), max(a, b)))
    assert Share.parse(str(share)) == share


@pytest.mark.parametrize("bound", [Bound.EXACT, Bound.AT_MOST])
def test_a_bound_in_the_text_is_not_lost(bound: Bound) -> None:
    with pytest.raises(InvalidValueError, match="a share without its bound") as caught:
        Share("at most 25 %", bound)
    assert "Share.parse" in caught.value.hint


def test_a_bound_is_one_of_three() -> None:
    assert Share("25 %", "at most").bound is Bound.AT_MOST
    with pytest.raises(InvalidValueError, match="one of exact, at most, at least"):
        Share("25 %", "up to")


def test_a_bound_makes_another_share() -> None:
    assert Share("25 %") != Share("25 %", Bound.AT_MOST)
    assert Share("25 %") == Share("1/4", text="en fjerdedel", where="§3")


def test_shares_have_no_order() -> None:
    with pytest.raises(TypeError):
        Share("1/4") < Share("1/3")  # type: ignore[operator] # noqa: B015 - the comparison is tried
