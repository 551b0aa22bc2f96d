"""summarise: what many plans are about and what they cost, every krone counted once."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from regionkit.files import DEFAULT_LIMITS, Limits, Plan
from regionkit.findings import Profile
from regionkit.model import Dossier, Project
from regionkit.portfolio.judging import judge_plan
from regionkit.portfolio.money import Heading, Range, Side
from regionkit.portfolio.orders import Orders, orders_for
from regionkit.portfolio.part import Part
from regionkit.portfolio.parts import Source, Sources, parts_of
from regionkit.portfolio.place import Place
from regionkit.portfolio.progress import watched
from regionkit.portfolio.reported import Tally
from regionkit.portfolio.subjects import Subjects
from regionkit.portfolio.summary import MoneyRow, Summary
from regionkit.portfolio.working import judged
from regionkit.values import Stage

Plans: TypeAlias = Sources | Plan | Iterable[Source | Plan]
"""Paths, plans, or some of both."""


def summarise(  # noqa: PLR0913 - each by name, as for one plan
    plans: Plans,
    profile: Profile | str | None = "default",
    *,
    stage: Stage | str | None = None,
    as_of: date | None = None,
    jobs: int = 1,
    limits: Limits = DEFAULT_LIMITS,
    progress: bool = False,
) -> Summary:
    """Count many plans by rule, stage, region and year, and add up what they cost.

    Every krone counts once over all levels: a budget that is ``rolled_up`` includes its
    sub-projects, a frame covers what stands in it, and money that a sub-project has from the
    project above is not added again. Sums are ranges, for amounts can be approximate or
    bounded; one without a figure is not zero, but counted as missing. Currencies are never
    added to each other.

    Parameters
    ----------
    plans
        Paths, see :func:`load_many`; or projects and dossiers themselves; or some of both.
    profile
        The profile whose findings are counted; None: none are.
    stage, as_of
        As in :func:`regionkit.rules.check`.
    jobs
        How many processes work on files.
    limits
        How much of one plan is read before it is refused.
    progress
        Whether to show on a terminal how far it has come.

    Raises
    ------
    InvalidValueError
        If there is no profile of that name, or a number makes no sense.
    PortfolioError
        If a process ends before its work is done.

    Examples
    --------
    >>> from regionkit.portfolio import summarise
    >>> summary = summarise("examples/kongsbergregionen.yaml", profile=None)
    >>> for row in summary.money:
    ...     print(row.side, row.currency, row.per, row.lower, row.upper)
    costs NOK in total 7350000 7650000
    funding NOK in total 3750000 3750000
    funding NOK not stated 1250000 1250000
    """
    orders = orders_for(
        profile, stage=stage, as_of=as_of, limits=limits, summary=True, across=False
    )
    counted = _Counted()
    try:
        with watched(shown=progress) as seen:
            for outcome in judged(
                orders, _parts(plans, orders, counted), jobs=jobs, room=dict, limit=0
            ):
                counted.take(outcome.tally, outcome.subjects, outcome.last)
                seen(outcome)
    except KeyboardInterrupt:
        counted.complete = False
    return counted.summary()


def _parts(plans: Plans, orders: Orders, counted: "_Counted") -> Iterator[Part]:
    """Go through the parts of what is a source; count what is a plan at once."""
    if isinstance(plans, (Project, Dossier, str)) or not isinstance(plans, Iterable):
        plans = [plans]
    for each in plans:
        if isinstance(each, (Project, Dossier)):
            outcome = judge_plan(orders, each)
            counted.take(outcome.tally, outcome.subjects, None)
        else:
            yield from parts_of(each, limit=orders.limits.max_bytes)


class _Counted:
    """What was counted so far."""

    def __init__(self) -> None:
        self.tally = Tally()
        self.subjects = Subjects()
        self.last: Place | None = None
        self.complete = True

    def take(self, tally: Tally, subjects: Subjects | None, last: Place | None) -> None:
        self.tally += tally
        if subjects is not None:
            self.subjects.merge(subjects)
        self.last = last or self.last

    def summary(self) -> Summary:
        subjects = self.subjects
        return Summary(
            plans=self.tally.plans,
            projects=subjects.projects,
            refused=self.tally.refused,
            rules=tuple(each for each in self.tally.rule_counts if each.count),
            stages={stage: subjects.stages[stage] for stage in Stage if subjects.stages[stage]},
            regions=dict(sorted(subjects.regions.items(), key=_by_count)),
            years=dict(sorted(subjects.years.items(), key=lambda pair: (pair[0] is None, pair[0]))),
            money=tuple(
                _money_row(heading, amount)
                for heading, amount in sorted(subjects.money.items(), key=_by_heading)
            ),
            complete=self.complete,
            last=self.last,
        )


def _by_count(pair: tuple[str | None, int]) -> tuple[bool, int, str]:
    name, count = pair
    return name is None, -count, name or ""


def _by_heading(pair: tuple[Heading, Range]) -> tuple[int, str, str]:
    heading, _ = pair
    return list(Side).index(heading.side), heading.currency or "~", str(heading.per)


def _money_row(heading: Heading, amount: Range) -> MoneyRow:
    return MoneyRow(
        side=heading.side,
        currency=heading.currency,
        per=heading.per,
        lower=_as_written(amount.lower),
        upper=_as_written(amount.upper),
        counted=amount.counted,
        missing=amount.missing,
    )


def _as_written(number: Decimal | None) -> Decimal | None:
    """Return 1800 for 1800.0."""
    if number is None:
        return None
    whole = number.to_integral_value()
    return whole if whole == number else number
