"""Periods as each language writes them."""

from decimal import Decimal

from regionkit.nordic.language import language_of
from regionkit.nordic.writing.signs import signs_of
from regionkit.nordic.writing.single_dates import DateWriter, date_writer
from regionkit.nordic.writing.spans import UNKNOWN_END, between, dashed, since, until
from regionkit.values import Duration, Period


def format_period(period: Period, locale: str) -> str:
    """Write a period: its ends as far as they are known, and its duration as stated.

    =========================  =====================================
    ``2018-03-01/2018-03-09``  *1.–9. mars 2018*
    ``2018-03-01/2018-08-09``  *1. mars–9. august 2018*
    ``2015/2020``              *2015–2020*
    ``2009-35``                *3. kvartal 2009*
    ``2009-35/..``             *fra 3. kvartal 2009*
    ``2009-35/2012``           *fra 3. kvartal 2009 til og med 2012*
    ``../2012``, ``/2012``     *til og med 2012*, *?–2012*
    ``start/..``               *fra start*
    ``2009/2012, 3 years``     *2009–2012, 3 år*
    =========================  =====================================

    Parameters
    ----------
    period
        The period.
    locale
        Such as ``nb``, ``nb_NO`` or ``da``. In Northern Sámi and Greenlandic the notation of
        the period itself is written.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.

    Examples
    --------
    >>> from regionkit import Period
    >>> from regionkit.nordic import format_period
    >>> format_period(Period("2018-03-01/2018-03-09"), "sv")
    '1–9 mars 2018'
    >>> format_period(Period("2009-XX-XX/2012-XX-XX, 3 years"), "nb")
    'dd.mm.2009–dd.mm.2012, 3 år'
    """
    language = language_of(locale)
    if language.plain:
        return period.code
    writer = date_writer(language.code)
    span = _span(period, writer)
    stated = period.duration
    return span if stated is None else f"{span}, {_duration(stated, writer)}"


def _span(period: Period, writer: DateWriter) -> str:
    start, end = period.start, period.end
    if start and end:
        return writer.write(start) if start is end else between(start, end, writer)
    if start:
        unknown = dashed(writer.write(start), UNKNOWN_END, writer)
        return since(start, writer) if period.open_end else unknown
    if period.from_start:
        return _from_start(period, writer)
    if end:
        unknown = dashed(UNKNOWN_END, writer.write(end), writer)
        return until(end, writer) if period.open_start else unknown
    return period.code  # pragma: no cover - a period has at least one end


def _from_start(period: Period, writer: DateWriter) -> str:
    words = writer.words
    if period.end:
        return f"{words.from_start} {until(period.end, writer)}"
    return words.from_start if period.open_end else dashed(words.start, UNKNOWN_END, writer)


def format_duration(duration: Duration, locale: str) -> str:
    r"""Write a duration as stated: *3 år*.

    Parameters
    ----------
    duration
        The duration.
    locale
        The language, such as ``nb``.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.

    Examples
    --------
    >>> from regionkit.nordic import format_duration
    >>> from regionkit.values import Duration, TimeUnit
    >>> format_duration(Duration(3, TimeUnit.YEAR), "nb").replace("\N{NO-BREAK SPACE}", " ")
    '3 år'
    """
    language = language_of(locale)
    return str(duration) if language.plain else _duration(duration, date_writer(language.code))


def _duration(duration: Duration, writer: DateWriter) -> str:
    form = language_of(writer.code).locale.plural_form(duration.count)
    count = signs_of(writer.code).write(Decimal(duration.count))
    return f"{count} {writer.words.units[duration.unit][form]}"
