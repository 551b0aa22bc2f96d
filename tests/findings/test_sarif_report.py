"""SARIF: what code scanning and editors are given."""

import json
import re
from typing import Any
from urllib.parse import unquote_to_bytes

import attrs
import pytest
from jsonschema import Draft4Validator, ValidationError
from tests.findings.samples import (
    ABSENT,
    DEFERRED,
    EMPTY,
    ERROR,
    HOSTILE_NAMES,
    HOSTILE_TEXTS,
    IN_FILE,
    NOWHERE,
    WAIVED,
    finding,
)
from tests.findings.sarif_schema import PROVENANCE, SCHEMA, VALIDATOR, sha256

from regionkit.findings import Finding, Position, Report, Severity
from regionkit.findings.file_report import STANDARD_INPUT, FileReport
from regionkit.findings.rule_text import Explain, RuleText, nobody_knows
from regionkit.findings.sarif_report import write_sarif
from regionkit.findings.words import LANGUAGES


def _run(
    *reports: FileReport,
    language: str = "en",
    explain: Explain = nobody_knows,
    root: str | None = None,
) -> dict[str, Any]:
    (text,) = write_sarif(reports, language=language, explain=explain, root=root)
    log = json.loads(text)
    VALIDATOR.validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def _uri(file: str, root: str | None = None) -> str:
    report = Report(findings=[attrs.evolve(ERROR, position=Position(line=8, column=3))])
    run = _run(FileReport(file=file, report=report), root=root)
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert run["artifacts"][0]["location"]["uri"] == uri
    return str(uri)


def test_the_schema_is_the_one_that_is_told_of() -> None:
    Draft4Validator.check_schema(SCHEMA)
    assert f"`{sha256()}`" in PROVENANCE.read_text("utf-8")
    assert "Version 2.1.0" in SCHEMA["title"]


@pytest.mark.parametrize(
    "uri", ["plans/bø.yaml", "a b.yaml", "bo%zz.yaml", "1:2.yaml", "a\\b.yaml", "<stdin>"]
)
def test_the_schema_refuses_what_is_no_uri(uri: str) -> None:
    (text,) = write_sarif([IN_FILE])
    log = json.loads(text)
    VALIDATOR.validate(log)
    log["runs"][0]["artifacts"][0]["location"]["uri"] = uri
    with pytest.raises(ValidationError, match="uri-reference"):
        VALIDATOR.validate(log)


@pytest.mark.parametrize("key", ["ruleIndex", "startLine", "level", "$schema", "extra"])
def test_the_schema_refuses_what_is_no_sarif(key: str) -> None:
    (text,) = write_sarif([IN_FILE])
    log = json.loads(text)
    result = log["runs"][0]["results"][0]
    place = result["locations"][0]["physicalLocation"]["region"]
    holders = {"startLine": place, "$schema": log}
    holders.get(key, result)[key] = {"startLine": 0, "$schema": "no uri"}.get(key, "high")
    assert not VALIDATOR.is_valid(log)


def test_a_finding_is_a_result() -> None:
    result = _run(IN_FILE)["results"][0]
    assert result["ruleId"] == "RK201"
    assert result["level"] == "error"
    assert result["message"] == {"text": "The plan has no main goal.\nState it."}
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "plans/b%C3%B8.yaml"},
                "region": {"startLine": 8, "startColumn": 3},
            },
            "logicalLocations": [{"fullyQualifiedName": "project.goals"}],
        }
    ]
    assert "suppressions" not in result


def test_levels_are_those_of_the_findings() -> None:
    levels = [result["level"] for result in _run(IN_FILE)["results"]]
    assert levels == [str(found.severity) for found in IN_FILE.report.findings]
    assert set(levels) == {str(severity) for severity in Severity}


