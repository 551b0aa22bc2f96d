"""Counts of findings by rule."""

import json

import attrs
from tests.findings.samples import DEFERRED, EMPTY, ERROR, IN_FILE, NOTE, REPORT

from regionkit.findings import Report, Severity
from regionkit.findings.file_report import FileReport
from regionkit.findings.rule_counts import (
    count_rules,
    write_rule_counts,
    write_rule_counts_as_json,
)


def test_the_most_frequent_come_first() -> None:
    counts = count_rules([REPORT, Report(findings=[NOTE, DEFERRED])])
    assert [(each.code, each.count, each.deferred, each.waived) for each in counts] == [
        ("RK109", 2, 0, 0),
        ("RK201", 1, 0, 0),
        ("RK213", 1, 0, 0),
        ("RK317", 0, 2, 0),
        ("RK325", 0, 0, 1),
    ]
    assert count_rules([]) == []


def test_a_rule_of_two_severities_is_counted_twice() -> None:
    note = attrs.evolve(ERROR, severity=Severity.NOTE)
    both = Report(findings=[ERROR, note])
    assert [(each.code, each.severity) for each in count_rules([both])] == [
        ("RK201", Severity.ERROR),
        ("RK201", Severity.NOTE),
    ]


def test_what_stands_is_written_in_columns() -> None:
    many = FileReport(report=Report(findings=[NOTE] * 12))
    (text,) = write_rule_counts([IN_FILE, many])
    assert text == (
        "13  note     RK109 name-of-rk109\n"
        " 1  error    RK201 name-of-rk201\n"
        " 1  warning  RK213 name-of-rk213\n"
        "\n"
        "1 error, 1 warning, 13 notes, 1 deferred, 1 waived, 1 cannot be told."
    )
    assert list(write_rule_counts([EMPTY])) == ["no errors, no warnings, no notes."]
    assert list(write_rule_counts([])) == ["no errors, no warnings, no notes."]


def test_the_counts_in_another_language() -> None:
    (text,) = write_rule_counts([IN_FILE], language="da")
    assert text.startswith("1  fejl        RK201 name-of-rk201\n")


def test_the_counts_as_json() -> None:
    (text,) = write_rule_counts_as_json([IN_FILE])
    rows = json.loads(text)
    assert rows[0] == {
        "code": "RK201",
        "name": "name-of-rk201",
        "severity": "error",
        "count": 1,
        "deferred": 0,
        "waived": 0,
    }
    assert len(rows) == 5
