"""RK306, own effort: whether hours and rates are within what a scheme accepts."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

import attrs

from regionkit.model import FundingLine, MoneyKind, Valuation
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.balance import ONE, worked_out, years_of
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.rules.sums import YEARS_MISSING, Sum
from regionkit.values import Amount, Bound, Per


@rule(
    "RK306",
    "hourly-rate-above-ceiling",
    on=FundingLine,
    severity="- w e e e",
    message="For this own effort {found} is stated, where {expected} counts: {title}",
    hint="Lower the figure, or document an exception.",
    source="Innovasjon Norge, approved rates and hours for own effort",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          funding:
            - title: Egeninnsats
              kind: in kind
              amount: 1 110 000
              basis: {hours: 1850, rate: 600, persons: 1}
    """,
    fails="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          funding:
            - title: Egeninnsats
              kind: in kind
              amount: 1 757 500
              basis: {hours: 1850, rate: 950, persons: 1}
    """,
)
def hourly_rate_above_ceiling(
    line: FundingLine,
    site: Site,
    *,
    max_rate: Annotated[
        Amount | None, "Most money for an hour of own effort; none: rates are not asked about."
    ] = None,
    max_hours_per_year: Annotated[
        int | None, "Most hours of one person in a year; none: hours are not asked about."
    ] = None,
) -> Iterator[Answer]:
    """Own effort is valued by no higher rate and by no more hours than the scheme accepts.

    Both figures come from the profile, where they can follow the day; without them the rule does
    not apply. Hours times rate make the amount: they are for the same time, so the hours of an
    amount per year are per year. More hours than one person has can be those of several, so they
    are wrong only if ``persons`` says how many there are. Of an amount in total, or one that does
    not say, they are wrong only if all the years of the plan cannot hold them. The examples are
    judged by 700 kroner an hour and 1 850 hours a year.
    """
    if line.kind is not MoneyKind.IN_KIND or (max_rate is None and max_hours_per_year is None):
        yield NOT_APPLICABLE
        return
    basis = line.basis or Valuation()
    if max_rate is not None:
        yield from _rate(line, basis, max_rate, site)
    if max_hours_per_year is not None and (max_rate is None or basis.rate is not None):
        yield from _hours(line, basis, max_hours_per_year, site)
    yield from _product(line, basis, site)


def _rate(line: FundingLine, basis: Valuation, most: Amount, site: Site) -> Iterator[Answer]:
    rate = basis.rate
    if rate is None or not rate.known:
        yield CannotTell("the rate of the own effort is not given", "basis")
    elif (rate.currency or site.currency) != (most.currency or site.currency):
        yield CannotTell("the rate and its ceiling are not in one currency", "basis.rate")
    elif rate.lower is not None and most.number is not None and rate.lower > most.number:
        limit = worked_out(most.number, most.currency or site.currency, bound=Bound.AT_MOST)
        yield wrong(
            "basis.rate", title=line.title, found=_with_currency(rate, site), expected=limit
        )


def _hours(line: FundingLine, basis: Valuation, most: int, site: Site) -> Iterator[Answer]:
    hours = basis.hours
    if hours is None:
        yield CannotTell("the hours of the own effort are not given", "basis")
        return
    if hours <= most:
        return
    if basis.persons is None:
        yield CannotTell("nothing says how many persons' hours these are", "basis.hours")
        return
    yearly = line.amount is not None and line.amount.per is Per.YEAR
    years = 1 if yearly else _most_years(site)
    limit = most * basis.persons
    if hours <= limit:
        return
    if years is None:
        yield CannotTell(YEARS_MISSING.reason, "basis.hours")
    elif hours > limit * years:
        allowed = Amount(limit * years, bound=Bound.AT_MOST)
        yield wrong("basis.hours", title=line.title, found=Amount(hours), expected=allowed)


def _product(line: FundingLine, basis: Valuation, site: Site) -> Iterator[Answer]:
    amount, rate, hours = line.amount, basis.rate, basis.hours
    if not (amount and amount.known and rate and rate.known and hours is not None):
        return
    currencies = {each.currency or site.currency for each in (amount, rate)}
    if len(currencies) > 1:
        yield CannotTell("the amounts are not all in one currency", "basis.rate")
        return
    made, stated = Sum.of([(rate, hours)]), Sum.of([(amount, 1)])
    apart = made.certainly_exceeds(stated, ONE) or stated.certainly_exceeds(made, ONE)
    if apart is not None:
        figure, bound = _figure(made)
        expected = worked_out(figure, currencies.pop(), bound=bound, per=amount.per)
        found = _with_currency(amount, site)
        yield wrong("amount", title=line.title, found=found, expected=expected)


def _figure(made: Sum) -> tuple[Decimal | None, Bound]:
    if made.exact:
        return made.upper, Bound.EXACT
    return (made.lower, Bound.AT_LEAST) if made.upper is None else (made.upper, Bound.AT_MOST)


def _with_currency(amount: Amount, site: Site) -> Amount:
    return attrs.evolve(amount, currency=amount.currency or site.currency)


def _most_years(site: Site) -> int | None:
    """Return for how many years the plan can run at most; None if that is not known."""
    years, period = years_of(site), site.undertaking.period
    if years is not None or period is None or not period.earliest or not period.latest:
        return years
    return period.latest.year - period.earliest.year + 1
