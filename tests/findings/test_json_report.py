"""JSON: what programs are given, and what later reports are compared with."""

import json
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.findings.samples import ABSENT, EMPTY, ERROR, HOSTILE_TEXTS, IN_FILE, NOWHERE, finding

from regionkit.errors import InvalidValueError
from regionkit.findings import Finding, Report
from regionkit.findings.file_report import FileReport
from regionkit.findings.json_report import read_json, write_json
from regionkit.values import Amount, Money, PartialDate, Period, Share

_KEYS = [
    "file",
    "failure",
    "version",
    "profile",
    "fingerprint",
    "stage",
    "as_of",
    "counts",
    "baseline",
    "findings",
    "undecided",
]


def _written(*reports: FileReport, language: str = "en") -> str:
    return "\n".join(write_json(reports, language=language))


def _rows(*reports: FileReport) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(_written(*reports))
    return rows


def test_each_file_has_the_same_keys() -> None:
    assert [list(row) for row in _rows(IN_FILE, EMPTY, ABSENT, NOWHERE)] == [_KEYS] * 4
    assert _rows() == []


def test_a_finding_is_a_row_with_its_parameters() -> None:
    row = _rows(IN_FILE)[0]["findings"][0]
    assert list(row) == [*ERROR.to_record(), "parameters"]
    assert row["parameters"] == {"found": "The plan has no main goal."}
    assert (row["file"], row["line"], row["column"]) == ("plans/bø.yaml", 8, 3)


def test_without_a_baseline_there_is_none() -> None:
    assert _rows(IN_FILE)[0]["baseline"] is None


def test_what_was_known_is_counted_and_what_is_gone_is_told() -> None:
    gone = finding("Gone.", code="RK999", path="project.x")
    row = _rows(IN_FILE.without_known(Report(findings=[ERROR, gone])))[0]
    assert (row["counts"]["errors"], row["baseline"]["known"]) == (0, 1)
    assert [each["code"] for each in row["baseline"]["gone"]] == ["RK999"]
    assert row["baseline"]["judged_alike"] is False


# --- reading back ---------------------------------------------------------------

_parameters = st.dictionaries(
    st.sampled_from(("expected", "found", "difference")),
    st.one_of(
        st.text(),
        st.integers(),
        st.decimals(allow_nan=False, allow_infinity=False),
        st.none(),
        st.lists(st.text(), max_size=3).map(tuple),
        st.sampled_from(
            (
                Money(2_500_000, "NOK"),
                Amount.parse("ca 10 000 per year"),
                Share("1/7"),
                PartialDate("2009-35"),
                Period("2009/2012"),
            )
        ),
    ),
)


@given(_parameters)
def test_what_is_saved_is_known_again(parameters: dict[str, Any]) -> None:
    found = attrs.evolve(ERROR, template="x", parameters=parameters)
    report = Report(findings=[found], profile="plp", fingerprint="abc")
    (saved,) = read_json(_written(FileReport(file="x.yaml", report=report)))
    comparison = report.compare(saved.report)
    assert not comparison
    assert comparison.judged_alike


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_messages_come_back_as_they_were(text: str) -> None:
    report = Report(findings=[finding(text, hint="A {found} hint.")])
    (saved,) = read_json(_written(FileReport(report=report)))
    assert [each.message for each in saved.report] == [text]
    assert [each.hint for each in saved.report] == [f"A {text} hint."]


def test_a_report_comes_back_with_all_that_it_is_judged_by() -> None:
    saved, absent = read_json(_written(IN_FILE, ABSENT))
    for field in ("profile", "fingerprint", "stage", "as_of", "version"):
        assert getattr(saved.report, field) == getattr(IN_FILE.report, field)
    assert saved.report.counts["deferred"] == saved.report.counts["waived"] == 1
    assert (absent.file, absent.failure) == ("borte.yaml", "No such file or directory")


def test_a_report_saved_in_another_language_is_known_again() -> None:
    (saved,) = read_json(_written(IN_FILE, language="nb"))
    assert not IN_FILE.report.compare(saved.report)


def test_a_number_that_looks_otherwise_is_another() -> None:
    def report(value: Decimal) -> Report:
        return Report(findings=[attrs.evolve(ERROR, template="x", parameters={"found": value})])

    (saved,) = read_json(_written(FileReport(report=report(Decimal("1.50")))))
    assert report(Decimal("1.51")).compare(saved.report)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "1",
        "{}",
        "[1]",
        "[{}]",
        '{"version": "2.1.0", "runs": []}',
        "[" * 100_000,
        '[{"file": "x", "failure": null, "findings": [{"code": "RK201"}]}]',
    ],
)
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="a report saved by regionkit check"):
        read_json(text)


def test_a_severity_that_there_is_not_is_refused() -> None:
    text = _written(IN_FILE).replace('"severity": "error"', '"severity": "fatal"')
    with pytest.raises(InvalidValueError, match="a report saved by"):
        read_json(text)


def test_nothing_is_lost_from_a_finding_that_programs_look_at() -> None:
    (saved,) = read_json(_written(IN_FILE))
    for read, written in zip(saved.report.findings, IN_FILE.report.findings, strict=True):
        assert isinstance(read, Finding)
        assert (read.code, read.name, read.severity) == (
            written.code,
            written.name,
            written.severity,
        )
        assert (read.path, read.status) == (written.path, written.status)
        assert read.status_reason == written.status_reason
