"""Dates as each language writes them, at the precision they have."""

import datetime as dt
from typing import Final, Literal, get_args

from regionkit.nordic.language import language_of
from regionkit.nordic.writing.single_dates import DateWriter, date_writer, mark_of
from regionkit.nordic.writing.spans import UNKNOWN_END, between, by, dashed, since
from regionkit.nordic.writing.styles import check_style
from regionkit.values import PartialDate, Precision

DateStyle = Literal["long", "short"]
"""In which style dates are written."""

_STYLES: Final[tuple[str, ...]] = get_args(DateStyle)
_OPEN: Final = ".."


def format_date(date: PartialDate | dt.date, locale: str, style: DateStyle = "long") -> str:
    """Write a date at the precision it has.

    =====================  ==========================================================
    ``2018-03-01``         *1. mars 2018*, short *01.03.2018*
    ``2018-03``, ``2018``  *mars 2018*, *2018*
    ``2009-35``            *3. kvartal 2009*, short *K3 2009*
    ``2009-21``            *våren 2009*
    ``2009-XX-XX``         *dd.mm.2009*
    ``2009~``, ``2009?``   *ca. 2009*, *2009 (?)*
    ``2009/2012``          *2009–2012*; a week and a third of a month by their names
    ``2009/..``            *fra 2009*; if it ends at a date not known, *2009–?*
    ``../2018-06-01``      *senest 1. juni 2018*
    =====================  ==========================================================

    Parameters
    ----------
    date
        The date, or a day of the calendar.
    locale
        Such as ``nb``, ``nb_NO`` or ``da``. In Northern Sámi and Greenlandic the notation of
        the date itself is written, which is that of ISO 8601.
    style
        ``long`` or ``short``; the two differ for days and quarters.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language, or not in that style.

    Examples
    --------
    >>> from regionkit import PartialDate
    >>> from regionkit.nordic import format_date
    >>> format_date(PartialDate("2018-03-01"), "da"), format_date(PartialDate("2009-35"), "sv")
    ('1. marts 2018', '3:e kvartalet 2009')
    >>> format_date(PartialDate("2018-08-01~/2018-08-10~"), "nb")
    'primo august 2018'
    """
    language = language_of(locale)
    check_style(style, _STYLES)
    stated = PartialDate(date) if isinstance(date, dt.date) else date
    if language.plain:
        return stated.edtf
    writer = date_writer(language.code, short=style == "short")
    first, slash, last = stated.edtf.partition("/")
    return _interval(stated, first, last, writer) if slash else writer.write(stated)


def _interval(date: PartialDate, first: str, last: str, writer: DateWriter) -> str:
    if first == _OPEN:
        return by(PartialDate(last), writer)
    if not first:
        return dashed(UNKNOWN_END, writer.write(PartialDate(last)), writer)
    start = PartialDate(first)
    if last == _OPEN:
        return since(start, writer)
    if not last:
        return dashed(writer.write(start), UNKNOWN_END, writer)
    named = _week_or_third(date, writer) if mark_of(first) == mark_of(last) else None
    return named or between(start, PartialDate(last), writer)


def _week_or_third(date: PartialDate, writer: DateWriter) -> str | None:
    """Write an interval by the name it has, if it is a week or a third of a month."""
    first, mark = date.earliest, mark_of(date.edtf)
    if first is None:  # pragma: no cover - both ends are there
        return None
    if date.precision is Precision.WEEK:
        year, week, _ = first.isocalendar()
        return writer.with_mark(writer.words.week.format(week=week, year=year), mark)
    if date.precision is Precision.THIRD:
        third = writer.words.thirds[first.day // 10]
        named = third.format(month=writer.month(first), year=first.year)
        return writer.with_mark(named, "?" if mark == "%" else "")  # a third is always about
    return None
