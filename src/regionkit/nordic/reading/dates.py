"""Reading dates and periods as Nordic documents print them."""

import re
from collections.abc import Callable
from datetime import date
from itertools import islice
from typing import Final, TypeVar

import attrs

from regionkit.errors import InvalidValueError
from regionkit.nordic.language import language_of
from regionkit.nordic.reading.case_numbers import parse_case_number
from regionkit.nordic.reading.date_items import EXPECTED_DATE
from regionkit.nordic.reading.date_reader import (
    CENTURY_FROM,
    DateReader,
    first_of,
    read_compact,
)
from regionkit.nordic.reading.date_readings import date_of, period_of
from regionkit.nordic.reading.date_statements import Shape, Statement, read_statement
from regionkit.nordic.reading.date_tokens import Token, tokens_of
from regionkit.nordic.reading.date_words import date_words
from regionkit.nordic.reading.errors import Reason, UnreadableTextError
from regionkit.nordic.reading.found_dates import certain_statements
from regionkit.values import PartialDate, Period

_MOST_TOKENS: Final = 64
"""No date has more words, numbers and signs."""

_UNLIKE_EDTF: Final = re.compile(r"[0-9]{4}(?:[-/][0-9]{2,4})?")
"""What can mean something else in print: ``2009-21`` is spring in EDTF, ``2022/1234`` a case."""

V = TypeVar("V", PartialDate, Period)


def parse_date(
    text: str,
    locale: str,
    *,
    reference: date | None = None,
    century_from: int = CENTURY_FROM,
    lenient: bool = False,
) -> PartialDate:
    """Read a date as printed, as far as it is known: nothing is filled in.

    The day comes first. A weekday must be the right one. Years of two digits are 1970 to
    2069 unless asked otherwise. A deadline is a date too, and so is *2015–2020*: some day
    within. What had to be assumed is told in the ``flags`` of the result.

    Parameters
    ----------
    text
        The text, all of which must be the date.
    locale
        Such as ``nb`` or ``da_DK``. In Greenlandic and Northern Sámi, dates in figures with
        the year first (ISO 8601) and their EDTF notation are read.
    reference
        The date of the document, whose year is taken where none is printed. Never today.
    century_from
        First year of the hundred that years of two digits belong to.
    lenient
        Whether to look for the only date in a longer text, and to read ``010108`` (day,
        month, year) and ``20180301`` (year, month, day).

    Raises
    ------
    UnreadableTextError
        If there is no date, or more than one reading, with the reason and the place.
    InvalidValueError
        If regionkit does not read that language.

    Examples
    --------
    >>> from regionkit.nordic.reading import parse_date
    >>> parse_date("3. kv. 09", "nb")
    PartialDate('2009-35', text='3. kv. 09')
    >>> parse_date("primo august", "nb")
    Traceback (most recent call last):
        ...
    regionkit.nordic.reading.errors.UnreadableTextError: expected a date with a year, or a \
reference date to take it from, found 'primo august'
    """
    asked = _Asked(locale=locale, reference=reference, century_from=century_from, lenient=lenient)
    return _read(asked, text, PartialDate, date_of)


def parse_period(
    text: str,
    locale: str,
    *,
    reference: date | None = None,
    century_from: int = CENTURY_FROM,
    lenient: bool = False,
) -> Period:
    """Read a stretch of time as printed: ``Fra 3. kv. 09``, ``dd.mm.2009 – dd.mm.2012, 3 år``.

    Whatever :func:`parse_date` reads is read here too, and beside it what counts from the
    start of the project and what has a stated duration.

    Parameters
    ----------
    text
        The text, all of which must be the period.
    locale
        The language, such as ``nb`` or ``da_DK``.
    reference
        The date of the document, whose year is taken where none is printed. Never today.
    century_from
        First year of the hundred that years of two digits belong to.
    lenient
        Whether to look for the only period in a longer text, and to read ``010108`` (day,
        month, year) and ``20180301`` (year, month, day).

    Raises
    ------
    UnreadableTextError
        If there is no period, or more than one reading, with the reason and the place.
    InvalidValueError
        If regionkit does not read that language.

    Examples
    --------
    >>> from regionkit.nordic.reading import parse_period
    >>> parse_period("Fra 3. kv. 09", "nb")
    Period('2009-35/..', text='Fra 3. kv. 09')
    """
    asked = _Asked(locale=locale, reference=reference, century_from=century_from, lenient=lenient)
    return _read(asked, text, Period, period_of)


