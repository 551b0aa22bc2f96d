"""Money: what a plan costs and who pays, every krone counted once over all its levels."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

import attrs

from regionkit.files import Plan
from regionkit.model import (
    Activity,
    Budget,
    Dossier,
    FundingLine,
    Goals,
    Project,
    Subproject,
    Undertaking,
)
from regionkit.rules.balance import all_known, years_for
from regionkit.rules.subbudgets import same_money
from regionkit.rules.sums import Sum
from regionkit.values import EXACT, Amount, Choice, Per


class Side(Choice):
    """On which side of a budget an amount stands."""

    COSTS = "costs"
    """What something costs."""
    FUNDING = "funding"
    """What pays for it."""


@attrs.frozen
class Heading:
    """Under what an amount is added up."""

    side: Side
    """Costs or funding."""
    currency: str | None
    """The currency; None if the plan says none."""
    per: Per
    """In total; per year where nobody says for how many; or not stated."""


@attrs.frozen
class Range:
    """What amounts come to together: the least and the most that they can be."""

    lower: Decimal | None = Decimal(0)
    """The least; None if there is no limit."""
    upper: Decimal | None = Decimal(0)
    """The most; None if there is no limit."""
    counted: int = 0
    """How many amounts are in it."""
    missing: int = 0
    """How many have no figure, and are not in it."""

    def __add__(self, other: "Range") -> "Range":
        """Add up both, exactly."""
        return Range(
            _sum(self.lower, other.lower),
            _sum(self.upper, other.upper),
            self.counted + other.counted,
            self.missing + other.missing,
        )

    @classmethod
    def of(cls, amount: Amount | None, times: int = 1) -> "Range":
        """Return what one amount can be, so many times; a missing one is not zero."""
        if amount is None or not amount.known:
            return cls(missing=1)
        one = Sum.of([(amount, 1)])
        lower, upper = (
            None if end is None else EXACT.multiply(end, times) for end in (one.lower, one.upper)
        )
        return cls(lower, upper, counted=1)


def _sum(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else EXACT.add(one, other)


def money_in(plan: Plan) -> Iterator[tuple[Heading, Range]]:
    """Go through what a plan costs and who pays, every krone once.

    A budget that is ``rolled_up`` includes those of the sub-projects, and so does a frame where
    cost items do not say more; otherwise what sub-projects have is added. A funding line of a
    sub-project that is the same money as one above it is not added again, as RK320 tells it.
    What is withdrawn counts nothing. Yearly amounts are taken for all years where it is known
    how many there are.

    Parameters
    ----------
    plan
        A project, or a dossier, whose projects stand beside each other.
    """
    projects = plan.projects if isinstance(plan, Dossier) else (plan,)
    for project in projects:
        currency = project.currency or plan.currency
        yield from _costs(project, currency, None, _financed_apart(project))
        yield from _funding(project, currency, None, ())


_Line = tuple[FundingLine, str | None]
_Row = tuple[Heading, Range]


def _costs(
    undertaking: Undertaking, currency: str | None, years: int | None, apart: frozenset[str]
) -> Iterator[_Row]:
    budget = undertaking.budget or Budget()
    years = _years(undertaking, budget, years)
    own_currency = budget.currency or currency
    items = tuple(item.amount for item in budget.costs)
    frame = budget.frame
    below: Iterable[Subproject] = undertaking.subprojects
    if frame is not None and frame.amount.known and not (items and all_known(items)):
        stated = frame.total if frame.total is not None and frame.total.known else frame.amount
        yield _row(Side.COSTS, stated, own_currency, years)
        below = () if budget.rolled_up else [each for each in below if each.id in apart]
    else:
        for amount in items:
            yield _row(Side.COSTS, amount, own_currency, years)
        if budget.rolled_up and items:
            below = ()
    for each in below:
        if not each.withdrawn:
            yield from _costs(each, currency, years, apart)


def _funding(
    undertaking: Undertaking, currency: str | None, years: int | None, above: tuple[_Line, ...]
) -> Iterator[_Row]:
    budget = undertaking.budget or Budget()
    years = _years(undertaking, budget, years)
    own_currency = budget.currency or currency
    for line in budget.funding:
        if not any(same_money(line, own_currency, other, theirs) for other, theirs in above):
            yield _row(Side.FUNDING, line.amount, own_currency, years)
    if budget.rolled_up and budget.funding:
        return
    known = (*above, *((line, own_currency) for line in budget.funding))
    for each in undertaking.subprojects:
        if not each.withdrawn:
            yield from _funding(each, currency, years, known)


def _years(undertaking: Undertaking, budget: Budget, above: int | None) -> int | None:
    """Return for how many years yearly amounts run: a time of its own counts before the whole."""
    own = years_for(budget, undertaking)
    return above if own is None and undertaking.period is None else own


def _row(side: Side, amount: Amount | None, currency: str | None, years: int | None) -> _Row:
    per = Per.UNSTATED if amount is None else amount.per
    times = 1
    if per is Per.YEAR and years is not None:
        per, times = Per.TOTAL, years
    named = (amount.currency if amount is not None else None) or currency
    return Heading(side, named, per), Range.of(amount, times)


def _financed_apart(project: Project) -> frozenset[str]:
    """Return the sub-projects that stand outside the frame: plans of activities paid apart."""
    return frozenset(
        each.own_plan
        for undertaking in _undertakings(project)
        for each in _activities(undertaking.goals)
        if each.separately_financed and each.own_plan is not None
    )


def _undertakings(project: Project) -> Iterator[Undertaking]:
    waiting: list[Undertaking] = [project]
    while waiting:
        undertaking = waiting.pop()
        waiting.extend(undertaking.subprojects)
        yield undertaking


_NONE: Final = Goals()


def _activities(goals: Goals | None) -> Iterator[Activity]:
    waiting = [each for goal in (goals or _NONE).subgoals for each in goal.activities]
    while waiting:
        activity = waiting.pop()
        waiting.extend(activity.activities)
        yield activity
