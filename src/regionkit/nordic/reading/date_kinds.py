"""Reading one point in time that is said in words: ``7. februar 2022``, ``3. kv. 09``."""

import functools
from typing import Final

import attrs

from regionkit.nordic.reading.date_items import Item, one_third
from regionkit.nordic.reading.date_reader import (
    DateReader,
    Read,
    Year,
    first_of,
    read_day_in_figures,
    read_iso,
    read_placeholder,
    take_year,
    take_year_after,
)
from regionkit.nordic.reading.date_tokens import Kind
from regionkit.nordic.reading.date_words import (
    APOSTROPHES,
    AUTUMN,
    DASHES,
    PLACEHOLDER_DAYS,
    PLACEHOLDER_MONTHS,
    SPRING,
    SUMMER,
    WINTER,
    DateWords,
)
from regionkit.nordic.reading.errors import Reason
from regionkit.values import Precision

_NEXT_SEASON: Final = {WINTER: SPRING, SPRING: SUMMER, SUMMER: AUTUMN, AUTUMN: WINTER}
_CENTURY: Final = 100


def read_item(reader: DateReader) -> Item | None:
    """Read one point in time; None, with nothing taken, if none begins here."""
    token = reader.peek()
    if reader.words.only_iso:
        return first_of(reader, read_iso, _year)
    if token.kind is Kind.NUMBER:
        return first_of(
            reader, read_iso, read_day_in_figures, _numbered_first, _part_of_named_year, _year
        )
    if token.kind is Kind.SIGN:
        return first_of(reader, _year) if token.key in APOSTROPHES else None
    if token.key not in reader.words.item_openers:
        return None
    return first_of(reader, *_kinds_of_word(reader.words, token.key))


def leaning_of(reader: DateReader, begin: int) -> str:
    """Return what the form of a word says that was taken since a token: *since*, *until*."""
    leaning = reader.words.leaning
    if not leaning:
        return ""
    taken = (token.key for token in reader.tokens[begin : reader.at])
    return next((leaning[key] for key in taken if key in leaning), "")


@functools.cache
def _kinds_of_word(words: DateWords, key: str) -> tuple[Read, ...]:
    """Return the readers of what can begin with a word."""
    openers: tuple[tuple[frozenset[str], Read], ...] = (
        (words.weekdays.first_words, _with_weekday),
        (frozenset((*PLACEHOLDER_DAYS, *PLACEHOLDER_MONTHS)), read_placeholder),
        (words.thirds.first_words, _third),
        (words.year_ends.first_words | words.this_year.first_words, _end_of_year),
        (words.ordinals.first_words, _numbered_first),
        (words.seasons.first_words, _season),
        (words.months.first_words, _month),
        (frozenset(words.letters), _lettered),
        (words.parts.first_words, _named_part),
        (words.new_year.first_words, _new_year),
        (words.decades.first_words, _decade),
    )
    return tuple(kind for first_words, kind in openers if key in first_words)


def _made(precision: Precision, number: int, year: Year, *, day: int = 0) -> Item:
    return Item(precision=precision, number=number, day=day, year=year.number, flags=year.flags)


def _with_weekday(reader: DateReader) -> Item | None:
    """Read ``torsdag den 1. marts 2018``; whether the weekday fits is seen later."""
    weekday = reader.phrase(reader.words.weekdays)
    if weekday is None:
        return None
    reader.sign(",", attached=True)
    reader.phrase(reader.words.fillers)
    item = first_of(reader, read_iso, read_day_in_figures, _numbered_first, _month)
    if item is None or item.precision is not Precision.DAY:
        return None
    return attrs.evolve(item, weekday=weekday)


def _numbered_first(reader: DateReader) -> Item | None:
    """Read ``7. februar 2022``, ``7th of February 2022`` or ``3. kvartal 2009``."""
    words = reader.words
    digits = reader.digits(1, 2)
    number = int(digits) if digits else reader.phrase(words.ordinals)
    if number is None:
        return None
    attached = not reader.peek().gap
    if attached and (not digits or reader.phrase(words.endings) is None):
        return None
    part = reader.phrase(words.parts)
    if part is not None:
        short = () if part is Precision.WEEK else (2,)
        return _made(part, number, take_year_after(reader, *short, signs=",/"))
    if words.month_first:
        reader.phrase(words.of)
    month = reader.phrase(words.months) if digits else None
    if month is None:
        return None
    return _made(Precision.DAY, month, take_year_after(reader, 2), day=number)


def _month(reader: DateReader) -> Item | None:
    """Read ``mars 2018``, ``March 1, 2018``, ``maaliskuun alussa 2018``."""
    begin = reader.at
    month = reader.phrase(reader.words.months)
    if month is None:
        return None
    if reader.words.month_first:
        day = first_of(reader, lambda r: _day_after_month(r, month, begin))
        if day is not None:
            return day
    third = reader.phrase(reader.words.thirds_after)
    alone = reader.tokens[begin].key in reader.words.never_alone
    short = () if reader.words.month_first else (2,)
    item = _made(Precision.MONTH, month, take_year_after(reader, *short))
    third = third or reader.phrase(reader.words.thirds_after)
    if alone:
        return None
    return one_third(third, item) if third else item


def _day_after_month(reader: DateReader, month: int, begin: int) -> Item | None:
    digits = reader.digits(1, 2)
    if not digits:
        return None
    if not reader.peek().gap:
        reader.phrase(reader.words.endings)
    year = take_year_after(reader)
    if year.number is None and digits.startswith("0"):
        raise reader.refuse(
            Reason.AMBIGUOUS_DATE,
            begin,
            expected="a date with one reading",
            readings=(f"day {int(digits)}", f"year {digits}"),
            hint="Write the year with four digits.",
        )
    return _made(Precision.DAY, month, year, day=int(digits))


