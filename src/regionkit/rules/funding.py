"""RK3xx, budget and funding: what it costs, who pays, how firm it is."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Annotated

import attrs

from regionkit.model import (
    Budget,
    CostItem,
    Frame,
    FramePart,
    FundingLine,
    MoneyKind,
)
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.rules.sums import Excess, certain_excess, certain_mismatch
from regionkit.values import Amount, Bound, Per, TimeUnit

Tolerance = Annotated[Decimal, "Largest difference that is not reported, in units of the currency."]
_ONE = Decimal(1)


def years_of(site: Site) -> int | None:
    """Return for how many years yearly amounts run: as the frame says, else the period."""
    frame, period = site.budget.frame, site.undertaking.period
    if frame is not None and frame.years is not None:
        return frame.years
    duration = period.duration if period else None
    return duration.count if duration and duration.unit is TimeUnit.YEAR else None


def _known(amounts: Iterable[Amount | None]) -> bool:
    return all(amount is not None and amount.known for amount in amounts)


def _costs(budget: Budget) -> tuple[Amount | None, ...]:
    """List what the plan costs: the items if they have figures, else the frame."""
    amounts = tuple(item.amount for item in budget.costs)
    if budget.frame is not None and not (amounts and _known(amounts)):
        return (budget.frame.amount,)
    return amounts


def _amounts_with_paths(budget: Budget) -> list[tuple[str, Amount]]:
    frame = budget.frame
    stated: list[tuple[str, Amount | None]] = []
    if frame is not None:
        stated.append(("frame.amount", frame.amount))
        stated += [(f"frame.parts[{n}].amount", part.amount) for n, part in enumerate(frame.parts)]
    stated += [(f"costs[{i.id or n}].amount", i.amount) for n, i in enumerate(budget.costs)]
    stated += [(f"funding[{f.id or n}].amount", f.amount) for n, f in enumerate(budget.funding)]
    return [(at, amount) for at, amount in stated if amount is not None and amount.known]


def _currencies(budget: Budget, site: Site) -> set[str | None]:
    total = budget.frame.total if budget.frame else None
    amounts = [amount for _, amount in _amounts_with_paths(budget)]
    return {
        amount.currency or site.currency
        for amount in (*amounts, *((total,) if total and total.known else ()))
    }


def _compare(
    budget: Budget,
    site: Site,
    rows: tuple[tuple[Amount | None, ...], tuple[Amount | None, ...]],
    *,
    tolerance: Decimal,
    either_way: bool = False,
) -> Excess | CannotTell | None:
    """Tell whether the first row certainly exceeds the second, or differs from it either way."""
    if len(_currencies(budget, site)) > 1:
        return CannotTell("the amounts are not all in one currency")
    compare = certain_mismatch if either_way else certain_excess
    return compare(*rows, years=years_of(site), tolerance=tolerance)


def _amount(
    figure: Decimal | None, bound: Bound, excess: Excess, budget: Budget, site: Site
) -> Amount:
    currency = next(iter(_currencies(budget, site)), None)
    if figure is not None and figure == figure.to_integral_value():
        figure = figure.to_integral_value()  # 2 200 000, not 2 200 000.0
    return Amount(figure, currency, bound=bound, per=excess.per)


def _larger(excess: Excess, budget: Budget, site: Site) -> Amount:
    bound = Bound.EXACT if excess.larger.exact else Bound.AT_LEAST
    return _amount(excess.larger.lower, bound, excess, budget, site)


def _smaller(excess: Excess, budget: Budget, site: Site) -> Amount:
    bound = Bound.EXACT if excess.smaller.exact else Bound.AT_MOST
    return _amount(excess.smaller.upper, bound, excess, budget, site)


def _difference(excess: Excess, budget: Budget, site: Site) -> Amount:
    exact = excess.larger.exact and excess.smaller.exact
    return _amount(excess.by, Bound.EXACT if exact else Bound.AT_LEAST, excess, budget, site)


@rule(
    "RK301",
    "funding-gap",
    on=Budget,
    severity="w w e e e",
    message="Costs of {expected} have funding of {found}: {difference} is missing.",
    hint="Add funding, or cut costs by {difference}.",
    source="plan of Kongsbergregionen (2009) §7; Jems contribution check",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          frame: {amount: ca 2 500 000 per year, years: 3}
          funding:
            - {title: Tilskudd, amount: 750 000 per year}
            - {title: Kommunene, amount: 500 000 per year}
            - {title: Egeninnsats, amount: 1 250 000}
    """,
    fails="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          frame: {amount: 2 500 000 per year}
          funding:
            - {title: Tilskudd, amount: 500 000 per year}
            - {title: Egeninnsats, amount: 1 250 000 per year}
    """,
)
def funding_gap(
    budget: Budget,
    site: Site,
    *,
    tolerance: Tolerance = _ONE,
    count_states: Annotated[
        tuple[str, ...], "The states of funding that count; empty: all of them."
    ] = (),
) -> Iterator[Answer]:
    """Funding covers costs in total.

    Costs are the cost items if all of them have amounts, else the frame. Approximate and
    bounded amounts are ranges, and an amount that does not say whether it is per year is
    read both ways: there is a finding only if no reading closes.
    """
    costs = _costs(budget)
    counted = (None, *count_states)
    funding = tuple(
        None if count_states and line.state is None else line.amount
        for line in budget.funding
        if not count_states or line.state in counted
    )
    if not costs and not budget.funding:
        yield NOT_APPLICABLE
    elif not costs or not budget.funding:
        yield CannotTell(f"the plan gives no {'funding' if costs else 'costs'}")
    else:
        excess = _compare(budget, site, (costs, funding), tolerance=tolerance)
        if isinstance(excess, CannotTell):
            yield excess
        elif excess is not None:
            yield wrong(
                expected=_larger(excess, budget, site),
                found=_smaller(excess, budget, site),
                difference=_difference(excess, budget, site),
            )


@rule(
    "RK303",
    "funding-surplus",
    on=Budget,
    severity="i w w w w",
    message="Funding of {found} stands against costs of {expected}: {difference} is too much.",
    hint="Reduce the funding by {difference}, or record a reserve.",
    source="Jems origin-total check; plan of Kongsbergregionen (2009), equal sums",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          costs: [{title: Prosjektledelse, amount: 500 000}]
          funding: [{title: Kommunene, amount: 500 000}]
    """,
    fails="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          costs: [{title: Prosjektledelse, amount: 500 000}]
          funding: [{title: Kommunene, amount: 600 000}]
    """,
)
def funding_surplus(budget: Budget, site: Site, *, tolerance: Tolerance = _ONE) -> Iterator[Answer]:
    """Funding does not exceed costs.

    Money without a purpose is asked back by those who gave it. Read as in RK301.
    """
    costs = _costs(budget)
    funding = tuple(line.amount for line in budget.funding)
    if not costs or not funding:
        yield CannotTell("the plan gives no costs") if funding else NOT_APPLICABLE
        return
    excess = _compare(budget, site, (funding, costs), tolerance=tolerance)
    if isinstance(excess, CannotTell):
        yield excess
    elif excess is not None:
        yield wrong(
            expected=_smaller(excess, budget, site),
            found=_larger(excess, budget, site),
            difference=_difference(excess, budget, site),
        )


def _of_kind(
    rows: Iterable[CostItem | FundingLine | FramePart], kind: MoneyKind
) -> tuple[Amount | None, ...]:
    """List the amounts of a kind; a row that does not say its kind may be of it or not."""
    return tuple(row.amount if row.kind else None for row in rows if row.kind in (kind, None))


def _costs_with_kinds(budget: Budget) -> tuple[CostItem | FramePart, ...]:
    """List the cost items if they have figures, else the parts of the frame."""
    parts = budget.frame.parts if budget.frame else ()
    if parts and not (budget.costs and _known(item.amount for item in budget.costs)):
        return parts
    return budget.costs


@rule(
    "RK304",
    "in-kind-cannot-pay-cash",
    on=Budget,
    severity="w w e e e",
    message="{what} of {found} stands against {costs} of {expected}: {difference} is {fault}.",
    hint="Find cash, or recast the cost as own effort; own effort that is no cost is no funding.",
    source="plan of Kongsbergregionen (2009) §3 and §7",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          costs:
            - {title: Husleie, kind: cash, amount: 1 250 000}
            - {title: Egeninnsats, kind: in kind, amount: 1 250 000}
          funding:
            - {title: Tilskudd, kind: cash, amount: 1 250 000}
            - {title: Egeninnsats, kind: in kind, amount: 1 250 000}
    """,
    fails="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          costs:
            - {title: Husleie, kind: cash, amount: 1 500 000}
            - {title: Egeninnsats, kind: in kind, amount: 1 000 000}
          funding:
            - {title: Tilskudd, kind: cash, amount: 1 250 000}
            - {title: Egeninnsats, kind: in kind, amount: 1 250 000}
    """,
)
def in_kind_cannot_pay_cash(
    budget: Budget, site: Site, *, tolerance: Tolerance = _ONE
) -> Iterator[Answer]:
    """Cash costs are covered by cash, and own effort is matched by costs of its own kind.

    A budget can balance in total and still not pay its bills: own effort pays none. Costs
    by kind are the cost items if they have figures, else the parts of the frame. A line that
    does not say its kind can be either.
    """
    rows = _costs_with_kinds(budget)
    if not any(row.kind for row in (*rows, *budget.funding)):
        yield NOT_APPLICABLE
        return
    if not rows or not budget.funding:
        yield CannotTell(f"the plan gives no {'funding' if rows else 'costs'}", "funding")
        return
    cash, own = ((_of_kind(rows, kind), _of_kind(budget.funding, kind)) for kind in MoneyKind)
    short = _compare(budget, site, cash, tolerance=tolerance)
    if isinstance(short, CannotTell):
        yield CannotTell(short.reason, "funding")
    elif short is not None:
        yield wrong(
            "funding",
            what="Cash",
            costs="cash costs",
            fault="missing",
            expected=_larger(short, budget, site),
            found=_smaller(short, budget, site),
            difference=_difference(short, budget, site),
        )
    idle = _compare(budget, site, (own[1], own[0]), tolerance=tolerance)
    if isinstance(idle, CannotTell):
        yield CannotTell(idle.reason, "funding")
    elif idle is not None:
        yield wrong(
            "funding",
            what="Own effort",
            costs="costs met by own effort",
            fault="too much",
            expected=_smaller(idle, budget, site),
            found=_larger(idle, budget, site),
            difference=_difference(idle, budget, site),
        )


@rule(
    "RK305",
    "own-effort-undocumented",
    on=FundingLine,
    severity="i w e e e",
    message="Nothing says {found}: {title}",
    hint="Give hours and rate for each participant.",
    source="plan of Kongsbergregionen (2009) §7, line 3; grant rules on own effort",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        participants: {notodden: Notodden}
        budget:
          funding:
            - title: Egeninnsats
              amount: 1 110 000
              kind: in kind
              payers: [notodden]
              basis: {hours: 1850, rate: 600}
    """,
    fails="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          funding: [{title: Egeninnsats fra andre deltakere, kind: in kind, amount: 1 250 000}]
    """,
)
def own_effort_undocumented(line: FundingLine, site: Site) -> Iterator[Answer]:
    """Own effort says how it was valued, and by whom it is given.

    Hours times a rate is the usual basis; another may be stated in words.
    """
    if line.kind is not MoneyKind.IN_KIND:
        yield NOT_APPLICABLE
        return
    basis = line.basis
    valued = basis is not None and bool(
        (basis.hours and basis.rate and basis.rate.known) or basis.statement
    )
    missing = [] if valued else ["how this own effort was valued"]
    if not line.payers:
        missing.append("by whom it is given")
    if missing:
        yield wrong("payers" if valued else "basis", title=line.title, found=tuple(missing))


@rule(
    "RK310",
    "funding-not-committed",
    on=FundingLine,
    severity="- w e e e",
    message="This funding is {found}, and what counts at this stage is {expected}: {title}",
    hint="Obtain the commitment, or lower the plan.",
    source="plan of Kongsbergregionen (2009) §7, søkes finansiert; IATI BudgetStatus; "
    "Jems contribution status",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        budget: {funding: [{title: De deltagende kommuner, amount: 500 000, state: own}]}
    """,
    fails="""
        title: Samordnet næringsapparat
        currency: NOK
        budget: {funding: [{title: Tilskudd, amount: 750 000, state: applied for}]}
    """,
)
def funding_not_committed(
    line: FundingLine,
    site: Site,
    *,
    accepted: Annotated[tuple[str, ...], "States that count before the project is closed."] = (
        "committed",
        "own",
        "received",
    ),
    accepted_at_close: Annotated[tuple[str, ...], "States that count when it is closed."] = (
        "own",
        "received",
    ),
) -> Iterator[Answer]:
    """Funding that counts towards coverage is as firm as the stage asks.

    Money that is applied for can be refused. Own money needs no commitment by others.
    """
    states = accepted_at_close if site.stage == "closed" else accepted
    if line.state is None:
        yield CannotTell("the state of the funding line is not given", "state")
    elif line.state not in states:
        yield wrong("state", title=line.title, found=str(line.state), expected=states)


