"""Pairwise comparisons: weights as the principal eigenvector, and how well they fit (AHP).

T. L. Saaty, The Analytic Hierarchy Process, McGraw-Hill, 1980.
"""

import itertools
from collections.abc import Sequence
from decimal import Context, Decimal
from fractions import Fraction
from typing import Final

from regionkit.assessing.weights import Consistency, Contradiction, Weights
from regionkit.model import Weighing

Matrix = Sequence[Sequence[Fraction]]
"""How many times as important each criterion is as each other."""

RANDOM_INDEX: Final[tuple[str, ...]] = (
    *("0", "0", "0.58", "0.90", "1.12", "1.24", "1.32", "1.41", "1.45", "1.49"),
    *("1.51", "1.48", "1.56", "1.57", "1.59"),
)
"""The consistency index of random comparisons of 1, 2, … 15 criteria (Saaty 1980)."""

_FINE: Final = Context(prec=50)
_DIGITS: Final = 12
_ROUNDS: Final = 10_000


def weights_of(criteria: tuple[str, ...], matrix: Matrix) -> Weights:
    """Return the weights of criteria that were compared two by two.

    If all comparisons fit together, the weights are exact. Else they are the principal
    eigenvector, by power iteration with 50 digits, rounded to 12 decimals and made to sum to 1.

    Parameters
    ----------
    criteria
        Their ids.
    matrix
        In each row how many times as important one criterion is as each: 1 to itself, and
        1/x the other way round.
    """
    size = len(criteria)
    if _fits(matrix):
        whole = sum((row[0] for row in matrix), Fraction(0))
        values = tuple(row[0] / whole for row in matrix)
        eigenvalue = Decimal(size)
    else:
        vector, eigenvalue = _eigen(matrix)
        rounded = [Fraction(round(value, _DIGITS)) for value in vector]
        values = tuple(value / sum(rounded) for value in rounded)
    index = (eigenvalue - size) / (size - 1) if size > 1 else Decimal(0)
    chance = Decimal(RANDOM_INDEX[size - 1]) if size <= len(RANDOM_INDEX) else None
    consistency = Consistency(
        eigenvalue=_short(eigenvalue),
        index=_short(index),
        ratio=None if chance is None else _short(index / chance if chance else Decimal(0)),
        worst=_worst(criteria, matrix),
    )
    return Weights(
        method=Weighing.PAIRWISE, criteria=criteria, values=values, consistency=consistency
    )


def _short(number: Decimal) -> Decimal:
    return round(number, 6)


def _triples(size: int) -> "itertools.combinations[tuple[int, int, int]]":
    return itertools.combinations(range(size), 3)


def _fits(matrix: Matrix) -> bool:
    return all(matrix[a][b] * matrix[b][c] == matrix[a][c] for a, b, c in _triples(len(matrix)))


def _eigen(matrix: Matrix) -> tuple[list[Decimal], Decimal]:
    """Return the principal eigenvector, summing to 1, and the largest eigenvalue."""
    rows = [[_FINE.divide(Decimal(x.numerator), Decimal(x.denominator)) for x in r] for r in matrix]
    size = len(rows)
    vector = [_FINE.divide(Decimal(1), Decimal(size))] * size
    for _ in range(_ROUNDS):
        image = [_dot(row, vector) for row in rows]
        whole = _dot(image, [Decimal(1)] * size)
        following = [_FINE.divide(value, whole) for value in image]
        moved = max(abs(new - old) for new, old in zip(following, vector, strict=True))
        vector = following
        if moved < Decimal(1).scaleb(-40):
            break
    # The image of a vector that sums to 1 sums to the eigenvalue.
    return vector, _dot([_dot(row, vector) for row in rows], [Decimal(1)] * size)


def _dot(one: Sequence[Decimal], other: Sequence[Decimal]) -> Decimal:
    total = Decimal(0)
    for left, right in zip(one, other, strict=True):
        total = _FINE.fma(left, right, total)
    return total


def _worst(criteria: tuple[str, ...], matrix: Matrix) -> Contradiction | None:
    """Find the three comparisons that are furthest from fitting together."""
    found: Contradiction | None = None
    furthest = Fraction(1)
    for triple in _triples(len(criteria)):
        a, b, c = sorted(triple, key=lambda each: sum(matrix[each][o] < 1 for o in triple))
        stated, implied = matrix[a][c], matrix[a][b] * matrix[b][c]
        gap = max(stated / implied, implied / stated)
        if gap > furthest:
            furthest = gap
            found = Contradiction(
                first=criteria[a],
                second=criteria[b],
                third=criteria[c],
                stated=stated,
                implied=implied,
            )
    return found
