"""RK302, years: whether the funding of each year covers what falls due in it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Final

from regionkit.model import Budget, CostItem
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.balance import ONE, Tolerance, all_known, currencies_of, worked_out
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.rules.sums import AMOUNT_MISSING, ZERO, Sum
from regionkit.values import Amount, Bound, Per, Period

_MOST_YEARS: Final = 200
"""A cost that falls due over more years than this is not spread over them."""


@rule(
    "RK302",
    "funding-gap-in-year",
    on=Budget,
    severity="i w e e e",
    message="What falls due in {years} comes to {expected}, and funding of {found} is there for "
    "it: {difference} is missing.",
    hint="Move funding or costs between the years.",
    source="plan of Kongsbergregionen (2009) §7, figures per year; Prosjektveiviseren, budget by "
    "period",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          costs:
            - {title: Utredning, amount: 400 000, period: 2009}
            - {title: Gjennomføring, amount: 600 000, period: 2010}
          funding:
            - {title: Kommunene, amount: 400 000 per year}
            - {title: Tilskudd, amount: 200 000 in total}
    """,
    fails="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          costs:
            - {title: Utredning, amount: 400 000, period: 2009}
            - {title: Gjennomføring, amount: 600 000, period: 2010}
          funding: [{title: Kommunene, amount: 500 000 per year}]
    """,
)
def funding_gap_in_year(
    budget: Budget, site: Site, *, tolerance: Tolerance = ONE
) -> Iterator[Answer]:
    """Funding covers costs in every year, not only in total.

    Years can be told apart where cost items have a ``period``, so the rule asks only then: where
    all is per year, every year is like the next, and RK301 says what there is to say. What is
    per year comes anew each calendar year. It pays first for the costs that are per year and have
    no period, and what it leaves is there for the costs dated in that year. Funding in total can
    come in any year, but only once. Funding that does not say which is taken for per year here, as
    that covers most.

    An item counts where it certainly falls: one of 2009/2010 in neither year, unless it is per
    year and the whole of a year lies in it. Years that fall short are told of together, for what
    is free pays for one of them only. Without any funding per year, and where an item of no
    period could change the answer, it cannot be told.
    """
    dated = [(item, when) for item in budget.costs if (when := item.period) is not None]
    undated = [item for item in budget.costs if item.period is None]
    if not dated or not budget.funding:
        yield NOT_APPLICABLE
        return
    if len(currencies_of(site)) > 1:
        yield CannotTell("the amounts are not all in one currency")
        return
    if not any(line.amount and line.amount.per is Per.YEAR for line in budget.funding):
        yield CannotTell("nothing says in which years the funding comes")
        return
    free = Sum.of((line.amount, 1) for line in budget.funding if not _can_be_yearly(line.amount))
    yearly = Sum.of((line.amount, 1) for line in budget.funding if _can_be_yearly(line.amount))
    steady = Sum.of((item.amount, 1) for item in undated if _is_yearly(item))
    if free.upper is None or yearly.upper is None:
        if not (free.complete and yearly.complete):
            yield AMOUNT_MISSING
        return
    left = max(ZERO, yearly.upper - (steady.lower or ZERO))
    short = {year: due for year, due in _due(dated).items() if (due.lower or ZERO) > left}
    due = sum((each.lower or ZERO for each in short.values()), ZERO)
    there = left * len(short) + free.upper
    if due - there > tolerance:
        currency = next(iter(currencies_of(site)), None)
        exact = all(each.exact for each in (yearly, free, steady, *short.values()))
        least, most = (Bound.EXACT,) * 2 if exact else (Bound.AT_LEAST, Bound.AT_MOST)
        yield wrong(
            "costs",
            years=tuple(str(year) for year in sorted(short)),
            expected=worked_out(due, currency, bound=least),
            found=worked_out(there, currency, bound=most),
            difference=worked_out(due - there, currency, bound=least),
        )
    elif not steady.complete or not all_known(item.amount for item, _ in dated):
        yield AMOUNT_MISSING
    elif any(not _is_yearly(item) for item in undated):
        yield CannotTell("a cost item does not say when it falls due")


def _can_be_yearly(amount: Amount | None) -> bool:
    return amount is not None and amount.per is not Per.TOTAL


def _is_yearly(item: CostItem) -> bool:
    return item.amount is not None and item.amount.per is Per.YEAR


def _due(dated: list[tuple[CostItem, Period]]) -> dict[int, Sum]:
    """Return what certainly falls due in each year."""
    rows: dict[int, list[tuple[Amount | None, int]]] = defaultdict(list)
    for item, period in dated:
        for year in _years(item, period):
            rows[year].append((item.amount, 1))
    return {year: Sum.of(row) for year, row in rows.items()}


def _years(item: CostItem, period: Period) -> Iterator[int]:
    """Go through the years in which an item certainly falls due."""
    first, last = period.earliest, period.latest
    if first is not None and last is not None and first.year == last.year:
        yield first.year
    elif _is_yearly(item):
        yield from _whole_years(period)


def _whole_years(period: Period) -> Iterator[int]:
    """Go through the years that lie in a period however it is read."""
    first, last = period.latest_start, period.earliest_end
    if first is None or last is None:
        return
    begin = first.year if first == date(first.year, 1, 1) else first.year + 1
    end = last.year if last == date(last.year, 12, 31) else last.year - 1
    if end - begin < _MOST_YEARS:
        yield from range(begin, end + 1)
