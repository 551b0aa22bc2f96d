"""Money: an exact amount in one currency."""

import functools
import re
from collections.abc import Iterable
from decimal import Decimal, DecimalException
from typing import Self

import attrs

from regionkit.errors import InvalidValueError, MixedCurrencyError, Worded
from regionkit.values.number import EXACT, as_number, read_number, write_number
from regionkit.values.text import as_text

_CURRENCY = re.compile(r"[A-Z]{3}")
_MONEY = re.compile(r"(?P<number>.+) (?P<currency>[A-Z]{3})")


def as_currency(code: str) -> str:
    """Return the code if it has the form of an ISO 4217 code: three capital letters.

    Parameters
    ----------
    code
        The code, such as ``NOK``.

    Raises
    ------
    TypeError
        If it is not a string.
    InvalidValueError
        If it has another form. A sign such as ``kr`` does not say which krone is meant.
    """
    if _CURRENCY.fullmatch(as_text(code, "a currency")) is None:
        hint = ""
        if code.lower().rstrip(".") == "kr":
            hint = "Say which krone is meant."
        elif _CURRENCY.fullmatch(code.upper()):
            hint = Worded("Write it in capitals: {code}.", code=code.upper())
        raise InvalidValueError("a currency code such as NOK, DKK, SEK, ISK or EUR", code, hint)
    return code


def as_optional_currency(code: str | None) -> str | None:
    """Return the code if it has the form of an ISO 4217 code, or None.

    Parameters
    ----------
    code
        The code, such as ``NOK``, or None.
    """
    return None if code is None else as_currency(code)


@functools.total_ordering
@attrs.frozen(repr=False, order=False)
class Money:
    """An exact amount in one currency.

    Parameters
    ----------
    amount
        The number, in units of the currency: kroner, not øre. At most 18 digits before the
        decimal point and 6 after.
    currency
        ISO 4217 code, such as ``NOK``.

    Raises
    ------
    TypeError
        If the amount is a float: 0.1 + 0.2 never happens here.
    InvalidValueError
        If the amount is not finite or the currency is not a three-letter code.

    Examples
    --------
    >>> from regionkit import Money
    >>> Money(750_000, "NOK") + Money(500_000, "NOK")
    Money('1250000', 'NOK')
    >>> print(Money("1250000.50", "NOK"))
    1 250 000.50 NOK
    """

    amount: Decimal = attrs.field(converter=as_number)
    """The number, exact."""
    currency: str = attrs.field(converter=as_currency)
    """ISO 4217 code."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the plain form that ``str`` writes: ``1 250 000.50 NOK``.

        Parameters
        ----------
        text
            The plain form: a number, a space and the code of a currency.

        Raises
        ------
        TypeError
            If it is not a text.
        InvalidValueError
            If the text has another form.
        """
        match = _MONEY.fullmatch(as_text(text, "money"))
        if match is None:
            hint = ""
            if re.search(r"[0-9]", text):
                hint = "Write the currency as a code after the number, with a space between."
            raise InvalidValueError("a number and a currency such as 500 000 NOK", text, hint)
        return cls(read_number(match["number"]), match["currency"])

    @classmethod
    def sum(cls, amounts: Iterable["Money"], currency: str) -> "Money":
        """Add up any number of amounts exactly; the sum of none is zero.

        Only the sum need be within the limits of Money, so the order does not matter.

        Parameters
        ----------
        amounts
            All in the one currency.
        currency
            Which, as an ISO 4217 code; of none it is zero of this.

        Raises
        ------
        TypeError
            If one of them is no Money.
        MixedCurrencyError
            If one of them is in another currency.
        """
        none = Money(0, currency)
        total = none.amount
        for money in amounts:
            if not isinstance(money, Money):
                raise TypeError(f"only Money adds up to Money, not {type(money).__name__}")
            none._same_currency(money)
            total = EXACT.add(total, money.amount)
        return Money(total, currency)

    def _same_currency(self, other: "Money") -> None:
        if self.currency != other.currency:
            raise MixedCurrencyError((self.currency, other.currency))

    def __add__(self, other: "Money") -> "Money":
        """Add exactly; another currency raises MixedCurrencyError."""
        if not isinstance(other, Money):
            return NotImplemented
        self._same_currency(other)
        return Money(EXACT.add(self.amount, other.amount), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        """Subtract exactly; another currency raises MixedCurrencyError."""
        if not isinstance(other, Money):
            return NotImplemented
        return self + -other

    def __mul__(self, factor: int | Decimal) -> "Money":
        """Multiply exactly by a whole number or a decimal; to divide, allocate."""
        if isinstance(factor, bool) or not isinstance(factor, (int, Decimal)):
            return NotImplemented
        try:
            product = EXACT.multiply(self.amount, Decimal(factor))
        except DecimalException:
            raise InvalidValueError("a factor within the limits of Money", str(factor)) from None
        return Money(product, self.currency)

    __rmul__ = __mul__

    def __neg__(self) -> "Money":
        """Turn the sign."""
        return Money(self.amount.copy_negate(), self.currency)

    def __abs__(self) -> "Money":
        """Drop the sign."""
        return Money(self.amount.copy_abs(), self.currency)

    def __bool__(self) -> bool:
        """Tell whether the amount is other than zero."""
        return bool(self.amount)

    def __lt__(self, other: "Money") -> bool:
        """Compare within one currency; another raises MixedCurrencyError."""
        if not isinstance(other, Money):
            return NotImplemented
        self._same_currency(other)
        return self.amount < other.amount

    def __str__(self) -> str:
        """Write the plain form that :meth:`parse` reads, the same on every machine."""
        return f"{write_number(self.amount)} {self.currency}"

    def __repr__(self) -> str:
        """Write an expression that gives the same value."""
        return f"Money({str(self.amount)!r}, {self.currency!r})"
