"""Weights: a key as whole numbers, exact and fast."""

import math
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from regionkit.model import AmountPart, EqualPart, FixedPart, GroupPart, StatisticPart
from regionkit.sharing.portion import Portion


@attrs.frozen
class Weights:
    """A key as whole numbers: each participant's weight in each portion, over one denominator."""

    rows: tuple[tuple[int, ...], ...]
    """For each participant, its weight in each portion."""
    whole: int
    """What all weights add up to."""


def weigh(portions: Sequence[Portion], participants: tuple[str, ...]) -> Weights:
    """Bring all portions of a key to one denominator.

    For the municipalities of a plan that share half equally and half by population, the
    weights of one participant add up to 50388 + 7 · population, out of 2 · 7 · 50388.
    """
    columns = [_by_participant(portion) for portion in portions]
    worth = [
        portion.share / (sum(column.values()) or 1)
        for portion, column in zip(portions, columns, strict=True)
    ]  # what one unit of weight in each portion is worth
    whole = math.lcm(*(value.denominator for value in worth))
    scaled = []
    for value, column in zip(worth, columns, strict=True):
        factor = value.numerator * (whole // value.denominator)
        scaled.append([factor * column.get(participant, 0) for participant in participants])
    return Weights(tuple(zip(*scaled, strict=True)), whole)


def _by_participant(portion: Portion) -> Mapping[str, int]:
    match portion.part:
        case EqualPart() | GroupPart():
            return dict.fromkeys(portion.members, 1)
        case StatisticPart(figures=figures):
            values = {figure.participant: figure.value for figure in figures}
            return _as_integers(portion.members, [values[each] for each in portion.members])
        case FixedPart(shares=shares):
            agreed = {fixed.participant: fixed.share.value for fixed in shares}
            # who is exempt need not be named, nor need it be a member
            return _as_integers(portion.members, [agreed[each] for each in portion.members])
        case AmountPart():
            return {}


def _as_integers(members: tuple[str, ...], values: Iterable[Decimal | Fraction]) -> dict[str, int]:
    """Scale exact numbers to whole ones that stand in the same proportion."""
    ratios = [value.as_integer_ratio() for value in values]
    common = math.lcm(*{under for _, under in ratios})
    whole = [over * (common // under) for over, under in ratios]
    return dict(zip(members, whole, strict=True))
