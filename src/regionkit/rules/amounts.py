"""RK3xx, amounts: currency, periodicity, frames, and figures that are missing or not settled."""

from collections.abc import Iterator
from typing import Final

import attrs

from regionkit.findings import phrase
from regionkit.model import (
    Budget,
    CostItem,
    Frame,
    FundingLine,
)
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.balance import (
    ONE,
    Tolerance,
    amounts_of,
    amounts_with_paths,
    compare,
    currencies_of,
    difference_of,
    larger_side,
    smaller_side,
    years_of,
)
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.rules.sums import Excess
from regionkit.values import Amount, Per

_LIKE_THOUSANDS: Final = 3
"""As many decimals as there are digits after a dot between thousands."""


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
    currencies = sorted(currency for currency in currencies_of(site) if currency)
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
    stated = amounts_of(budget)
    recurring = any(amount.per is Per.YEAR for amount in stated) or (years_of(site) or 1) > 1
    if not recurring:
        yield NOT_APPLICABLE
        return
    for at, amount in amounts_with_paths(budget):
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
def frame_mismatch(frame: Frame, site: Site, *, tolerance: Tolerance = ONE) -> Iterator[Answer]:
    """The parts of a frame add up to it, and frame times years to a stated total.

    Read as in RK301: approximate amounts are ranges, and unstated periodicity is read
    both ways.
    """
    budget, parts = site.budget, tuple(part.amount for part in frame.parts)
    if not parts and frame.total is None:
        yield NOT_APPLICABLE
    if parts:
        excess = compare(site, (parts, (frame.amount,)), tolerance=tolerance, either_way=True)
        yield from _mismatch(excess, "parts", budget, site)
    if frame.total is not None:
        unsaid = frame.total.known and frame.total.per is Per.UNSTATED
        total = attrs.evolve(frame.total, per=Per.TOTAL) if unsaid else frame.total
        excess = compare(site, ((frame.amount,), (total,)), tolerance=tolerance, either_way=True)
        yield from _mismatch(excess, "total", budget, site)


_SAID = {
    "parts": (phrase("The parts make"), phrase("the frame is")),
    "total": (phrase("Over all years the frame makes"), phrase("the stated total is")),
}


def _mismatch(
    excess: Excess | CannotTell | None, at: str, budget: Budget, site: Site
) -> Iterator[Answer]:
    if isinstance(excess, CannotTell):
        yield CannotTell(excess.reason, at)
    elif excess is not None:
        larger, smaller = larger_side(excess, site), smaller_side(excess, site)
        what, whole = _SAID[at]
        yield wrong(
            at,
            what=what,
            whole=whole,
            found=smaller if excess.swapped else larger,
            expected=larger if excess.swapped else smaller,
            difference=difference_of(excess, site),
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


@rule(
    "RK330",
    "thousands-read-as-decimals",
    on=Amount,
    severity="w w w w w",
    message="This amount is read as {found}: a full stop stands before decimals.",
    hint="If {expected} is meant, write it with spaces between thousands.",
    source="Nordic usage: 300.000 kr is three hundred thousand",
    passes="{title: Kulturhus, currency: NOK, budget: {costs: [{title: Drift, amount: 300 000}]}}",
    fails="{title: Kulturhus, currency: NOK, budget: {costs: [{title: Drift, amount: 300.000}]}}",
)
def thousands_read_as_decimals(amount: Amount, site: Site) -> Iterator[Answer]:
    """No amount is written with three decimals, as thousands are with a full stop.

    No currency has thousandths, and many write 300.000 for three hundred thousand.
    """
    number = amount.number
    if number is None:
        yield NOT_APPLICABLE
    elif number.as_tuple().exponent == -_LIKE_THOUSANDS and 1 <= abs(number) < 10**_LIKE_THOUSANDS:
        read = attrs.evolve(amount, currency=amount.currency or site.currency)
        yield wrong(found=read, expected=attrs.evolve(read, number=number.scaleb(_LIKE_THOUSANDS)))
