"""Builders give what can be built on: whole nouns, and plans in which nothing is wrong."""

from typing import Any

import attrs
import pytest
from jsonschema import Draft202012Validator

import regionkit as rk
from regionkit.files import json_schema, to_plain
from regionkit.model import Transfer
from regionkit.testing import build, sound_project
from regionkit.testing.strategies import PLAN_NOUNS


@pytest.mark.parametrize("noun", PLAN_NOUNS, ids=lambda noun: noun.__name__)
def test_every_noun_can_be_built_from_nothing(noun: type[Any]) -> None:
    built = build(noun)
    assert type(built) is noun
    assert built == build(noun)
    assert Draft202012Validator(json_schema(noun)).is_valid(to_plain(built))


@pytest.mark.parametrize("noun", PLAN_NOUNS, ids=lambda noun: noun.__name__)
def test_nothing_is_filled_in_that_is_not_needed(noun: type[Any]) -> None:
    attrs.resolve_types(noun)
    for field in attrs.fields(noun):
        value = getattr(build(noun), field.name)
        assert field.default is attrs.NOTHING or value == field.default


def test_what_is_given_counts() -> None:
    moved = build(Transfer, amount="200 000", source="a")
    assert (str(moved.amount), moved.source, moved.receiver) == ("200 000", "a", None)


@pytest.mark.parametrize("given", [{"titel": "a"}, {"period": 2009}])
def test_what_cannot_be_is_refused_as_ever(given: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        build(rk.Project, **given)


@pytest.mark.parametrize("profile", ["minimal", "default"])
def test_nothing_is_wrong_with_a_sound_project(profile: str) -> None:
    report = rk.check(sound_project(), profile=profile)
    assert report.findings == ()
    assert rk.read_text(rk.write_text(sound_project())) == sound_project()


def test_a_sound_project_shares_its_costs_to_the_krone() -> None:
    budget = sound_project().budget
    assert budget is not None
    table = rk.allocate(budget.keys[0], rk.Money(600_000, "NOK"))
    assert sum(row.total.amount for row in table.rows) == 600_000


def test_one_thing_can_be_spoilt() -> None:
    codes = [finding.code for finding in rk.check(sound_project(period="2028/2026")).errors]
    assert codes == ["RK207"]
