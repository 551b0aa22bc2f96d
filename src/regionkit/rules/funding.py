"""RK3xx, budget and funding: what it costs, who pays, how firm it is."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from regionkit.findings import Parameter
from regionkit.model import Budget, CostItem, Frame, FundingLine, MoneyKind
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, Wrong, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.rules.sums import Excess, Sum, certain_excess
from regionkit.values import Amount, Money, Per, TimeUnit

Tolerance = Annotated[Decimal, "Largest difference that is not reported, in units of the currency."]
_ONE = Decimal(1)


def years_of(site: Site) -> int | None:
    """Return for how many years yearly amounts run: as the frame says, else the period."""
    frame, period = site.budget.frame, site.undertaking.period
    if frame is not None and frame.years is not None:
        return frame.years
    duration = period.duration if period else None
    return duration.count if duration and duration.unit is TimeUnit.YEAR else None


def _costs(budget: Budget) -> tuple[Amount | None, ...] | None:
    """List what the plan costs: the items if they have figures, else the frame."""
    amounts = tuple(item.amount for item in budget.costs)
    if any(amount is None or not amount.known for amount in amounts) or not amounts:
        if budget.frame is not None:
            return (budget.frame.amount,)
        return amounts or None
    return amounts


def _currencies(budget: Budget, site: Site) -> set[str]:
    frame = (
        (budget.frame.amount, *(part.amount for part in budget.frame.parts)) if budget.frame else ()
    )
    amounts = (
        *frame,
        *(item.amount for item in budget.costs),
        *(line.amount for line in budget.funding),
    )
    return {
        amount.currency or site.currency or ""
        for amount in amounts
        if amount is not None and amount.known
    }


def _money(number: Decimal, budget: Budget, site: Site) -> Parameter:
    currency = next(iter(sorted(_currencies(budget, site))), "")
    return Money(number, currency) if currency else number


def _compare(
    budget: Budget,
    site: Site,
    rows: tuple[tuple[Amount | None, ...], tuple[Amount | None, ...]],
    tolerance: Decimal,
    at: str = "",
) -> Iterator[Answer]:
    """Answer wrong where the first row certainly exceeds the second."""
    if len(_currencies(budget, site)) > 1:
        yield CannotTell("the amounts are in several currencies", at)
        return
    excess = certain_excess(*rows, years=years_of(site), tolerance=tolerance)
    if isinstance(excess, Excess):
        yield _excess(excess, budget, site, at)
    elif excess is False:
        yield CannotTell("an amount, or the number of years, is missing", at)


def _excess(excess: Excess, budget: Budget, site: Site, at: str) -> Wrong:
    first, second = excess.reading.first.lower, excess.reading.second.upper
    return wrong(
        at,
        expected=_money(first or Decimal(0), budget, site),
        found=_money(second or Decimal(0), budget, site),
        difference=_money(excess.by, budget, site),
        per="" if excess.per is Per.UNSTATED else f" {excess.per}",
    )


@rule(
    "RK301",
    "funding-gap",
    on=Budget,
    severity="w w e e e",
    message="Costs of {expected} are funded by {found}{per}: {difference} is missing.",
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
    funding = tuple(
        line.amount for line in budget.funding if not count_states or line.state in count_states
    )
    if costs is None or not budget.funding:
        yield NOT_APPLICABLE
    else:
        yield from _compare(budget, site, (costs, funding), tolerance)


@rule(
    "RK303",
    "funding-surplus",
    on=Budget,
    severity="i w w w w",
    message="Funding of {expected} is more than the costs of {found}{per}: {difference} too much.",
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
    if costs is None or not funding:
        yield NOT_APPLICABLE
    else:
        yield from _compare(budget, site, (funding, costs), tolerance)


def _costs_of_kind(budget: Budget, kind: MoneyKind) -> tuple[Amount | None, ...]:
    items = tuple(item.amount for item in budget.costs if item.kind is kind)
    if items and all(amount is not None and amount.known for amount in items):
        return items
    parts = budget.frame.parts if budget.frame else ()
    return tuple(part.amount for part in parts if part.kind is kind) or items


@rule(
    "RK304",
    "in-kind-cannot-pay-cash",
    on=Budget,
    severity="w w e e e",
    message="{expected} is to be met by {found}{per}, which leaves {difference}: own effort "
    "pays no bills, and own effort that is no cost is no funding.",
    hint="Find cash for {difference}, or recast the cost as own effort.",
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

    A budget can balance in total and still not pay its bills. Costs by kind are the cost
    items if they have figures, else the parts of the frame.
    """
    asked = False
    for kind in MoneyKind:
        costs = _costs_of_kind(budget, kind)
        funding = tuple(line.amount for line in budget.funding if line.kind is kind)
        if not costs:
            continue
        asked = True
        rows = (costs, funding) if kind is MoneyKind.CASH else (funding, costs)
        yield from _compare(budget, site, rows, tolerance, "funding")
    if not asked:
        yield NOT_APPLICABLE


