"""Marks: scores as exact numbers, read by the scale of their criterion."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from regionkit.findings import Phrase, phrase
from regionkit.model import IntervalScale, OrdinalScale, Scale, Score, YesNoScale
from regionkit.values import write_number

YES_NO: Final = ("no", "yes")
"""The labels of a scale of yes and no, as numbers 0 and 1."""


@attrs.frozen
class Mark:
    """One assessor's score as a number."""

    assessor: str | None
    """Who gave it, by id; None for what was measured."""
    value: Fraction
    """The value in the unit of the scale; of a step, its number."""


class OffScaleError(Exception):
    """A score does not lie on its scale; never leaves this room."""

    def __init__(self, expected: Phrase, found: str | Decimal) -> None:
        self.expected = expected
        self.found = found
        super().__init__(str(expected))


@attrs.frozen
class Ruler:
    """Reads scores on one scale; made once for a scale, for it is used for every score."""

    scale: Scale
    """The scale."""
    levels: Mapping[str, Fraction]
    """The numbers of its steps by their labels; empty for an interval."""
    low: Decimal | None
    """The lowest value; None if there is no such end."""
    high: Decimal | None
    """The highest value; None if there is no such end."""
    step: Decimal | None
    """How far apart values are; None if any will do."""

    def number_of(self, score: Score) -> Fraction | None:
        """Return the number that a score stands for; None if it has neither value nor level.

        Raises
        ------
        OffScaleError
            If it does not lie on the scale.
        """
        value, level = score.value, score.level
        if level is not None:
            if value is not None:
                both = f"{write_number(value)} and {level}"
                raise OffScaleError(phrase("either a value or a level"), both)
            if level not in self.levels:
                raise OffScaleError(_level_of(self.levels), level)
            return self.levels[level]
        if value is None:
            return None
        if not self.has(value):
            raise OffScaleError(describe(self.scale), value)
        return Fraction(value)

    def has(self, value: Decimal) -> bool:
        """Tell whether a value lies on the scale: between its ends, and on one of its steps."""
        if (self.low is not None and value < self.low) or (
            self.high is not None and value > self.high
        ):
            return False
        if not self.step:
            return True
        return (Fraction(value) - Fraction(self.low or 0)) % Fraction(self.step) == 0


def ruler_of(scale: Scale) -> Ruler:
    """Return what reads scores on a scale."""
    if isinstance(scale, IntervalScale):
        return Ruler(scale, {}, scale.lowest, scale.highest, scale.step)
    labels, first = steps_of(scale)
    levels = {label: Fraction(first + number) for number, label in enumerate(labels)}
    last = first + len(labels) - 1
    return Ruler(scale, levels, Decimal(first), Decimal(last), Decimal(1))


def steps_of(scale: Scale) -> tuple[tuple[str, ...], int]:
    """Return the labels of a scale and the number of the first; no labels for an interval."""
    match scale:
        case OrdinalScale(labels=labels, lowest=first):
            return labels, first
        case YesNoScale():
            return YES_NO, 0
        case IntervalScale():
            return (), 0


def ends_of(scale: Scale) -> tuple[Fraction | None, Fraction | None]:
    """Return the lowest and the highest value of a scale; None where there is no end."""
    if isinstance(scale, IntervalScale):
        ends = (scale.lowest, scale.highest)
        low, high = (None if end is None else Fraction(end) for end in ends)
        return low, high
    labels, first = steps_of(scale)
    return Fraction(first), Fraction(first + len(labels) - 1)


def _level_of(levels: Mapping[str, Fraction]) -> Phrase:
    if levels:
        return phrase("one of the levels {levels}", levels=tuple(levels))
    return phrase("a value, for the scale has no levels")


def describe(scale: Scale) -> Phrase:
    """Say which values a scale has."""
    if not isinstance(scale, IntervalScale):
        labels, first = steps_of(scale)
        numbered = tuple(f"{first + n} ({label})" for n, label in enumerate(labels))
        return phrase("one of the values {values}", values=numbered)
    values = _between(scale.lowest, scale.highest)
    if scale.step:
        return phrase("{values} in steps of {step}", values=values, step=scale.step)
    return values


def _between(low: Decimal | None, high: Decimal | None) -> Phrase:
    if low is not None and high is not None:
        return phrase("a value from {low} to {high}", low=low, high=high)
    if low is not None:
        return phrase("a value of at least {low}", low=low)
    if high is not None:
        return phrase("a value of at most {high}", high=high)
    return phrase("a value")
