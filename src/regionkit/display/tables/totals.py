"""Sums of what a plan states: each currency and stretch of time by itself."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from regionkit.display.voice import Voice
from regionkit.model import Budget, Project, Undertaking
from regionkit.rules.sums import Sum
from regionkit.sharing.planned import undertakings
from regionkit.values import Amount, Bound, Per


def budgets_of(project: Project) -> Iterator[tuple[Undertaking, Budget]]:
    """Go through the budgets of a project and its sub-projects, with whose each is."""
    for undertaking in undertakings(project):
        if undertaking.budget is not None:
            yield undertaking, undertaking.budget


def title_for(what: str, project: Project, undertaking: Undertaking) -> str:
    """Say what a table shows, and of which sub-project if it is not of the project itself."""
    named = undertaking is not project and (undertaking.name or undertaking.id)
    return f"{what}: {named}" if named else what


def totals(
    amounts: Iterable[Amount | None], budget: Budget, voice: Voice
) -> Iterator[tuple[str, str]]:
    """Add up amounts as far as they can be: each currency and stretch of time by itself.

    Yields
    ------
    tuple of two texts
        What the sum is of, and the sum.
    """
    stated = tuple(amounts)
    known = [amount for amount in stated if amount is not None and amount.known]
    currency = budget.currency or voice.currency
    units = dict.fromkeys((amount.currency or currency, amount.per) for amount in known)
    whole = len(known) == len(stated)
    for unit in units:
        own = [a for a in known if (a.currency or currency, a.per) == unit]
        if len(units) > 1 and unit[1] is Per.UNSTATED:
            name = voice.label("Total of what is not said to be per year or in total")
        else:
            name = voice.label("Total") if whole else voice.label("Total of what is stated")
        yield name, _sum(own, *unit, voice)


def _sum(amounts: list[Amount], currency: str | None, per: Per, voice: Voice) -> str:
    if len(amounts) == 1:
        return voice.amount(amounts[0], currency)  # as it is stated: ca, at most
    added = Sum.of((amount, 1) for amount in amounts)
    return write_range(added.lower, added.upper, currency, per, voice)


def write_range(
    lower: Decimal | None, upper: Decimal | None, currency: str | None, per: Per, voice: Voice
) -> str:
    """Write what a figure can be at least and at most; one of them is there."""
    if lower is not None and upper is not None and lower != upper:
        least = voice.amount(Amount(lower, currency))
        return voice.label(
            "{least} to {most}", least=least, most=voice.amount(Amount(upper, currency, per=per))
        )
    bound = Bound.AT_MOST if lower is None else Bound.AT_LEAST if upper is None else Bound.EXACT
    figure = upper if lower is None else lower
    return voice.amount(Amount(figure, currency, bound=bound, per=per))
