"""What a budget comes to, for the rules that compare costs and funding."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated

from regionkit.model import Budget, Undertaking
from regionkit.rules.answer import CannotTell
from regionkit.rules.site import Site
from regionkit.rules.sums import Excess, certain_excess, certain_mismatch
from regionkit.values import Amount, Bound, Per, TimeUnit

Tolerance = Annotated[Decimal, "Largest difference that is not reported, in units of the currency."]
ONE = Decimal(1)


def years_of(site: Site) -> int | None:
    """Return for how many years yearly amounts run: as the frame says, else the period."""
    return site.once(_years_of)


def _years_of(site: Site) -> int | None:
    return years_for(site.budget, site.undertaking)


def years_for(budget: Budget, undertaking: Undertaking) -> int | None:
    """Return for how many years the yearly amounts of a project or sub-project run."""
    frame, period = budget.frame, undertaking.period
    if frame is not None and frame.years is not None:
        return frame.years
    duration = period.duration if period else None
    return duration.count if duration and duration.unit is TimeUnit.YEAR else None


def all_known(amounts: Iterable[Amount | None]) -> bool:
    """Tell whether every amount has a figure."""
    return all(amount is not None and amount.known for amount in amounts)


def costs_of(budget: Budget) -> tuple[Amount | None, ...]:
    """List what the plan costs: the items if they have figures, else the frame."""
    amounts = tuple(item.amount for item in budget.costs)
    if budget.frame is not None and not (amounts and all_known(amounts)):
        return (budget.frame.amount,)
    return amounts


def amounts_with_paths(budget: Budget) -> list[tuple[str, Amount]]:
    """List the same figures with their places."""
    frame = budget.frame
    stated: list[tuple[str, Amount | None]] = []
    if frame is not None:
        stated.append(("frame.amount", frame.amount))
        stated += [(f"frame.parts[{n}].amount", part.amount) for n, part in enumerate(frame.parts)]
    stated += [(f"costs[{i.id or n}].amount", i.amount) for n, i in enumerate(budget.costs)]
    stated += [(f"funding[{f.id or n}].amount", f.amount) for n, f in enumerate(budget.funding)]
    return [(at, amount) for at, amount in stated if amount is not None and amount.known]


def amounts_of(budget: Budget) -> list[Amount]:
    """List the figures of a budget that stand for the whole of something."""
    stated = [row.amount for rows in (budget.costs, budget.funding) for row in rows]
    if budget.frame is not None:
        stated += [budget.frame.amount, *(part.amount for part in budget.frame.parts)]
    return [amount for amount in stated if amount is not None and amount.number is not None]


def currencies_of(site: Site) -> set[str | None]:
    """Return the currencies of the figures of a budget; None among them if one has none."""
    return site.once(_currencies_of)


def _currencies_of(site: Site) -> set[str | None]:
    frame = site.budget.frame
    total = frame.total if frame else None
    found = {amount.currency or site.currency for amount in amounts_of(site.budget)}
    return found | {total.currency or site.currency} if total and total.known else found


def compare(
    site: Site,
    rows: tuple[tuple[Amount | None, ...], tuple[Amount | None, ...]],
    *,
    tolerance: Decimal,
    either_way: bool = False,
) -> Excess | CannotTell | None:
    """Tell whether the first row certainly exceeds the second, or differs from it either way."""
    if len(currencies_of(site)) > 1:
        return CannotTell("the amounts are not all in one currency")
    compare = certain_mismatch if either_way else certain_excess
    return compare(*rows, years=years_of(site), tolerance=tolerance)


def as_stated(figure: Decimal | None, bound: Bound, excess: Excess, site: Site) -> Amount:
    """Put a worked-out figure into words: with its currency, its bound and its period."""
    currency = next(iter(currencies_of(site)), None)
    return worked_out(figure, currency, bound=bound, per=excess.per)


def worked_out(
    figure: Decimal | None,
    currency: str | None,
    *,
    bound: Bound = Bound.EXACT,
    per: Per = Per.UNSTATED,
) -> Amount:
    """Put a worked-out figure into words."""
    if figure is not None and figure == figure.to_integral_value():
        figure = figure.to_integral_value()  # 2 200 000, not 2 200 000.0
    return Amount(figure, currency, bound=bound, per=per)


def larger_side(excess: Excess, site: Site) -> Amount:
    """Return the least that the larger side comes to."""
    bound = Bound.EXACT if excess.larger.exact else Bound.AT_LEAST
    return as_stated(excess.larger.lower, bound, excess, site)


def smaller_side(excess: Excess, site: Site) -> Amount:
    """Return the most that the smaller side comes to."""
    bound = Bound.EXACT if excess.smaller.exact else Bound.AT_MOST
    return as_stated(excess.smaller.upper, bound, excess, site)


def difference_of(excess: Excess, site: Site) -> Amount:
    """Return by how much the two sides differ at least."""
    exact = excess.larger.exact and excess.smaller.exact
    return as_stated(excess.by, Bound.EXACT if exact else Bound.AT_LEAST, excess, site)
