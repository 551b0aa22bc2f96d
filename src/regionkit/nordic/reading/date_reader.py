"""Reading one point in time: years, and dates in figures."""

from collections.abc import Callable
from typing import Final

import attrs

from regionkit.nordic.reading.date_items import Item
from regionkit.nordic.reading.date_tokens import Cursor, Kind
from regionkit.nordic.reading.date_words import (
    APOSTROPHES,
    PLACEHOLDER_DAYS,
    PLACEHOLDER_MONTHS,
    DateWords,
)
from regionkit.nordic.reading.errors import Reason, UnreadableTextError
from regionkit.values import DateFlag, Precision

HYPHENS: Final = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}"
CENTURY_FROM: Final = 1970
"""Years of two digits are 1970 to 2069: a fixed window, that does not move with the clock."""

_DAYS: Final = 31
_MONTHS: Final = 12
_CENTURY: Final = 100


@attrs.define(kw_only=True)
class DateReader(Cursor):
    """A place in a text of dates, with the words of its language."""

    words: DateWords
    century_from: int
    """First year of the hundred that a year of two digits can be."""

    def refuse(
        self,
        reason: Reason,
        begin: int,
        *,
        expected: str,
        hint: str = "",
        readings: tuple[str, ...] = (),
    ) -> UnreadableTextError:
        """Return the error for what was taken since a token."""
        start, end = self.tokens[begin].start, self.last().end
        return UnreadableTextError(
            reason, self.text[start:end], start, expected=expected, hint=hint, readings=readings
        )


@attrs.frozen
class Year:
    """A year as printed."""

    number: int | None = None
    flags: frozenset[DateFlag] = frozenset()


_NO_YEAR: Final = Year()
_INFERRED: Final = frozenset({DateFlag.CENTURY_INFERRED})


def take_year(reader: DateReader, *lengths: int, attached: bool = False) -> Year:
    """Take a year of four digits, or of two if that is among the lengths or marked: ``'09``."""
    begin = reader.at
    if reader.sign(APOSTROPHES):
        digits = reader.digits(2, attached=True)
    else:
        digits = reader.digits(4, *lengths, attached=attached)
    if not digits:
        reader.at = begin
        return _NO_YEAR
    if len(digits) == 4:  # noqa: PLR2004 - the digits of a year
        return Year(int(digits))
    return Year(_in_window(int(digits), reader.century_from), _INFERRED)


def _in_window(short: int, century_from: int) -> int:
    """Return the year with two given last digits, of the hundred from one year on."""
    return century_from + (short - century_from) % _CENTURY


def take_year_after(reader: DateReader, *lengths: int, signs: str = "") -> Year:
    """Take the year behind a month, a quarter and so on: ``mars 2018``, ``Q3/2009``."""
    begin = reader.at
    if not reader.sign(signs) and reader.phrase(reader.words.of):
        lengths = ()  # *i 12* is no year
    if reader.peek().gap or reader.last().kind is Kind.SIGN:
        year = take_year(reader, *lengths)
        if year.number is not None:
            return year
    reader.at = begin
    return _NO_YEAR


# --- dates in figures --------------------------------------------------------


def read_iso(reader: DateReader) -> Item | None:
    """Read ``2018-03-01``, ``2018-03`` or ``2018-W34``."""
    begin = reader.at
    year = reader.digits(4)
    if not year or not reader.sign(HYPHENS, attached=True):
        return None
    if _take_one_of(reader, ("w",)):
        week = reader.digits(2, attached=True)
        return Item(precision=Precision.WEEK, number=int(week), year=int(year)) if week else None
    month = reader.digits(2, attached=True)
    if not month:
        return _placeholder_after_year(reader, int(year))
    behind_month = reader.at
    if not reader.sign(HYPHENS, attached=True):
        reader.at = behind_month
        return _iso_month(reader, begin, int(year), int(month))
    if _take_one_of(reader, PLACEHOLDER_DAYS):
        return Item(precision=Precision.DAY_UNKNOWN, month=int(month), year=int(year))
    day = int(reader.digits(2, attached=True) or 0)
    return Item(precision=Precision.DAY, number=int(month), day=day, year=int(year))


def _take_one_of(reader: DateReader, words: tuple[str, ...]) -> bool:
    token = reader.peek()
    if token.gap or token.key not in words:
        return False
    reader.at += 1
    return True


def _placeholder_after_year(reader: DateReader, year: int) -> Item | None:
    """Read the rest of ``2009-mm-dd`` or ``2009-mm``."""
    if not _take_one_of(reader, PLACEHOLDER_MONTHS):
        return None
    day = reader.sign(HYPHENS, attached=True) and _take_one_of(reader, PLACEHOLDER_DAYS)
    return Item(precision=Precision.DAY_UNKNOWN, number=0 if day else 1, year=year)


