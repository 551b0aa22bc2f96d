"""Profile and Waiver: what a check is asked to look for, and what somebody lets pass."""

import copy
import pickle
from datetime import date
from typing import Any, assert_type

import attrs
import pytest

from regionkit.errors import InvalidValueError
from regionkit.findings import Path, Profile, RuleSetting, SeverityByStage, Waiver

PLP = Profile(
    name="plp",
    description="A project plan after PLP.",
    source="Innovasjon Norge",
    extends="default",
    rules=["RK101", "RK202"],
    without=["RK306"],
    settings=[
        RuleSetting(
            code="RK202",
            severity=SeverityByStage.parse("i i w w w"),
            parameters={"max": 1},
        )
    ],
)
WAIVER = Waiver(
    code="RK301",
    path="project.budget.funding[grants]",
    reason="The county decides in June.",
    by="Styringsgruppa",
    until=date(2009, 6, 30),
)


def test_lists_become_tuples() -> None:
    assert_type(PLP.rules, tuple[str, ...])
    assert PLP.rules == ("RK101", "RK202")
    assert PLP.without == ("RK306",)
    assert isinstance(PLP.settings, tuple)


def test_parameters_may_be_typed_as_a_dict() -> None:
    setting = RuleSetting(code="RK202", parameters={"max": 1, "min": None})
    assert setting.parameters == (("max", 1), ("min", None))
    assert attrs.evolve(setting, parameters=(("max", 1), ("min", None))) == setting
    assert RuleSetting(code="RK202").parameters == ()
    assert RuleSetting(code="RK202").severity is None


def test_a_profile_is_data_and_can_be_copied_compared_and_sent() -> None:
    for twin in (copy.deepcopy(PLP), pickle.loads(pickle.dumps(PLP))):  # noqa: S301 - our own
        assert twin == PLP
        assert hash(twin) == hash(PLP)


def test_a_profile_switches_nothing_by_itself() -> None:
    bare = Profile(name="bare", description="Nothing.", source="none")
    assert (bare.extends, bare.rules, bare.without, bare.settings) == (None, (), (), ())


@pytest.mark.parametrize("field", ["rules", "without", "settings"])
def test_one_code_is_no_list_of_codes(field: str) -> None:
    given: dict[str, Any] = {field: "RK101"}
    with pytest.raises(TypeError, match="a list of items was expected, not str"):
        Profile(name="x", description="x", source="x", **given)


def test_a_waiver_names_the_rule_the_place_the_reason_and_who() -> None:
    assert_type(WAIVER.path, Path)
    assert WAIVER.path == Path("project.budget.funding[grants]")
    assert attrs.evolve(WAIVER, path=Path("project")).path == Path("project")
    assert attrs.evolve(WAIVER, until=None).until is None


@pytest.mark.parametrize("field", ["reason", "by"])
@pytest.mark.parametrize("nothing", ["", " ", "\n\t", "\N{NO-BREAK SPACE}"])
def test_a_waiver_without_a_reason_or_by_nobody_is_refused(field: str, nothing: str) -> None:
    with pytest.raises(InvalidValueError, match=f"a waiver of RK301 with its {field}"):
        attrs.evolve(WAIVER, **{field: nothing})  # type: ignore[arg-type]


def test_a_waiver_is_for_a_place() -> None:
    with pytest.raises(InvalidValueError, match="a path such as"):
        attrs.evolve(WAIVER, path="project..budget")
    with pytest.raises(TypeError, match="a path is made from str, not NoneType"):
        Waiver(code="RK301", path=None, reason="x", by="x")  # type: ignore[arg-type]


def test_a_waiver_can_be_copied_compared_and_sent() -> None:
    for twin in (copy.deepcopy(WAIVER), pickle.loads(pickle.dumps(WAIVER))):  # noqa: S301 - our own
        assert twin == WAIVER
        assert hash(twin) == hash(WAIVER)


def test_its_end_is_a_day_not_a_text() -> None:
    with pytest.raises(TypeError, match="until is a date, not str: '2030-01-01'"):
        Waiver(code="RK201", path="project", reason="A", by="B", until="2030-01-01")  # type: ignore[arg-type]
