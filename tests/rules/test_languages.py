"""Every failing case of every rule in every language: whole sentences, and none left English."""

import re
from typing import Final

import pytest
from tests.rules.asking import plan_in, report_on, rule_named
from tests.rules.test_cases import ALL, Case, settings
from tests.rules.test_catalogue import CATALOGUE

import regionkit as rk
from regionkit.findings import Profile, Report, RuleSetting
from regionkit.findings.text import write_report
from regionkit.findings.words import LANGUAGES

OTHERS: Final = tuple(language for language in LANGUAGES if language != "en")
UNFILLED: Final = re.compile(r"\{[a-z_]*\}")


def judged(code: str, case: Case) -> Report:
    setting = RuleSetting(code=code, parameters=settings(rule_named(code), case))
    profile = Profile(
        name="one", description="One rule.", source="tests", rules=[code], settings=[setting]
    )
    plan, stage, as_of = plan_in(case["plan"]), case.get("stage"), case.get("as_of")
    return rk.check(plan, profile, stage=stage, as_of=as_of)


def sentences(report: Report, language: str) -> list[tuple[str, str]]:
    """What a report says of the plan: sentences, hints and what is missing to tell."""
    found = [(f.message_in(language), f.hint_in(language)) for f in report.findings]
    return found + [(each.reason_in(language), "") for each in report.undecided]


def assert_written(report: Report) -> None:
    """See that all is said in each language, and in none as in English."""
    english = sentences(report, "en")
    printed = {language: write_report(report, language=language) for language in LANGUAGES}
    assert len(set(printed.values())) > 1
    for language in OTHERS:
        for (sentence, hint), original in zip(sentences(report, language), english, strict=True):
            assert sentence != original[0], language
            assert (hint != original[1]) == bool(original[1]), language
            assert not UNFILLED.search(sentence + hint), language
    for language, text in printed.items():
        assert not UNFILLED.search(text), language
        words = " ".join(text.split())
        for finding in report.findings:
            assert " ".join(finding.message_in(language).split()) in words, language
            if language != "en":
                assert " ".join(finding.message.split()) not in words, language


@pytest.mark.parametrize(("code", "case"), ALL)
def test_a_case_is_told_in_each_language(code: str, case: Case) -> None:
    if case["answer"] in ("finding", "cannot be told"):
        report = judged(code, case)
        assert report.findings or report.undecided
        assert_written(report)


@pytest.mark.parametrize("code", [code for code, _, _ in CATALOGUE])
def test_the_failing_snippet_is_told_in_each_language(code: str) -> None:
    report = report_on(code, plan_in(rule_named(code).fails), stage="running")
    assert report.findings
    assert_written(report)


def test_a_report_without_findings_is_written_in_each_language() -> None:
    report = rk.check(rk.Project(title="Museum"), "minimal")
    assert len({write_report(report, language=language) for language in LANGUAGES}) == 7