def _iso_month(reader: DateReader, begin: int, year: int, month: int) -> Item | None:
    """Take ``2018-03`` for a month; ``2009-10`` can be two years as well, ``2009-14`` only that."""
    may_be_years = month > year % _CENTURY
    if 1 <= month <= _MONTHS:
        flags = frozenset({DateFlag.AMBIGUOUS}) if may_be_years else frozenset[DateFlag]()
        return Item(precision=Precision.MONTH, number=month, year=year, flags=flags)
    if not may_be_years:
        return None
    years = f"{year}/{year - year % _CENTURY + month}"
    raise reader.refuse(
        Reason.AMBIGUOUS_DATE,
        begin,
        expected="a month after the hyphen, or a range with an en dash",
        readings=(years, f"{year}-{month}"),
        hint="Write both years out, or a part of the year in words.",
    )


def read_day_in_figures(reader: DateReader) -> Item | None:
    """Read ``03.02.2009``, ``3.2.09``, ``6.5.``; with strokes ``7/2 2022``: the day comes first.

    So it does with hyphens, as Danish spreadsheets show a day: ``03-02-2009``.
    """
    begin = reader.at
    day = reader.digits(1, 2)
    stroke = reader.sign("./" + HYPHENS, attached=True) if day else ""
    month = reader.digits(1, 2, attached=stroke != ".") if stroke else ""
    if not month:
        return None
    if stroke in HYPHENS:
        return _day_with_hyphens(reader, begin, int(day), int(month))
    if stroke == "/":
        return _day_with_strokes(reader, begin, int(day), int(month))
    spaced = reader.last().gap
    if not reader.sign(".", attached=True):
        return None
    following = reader.peek()
    year = take_year(reader, *(() if spaced or following.gap else (2,)))
    if year.number is None and following.kind is Kind.NUMBER and not following.gap:
        return None
    return _checked_day(reader, begin, int(day), int(month), year)


def _day_with_strokes(reader: DateReader, begin: int, day: int, month: int) -> Item | None:
    reader.sign("/" + HYPHENS, attached=True)
    year = take_year(reader)
    words = reader.words
    if year.number is None or not (words.slashes or words.month_first):
        return None
    if words.month_first and day != month and max(day, month) <= _MONTHS:
        readings = (f"{year.number}-{month:02}-{day:02}", f"{year.number}-{day:02}-{month:02}")
        raise reader.refuse(
            Reason.AMBIGUOUS_DATE,
            begin,
            expected="a date with one reading",
            readings=readings,
            hint="Write the month in letters.",
        )
    return _checked_day(reader, begin, day, month, year)


def _day_with_hyphens(reader: DateReader, begin: int, day: int, month: int) -> Item | None:
    year = take_year(reader, attached=True) if reader.sign(HYPHENS, attached=True) else _NO_YEAR
    looks_like_one = 1 <= day <= _DAYS and 1 <= month <= _MONTHS
    if year.number is None or not looks_like_one or not reader.words.slashes:
        return None
    return _checked_day(reader, begin, day, month, year)


def _checked_day(reader: DateReader, begin: int, day: int, month: int, year: Year) -> Item | None:
    if not 1 <= month <= _MONTHS:
        if year.number is None:
            return None
        raise reader.refuse(
            Reason.IMPOSSIBLE_DATE,
            begin,
            expected="a month from 1 to 12 after the day",
            hint="The day comes first, then the month.",
        )
    return Item(precision=Precision.DAY, number=month, day=day, year=year.number, flags=year.flags)


def read_placeholder(reader: DateReader) -> Item | None:
    """Read ``dd.mm.2009``, where the day is not set yet; ``dd.02.2009`` and ``mm.2009`` too."""
    first = reader.peek().key
    reader.at += 1
    stroke = reader.sign("./" + HYPHENS, attached=True)
    if not stroke:
        return None
    month, months = "", 1
    if first in PLACEHOLDER_DAYS:
        month = reader.digits(1, 2, attached=True)
        if (month or _take_one_of(reader, PLACEHOLDER_MONTHS)) and reader.sign(
            stroke, attached=True
        ):
            months = 0
        elif first not in PLACEHOLDER_MONTHS:
            return None
    year = take_year(reader, attached=True)
    if year.number is None:
        return None
    return Item(
        precision=Precision.DAY_UNKNOWN, number=months, month=int(month or 0), year=year.number
    )


def read_compact(reader: DateReader) -> Item | None:
    """Read ``010108`` (day, month, year) or ``20180301`` (year, month, day)."""
    digits = reader.digits(6, 8)
    if len(digits) == 6:  # noqa: PLR2004 - ddmmyy
        year = Year(_in_window(int(digits[4:]), reader.century_from), _INFERRED)
        day, month = int(digits[:2]), int(digits[2:4])
    elif digits:
        year, month, day = Year(int(digits[:4])), int(digits[4:6]), int(digits[6:])
    else:
        return None
    flags = year.flags | {DateFlag.AMBIGUOUS}
    return Item(precision=Precision.DAY, number=month, day=day, year=year.number, flags=flags)


Read = Callable[[DateReader], Item | None]
"""A reader of one kind: takes tokens and returns what they say, or None if it is another kind."""


def first_of(reader: DateReader, *kinds: Read) -> Item | None:
    """Try some kinds in turn, each from the same place; nothing is taken if all fail."""
    begin = reader.at
    for kind in kinds:
        reader.at = begin
        item = kind(reader)
        if item is not None:
            return attrs.evolve(item, start=reader.tokens[begin].start, end=reader.last().end)
    reader.at = begin
    return None
