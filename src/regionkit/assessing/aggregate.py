"""Aggregate: what a method makes of all criteria together, and the methods that stay exact."""

import math
from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import attrs

from regionkit.assessing.scaling import Column


@attrs.frozen(kw_only=True)
class Duels:
    """How one candidate does against each of the others by the majority of criteria."""

    won: int
    """How many of the others are behind it."""
    drawn: int
    """How many are level with it."""
    lost: int
    """How many are ahead of it."""


@attrs.frozen(kw_only=True)
class Aggregate:
    """What a method makes of all criteria together. Candidates go by their position."""

    groups: tuple[tuple[int, ...], ...]
    """From the best to the last; those who come out equal stand together."""
    values: tuple[Fraction | None, ...]
    """The figure of each candidate; None where the method has none."""
    exact: bool = True
    """Whether the figures are exact; they may be rounded where the order still is exact."""
    duels: tuple[Duels, ...] = ()
    """By the majority of criteria, how each does against the others."""
    software: str | None = None
    """What computed it, if regionkit did not."""


def grouped(keys: Sequence[Any]) -> tuple[tuple[int, ...], ...]:
    """Put positions in order of their keys, the greatest first, equal ones together."""
    by_key = defaultdict(list)
    for position, key in enumerate(keys):
        by_key[key].append(position)
    return tuple(tuple(by_key[key]) for key in sorted(by_key, reverse=True))


def whole_weights(weights: Sequence[Fraction]) -> tuple[tuple[int, ...], int]:
    """Return weights as whole numbers, and what they are parts of."""
    under = math.lcm(*(weight.denominator for weight in weights))
    return tuple(w.numerator * (under // w.denominator) for w in weights), under


def weighted_totals(
    columns: Sequence[Column], weights: Sequence[int]
) -> tuple[tuple[int, ...], int]:
    """Return the weighted sum of each candidate as a whole number, and its denominator.

    The denominator leaves out that of the weights.
    """
    common = math.lcm(*(column.under for column in columns))
    factors = [w * (common // c.under) for w, c in zip(weights, columns, strict=True)]
    totals = [0] * len(columns[0].over)
    for factor, column in zip(factors, columns, strict=True):
        totals = [total + factor * over for total, over in zip(totals, column.over, strict=True)]
    return tuple(totals), common


def weighted_sum(columns: Sequence[Column], weights: Sequence[Fraction]) -> Aggregate:
    """Add up scaled values times weights: exactly, so equal sums are equal."""
    whole, under = whole_weights(weights)
    totals, common = weighted_totals(columns, whole)
    return Aggregate(
        groups=grouped(totals),
        values=tuple(Fraction(total, under * common) for total in totals),
    )


def lexicographic(columns: Sequence[Column], order: Sequence[int]) -> Aggregate:
    """Let the first criterion in the order decide; where it does not, the next."""
    keys = list(zip(*(columns[position].over for position in order), strict=True))
    return Aggregate(groups=grouped(keys), values=(None,) * len(keys))


def majority(columns: Sequence[Column], weights: Sequence[Fraction]) -> Aggregate:
    """Compare each two; a criterion counts its weight for whoever is better by it.

    A candidate's figure is how many of the others it beats, less how many beat it (A. H.
    Copeland, 1951). Who beats all others is first, as Condorcet (1785) asks for.
    """
    duels = tuple(_duels(columns, whole_weights(weights)[0]))
    balance = [each.won - each.lost for each in duels]
    return Aggregate(
        groups=grouped(balance), values=tuple(Fraction(each) for each in balance), duels=duels
    )


def _duels(columns: Sequence[Column], weights: Sequence[int]) -> list[Duels]:
    """Count all duels at once: a long integer has one field for each opponent.

    For each candidate the weights for and against are added up in fields that are wide enough
    for all of them; the top bit of a field tells who is ahead. A thousand candidates make half
    a million duels, which would take seconds one by one.
    """
    number = len(columns[0].over)
    width = sum(weights).bit_length() + 2
    units = [1 << (width * position) for position in range(number)]
    everybody = sum(units)
    top = everybody << (width - 1)
    ahead, behind = [0] * number, [0] * number
    for weight, column in zip(weights, columns, strict=True):
        by_value = defaultdict(list)
        for position, over in enumerate(column.over):
            by_value[over].append(position)
        worse = 0
        for value in sorted(by_value):
            level = sum(units[position] for position in by_value[value])
            better = everybody - worse - level
            for position in by_value[value]:
                ahead[position] += weight * worse
                behind[position] += weight * better
            worse += level
    duels = []
    for mine, theirs in zip(ahead, behind, strict=True):
        gap = mine + top - theirs
        won = ((gap - everybody) & top).bit_count()
        lost = number - (gap & top).bit_count()
        duels.append(Duels(won=won, drawn=number - 1 - won - lost, lost=lost))
    return duels
