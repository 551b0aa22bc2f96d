"""PortfolioReport: what a check of many plans found, in a form that does not grow with them."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs

from regionkit.findings import Record, Severity, Status, phrase, say
from regionkit.findings.counts import write_counts
from regionkit.findings.grid import aligned
from regionkit.findings.json_report import finding_as_json
from regionkit.findings.rule_counts import RuleCount
from regionkit.findings.visible import on_one_line
from regionkit.findings.words import word
from regionkit.portfolio.place import Place
from regionkit.portfolio.reported import PlanFinding, Tally
from regionkit.version import __version__


@attrs.frozen(kw_only=True)
class PortfolioReport:
    """What a check of many plans found: how many findings of each rule, and the first of them.

    Iterating gives the findings that stand and were kept: of each family of rules (RK1, RK2 …
    RK9) the first ``limit``, in the order of the plans; those on several plans come last. All
    are counted. For all findings, one after the other, see
    :func:`regionkit.portfolio.findings_of`.
    """

    findings: tuple[PlanFinding, ...] = ()
    """The findings that were kept, deferred and waived ones included."""
    tally: Tally = attrs.field(factory=Tally)
    """How many plans and findings there are."""
    limit: int = 0
    """How many findings of each family of rules are kept at most."""
    profile: str | None = None
    """Name of the profile."""
    fingerprint: str | None = None
    """Hash of the profile's rules, severities and parameters: same figure, same judgement."""
    as_of: date | None = None
    """The day taken as today; None: each document's own."""
    left_out: int = 0
    """How many files in folders have the name of a plan and are none."""
    complete: bool = True
    """Whether all plans were checked; otherwise the check was interrupted."""
    last: Place | None = None
    """The last plan that was checked."""
    version: str = __version__
    """The version of regionkit that made the report."""

    @property
    def plans(self) -> int:
        """How many plans were read."""
        return self.tally.plans

    @property
    def refused(self) -> int:
        """How many could not be read."""
        return self.tally.refused

    @property
    def counts(self) -> dict[str, int]:
        """How many of each kind: errors, warnings, notes, deferred, waived, cannot be told."""
        return self.tally.counts

    @property
    def rule_counts(self) -> tuple[RuleCount, ...]:
        """How many findings of each rule and severity, the most frequent first."""
        return self.tally.rule_counts

    @property
    def kept_all(self) -> bool:
        """Whether every finding was kept."""
        return len(self.findings) == self.tally.rules.total()

    @property
    def errors(self) -> tuple[PlanFinding, ...]:
        """The errors that stand and were kept."""
        return self._standing(Severity.ERROR)

    @property
    def warnings(self) -> tuple[PlanFinding, ...]:
        """The warnings that stand and were kept."""
        return self._standing(Severity.WARNING)

    @property
    def notes(self) -> tuple[PlanFinding, ...]:
        """The notes that stand and were kept."""
        return self._standing(Severity.NOTE)

    def _standing(self, severity: Severity) -> tuple[PlanFinding, ...]:
        return tuple(each for each in self if each.finding.severity is severity)

    def ok(self, at: Severity | str = Severity.ERROR) -> bool:
        """Tell whether all was checked and no finding that stands is as grave as ``at``.

        All findings count, whether they were kept or not.

        Parameters
        ----------
        at
            ``error``, ``warning`` or ``note``.
        """
        return self.complete and self.tally.ok(Severity(at))

    def to_records(self) -> list[Record]:
        """Return one flat row for each finding that was kept, ready for a data frame."""
        return [each.to_record() for each in self.findings]

    def text(self, locale: str = "en") -> str:
        """Write the report for a person to read.

        Parameters
        ----------
        locale
            The language: nb, nn, da, sv, fi, is or en.
        """
        return "\n".join(self._lines(locale))

    def to_json(self, locale: str = "en") -> str:
        """Write the report for a program to read; messages in a language.

        Parameters
        ----------
        locale
            The language of the messages.
        """
        return json.dumps(self._as_data(locale), ensure_ascii=False, indent=2)

    def _as_data(self, locale: str) -> dict[str, Any]:
        return {
            "version": self.version,
            "profile": self.profile,
            "fingerprint": self.fingerprint,
            "as_of": self.as_of.isoformat() if self.as_of else None,
            "complete": self.complete,
            "last": None if self.last is None else str(self.last),
            "plans": self.plans,
            "refused": self.refused,
            "left_out": self.left_out,
            "counts": self.counts,
            "rules": [each.to_record() for each in self.rule_counts],
            "kept_all": self.kept_all,
            "findings": [
                {"plan": str(each.place), **finding_as_json(each.finding, locale)}
                for each in self.findings
            ],
        }

    def _lines(self, locale: str) -> Iterator[str]:
        if not self.complete:
            last = "–" if self.last is None else on_one_line(str(self.last))
            yield say(
                phrase(
                    "The check was interrupted: this is what was found up to {place}.", place=last
                ),
                locale,
            )
        yield say(
            phrase(
                "Plans: {plans}. Could not be read: {refused}.",
                plans=self.plans,
                refused=self.refused,
            ),
            locale,
        )
        yield write_counts(self.counts, locale)
        rows = [
            (str(each.count), word(each.severity, locale), f"{each.code} {each.name}")
            for each in self.rule_counts
            if each.count
        ]
        if rows:
            yield from ("", *aligned(rows, right=(0,)), "")
        for each in self:
            yield _line(each, locale)
        if not self.kept_all:
            more = self.tally.rules.total() - len(self.findings)
            yield say(phrase("Counted, but not told here: {count}.", count=more), locale)

    def __iter__(self) -> Iterator[PlanFinding]:
        """Go through the findings that stand and were kept."""
        return (e for e in self.findings if e.finding.status is Status.REPORTED)

    def __len__(self) -> int:
        """Count the findings that stand, kept or not."""
        counts = self.counts
        return counts["errors"] + counts["warnings"] + counts["notes"]

    def __bool__(self) -> bool:
        """Be true also when empty: a report without findings is still a report."""
        return True

    def __str__(self) -> str:
        """Write the report for a person to read."""
        return self.text()


def _line(each: PlanFinding, locale: str) -> str:
    finding = each.finding
    place = finding.position or each.place
    path = f" {finding.path}" if finding.path.text else ""
    severity, message = word(finding.severity, locale), finding.message_in(locale)
    return on_one_line(f"{place}: {severity} {finding.code}{path}: {message}")
