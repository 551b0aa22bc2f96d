"""Weight limits: how far the weight of a criterion can move before first place changes."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

import attrs

from regionkit.assessing.aggregate import weighted_totals, whole_weights
from regionkit.assessing.errors import AssessmentError
from regionkit.assessing.running import Prepared, first_places
from regionkit.assessing.weights import Weights
from regionkit.model import Criterion

STEP: Final = Fraction(1, 100)
"""How far apart the weights are that are tried by a method that is no weighted sum."""

FINE: Final = Fraction(1, 10_000)
"""How exactly a limit is found between two of them."""


@attrs.frozen(kw_only=True)
class WeightLimit:
    """How far one weight can move while the others keep their proportions.

    At a limit the first and a rival are level; beyond it the rival is ahead.
    """

    criterion: Criterion
    """The criterion."""
    weight: Fraction
    """Its weight."""
    lower: Fraction | None
    """How low the weight can go; None if it can go down to nothing."""
    lower_rivals: tuple[str, ...]
    """Who draws level there, by id."""
    upper: Fraction | None
    """How high it can go; None if it can go up to the whole."""
    upper_rivals: tuple[str, ...]
    """Who draws level there, by id."""

    @property
    def nearest(self) -> Fraction | None:
        """How far the weight must move at least for first place to change; None if it never does.

        A part of 1: 0.03 stands for three percentage points.
        """
        moves = [abs(end - self.weight) for end in (self.lower, self.upper) if end is not None]
        return min(moves, default=None)


def moved(weights: Weights, position: int, weight: Fraction) -> tuple[Fraction, ...]:
    """Return weights in which one is another and the others keep their proportions."""
    factor = (1 - weight) / (1 - weights.values[position])
    return tuple(
        weight if number == position else value * factor
        for number, value in enumerate(weights.values)
    )


def exact_limits(
    prepared: Prepared, weights: Weights, first: tuple[str, ...]
) -> tuple[WeightLimit, ...]:
    """Return the exact limits for a weighted sum.

    Of candidate i, with value u by the criterion in question and the weighted mean R of all
    others, the sum at weight t is ``t u + (1 - t) R``: a straight line. A limit is where the
    lines of the first and of a rival cross.

    A criterion that has all the weight has no limits: the others have no proportions to keep.
    Of several who share first place, any move that parts them is a limit.
    """
    ids = [each.id for each in prepared.table.candidates]
    whole, under = whole_weights(weights.values)
    totals, common = weighted_totals(prepared.columns, whole)
    sums = [Fraction(total, under * common) for total in totals]
    leader = ids.index(first[0])
    limits = []
    for number, weight in enumerate(weights.values):
        if weight == 1:
            continue
        own = prepared.columns[number]
        others = [(total - weight * own[n]) / (1 - weight) for n, total in enumerate(sums)]
        crossings = _crossings(
            (ids[n], others[leader] - others[n], own[leader] - own[n])
            for n in range(len(ids))
            if n != leader
        )
        limit = _limit(prepared.table.criteria[number], weight, list(crossings))
        gains = {name: own[ids.index(name)] - others[ids.index(name)] for name in first}
        limits.append(_parted(limit, gains))
    return tuple(limits)


def _parted(limit: WeightLimit, gains: dict[str, Fraction]) -> WeightLimit:
    """Set the limits at once where those who share first place gain differently by a weight."""
    most, least = max(gains.values()), min(gains.values())
    if most == least:
        return limit
    return attrs.evolve(
        limit,
        lower=limit.weight,
        lower_rivals=tuple(name for name, gain in gains.items() if gain == least),
        upper=limit.weight,
        upper_rivals=tuple(name for name, gain in gains.items() if gain == most),
    )


Crossing = tuple[str, Fraction, bool]
"""A rival, the weight at which it draws level, and whether it is ahead above that."""


def _crossings(leads: Iterable[tuple[str, Fraction, Fraction]]) -> Iterator[Crossing]:
    """Find where a lead becomes nothing, from the lead at weight 0 and at weight 1."""
    for rival, at_nothing, at_whole in leads:
        slope = at_whole - at_nothing
        if slope:
            yield rival, -at_nothing / slope, slope < 0


def _limit(criterion: Criterion, weight: Fraction, crossings: list[Crossing]) -> WeightLimit:
    above = [(t, rival) for rival, t, ahead_above in crossings if ahead_above and t <= 1]
    below = [(t, rival) for rival, t, ahead_above in crossings if not ahead_above and t >= 0]
    upper = min((t for t, _ in above), default=None)
    lower = max((t for t, _ in below), default=None)
    return WeightLimit(
        criterion=criterion,
        weight=weight,
        lower=lower,
        lower_rivals=tuple(rival for t, rival in below if t == lower),
        upper=upper,
        upper_rivals=tuple(rival for t, rival in above if t == upper),
    )


def searched_limits(
    prepared: Prepared, weights: Weights, first: tuple[str, ...]
) -> tuple[WeightLimit, ...]:
    """Return limits for any method, found by trying.

    Weights a percentage point apart are tried until first place changes; between the last two,
    the limit is found to a hundredth of a point. A change that lasts for less than a point is
    missed.
    """
    limits = []
    for number, weight in enumerate(weights.values):
        if weight == 1:
            continue
        lower, below = _search(prepared, weights, number, first, Fraction(0))
        upper, above = _search(prepared, weights, number, first, Fraction(1))
        limits.append(
            WeightLimit(
                criterion=prepared.table.criteria[number],
                weight=weight,
                lower=lower,
                lower_rivals=below,
                upper=upper,
                upper_rivals=above,
            )
        )
    return tuple(limits)


def _search(
    prepared: Prepared, weights: Weights, number: int, first: tuple[str, ...], end: Fraction
) -> tuple[Fraction | None, tuple[str, ...]]:
    def firsts(weight: Fraction) -> tuple[str, ...]:
        try:
            return first_places(prepared, moved(weights, number, weight))
        except AssessmentError:  # no figure there: nothing is known to change
            return first

    kept = weights.values[number]
    step = STEP if end > kept else -STEP
    while kept != end:
        tried = min(kept + step, end) if step > 0 else max(kept + step, end)
        if firsts(tried) != first:
            changed = tried
            while abs(changed - kept) > FINE:
                middle = (changed + kept) / 2
                if firsts(middle) == first:
                    kept = middle
                else:
                    changed = middle
            return changed, tuple(each for each in firsts(changed) if each not in first)
        kept = tried
    return None, ()
