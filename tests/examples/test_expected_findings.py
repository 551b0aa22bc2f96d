"""What the rules find in the example files: to the last finding, under the profile of its kind."""

from collections import Counter
from datetime import date
from pathlib import Path as FilePath

import attrs
import pytest

import regionkit as rk
from regionkit.files import PLANS, FileFormat
from regionkit.files.reading import read_source

EXAMPLES = FilePath(__file__).parents[2] / "examples"


def report_on(name: str, profile: str, as_of: date | None = None) -> rk.Report:
    source = (EXAMPLES / f"{name}.yaml").read_bytes()
    plan = read_source(source, FileFormat.YAML, PLANS).content
    return rk.check(plan, profile=profile, as_of=as_of)


@pytest.mark.parametrize(
    ("name", "profile", "findings"),
    [
        ("nedre-glomma", "report", {"RK707": "warning"}),
        ("ny-giv-buskerud", "report", {}),
        ("klyngekontorer", "k17-cluster-office", {"RK602": "warning"}),
        ("tutorial", "default", {}),
    ],
)
def test_the_findings(name: str, profile: str, findings: dict[str, str]) -> None:
    report = report_on(name, profile)
    assert {finding.code: finding.severity for finding in report.findings} == findings
    assert len(report.findings) == len(findings)


def test_the_memo_is_late_by_its_own_date() -> None:
    report = report_on("framover-sammen", "default", date(2022, 2, 7))
    overdue = [finding for finding in report.findings if finding.code == "RK213"]
    report_at = "dossier.projects[regionale-klynger-og-nettverk].deliverables[prosjektrapport]"
    assert [(str(f.path), f.severity) for f in overdue] == [
        (f"{report_at}.milestones[0]", "warning")
    ]
    assert not any(finding.code in ("RK102", "RK103", "RK107") for finding in report.findings)


def test_a_study_needs_no_budget_no_goal_and_no_schedule() -> None:
    report = report_on("nedre-glomma", "report")
    assert report.ok()
    assert all(finding.code[:3] in ("RK1", "RK7") for finding in report.findings)


def test_an_expert_panel_that_is_left_out_is_missed_by_name() -> None:
    plan = rk.read(EXAMPLES / "ny-giv-buskerud.yaml")
    organisation = plan.organisation
    assert organisation is not None
    groups = tuple(
        attrs.evolve(group, regions=tuple(each for each in group.regions if each != "ringerike"))
        for group in organisation.groups
    )
    less = attrs.evolve(plan, organisation=attrs.evolve(organisation, groups=groups))
    (finding,) = rk.check(less, profile="report").findings
    assert finding.code == "RK507"
    assert "Ringerike" in finding.message
    assert "Ekspertpanel" in finding.message


def test_a_recommendation_outside_the_mandate_must_say_so() -> None:
    plan = rk.read(EXAMPLES / "nedre-glomma.yaml")
    assert plan.study is not None
    unmarked = tuple(
        attrs.evolve(each, outside_mandate=False) for each in plan.study.recommendations
    )
    silent = attrs.evolve(plan, study=attrs.evolve(plan.study, recommendations=unmarked))
    codes = Counter(finding.code for finding in rk.check(silent, profile="report").findings)
    assert codes == {"RK707": 1, "RK712": 1}


def test_criteria_may_all_be_without_weights_but_not_some_of_them() -> None:
    dossier = rk.read(EXAMPLES / "klyngekontorer.yaml", rk.Dossier)
    (criteria_set,) = dossier.criteria_sets
    first, *others = criteria_set.criteria
    some = (attrs.evolve(first, weight=rk.Share("1/5")), *others)
    partial = attrs.evolve(dossier, criteria_sets=[attrs.evolve(criteria_set, criteria=some)])
    codes = Counter(f.code for f in rk.check(partial, profile="k17-cluster-office").findings)
    assert codes == {"RK602": 1, "RK603": 4}
