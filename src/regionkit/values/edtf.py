"""EDTF: the notation of partial dates, read to the first and last day that it can mean."""

import calendar
import re
from datetime import date, timedelta
from typing import Final, NamedTuple

import attrs

from regionkit.errors import InvalidValueError, Worded
from regionkit.values.choice import Choice
from regionkit.values.edtf_beyond import refusal
from regionkit.values.remembered import remembering
from regionkit.values.text import as_text


class Precision(Choice):
    """What kind of statement a partial date is."""

    DAY = "day"
    WEEK = "week"
    THIRD = "third"
    """A third of a month: *primo*, *medio*, *ultimo*."""
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    TERTIAL = "tertial"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    DAY_UNKNOWN = "day_unknown"
    """A placeholder stands where a day or a month will come: ``dd.mm.2009``."""
    RANGE = "range"
    """Some day between two."""
    OPEN_RANGE = "open_range"
    """Some day from one on."""
    DEADLINE = "deadline"
    """Some day up to one."""


@attrs.frozen
class Bounds:
    """The first and the last day that a partial date can mean, both inclusive."""

    earliest: date | None
    """First possible day; None if it is open or unknown."""
    latest: date | None
    """Last possible day; None if it is open or unknown."""
    precision: Precision
    """What kind of statement it is."""
    approximate: bool
    """Whether it was said to be approximate; seasons always are."""
    uncertain: bool
    """Whether it was said to be uncertain."""


_SINGLE = re.compile(
    r"""
    (?: (?P<decade>[0-9]{3})X
      | (?P<year>[0-9]{4})
        (?: -(?P<part>2[1-4]|3[3-9]|4[01])
          | -(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-9]{2})|-XX)?
          | -XX(?:-XX)?
        )?
    )
    (?P<mark>[~?%])?
    """,
    re.VERBOSE,
)

# code: (first month, number of months, precision). Winter (24) begins in the year before.
_PARTS_OF_YEAR: Final = {
    21: (3, 3, Precision.SEASON),
    22: (6, 3, Precision.SEASON),
    23: (9, 3, Precision.SEASON),
    24: (12, 3, Precision.SEASON),
    **{33 + n: (1 + 3 * n, 3, Precision.QUARTER) for n in range(4)},
    **{37 + n: (1 + 4 * n, 4, Precision.TERTIAL) for n in range(3)},
    **{40 + n: (1 + 6 * n, 6, Precision.HALF) for n in range(2)},
}
_WINTER: Final = 24
_NOT_IN_INTERVALS: Final = {
    Precision.SEASON,
    Precision.QUARTER,
    Precision.TERTIAL,
    Precision.HALF,
}
_OPEN: Final = ("", "..")


class _Single(NamedTuple):
    """A date that is no interval: the days it can mean, and what is said of it."""

    earliest: date
    latest: date
    precision: Precision
    approximate: bool
    uncertain: bool


def _read_single(text: str) -> _Single:
    match = _SINGLE.fullmatch(text)
    if match is None:
        raise refusal(text)
    try:
        earliest, latest, precision = _days(match)
    except ValueError:
        raise InvalidValueError("a date that exists", text, _day_hint(match)) from None
    mark = match["mark"]
    return _Single(
        earliest,
        latest,
        precision,
        approximate=mark in ("~", "%") or precision is Precision.SEASON,
        uncertain=mark in ("?", "%"),
    )


def _days(match: re.Match[str]) -> tuple[date, date, Precision]:
    if match["decade"] is not None:
        first = int(match["decade"]) * 10
        return date(first, 1, 1), date(first + 9, 12, 31), Precision.DECADE
    year = int(match["year"])
    if match["part"] is not None:
        return _days_of_part(year, int(match["part"]))
    if match["day"] is not None:
        exact = date(year, int(match["month"]), int(match["day"]))
        return exact, exact, Precision.DAY
    month = None if match["month"] is None else int(match["month"])
    precision = Precision.YEAR if month is None else Precision.MONTH
    if "XX" in match[0]:
        precision = Precision.DAY_UNKNOWN
    return date(year, month or 1, 1), _last_day(year, month or 12), precision


def _days_of_part(year: int, part: int) -> tuple[date, date, Precision]:
    first, length, precision = _PARTS_OF_YEAR[part]
    if part == _WINTER:  # named by its January
        return date(year - 1, first, 1), _last_day(year, 2), precision
    return date(year, first, 1), _last_day(year, first + length - 1), precision


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _day_hint(match: re.Match[str]) -> str:
    if match["day"] is None or match["year"] == "0000":
        return "It is valid EDTF, but the years here begin with 0001."
    days = calendar.monthrange(int(match["year"]), int(match["month"]))[1]
    month = f"{match['year']}-{match['month']}"
    return Worded("The days of {month} are 01 to {last}.", month=month, last=days)


def _interval_precision(start: _Single, end: _Single) -> Precision:
    first, last = start.earliest, end.latest
    if not (start.precision is Precision.DAY is end.precision):
        return Precision.RANGE
    if not (start.approximate or end.approximate):
        is_week = first.weekday() == 0 and last - first == timedelta(days=6)
        return Precision.WEEK if is_week else Precision.RANGE
    thirds = {(1, 10), (11, 20), (21, _last_day(first.year, first.month).day)}
    same_month = (first.year, first.month) == (last.year, last.month)
    is_third = same_month and (first.day, last.day) in thirds
    both = start.approximate and end.approximate
    return Precision.THIRD if is_third and both else Precision.RANGE


def read_bounds(edtf: str) -> Bounds:
    """Read the bounds of a date in the notation of :class:`PartialDate`.

    Parameters
    ----------
    edtf
        The notation, such as ``2009-35``.

    Raises
    ------
    TypeError
        If it is not a text.
    InvalidValueError
        If the text is not in that notation, or names a day that does not exist.
    """
    return read_edtf(as_text(edtf, "a partial date"))


def _plain_day(text: str) -> date | None:
    """Read the form that nearly all dates have, ``2009-02-03``, without further ado."""
    digits = text[:4] + text[5:7] + text[8:]
    if len(text) != len("2009-02-03") or not (text[4] == text[7] == "-" and digits.isdecimal()):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:  # told with its reason by who reads all forms
        return None


@remembering(65_536)
def read_edtf(edtf: str) -> Bounds:
    """Read the bounds of a text that is known to be one; each notation is read once."""
    if day := _plain_day(edtf):
        return Bounds(day, day, Precision.DAY, approximate=False, uncertain=False)
    first, slash, last = edtf.partition("/")
    if not slash:
        return Bounds(*_read_single(edtf))
    ends = [_read_single(end) for end in (first, last) if end not in _OPEN]
    if not ends:
        raise InvalidValueError("an interval with at least one end", edtf)
    if any(end.precision in _NOT_IN_INTERVALS for end in ends):
        hint = "In a Period the ends can be seasons, quarters, tertials and half-years too."
        raise InvalidValueError("days, months or years at the ends of an interval", edtf, hint)
    earliest = None if first in _OPEN else ends[0].earliest
    latest = None if last in _OPEN else ends[-1].latest
    if earliest is None:
        precision = Precision.DEADLINE
    elif latest is None:
        precision = Precision.OPEN_RANGE
    else:
        if earliest > latest:
            raise InvalidValueError("an interval that does not end before it begins", edtf)
        precision = _interval_precision(*ends)
    return Bounds(
        earliest,
        latest,
        precision,
        approximate=any(end.approximate for end in ends),
        uncertain=any(end.uncertain for end in ends),
    )
