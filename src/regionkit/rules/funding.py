"""RK3xx, funding: whether costs are covered, by what, and how firm it is."""

from collections.abc import Iterable, Iterator
from typing import Annotated

from regionkit.findings import phrase
from regionkit.model import (
    Budget,
    CostItem,
    FramePart,
    FundingLine,
    FundingState,
    MoneyKind,
)
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.balance import (
    ONE,
    Tolerance,
    all_known,
    compare,
    costs_of,
    difference_of,
    larger_side,
    smaller_side,
)
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.values import Amount


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
    tolerance: Tolerance = ONE,
    count_states: Annotated[
        tuple[str, ...], "The states of funding that count; empty: all of them."
    ] = (),
) -> Iterator[Answer]:
    """Funding covers costs in total.

    Costs are the cost items if all of them have amounts, else the frame. Approximate and
    bounded amounts are ranges, and an amount that does not say whether it is per year is
    read both ways: there is a finding only if no reading closes.
    """
    costs = costs_of(budget)
    counted = (None, *count_states)
    funding = tuple(
        None if count_states and line.state is None else line.amount
        for line in budget.funding
        if not count_states or line.state in counted
    )
    if not costs and not budget.funding:
        yield NOT_APPLICABLE
    elif not costs or not budget.funding:
        yield CannotTell("the plan gives no funding" if costs else "the plan gives no costs")
    else:
        excess = compare(site, (costs, funding), tolerance=tolerance)
        if isinstance(excess, CannotTell):
            yield excess
        elif excess is not None:
            yield wrong(
                expected=larger_side(excess, site),
                found=smaller_side(excess, site),
                difference=difference_of(excess, site),
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
def funding_surplus(budget: Budget, site: Site, *, tolerance: Tolerance = ONE) -> Iterator[Answer]:
    """Funding does not exceed costs.

    Money without a purpose is asked back by those who gave it. Read as in RK301.
    """
    costs = costs_of(budget)
    funding = tuple(line.amount for line in budget.funding)
    if not costs or not funding:
        yield CannotTell("the plan gives no costs") if funding else NOT_APPLICABLE
        return
    excess = compare(site, (funding, costs), tolerance=tolerance)
    if isinstance(excess, CannotTell):
        yield excess
    elif excess is not None:
        yield wrong(
            expected=smaller_side(excess, site),
            found=larger_side(excess, site),
            difference=difference_of(excess, site),
        )


def _of_kind(
    rows: Iterable[CostItem | FundingLine | FramePart], kind: MoneyKind
) -> tuple[Amount | None, ...]:
    """List the amounts of a kind; a row that does not say its kind may be of it or not."""
    return tuple(row.amount if row.kind else None for row in rows if row.kind in (kind, None))


def _costs_with_kinds(budget: Budget) -> tuple[CostItem | FramePart, ...]:
    """List the cost items if they have figures, else the parts of the frame."""
    parts = budget.frame.parts if budget.frame else ()
    if parts and not (budget.costs and all_known(item.amount for item in budget.costs)):
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
    budget: Budget, site: Site, *, tolerance: Tolerance = ONE
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
        reason = "the plan gives no funding" if rows else "the plan gives no costs"
        yield CannotTell(reason, "funding")
        return
    cash, own = ((_of_kind(rows, kind), _of_kind(budget.funding, kind)) for kind in MoneyKind)
    short = compare(site, cash, tolerance=tolerance)
    if isinstance(short, CannotTell):
        yield CannotTell(short.reason, "funding")
    elif short is not None:
        yield wrong(
            "funding",
            what=phrase("Cash"),
            costs=phrase("cash costs"),
            fault=phrase("missing"),
            expected=larger_side(short, site),
            found=smaller_side(short, site),
            difference=difference_of(short, site),
        )
    idle = compare(site, (own[1], own[0]), tolerance=tolerance)
    if isinstance(idle, CannotTell):
        yield CannotTell(idle.reason, "funding")
    elif idle is not None:
        yield wrong(
            "funding",
            what=phrase("Own effort"),
            costs=phrase("costs met by own effort"),
            fault=phrase("too much"),
            expected=smaller_side(idle, site),
            found=larger_side(idle, site),
            difference=difference_of(idle, site),
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
    missing = [] if valued else [phrase("how this own effort was valued")]
    if not line.payers:
        missing.append(phrase("by whom it is given"))
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
        yield wrong("state", title=line.title, found=line.state, expected=_states(states))


def _states(names: tuple[str, ...]) -> tuple[FundingState | str, ...]:
    """Return states by their names, so that they are said in the reader's language."""
    return tuple(FundingState(name) if name in tuple(FundingState) else name for name in names)
