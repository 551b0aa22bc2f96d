"""The days that an ``on`` can mean, and how days are written in sentences."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from regionkit.registry.coverage import coverage
from regionkit.registry.errors import BeforeHistoryError
from regionkit.values import PartialDate

When = date | PartialDate | str | None
"""A day, a date as far as it is known, its notation; None for the current municipalities."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


class Days(NamedTuple):
    """The first and the last day that a date can mean, both included."""

    first: date
    last: date


CURRENT = Days(date.max, date.max)
"""What None means: after every change that the registry knows."""


def days_of(on: When) -> Days:
    """Return the days that a date can mean.

    Raises
    ------
    TypeError
        If it is no date at all.
    InvalidValueError
        If the text is not in the notation of a partial date.
    """
    if on is None:
        return CURRENT
    if isinstance(on, date) and not isinstance(on, datetime):
        return Days(on, on)
    bounds = PartialDate(on).bounds
    return Days(bounds.earliest or date.min, bounds.latest or date.max)


def days_in_history(on: When, country: str) -> Days:
    """Return the days that a date can mean, if the registry knows the country on all of them.

    Raises
    ------
    BeforeHistoryError
        If the date can be before the country's history begins in the registry.
    """
    days = days_of(on)
    known = coverage(country)
    if days.first < known.history_starts:
        raise BeforeHistoryError(country, known.name, known.history_starts, days_in_words(days))
    return days


def in_words(day: date) -> str:
    """Write a day: ``1 January 2020``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def days_in_words(days: Days) -> str:
    """Write the days that a date can mean: ``1 January 2020``, ``some day in 2020``."""
    first, last = days
    if first == last:
        return "the latest data" if days == CURRENT else in_words(first)
    if first == date.min:
        return f"some day up to {in_words(last)}"
    if last == date.max:
        return f"some day from {in_words(first)} on"
    return f"some day {_stretch(days)}"


def on_days(days: Days) -> str:
    """Write the days as the end of a sentence: ``on 1 January 2020``, ``in 2020``."""
    if days == CURRENT:
        return "in the latest data"
    if days.first == days.last or date.min in days or date.max in days:
        return f"on {days_in_words(days)}"
    return _stretch(days)


def _stretch(days: Days) -> str:
    first, last = days
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        years = f"{first.year} to {last.year}"
        return f"in {first.year}" if first.year == last.year else f"from {years}"
    in_one_month = (first.year, first.month) == (last.year, last.month)
    if in_one_month and first.day == 1 and (last + timedelta(days=1)).day == 1:
        return f"in {_MONTHS[first.month - 1]} {first.year}"
    return f"from {in_words(first)} to {in_words(last)}"


def listed(items: Iterable[object], last: str = "and") -> str:
    """Write items as a list: ``A, B and C``."""
    *others, final = [str(item) for item in items]
    return f"{', '.join(others)} {last} {final}" if others else final
