"""Written: values as they go into cells, so that they are read back as the same.

A number or day goes in as that. All else goes in as words of the language, where these are
read back as the same value, else in the notation of the file format.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Final, TypeAlias, TypeVar

import attrs

from regionkit.exchange.workbook.book import DIGITS, Cell
from regionkit.exchange.workbook.headings import said_choice
from regionkit.exchange.workbook.layout import Column, Holds, Sheet, YesNo
from regionkit.exchange.workbook.values import amount_node, date_node, period_node, share_node
from regionkit.files.nodes import Mapping, Node, Refused, Scalar
from regionkit.nordic import format_amount, format_date, format_period, format_share, language_of
from regionkit.values import (
    EXACT,
    Amount,
    Bound,
    Choice,
    PartialDate,
    Per,
    Period,
    Precision,
    Share,
)

_FIRST_YEAR: Final = 1901
"""Days before it are no days to a spreadsheet, or not the same to all of them."""

_THOUSANDTHS: Final = -3

TEXT_FORMAT: Final = "@"
MONEY_FORMAT: Final = "#,##0.00"
SHARE_FORMAT: Final = "0%"
_FINE_SHARE_FORMAT: Final = "0.0#####%"
GENERAL: Final = "General"
_DAY_FORMATS: Final = {
    "nb": "dd.mm.yyyy",
    "nn": "dd.mm.yyyy",
    "da": "dd.mm.yyyy",
    "sv": "yyyy-mm-dd",
    "fi": "d.m.yyyy",
    "is": "d.m.yyyy",
}

V = TypeVar("V")

Held: TypeAlias = str | int | Decimal | date
"""What goes into a cell."""


@attrs.frozen
class Written:
    """What goes into a cell, and how it is shown."""

    value: Held
    """The value."""
    format: str = TEXT_FORMAT
    """The number format."""

    def cell(self) -> Cell:
        """Return the cell that is read of it."""
        return Cell(self.value, 1, 1, self.format)


def format_of(column: Column) -> str:
    """Return how the empty cells of a column are to show what somebody types.

    Dates are taken as text: a spreadsheet would make the first of March of "March 2026".
    """
    formats = {
        Holds.AMOUNT: MONEY_FORMAT,
        Holds.SHARE: SHARE_FORMAT,
        Holds.WHOLE: GENERAL,
        Holds.SUBGOAL: GENERAL,
        Holds.CHOICE: GENERAL,
        Holds.PER: GENERAL,
    }
    return formats.get(column.holds, TEXT_FORMAT)


def written(sheet: Sheet, column: Column, value: object, locale: str) -> Written | None:
    """Return what goes into a cell for a value; None for an empty cell."""
    if isinstance(value, Amount):
        if column.holds is Holds.PER:
            return None if value.per is Per.UNSTATED else _choice(value.per, locale)
        bare = attrs.evolve(value, text=None, where=None)
        has_per_beside = sheet.beside(column) is not None
        return _amount(attrs.evolve(bare, per=Per.UNSTATED) if has_per_beside else bare, locale)
    if isinstance(value, Period):
        start, end = _ends(value, locale)
        return end if column.holds is Holds.TO else start
    write = next((write for kind, write in _writers() if isinstance(value, kind)), None)
    return None if write is None else write(value, locale)


def _writers() -> "tuple[tuple[type, Callable[[Any, str], Written | None]], ...]":
    """List how values are written, by their type; the first that fits counts."""
    return (
        (PartialDate, _date),
        (Share, _share),
        (bool, lambda truth, locale: _choice(YesNo.YES, locale) if truth else None),
        (Choice, _choice),
        (tuple, lambda row, _: Written(", ".join(row)) if row else None),
        (int, lambda n, _: Written(n, GENERAL) if _is_short(n) else Written(str(n))),
        (object, lambda other, _: Written(str(other)) if other else None),
    )


def _choice(word: Choice, locale: str) -> Written:
    return Written(said_choice(word, locale), GENERAL)


def _amount(amount: Amount, locale: str) -> Written:
    number = amount.number
    if number is not None and amount == Amount(number) and _is_short(number):
        whole = number == number.to_integral_value()
        return Written(int(number) if whole else number, MONEY_FORMAT)
    texts = (format_amount(amount, locale), str(amount), str(_finer(amount)))
    return _first(amount, texts, lambda cell: amount_node(cell, None, locale), Amount.parse)


def _finer(amount: Amount) -> Amount:
    """Return the same amount with four decimals for three, which can be taken for thousands."""
    number = amount.number
    if number is None or number.as_tuple().exponent != _THOUSANDTHS:
        return amount
    return attrs.evolve(amount, number=EXACT.quantize(number, Decimal("0.0001")))


def _share(share: Share, locale: str) -> Written:
    text = str(share)
    if share.bound is Bound.EXACT and text.endswith(" %"):
        percent = Decimal(text.removesuffix(" %"))
        fine = percent != percent.to_integral_value()
        return Written(percent / 100, _FINE_SHARE_FORMAT if fine else SHARE_FORMAT)
    texts = (format_share(share, locale), text)
    return _first(share, texts, lambda cell: share_node(cell, locale), Share.parse)


def _date(when: PartialDate, locale: str) -> Written:
    day = _day(when, locale)
    if day is not None:
        return day
    texts = (format_date(when, locale), str(when))
    return _first(when, texts, lambda cell: date_node(cell, locale), PartialDate)


def _day(when: PartialDate, locale: str) -> Written | None:
    """Return a day as a day, if it is one that spreadsheets have."""
    is_sure = when.precision is Precision.DAY and not (when.approximate or when.uncertain)
    if not is_sure or when.earliest is None or when.earliest.year < _FIRST_YEAR:
        return None
    code = language_of(locale).code
    return Written(when.earliest, _DAY_FORMATS.get(code, "yyyy-mm-dd"))


def _ends(period: Period, locale: str) -> tuple[Written | None, Written | None]:
    """Return what goes into the cells for the two ends of a period."""
    for start, end in _readings(period, locale):
        first, last = (None if each is None else each.cell() for each in (start, end))
        read = _read(period_node(first, last, locale))
        if read is not None and Period(read) == period:
            return start, end
    return Written(str(period)), None


def _readings(period: Period, locale: str) -> Iterator[tuple[Written | None, Written | None]]:
    start = None if period.start is None else _date(period.start, locale)
    end = None if period.end is None else _date(period.end, locale)
    if not (period.open_start or period.open_end or period.from_start or period.duration):
        yield start, end
    yield Written(format_period(period, locale)), None
    if start is not None and period.open_end:
        yield start, Written("..")


def _first(
    value: V,
    texts: tuple[str, ...],
    read: Callable[[Cell], Node | None],
    parse: Callable[[str], V],
) -> Written:
    """Return the first text that is read as a value; the last if none is."""
    for text in texts:
        back = _read(read(Written(text).cell()))
        if back is not None and parse(back) == value:
            return Written(text)
    return Written(texts[-1])


def _read(node: Node | None) -> str | None:
    """Return the notation that was read of a cell; None if it was refused."""
    if isinstance(node, Mapping):
        entry = node.get("value")
        node = None if entry is None else entry.value
    if not isinstance(node, Scalar) or isinstance(node, Refused):
        return None
    return str(node.value)


def _is_short(number: Decimal | int) -> bool:
    """Tell whether a spreadsheet keeps all digits of a number."""
    return len(Decimal(number).normalize().as_tuple().digits) <= DIGITS
