"""CaseNumber: a serial number within a year."""

import copy
import pickle

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.values import CaseNumber

numbers = st.builds(
    CaseNumber,
    st.integers(1, 9_999_999_999),
    st.integers(1, 9999),
    st.none() | st.sampled_from(("PS", "RS", "KS", "MÁL")),
    text=st.none() | st.text(),
    where=st.none() | st.text(),
)


@given(numbers)
def test_text_and_parse_are_inverses(case: CaseNumber) -> None:
    assert CaseNumber.parse(str(case)) == case


@given(numbers)
def test_the_repr_is_an_expression_that_gives_the_same_value(case: CaseNumber) -> None:
    twin = eval(repr(case), {"CaseNumber": CaseNumber})  # noqa: S307 - the law of repr
    assert twin == case
    assert twin.text == case.text


@given(numbers)
def test_copies_and_pickles_keep_everything(case: CaseNumber) -> None:
    for twin in (copy.deepcopy(case), pickle.loads(pickle.dumps(case))):  # noqa: S301 - our own
        assert twin == case
        assert hash(twin) == hash(case)
        assert (twin.text, twin.where) == (case.text, case.where)


def test_printed_text_takes_no_part_in_equality() -> None:
    assert CaseNumber(6, 2022, text="Sak 06/22") == CaseNumber(6, 2022)
    assert CaseNumber(12, 2022, "PS") != CaseNumber(12, 2022, "RS")


def test_a_case_number_does_not_change() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        CaseNumber(6, 2022).serial = 7  # type: ignore[misc]


@pytest.mark.parametrize(
    ("serial", "year", "series"),
    [(0, 2022, None), (-1, 2022, None), (10**10, 2022, None), (6, 0, None), (6, 10_000, None),
     (6, 2022, ""), (6, 2022, "P S"), (6, 2022, "P1"), (6, 2022, "ABCDEFGHI")],
)  # fmt: skip
def test_what_no_register_holds_is_refused(serial: int, year: int, series: str | None) -> None:
    with pytest.raises(InvalidValueError):
        CaseNumber(serial, year, series)


@pytest.mark.parametrize("value", ["6", 6.0, None, True])
def test_numbers_are_ints(value: object) -> None:
    with pytest.raises(TypeError, match="is an int, not"):
        CaseNumber(value, 2022)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="is an int, not"):
        CaseNumber(6, value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["", "6", "06/2022", "6/22", "Sak 6", "6/2022 ", "6/0000", "٦/2022", "1" * 100_000]
)
def test_another_form_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        CaseNumber.parse(text)


def test_a_case_number_is_read_from_text() -> None:
    with pytest.raises(TypeError, match="made from str"):
        CaseNumber.parse(6)  # type: ignore[arg-type]
