"""Scaling: values of different scales made comparable, 0 for the worst and 1 for the best."""

import math
from collections.abc import Iterator, Sequence
from fractions import Fraction

import attrs

from regionkit.assessing.errors import AssessmentProblem
from regionkit.assessing.marks import ends_of
from regionkit.findings import Path
from regionkit.model import Criterion, Direction, Scale, Scaling


@attrs.frozen
class Column:
    """The values of one criterion as whole numbers over one denominator: exact, and fast."""

    over: tuple[int, ...]
    """The numerators, one for each candidate."""
    under: int
    """The denominator of all."""

    def __getitem__(self, position: int) -> Fraction:
        """Return one value."""
        return Fraction(self.over[position], self.under)


def column_of(values: Sequence[Fraction]) -> Column:
    """Bring values to one denominator."""
    under = math.lcm(*{value.denominator for value in values})
    return Column(tuple(v.numerator * (under // v.denominator) for v in values), under)


def oriented(values: Sequence[Fraction], criterion: Criterion) -> Column:
    """Return values as they are, or mirrored where lower ones are better: more is better."""
    column = column_of(values)
    if criterion.direction is Direction.HIGHER:
        return column
    return Column(tuple(-over for over in column.over), column.under)


def scaled(values: Sequence[Fraction], criterion: Criterion, scale: Scale, how: Scaling) -> Column:
    """Return values from 0 to 1 where 1 is best.

    Between two ends, ``(x - worst) / (best - worst)``; where all values are equal, all are 1.
    As a share of the best, ``x / max``, or ``min / x`` where lower is better. As a share of the
    total, ``x / sum``, or ``(1 / x) / sum(1 / x)``.

    The values have been found fit by :func:`scaling_problems`.
    """
    higher = criterion.direction is Direction.HIGHER
    if how in (Scaling.BEST, Scaling.TOTAL):
        gains = values if higher else [1 / value for value in values]
        whole = max(gains) if how is Scaling.BEST else sum(gains, Fraction(0))
        return column_of([gain / whole for gain in gains])
    low, high = ends_of(scale) if how is Scaling.DECLARED else (min(values), max(values))
    if low is None or high is None or low == high:
        return column_of([Fraction(1)] * len(values))
    column = column_of([*values, low, high])
    *over, bottom, top = column.over
    width = top - bottom
    return Column(tuple(each - bottom if higher else top - each for each in over), width)


def scaling_problems(
    values: Sequence[Fraction], criterion: Criterion, scale: Scale, how: Scaling
) -> Iterator[AssessmentProblem]:
    """Tell why the values of a criterion cannot be scaled in some way."""
    path = Path("criteria.criteria").item(criterion.id) if criterion.id else Path("criteria")
    low, high = ends_of(scale)
    if how is Scaling.DECLARED and (low is None or high is None):
        yield AssessmentProblem(
            path=path / "scale",
            expected="a scale with a lowest and a highest value",
            found="none" if low is None and high is None else "only one of them",
            hint=f"Add them, or choose the scaling {Scaling.OBSERVED} or {Scaling.BEST}.",
        )
    ratio = how in (Scaling.BEST, Scaling.TOTAL)
    least = Fraction(0)
    if ratio and values and (min(values) < least or not _divisible(values, criterion)):
        what = (
            "not below 0, and not all 0" if criterion.direction is Direction.HIGHER else "above 0"
        )
        yield AssessmentProblem(
            path=path,
            expected=f"values {what}, of which each can be a part of another",
            found=f"{min(values)}",
            hint=f"Choose the scaling {Scaling.DECLARED} or {Scaling.OBSERVED}.",
        )


def _divisible(values: Sequence[Fraction], criterion: Criterion) -> bool:
    return max(values) > 0 if criterion.direction is Direction.HIGHER else min(values) > 0
