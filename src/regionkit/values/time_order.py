"""Order in time: what can be said of dates and periods that are known only in part."""

from datetime import date, timedelta
from typing import Protocol


class Bounded(Protocol):
    """Anything with a first and a last possible day, open ends being None."""

    @property
    def earliest(self) -> date | None:
        """First possible day."""

    @property
    def latest(self) -> date | None:
        """Last possible day."""


def _widened(value: Bounded, slack_days: int) -> tuple[date, date]:
    """Turn open ends into the ends of the calendar, and give approximate dates some slack."""
    first, last = value.earliest or date.min, value.latest or date.max
    if slack_days and getattr(value, "approximate", False):
        slack = timedelta(days=slack_days)
        first = first - slack if first - date.min > slack else date.min
        last = last + slack if date.max - last > slack else date.max
    return first, last


def certainly_before(a: Bounded, b: Bounded, *, slack_days: int = 0) -> bool:
    """Tell whether every day that ``a`` can mean is before every day that ``b`` can mean.

    Parameters
    ----------
    a, b
        Dates or periods.
    slack_days
        Days by which approximate dates are widened on each side.
    """
    return _widened(a, slack_days)[1] < _widened(b, slack_days)[0]


def possibly_before(a: Bounded, b: Bounded, *, slack_days: int = 0) -> bool:
    """Tell whether some day that ``a`` can mean is before some day that ``b`` can mean.

    Parameters
    ----------
    a
        A date or period.
    b
        Another.
    slack_days
        Days by which approximate dates are widened on each side.
    """
    return _widened(a, slack_days)[0] < _widened(b, slack_days)[1]


def overlaps(a: Bounded, b: Bounded, *, slack_days: int = 0) -> bool:
    """Tell whether neither of the two is certainly before the other.

    Parameters
    ----------
    a
        A date or period.
    b
        Another.
    slack_days
        Days by which approximate dates are widened on each side.
    """
    return not (
        certainly_before(a, b, slack_days=slack_days)
        or certainly_before(b, a, slack_days=slack_days)
    )


def contains(a: Bounded, b: Bounded) -> bool:
    """Tell whether every day that ``b`` can mean is one that ``a`` can mean.

    Parameters
    ----------
    a
        A date or period that may hold the other.
    b
        The other.
    """
    (a_first, a_last), (b_first, b_last) = _widened(a, 0), _widened(b, 0)
    return a_first <= b_first and b_last <= a_last


def same_bounds(a: Bounded, b: Bounded) -> bool:
    """Tell whether the two can mean the same days.

    Parameters
    ----------
    a
        A date or period.
    b
        Another.
    """
    return (a.earliest, a.latest) == (b.earliest, b.latest)
