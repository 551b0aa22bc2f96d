"""Gathering: one report out of what is found part by part, whoever judges the parts."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

import attrs

from regionkit.findings.file_report import ALL_PLANS
from regionkit.portfolio.claims import ClaimBook
from regionkit.portfolio.crossing import findings_across
from regionkit.portfolio.judging import Outcome
from regionkit.portfolio.orders import Orders
from regionkit.portfolio.place import Place
from regionkit.portfolio.progress import watched
from regionkit.portfolio.report import PortfolioReport
from regionkit.portfolio.reported import Kept, PlanFinding, Tally, kind_of
from regionkit.portfolio.waiving import unused
from regionkit.portfolio.working import Room

Work: TypeAlias = Callable[[Room], Iterator[Outcome]]
"""Gives outcomes in the order of the plans, when it is told how to ask for room."""


def gathered(work: Work, orders: Orders, *, limit: int, progress: bool = False) -> PortfolioReport:
    """Make one report of outcomes; an interruption ends it early."""
    so_far = _SoFar(kept=Kept(limit=limit))
    complete = True
    with ClaimBook() as book:
        try:
            with watched(shown=progress) as seen:
                for outcome in work(lambda: so_far.kept.room):  # noqa: B023 - as it is then
                    book.add(outcome.claims)
                    so_far = so_far.and_then(outcome)
                    seen(outcome)
        except KeyboardInterrupt:
            complete = False
        return so_far.report(orders, book, complete=complete)


def across(book: ClaimBook, orders: Orders, used: frozenset[int] | None) -> Iterator[PlanFinding]:
    """Go through what is found across all plans.

    Parameters
    ----------
    book
        What the plans claim.
    orders
        How they were judged.
    used
        The waivers that met a finding; None: nobody knows, for not all plans were judged.
    """
    if orders.profile is None:
        return
    yield from findings_across(book, orders.profile, orders.as_of)
    for finding in () if used is None else unused(orders.waivers, used, orders.as_of):
        named = attrs.evolve(finding, profile=orders.profile.name)
        yield PlanFinding(place=Place(file=ALL_PLANS), finding=named)


@attrs.frozen(kw_only=True)
class _SoFar:
    """What was found so far. It is replaced, never changed, so that it is always whole."""

    kept: Kept
    tally: Tally = attrs.field(factory=Tally)
    used: frozenset[int] = frozenset()
    last: Place | None = None

    def and_then(self, outcome: Outcome) -> "_SoFar":
        return _SoFar(
            kept=self.kept + outcome.findings,
            tally=self.tally + outcome.tally,
            used=self.used | outcome.used,
            last=outcome.last or self.last,
        )

    def report(self, orders: Orders, book: ClaimBook, *, complete: bool) -> PortfolioReport:
        kept, tally = self.kept, self.tally + Tally()
        for each in across(book, orders, self.used if complete else None):
            kept += (each,)
            tally.rules[kind_of(each.finding)] += 1
        return PortfolioReport(
            findings=kept.findings,
            tally=tally,
            limit=kept.limit,
            profile=orders.profile.name if orders.profile else None,
            fingerprint=orders.fingerprint or None,
            as_of=orders.as_of,
            complete=complete,
            last=self.last,
        )
