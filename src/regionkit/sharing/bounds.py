"""Bounds: fixed amounts, minimums and maximums, in whole units of the key."""

from decimal import Decimal
from fractions import Fraction

import attrs

from regionkit.model import AmountPart, SharingKey
from regionkit.sharing.portion import Portion
from regionkit.values import Amount


@attrs.frozen
class Bounds:
    """The least and the most that one participant pays, in units; None for no maximum."""

    least: int
    most: int | None


def fixed_amounts(key: SharingKey, portion: Portion) -> dict[str, int]:
    """Return what each participant pays in a part of fixed amounts, in units of the key."""
    if not isinstance(portion.part, AmountPart):
        return {}
    each = portion.part.each
    paid = {} if each is None else dict.fromkeys(portion.members, in_units(key, each))
    for fixed in portion.part.amounts:
        paid[fixed.participant] = in_units(key, fixed.amount)
    return paid


def bounds(key: SharingKey) -> dict[str, Bounds]:
    """Return the limits of each participant; empty if the key has none at all."""
    if key.minimum is None and key.maximum is None and not key.limits:
        return {}
    common = _bounds(key, key.minimum, key.maximum)
    own = {
        limit.participant: _bounds(key, limit.minimum or key.minimum, limit.maximum or key.maximum)
        for limit in key.limits
    }
    own |= dict.fromkeys(key.exempt, Bounds(0, 0))
    return {participant: own.get(participant, common) for participant in key.participants}


def _bounds(key: SharingKey, least: Amount | None, most: Amount | None) -> Bounds:
    return Bounds(
        0 if least is None else in_units(key, least),
        None if most is None else in_units(key, most),
    )


def in_units(key: SharingKey, amount: Amount) -> int:
    """Count the units in an amount of the key, which is exact and in whole units."""
    return int(Fraction(amount.number or Decimal(0)) / Fraction(key.unit))
