"""Share: an exact part of a whole, possibly a bound."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from regionkit.errors import InvalidValueError, Worded
from regionkit.values.choice import Choice
from regionkit.values.number import EXACT, read_number, write_number
from regionkit.values.text import as_text


class Bound(Choice):
    """Which side of the true value a stated figure lies on."""

    EXACT = "exact"
    """The figure itself."""
    AT_MOST = "at most"
    """An upper bound: *inntil*, *højst*, *högst*, *enintään*."""
    AT_LEAST = "at least"
    """A lower bound: *minst*, *mindst*, *vähintään*."""


_SHARE = re.compile(
    r"(?:(?P<bound>at most|at least) )?"
    r"(?:(?P<percent>[0-9]+(?:\.[0-9]+)?) ?%|(?P<over>[0-9]{1,30})/(?P<under>[0-9]{1,30}))"
)
_MAX_PERCENT_DECIMALS: Final = 6
_MAX_DIGITS: Final = 30
"""Digits above and below the line: a share of a share of all inhabitants fits, and can be read."""


def _as_fraction(value: Fraction | Decimal | int | str) -> Fraction:
    if isinstance(value, bool) or not isinstance(value, (Fraction, Decimal, int, str)):
        message = f"a share is a Fraction, Decimal, int or str, not {type(value).__name__}"
        raise TypeError(message)
    if isinstance(value, str):
        share = Share.parse(value)
        if share.bound is not Bound.EXACT:
            hint: str = Worded(
                "Read it with Share.parse({text}), or give the bound apart.", text=repr(value)
            )
            raise InvalidValueError("a share without its bound", value, hint)
        return share.value
    if isinstance(value, Decimal) and not value.is_finite():
        raise InvalidValueError("a finite share", str(value))
    if not 0 <= value <= 1:
        percent = isinstance(value, (int, Decimal)) and 1 < value <= 100  # noqa: PLR2004
        hint = (
            Worded('Write {number} percent as "{number} %".', number=str(value)) if percent else ""
        )
        raise InvalidValueError("a share from 0 % to 100 %", value, hint)
    if isinstance(value, Decimal) and -int(value.as_tuple().exponent) > _MAX_DIGITS:
        raise InvalidValueError(
            Worded("at most {decimals} decimals", decimals=_MAX_DIGITS), str(value)
        )
    fraction = Fraction(value)
    if fraction.denominator >= 10**_MAX_DIGITS:
        expected = Worded("at most {digits} digits below the line", digits=_MAX_DIGITS)
        raise InvalidValueError(expected, fraction)
    return fraction


@attrs.frozen(repr=False, order=False)
class Share:
    """An exact part of a whole: 50 %, one seventh, or a bound such as *inntil 10 %*.

    Parameters
    ----------
    value
        The part as an exact fraction from 0 to 1. In code, ``"25 %"`` and ``"1/7"`` will do.
    bound
        Whether the figure is exact, an upper or a lower bound.
    text
        The text as printed in the source. Takes no part in equality.
    where
        Where it stood there, such as ``"§3"``. Takes no part in equality.

    Raises
    ------
    TypeError
        If the part is a float, which cannot hold 10 % exactly.
    InvalidValueError
        If the part is below 0 or above 1, or a text names a bound: :meth:`parse` reads those.

    Examples
    --------
    >>> from regionkit import Share
    >>> print(Share.parse("at most 25 %"), Share("1/7"))
    at most 25 % 1/7
    """

    value: Fraction = attrs.field(converter=_as_fraction)
    """The part, from 0 to 1."""
    bound: Bound = attrs.field(default=Bound.EXACT, converter=Bound)
    """Exact, at most or at least."""
    text: str | None = attrs.field(default=None, eq=False, kw_only=True)
    """The text as printed."""
    where: str | None = attrs.field(default=None, eq=False, kw_only=True)
    """Where the text stood."""

    @classmethod
    def parse(cls, text: str) -> "Share":
        """Read the plain form that ``str`` writes: ``25 %``, ``at most 10 %``, ``1/7``.

        Parameters
        ----------
        text
            The plain form.

        Raises
        ------
        TypeError
            If it is not a text.
        InvalidValueError
            If the text has another form or lies outside 0 to 100 %.
        """
        match = _SHARE.fullmatch(as_text(text, "a share"))
        if match is None:
            hint = ""
            if re.fullmatch(r"(at (most|least) )?[0-9]+(\.[0-9]+)?", text):
                hint = Worded("Add the percent sign: {number} %.", number=text)
            elif "," in text:
                hint = "Use a full stop for decimals."
            raise InvalidValueError("a share such as 25 %, at most 10 % or 1/7", text, hint)
        if match["percent"] is not None:
            value = Fraction(read_number(match["percent"])) / 100
        elif int(match["under"]) == 0:
            raise InvalidValueError("a share of something", text)
        else:
            value = Fraction(int(match["over"]), int(match["under"]))
        if not 0 <= value <= 1:
            raise InvalidValueError("a share from 0 % to 100 %", text)
        return cls(value, Bound(match["bound"] or "exact"))

    @property
    def lower(self) -> Fraction:
        """The least the share can be."""
        return Fraction(0) if self.bound is Bound.AT_MOST else self.value

    @property
    def upper(self) -> Fraction:
        """The most the share can be."""
        return Fraction(1) if self.bound is Bound.AT_LEAST else self.value

    def __str__(self) -> str:
        """Write the plain form that :meth:`parse` reads."""
        figure = _write(self.value)
        return figure if self.bound is Bound.EXACT else f"{self.bound} {figure}"

    def __repr__(self) -> str:
        """Write an expression that gives the same value."""
        bound = "" if self.bound is Bound.EXACT else f", {str(self.bound)!r}"
        text = "" if self.text is None else f", text={self.text!r}"
        return f"Share({_write(self.value)!r}{bound}{text})"


def _write(value: Fraction) -> str:
    scaled = value * 100 * 10**_MAX_PERCENT_DECIMALS
    if scaled.denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    percent = EXACT.normalize(EXACT.scaleb(Decimal(scaled.numerator), -_MAX_PERCENT_DECIMALS))
    return f"{write_number(percent)} %"