@rule(
    "RK312",
    "missing-currency",
    on=Amount,
    severity="w e e e e",
    message="The amount {found} has no currency, neither its own nor the plan's.",
    hint="Set the currency of the project.",
    source="IATI 7.8.1; OC4IDS missing-currency",
    passes="{title: Samordnet næringsapparat, currency: NOK, budget: {frame: {amount: 500 000}}}",
    fails="{title: Samordnet næringsapparat, budget: {frame: {amount: 500 000}}}",
)
def missing_currency(amount: Amount, site: Site) -> Iterator[Answer]:
    """Every amount has a currency, its own or the plan's.

    *kr* is Norwegian, Danish, Swedish, Faroese and Icelandic.
    """
    if not amount.known:
        yield NOT_APPLICABLE
    elif amount.currency is None and site.currency is None:
        yield wrong(found=amount)


@rule(
    "RK313",
    "mixed-currencies",
    on=Budget,
    severity="e e e e e",
    message="The amounts are in {found}; they cannot be added up.",
    hint="Give them in one currency, converted by a dated rate.",
    source="Kohesio exchange-rate rule",
    passes="""
        title: Grenseregion
        currency: NOK
        budget: {funding: [{title: Tilskudd, amount: 100 000}]}
    """,
    fails="""
        title: Grenseregion
        currency: NOK
        budget:
          funding: [{title: Tilskudd, amount: 100 000}, {title: Bidrag, amount: 50 000 SEK}]
    """,
)
def mixed_currencies(budget: Budget, site: Site) -> Iterator[Answer]:
    """All amounts of a budget are in one currency.

    A sum over two currencies means nothing without a rate and its date.
    """
    currencies = sorted(currency for currency in _currencies(budget, site) if currency)
    if len(currencies) > 1:
        yield wrong(found=tuple(currencies))


