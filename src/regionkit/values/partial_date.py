"""PartialDate: a date as far as it is known.

``dd.mm.2009``, *3. kvartal 2009* and *vinter/vår 2009* are different statements, and none
of them is a day. A partial date keeps which one was made, with the first and the last day
it can mean. Nothing is ever filled in.
"""

from datetime import date, datetime

import attrs

from regionkit.values.choice import Choice
from regionkit.values.edtf import Bounds, Precision, read_edtf


class DateFlag(Choice):
    """What a reader had to assume, so that somebody can look at it again."""

    CENTURY_INFERRED = "century_inferred"
    """The year was printed with two digits."""
    YEAR_FROM_REFERENCE = "year_from_reference"
    """No year was printed; it is that of the reference date."""
    AMBIGUOUS = "ambiguous"
    """Readers differ on what is meant: *innen 1. juni*."""


def _as_edtf(value: "str | date | PartialDate") -> str:
    if isinstance(value, PartialDate):
        return value.edtf
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if not isinstance(value, str):
        message = f"a partial date is made from str or date, not {type(value).__name__}"
        raise TypeError(message)
    read_edtf(value)
    return value


@attrs.frozen(repr=False, order=False)
class PartialDate:
    """A date as far as it is known, in a subset of EDTF (ISO 8601-2:2019).

    =======================  ==========================================================
    ``2009-02-03``           a day; ``2009-02`` a month; ``2009`` a year; ``200X`` a decade
    ``2009-XX-XX``           a day of 2009 that is not set yet; likewise ``2009-02-XX``
    ``2009-21`` … ``24``     spring (from March), summer, autumn, winter (named by its January)
    ``2009-33`` … ``36``     quarters; ``37`` … ``39`` tertials; ``40``, ``41`` half-years
    ``2009~``                approximately; ``?`` uncertain; ``%`` both
    ``2009-01/2009-03``      some day between; ``../2009`` up to; ``2009/..`` from
    =======================  ==========================================================

    Parameters
    ----------
    edtf
        The notation above, or a :class:`datetime.date`.
    text
        The text as printed in the source. Takes no part in equality.
    where
        Where it stood there, such as ``"§4"``. Takes no part in equality.
    flags
        What a reader of the text had to assume. Takes no part in equality.

    Raises
    ------
    TypeError
        If it is made from anything else than a text or a date.
    InvalidValueError
        If the text is not in the notation or names a day that does not exist.

    Notes
    -----
    There is no ``<``: use :func:`certainly_before` and :func:`possibly_before`, which say
    which of the two is asked. To sort, use :attr:`sort_key`. ``2009`` and ``2009-XX-XX``
    are not equal, for they say different things; :func:`same_bounds` compares what they cover.

    Examples
    --------
    >>> from regionkit import PartialDate
    >>> third_quarter = PartialDate("2009-35", text="3. kv. 09")
    >>> third_quarter.earliest, third_quarter.latest
    (datetime.date(2009, 7, 1), datetime.date(2009, 9, 30))
    >>> third_quarter == PartialDate("2009-35")
    True
    """

    edtf: str = attrs.field(converter=_as_edtf)
    """The notation."""
    text: str | None = attrs.field(default=None, eq=False, kw_only=True)
    """The text as printed."""
    where: str | None = attrs.field(default=None, eq=False, kw_only=True)
    """Where the text stood."""
    flags: tuple[DateFlag, ...] = attrs.field(default=(), eq=False, kw_only=True)
    """What a reader of the printed text had to assume. Files do not store it."""

    @property
    def bounds(self) -> Bounds:
        """First and last possible day, precision and doubt, together."""
        return read_edtf(self.edtf)

    @property
    def earliest(self) -> date | None:
        """First possible day; None if there is none or it is unknown."""
        return self.bounds.earliest

    @property
    def latest(self) -> date | None:
        """Last possible day; None if there is none or it is unknown."""
        return self.bounds.latest

    @property
    def precision(self) -> Precision:
        """What kind of statement it is."""
        return self.bounds.precision

    @property
    def approximate(self) -> bool:
        """Whether it was said to be approximate; seasons always are."""
        return self.bounds.approximate

    @property
    def uncertain(self) -> bool:
        """Whether it was said to be uncertain."""
        return self.bounds.uncertain

    @property
    def sort_key(self) -> tuple[date, date, str, str]:
        """A key that sorts by first day, last day and precision; equal only for equal dates."""
        bounds = self.bounds
        return (
            bounds.earliest or date.min,
            bounds.latest or date.max,
            bounds.precision,
            self.edtf,
        )

    def __str__(self) -> str:
        """Write the notation."""
        return self.edtf

    def __repr__(self) -> str:
        """Write an expression that gives the same value."""
        text = "" if self.text is None else f", text={self.text!r}"
        return f"PartialDate({self.edtf!r}{text})"
