"""Severity, and how it follows the stage of the plan."""

import copy
import pickle
from typing import assert_type

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.findings import Severity, SeverityByStage
from regionkit.values import Stage

severities = st.sampled_from(Severity)
by_stage = st.builds(SeverityByStage, st.tuples(*[st.none() | severities] * 5))


@given(severities, severities)
def test_to_reach_is_a_total_order(a: Severity, b: Severity) -> None:
    assert a.reaches(a)
    assert a.reaches(b) or b.reaches(a)
    assert (a.reaches(b) and b.reaches(a)) is (a is b)
    assert a.reaches(b) is (a.rank <= b.rank)


def test_the_gravest_comes_first() -> None:
    ranked = sorted(Severity, key=lambda severity: severity.rank)
    assert ranked == [Severity.ERROR, Severity.WARNING, Severity.NOTE]


def test_a_severity_is_one_of_three() -> None:
    assert Severity("error") is Severity.ERROR
    with pytest.raises(InvalidValueError, match="one of error, warning, note, found 'fatal'"):
        Severity("fatal")


@given(by_stage)
def test_parse_and_text_are_inverses(levels: SeverityByStage) -> None:
    read = SeverityByStage.parse(str(levels))
    assert_type(read, SeverityByStage)
    assert read == levels
    assert hash(read) == hash(levels)
    assert eval(repr(levels), {"SeverityByStage": SeverityByStage}) == levels  # noqa: S307 - the law of repr


@given(by_stage)
def test_copies_and_pickles_are_equal(levels: SeverityByStage) -> None:
    assert copy.deepcopy(levels) == levels
    assert pickle.loads(pickle.dumps(levels)) == levels  # noqa: S301 - our own


def test_each_stage_has_its_own() -> None:
    levels = SeverityByStage.parse("i w e e -")
    assert_type(levels.at(Stage.SKETCH), Severity | None)
    assert [levels.at(stage) for stage in Stage] == [
        Severity.NOTE,
        Severity.WARNING,
        Severity.ERROR,
        Severity.ERROR,
        None,
    ]


@pytest.mark.parametrize(
    "text", ["", "e", "i w e e", "i w e e e e", "iweee", "i w e e x", "I W E E E", "e,e,e,e,e"]
)
def test_five_letters_and_no_others(text: str) -> None:
    with pytest.raises(InvalidValueError, match="five of e, w, i and -"):
        SeverityByStage.parse(text)


@pytest.mark.parametrize("value", [None, 5, b"e e e e e", ["e"] * 5])
def test_only_text_is_parsed(value: object) -> None:
    with pytest.raises(TypeError, match="a severity by stage is made from str"):
        SeverityByStage.parse(value)  # type: ignore[arg-type]


def test_words_in_a_list_will_do() -> None:
    levels = SeverityByStage(["note", "warning", None, Severity.ERROR, "error"])
    assert levels == SeverityByStage.parse("i w - e e")
    assert all(level is None or isinstance(level, Severity) for level in levels.levels)


def test_what_a_stage_cannot_have_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="for each of the five stages"):
        SeverityByStage([])
    with pytest.raises(InvalidValueError, match="for each of the five stages"):
        SeverityByStage([None] * 6)
    with pytest.raises(InvalidValueError, match="one of error, warning, note"):
        SeverityByStage(["e"] * 5)
    with pytest.raises(TypeError, match="a list of items was expected, not str"):
        SeverityByStage("eeeee")
