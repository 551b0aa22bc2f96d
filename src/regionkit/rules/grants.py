"""RK3xx, grants: whose money the funding is, and how much of the costs it may cover."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Annotated, Final

import attrs

from regionkit.findings import phrase
from regionkit.model import Budget, FundingLine, FundingState, MoneyKind, Subproject
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.balance import (
    ONE,
    Tolerance,
    costs_of,
    currencies_of,
    difference_of,
    larger_side,
    smaller_side,
    worked_out,
    years_of,
)
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.rules.sums import (
    AMOUNT_MISSING,
    ZERO,
    Excess,
    Reading,
    Sum,
    certain_excess_in,
    readings,
)
from regionkit.values import Amount, Bound, Share

_GRANTED: Final = (FundingState.APPLIED_FOR, FundingState.COMMITTED, FundingState.RECEIVED)
_WHOSE: Final = phrase("nothing says whether it is a grant or the participants' own money")
_HUNDREDTH: Final = Decimal("0.01")

MaxShare = Annotated[Share | None, "Largest part of the costs; none: the rule does not apply."]


def is_own(line: FundingLine) -> bool:
    """Tell whether a line is what participants give themselves.

    It is if its state is *own*, if participants pay it, or if it is given in work and kind.
    """
    own = line.state is FundingState.OWN or line.kind is MoneyKind.IN_KIND
    return own or bool(line.payers)


def is_grant(line: FundingLine) -> bool:
    """Tell whether a line is somebody else's money, sought or given."""
    return not is_own(line) and line.state in _GRANTED


@rule(
    "RK307",
    "grant-share-above-maximum",
    on=Budget,
    severity="w w e e e",
    message="The grant of {found} is more than {share} of the costs, which is {expected}: {title}",
    hint="Apply for {difference} less, or raise the own share.",
    source="county guidelines for grants to regional development, normally at most 50 %",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          costs: [{title: Prosjektledelse, amount: 2 500 000}]
          funding:
            - {title: Tilskudd, amount: 750 000, state: applied for}
            - {title: Kommunene, amount: 1 750 000, state: own}
    """,
    fails="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          costs: [{title: Prosjektledelse, amount: 2 500 000}]
          funding:
            - {title: Tilskudd, amount: 1 500 000, state: applied for}
            - {title: Kommunene, amount: 1 000 000, state: own}
    """,
)
def grant_share_above_maximum(
    budget: Budget,
    site: Site,
    *,
    max_share: MaxShare = None,
    counts: Annotated[
        tuple[str, ...],
        "The funding lines of the scheme, by id or title; empty: each grant is one of its own.",
    ] = (),
    tolerance: Tolerance = ONE,
) -> Iterator[Answer]:
    """The grant from one scheme is at most the allowed part of the costs.

    It looks at one scheme at a time, never at all public money together: what municipalities
    pay as participants is their own share. A funding line is a grant if its state is *applied
    for*, *committed* or *received* and it is not the participants' own. It is their own if its
    state is *own*, if it names participants as payers, or if it is in kind. A line that is only
    planned or set aside, or says no state, can be either: it cannot be told where that matters.
    All costs are taken to be eligible; they are read as in RK301. The examples are judged by
    one half.
    """
    if max_share is None:
        yield NOT_APPLICABLE
        return
    named = [line for line in budget.funding if _is_named(line, counts)]
    alone = [[line] for line in budget.funding if not is_own(line)]
    schemes = [named] if counts else alone
    if not any(schemes):
        yield NOT_APPLICABLE
        return
    for lines in schemes:
        row = [line.amount for line in lines]
        excess = _over_share(budget, site, row, max_share, tolerance)
        at = "funding" if len(lines) > 1 else _place(budget, lines[0])
        if isinstance(excess, CannotTell):
            yield CannotTell(excess.reason, at)
        elif excess is not None and not (named or is_grant(lines[0])):
            yield CannotTell(_WHOSE, at)
        elif excess is not None:
            yield _too_much(excess, budget, site, at, max_share, lines)


