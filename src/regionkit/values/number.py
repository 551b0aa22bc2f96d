"""Exact numbers in the plain form of regionkit's own files.

This form is the same in every country: ASCII digits, a full stop for decimals, groups of
three by spaces. Numbers as people print them are the business of :mod:`regionkit.nordic`.
"""

import re
from decimal import Context, Decimal, Inexact, InvalidOperation
from typing import Final

from regionkit.errors import InvalidValueError, Worded
from regionkit.values.text import as_text

MAX_DIGITS = 18
"""Digits before the decimal point. A trillion kroner has thirteen: more is a slip."""

MAX_DECIMALS = 6
"""Decimals: finer than any coin, as fine as a published rate."""

EXACT = Context(prec=200, traps=[Inexact, InvalidOperation])
"""Arithmetic within the limits above is exact here; if it were not, it would raise."""

_FINEST: Final = Decimal((0, (1,), -MAX_DECIMALS))

_NUMBER = re.compile(
    r"(?P<sign>[-\N{MINUS SIGN}])?"
    r"(?P<whole>[0-9]{1,3}(?:(?P<space>[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}])[0-9]{3}"
    r"(?:(?P=space)[0-9]{3})*)|[0-9]+)"
    r"(?:\.(?P<decimals>[0-9]+))?"
)
_SPACES = str.maketrans("", "", " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")


def read_number(text: str) -> Decimal:
    """Read a plain number.

    Parameters
    ----------
    text
        Digits, in groups parted by spaces or not, with a point before decimals.

    Raises
    ------
    TypeError
        If it is not a text.
    InvalidValueError
        If the text has another form, or more than 18 digits or 6 decimals.

    Examples
    --------
    >>> from regionkit.values import read_number
    >>> read_number("2 500 000.50")
    Decimal('2500000.50')
    """
    match = _NUMBER.fullmatch(as_text(text, "a number"))
    if match is None:
        expected = "a number such as 250000, 250 000 or 1234.50"
        raise InvalidValueError(expected, text, _hint(text))
    whole = match["whole"].translate(_SPACES)
    decimals = match["decimals"]
    if len(whole.lstrip("0")) > MAX_DIGITS or len(decimals or "") > MAX_DECIMALS:
        expected = Worded(
            "at most {digits} digits and {decimals} decimals",
            digits=MAX_DIGITS,
            decimals=MAX_DECIMALS,
        )
        raise InvalidValueError(expected, text)
    sign = "-" if match["sign"] else ""
    return EXACT.plus(Decimal(f"{sign}{whole}.{decimals or ''}"))  # 0, never -0


def _hint(text: str) -> str:
    if re.fullmatch(r"-?[0-9]{1,3}([.,_'][0-9]{3})+", text):
        return "Leave out the thousands separator, or use spaces."
    if re.fullmatch(r"-?[0-9 ]+,[0-9]+", text):
        return Worded("Use a full stop for decimals: {number}.", number=text.replace(",", "."))
    if "," in text:
        return "Use a full stop for decimals and spaces between thousands."
    if re.fullmatch(r"-?[0-9.]+[Ee][+-]?[0-9]+", text):
        return "Write the number out."
    if any(character.isdecimal() and not character.isascii() for character in text):
        return "Use the digits 0 to 9."
    return ""


def write_number(number: Decimal) -> str:
    """Write a number in the form that :func:`read_number` reads.

    Parameters
    ----------
    number
        Any that is finite.

    Examples
    --------
    >>> from decimal import Decimal
    >>> from regionkit.values import write_number
    >>> write_number(Decimal("-2500000.5"))
    '-2 500 000.5'
    """
    return f"{number:,f}".replace(",", " ")


def as_number(value: Decimal | int | str) -> Decimal:
    """Take a number as a person gives it in code.

    Parameters
    ----------
    value
        A number, or its plain form; never a float.

    Raises
    ------
    TypeError
        For a float, which cannot hold 0.1 exactly, a bool, or what is no number at all.
    InvalidValueError
        For a text that is no number, for NaN, infinity, or a number beyond the limits.
    """
    if isinstance(value, str):
        return read_number(value)
    if isinstance(value, bool) or not isinstance(value, (Decimal, int)):
        message = f"an exact number is int, Decimal or str, not {type(value).__name__}: {value!r}"
        raise TypeError(message)
    number = Decimal(value)
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int):
        raise InvalidValueError("a finite number", str(number))
    if number and number.adjusted() >= MAX_DIGITS:
        raise InvalidValueError(Worded("at most {digits} digits", digits=MAX_DIGITS), str(number))
    if exponent > 0:  # 2.5E+6 is meant as 2500000
        number = EXACT.quantize(number, Decimal(1))
    elif exponent < -MAX_DECIMALS:
        try:
            number = EXACT.quantize(number, _FINEST)
        except (Inexact, InvalidOperation):
            expected = Worded("at most {decimals} decimals", decimals=MAX_DECIMALS)
            raise InvalidValueError(expected, str(number)) from None
    return EXACT.plus(number)  # 0, never -0


def as_optional_count(count: int | None) -> int | None:
    """Take how many there are of something that is there, or None.

    Parameters
    ----------
    count
        How many, or None.

    Raises
    ------
    TypeError
        If it is no whole number; ``True`` is none.
    InvalidValueError
        If it is less than one.
    """
    if count is None:
        return None
    if isinstance(count, bool) or not isinstance(count, int):
        message = f"a count is an int, not {type(count).__name__}: {count!r}"
        raise TypeError(message)
    if count < 1:
        raise InvalidValueError("a whole number from 1", count)
    return count
