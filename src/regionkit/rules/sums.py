"""Sums of amounts as plans state them: ranges, per year or in total, with gaps.

A sum is the range of what it can be. Two rows of amounts are compared under every reading
of those that do not say whether they are per year or in total. Silence means the same
throughout: either all of them are per year, or all are in total.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final, Self

import attrs

from regionkit.rules.answer import CannotTell
from regionkit.values import Amount, Bound, Per

ZERO: Final = Decimal(0)

AMOUNT_MISSING: Final = CannotTell("an amount is missing")
YEARS_MISSING: Final = CannotTell("the number of years is missing")


@attrs.frozen
class Sum:
    """The range of what a sum can be."""

    lower: Decimal | None
    """The least; None if there is no limit."""
    upper: Decimal | None
    """The most; None if there is no limit."""
    complete: bool
    """Whether every figure in it is known."""

    @classmethod
    def of(cls, amounts: Iterable[tuple[Amount | None, int]]) -> Self:
        """Add up amounts, each times a whole number; None or no figure leaves the top open.

        A missing figure is not zero. It is not negative either, so what is known is the
        least that the sum can be.
        """
        lower: Decimal | None = ZERO
        upper: Decimal | None = ZERO
        complete = True
        for amount, times in amounts:
            if amount is None or amount.number is None:
                upper, complete = None, False
                continue
            least, most = _ends(amount)
            if times != 1:
                least = None if least is None else least * times
                most = None if most is None else most * times
            lower = None if lower is None or least is None else lower + least
            upper = None if upper is None or most is None else upper + most
        return cls(lower, upper, complete)

    @property
    def exact(self) -> bool:
        """Whether it can be one figure only."""
        return self.lower is not None and self.lower == self.upper

    def part(self, share: Fraction) -> "Sum":
        """Return a part of it."""
        lower, upper = (
            None if end is None else end * share.numerator / share.denominator
            for end in (self.lower, self.upper)
        )
        return Sum(lower, upper, self.complete)

    def certainly_exceeds(self, other: "Sum", tolerance: Decimal) -> Decimal | None:
        """Return by how much at least this sum exceeds another, None if it need not."""
        if self.lower is None or other.upper is None:
            return None
        difference = self.lower - other.upper
        return difference if difference > tolerance else None

    def certainly_within(self, other: "Sum", tolerance: Decimal) -> bool:
        """Tell whether this sum cannot exceed another, whatever is missing of it."""
        if self.upper is None or other.lower is None:
            return False
        return self.upper - other.lower <= tolerance


def _ends(amount: Amount) -> tuple[Decimal | None, Decimal | None]:
    """Return the least and the most that a figure can be: *inntil 10 000* is at least nothing."""
    if amount.bound is Bound.EXACT and not amount.approximate:
        return amount.number, amount.number
    lower, upper = amount.lower, amount.upper
    if amount.bound is Bound.AT_MOST and upper is not None and upper >= 0:
        lower = ZERO
    return lower, upper


@attrs.frozen
class Reading:
    """One way to read two rows of amounts on one footing."""

    per: Per
    """Per year or in total; not stated if nothing in either row says so."""
    first: Sum
    second: Sum


def readings(
    first: Iterable[Amount | None], second: Iterable[Amount | None], years: int | None
) -> Iterator[Reading | None]:
    """Go through the ways to read two rows of amounts on one footing.

    Amounts that do not say so are read as per year, then as in total. Where some are per
    year and some in total, the number of years must be known.

    Parameters
    ----------
    first, second
        The two rows.
    years
        For how many years the yearly amounts run; None if that is not known.

    Yields
    ------
    Reading or None
        None for a way that cannot be worked out without the number of years.
    """
    rows = (tuple(first), tuple(second))
    stated = {
        amount.per
        for row in rows
        for amount in row
        if amount is not None and amount.number is not None
    }
    nothing_said = stated <= {Per.UNSTATED}
    guesses = (Per.YEAR, Per.TOTAL) if Per.UNSTATED in stated else (Per.UNSTATED,)
    for guess in (Per.UNSTATED,) if nothing_said else guesses:
        footings = {guess if per is Per.UNSTATED else per for per in stated}
        if len(footings) <= 1:
            per, factor = next(iter(footings), Per.UNSTATED), 1
        elif years is not None:
            per, factor = Per.TOTAL, years
        else:
            yield None
            continue
        sums = [
            Sum.of(
                (amount, factor if factor != 1 and _is_yearly(amount, guess) else 1)
                for amount in row
            )
            for row in rows
        ]
        yield Reading(per, sums[0], sums[1])


def _is_yearly(amount: Amount | None, guess: Per) -> bool:
    if amount is None:
        return False
    return (guess if amount.per is Per.UNSTATED else amount.per) is Per.YEAR


@attrs.frozen
class Excess:
    """How much one row certainly exceeds another, whatever the reading."""

    by: Decimal
    """The least difference over all readings."""
    larger: Sum
    """The row that exceeds the other, in the reading with the least difference."""
    smaller: Sum
    """The other row."""
    per: Per
    """On which footing they stand in that reading."""
    swapped: bool = False
    """Whether it is the second row that exceeds the first."""


def certain_excess(
    first: Iterable[Amount | None],
    second: Iterable[Amount | None],
    *,
    years: int | None,
    tolerance: Decimal,
) -> Excess | CannotTell | None:
    """Tell whether the first row certainly exceeds the second.

    Returns
    -------
    Excess
        If it does under every reading.
    CannotTell
        If a figure or the number of years is missing, and it matters.
    None
        If it need not under some reading.
    """
    return certain_excess_in(readings(first, second, years), tolerance)


def certain_excess_in(
    read: Iterable[Reading | None], tolerance: Decimal
) -> Excess | CannotTell | None:
    """Tell whether the first row certainly exceeds the second in all of some readings.

    There is at least one reading; None stands for one that cannot be worked out without the
    number of years. The answers are those of :func:`certain_excess`.
    """
    return _verdict([_compare(reading, tolerance) for reading in read])


def certain_mismatch(
    first: Iterable[Amount | None],
    second: Iterable[Amount | None],
    *,
    years: int | None,
    tolerance: Decimal,
) -> Excess | CannotTell | None:
    """Tell whether two rows certainly differ, one way or the other.

    Returns
    -------
    Excess
        If they do under every reading.
    CannotTell
        If a figure or the number of years is missing, and it matters.
    None
        If they can be equal under some reading.
    """
    rows = readings(first, second, years)
    return _verdict([_compare(reading, tolerance, either_way=True) for reading in rows])


def _compare(
    reading: Reading | None, tolerance: Decimal, *, either_way: bool = False
) -> Excess | CannotTell | None:
    if reading is None:
        return YEARS_MISSING
    first, second = reading.first, reading.second
    by = first.certainly_exceeds(second, tolerance)
    if by is not None:
        return Excess(by, first, second, reading.per)
    if either_way:
        by = second.certainly_exceeds(first, tolerance)
        if by is not None:
            return Excess(by, second, first, reading.per, swapped=True)
    elif first.certainly_within(second, tolerance):
        return None
    return None if first.complete and second.complete else AMOUNT_MISSING


def _verdict(found: list[Excess | CannotTell | None]) -> Excess | CannotTell | None:
    """Take one comparison for each reading: a finding needs that all of them agree."""
    if None in found:
        return None
    doubts = (each for each in found if isinstance(each, CannotTell))
    excesses = (each for each in found if isinstance(each, Excess))
    return next(doubts, None) or min(excesses, key=lambda excess: excess.by)