@rule(
    "RK308",
    "public-support-above-maximum",
    on=Budget,
    severity="- w e e e",
    message="Public support of {found} is more than {share} of the costs, which is {expected}: "
    "{title}",
    hint="Add private funding, or state that the municipalities' own share is not support.",
    source="Innovasjon Norge, call for clusters 2018: public support at most 50 % of approved "
    "costs",
    passes="""
        title: Klyngeprosjekt
        currency: NOK
        participants: {fylket: {name: Fylkeskommunen, kind: county}}
        budget:
          costs: [{title: Prosjektledelse, amount: 1 000 000}]
          funding:
            - {id: tilskudd, title: Tilskudd, amount: 300 000, state: applied for}
            - {title: Fylket, amount: 100 000, state: own, payers: [fylket]}
            - {title: Bedriftene, amount: 600 000, state: own}
    """,
    fails="""
        title: Klyngeprosjekt
        currency: NOK
        participants: {fylket: {name: Fylkeskommunen, kind: county}}
        budget:
          costs: [{title: Prosjektledelse, amount: 1 000 000}]
          funding:
            - {id: tilskudd, title: Tilskudd, amount: 300 000, state: applied for}
            - {title: Fylket, amount: 300 000, state: own, payers: [fylket]}
            - {title: Bedriftene, amount: 400 000, state: own}
    """,
)
def public_support_above_maximum(
    budget: Budget,
    site: Site,
    *,
    max_share: MaxShare = None,
    counts: Annotated[
        tuple[str, ...],
        "Who counts as public support: funding lines by id or title, payers by id, or kinds of "
        "participants; empty: the rule does not apply.",
    ] = (),
    tolerance: Tolerance = ONE,
) -> Iterator[Answer]:
    """All public support together is at most the allowed part, where a scheme says so.

    Most schemes limit their own grant only, and what municipalities give is not support but own
    share: so this rule is off until somebody says who counts. A line that is paid by some who
    count and some who do not may be all theirs, or hardly. Costs are read as in RK307. The
    examples are judged by one half, where the line ``tilskudd`` and counties count.
    """
    if max_share is None or not counts:
        yield NOT_APPLICABLE
        return
    kinds = {each.id: str(each.kind) for each in site.project.participants}
    support: list[tuple[FundingLine, Amount | None]] = []
    for line in budget.funding:
        paying = [each in counts or kinds.get(each) in counts for each in line.payers]
        if _is_named(line, counts) or (paying and all(paying)):
            support.append((line, line.amount))
        elif any(paying):
            support.append((line, _at_most(line.amount)))
    if not support:
        yield NOT_APPLICABLE
        return
    excess = _over_share(budget, site, [each for _, each in support], max_share, tolerance)
    if isinstance(excess, CannotTell):
        yield CannotTell(excess.reason, "funding")
    elif excess is not None:
        lines = [line for line, _ in support]
        yield _too_much(excess, budget, site, "funding", max_share, lines)


def _at_most(amount: Amount | None) -> Amount | None:
    """Read an amount as all or a part of it; None if it has no limit."""
    if amount is None or amount.upper is None:
        return None
    return attrs.evolve(amount, bound=Bound.AT_MOST)