@rule(
    "RK314",
    "periodicity-unstated",
    on=Budget,
    severity="i w e e e",
    message="Nothing says whether {found} is per year or in total.",
    hint="Mark it: per year, or in total.",
    source="plan of Kongsbergregionen (2009) §7: line 3 lacks pr år",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          funding:
            - {title: Tilskudd, amount: 750 000 per year}
            - {title: Egeninnsats, amount: 1 250 000 per year}
    """,
    fails="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          funding:
            - {title: Tilskudd, amount: 750 000 per year}
            - {title: Egeninnsats, amount: 1 250 000}
    """,
)
def periodicity_unstated(budget: Budget, site: Site) -> Iterator[Answer]:
    """In a plan with yearly amounts, every amount says whether it is per year or in total.

    A plan has yearly amounts if one of them says so, or if its frame runs for several years.
    """
    stated = _amounts_with_paths(budget)
    recurring = any(amount.per is Per.YEAR for _, amount in stated) or (years_of(site) or 1) > 1
    if not recurring:
        yield NOT_APPLICABLE
        return
    for at, amount in stated:
        if amount.per is Per.UNSTATED:
            yield wrong(at, found=amount)


@rule(
    "RK315",
    "frame-mismatch",
    on=Frame,
    severity="w w e e e",
    message="{what} {found}, and {whole} {expected}: the difference is {difference}.",
    hint="Correct the part or the frame.",
    source="plan of Kongsbergregionen (2009) §3, herav 1,25 + 1,25 = 2,5 mill.",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          frame:
            amount: ca 2 500 000 per year
            parts:
              - {title: Eksterne kostnader, amount: 1 250 000 per year}
              - {title: Egeninnsats, amount: 1 250 000 per year}
    """,
    fails="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          frame:
            amount: 2 500 000 per year
            parts:
              - {title: Eksterne kostnader, amount: 1 250 000 per year}
              - {title: Egeninnsats, amount: 1 500 000 per year}
    """,
)
def frame_mismatch(frame: Frame, site: Site, *, tolerance: Tolerance = _ONE) -> Iterator[Answer]:
    """The parts of a frame add up to it, and frame times years to a stated total.

    Read as in RK301: approximate amounts are ranges, and unstated periodicity is read
    both ways.
    """
    budget, parts = site.budget, tuple(part.amount for part in frame.parts)
    if not parts and frame.total is None:
        yield NOT_APPLICABLE
    if parts:
        excess = _compare(
            budget, site, (parts, (frame.amount,)), tolerance=tolerance, either_way=True
        )
        yield from _mismatch(excess, "parts", budget, site)
    if frame.total is not None:
        unsaid = frame.total.known and frame.total.per is Per.UNSTATED
        total = attrs.evolve(frame.total, per=Per.TOTAL) if unsaid else frame.total
        excess = _compare(
            budget, site, ((frame.amount,), (total,)), tolerance=tolerance, either_way=True
        )
        yield from _mismatch(excess, "total", budget, site)


