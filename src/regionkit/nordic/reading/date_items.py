"""What a text says of one point in time, and how that is written once the year is known."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

import attrs

from regionkit.errors import InvalidValueError
from regionkit.nordic.reading.date_words import WINTER
from regionkit.nordic.reading.errors import Reason, UnreadableTextError
from regionkit.values import DateFlag, PartialDate, Precision

EXPECTED_DATE: Final = "a date such as 7. februar 2022, 3. kvartal 2009 or 2009"

_FIRST_CODE: Final = {Precision.QUARTER: 32, Precision.TERTIAL: 36, Precision.HALF: 39}
"""The code before that of the first one, in EDTF."""
_PARTS_IN_A_YEAR: Final = {Precision.QUARTER: 4, Precision.TERTIAL: 3, Precision.HALF: 2}

_THIRDS_OF_A_MONTH: Final = ((1, 10), (11, 20), (21, 31))
_THIRDS_OF_A_YEAR: Final = ((1, 4), (5, 8), (9, 12))
"""*Primo* and *medio* are said of years too (Bokmålsordboka); readers differ on how far."""
_WEEKDAYS: Final = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
LAST: Final = 3
"""The number of the last third."""


@attrs.frozen(kw_only=True)
class Item:
    """A day, a month, a season and so on; the year may come from elsewhere."""

    precision: Precision
    number: int = 0
    """Of the month, season, quarter or week; of the third; 1 for a month not set yet."""
    day: int = 0
    month: int = 0
    """Of a third or of a placeholder; 0 if it is one of the whole year."""
    until_season: int = 0
    """The second season of a pair."""
    year: int | None = None
    weekday: int = 0
    """As printed, Monday being 1; 0 if none is."""
    flags: frozenset[DateFlag] = frozenset()
    bare: bool = False
    """Whether it is a year with no word that says so."""
    about: bool = False
    """Whether it is said to be roughly so: *ca.*"""
    doubtful: bool = False
    """Whether it is said to be uncertain: *(?)*."""
    leaning: str = ""
    """``since`` or ``until``, if the form of the word says so: Finnish *maaliskuusta*."""
    start: int = 0
    """Offset of the first character."""
    end: int = 0
    """Offset behind the last character."""

    def in_year(self, year: int, *flags: DateFlag) -> "Item":
        """Return the same in a year, for one that names none."""
        return attrs.evolve(self, year=year, flags=self.flags | {*flags})


def notation(item: Item, text: str) -> PartialDate:
    """Return what an item means, its year being known.

    Raises
    ------
    UnreadableTextError
        If there is no such day, week or part of a year, or another weekday.
    """
    try:
        code = _WRITERS[item.precision](item, item.year or 0)
        when = PartialDate(_marked(code, item))
    except InvalidValueError as error:
        raise _impossible(item, text, error.hint) from None
    except (ValueError, OverflowError):
        raise _impossible(item, text, "") from None
    _check_weekday(item, when, text)
    return when


def _marked(code: str, item: Item) -> str:
    """Write the doubt of an item behind each date in a notation, beside what stands there."""
    return "/".join(
        end.rstrip("~?%") + mark_for(end, about=item.about, doubtful=item.doubtful)
        if end.strip(".")
        else end
        for end in code.split("/")
    )


def mark_for(code: str, *, about: bool, doubtful: bool) -> str:
    """Return the mark for a date in EDTF, which may have one already."""
    about |= code.endswith(("~", "%"))
    doubtful |= code.endswith(("?", "%"))
    return "%" if about and doubtful else "~" if about else "?" if doubtful else ""


def _impossible(item: Item, text: str, hint: str) -> UnreadableTextError:
    return UnreadableTextError(
        Reason.IMPOSSIBLE_DATE,
        text[item.start : item.end],
        item.start,
        expected="a date that exists",
        hint=hint,
    )


def _check_weekday(item: Item, when: PartialDate, text: str) -> None:
    if item.weekday and when.earliest and when.earliest.isoweekday() != item.weekday:
        raise UnreadableTextError(
            Reason.WRONG_WEEKDAY,
            text[item.start : item.end],
            item.start,
            expected="the weekday of the date",
            hint=f"{when} is a {_WEEKDAYS[when.earliest.weekday()]}.",
        )


# --- one writer for each kind ------------------------------------------------


def _day(item: Item, year: int) -> str:
    return f"{year:04}-{item.number:02}-{item.day:02}"


def _month(item: Item, year: int) -> str:
    return f"{year:04}-{item.number:02}"


def _year(_item: Item, year: int) -> str:
    return f"{year:04}"


def _part(item: Item, year: int) -> str:
    last = _PARTS_IN_A_YEAR[item.precision]
    if not 1 <= item.number <= last:
        hint = f"They are numbered 1 to {last}."
        raise InvalidValueError(f"a {item.precision} of the year", item.number, hint)
    return f"{year:04}-{_FIRST_CODE[item.precision] + item.number}"


def _season(item: Item, year: int) -> str:
    if not item.until_season:
        return f"{year:04}-{item.number}"
    first, last = _seasons_of_pair(item, year)
    return f"{first.earliest}~/{last.latest}~"


def _seasons_of_pair(item: Item, year: int) -> tuple[PartialDate, PartialDate]:
    """Return both seasons: a winter after the autumn is the next one, else that of January."""
    last_year = year + 1 if item.until_season == WINTER else year
    return PartialDate(f"{year:04}-{item.number}"), PartialDate(
        f"{last_year:04}-{item.until_season}"
    )


def _week(item: Item, year: int) -> str:
    try:
        monday = date.fromisocalendar(year, item.number, 1)
        return f"{monday}/{monday + timedelta(days=6)}"
    except ValueError:
        hint = f"{year} has no week {item.number}."
        raise InvalidValueError("a week of the year", item.number, hint) from None


def _third(item: Item, year: int) -> str:
    if not item.month:
        first_month, last_month = _THIRDS_OF_A_YEAR[item.number - 1]
        last_of_month = PartialDate(f"{year:04}-{last_month:02}").latest
        return f"{year:04}-{first_month:02}-01~/{last_of_month}~"
    month = PartialDate(f"{year:04}-{item.month:02}")
    first, last = _THIRDS_OF_A_MONTH[item.number - 1]
    end = month.latest if item.number == LAST else f"{month}-{last:02}"
    return f"{month}-{first:02}~/{end}~"


def _placeholder(item: Item, year: int) -> str:
    if item.month:
        return f"{year:04}-{item.month:02}-XX"
    return f"{year:04}-XX" if item.number else f"{year:04}-XX-XX"


def _decade(_item: Item, year: int) -> str:
    return f"{year // 10:03}X"


def _from_new_year(_item: Item, year: int) -> str:
    return f"{year:04}-01-01/.."


_WRITERS: Final[Mapping[Precision, Callable[[Item, int], str]]] = {
    Precision.DAY: _day,
    Precision.MONTH: _month,
    Precision.YEAR: _year,
    Precision.QUARTER: _part,
    Precision.TERTIAL: _part,
    Precision.HALF: _part,
    Precision.SEASON: _season,
    Precision.WEEK: _week,
    Precision.THIRD: _third,
    Precision.DAY_UNKNOWN: _placeholder,
    Precision.DECADE: _decade,
    Precision.OPEN_RANGE: _from_new_year,
}


def as_span(item: Item, when: PartialDate) -> str:
    """Return an item in the notation of a period, which can hold seasons at its ends."""
    if item.until_season:
        first, last = _seasons_of_pair(item, item.year or 0)
        return _marked(f"{first}/{last}", item)
    if item.precision is Precision.OPEN_RANGE:
        return when.edtf.removesuffix("..")  # it has an end, which nobody says
    return when.edtf


def one_third(number: int, of: Item) -> Item:
    """Return a third of a month or a year; readers differ on thirds of a year."""
    is_year = of.precision is Precision.YEAR
    return attrs.evolve(
        of,
        precision=Precision.THIRD,
        number=number,
        month=0 if is_year else of.number,
        flags=of.flags | ({DateFlag.AMBIGUOUS} if is_year else set()),
        bare=False,
    )
