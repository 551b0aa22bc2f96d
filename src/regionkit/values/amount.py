"""Amount: a figure as a plan states it, with what is said about its certainty."""

import re
from decimal import Decimal
from typing import Final, Self

import attrs

from regionkit.errors import InvalidValueError, Worded
from regionkit.values.choice import Choice
from regionkit.values.money import Money, as_optional_currency
from regionkit.values.number import EXACT, as_number, read_number, write_number
from regionkit.values.share import Bound
from regionkit.values.text import as_text


class Per(Choice):
    """What stretch of time an amount is for."""

    YEAR = "per year"
    """Each year of the plan (*pr år*)."""
    TOTAL = "in total"
    """The whole plan period."""
    UNSTATED = "not stated"
    """Nothing is said: it can be either."""


class Missing(Choice):
    """Why there is no figure. Neither of them is zero."""

    UNKNOWN = "unknown"
    """Nobody has said."""
    DEFERRED = "deferred"
    """To be settled later, in a named document or at a named time."""


_AMOUNT = re.compile(
    r"(?P<about>ca )?(?:(?P<bound>at most|at least) )?"
    r"(?P<number>[-\N{MINUS SIGN}]?[0-9][0-9. \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]*?)"
    r"(?: (?P<currency>[A-Z]{3}))?(?: (?P<per>per year|in total))?"
)
_EXPECTED: Final = (
    "an amount such as 500 000, 500 000 NOK per year, ca 2 500 000, at most 10 000, "
    "unknown or deferred"
)

_LEAST_ROUND_PART: Final = Decimal("0.1")
"""An approximate amount is read as at most a tenth off."""


def _as_optional_number(value: Decimal | int | str | None) -> Decimal | None:
    return None if value is None else as_number(value)


def _as_optional_missing(value: Missing | str | None) -> Missing | None:
    return None if value is None else Missing(value)


