"""RK319 and RK320, budgets of sub-projects: within the frame above, and counted once."""

from collections.abc import Iterator
from typing import Annotated, Literal

import attrs

from regionkit.model import Activity, Budget, FundingLine, Subproject, Undertaking
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.balance import ONE, Tolerance, worked_out, years_for
from regionkit.rules.register import rule
from regionkit.rules.resources import plain
from regionkit.rules.site import Site
from regionkit.rules.sums import AMOUNT_MISSING, Excess, Reading, Sum, certain_excess_in
from regionkit.values import Amount, Bound, Per


@rule(
    "RK319",
    "children-exceed-parent",
    on=Undertaking,
    severity="w w e e e",
    message="The sub-projects come to {found}, and the frame they stand in is {expected}: "
    "{difference} is too much.",
    hint="Lower a part, or raise the frame by decision.",
    source="case memo 06/22 (2022), money inside one governing document; grant practice",
    passes="""
        title: Framover sammen
        currency: NOK
        budget: {frame: {amount: 1 000 000}}
        subprojects:
          - title: Klynger
            budget: {funding: [{title: Satt av, amount: 200 000}]}
    """,
    fails="""
        title: Framover sammen
        currency: NOK
        budget: {frame: {amount: 1 000 000}}
        subprojects:
          - {title: Klynger, budget: {frame: {amount: 500 000}}}
          - {title: Vertskap, budget: {frame: {amount: 700 000}}}
    """,
)
def children_exceed_parent(
    undertaking: Undertaking, site: Site, *, tolerance: Tolerance = ONE
) -> Iterator[Answer]:
    """What sub-projects may cost together is within the frame above them.

    The frame says what the whole may cost, so only a project with a frame is asked. A sub-project
    comes to its own frame, else to its cost items, else to its funding; without a budget, to what
    the sub-projects within it come to. Those that are withdrawn count nothing, and the own plan of
    an activity that is financed separately stands outside the frame. Amounts per year run for the
    years of the sub-project, if it has a time of its own, and those that do not say are read both
    ways.
    """
    frame = undertaking.budget.frame if undertaking.budget else None
    parts = [*_parts(undertaking, site)] if frame and undertaking.subprojects else []
    if frame is None or not parts:
        yield NOT_APPLICABLE
        return
    own = undertaking.budget or Budget()
    currency = own.currency or site.currency
    whole = _Part((frame.amount,), currency, years_for(own, undertaking), own_time=True)
    known = (*whole.currencies, *(each for part in parts for each in part.currencies))
    if len(set(known)) > 1:
        yield CannotTell("the amounts are not all in one currency", "subprojects")
        return
    excess = certain_excess_in(_readings(parts, whole), tolerance)
    if isinstance(excess, CannotTell):
        yield CannotTell(excess.reason, "subprojects")
    elif excess is not None:
        yield _too_much(excess, next(iter(known), currency))


@attrs.frozen
class _Part:
    """The money of a sub-project, or of the project it stands in."""

    amounts: tuple[Amount | None, ...]
    currency: str | None
    years: int | None
    """For how many years its yearly amounts run; None if that is not known."""
    own_time: bool
    """Whether it has a period or a number of years of its own."""

    @property
    def currencies(self) -> list[str | None]:
        return [a.currency or self.currency for a in self.amounts if a is not None and a.known]


def _parts(undertaking: Undertaking, site: Site) -> Iterator[_Part]:
    """Go through what the sub-projects come to, each once."""
    outside = {
        reference.id
        for reference in site.tree.references
        if isinstance(reference.site.subject, Activity)
        and reference.site.subject.separately_financed
    }
    waiting = [(child, _Part((), None, None, own_time=False)) for child in undertaking.subprojects]
    waiting.reverse()
    while waiting:
        child, above = waiting.pop()
        if child.withdrawn or child.id in outside:
            continue
        budget = child.budget or Budget()
        years = years_for(budget, child)
        timed = years is not None or child.period is not None
        part = _Part(
            amounts=_money_of(budget),
            currency=budget.currency or site.currency,
            years=years if timed else above.years,
            own_time=timed or above.own_time,
        )
        if part.amounts:
            yield part
        else:
            waiting.extend((each, part) for each in reversed(child.subprojects))


def _money_of(budget: Budget) -> tuple[Amount | None, ...]:
    if budget.frame is not None:
        return (budget.frame.amount,)
    return tuple(row.amount for row in budget.costs or budget.funding)


def _readings(parts: list[_Part], whole: _Part) -> Iterator[Reading | None]:
    """Go through the ways to read the parts and the whole on one footing.

    As in :func:`regionkit.rules.sums.readings`, but each part can run for years of its own.
    """
    known = [a for part in (*parts, whole) for a in part.amounts if a is not None and a.known]
    stated = {amount.per for amount in known}
    nothing_said = stated <= {Per.UNSTATED}
    guesses = (Per.YEAR, Per.TOTAL) if Per.UNSTATED in stated else (Per.UNSTATED,)
    for guess in (Per.TOTAL,) if nothing_said else guesses:
        footings = {guess if per is Per.UNSTATED else per for per in stated}
        each_year = footings == {Per.YEAR} and not any(part.own_time for part in parts)
        rows = [
            _times(part, guess, 1 if each_year else part.years if part.own_time else whole.years)
            for part in (*parts, whole)
        ]
        *below, above = [None if row is None else Sum.of(row) for row in rows]
        if above is None or any(part is None for part in below):
            yield None
            continue
        together = Sum.of(pair for row in rows[:-1] for pair in row or ())
        footing = Per.UNSTATED if nothing_said else Per.YEAR if each_year else Per.TOTAL
        yield Reading(footing, together, above)


