"""Comparison: what is new, gone and the same between two reports."""

from collections import Counter
from collections.abc import Iterator
from typing import TypeAlias

import attrs

from regionkit.findings.finding import Finding, Record
from regionkit.findings.report import Report
from regionkit.findings.wording import say

Identity: TypeAlias = tuple[str, str, tuple[tuple[str, str], ...]]
"""Code, path and parameters of a finding."""


def identity(finding: Finding) -> Identity:
    """Return by what a finding is known again: code, path and parameters.

    Neither its line nor its sentence counts, so that it stays the same when other parts of
    the file are changed and when a sentence is put better.
    """
    said = sorted((name, say(value)) for name, value in finding.parameters)
    return (finding.code, finding.path.text, tuple(said))


@attrs.frozen(kw_only=True)
class Comparison:
    """What is new, gone and the same between two reports.

    True if anything is new or gone.
    """

    new: tuple[Finding, ...] = ()
    """What stands in the later report only."""
    gone: tuple[Finding, ...] = ()
    """What stands in the earlier report only."""
    same: tuple[Finding, ...] = ()
    """What stands in both, as in the later one."""
    judged_alike: bool = True
    """Whether both were judged by the same rules at the same stage."""

    def __bool__(self) -> bool:
        """Be true if anything is new or gone."""
        return bool(self.new or self.gone)

    def to_records(self) -> list[Record]:
        """Return one flat row for each finding, with ``change``: new, gone or same."""
        return [
            {"change": change, **finding.to_record()}
            for change, findings in (("new", self.new), ("gone", self.gone), ("same", self.same))
            for finding in findings
        ]

    def __str__(self) -> str:
        """Write a line for each finding that is new or gone, and how many there are."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield from (f"new   {finding}" for finding in self.new)
        yield from (f"gone  {finding}" for finding in self.gone)
        if self:
            yield ""
        yield f"{len(self.new)} new, {len(self.gone)} gone, {len(self.same)} the same."
        if not self.judged_alike:
            yield "The reports were judged by other rules, or at another stage."


def compare(later: Report, earlier: Report) -> Comparison:
    """Compare the findings that stand in two reports.

    Parameters
    ----------
    later, earlier
        Two reports on one plan. A finding that was deferred and now stands is new.
    """
    same, new = _parted(later, earlier)
    _, gone = _parted(earlier, later)
    alike = _judged_by(later) == _judged_by(earlier)
    return Comparison(new=tuple(new), gone=tuple(gone), same=tuple(same), judged_alike=alike)


def _judged_by(report: Report) -> tuple[object, ...]:
    return (report.fingerprint, report.stage)


def _parted(report: Report, other: Report) -> tuple[list[Finding], list[Finding]]:
    """Part the findings of a report in those that another has as often, and the rest."""
    left = Counter(map(identity, other))
    there: list[Finding] = []
    not_there: list[Finding] = []
    for finding in report:
        key = identity(finding)
        (there if left[key] else not_there).append(finding)
        left[key] = max(left[key] - 1, 0)
    return there, not_there