_SAID = {
    "parts": ("The parts make", "the frame is"),
    "total": ("Over all years the frame makes", "the stated total is"),
}


def _mismatch(
    excess: Excess | CannotTell | None, at: str, budget: Budget, site: Site
) -> Iterator[Answer]:
    if isinstance(excess, CannotTell):
        yield CannotTell(excess.reason, at)
    elif excess is not None:
        larger, smaller = _larger(excess, budget, site), _smaller(excess, budget, site)
        what, whole = _SAID[at]
        yield wrong(
            at,
            what=what,
            whole=whole,
            found=smaller if excess.swapped else larger,
            expected=larger if excess.swapped else smaller,
            difference=_difference(excess, budget, site),
        )


@rule(
    "RK316",
    "cost-item-without-amount",
    on=CostItem,
    severity="i w e e e",
    message="No amount is given for this cost item: {title}",
    hint="Estimate it, and mark it approximate (ca).",
    source="plan of Kongsbergregionen (2009) §3: six items, no amounts",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        budget: {costs: [{title: Prosjektledelse, amount: ca 600 000}]}
    """,
    fails="""
        title: Samordnet næringsapparat
        budget: {costs: [Prosjektledelse]}
    """,
)
def cost_item_without_amount(item: CostItem, site: Site) -> Iterator[Answer]:
    """Every cost item has an amount.

    An approximate or bounded one will do; unknown and deferred ones will not.
    """
    if item.amount is None or not item.amount.known:
        yield wrong("amount", title=item.title)


@rule(
    "RK317",
    "amount-still-approximate",
    on=Amount,
    severity="- i w e e",
    message="The figure is still approximate: {found}.",
    hint="Confirm the figure.",
    source="plan of Kongsbergregionen (2009) §3, ca kr 2,5 mill.",
    passes="{title: Samordnet næringsapparat, currency: NOK, budget: {frame: {amount: 500 000}}}",
    fails="{title: Samordnet næringsapparat, currency: NOK, budget: {frame: {amount: ca 500 000}}}",
)
def amount_still_approximate(amount: Amount, site: Site) -> Iterator[Answer]:
    """Amounts said to be approximate are settled when the plan is approved.

    This rule asks for precision, so it does not reason over ranges.
    """
    if amount.approximate:
        yield wrong(found=amount)


@rule(
    "RK318",
    "negative-amount",
    on=(CostItem, FundingLine),
    severity="e e e e e",
    message="This amount is below zero, {found}: {title}",
    hint="Mark it as a correction if it is one.",
    source="iatipublisher #704 and #1010",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        budget: {costs: [{title: Kreditnota, amount: -5 000, correction: true}]}
    """,
    fails="""
        title: Samordnet næringsapparat
        currency: NOK
        budget: {costs: [{title: Prosjektledelse, amount: -500 000}]}
    """,
)
def negative_amount(line: CostItem | FundingLine, site: Site) -> Iterator[Answer]:
    """Costs and funding are not negative, unless they are marked as corrections.

    An amount that can be read as zero or more passes.
    """
    amount = line.amount
    if amount is None or not amount.known or line.correction:
        yield NOT_APPLICABLE
    elif amount.upper is not None and amount.upper < 0:
        yield wrong("amount", title=line.title, found=amount)