def test_rules_are_described_once_and_found_by_their_index() -> None:
    run = _run(IN_FILE, IN_FILE)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["RK109", "RK201", "RK213", "RK317", "RK325"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
    assert "helpUri" not in rules[0]


def test_rules_are_described_in_their_own_words() -> None:
    text = RuleText(
        code="RK201",
        name="missing",
        doc="There is\na goal.\n\nWhy.",
        hint="Say {it}.",
        source="PLP",
    )
    rules = _run(IN_FILE, explain={"RK201": text}.get)["tool"]["driver"]["rules"]
    assert rules[1]["shortDescription"] == {"text": "There is a goal."}
    assert rules[1]["fullDescription"] == {"text": "There is\na goal.\n\nWhy."}
    assert rules[1]["help"]["text"].endswith("What to do: Say ….\n\nSource: PLP")
    assert rules[0]["shortDescription"] == {"text": "…"}  # all that a finding can tell


def test_what_is_deferred_or_waived_is_suppressed() -> None:
    report = FileReport(report=Report(findings=[DEFERRED, WAIVED]))
    assert [result["suppressions"] for result in _run(report)["results"]] == [
        [{"kind": "inSource", "justification": "open point o1"}],
        [{"kind": "external", "justification": "as decided (Bø)"}],
    ]


def test_a_fingerprint_does_not_know_the_line_or_the_file() -> None:
    moved = attrs.evolve(ERROR, position=Position(line=99, column=1, file="other.yaml"))
    other = attrs.evolve(ERROR, parameters={"found": "Other."})

    def fingerprint(*found: Finding) -> list[dict[str, str]]:
        report = FileReport(report=Report(findings=found))
        return [result["partialFingerprints"] for result in _run(report)["results"]]

    assert fingerprint(moved) == fingerprint(ERROR)
    assert fingerprint(other) != fingerprint(ERROR)
    assert re.fullmatch("[0-9a-f]{32}", fingerprint(ERROR)[0]["finding/v1"])


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_any_name_becomes_a_relative_uri(name: str) -> None:
    uri = _uri(name)
    assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri)
    assert unquote_to_bytes(uri) == name.encode(errors="surrogateescape")


@pytest.mark.parametrize(
    ("file", "root", "uri"),
    [
        ("./plans/x.yaml", None, "plans/x.yaml"),
        ("plans//x.yaml", None, "plans/x.yaml"),
        ("/srv/plans/x y.yaml", "/srv", "plans/x%20y.yaml"),
        ("/other/x y.yaml", "/srv", "file:///other/x%20y.yaml"),
        ("/srv/x.yaml", None, "file:///srv/x.yaml"),
    ],
)
def test_files_are_told_from_the_root(file: str, root: str | None, uri: str) -> None:
    assert _uri(file, root) == uri


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_any_text_is_kept(text: str) -> None:
    report = FileReport(report=Report(findings=[finding(text, hint="")]))
    assert _run(report)["results"][0]["message"] == {"text": text}


def test_without_a_file_there_is_only_the_path() -> None:
    for report in (FileReport(report=Report(findings=[attrs.evolve(ERROR, position=None)])),):
        for each in (report, attrs.evolve(report, file=STANDARD_INPUT)):
            run = _run(each)
            assert run["artifacts"] == []
            assert run["results"][0]["locations"] == [
                {"logicalLocations": [{"fullyQualifiedName": "project.goals"}]}
            ]
    whole = finding(path="")
    assert _run(FileReport(report=Report(findings=[whole])))["results"][0]["locations"] == []


def test_a_finding_in_another_file_keeps_its_place() -> None:
    other = attrs.evolve(ERROR, position=Position(line=1, column=1, file="profile.yaml"))
    (result,) = _run(FileReport(file="plan.yaml", report=Report(findings=[other])))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "profile.yaml"


def test_what_could_not_be_checked_is_told() -> None:
    run = _run(EMPTY, ABSENT, FileReport(file=STANDARD_INPUT, failure="is closed"))
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [each["message"]["text"] for each in invocation["toolExecutionNotifications"]] == [
        "borte.yaml No such file or directory",
        "<stdin> is closed",
    ]
    assert _run(EMPTY)["invocations"][0]["executionSuccessful"] is True


def test_each_file_tells_once_by_what_it_was_judged() -> None:
    run = _run(IN_FILE, EMPTY, IN_FILE)
    assert [each["location"]["uri"] for each in run["artifacts"]] == [
        "plans/b%C3%B8.yaml",
        "tom.yaml",
    ]
    judged = run["artifacts"][0]["properties"]
    assert (judged["profile"], judged["stage"], judged["asOf"]) == ("plp", "approved", "2009-02-03")


def test_what_was_known_is_counted() -> None:
    report = IN_FILE.without_known(Report(findings=[ERROR]))
    run = _run(report)
    assert "RK201" not in [result["ruleId"] for result in run["results"]]
    assert run["artifacts"][0]["properties"]["known"] == 1


def test_no_report_is_a_run_without_results() -> None:
    assert _run()["results"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_is_told(language: str) -> None:
    assert _run(NOWHERE, language=language)["language"] == language


def test_columns_count_characters() -> None:
    assert _run(EMPTY)["columnKind"] == "unicodeCodePoints"


def test_a_cell_of_a_workbook_is_a_logical_place_not_a_line() -> None:
    cell = Position(line=7, column=3, file="plan.xlsx", sheet="Kostnader")
    report = Report(findings=[attrs.evolve(ERROR, position=cell)])
    (location,) = _run(FileReport(file="plan.xlsx", report=report))["results"][0]["locations"]
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "plan.xlsx"}}
    assert location["logicalLocations"][0]["name"] == "Kostnader!C7"
