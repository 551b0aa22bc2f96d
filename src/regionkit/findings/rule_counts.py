"""How many findings there are of each rule, over all reports."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from regionkit.findings.counts import write_counts
from regionkit.findings.file_report import FileReport
from regionkit.findings.finding import Record, Status
from regionkit.findings.grid import aligned
from regionkit.findings.report import Report
from regionkit.findings.severity import Severity
from regionkit.findings.words import word


@attrs.frozen(kw_only=True)
class RuleCount:
    """How many findings a rule has of one severity."""

    code: str
    """The rule's code."""
    name: str
    """The rule's readable name."""
    severity: Severity
    """The severity of those counted here."""
    count: int
    """How many stand."""
    deferred: int = 0
    """How many are deferred."""
    waived: int = 0
    """How many are waived."""

    def to_record(self) -> Record:
        """Return a flat row with stable columns."""
        record: Record = attrs.asdict(self)
        return {**record, "severity": str(self.severity)}


def count_rules(reports: Iterable[Report]) -> list[RuleCount]:
    """Count the findings of each rule and severity, the most frequent first."""
    counter = Counter(
        (finding.code, finding.name, finding.severity, finding.status)
        for report in reports
        for finding in report.findings
    )
    kinds = {(code, name, severity) for code, name, severity, _ in counter}
    counts = [
        RuleCount(
            code=code,
            name=name,
            severity=severity,
            count=counter[code, name, severity, Status.REPORTED],
            deferred=counter[code, name, severity, Status.DEFERRED],
            waived=counter[code, name, severity, Status.WAIVED],
        )
        for code, name, severity in kinds
    ]
    return sorted(counts, key=lambda each: (-each.count, each.severity.rank, each.code))


def write_rule_counts(reports: Iterable[FileReport], *, language: str = "en") -> Iterator[str]:
    """Write a line for each rule with findings that stand, and how many there are in all."""
    total = Counter(Report().counts)

    def counted() -> Iterator[Report]:
        for each in reports:
            total.update(each.report.counts)
            yield each.report

    standing = [each for each in count_rules(counted()) if each.count]
    rows = [
        (str(each.count), word(each.severity, language), f"{each.code} {each.name}")
        for each in standing
    ]
    lines = [*aligned(rows, right=(0,)), ""] if rows else []
    yield "\n".join([*lines, write_counts(total, language)])


def write_rule_counts_as_json(
    reports: Iterable[FileReport], *, language: str = "en"
) -> Iterator[str]:
    """Write the counts as one JSON list; what it holds is the same in every language."""
    del language
    rows = [each.to_record() for each in count_rules(each.report for each in reports)]
    yield json.dumps(rows, ensure_ascii=False, indent=2)
