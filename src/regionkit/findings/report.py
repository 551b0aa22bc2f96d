"""Report: all findings of one check, in a stable order."""

import operator
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

import attrs

from regionkit.findings.finding import Finding, Position, Record, Status, Undecided
from regionkit.findings.path import Path
from regionkit.findings.severity import Severity
from regionkit.values import Stage

if TYPE_CHECKING:
    from regionkit.findings.comparison import Comparison


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    # A sentence is written out only where nothing else tells two findings apart.
    place = operator.itemgetter(0)
    placed = sorted(((finding.place_key, finding) for finding in findings), key=place)
    rows = ([finding for _, finding in row] for _, row in groupby(placed, key=place))
    ordered = (row if len(row) == 1 else sorted(row, key=lambda f: f.message) for row in rows)
    return tuple(finding for row in ordered for finding in row)


def _undecided_in_order(
    undecided: Iterable[Undecided],
) -> tuple[Undecided, ...]:
    return tuple(sorted(undecided, key=lambda answer: answer.sort_key))


@attrs.frozen(kw_only=True)
class Report:
    """All findings of one check, in a stable order: severity, code, place.

    Iterating gives the findings that stand; the deferred and the waived ones are kept
    apart and never fail a check.
    """

    findings: tuple[Finding, ...] = attrs.field(default=(), converter=_in_order)
    """Every finding, deferred and waived ones included."""
    undecided: tuple[Undecided, ...] = attrs.field(default=(), converter=_undecided_in_order)
    """The rules that could not tell, and why."""
    profile: str | None = None
    """Name of the profile."""
    fingerprint: str | None = None
    """Hash of the profile's rules, severities and parameters: same figure, same judgement."""
    stage: Stage | None = None
    """The stage by which the plan was judged."""
    as_of: date | None = None
    """The day taken as today, if one was given or the document has one."""
    version: str = ""
    """The version of regionkit that made the report."""

    def _standing(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(finding for finding in self if finding.severity is severity)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The errors that stand."""
        return self._standing(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The warnings that stand."""
        return self._standing(Severity.WARNING)

    @property
    def notes(self) -> tuple[Finding, ...]:
        """The notes that stand."""
        return self._standing(Severity.NOTE)

    @property
    def deferred(self) -> tuple[Finding, ...]:
        """The findings that a declared open point answers for."""
        return tuple(f for f in self.findings if f.status is Status.DEFERRED)

    @property
    def waived(self) -> tuple[Finding, ...]:
        """The findings that somebody decided need not be mended."""
        return tuple(f for f in self.findings if f.status is Status.WAIVED)

    @property
    def counts(self) -> dict[str, int]:
        """How many of each kind: errors, warnings, notes, deferred, waived, cannot be told."""
        return {
            "errors": len(self.errors),
            "warnings": len(self.warnings),
            "notes": len(self.notes),
            "deferred": len(self.deferred),
            "waived": len(self.waived),
            "undecided": len(self.undecided),
        }

    def tally(self) -> dict[str, int]:
        """Return how many findings each code has, deferred and waived ones included."""
        return dict(sorted(Counter(finding.code for finding in self.findings).items()))

    def ok(self, at: Severity | str = Severity.ERROR) -> bool:
        """Tell whether no finding that stands is as grave as ``at`` or graver.

        Parameters
        ----------
        at
            ``error``, ``warning`` or ``note``.
        """
        threshold = Severity(at)
        return not any(finding.severity.reaches(threshold) for finding in self)

    def located(self, locate: Callable[[Path], Position | None]) -> "Report":
        """Return the same report with the places in the file filled in.

        Parameters
        ----------
        locate
            Gives the place of a path in the file, or None; a place already known stays then.
        """
        return attrs.evolve(
            self,
            findings=tuple(
                attrs.evolve(finding, position=locate(finding.path) or finding.position)
                for finding in self.findings
            ),
        )

    def compare(self, earlier: "Report") -> "Comparison":
        """Tell what is new, gone and the same since an earlier report on the plan.

        Findings are the same if code, path and parameters agree. Those that are deferred or
        waived do not count: what was deferred and now stands is new.

        Parameters
        ----------
        earlier
            What this report is compared with.

        Examples
        --------
        >>> import regionkit as rk
        >>> before = rk.check(rk.Project(title="Museum", stage="sketch"), "minimal")
        >>> after = rk.check(rk.Project(stage="sketch", period="2012/2009"), "minimal")
        >>> comparison = after.compare(before)
        >>> [finding.code for finding in comparison.new], len(comparison.gone)
        (['RK101', 'RK207'], 0)
        """
        from regionkit.findings.comparison import compare

        return compare(self, earlier)

    def to_records(self) -> list[Record]:
        """Return one flat row for each finding, ready for a data frame."""
        return [finding.to_record() for finding in self.findings]

    def __iter__(self) -> Iterator[Finding]:
        """Go through the findings that stand."""
        return (f for f in self.findings if f.status is Status.REPORTED)

    def __len__(self) -> int:
        """Count the findings that stand."""
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        """Be true also when empty: a report without findings is still a report."""
        return True

    def __str__(self) -> str:
        """Write the report for a person to read."""
        from regionkit.findings.text import write_report

        return write_report(self)

    def _repr_html_(self) -> str:
        from regionkit.findings.html_report import report_view

        return report_view(self)
