"""What is found in one plan of many, and how many of each kind there are."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

import attrs

from regionkit.findings import Finding, Record, Report, Severity, Status
from regionkit.findings.rule_counts import RuleCount
from regionkit.portfolio.place import Place

_COUNTS: Final = {
    Severity.ERROR: "errors",
    Severity.WARNING: "warnings",
    Severity.NOTE: "notes",
}


@attrs.frozen(kw_only=True)
class PlanReport:
    """The report on one plan of many, or why there is none."""

    place: Place
    """Where the plan stands."""
    report: Report
    """What was found in it; if it cannot be read, why."""
    failure: str | None = None
    """Why it could not be checked; None if it was."""


@attrs.frozen(kw_only=True)
class PlanFinding:
    """A finding, and the plan of many that it is in."""

    place: Place
    """Where the plan stands."""
    finding: Finding
    """What was found."""

    def to_record(self) -> Record:
        """Return a flat row with stable columns: the plan, then those of the finding."""
        return {"plan": str(self.place), **self.finding.to_record()}

    def __str__(self) -> str:
        """Write one line: place, severity, code and sentence."""
        return str(self.finding)


@attrs.frozen(kw_only=True)
class Tally:
    """How many plans there are, and how many findings of each rule."""

    plans: int = 0
    """How many were read."""
    refused: int = 0
    """How many could not be read."""
    unchecked: int = 0
    """How many were read and could not be checked."""
    undecided: int = 0
    """How often a rule could not tell."""
    rules: Counter[tuple[str, str, Severity, Status]] = attrs.field(factory=Counter)
    """How many findings there are by code, name, severity and status."""

    def __add__(self, other: "Tally") -> "Tally":
        """Count both."""
        return Tally(
            plans=self.plans + other.plans,
            refused=self.refused + other.refused,
            unchecked=self.unchecked + other.unchecked,
            undecided=self.undecided + other.undecided,
            rules=self.rules + other.rules,
        )

    def ok(self, at: Severity) -> bool:
        """Tell whether nothing that stands is as grave as ``at`` or graver.

        Parameters
        ----------
        at
            The severity that is too grave.
        """
        return not any(
            severity.reaches(at)
            for (_, _, severity, status), count in self.rules.items()
            if status is Status.REPORTED and count
        )

    @property
    def counts(self) -> dict[str, int]:
        """How many of each kind: errors, warnings, notes, deferred, waived, cannot be told."""
        counts = dict.fromkeys(("errors", "warnings", "notes", "deferred", "waived"), 0)
        for (_, _, severity, status), count in self.rules.items():
            kind = _COUNTS[severity] if status is Status.REPORTED else str(status)
            counts[kind] += count
        return {**counts, "undecided": self.undecided}

    @property
    def rule_counts(self) -> tuple[RuleCount, ...]:
        """How many of each rule and severity, the most frequent first."""
        kinds = {(code, name, severity) for code, name, severity, _ in self.rules}
        counts = [
            RuleCount(
                code=code,
                name=name,
                severity=severity,
                count=self.rules[code, name, severity, Status.REPORTED],
                deferred=self.rules[code, name, severity, Status.DEFERRED],
                waived=self.rules[code, name, severity, Status.WAIVED],
            )
            for code, name, severity in kinds
        ]
        return tuple(sorted(counts, key=lambda e: (-e.count, e.severity.rank, e.code)))


def kind_of(finding: Finding) -> tuple[str, str, Severity, Status]:
    """Return by what a finding is counted."""
    return (finding.code, finding.name, finding.severity, finding.status)


FAMILY: Final = 3
"""How many signs of a code tell its family: RK3, RK9."""


@attrs.frozen(kw_only=True)
class Kept:
    """The first findings of each family of rules, up to a limit."""

    limit: int
    """How many of a family are kept."""
    findings: tuple[PlanFinding, ...] = ()
    """Those that are."""
    room: Mapping[str, int] = attrs.field(factory=dict)
    """How many more of each family there is room for; one that is not here has all."""

    def __add__(self, more: "tuple[PlanFinding, ...]") -> "Kept":
        """Keep more, as far as there is room."""
        room, taken = dict(self.room), list[PlanFinding]()
        for each in more:
            family = each.finding.code[:FAMILY]
            if room.setdefault(family, self.limit) > 0:
                room[family] -= 1
                taken.append(each)
        if not taken:
            return self
        return Kept(limit=self.limit, findings=(*self.findings, *taken), room=room)
