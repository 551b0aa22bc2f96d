"""Waiving: over many plans, a waiver is unused only if it meets no finding in any of them."""

from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from regionkit.findings import Finding, Report, Waiver
from regionkit.rules.check import UNUSED_WAIVER, unused_waiver


def used_in(report: Report, waivers: Sequence[Waiver]) -> tuple[Report, frozenset[int]]:
    """Return a report without what it says of unused waivers, and which are used in it.

    Parameters
    ----------
    report
        The report on one plan.
    waivers
        The waivers it was made with.
    """
    if not waivers:
        return report, frozenset()
    unused = [each for each in report.findings if each.code == UNUSED_WAIVER]
    kept = [each for each in report.findings if each.code != UNUSED_WAIVER]
    idle = {_told_of(each) for each in unused}
    used = (n for n, each in enumerate(waivers) if (each.code, each.by, each.path) not in idle)
    return attrs.evolve(report, findings=kept), frozenset(used)


def _told_of(finding: Finding) -> tuple[object, object, object]:
    return finding.parameter("rule"), finding.parameter("by"), finding.path


def unused(
    waivers: Sequence[Waiver], used: frozenset[int], as_of: date | None
) -> Iterator[Finding]:
    """Tell of each waiver that met no finding in any plan."""
    for number, waiver in enumerate(waivers):
        if number not in used:
            until = waiver.until
            expired = until is not None and as_of is not None and as_of > until
            yield unused_waiver(waiver, expired=expired)
