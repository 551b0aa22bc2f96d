"""Table: the scores of those who are ranked, exact, as every later step needs them."""

from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

import attrs

from regionkit.assessing.marks import Mark
from regionkit.model import Assessor, Candidate, Combination, Criterion, Direction, Scale

T = TypeVar("T")


def _without(row: tuple[T, ...], position: int) -> tuple[T, ...]:
    return (*row[:position], *row[position + 1 :])


@attrs.frozen(kw_only=True)
class Table:
    """Criteria, candidates and their marks: the input of a ranking."""

    criteria: tuple[Criterion, ...]
    """The criteria that are scored."""
    scales: tuple[Scale, ...]
    """Their scales."""
    candidates: tuple[Candidate, ...]
    """Who is ranked."""
    marks: tuple[tuple[tuple[Mark, ...], ...], ...]
    """For each criterion and candidate what the assessors gave, or the one mark measured."""
    combination: Combination | None
    """How several marks become one; None if nobody was scored by more than one."""
    assessors: tuple[Assessor, ...] = ()
    """Who scored, as the assessment names them."""

    def without_criterion(self, position: int) -> "Table":
        """Return the table without one criterion.

        Parameters
        ----------
        position
            Which column, from 0.
        """
        return attrs.evolve(
            self,
            criteria=_without(self.criteria, position),
            scales=_without(self.scales, position),
            marks=_without(self.marks, position),
        )

    def without_assessor(self, assessor: str) -> "Table":
        """Return the table without the marks of one assessor.

        Parameters
        ----------
        assessor
            The id of the assessor.
        """
        marks = tuple(
            tuple(tuple(mark for mark in cell if mark.assessor != assessor) for cell in column)
            for column in self.marks
        )
        return attrs.evolve(self, marks=marks)

    def keep(self, positions: tuple[int, ...]) -> "Table":
        """Return the table with some of the candidates only.

        Parameters
        ----------
        positions
            Which rows, from 0.
        """
        return attrs.evolve(
            self,
            candidates=tuple(self.candidates[each] for each in positions),
            marks=tuple(tuple(column[each] for each in positions) for column in self.marks),
        )


@attrs.frozen(kw_only=True)
class Cell:
    """One candidate's value by one criterion, and how far the assessors were apart."""

    value: Fraction
    """The value that counts."""
    lowest: Fraction
    """The lowest that an assessor gave."""
    highest: Fraction
    """The highest."""

    @property
    def spread(self) -> Fraction:
        """How far the assessors were apart: the highest less the lowest."""
        return self.highest - self.lowest


def combine(marks: tuple[Mark, ...], how: Combination | None) -> Fraction:
    """Make one value of the marks of several assessors: their median or their mean."""
    if len(marks) == 1:
        return marks[0].value
    values = sorted(mark.value for mark in marks)
    if how is Combination.MEAN:
        return sum(values, Fraction(0)) / len(values)
    middle = len(values) // 2
    if len(values) % 2:
        return values[middle]
    return (values[middle - 1] + values[middle]) / 2


def cell_of(marks: tuple[Mark, ...], how: Combination | None) -> Cell:
    """Return the value that counts, and how far the assessors were apart."""
    values = [mark.value for mark in marks]
    return Cell(value=combine(marks, how), lowest=min(values), highest=max(values))


def combined(table: Table) -> tuple[tuple[Fraction, ...], ...]:
    """Return for each criterion and candidate the value that counts."""
    how = table.combination
    return tuple(tuple(combine(marks, how) for marks in column) for column in table.marks)


def reaches(value: Fraction, threshold: Decimal, direction: Direction) -> bool:
    """Tell whether a value is good enough: not below the threshold, or not above it."""
    limit = Fraction(threshold)
    return value >= limit if direction is Direction.HIGHER else value <= limit