@rule(
    "RK305",
    "own-effort-undocumented",
    on=FundingLine,
    severity="i w e e e",
    message="Nothing says {found}: {title}",
    hint="Give hours and rate for each party.",
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
    valued = basis is not None and bool((basis.hours and basis.rate) or basis.statement)
    missing = [] if valued else ["how it was valued"]
    if not line.payers:
        missing.append("who gives it")
    if missing:
        yield wrong("basis", title=line.title, found=tuple(missing))


@rule(
    "RK310",
    "funding-not-committed",
    on=FundingLine,
    severity="- w e e e",
    message="{title} is {found}; at this stage only what is {expected} counts.",
    hint="Obtain the commitment, or lower the plan.",
    source="plan of Kongsbergregionen (2009) §7, søkes finansiert; IATI BudgetStatus; "
    "Jems contribution status",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        budget: {funding: [{title: Tilskudd, amount: 750 000, state: committed}]}
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
    message="{found} has no currency, neither its own nor the plan's.",
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
    currencies = _currencies(budget, site) - {""}
    if len(currencies) > 1:
        yield wrong(found=tuple(sorted(currencies)))


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


def _amounts_with_paths(budget: Budget) -> list[tuple[str, Amount]]:
    frame = budget.frame
    stated: list[tuple[str, Amount | None]] = []
    if frame is not None:
        stated.append(("frame.amount", frame.amount))
        stated += [(f"frame.parts[{n}].amount", part.amount) for n, part in enumerate(frame.parts)]
    stated += [(f"costs[{i.id or n}].amount", i.amount) for n, i in enumerate(budget.costs)]
    stated += [(f"funding[{f.id or n}].amount", f.amount) for n, f in enumerate(budget.funding)]
    return [(at, amount) for at, amount in stated if amount is not None and amount.known]


@rule(
    "RK315",
    "frame-mismatch",
    on=Frame,
    severity="w w e e e",
    message="{what} of {found} cannot make {expected}: the difference is {difference}.",
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
    asked = bool(parts or frame.total)
    if not asked:
        yield NOT_APPLICABLE
    comparisons = []
    if parts:
        comparisons.append(("parts", "The parts", parts, (frame.amount,)))
    if frame.total is not None:
        comparisons.append(("total", "The yearly frame", (frame.amount,), (frame.total,)))
    for at, what, first, second in comparisons:
        for rows in ((first, second), (second, first)):
            excess = certain_excess(*rows, years=years_of(site), tolerance=tolerance)
            if isinstance(excess, Excess):
                made, whole = excess.reading.first, excess.reading.second
                if rows[0] is second:
                    made, whole = whole, made
                yield wrong(
                    at,
                    what=what,
                    found=_range(made, budget, site),
                    expected=_range(whole, budget, site),
                    difference=_money(excess.by, budget, site),
                )
            elif excess is False:
                yield CannotTell("an amount, or the number of years, is missing", at)
                break


def _range(total: Sum, budget: Budget, site: Site) -> Parameter:
    figure = total.lower if total.lower is not None else total.upper
    return _money(figure or Decimal(0), budget, site)


@rule(
    "RK316",
    "cost-item-without-amount",
    on=CostItem,
    severity="i w e e e",
    message="{title} has no amount.",
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
    message="{title} is {found}, below zero.",
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
    if amount is None or line.correction:
        yield NOT_APPLICABLE
    elif amount.upper is not None and amount.upper < 0:
        yield wrong("amount", title=line.title, found=amount)
