"""The arithmetic of sharing, in whole numbers only: exact, and fast."""

import math
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from regionkit.model import EqualPart, FixedPart, KeyPart, SharingKey, StatisticPart, TieRule
from regionkit.sharing.errors import TieError
from regionkit.values import Money


@attrs.frozen
class Weights:
    """A key as whole numbers: each participant's weight in each part, over one denominator."""

    rows: tuple[tuple[int, ...], ...]
    """For each participant, its weight in each part."""
    denominator: int
    """What all weights add up to: the whole."""


def weigh(key: SharingKey) -> Weights:
    """Bring all parts of a key to one denominator.

    For the municipalities of a plan that share half equally and half by population, the
    weights of one participant add up to 50388 + 7 · population, out of 2 · 7 · 50388.
    """
    columns = [_part_weights(part, key.participants) for part in key.parts]
    worth = [
        part.share.value / sum(column) for part, column in zip(key.parts, columns, strict=True)
    ]  # what one unit of weight in each part is worth
    denominator = math.lcm(*(value.denominator for value in worth))
    scaled = []
    for value, column in zip(worth, columns, strict=True):
        factor = value.numerator * (denominator // value.denominator)
        scaled.append([factor * weight for weight in column])
    return Weights(tuple(zip(*scaled, strict=True)), denominator)


def _part_weights(part: KeyPart, participants: tuple[str, ...]) -> list[int]:
    match part:
        case EqualPart():
            return [1] * len(participants)
        case StatisticPart():
            figures = {figure.participant: figure.value for figure in part.figures}
            return _as_integers([figures[participant] for participant in participants])
        case FixedPart():
            shares = {fixed.participant: fixed.share.value for fixed in part.shares}
            return _as_integers([shares[participant] for participant in participants])


def _as_integers(values: Iterable[Decimal | Fraction]) -> list[int]:
    """Scale exact numbers to whole ones that stand in the same proportion."""
    ratios = [value.as_integer_ratio() for value in values]
    common = math.lcm(*(under for _, under in ratios))
    return [over * (common // under) for over, under in ratios]


def receivers(
    key: SharingKey, shares: Sequence[int], denominator: int, units: int, unit: Money
) -> frozenset[int]:
    """Tell who gets one of the units that are left over when all shares are cut down.

    Parameters
    ----------
    key
        The key, for its participants and its rule for ties.
    shares
        Each participant's combined share, over the denominator.
    denominator
        What the shares add up to.
    units
        How many units are shared in all.
    unit
        What one unit is worth.

    Returns
    -------
    frozenset of int
        The positions of those who get one.

    Raises
    ------
    TieError
        If equal remainders stand on both sides of the cut and the key has no rule that
        tells them apart.
    """
    remainders = [units * share % denominator for share in shares]
    left = sum(remainders) // denominator
    # Sorting is stable, reversed too: equal remainders stay in the order of the key.
    order = sorted(range(len(shares)), key=remainders.__getitem__, reverse=True)
    served, tied = _cut(order, remainders, left)
    if tied and key.ties in (TieRule.LARGEST_SHARE, TieRule.SMALLEST_SHARE):
        largest_first = key.ties is TieRule.LARGEST_SHARE
        tied.sort(key=shares.__getitem__, reverse=largest_first)
        by_share, tied = _cut(tied, shares, left - len(served))
        served += by_share
    if tied:
        wanted = left - len(served)
        if key.ties is not TieRule.LISTED_FIRST:
            names = [key.participants[position] for position in sorted(tied)]
            raise TieError(names, wanted, unit, key.ties)
        served += tied[:wanted]
    return frozenset(served)


def _cut(order: list[int], values: Sequence[int], count: int) -> tuple[list[int], list[int]]:
    """Split the first `count` off; if equal values stand on both sides, keep these apart."""
    if not count or values[order[count - 1]] != values[order[count]]:
        return order[:count], []
    level = values[order[count]]
    clear = [position for position in order[:count] if values[position] != level]
    return clear, [position for position in order if values[position] == level]
