"""Reports in SARIF 2.1.0, the format in which code scanning and editors take findings."""

import hashlib
import json
import os
import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from regionkit.findings.comparison import identity
from regionkit.findings.file_report import FileReport
from regionkit.findings.finding import Finding, Status
from regionkit.findings.rule_text import Explain, RuleText, nobody_knows, text_from
from regionkit.findings.severity import Severity
from regionkit.findings.wording import ENGLISH
from regionkit.findings.words import said
from regionkit.version import __version__

_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_KINDS: Final = {Status.DEFERRED: "inSource", Status.WAIVED: "external"}


def write_sarif(
    reports: Iterable[FileReport],
    *,
    language: str = "en",
    explain: Explain = nobody_knows,
    root: str | None = None,
) -> Iterator[str]:
    """Write reports as one SARIF log with one run.

    Deferred and waived findings are there as suppressed results. What could not be told is
    counted only.

    Parameters
    ----------
    reports
        The reports.
    language
        The language of the messages: nb, nn, da, sv, fi, is or en.
    explain
        Gives what is said of a rule; without it, the findings tell what they know.
    root
        The folder from which files are told, such as that of the repository; without it, a
        file keeps its name.
    """
    yield json.dumps(_log(list(reports), language, explain, root), ensure_ascii=False, indent=2)


def _log(
    reports: list[FileReport], language: str, explain: Explain, root: str | None
) -> dict[str, Any]:
    rules = _rules(reports, explain)
    index = {code: at for at, code in enumerate(rules)}
    driver = {
        "name": "regionkit",
        "version": __version__,
        "rules": [_descriptor(rule, language) for rule in rules.values()],
    }
    results = [
        _result(finding, index[finding.code], _uri(each.path_of(finding), root), language)
        for each in reports
        for finding in each.report.findings
    ]
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(reports, language, root)],
        "artifacts": list(_artifacts(reports, root)),
        "results": results,
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rules(reports: list[FileReport], explain: Explain) -> dict[str, RuleText]:
    """List the rules that have findings, in order of code."""
    findings = {f.code: f for each in reports for f in each.report.findings}
    return {code: explain(code) or text_from(findings[code]) for code in sorted(findings)}


def _descriptor(rule: RuleText, language: str) -> dict[str, Any]:
    from regionkit.nordic import translate

    # The title is translated; the documentation is written in English only.
    title = rule.title if language == ENGLISH else translate(rule.title, language, rule.code)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": rule.doc},
        "help": {"text": rule.help},
    }


def _result(finding: Finding, rule: int, uri: str | None, language: str) -> dict[str, Any]:
    parts = (finding.message_in(language), finding.hint_in(language))
    result = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(part for part in parts if part)},
        "locations": _locations(finding, uri),
        "partialFingerprints": {"finding/v1": _fingerprint(finding)},
    }
    if finding.status is not Status.REPORTED:
        suppression = {"kind": _KINDS[finding.status]}
        if finding.status_reason:
            suppression["justification"] = finding.status_reason
        result["suppressions"] = [suppression]
    return result


def _fingerprint(finding: Finding) -> str:
    known_by = repr(identity(finding)).encode(errors="surrogatepass")
    return hashlib.sha256(known_by).hexdigest()[:32]


def _locations(finding: Finding, uri: str | None) -> list[dict[str, Any]]:
    location: dict[str, Any] = {}
    position = finding.position
    if uri is not None:
        physical: dict[str, Any] = {"artifactLocation": {"uri": uri}}
        if position is not None and position.sheet is None:
            physical["region"] = {"startLine": position.line, "startColumn": position.column}
        location["physicalLocation"] = physical
    logical = {}
    if finding.path.text:
        logical["fullyQualifiedName"] = finding.path.text
    if position is not None and position.sheet is not None:
        logical["name"] = position.place
    if logical:
        location["logicalLocations"] = [logical]
    return [location] if location else []


def _invocation(reports: list[FileReport], language: str, root: str | None) -> dict[str, Any]:
    failed = [each for each in reports if each.failure]
    notices = [_notice(each, language, root) for each in failed]
    return {"executionSuccessful": not failed, "toolExecutionNotifications": notices}


def _notice(each: FileReport, language: str, root: str | None) -> dict[str, Any]:
    text = f"{each.file or ''} {said(each.failure or '', language)}".strip()
    notice: dict[str, Any] = {"level": "error", "message": {"text": text}}
    uri = _uri(each.path, root)
    if uri is not None:
        notice["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": uri}}}]
    return notice


def _artifacts(reports: list[FileReport], root: str | None) -> Iterator[dict[str, Any]]:
    by_uri = {_uri(each.path, root): each for each in reports if each.path is not None}
    for uri, each in by_uri.items():
        artifact = {"location": {"uri": uri}, "roles": ["analysisTarget"]}
        # Of a file with many plans no one judgement can be told.
        yield artifact if each.within else {**artifact, "properties": _judged(each)}


def _judged(each: FileReport) -> dict[str, Any]:
    report = each.report
    judged: dict[str, Any] = {
        "profile": report.profile,
        "fingerprint": report.fingerprint,
        "stage": report.stage,
        "asOf": report.as_of.isoformat() if report.as_of else None,
        "counts": report.counts,
    }
    if each.comparison is not None:
        judged["known"] = len(each.comparison.same)
        judged["gone"] = len(each.comparison.gone)
    return judged


def _uri(file: str | None, root: str | None) -> str | None:
    """Write a file as a URI: relative where it can be, each odd byte percent-encoded."""
    if file is None:
        return None
    path = Path(file)
    if root is not None and path.is_relative_to(root):
        path = path.relative_to(root)
    if path.is_absolute():
        return path.as_uri()
    return quote(os.fsencode(posixpath.normpath(path.as_posix())))
