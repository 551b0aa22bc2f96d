"""divide: exact shares turned into whole units, by the method of the key."""

from collections.abc import Sequence

import attrs

from regionkit.model import SharingMethod
from regionkit.sharing.divisors import DIVISORS, apportion
from regionkit.sharing.level import Claims, Level
from regionkit.sharing.scale import nearest
from regionkit.sharing.ties import TieBreaker, cut


@attrs.frozen
class Division:
    """Who gets how many whole units."""

    units: Sequence[int]
    """For each participant."""
    tied: Sequence[int] = ()
    """The positions of those whom only the rule for ties told apart."""


def divide(method: SharingMethod, claims: Claims, level: Level, breaker: TieBreaker) -> Division:
    """Divide whole units by a method.

    Raises
    ------
    TieError
        If more have an equal claim to the last units than there are units, and the
        breaker cannot choose among them.
    """
    if method is SharingMethod.PLAIN_ROUNDING:
        return Division([nearest(over, level.under) for over in level.over])
    if method is SharingMethod.LARGEST_REMAINDER:
        return _largest_remainder(level, breaker)
    return Division(*apportion(DIVISORS[method], claims, level, breaker))


def _largest_remainder(level: Level, breaker: TieBreaker) -> Division:
    """Cut all shares down; the units left over go to the largest remainders, one each."""
    under = level.under
    units = [over // under for over in level.over]
    remainders = [over % under for over in level.over]
    left = sum(remainders) // under
    # Sorting is stable, reversed too: equal remainders stay in the order of the key.
    order = sorted(range(len(units)), key=remainders.__getitem__, reverse=True)
    served, tied = cut(order, remainders, left)
    if tied:
        served += breaker.choose(tied, left - len(served))
    for each in served:
        units[each] += 1
    return Division(units, tied)
