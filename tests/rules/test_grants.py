"""Whose money is whose: the plan for Kongsbergregionen as an application for a grant.

A third of its frame is sought as a grant. What the municipalities pay is public money too, but
their own share: a rule that adds up everything public would refuse a plan that is well within
the guidelines.
"""

from typing import Final

import attrs
import pytest
from tests.rules.asking import ADOPTED, EXAMPLE, asked, rule_named, verdict_on_plan

import regionkit as rk
from regionkit.findings import Profile, RuleSetting
from regionkit.rules.grants import is_grant, is_own
from regionkit.values import Amount, Share

PLAN: Final = rk.read(EXAMPLE)
HALF: Final = Share("50 %")


def answer(code: str, **parameters: object) -> str:
    rule = rule_named(code)
    return verdict_on_plan(asked(rule, PLAN, stage="draft", as_of=ADOPTED, parameters=parameters))


def test_the_grant_is_30_per_cent_of_the_frame() -> None:
    assert answer("RK307", max_share=HALF) == "passes"
    assert answer("RK307", max_share=Share("31 %")) == "passes"
    # the frame is about 2,5 mill., so 750 000 can be as little as 29,4 %
    assert answer("RK307", max_share=Share("29.5 %")) == "passes"
    assert answer("RK307", max_share=Share("29 %")) == "finding"


def test_its_share_is_told_against_the_most_that_the_frame_can_be() -> None:
    profile = Profile(
        name="strict county",
        description="A county that gives a quarter.",
        source="tests",
        rules=["RK307"],
        settings=[RuleSetting(code="RK307", parameters={"max_share": Share("25 %")})],
    )
    (finding,) = rk.check(PLAN, profile, stage="draft", as_of=ADOPTED).findings
    assert str(finding.path) == "project.budget.funding[grants]"
    assert finding.message == (
        "The grant of 750 000 NOK per year is more than 25 % of the costs, which is at most "
        "637 500 NOK per year: Eksterne tilskudd"
    )
    assert finding.hint.startswith("Apply for at least 112 500 NOK per year less")


def test_the_municipalities_money_is_their_own() -> None:
    assert PLAN.budget is not None
    own = [line.id for line in PLAN.budget.funding if is_own(line)]
    assert own == ["municipalities", "own-effort"]
    assert [line.id for line in PLAN.budget.funding if is_grant(line)] == ["grants"]


def test_they_give_70_per_cent_themselves() -> None:
    assert answer("RK309") == "passes"
    assert answer("RK309", min_share=Share("70 %")) == "passes"
    # own effort says neither per year nor in total; in total it would be much less
    assert answer("RK309", min_share=Share("72 %")) == "finding"


def test_public_support_is_what_the_caller_says() -> None:
    counts = ("grants", "municipality")
    assert answer("RK308", max_share=HALF, counts=("grants",)) == "passes"
    assert answer("RK308", max_share=HALF, counts=counts) == "passes"
    assert answer("RK308", max_share=Share("48 %"), counts=counts) == "finding"
    assert answer("RK308", max_share=HALF, counts=()) == "not applicable"


def test_own_effort_without_hours_and_rate_cannot_be_told() -> None:
    ceiling = {"max_rate": Amount.parse("600 NOK"), "max_hours_per_year": 1850}
    assert answer("RK306", **ceiling) == "cannot be told"
    assert answer("RK306", max_rate=None, max_hours_per_year=None) == "not applicable"


@pytest.mark.parametrize("state", ["planned", "set aside", None])
def test_a_line_that_does_not_say_is_neither(state: str | None) -> None:
    assert PLAN.budget is not None
    line = attrs.evolve(PLAN.budget.funding[0], state=state)
    assert not is_own(line)
    assert not is_grant(line)