@rule(
    "RK309",
    "no-own-contribution",
    on=Budget,
    severity="i w e e e",
    message="The participants give too little of their own: {found}.",
    hint="Add own money or own effort.",
    source="county guidelines for grants to regional development: own effort in all projects",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          costs: [{title: Prosjektledelse, amount: 2 500 000}]
          funding:
            - {title: Tilskudd, amount: 750 000, state: applied for}
            - {title: Kommunene, amount: 1 750 000, state: own}
    """,
    fails="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          costs: [{title: Prosjektledelse, amount: 2 500 000}]
          funding: [{title: Tilskudd, amount: 2 500 000, state: applied for}]
    """,
)
def no_own_contribution(
    budget: Budget,
    site: Site,
    *,
    min_share: Annotated[
        Share, "Least part of the costs that is own; with 0 %, anything will do, but something."
    ] = Share(0),  # noqa: B008 - immutable
) -> Iterator[Answer]:
    """Those who take part contribute themselves, in money or in effort.

    What is their own is told from grants as in RK307; a line that can be either may be theirs.
    It is asked of a project as a whole, not of its sub-projects, whose money can come from the
    project.
    """
    above = site.parent.subject if site.parent else None
    if not budget.funding or isinstance(above, Subproject):
        yield NOT_APPLICABLE
        return
    if len(currencies_of(site)) > 1:
        yield CannotTell("the amounts are not all in one currency", "funding")
        return
    own = [line.amount for line in budget.funding if is_own(line)]
    contributed = Sum.of((amount, 1) for amount in own)
    if contributed.upper is not None and contributed.upper <= 0:
        fault: Sum | CannotTell | None = contributed
    elif min_share.value:
        fault = _too_little(budget, site, own, min_share)
    else:
        # Money that can be more than nothing is something, unless nobody says how much it is.
        fault = None if contributed.complete or contributed.lower else AMOUNT_MISSING
    doubtful = any(not is_own(line) and not is_grant(line) for line in budget.funding)
    if isinstance(fault, CannotTell):
        yield CannotTell(fault.reason, "funding")
    elif fault is not None and doubtful:
        yield CannotTell(_WHOSE, "funding")
    elif fault is not None:
        bound = Bound.EXACT if fault.exact else Bound.AT_MOST
        currency = next(iter(currencies_of(site)), site.currency)
        found = worked_out(fault.upper, currency, bound=bound)
        yield wrong("funding", found=found, expected=min_share)


def _too_little(
    budget: Budget, site: Site, own: list[Amount | None], least: Share
) -> Sum | CannotTell | None:
    """Return what is own if the costs ask for more."""
    costs = costs_of(budget)
    if not costs:
        return CannotTell("the plan gives no costs")
    read = (
        reading and attrs.evolve(reading, first=reading.first.part(least.value))
        for reading in readings(costs, own, years_of(site))
    )
    excess = certain_excess_in(read, ONE)
    return excess.smaller if isinstance(excess, Excess) else excess


def _is_named(line: FundingLine, names: tuple[str, ...]) -> bool:
    return line.id in names or line.title in names


def _place(budget: Budget, line: FundingLine) -> str:
    number = next(n for n, each in enumerate(budget.funding) if each is line)
    return f"funding[{line.id or number}]"


def _over_share(
    budget: Budget, site: Site, row: list[Amount | None], share: Share, tolerance: Decimal
) -> Excess | CannotTell | None:
    """Tell whether amounts are certainly more than a part of the costs."""
    costs = costs_of(budget)
    if not costs:
        return CannotTell("the plan gives no costs")
    if len(currencies_of(site)) > 1:
        return CannotTell("the amounts are not all in one currency")
    read: Iterator[Reading | None] = (
        reading and attrs.evolve(reading, second=reading.second.part(share.value))
        for reading in readings(row, costs, years_of(site))
    )
    return certain_excess_in(read, tolerance)


def _too_much(  # noqa: PLR0913, PLR0917 - all that the sentence tells
    excess: Excess, budget: Budget, site: Site, at: str, share: Share, lines: list[FundingLine]
) -> Answer:
    """Tell what is too much; the most that is allowed is rounded down, to a hundredth."""
    most = (excess.smaller.upper or ZERO).quantize(_HUNDREDTH, ROUND_FLOOR)
    lower = most if excess.smaller.exact else excess.smaller.lower
    rounded = attrs.evolve(
        excess,
        by=excess.by.quantize(_HUNDREDTH, ROUND_CEILING),
        smaller=attrs.evolve(excess.smaller, lower=lower, upper=most),
    )
    return wrong(
        at,
        title=tuple(line.title for line in lines),
        share=share,
        found=larger_side(rounded, site),
        expected=smaller_side(rounded, site),
        difference=difference_of(rounded, site),
    )
