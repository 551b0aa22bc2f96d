"""What single rules answer, case by case; the cases stand in ``cases/RK….yaml``.

Each case says why it is there, gives a plan from below ``project:`` down, or a dossier with
``dossier:``, and what the rule answers. Where it is a finding, ``paths`` are all of its places
in order, ``says`` all of its sentences, and ``severities`` how much each weighs. ``stage``,
``as_of`` and ``parameters`` are given where they matter; else the plan's own stage, or draft,
counts.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Final, NotRequired, TypedDict

import pytest
import yaml
from tests.rules.asking import FIGURES, asked, plan_in, rule_named, verdict_on_plan

import regionkit as rk
from regionkit.findings import Profile, RuleSetting
from regionkit.rules import Rule
from regionkit.rules.settings import fit

CASES: Final = FilePath(__file__).parent / "cases"
ANSWERS: Final = ("passes", "finding", "not applicable", "cannot be told")


class Case(TypedDict):
    why: str
    plan: str
    answer: str
    stage: NotRequired[str]
    as_of: NotRequired[date]
    parameters: NotRequired[dict[str, object]]
    paths: NotRequired[list[str]]
    says: NotRequired[list[str]]
    severities: NotRequired[list[str]]


def cases_of(file: FilePath) -> list[Case]:
    cases: list[Case] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return cases


ALL: Final = [
    pytest.param(file.stem, case, id=f"{file.stem}: {case['why']}")
    for file in sorted(CASES.glob("*.yaml"))
    for case in cases_of(file)
]


def settings(rule: Rule, case: Case) -> dict[str, object]:
    """Take parameters as YAML has them to what the rule takes."""
    types = {parameter.name: parameter.type for parameter in rule.parameters}
    given: dict[str, object] = dict(FIGURES.get(rule.code, {}))
    for name, value in case.get("parameters", {}).items():
        given[name] = fit(types[name], Decimal(str(value)) if isinstance(value, float) else value)
    return given


@pytest.mark.parametrize(("code", "case"), ALL)
def test_the_rule_answers(code: str, case: Case) -> None:
    rule = rule_named(code)
    plan = plan_in(case["plan"])
    answers = asked(
        rule,
        plan,
        stage=case.get("stage"),
        as_of=case.get("as_of"),
        parameters=settings(rule, case),
    )
    assert verdict_on_plan(answers) == case["answer"]


@pytest.mark.parametrize(("code", "case"), ALL)
def test_the_report_tells_of_it(code: str, case: Case) -> None:
    given = settings(rule_named(code), case)
    setting = RuleSetting(code=code, parameters=given)
    profile = Profile(
        name="one", description="One rule.", source="tests", rules=[code], settings=[setting]
    )
    report = rk.check(
        plan_in(case["plan"]), profile, stage=case.get("stage"), as_of=case.get("as_of")
    )
    assert {finding.code for finding in report.findings} <= {code}
    assert [str(finding.path) for finding in report.findings] == case.get("paths", [])
    if "says" in case:
        assert [finding.message for finding in report.findings] == case["says"]
    if "severities" in case:
        assert [finding.severity for finding in report.findings] == case["severities"]
    assert bool(report.undecided) >= (case["answer"] == "cannot be told")
    assert not report.undecided or case["answer"] in ("cannot be told", "finding")


def test_every_rule_has_cases_and_every_case_a_rule() -> None:
    assert {file.stem for file in CASES.glob("*.yaml")} == {
        rule.code for rule in rk.rules.all_rules()
    }


@pytest.mark.parametrize("file", sorted(CASES.glob("*.yaml")), ids=lambda file: file.stem)
def test_cases_are_well_made(file: FilePath) -> None:
    cases = cases_of(file)
    known = set(Case.__annotations__)
    assert len(cases) >= 3
    assert len({case["why"] for case in cases}) == len(cases)
    assert {case["answer"] for case in cases} >= {"finding"}
    assert {case["answer"] for case in cases} & {"passes", "not applicable"}
    for case in cases:
        assert set(case) <= known, case["why"]
        assert case["answer"] in ANSWERS, case["why"]
        assert ("paths" in case) == (case["answer"] == "finding"), case["why"]
