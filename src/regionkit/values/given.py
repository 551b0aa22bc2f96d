"""What a person may type in code for a value: ``"2009-35"`` for a PartialDate, and so on.

Used as converters by the model. A value that is already of its type passes straight
through, so that readers can hand over final values at no cost.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from regionkit.values.amount import Amount
from regionkit.values.case_number import CaseNumber
from regionkit.values.money import Money
from regionkit.values.number import as_number
from regionkit.values.partial_date import PartialDate
from regionkit.values.period import Period
from regionkit.values.share import Share


def several(items: Iterable[Any]) -> tuple[Any, ...]:
    """Take a list, or any other row of items, as a tuple.

    Parameters
    ----------
    items
        The items; a text is no row of items.

    Raises
    ------
    TypeError
        For a text, whose letters are hardly what was meant; for a dict; for a set, which
        has no order; for what holds no items at all.
    """
    if isinstance(items, tuple):
        return items
    if isinstance(items, (str, bytes, Mapping, set, frozenset)) or not isinstance(items, Iterable):
        message = f"a list of items was expected, not {type(items).__name__}: {items!r}"
        raise TypeError(message)
    return tuple(items)


def as_optional_date(value: PartialDate | date | str | None) -> PartialDate | None:
    """Take a date, its notation, or None.

    Parameters
    ----------
    value
        What was given.
    """
    return value if value is None or isinstance(value, PartialDate) else PartialDate(value)


def as_optional_period(value: Period | str | None) -> Period | None:
    """Take a period, its notation, or None.

    Parameters
    ----------
    value
        What was given.
    """
    return value if value is None or isinstance(value, Period) else Period(value)


def as_optional_case_number(value: CaseNumber | str | None) -> CaseNumber | None:
    """Take a case number, its plain form, or None.

    Parameters
    ----------
    value
        What was given.
    """
    return value if value is None or isinstance(value, CaseNumber) else CaseNumber.parse(value)


def as_share(value: Share | str) -> Share:
    """Take a share or its plain form.

    Parameters
    ----------
    value
        What was given.
    """
    return value if isinstance(value, Share) else Share.parse(value)


def as_optional_share(value: Share | str | None) -> Share | None:
    """Take a share, its plain form, or None.

    Parameters
    ----------
    value
        What was given.
    """
    return None if value is None else as_share(value)


def as_amount(value: Amount | Money | Decimal | int | str) -> Amount:
    """Take an amount, money, a number, or the plain form of an amount.

    Parameters
    ----------
    value
        What was given; a number alone has no currency.

    Raises
    ------
    TypeError
        For a float, which cannot hold every amount exactly; for None: an amount that is
        not known is written ``unknown``.
    """
    if isinstance(value, Amount):
        return value
    if isinstance(value, str):
        return Amount.parse(value)
    if isinstance(value, Money):
        return Amount.of(value)
    return Amount(as_number(value))


def as_optional_amount(value: Amount | Money | Decimal | int | str | None) -> Amount | None:
    """Take an amount, money, a number, the plain form of an amount, or None.

    Parameters
    ----------
    value
        What was given.
    """
    return None if value is None else as_amount(value)
