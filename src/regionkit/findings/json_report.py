"""Reports as JSON, for programs, and as what later reports are compared with."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from regionkit.errors import InvalidValueError
from regionkit.findings.file_report import FileReport
from regionkit.findings.finding import Finding, Status
from regionkit.findings.path import Path
from regionkit.findings.report import Report
from regionkit.findings.severity import Severity
from regionkit.findings.wording import say
from regionkit.values import Stage


def write_json(reports: Iterable[FileReport], *, language: str = "en") -> Iterator[str]:
    """Write reports as one JSON list with an object for each file, one after the other.

    Parameters
    ----------
    reports
        The reports.
    language
        The language of messages and hints: nb, nn, da, sv, fi, is or en.
    """
    rows = iter(reports)
    row = next(rows, None)
    if row is None:
        yield "[]"
        return
    yield "["
    while row is not None:
        following = next(rows, None)
        text = json.dumps(_of_file(row, language), ensure_ascii=False, indent=2)
        # Not textwrap: it would indent after line separators within texts too.
        yield "  " + text.replace("\n", "\n  ") + ("," if following else "")
        row = following
    yield "]"


def _of_file(each: FileReport, language: str) -> dict[str, Any]:
    report = each.report
    return {
        "file": each.file,
        "failure": each.failure,
        "version": report.version,
        "profile": report.profile,
        "fingerprint": report.fingerprint,
        "stage": report.stage,
        "as_of": report.as_of.isoformat() if report.as_of else None,
        "counts": report.counts,
        "baseline": _baseline(each, language),
        "findings": [finding_as_json(finding, language) for finding in report.findings],
        "undecided": [
            {**answer.to_record(), "reason": say(answer.reason, language)}
            for answer in report.undecided
        ],
    }


def _baseline(each: FileReport, language: str) -> dict[str, Any] | None:
    comparison = each.comparison
    if comparison is None:
        return None
    return {
        "known": len(comparison.same),
        "gone": [finding_as_json(finding, language) for finding in comparison.gone],
        "judged_alike": comparison.judged_alike,
    }


def finding_as_json(finding: Finding, language: str) -> dict[str, Any]:
    """Return a finding as plain data, its sentences in a language."""
    return {
        **finding.to_record(),
        "message": finding.message_in(language),
        "hint": finding.hint_in(language),
        "parameters": {name: say(value) for name, value in finding.parameters},
    }


def read_json(text: str) -> tuple[FileReport, ...]:
    """Read what :func:`write_json` wrote, as far as reports are compared by it.

    Messages come back as they were written, parameters as texts.

    Parameters
    ----------
    text
        The whole output of ``regionkit check --output-format json``.

    Raises
    ------
    InvalidValueError
        If it is something else.
    """
    try:
        return tuple(map(_file_from, _list_in(text)))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        expected = "a report saved by regionkit check --output-format json"
        raise InvalidValueError(expected, text) from error


def _list_in(text: str) -> list[Any]:
    rows = json.loads(text)
    if not isinstance(rows, list):
        raise TypeError("no list")
    return rows


def _file_from(row: Mapping[str, Any]) -> FileReport:
    stage, day = row["stage"], row["as_of"]
    report = Report(
        findings=[_finding_from(each) for each in row["findings"]],
        profile=row["profile"],
        fingerprint=row["fingerprint"],
        stage=None if stage is None else Stage(stage),
        as_of=None if day is None else date.fromisoformat(day),
        version=row["version"],
    )
    return FileReport(file=row["file"], report=report, failure=row["failure"])


def _finding_from(row: Mapping[str, Any]) -> Finding:
    stage = row["stage"]
    return Finding(
        code=row["code"],
        name=row["name"],
        severity=Severity(row["severity"]),
        path=Path(row["path"]),
        template=_as_template(row["message"]),
        hint_template=_as_template(row["hint"]),
        parameters={str(name): str(value) for name, value in row["parameters"].items()},
        stage=None if stage is None else Stage(stage),
        profile=row["profile"],
        source=row["source"],
        status=Status(row["status"]),
        status_reason=row["status_reason"],
    )


def _as_template(sentence: str) -> str:
    return sentence.replace("{", "{{").replace("}", "}}")
