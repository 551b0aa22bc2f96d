"""Reading the two ends of a range: ``1.–9. mars 2018``, ``uke 34–36 2018``, ``2009–12``."""

from typing import Final

import attrs

from regionkit.nordic.reading.date_items import Item
from regionkit.nordic.reading.date_kinds import leaning_of, read_item
from regionkit.nordic.reading.date_reader import DateReader, take_year_after
from regionkit.nordic.reading.date_tokens import Kind
from regionkit.nordic.reading.date_words import DASHES
from regionkit.values import DateFlag, Duration, Precision

_MOST_FILLERS: Final = 3
_CENTURY: Final = 100


def take_fillers(reader: DateReader) -> bool:
    """Take words that say nothing of the date; tell whether a bare year may follow."""
    licensed = False
    for _ in range(_MOST_FILLERS):
        if reader.peek(1).key in reader.words.thirds_after.first_words:  # *vuoden lopussa*
            break
        licensed |= reader.phrase(reader.words.fillers) or False
    return licensed


def read_point(reader: DateReader) -> Item | None:
    """Read one point in time with what is said of its certainty: ``ca. 2009``, ``2009 (?)``."""
    begin = reader.at
    about = reader.phrase(reader.words.about) is not None
    if about:
        take_fillers(reader)
    item = read_item(reader)
    if item is None:
        reader.at = begin
        return None
    leaning = leaning_of(reader, begin)
    doubtful = _take_doubt(reader)
    if not (about or doubtful or leaning):
        return item
    return attrs.evolve(
        item,
        about=about,
        doubtful=doubtful,
        leaning=leaning,
        start=reader.tokens[begin].start,
        end=reader.last().end,
    )


def _take_doubt(reader: DateReader) -> bool:
    begin = reader.at
    if reader.sign("(") and reader.sign("?") and reader.sign(")"):
        return True
    reader.at = begin
    return False


@attrs.frozen
class Ends:
    """One point in time, or the two ends of a range."""

    first: Item
    last: Item | None = None
    unknown_last: bool = False
    """Whether there is an end that nobody knows: ``2009–?``."""


def read_ends(reader: DateReader, parting: str = "") -> Ends | None:
    """Read one point in time or two: with a dash or *til* between them, or a given word."""
    first = read_point(reader)
    complete = first is not None
    if first is None:
        first = _beginning(reader)
    if first is None:
        return None
    behind_first = reader.at
    if take_parting(reader, parting):
        if complete and reader.sign("?"):
            return Ends(first, unknown_last=True)
        take_fillers(reader)
        last = _rest_of_range(reader, first) if complete else None
        last = last or read_point(reader)
        ends = None if last is None else _completed(first, last)
        if ends is not None:
            return ends
    reader.at = behind_first
    return Ends(first) if complete else None


def take_parting(reader: DateReader, parting: str) -> bool:
    """Take what parts the ends of a range: a given word, or else a dash or *til*."""
    if parting:
        if reader.peek().key != parting:
            return False
        reader.at += 1
        return True
    return bool(reader.sign(DASHES)) or reader.phrase(reader.words.to) is not None


def _beginning(reader: DateReader) -> Item | None:
    """Read what stands before the dash of ``1.–9. mars`` and ``ca. 1.–9. mars``."""
    begin = reader.at
    about = reader.phrase(reader.words.about) is not None
    if about:
        take_fillers(reader)
    item = _number_before_dash(reader)
    if item is None:
        reader.at = begin
        return None
    return attrs.evolve(item, about=about)


def _number_before_dash(reader: DateReader) -> Item | None:
    """Read the ``1.`` of ``1.–9. mars``, the ``1.3`` of ``1.3–9.8.2018``, Finnish ``tammi``."""
    token = reader.peek()
    stem = reader.phrase(reader.words.stems)
    if stem is not None:
        return Item(precision=Precision.MONTH, number=stem, start=token.start, end=token.end)
    digits = reader.digits(1, 2)
    if not digits:
        return None
    month = ""
    if not reader.peek().gap:
        if reader.sign("."):
            month = reader.digits(1, 2, attached=True)
        else:
            reader.phrase(reader.words.endings)
    return Item(
        precision=Precision.DAY,
        number=int(month or 0),
        day=int(digits),
        start=token.start,
        end=reader.last().end,
    )


def _rest_of_range(reader: DateReader, first: Item) -> Item | None:
    """Read the ``36 2018`` of ``uke 34–36 2018``, the ``9, 2018`` of ``March 1–9, 2018``."""
    begin, is_attached = reader.at, not reader.peek().gap
    token = reader.peek()
    last = None
    if first.bare and first.year is not None:
        digits = reader.digits(2) if is_attached else ""
        last_year = first.year - first.year % _CENTURY + int(digits or 0)
        if last_year > first.year:
            last = attrs.evolve(first, year=last_year)
    elif first.year is None and (first.precision is not Precision.DAY or reader.words.month_first):
        digits = reader.digits(1, 2)
        if digits and (reader.peek().gap or reader.peek().key in ",/"):
            year = take_year_after(reader, signs=",/")
            if year.number is not None or reader.peek().kind is not Kind.WORD:
                last = _same_kind(first, int(digits), year.number, year.flags)
    if last is None:
        reader.at = begin
        return None
    return attrs.evolve(last, start=token.start, end=reader.last().end)


_COUNTED: Final = (Precision.WEEK, Precision.QUARTER, Precision.TERTIAL, Precision.HALF)


def _same_kind(
    first: Item, number: int, year: int | None, flags: frozenset[DateFlag]
) -> Item | None:
    if first.precision is Precision.DAY and first.number:
        return attrs.evolve(first, day=number, year=year, flags=flags)
    if first.precision in _COUNTED:
        return attrs.evolve(first, number=number, year=year, flags=flags)
    return None


def _completed(first: Item, last: Item) -> Ends | None:
    """Give the first end what only the last one names: the month, the kind.

    *Ca.* before such an end is said of both, as in *ca. 1.–9. mars 2018*.
    """
    if first.about and first.year is None:
        last = attrs.evolve(last, about=True)
    if first.precision is Precision.DAY and not first.number:
        if last.precision is Precision.DAY:
            return Ends(attrs.evolve(first, number=last.number), last)
        if last.precision in _COUNTED:
            counted = attrs.evolve(first, precision=last.precision, number=first.day, day=0)
            return Ends(counted, last)
        return None
    if last.year is None and first.year is not None:
        return None
    same_kind = first.precision is last.precision
    return Ends(first, last) if same_kind or first.year is not None else None


def take_duration(reader: DateReader) -> Duration | None:
    """Take a stated duration: ``, 3 år`` or ``(3 år)``."""
    begin = reader.at
    opening = reader.sign(",(")
    count = _count(reader) if opening else 0
    unit = reader.phrase(reader.words.units) if count else None
    if unit is None or (opening == "(" and not reader.sign(")")):
        reader.at = begin
        return None
    return Duration(count, unit)


def _count(reader: DateReader) -> int:
    """Take a count of up to four digits, with its thousand set apart or not; 0 if none is."""
    digits = reader.digits(1, 2, 3, 4)
    if len(digits) == 1:
        begin = reader.at
        reader.sign(".,", attached=True)
        hundreds = reader.digits(3)
        if not hundreds:
            reader.at = begin
        digits += hundreds
    return int(digits or 0)
