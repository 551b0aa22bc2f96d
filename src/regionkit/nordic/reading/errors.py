"""What can stand in the way of reading a text: one error class, with a stable reason."""

import functools
from enum import StrEnum
from typing import Any

from regionkit.errors import InvalidValueError


class Reason(StrEnum):
    """Why a text could not be read. The names are permanent."""

    AMBIGUOUS_NUMBER = "ambiguous_number"
    """It can be read as two numbers: ``1.234``."""
    AMBIGUOUS_CURRENCY = "ambiguous_currency"
    """``kr`` without a country."""
    AMBIGUOUS_DATE = "ambiguous_date"
    """It can be read as two dates."""
    WRONG_DECIMAL_SEPARATOR = "wrong_decimal_separator"
    """A decimal sign of another language."""
    WRONG_GROUPING = "wrong_grouping"
    """Thousands that are not groups of three."""
    LEADING_ZERO = "leading_zero"
    """It begins with a zero, as a code does and a number does not: ``0604``."""
    NO_NUMBER = "no_number"
    """There is no number."""
    NO_AMOUNT = "no_amount"
    """A dash or nothing stands where an amount should."""
    NO_CURRENCY = "no_currency"
    """No currency is named and none was given."""
    NO_PERCENT = "no_percent"
    """There is a number and no percent sign."""
    RANGE = "range"
    """Two figures, from one to the other, where one should be: ``10-15 %``."""
    NO_DATE = "no_date"
    """There is no date."""
    MISSING_YEAR = "missing_year"
    """The year must come from a reference date, and none was given."""
    IMPOSSIBLE_DATE = "impossible_date"
    """A day that does not exist."""
    WRONG_WEEKDAY = "wrong_weekday"
    """The weekday that is printed is not that of the date."""
    RELATIVE_DATE = "relative_date"
    """It counts from the start of the project: a period, not a date."""
    CASE_NUMBER = "case_number"
    """A case number, not a date: ``06/22``."""
    NOT_A_CASE_NUMBER = "not_a_case_number"
    """It is no case number."""
    AMBIGUOUS_CASE_NUMBER = "ambiguous_case_number"
    """Both of its numbers can be the year."""
    OUT_OF_RANGE = "out_of_range"
    """Beyond what the value can hold."""
    TRAILING_TEXT = "trailing_text"
    """More stands there than the value."""


class UnreadableTextError(InvalidValueError):
    """A text that has no reading, or more than one.

    Parameters
    ----------
    reason
        Why, as a stable word to act on.
    part
        The offending part of the text.
    offset
        Where the part begins, in characters from 0.
    expected
        What would have been right, as a noun phrase.
    readings
        The readings there are, if it is more than one.
    hint
        What to do about it, as a sentence.
    """

    def __init__(  # noqa: PLR0913 - each is a column of a report
        self,
        reason: Reason,
        part: str,
        offset: int,
        *,
        expected: str,
        readings: tuple[str, ...] = (),
        hint: str = "",
    ) -> None:
        self.reason: Reason = reason
        self.part: str = part
        self.offset: int = offset
        self.readings: tuple[str, ...] = readings
        super().__init__(expected, part, hint)

    def __reduce__(self) -> tuple[Any, ...]:
        """Rebuild from the parts, so that the error survives a process boundary."""
        build = functools.partial(
            type(self), expected=self.expected, readings=self.readings, hint=self.hint
        )
        return (build, (self.reason, self.part, self.offset))