def _season(reader: DateReader) -> Item | None:
    """Read ``høsten 2008``, ``vinter/vår 2009`` or ``vinteren 2010/2011``."""
    season = reader.phrase(reader.words.seasons)
    if season is None:
        return None
    second = _second_season(reader, season)
    if season == WINTER and not second:
        both = _two_years(reader)
        if both is not None:
            return Item(precision=Precision.SEASON, number=WINTER, year=both)
    year = take_year_after(reader, 2)
    return attrs.evolve(_made(Precision.SEASON, season, year), until_season=second)


def _second_season(reader: DateReader, season: int) -> int:
    """Take the second season of a pair, if it is the one that comes next."""
    begin = reader.at
    if reader.sign("/" + DASHES):
        second = reader.phrase(reader.words.seasons)
        if second is not None and second == _NEXT_SEASON[season]:
            return second
    reader.at = begin
    return 0


def _two_years(reader: DateReader) -> int | None:
    """Take ``2010/2011`` or ``2010/11``, and return the second; None if it is not the next."""
    begin = reader.at
    first = reader.digits(4)
    second = reader.digits(2, 4) if first and reader.sign("/" + DASHES) else ""
    if second and follows(int(first), second):
        return int(first) + 1
    reader.at = begin
    return None


def follows(year: int, second: str) -> bool:
    """Tell whether a year of two or four digits is the one after another."""
    return f"{year + 1:04}".endswith(second)


def _third(reader: DateReader) -> Item | None:
    """Read ``primo august 2018``, ``slutten av august``, ``medio 2018``."""
    begin = reader.at
    third = reader.phrase(reader.words.thirds)
    if third is None:
        return None
    if reader.phrase(reader.words.this_year):
        return one_third(third, Item(precision=Precision.YEAR))
    of = first_of(reader, _month, _year_of_words)
    if of is None or of.precision not in (Precision.MONTH, Precision.YEAR):
        return None
    if reader.tokens[begin].key == "ultimo" and of.precision is Precision.YEAR:
        raise reader.refuse(
            Reason.AMBIGUOUS_DATE,
            begin,
            expected="a month after ultimo",
            readings=("the last day of the year", "the last third of the year"),
            hint="Write the last day of the year as a date.",
        )
    return one_third(third, of)


def _year_of_words(reader: DateReader) -> Item | None:
    """Read a year that may have a word before it: ``år 2018``."""
    reader.phrase(reader.words.fillers)
    year = take_year(reader)
    return None if year.number is None else _made(Precision.YEAR, 0, year)


def _end_of_year(reader: DateReader) -> Item | None:
    """Read ``årets slutt``, ``árslok 2018``; Finnish ``vuoden lopussa``."""
    if reader.phrase(reader.words.this_year):
        third = reader.phrase(reader.words.thirds_after)
        return None if third is None else one_third(third, Item(precision=Precision.YEAR))
    if reader.phrase(reader.words.year_ends) is None:
        return None
    return one_third(3, _made(Precision.YEAR, 0, take_year_after(reader)))


def _named_part(reader: DateReader) -> Item | None:
    """Read ``uke 34 2018``, ``vecka 34, 2018``, ``viikko 34/2018``, ``kvartal 3 2009``."""
    part = reader.phrase(reader.words.parts, before_figures=True)
    digits = reader.digits(1, 2) if part is not None else ""
    if part is None or not digits:
        return None
    return _made(part, int(digits), take_year_after(reader, signs=",/"))


def _lettered(reader: DateReader) -> Item | None:
    """Read ``Q3 2009``, ``K3 09``, ``H1/2012``."""
    part = reader.words.letters.get(reader.peek().key)
    if part is None:
        return None
    reader.at += 1
    digits = reader.digits(1, attached=True)
    return _made(part, int(digits), take_year_after(reader, 2, signs="/-")) if digits else None


def _new_year(reader: DateReader) -> Item | None:
    """Read ``nyåret 2022``: from the first day of the year, up to nobody knows when."""
    if reader.phrase(reader.words.new_year) is None:
        return None
    return _made(Precision.OPEN_RANGE, 0, take_year_after(reader))


def _decade(reader: DateReader) -> Item | None:
    """Read ``tiåret 2000–2009``."""
    if reader.phrase(reader.words.decades) is None:
        return None
    first = reader.digits(4)
    last = reader.digits(4) if first and reader.sign(DASHES) else ""
    if not last or int(first) % 10 or int(last) != int(first) + 9:
        return None
    return Item(precision=Precision.DECADE, year=int(first))


def _part_of_named_year(reader: DateReader) -> Item | None:
    """Read ``2009 Q3``, ``2009-Q3``, Finnish ``2018 viikko 9`` and ``2012 lopussa``."""
    year = take_year(reader)
    if year.number is None:
        return None
    third = reader.phrase(reader.words.thirds_after)
    if third is not None:
        return one_third(third, _made(Precision.YEAR, 0, year))
    reader.sign("-/", attached=True)
    part = first_of(reader, _lettered, _named_part, _numbered_first)
    if part is None or part.year is not None or part.precision is Precision.DAY:
        return None
    return attrs.evolve(part, year=year.number, flags=part.flags | year.flags)


def _year(reader: DateReader) -> Item | None:
    year = take_year(reader)
    return None if year.number is None else attrs.evolve(_made(Precision.YEAR, 0, year), bare=True)
