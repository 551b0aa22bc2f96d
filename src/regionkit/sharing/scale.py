"""Scale: what the whole numbers inside a table stand for, and the way back to amounts.

Every step goes through the exact context, so that a narrow decimal context around the
caller's code cannot cut a digit off.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import attrs

from regionkit.values import Money
from regionkit.values.number import EXACT


def nearest(over: int, under: int) -> int:
    """Round a quotient that is not negative to the nearest whole number, halves upwards."""
    return (2 * over + under) // (2 * under)


def add_up(numbers: Iterable[Decimal]) -> Decimal:
    """Add exactly."""
    total = Decimal(0)
    for number in numbers:
        total = EXACT.add(total, number)
    return total


@attrs.frozen(kw_only=True)
class Scale:
    """What the whole numbers inside a table stand for."""

    unit: Money
    """What one unit is worth."""
    units: int
    """How many units are shared, without the sign."""
    sign: int
    """-1 for a refund, else 1."""
    rest: int
    """How many units the fixed amounts leave."""
    whole: int
    """What all weights of all participants add up to."""
    under: int
    """The denominator of the exact shares, in units."""

    def amount(self, units: int) -> Decimal:
        """Turn units into an amount, with the sign."""
        return EXACT.multiply(Decimal(self.sign * units), self.unit.amount)

    def exact(self, over: int, under: int) -> Fraction:
        """Turn a quotient of units into an exact amount, with the sign."""
        return Fraction(self.sign * over, under) * Fraction(self.unit.amount)

    def rounded(self, over: int, under: int) -> Decimal:
        """Turn a quotient of units into an amount, rounded to the nearest unit."""
        units = nearest(abs(over), under)
        return self.amount(-units if over < 0 else units)
