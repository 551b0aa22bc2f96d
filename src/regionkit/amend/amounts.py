"""Amounts as effects work with them: exact figures, and what they are in."""

from decimal import Decimal
from typing import NamedTuple

import attrs

from regionkit.amend.draft import Draft, Steps
from regionkit.amend.errors import Unmet
from regionkit.values import EXACT, Amount, Bound, Per


class Unit(NamedTuple):
    """What an amount is in, where it stands."""

    currency: str | None
    per: Per


def unit_at(amount: Amount, at: Steps, draft: Draft) -> Unit:
    """Return what an amount is in, the currency of the place where it names none."""
    return Unit(amount.currency or draft.currency_at(at), amount.per)


def amount_in(unit: Unit, number: Decimal) -> Amount:
    """Return a number as an exact amount in a unit."""
    return Amount(number, unit.currency, per=unit.per)


def in_words(unit: Unit, other: Unit | None = None) -> str:
    """Say in what an amount is, with what tells it from another."""
    currency = f"in {unit.currency}" if unit.currency else "without a currency"
    if unit.per is not Per.UNSTATED:
        return f"{currency} {unit.per}"
    return currency if other is None or other.per is unit.per else f"{currency}, not {other.per}"


def is_exact(amount: Amount) -> bool:
    """Tell whether an amount is one figure, neither bounded nor approximate nor missing."""
    return amount.known and amount.bound is Bound.EXACT and not amount.approximate


def exact(amount: Amount, expected: str) -> Decimal:
    """Return the figure of an amount that is one; else raise Unmet with what is expected."""
    if amount.number is None or not is_exact(amount):
        raise Unmet(expected, amount)
    return amount.number


def must_be_in(unit: Unit, given: Amount) -> None:
    """Refuse an amount that says another currency or stretch of time."""
    if given.per not in (Per.UNSTATED, unit.per) or given.currency not in (None, unit.currency):
        said = Unit(given.currency, given.per)
        raise Unmet(f"an amount {in_words(unit, said)}, as the source", given)


def alike(one: Amount, other: Amount, unit: Unit) -> bool:
    """Tell whether two amounts say the same, the currency of the place where none is named."""
    mine, yours = (
        attrs.evolve(each, currency=each.currency or unit.currency) if each.known else each
        for each in (one, other)
    )
    return mine == yours


def less(held: Amount, moved: Decimal, was: Amount | None = None) -> Amount:
    """Return what is left of an amount; as it was before, if that is it again."""
    return _set(held, EXACT.subtract(held.number or Decimal(0), moved), was)


def more(held: Amount, moved: Decimal, was: Amount | None = None) -> Amount:
    """Return an amount with more added; as it was before, if that is it again."""
    return _set(held, EXACT.add(held.number or Decimal(0), moved), was)


def _set(held: Amount, number: Decimal, was: Amount | None) -> Amount:
    """Return an amount with another figure; the one there was before, if that is it again."""
    new = attrs.evolve(_bare(held), number=number)
    return was if was is not None and was == new else new


def _bare(amount: Amount) -> Amount:
    """Return an amount without the words it was printed in: they are not true of another."""
    return attrs.evolve(amount, text=None, where=None)