@attrs.frozen(repr=False, order=False)
class Amount:
    """A figure as a plan states it: exact, bounded or approximate; per year or in total.

    Parameters
    ----------
    number
        The figure in units of the currency, or None if there is none. Then ``missing``
        says why: an amount that is unknown is not zero.
    currency
        ISO 4217 code; None if the plan's own currency is meant.
    bound
        Exact, at most (*inntil*) or at least (*minst*).
    approximate
        Whether it is said to be roughly so (*ca*, *anslås til*).
    per
        Per year, in total, or not stated.
    missing
        Unknown or deferred, if there is no number.
    text
        The text as printed in the source. Takes no part in equality.
    where
        Where it stood there. Takes no part in equality.

    Raises
    ------
    TypeError
        If the number is a float, or ``approximate`` no bool.
    InvalidValueError
        If there is neither a number nor a reason why not, or both.

    Examples
    --------
    >>> from regionkit import Amount
    >>> frame = Amount.parse("ca 2 500 000 per year")
    >>> frame.approximate, frame.lower, frame.upper
    (True, Decimal('2450000'), Decimal('2550000'))
    """

    number: Decimal | None = attrs.field(default=None, converter=_as_optional_number)
    """The figure, exact as stated."""
    currency: str | None = attrs.field(default=None, converter=as_optional_currency)
    """ISO 4217 code; None for the plan's own currency."""
    bound: Bound = attrs.field(default=Bound.EXACT, converter=Bound, kw_only=True)
    """Exact, at most or at least."""
    approximate: bool = attrs.field(default=False, kw_only=True)
    """Whether it is said to be roughly so."""
    per: Per = attrs.field(default=Per.UNSTATED, converter=Per, kw_only=True)
    """Per year, in total, or not stated."""
    missing: Missing | None = attrs.field(
        default=None, converter=_as_optional_missing, kw_only=True
    )
    """Why there is no number."""
    text: str | None = attrs.field(default=None, eq=False, kw_only=True)
    """The text as printed."""
    where: str | None = attrs.field(default=None, eq=False, kw_only=True)
    """Where the text stood."""

    def __attrs_post_init__(self) -> None:
        """Refuse a figure that is both there and missing, or neither."""
        if not isinstance(self.approximate, bool):
            raise TypeError(f"approximate is a bool, not {type(self.approximate).__name__}")
        if self.number is None and self.missing is None:
            expected = Worded("a number, or why there is none ({words})", words=", ".join(Missing))
            raise InvalidValueError(expected, None, "An amount that is unknown is not zero.")
        if self.missing is not None:
            more = self._with_words("" if self.number is None else write_number(self.number))
            if more:
                expected = Worded(
                    "nothing more said of an amount that is {missing}", missing=self.missing
                )
                raise InvalidValueError(expected, more)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the plain form that ``str`` writes: ``ca 2 500 000 NOK per year``.

        Parameters
        ----------
        text
            The plain form.

        Raises
        ------
        TypeError
            If it is not a text.
        InvalidValueError
            If the text has another form.
        """
        if as_text(text, "an amount") in tuple(Missing):
            return cls(missing=Missing(text))
        match = _AMOUNT.fullmatch(text)
        if match is None:
            raise InvalidValueError(_EXPECTED, text, _hint(text))
        return cls(
            read_number(match["number"]),
            match["currency"],
            bound=Bound(match["bound"] or Bound.EXACT),
            approximate=match["about"] is not None,
            per=Per(match["per"] or Per.UNSTATED),
        )

    @classmethod
    def of(cls, money: Money, per: Per = Per.UNSTATED) -> Self:
        """Make an exact amount of money.

        Parameters
        ----------
        money
            What it amounts to.
        per
            Whether that is per year, in total or not said.
        """
        return cls(money.amount, money.currency, per=per)

    @property
    def known(self) -> bool:
        """Whether there is a figure at all."""
        return self.number is not None

    @property
    def lower(self) -> Decimal | None:
        """The least it can be; None if that is unknown or unbounded."""
        if self.number is None or self.bound is Bound.AT_MOST:
            return None
        return EXACT.subtract(self.number, self._slack) if self.approximate else self.number

    @property
    def upper(self) -> Decimal | None:
        """The most it can be; None if that is unknown or unbounded."""
        if self.number is None or self.bound is Bound.AT_LEAST:
            return None
        return EXACT.add(self.number, self._slack) if self.approximate else self.number

    @property
    def _slack(self) -> Decimal:
        """How far off a figure may be that is said to be approximate.

        Half a unit of its last digit that is not zero, for that is how far it was rounded:
        *ca 2,5 mill.* is 2,45 to 2,55; but never more than a tenth of it: *ca 1 mill.* is
        0,9 to 1,1.
        """
        if not self.number:
            return Decimal(0)
        exponent = EXACT.normalize(self.number).as_tuple().exponent
        half_unit = Decimal((0, (5,), int(exponent) - 1))
        tenth = EXACT.multiply(self.number.copy_abs(), _LEAST_ROUND_PART)
        return min(half_unit, tenth)

    def money(self, default_currency: str | None = None) -> Money | None:
        """Return the figure as money, or None if there is no figure or no currency.

        Parameters
        ----------
        default_currency
            The plan's own currency, for an amount that names none.
        """
        currency = self.currency or default_currency
        if self.number is None or currency is None:
            return None
        return Money(self.number, currency)

    def __str__(self) -> str:
        """Write the plain form that :meth:`parse` reads."""
        if self.number is None:
            return str(self.missing)
        return self._with_words(write_number(self.number))

    def _with_words(self, figure: str) -> str:
        text = figure if self.bound is Bound.EXACT else f"{self.bound} {figure}"
        if self.approximate:
            text = f"ca {text}"
        if self.currency:
            text = f"{text} {self.currency}"
        if self.per is not Per.UNSTATED:
            text = f"{text} {self.per}"
        return text.strip()

    def __repr__(self) -> str:
        """Write an expression that gives the same value."""
        return f"Amount.parse({str(self)!r})"


def _hint(text: str) -> str:
    lowered = text.lower()
    if lowered.startswith("ca."):
        return "Write ca without a full stop."
    if "kr" in lowered:
        return "Write the currency as a code after the number: 500 000 NOK."
    if "mill" in lowered or "mio" in lowered:
        return "Write the number out: 2 500 000."
    if "," in text:
        return "Use a full stop for decimals and spaces between thousands."
    if lowered in ("-", "–", "?", "tbd", "n/a"):
        return "Write unknown, or deferred if it will be settled later."
    return ""
