"""Sums of amounts as plans state them: ranges, per year or in total, with gaps.

A sum is the range of what it can be. Two sums are compared under every reading of the
amounts that do not say whether they are per year or in total.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final, Self

import attrs

from regionkit.values import Amount, Per

ZERO: Final = Decimal(0)


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
            if amount is None or not amount.known:
                upper, complete = None, False
                continue
            least, most = amount.lower, amount.upper
            lower = None if lower is None or least is None else lower + least * times
            upper = None if upper is None or most is None else upper + most * times
        return cls(lower, upper, complete)

    def certainly_exceeds(self, other: "Sum", tolerance: Decimal) -> Decimal | None:
        """Return by how much at least this sum exceeds another, None if it need not."""
        if self.lower is None or other.upper is None:
            return None
        difference = self.lower - other.upper
        return difference if difference > tolerance else None


@attrs.frozen
class Reading:
    """One way to read two rows of amounts on one footing."""

    per: Per
    """Per year or in total."""
    first: Sum
    second: Sum


def readings(
    first: Iterable[Amount | None], second: Iterable[Amount | None], years: int | None
) -> Iterator[Reading]:
    """Go through the ways to read two rows of amounts on one footing.

    Amounts that do not say so are read as per year, then as in total. Where some are per
    year and some in total, the number of years must be known, or there is no such reading.

    Parameters
    ----------
    first, second
        The two rows.
    years
        For how many years the yearly amounts run; None if that is not known.
    """
    rows = (tuple(first), tuple(second))
    stated = {amount.per for row in rows for amount in row if amount is not None and amount.known}
    guesses = (Per.YEAR, Per.TOTAL) if Per.UNSTATED in stated else (Per.UNSTATED,)
    for guess in guesses:
        footings = {guess if per is Per.UNSTATED else per for per in stated}
        if len(footings) <= 1:
            per = next(iter(footings), Per.TOTAL)
            sums = [Sum.of((amount, 1) for amount in row) for row in rows]
        elif years is not None:
            per = Per.TOTAL
            sums = [
                Sum.of((amount, years if _is_yearly(amount, guess) else 1) for amount in row)
                for row in rows
            ]
        else:
            continue
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
    per: Per
    """Of which footing it is."""
    reading: Reading
    """The reading with the least difference."""


def certain_excess(
    first: Iterable[Amount | None],
    second: Iterable[Amount | None],
    *,
    years: int | None,
    tolerance: Decimal,
) -> Excess | None | bool:
    """Tell whether the first row certainly exceeds the second.

    Returns
    -------
    Excess
        If it does under every reading.
    None
        If some reading with all figures known says it does not.
    False
        If it cannot be told: a figure, or the number of years, is missing.
    """
    least: Excess | None = None
    readable = False
    for reading in readings(first, second, years):
        readable = True
        by = reading.first.certainly_exceeds(reading.second, tolerance)
        if by is None:
            complete = reading.first.complete and reading.second.complete
            settled = complete or _settled_despite_gaps(reading)
            return None if settled else False
        if least is None or by < least.by:
            least = Excess(by, reading.per, reading)
    return least if readable else False


def _settled_despite_gaps(reading: Reading) -> bool:
    """Tell whether what is known of the second row is enough, whatever is missing of it."""
    first, second = reading.first, reading.second
    return first.upper is not None and second.lower is not None and first.upper <= second.lower
