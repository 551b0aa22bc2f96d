"""CaseNumber: what a case is called in the register of a body."""

import re
from typing import Final, Self

import attrs

from regionkit.errors import InvalidValueError, Worded
from regionkit.values.text import as_text

_NUMBER = re.compile(
    r"(?:(?P<series>[^\W\d_]{1,8}) )?(?P<serial>[1-9][0-9]{0,9})/(?P<year>[0-9]{4})"
)
_SERIES = re.compile(r"[^\W\d_]{1,8}")
_MAX_SERIAL: Final = 9_999_999_999
_MAX_YEAR: Final = 9999
_SERIAL_NUMBER: Final = Worded("a serial number from 1 to {most}", most=str(_MAX_SERIAL))
_YEAR: Final = Worded("a year from 1 to {most}", most=str(_MAX_YEAR))


@attrs.frozen(repr=False, order=False)
class CaseNumber:
    """The number of a case: a serial number within a year, such as *Sak 06/22*.

    Parameters
    ----------
    serial
        The running number within the year, from 1.
    year
        The year, with its century.
    series
        The letters of the row that is counted, such as ``PS`` (*politisk sak*), if the
        body keeps several: PS 12/2022 and RS 12/2022 are two cases.
    text
        The text as printed in the source. Takes no part in equality.
    where
        Where it stood there. Takes no part in equality.

    Raises
    ------
    TypeError
        If the serial number or the year is no int.
    InvalidValueError
        If a part is out of range.

    Examples
    --------
    >>> from regionkit.values import CaseNumber
    >>> print(CaseNumber(6, 2022, text="Sak 06/22"))
    6/2022
    >>> CaseNumber.parse("PS 12/2022").series
    'PS'
    """

    serial: int
    """The running number within the year."""
    year: int
    """The year, with its century."""
    series: str | None = None
    """The letters of the row that is counted."""
    text: str | None = attrs.field(default=None, eq=False, kw_only=True)
    """The text as printed."""
    where: str | None = attrs.field(default=None, eq=False, kw_only=True)
    """Where the text stood."""

    def __attrs_post_init__(self) -> None:
        """Refuse what no register can hold."""
        for what, number, expected, most in (
            ("a serial number", self.serial, _SERIAL_NUMBER, _MAX_SERIAL),
            ("a year", self.year, _YEAR, _MAX_YEAR),
        ):
            if isinstance(number, bool) or not isinstance(number, int):
                raise TypeError(f"{what} is an int, not {type(number).__name__}")
            if not 1 <= number <= most:
                raise InvalidValueError(expected, number)
        if self.series is not None and not _SERIES.fullmatch(as_text(self.series, "a series")):
            raise InvalidValueError("a series of one to eight letters", self.series)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the form that ``str`` writes: ``6/2022``, ``PS 12/2022``.

        What documents print is read by ``regionkit.nordic.reading.parse_case_number``.

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
        match = _NUMBER.fullmatch(as_text(text, "a case number"))
        if match is None:
            raise InvalidValueError("a case number such as 6/2022 or PS 12/2022", text)
        return cls(int(match["serial"]), int(match["year"]), match["series"])

    def __str__(self) -> str:
        """Write the form that :meth:`parse` reads."""
        number = f"{self.serial}/{self.year:04}"
        return number if self.series is None else f"{self.series} {number}"

    def __repr__(self) -> str:
        """Write an expression that gives the same value."""
        series = "" if self.series is None else f", {self.series!r}"
        text = "" if self.text is None else f", text={self.text!r}"
        return f"CaseNumber({self.serial}, {self.year}{series}{text})"
