"""Weighted product: values to the power of their weights, multiplied; the order is exact.

The products themselves have no end as numbers. Their logarithms are compared with fifty digits,
and two that are that close are compared as products of whole numbers: equal ones are found
equal, others are told apart with more digits.
"""

import functools
import math
from collections.abc import Iterable, Iterator, Sequence
from decimal import Context, Decimal
from fractions import Fraction
from typing import Final

from regionkit.assessing.aggregate import Aggregate, whole_weights
from regionkit.assessing.scaling import Column

_DIGITS: Final = 50
_SHOWN: Final = 12


def weighted_product(columns: Sequence[Column], weights: Sequence[Fraction]) -> Aggregate:
    """Multiply scaled values to the power of their weights (P. W. Bridgman, 1922).

    Who has nothing by a criterion that counts has nothing in all.

    Returns
    -------
    Aggregate
        In exact order; figures rounded to 12 decimals.
    """
    whole, under = whole_weights(weights)
    rows = [[column[position] for column in columns] for position in range(len(columns[0].over))]
    live = [n for n, row in enumerate(rows) if all(v or not w for v, w in _pairs(row, whole))]
    logs = {n: _log(rows[n], whole, _DIGITS) for n in live}
    near = Decimal(1).scaleb(10 - _DIGITS) * under

    def compare(one: int, other: int) -> int:
        gap = logs[one] - logs[other]
        if abs(gap) < near:
            return _compare_exactly(rows[one], rows[other], whole)
        return 1 if gap > 0 else -1

    order = sorted(live, key=functools.cmp_to_key(compare), reverse=True)
    groups: list[list[int]] = []
    for position in order:
        if groups and compare(groups[-1][0], position) == 0:
            groups[-1].append(position)
        else:
            groups.append([position])
    nothing = [n for n in range(len(rows)) if n not in logs]
    return Aggregate(
        groups=tuple(tuple(sorted(group)) for group in [*groups, *([nothing] if nothing else [])]),
        values=tuple(_figure(logs.get(n), under) for n in range(len(rows))),
        exact=False,
    )


def _pairs(row: Sequence[Fraction], whole: Sequence[int]) -> Iterator[tuple[Fraction, int]]:
    return zip(row, whole, strict=True)


def _figure(log: Decimal | None, under: int) -> Fraction:
    if log is None:
        return Fraction(0)
    context = Context(prec=_DIGITS)
    return Fraction(round(context.exp(context.divide(log, Decimal(under))), _SHOWN))


@functools.lru_cache(maxsize=65_536)
def _ln(number: int, digits: int) -> Decimal:
    return Context(prec=digits).ln(Decimal(number))


def _log(row: Sequence[Fraction], whole: Sequence[int], digits: int) -> Decimal:
    context = Context(prec=digits)
    total = Decimal(0)
    for value, weight in _pairs(row, whole):
        if weight and value != 1:
            ln = context.subtract(_ln(value.numerator, digits), _ln(value.denominator, digits))
            total = context.add(total, context.multiply(Decimal(weight), ln))
    return total


def _compare_exactly(
    one: Sequence[Fraction], other: Sequence[Fraction], whole: Sequence[int]
) -> int:
    ratios = [a / b if b else Fraction(1) for a, b in zip(one, other, strict=True)]
    powers = [(ratio.numerator, weight) for ratio, weight in _pairs(ratios, whole)]
    powers += [(ratio.denominator, -weight) for ratio, weight in _pairs(ratios, whole)]
    if is_one(powers):
        return 0
    digits = _DIGITS
    while True:
        digits *= 2
        gap = _log(ratios, whole, digits)
        if abs(gap) > Decimal(1).scaleb(10 - digits) * sum(whole):
            return 1 if gap > 0 else -1


def is_one(powers: Iterable[tuple[int, int]]) -> bool:
    """Tell whether a product of powers of whole numbers is exactly 1.

    The numbers are split until no two have a divisor in common; then the product is 1 if, and
    only if, every exponent is 0.
    """
    base: dict[int, int] = {}
    waiting = [(number, power) for number, power in powers if number > 1 and power]
    while waiting:
        number, power = waiting.pop()
        if number == 1:
            continue
        for known in base:
            common = math.gcd(number, known)
            if common > 1:
                other = base.pop(known)
                waiting += [
                    (common, power + other),
                    (number // common, power),
                    (known // common, other),
                ]
                break
        else:
            base[number] = power
    return not any(base.values())
