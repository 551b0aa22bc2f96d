"""The report as plain text, for terminals and notebooks."""

from collections.abc import Iterator
from itertools import groupby

from regionkit.findings.finding import Finding, Status
from regionkit.findings.report import Report


def write_report(report: Report) -> str:
    """Write a report: a head line, findings grouped by rule, deferred and waived ones, counts."""
    return "\n".join(_lines(report)).lstrip("\n")


def _lines(report: Report) -> Iterator[str]:
    yield _head(report)
    for status in (Status.REPORTED, Status.DEFERRED, Status.WAIVED):
        findings = [finding for finding in report.findings if finding.status is status]
        by_rule = groupby(findings, key=lambda f: (f.severity, f.code, f.name))
        for (severity, code, name), group in by_rule:
            label = severity if status is Status.REPORTED else f"{status} {severity}"
            yield ""
            yield from _rule_lines(f"{label} {code} {name}", list(group))
    yield ""
    yield _summary(report)


def _head(report: Report) -> str:
    fingerprint = f" ({report.fingerprint})" if report.fingerprint else ""
    parts = [
        f"Profile {report.profile}{fingerprint}" if report.profile else "",
        f"stage {report.stage}" if report.stage else "",
        f"as of {report.as_of}" if report.as_of else "",
    ]
    return ", ".join(part for part in parts if part)


def _rule_lines(title: str, findings: list[Finding]) -> Iterator[str]:
    yield f"{title} ({len(findings)})" if len(findings) > 1 else title
    for finding in findings:
        place = f"{finding.position}: " if finding.position else ""
        reason = f" [{finding.status_reason}]" if finding.status_reason else ""
        yield f"  {place}{finding.path}"
        yield f"    {finding.message}{reason}"
    for hint in dict.fromkeys(finding.hint for finding in findings if finding.hint):
        yield f"  hint: {hint}"


def _count(number: int, one: str, many: str) -> str:
    return f"{number or 'no'} {one if number == 1 else many}"


def _summary(report: Report) -> str:
    counts = report.counts
    parts = [
        _count(counts["errors"], "error", "errors"),
        _count(counts["warnings"], "warning", "warnings"),
        _count(counts["notes"], "note", "notes"),
    ]
    if counts["deferred"]:
        parts.append(f"{counts['deferred']} deferred")
    if counts["waived"]:
        parts.append(f"{counts['waived']} waived")
    if counts["undecided"]:
        parts.append(f"{counts['undecided']} cannot be told")
    return ", ".join(parts) + "."