def _times(part: _Part, guess: Per, years: int | None) -> list[tuple[Amount | None, int]] | None:
    """Return each amount with how often it comes; None if that is not known."""
    rows: list[tuple[Amount | None, int]] = []
    for amount in part.amounts:
        per = Per.UNSTATED if amount is None else amount.per
        if (guess if per is Per.UNSTATED else per) is not Per.YEAR:
            rows.append((amount, 1))
        elif years is None:
            return None
        else:
            rows.append((amount, years))
    return rows


def _too_much(excess: Excess, currency: str | None) -> Answer:
    more, less = excess.larger.exact, excess.smaller.exact
    found, frame, by = (
        worked_out(figure, currency, bound=Bound.EXACT if exact else bound, per=excess.per)
        for figure, exact, bound in (
            (excess.larger.lower, more, Bound.AT_LEAST),
            (excess.smaller.upper, less, Bound.AT_MOST),
            (excess.by, more and less, Bound.AT_LEAST),
        )
    )
    return wrong("subprojects", found=found, expected=frame, difference=by)


@rule(
    "RK320",
    "double-counted-budget",
    on=Subproject,
    severity="w w e e e",
    message="The amount {found} is counted here and again in the budget of {name}: {title}",
    hint="Say by rolled_up that the budget of {name} includes those of its sub-projects, or take "
    "the amount out of one of the two.",
    source="IATI D-Portal #302 and Dashboard #312",
    passes="""
        title: Framover sammen
        currency: NOK
        budget: {rolled_up: true, funding: [{title: Fylkeskommunen, amount: 200 000}]}
        subprojects:
          - {title: Klynger, budget: {funding: [{title: Fylkeskommunen, amount: 200 000}]}}
    """,
    fails="""
        title: Framover sammen
        currency: NOK
        budget: {funding: [{title: Fylkeskommunen, amount: 200 000}]}
        subprojects:
          - {title: Klynger, budget: {funding: [{title: Fylkeskommunen, amount: 200 000}]}}
    """,
)
def double_counted_budget(
    subproject: Subproject,
    site: Site,
    *,
    level: Annotated[
        Literal["leaf", "top"],
        "Where the figures are taken from: leaf, from the sub-projects and what their projects "
        "have besides; top, from the project alone, so that nothing below is counted again.",
    ] = "leaf",
) -> Iterator[Answer]:
    """The same money is not counted on a project and again on a sub-project of it.

    Two funding lines are taken for the same money if they have the same title or the same evidence,
    and the same amount, and neither kind, payers nor evidence tells them apart. A budget that is
    ``rolled_up`` says itself that it includes those below, and a sub-project that is withdrawn is
    not counted. Lines of the same source whose amount is missing cannot be told.
    """
    lines = subproject.budget.funding if subproject.budget else ()
    above = [
        (each, each.subject, each.subject.budget)
        for each in site.above()
        if isinstance(each.subject, Undertaking) and each.subject.budget is not None
    ]
    if level == "top" or subproject.withdrawn or not lines or not above:
        yield NOT_APPLICABLE
        return
    currency = (subproject.budget or Budget()).currency or site.currency
    for number, line in enumerate(lines):
        at = f"budget.funding[{line.id or number}]"
        for place, whole, budget in above:
            other = budget.currency or place.currency
            twins = [] if budget.rolled_up else [f for f in budget.funding if _one_source(line, f)]
            same = [_same(line.amount, twin.amount, currency, other) for twin in twins]
            if True in same and line.amount is not None:
                found = attrs.evolve(line.amount, currency=line.amount.currency or currency)
                name = whole.name or whole.id or str(place.path)
                yield wrong(at, found=found, name=name, title=line.title)
            elif None in same:
                yield CannotTell(AMOUNT_MISSING.reason, f"{at}.amount")


def same_money(
    line: FundingLine, currency: str | None, other: FundingLine, theirs: str | None
) -> bool:
    """Tell whether two funding lines are certainly the same money, each in its own currency."""
    return _one_source(line, other) and _same(line.amount, other.amount, currency, theirs) is True


def _one_source(line: FundingLine, other: FundingLine) -> bool:
    """Tell whether two funding lines are from the same source, as far as they say."""
    evidence, theirs = plain(line.evidence or ""), plain(other.evidence or "")
    letter = bool(line.evidence) and evidence == theirs
    if not letter and ((evidence and theirs) or plain(line.title) != plain(other.title)):
        return False
    if line.kind and other.kind and line.kind is not other.kind:
        return False
    return not (line.payers and other.payers) or set(line.payers) == set(other.payers)


def _same(
    amount: Amount | None, other: Amount | None, currency: str | None, theirs: str | None
) -> bool | None:
    """Tell whether two amounts are stated alike; None if one is missing."""
    if amount is None or other is None or amount.number is None or other.number is None:
        return None
    if (amount.currency or currency) != (other.currency or theirs):
        return False
    pers = {amount.per, other.per} - {Per.UNSTATED}
    stated = (amount.number, amount.bound, amount.approximate)
    return (
        bool(amount.number)
        and len(pers) <= 1
        and stated
        == (
            other.number,
            other.bound,
            other.approximate,
        )
    )
