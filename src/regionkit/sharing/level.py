"""Claims and levels: what is to be divided, and the exact shares within their limits."""

from collections.abc import Sequence

import attrs


@attrs.frozen
class Level:
    """Each participant's exact share of what is to be shared: ``over / under`` units.

    Those whom no limit holds have ``slope / under`` units for each unit of weight.
    """

    over: list[int]
    under: int
    slope: int


def proportional(weights: Sequence[int], whole: int, units: int) -> Level:
    """Share in proportion to weights, which add up to the whole."""
    return Level([units * weight for weight in weights], whole, units)


def within_limits(
    weights: Sequence[int], least: Sequence[int], most: Sequence[int | None], units: int
) -> Level:
    """Share in proportion to weights, but to nobody less or more than its limits.

    Whoever is held by a limit gets the limit; the others share the rest in proportion to
    their weights. Which ones are held is found in rounds: where the minimums lack more
    than the maximums leave over, the minimums hold for good, and the other way round (the
    variable-fixing algorithm of Bitran and Hax, 1981). The limits must allow the units.
    """
    free = list(range(len(weights)))
    held: dict[int, int] = {}
    while True:
        whole = sum(weights[each] for each in free)
        rest = units - sum(held.values())
        if not whole:
            held.update((each, least[each]) for each in free)
            return Level([held[each] for each in range(len(weights))], 1, 0)
        low = {each: least[each] for each in free if rest * weights[each] < least[each] * whole}
        high = {
            each: top
            for each in free
            if (top := most[each]) is not None and rest * weights[each] > top * whole
        }
        lacking = sum(limit * whole - rest * weights[each] for each, limit in low.items())
        left_over = sum(rest * weights[each] - limit * whole for each, limit in high.items())
        if lacking >= left_over:
            held |= low
        if left_over >= lacking:
            held |= high
        if not low and not high:
            break
        free = [each for each in free if each not in held]
    over = [rest * weight for weight in weights]
    for each, limit in held.items():
        over[each] = limit * whole
    return Level(over, whole, rest)


@attrs.frozen(kw_only=True)
class Claims:
    """What is to be divided, in whole units, and among whom."""

    weights: Sequence[int]
    """Each participant's weight."""
    whole: int
    """What the weights add up to."""
    units: int
    """How many units are to be divided."""
    least: Sequence[int]
    """The least that each gets."""
    most: Sequence[int | None]
    """The most that each gets; None for no maximum."""

    def level(self) -> Level:
        """Return the exact share of each. The limits must allow the units."""
        if any(self.least) or any(limit is not None for limit in self.most):
            return within_limits(self.weights, self.least, self.most, self.units)
        return proportional(self.weights, self.whole, self.units)
