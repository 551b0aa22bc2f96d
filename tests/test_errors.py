"""An error says what is wrong, what was expected and what to do."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError, MixedCurrencyError, RegionkitError, Worded


def test_a_message_names_the_expectation_the_value_and_the_way_out() -> None:
    error = InvalidValueError("a percentage such as 25 %", "25", "Add the percent sign.")
    assert str(error) == "expected a percentage such as 25 %, found '25'. Add the percent sign."
    assert (error.expected, error.found, error.hint) == (
        "a percentage such as 25 %",
        "25",
        "Add the percent sign.",
    )


def test_a_message_without_a_hint_ends_with_the_value() -> None:
    assert str(InvalidValueError("a date", "soon")) == "expected a date, found 'soon'"


@pytest.mark.parametrize("error", [InvalidValueError("a", "b"), MixedCurrencyError(["NOK", "SEK"])])
def test_every_error_is_a_regionkit_error_and_a_value_error(error: Exception) -> None:
    assert isinstance(error, RegionkitError)
    assert isinstance(error, ValueError)


@given(st.text(), st.integers(), st.text())
def test_a_worded_text_is_its_text_and_remembers_its_gaps(name: str, most: int, given: str) -> None:
    inner = Worded("at most {most}", most=most)
    text = Worded("{name}: {inner}, not {{{given}}}", name=name, inner=inner, given=given)
    assert text == f"{name}: at most {most}, not {{{given}}}"
    for twin in (pickle.loads(pickle.dumps(text)), copy.copy(text)):  # noqa: S301 - our own
        assert isinstance(twin, Worded)
        assert (twin, twin.template, twin.parameters) == (text, text.template, text.parameters)
        assert twin.parameters == (("name", name), ("inner", inner), ("given", given))


def test_an_error_keeps_the_gaps_of_its_texts_across_a_process_boundary() -> None:
    hint = Worded("Add the percent sign: {number} %.", number="25")
    twin = pickle.loads(pickle.dumps(InvalidValueError("a share", "25", hint)))  # noqa: S301 - our own
    assert twin.hint.parameters == (("number", "25"),)
    assert str(twin) == "expected a share, found '25'. Add the percent sign: 25 %."


def test_mixed_currencies_are_named_in_the_order_met() -> None:
    error = MixedCurrencyError(["SEK", "NOK"])
    assert error.currencies == ("SEK", "NOK")
    assert "SEK and NOK do not add up" in str(error)
    assert "dated rate" in str(error)


@given(st.text(), st.none() | st.integers() | st.text(), st.text())
def test_an_error_survives_a_process_boundary(expected: str, found: object, hint: str) -> None:
    error = InvalidValueError(expected, found, hint)
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301 - our own
        assert isinstance(twin, InvalidValueError)
        assert (twin.expected, twin.found, twin.hint) == (expected, found, hint)
        assert str(twin) == str(error)


def test_mixed_currencies_survive_a_process_boundary() -> None:
    twin = pickle.loads(pickle.dumps(MixedCurrencyError(["NOK", "DKK"])))  # noqa: S301 - our own
    assert isinstance(twin, MixedCurrencyError)
    assert twin.currencies == ("NOK", "DKK")


def test_a_value_that_fills_pages_is_cut_in_the_message_and_kept_on_the_error() -> None:
    chapter = "1" * 1_000_000
    error = InvalidValueError("a number", chapter)
    assert len(str(error)) < 200
    assert "…" in str(error)
    assert error.found == chapter


def test_a_number_that_python_refuses_to_write_still_gives_a_message() -> None:
    error = InvalidValueError("a count", 10**5_000)
    assert str(error) == "expected a count, found int of too many digits"


def test_a_lone_surrogate_gives_a_message_that_can_be_printed() -> None:
    assert str(InvalidValueError("a name", "bø\ud800")).encode("utf-8")
