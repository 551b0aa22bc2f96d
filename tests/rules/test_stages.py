"""Each rule's passing and failing case at each of the five stages, judged by that rule alone."""

from typing import Final

import pytest
from tests.rules.asking import plan_in, report_on, rule_named
from tests.rules.test_catalogue import CATALOGUE

from regionkit.findings import Severity, Status
from regionkit.values import Stage

LETTERS: Final = {"e": Severity.ERROR, "w": Severity.WARNING, "i": Severity.NOTE, "-": None}

# What the catalogue says, not what the code says: see there.
AT_EACH_STAGE: Final = [
    pytest.param(code, stage, LETTERS[letter], id=f"{code} {stage}")
    for code, _, letters in CATALOGUE
    for stage, letter in zip(Stage, letters.split(), strict=True)
]


def test_all_are_tried() -> None:
    assert len(AT_EACH_STAGE) == 112 * 5
    assert [str(stage) for stage in Stage] == ["sketch", "draft", "approved", "running", "closed"]


@pytest.mark.parametrize(("code", "stage", "severity"), AT_EACH_STAGE)
def test_the_failing_case_weighs_what_the_catalogue_says(
    code: str, stage: Stage, severity: Severity | None
) -> None:
    report = report_on(code, plan_in(rule_named(code).fails), stage=stage)
    told = {(finding.code, finding.severity, finding.status) for finding in report.findings}
    assert told == ({(code, severity, Status.REPORTED)} if severity else set())
    assert report.undecided == ()


@pytest.mark.parametrize(("code", "stage", "severity"), AT_EACH_STAGE)
def test_the_passing_case_passes(code: str, stage: Stage, severity: Severity | None) -> None:
    report = report_on(code, plan_in(rule_named(code).passes), stage=stage)
    assert (report.findings, report.undecided) == ((), ()), severity
