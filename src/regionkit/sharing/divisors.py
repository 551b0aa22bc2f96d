"""Divisor methods: one common divisor for all, and a rule for rounding.

The units go one by one to whoever has the largest quotient of weight and *signpost*, and
each method has its own signposts: for the unit after *s*, D'Hondt has s + 1, Sainte-Laguë
s + ½, Huntington-Hill √(s(s + 1)) and Adams s. See Balinski and Young, *Fair Representation*
(1982); Pukelsheim, *Proportional Representation* (2017), ch. 4 and 12, for limits and for
the way taken here: to round all quotients by a divisor that is nearly right, and then to
mend the few units that are too many or too few.

All is done in whole numbers, of any size: two quotients that differ, differ here too.
"""

import heapq
from collections.abc import Callable, Sequence
from typing import Final

import attrs

from regionkit.model import SharingMethod
from regionkit.sharing.level import Claims, Level
from regionkit.sharing.scale import nearest
from regionkit.sharing.ties import TieBreaker


@attrs.frozen
class Divisor:
    """What tells one divisor method from another."""

    round: Callable[[int, int], int]
    """Rounds a quotient above 0."""
    signpost: Callable[[int], int]
    """The signpost after so many units, on any scale; 0 if the unit is due to everybody."""
    power: int
    """The power of the weight that goes with this scale: 2 for squared signposts."""
    bias: int
    """What rounding takes away on average, in halves of a unit."""


def _geometric(over: int, under: int) -> int:
    whole = over // under
    return whole + (over * over >= whole * (whole + 1) * under * under)


DIVISORS: Final = {
    SharingMethod.DHONDT: Divisor(lambda over, under: over // under, lambda s: s + 1, 1, 1),
    SharingMethod.SAINTE_LAGUE: Divisor(nearest, lambda s: 2 * s + 1, 1, 0),
    SharingMethod.HUNTINGTON_HILL: Divisor(_geometric, lambda s: s * (s + 1), 2, 0),
    SharingMethod.ADAMS: Divisor(lambda over, under: -(-over // under), lambda s: s, 1, -1),
}
"""The divisor methods."""


@attrs.frozen
class _Quotients:
    """The quotients of weight and signpost, as whole numbers in the same order."""

    signpost: Callable[[int], int]
    weights: Sequence[int]
    bits: int
    endless: int

    @classmethod
    def of(cls, divisor: Divisor, weights: Sequence[int], most_units: int) -> "_Quotients":
        # Quotients with denominators below 2^b that differ, differ by more than 2^-2b.
        bits = 2 * divisor.signpost(most_units + 2).bit_length()
        powers = [weight**divisor.power << bits for weight in weights]
        return cls(divisor.signpost, powers, bits, max(powers) + 1)

    def after(self, position: int, units: int) -> int:
        """Return the claim to one more unit of one who has so many."""
        signpost = self.signpost(units)
        return self.weights[position] // signpost if signpost else self.endless


def apportion(
    divisor: Divisor, claims: Claims, level: Level, breaker: TieBreaker
) -> tuple[list[int], list[int]]:
    """Share whole units by a divisor method.

    Parameters
    ----------
    divisor
        The method.
    claims
        What is divided, and among whom, within which limits.
    level
        The exact shares, within the limits.
    breaker
        Chooses among those who have an equal claim to the last units.

    Returns
    -------
    tuple
        The units of each participant, and the positions of those the breaker chose from.

    Raises
    ------
    TieError
        If the breaker cannot choose.
    """
    units = _nearly(divisor, claims, level)
    quotients = _Quotients.of(divisor, claims.weights, claims.units + len(units))
    _hand_out(quotients, claims, units)
    _take_back(quotients, claims, units)
    return units, _settle_ties(quotients, claims, units, breaker)


def _nearly(divisor: Divisor, claims: Claims, level: Level) -> list[int]:
    """Round all quotients by a divisor chosen so that on average nothing is lost."""
    shift = divisor.bias * sum(1 for weight in claims.weights if weight)
    slope, under = max(0, 2 * level.slope + shift), 2 * level.under
    units = []
    for weight, least, most in zip(claims.weights, claims.least, claims.most, strict=True):
        rounded = divisor.round(slope * weight, under) if weight and slope else 0
        units.append(max(least, rounded if most is None else min(rounded, most)))
    return units


def _can_give(claims: Claims, units: list[int]) -> list[int]:
    rows = enumerate(zip(claims.weights, claims.least, units, strict=True))
    return [each for each, (weight, least, has) in rows if weight and has > least]


def _can_take(claims: Claims, units: list[int]) -> list[int]:
    rows = enumerate(zip(claims.weights, claims.most, units, strict=True))
    return [each for each, (weight, most, has) in rows if weight and has != most]


def _hand_out(quotients: _Quotients, claims: Claims, units: list[int]) -> None:
    lacking = claims.units - sum(units)
    if lacking <= 0:
        return
    heap = [(-quotients.after(each, units[each]), each) for each in _can_take(claims, units)]
    heapq.heapify(heap)
    for _ in range(lacking):
        each = heap[0][1]
        units[each] += 1
        if units[each] == claims.most[each]:
            heapq.heappop(heap)
        else:
            heapq.heapreplace(heap, (-quotients.after(each, units[each]), each))


def _take_back(quotients: _Quotients, claims: Claims, units: list[int]) -> None:
    too_many = sum(units) - claims.units
    if too_many <= 0:
        return
    heap = [(quotients.after(each, units[each] - 1), each) for each in _can_give(claims, units)]
    heapq.heapify(heap)
    for _ in range(too_many):
        each = heap[0][1]
        units[each] -= 1
        if units[each] == claims.least[each]:
            heapq.heappop(heap)
        else:
            heapq.heapreplace(heap, (quotients.after(each, units[each] - 1), each))


def _settle_ties(
    quotients: _Quotients, claims: Claims, units: list[int], breaker: TieBreaker
) -> list[int]:
    """If the last units went to claims that others have too, let the breaker choose."""
    last = {each: quotients.after(each, units[each] - 1) for each in _can_give(claims, units)}
    following = {each: quotients.after(each, units[each]) for each in _can_take(claims, units)}
    if not last or not following or min(last.values()) != max(following.values()):
        return []
    claim = min(last.values())
    having = [each for each, own in last.items() if own == claim]
    tied = sorted(having + [each for each, own in following.items() if own == claim])
    for each in having:
        units[each] -= 1
    for each in breaker.choose(tied, len(having)):
        units[each] += 1
    return tied
