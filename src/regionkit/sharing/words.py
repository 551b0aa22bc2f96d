"""Exact numbers in words: shares as percent where they are, decimals where they must be cut."""

from decimal import Decimal
from fractions import Fraction

from regionkit.sharing.scale import nearest
from regionkit.values import as_number, write_number
from regionkit.values.number import EXACT, MAX_DECIMALS


def write_share(value: Fraction) -> str:
    """Write a part of a whole, or a sum of parts, which can be more than the whole."""
    millionths = value * 100 * 10**MAX_DECIMALS
    if millionths.denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    percent = EXACT.scaleb(Decimal(millionths.numerator), -MAX_DECIMALS)
    return f"{write_number(as_number(EXACT.normalize(percent)))} %"


def write_decimals(value: Fraction, places: int) -> str:
    """Write a fraction with so many decimals, the last one rounded."""
    cut = nearest(abs(value.numerator) * 10**places, value.denominator)
    number = EXACT.scaleb(Decimal(cut), -places)
    return write_number(number.copy_negate() if value < 0 and cut else number)


def write_exact(value: Fraction, places: int = 2) -> str:
    """Write a whole number as it is, any other with so many decimals."""
    return write_decimals(value, 0 if value.denominator == 1 else places)
