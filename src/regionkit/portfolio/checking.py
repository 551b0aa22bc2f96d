"""check_many and findings_of: many plans checked, each by itself and all together."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

import attrs

from regionkit.files import DEFAULT_LIMITS, Limits
from regionkit.findings import Profile, Waiver
from regionkit.portfolio.claims import ClaimBook
from regionkit.portfolio.gathering import across, gathered
from regionkit.portfolio.judging import Outcome
from regionkit.portfolio.orders import Orders, orders_for
from regionkit.portfolio.parts import LeaveOut, Sources, parts_of
from regionkit.portfolio.progress import Seen
from regionkit.portfolio.report import PortfolioReport
from regionkit.portfolio.reported import PlanFinding, PlanReport
from regionkit.portfolio.working import Room, judged
from regionkit.values import Stage

LIMIT: Final = 1_000
"""How many findings of each family of rules a report keeps if nobody says otherwise."""


def check_many(  # noqa: PLR0913 - each by name, as for one plan
    sources: Sources,
    profile: Profile | str = "default",
    *,
    stage: Stage | str | None = None,
    as_of: date | None = None,
    waivers: Iterable[Waiver] = (),
    jobs: int = 1,
    limit: int = LIMIT,
    limits: Limits = DEFAULT_LIMITS,
    progress: bool = False,
) -> PortfolioReport:
    """Check many plans, each by itself and all together, in memory that does not grow.

    What cannot be read is a finding with its file and line, and the rest goes on. Rules on
    several projects (RK803, RK804, RK805 and RK807) are asked across all plans, if the profile
    has them. An interruption (Ctrl-C) ends the check early: the report then says that it is
    not complete, and which plan was the last.

    Parameters
    ----------
    sources
        What to check, see :func:`load_many`.
    profile
        A profile, or its name.
    stage
        The stage to judge by; None: each project's own.
    as_of
        The day to take as today; None: each document's own date.
    waivers
        Findings that somebody decided need not be mended.
    jobs
        How many processes work. The report is the same whatever their number. A script that
        asks for more than one keeps what it does under ``if __name__ == "__main__"``.
    limit
        How many findings of each family of rules the report keeps; the others are counted.
    limits
        How much of one plan is read before it is refused.
    progress
        Whether to show on a terminal how far it has come.

    Raises
    ------
    InvalidValueError
        If there is no profile of that name, or a number makes no sense.
    PluginError
        If a plug-in brings the profile, and it cannot be loaded.
    PortfolioError
        If a process ends before its work is done.

    Examples
    --------
    >>> from regionkit.portfolio import check_many
    >>> report = check_many("examples/*.yaml", "minimal")
    >>> report.refused, report.ok()
    (0, True)
    """
    orders = orders_for(profile, stage=stage, as_of=as_of, waivers=waivers, limits=limits)
    left_out: list[int] = [0]

    def leave_out(_: str) -> None:
        left_out[0] += 1

    def work(room: Room) -> Iterator[Outcome]:
        parts = parts_of(sources, limit=limits.max_bytes, leave_out=leave_out)
        return judged(orders, parts, jobs=jobs, room=room, limit=limit)

    report = gathered(work, orders, limit=limit, progress=progress)
    return attrs.evolve(report, left_out=left_out[0])


def findings_of(  # noqa: PLR0913 - each by name, as for one plan
    sources: Sources,
    profile: Profile | str = "default",
    *,
    stage: Stage | str | None = None,
    as_of: date | None = None,
    waivers: Iterable[Waiver] = (),
    jobs: int = 1,
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[PlanFinding]:
    """Check many plans and give all findings one after the other; none is kept.

    Deferred and waived findings are among them, by their status. Those across several plans
    come last. The parameters are those of :func:`check_many`.

    Examples
    --------
    >>> from regionkit.portfolio import findings_of
    >>> sum(1 for each in findings_of("examples/*.yaml", "minimal"))
    0
    """
    orders = orders_for(
        profile, stage=stage, as_of=as_of, waivers=waivers, limits=limits, reports=True
    )
    for told in told_of(sources, orders, jobs=jobs):
        if isinstance(told, PlanReport):
            for finding in told.report.findings:
                yield PlanFinding(place=told.place, finding=finding)
        else:
            yield told


def told_of(
    sources: Sources,
    orders: Orders,
    *,
    jobs: int = 1,
    leave_out: LeaveOut = lambda _: None,
    seen: Seen = lambda _: None,
) -> Iterator[PlanReport | PlanFinding]:
    """Give the report on each plan, then what is found across all of them; keep none.

    Orders must ask for reports.
    """
    parts = parts_of(sources, limit=orders.limits.max_bytes, leave_out=leave_out)
    used = frozenset[int]()
    with ClaimBook() as book:
        for outcome in judged(orders, parts, jobs=jobs, room=dict, limit=0):
            yield from outcome.reports
            book.add(outcome.claims)
            used |= outcome.used
            seen(outcome)
        yield from across(book, orders, used)
