"""FileReport: the report on one file, as output formats take it."""

from typing import Final

import attrs

from regionkit.findings.comparison import Comparison
from regionkit.findings.finding import Finding, Status
from regionkit.findings.report import Report
from regionkit.findings.severity import Severity

STANDARD_INPUT: Final = "<stdin>"
"""What a plan is called that came in without a file."""


ALL_PLANS: Final = "<all plans>"
"""What is named in a file's stead where several plans together are meant."""


def _as_path(file: str | None) -> str | None:
    return None if file in {STANDARD_INPUT, ALL_PLANS} else file


@attrs.frozen(kw_only=True)
class FileReport:
    """The report on one file, or why there is none.

    An output format is a function that takes several of them and yields pieces of text.
    """

    file: str | None = None
    """The file as the caller named it; None if the plan is from none."""
    within: str | None = None
    """The file that holds the plan, if it holds many and ``file`` names one of them."""
    report: Report = attrs.field(factory=Report)
    """What was found in it."""
    failure: str | None = None
    """Why it could not be checked; None if it was."""
    comparison: Comparison | None = None
    """How the report compares with an earlier one, if what was known is left out of it."""

    @property
    def path(self) -> str | None:
        """The file, if there is one that a reader of the report can open."""
        return _as_path(self.within or self.file)

    def path_of(self, finding: Finding) -> str | None:
        """Return the file that a finding is in: this one, unless its place names another.

        Parameters
        ----------
        finding
            One of its findings.
        """
        named = finding.position.file if finding.position else None
        return _as_path(named or self.file)

    def ok(self, at: Severity | str = Severity.ERROR) -> bool:
        """Tell whether it was checked and nothing that stands is as grave as ``at``.

        Parameters
        ----------
        at
            The least severity that counts.
        """
        return self.failure is None and self.report.ok(at)

    def without_known(self, earlier: Report) -> "FileReport":
        """Return it without the findings that stand in an earlier report as well.

        Parameters
        ----------
        earlier
            The report on the same file before.
        """
        comparison = self.report.compare(earlier)
        aside = [f for f in self.report.findings if f.status is not Status.REPORTED]
        report = attrs.evolve(self.report, findings=[*comparison.new, *aside])
        return attrs.evolve(self, report=report, comparison=comparison)
