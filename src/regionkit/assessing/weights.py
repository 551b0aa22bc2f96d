"""Weights: what each criterion counts, and where that comes from."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from regionkit.findings import Record
from regionkit.model import Weighing

ACCEPTABLE: Final = Decimal("0.1")
"""The highest consistency ratio that Saaty (1980) accepts."""


@attrs.frozen(kw_only=True)
class Contradiction:
    """Three comparisons that do not fit together."""

    first: str
    """The criterion that was found more important than the next."""
    second: str
    """The criterion that was found more important than the last."""
    third: str
    """The last."""
    stated: Fraction
    """How many times as important as the last the first was said to be."""
    implied: Fraction
    """How many times, by the other two comparisons."""


@attrs.frozen(kw_only=True)
class Consistency:
    """How well pairwise comparisons fit together (Saaty 1980)."""

    eigenvalue: Decimal
    """The largest eigenvalue of the comparisons; the number of criteria if all fit."""
    index: Decimal
    """The consistency index: the eigenvalue less the number n, divided by n - 1; 0 is perfect."""
    ratio: Decimal | None
    """The index as a part of that of random comparisons; None for more than 15 criteria."""
    worst: Contradiction | None
    """The three comparisons that fit least; None if all fit."""

    def to_record(self) -> Record:
        """Return it as a flat row; numbers are text."""
        worst = self.worst
        return {
            "eigenvalue": f"{self.eigenvalue:f}",
            "index": f"{self.index:f}",
            "ratio": None if self.ratio is None else f"{self.ratio:f}",
            "acceptable": int(self.acceptable),
            "worst": None if worst is None else f"{worst.first} {worst.second} {worst.third}",
        }

    @property
    def acceptable(self) -> bool:
        """Whether the ratio is at most 0.10, as Saaty asks for; false if there is none."""
        return not self.index or (self.ratio is not None and self.ratio <= ACCEPTABLE)


@attrs.frozen(kw_only=True)
class Weights:
    """What each criterion counts; together 1."""

    method: Weighing
    """Where the weights come from."""
    criteria: tuple[str, ...]
    """The criteria, by id."""
    values: tuple[Fraction, ...]
    """Their weights."""
    consistency: Consistency | None = None
    """How well the comparisons fit together, if there were any."""

    def of(self, criterion: str) -> Fraction:
        """Return the weight of a criterion.

        Parameters
        ----------
        criterion
            The id of the criterion.

        Raises
        ------
        KeyError
            If there is no criterion of that id.
        """
        if criterion not in self.criteria:
            raise KeyError(criterion)
        return self.values[self.criteria.index(criterion)]

    def without(self, position: int) -> "Weights | None":
        """Return the weights without one criterion; the others keep their proportions.

        None if the others have no weight.

        Parameters
        ----------
        position
            Which criterion, from 0.
        """
        left = 1 - self.values[position]
        if not left:
            return None
        values = [value / left for n, value in enumerate(self.values) if n != position]
        ids = tuple(each for n, each in enumerate(self.criteria) if n != position)
        return attrs.evolve(self, criteria=ids, values=tuple(values), consistency=None)

    def to_records(self) -> list[Record]:
        """Return one flat row for each criterion; weights as exact fractions."""
        return [
            {"criterion": criterion, "weight": str(value), "method": str(self.method)}
            for criterion, value in zip(self.criteria, self.values, strict=True)
        ]