@attrs.frozen(kw_only=True)
class _Asked:
    locale: str
    reference: date | None
    century_from: int
    lenient: bool

    @property
    def code(self) -> str:
        return language_of(self.locale).code


def _read(
    asked: _Asked,
    text: str,
    cls: type[V],
    value_of: Callable[[Statement, str, date | None, str], V],
) -> V:
    in_notation = _in_notation(asked.code, text, cls)
    if in_notation is not None:
        return in_notation
    try:
        return value_of(_whole(asked, text), text, asked.reference, text)
    except UnreadableTextError as refusal:
        if not asked.lenient:
            raise
        said = _only_date_in(asked, text, refusal)
    return value_of(said, text, asked.reference, text)


def _in_notation(code: str, text: str, cls: type[V]) -> V | None:
    """Take EDTF as it is, unless it can mean something else where people print dates."""
    stripped = text.strip()
    plain = language_of(code).plain
    if _UNLIKE_EDTF.fullmatch(stripped) and not plain:
        return None
    try:
        return cls(stripped, text=text)
    except InvalidValueError:
        return None


# --- the whole text ----------------------------------------------------------


def _whole(asked: _Asked, text: str) -> Statement:
    """Read the statement that a text consists of."""
    tokens = _without_parentheses(tuple(islice(tokens_of(text), _MOST_TOKENS)))
    reader = DateReader(
        text=text,
        tokens=tokens,
        words=date_words(asked.code),
        century_from=asked.century_from,
    )
    said = read_statement(reader)
    if said is not None and reader.at == len(tokens) < _MOST_TOKENS:
        return said
    reader.at = 0
    compact = first_of(reader, read_compact)
    if compact is not None and len(tokens) == 1:
        alone = Statement(shape=Shape.AT, first=compact, start=compact.start, end=compact.end)
        return _compact(asked, text, alone)
    raise _no_date(asked, text, tokens, said)


def _without_parentheses(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    enclosed = len(tokens) > 1 and (tokens[0].key, tokens[-1].key) == ("(", ")")
    return tokens[1:-1] if enclosed else tokens


def _compact(asked: _Asked, text: str, said: Statement) -> Statement:
    """Let ``010108`` be a date if that was asked for; it is a number as well."""
    if asked.lenient:
        return said
    when = date_of(said, text, None, text)
    raise UnreadableTextError(
        Reason.AMBIGUOUS_DATE,
        text[said.start : said.end],
        said.start,
        expected="a date with strokes or dots",
        readings=(when.edtf, "a number"),
        hint="Read it with lenient=True if it is a date.",
    )


def _no_date(
    asked: _Asked, text: str, tokens: tuple[Token, ...], said: Statement | None
) -> UnreadableTextError:
    try:
        case = parse_case_number(text, asked.locale)
    except UnreadableTextError as other:
        if other.reason is Reason.AMBIGUOUS_CASE_NUMBER:
            return UnreadableTextError(
                Reason.AMBIGUOUS_DATE,
                text,
                0,
                expected=EXPECTED_DATE,
                readings=(*(f"case {case}" for case in other.readings), "two years"),
                hint="It can be a case number, or two years: write a dash between years.",
            )
    else:
        hint = f"It is case {case.serial} of {case.year}."
        return UnreadableTextError(Reason.CASE_NUMBER, text, 0, expected=EXPECTED_DATE, hint=hint)
    if said is None:
        start = tokens[0].start if tokens else 0
        return UnreadableTextError(Reason.NO_DATE, text[start:], start, expected=EXPECTED_DATE)
    rest = next(token.start for token in (*tokens, tokens[-1]) if token.start >= said.end)
    return UnreadableTextError(
        Reason.TRAILING_TEXT, text[rest:], rest, expected="nothing more after the date"
    )


def _only_date_in(asked: _Asked, text: str, refusal: UnreadableTextError) -> Statement:
    """Return the only statement of time in a longer text."""
    found = certain_statements(text, asked.code, asked.reference, asked.century_from)
    by_value = {str(value): said for said, value in found}
    if not by_value:
        raise refusal
    if len(by_value) > 1:
        raise UnreadableTextError(
            Reason.AMBIGUOUS_DATE,
            text,
            0,
            expected="a text with one date",
            readings=tuple(by_value),
        )
    return next(iter(by_value.values()))
