"""Codes of municipalities and ids."""

import copy
import pickle
from typing import assert_type

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.findings import Item, Path
from regionkit.testing.strategies import ids, municipality_codes
from regionkit.values import MunicipalityCode, as_id, as_optional_id

# --- municipalities ----------------------------------------------------------


@given(municipality_codes)
def test_parse_and_text_are_inverses(code: MunicipalityCode) -> None:
    read = MunicipalityCode.parse(str(code))
    assert_type(read, MunicipalityCode)
    assert read == code


@given(municipality_codes)
def test_copies_pickles_and_the_repr_give_the_same_code(code: MunicipalityCode) -> None:
    twins = (
        copy.deepcopy(code),
        pickle.loads(pickle.dumps(code)),  # noqa: S301 - our own
        eval(repr(code), {"MunicipalityCode": MunicipalityCode}),  # noqa: S307 - the law of repr
    )
    for twin in twins:
        assert twin == code
        assert hash(twin) == hash(code)


@given(municipality_codes, municipality_codes)
def test_equality_hash_and_order_agree(a: MunicipalityCode, b: MunicipalityCode) -> None:
    assert (a == b) is (str(a) == str(b))
    assert (a < b) is (str(a) < str(b))
    if a == b:
        assert hash(a) == hash(b)


@pytest.mark.parametrize(
    "text",
    ["NO-0604", "NO-3303", "DK-0101", "SE-0114", "FI-049", "IS-0000", "FO-0100", "GL-0956"],
)
def test_every_nordic_register_has_its_codes(text: str) -> None:
    assert str(MunicipalityCode.parse(text)) == text


def test_the_leading_zero_stays() -> None:
    assert MunicipalityCode.parse("NO-0604").number == "0604"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("0604", "Put the country in front, as in NO-0604."),
        ("049", "Put the country in front, as in FI-049."),
        ("no-0604", "Write the country in capitals: NO-0604."),
        ("NO 0604", ""),
        ("NO0604", ""),
        ("Kongsberg", ""),
    ],
)
def test_another_form_is_refused_with_the_way_out(text: str, hint: str) -> None:
    with pytest.raises(InvalidValueError, match="a municipality code such as NO-0604") as caught:
        MunicipalityCode.parse(text)
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("NO-604", "expected 4 digits for NO, found '604'. Keep the leading zero."),
        ("FI-0049", "expected 3 digits for FI, found '0049'"),
        ("DE-0604", "expected one of the countries NO, DK, SE, FI, IS, FO, GL, found 'DE'"),
    ],
)
def test_what_no_register_can_hold_is_refused(text: str, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        MunicipalityCode.parse(text)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "NO-",
        "-0604",
        "NO-0604\n",
        "NO-٠٦٠٤",
        "NO-０６０４",
        "NO-06O4",
        "NO-0604\0",
        "\ud800",
    ],
)
def test_hostile_codes_are_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        MunicipalityCode.parse(text)
    with pytest.raises(InvalidValueError):
        MunicipalityCode("NO", text)


@pytest.mark.parametrize("number", [604, 604.0, None, True, b"0604"])
def test_a_number_is_no_code(number: object) -> None:
    with pytest.raises(TypeError, match="the number of a municipality is made from str"):
        MunicipalityCode("NO", number)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a municipality code is made from str"):
        MunicipalityCode.parse(number)  # type: ignore[arg-type]


def test_norway_is_not_false() -> None:
    with pytest.raises(TypeError, match="a country code is made from str, not bool"):
        MunicipalityCode(False, "0604")  # type: ignore[arg-type]


# --- ids ---------------------------------------------------------------------


@given(ids)
def test_an_id_can_stand_in_a_path(text: str) -> None:
    assert_type(as_id(text), str)
    assert as_id(text) == text
    assert Path("project.goals").item(text).steps[-1] == Item(text)
    assert Path(f"goals[{text}]").steps[-1] == Item(text)


@given(st.text())
def test_a_text_is_an_id_just_when_a_path_takes_it_for_one(text: str) -> None:
    try:
        id_ = as_id(text)
    except InvalidValueError:
        id_ = None
    try:
        item = Path(f"a[{text}]").steps[-1:] == (Item(text),)
    except InvalidValueError:
        item = False
    assert (id_ is not None) is (item and text != "*")


@pytest.mark.parametrize("text", ["g1", "bø", "Ål", "þing", "del-2", "a_b", "2009a", "1-2", "x"])
def test_letters_of_any_alphabet_will_do(text: str) -> None:
    assert as_id(text) == text


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Mål og midler", "For example: mål-og-midler."),
        ("  grants ", "For example: grants."),
        ("a.b", "For example: a-b."),
        ("-a", "For example: a."),
        ("a_", "For example: a."),
        ("grants\n", "For example: grants."),
        ("bla\u030a", "For example: bl\u00e5."),
        ("12", "Put a letter in front: digits alone count positions."),
        ("٣", "Put a letter in front: digits alone count positions."),
        (" 12 ", "Put a letter in front: digits alone count positions."),
        ("", ""),
        ("-", ""),
        ("*", ""),
    ],
)
def test_what_is_no_id_is_refused_with_the_way_out(text: str, hint: str) -> None:
    with pytest.raises(InvalidValueError, match="an id of letters, digits, - and _") as caught:
        as_id(text)
    assert caught.value.hint == hint


@given(st.text())
def test_what_is_suggested_would_do(text: str) -> None:
    try:
        as_id(text)
    except InvalidValueError as error:
        if error.hint.startswith("For example: "):
            suggestion = error.hint.removeprefix("For example: ").removesuffix(".")
            assert as_id(suggestion) == suggestion


@pytest.mark.parametrize(
    "text", ["a]b", "a[b", "a\0", "\ud800", "a\u200bb", "a b", "a/b", "a" + "-" * 9]
)
def test_hostile_ids_are_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        as_id(text)


@pytest.mark.parametrize("value", [12, True, b"a"])
def test_an_id_is_text(value: object) -> None:
    with pytest.raises(TypeError, match="an id is made from str, not"):
        as_id(value)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="an id is made from str, not"):
        as_optional_id(value)  # type: ignore[arg-type]


def test_an_id_may_be_absent() -> None:
    assert as_optional_id(None) is None
    assert as_optional_id("g1") == "g1"
    with pytest.raises(InvalidValueError):
        as_optional_id("")
    with pytest.raises(TypeError):
        as_id(None)  # type: ignore[arg-type]
