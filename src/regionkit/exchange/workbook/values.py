"""Values: what stands in a cell, read as the column has it, into a node for the file reader.

What can be read is written into the node in the notation of the file format; what cannot goes
on as it is, with a hint, and is refused by the same reader as all files.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final, Protocol, TypeVar

from regionkit.errors import InvalidValueError
from regionkit.exchange.workbook.book import Cell, Unreadable
from regionkit.exchange.workbook.headings import choice_called, said_choice
from regionkit.exchange.workbook.layout import YesNo
from regionkit.files.expected import nearest
from regionkit.files.nodes import Entry, Node, Refused, Scalar
from regionkit.files.nodes import Mapping as NodeMapping
from regionkit.files.nodes import Sequence as NodeSequence
from regionkit.findings import Phrase, phrase
from regionkit.nordic import Reason, UnreadableTextError, parse_amount, parse_date, parse_percent
from regionkit.nordic import parse_period as parse_printed_period
from regionkit.values import Amount, Choice, PartialDate, Per, Period, Precision, Share


class Printed(Protocol):
    """A value that keeps the text as printed."""

    @property
    def text(self) -> str | None:
        """The text as printed."""


P = TypeVar("P", bound=Printed)

_SEVERAL: Final = re.compile(r"[,;\n]")
_YEARS: Final = range(1900, 2200)
"""Numbers that are taken for years."""

_HINTS: Final[dict[Reason, Phrase]] = {
    Reason.AMBIGUOUS_NUMBER: phrase(
        "It can be read as two numbers: write it as a number, not as a text."
    ),
    Reason.IMPOSSIBLE_DATE: phrase("There is no such day."),
    Reason.MISSING_YEAR: phrase("Add the year."),
    Reason.NO_PERCENT: phrase("Add the percent sign."),
}
_NOT_A_PERCENTAGE: Final = phrase(
    "The cell holds a number that is no percentage: write it with a percent sign, such as 10 %."
)
_PER_OF_NOTHING: Final = phrase("There is no amount that it could be for.")
_PER_TWICE: Final = phrase("The amount itself says something else.")
_INTERVAL: Final = phrase("Write only one date here, or the whole period here and nothing beside.")


def text_node(cell: Cell) -> Node:
    """Read a text; a number or a day is taken as it would be written."""
    value = cell.value
    if isinstance(value, Unreadable):
        return _refused(cell)
    if isinstance(value, bool):
        return Scalar(value, cell.line, cell.column)
    return _scalar(cell, f"{value:f}" if isinstance(value, Decimal) else str(value))


def whole_node(cell: Cell) -> Node:
    """Read a whole number."""
    value = cell.value
    if isinstance(value, Unreadable):
        return _refused(cell)
    if isinstance(value, date):
        return _refused(cell)
    return Scalar(value, cell.line, cell.column, plain=isinstance(value, str))


def choice_node(cell: Cell, choice: type[Choice], language: str) -> Node:
    """Read one of a few words, in any language; true and false for yes and no."""
    value = cell.value
    if isinstance(value, bool) and choice is YesNo:
        return Scalar(value, cell.line, cell.column)
    word = choice_called(value, choice, language) if isinstance(value, str) else None
    if word is None:
        words = [said_choice(each, language) for each in choice]
        near = nearest(str(value), words) if isinstance(value, str) else None
        return Refused(
            _shown(cell),
            cell.line,
            cell.column,
            expected=phrase("one of {words}", words=", ".join(words)),
            hint=phrase("Is {suggestion} meant?", suggestion=near) if near else _hint(cell),
        )
    if isinstance(word, YesNo):
        return Scalar(word is YesNo.YES, cell.line, cell.column)
    return _scalar(cell, str(word))


def share_node(cell: Cell, language: str) -> Node:
    """Read a part of a whole: a percentage, or in words."""
    value = cell.value
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        if "%" not in _shown_as(cell):
            return _refused(cell, _NOT_A_PERCENTAGE)
        return _scalar(cell, f"{(Decimal(value) * 100).normalize():f} %")
    return _text_or_refused(cell, language, parse_percent, Share.parse)


def date_node(cell: Cell, language: str) -> Node:
    """Read a date, as exactly as it is known."""
    day = _day(cell)
    if day is not None:
        return _scalar(cell, day)
    return _text_or_refused(cell, language, parse_date, PartialDate)


def amount_node(cell: Cell | None, per: Cell | None, language: str) -> Node | None:
    """Read an amount together with what its neighbour says of the stretch of time."""
    if cell is None:
        return None if per is None else _refused(per, _PER_OF_NOTHING)
    value = cell.value
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        node: Node = _scalar(cell, f"{Decimal(value):f}")  # of an int, ":f" makes a float
    else:
        node = _text_or_refused(cell, language, parse_amount, Amount.parse)
    return node if per is None else _with_per(node, per, language)


def _with_per(node: Node, cell: Cell, language: str) -> Node:
    stated = choice_node(cell, Per, language)
    if isinstance(stated, Refused) or isinstance(node, Refused):
        return stated if isinstance(stated, Refused) else node
    plain = node.get("value") if isinstance(node, NodeMapping) else None
    scalar = node if plain is None else plain.value
    per = stated.value if isinstance(stated, Scalar) else None
    if not isinstance(scalar, Scalar) or per == Per.UNSTATED:
        return node
    try:
        own = Amount.parse(str(scalar.value))
    except InvalidValueError:
        return node  # it is refused anyhow
    if own.per is Per.UNSTATED and own.known:
        scalar.value = f"{scalar.value} {per}"
    elif own.per != per:
        return _refused(cell, _PER_TWICE)
    return node


def period_node(start: Cell | None, end: Cell | None, language: str) -> Node | None:
    """Read a period from its two ends; in the cell of its start all of it can stand in words."""
    if start is None:
        return None if end is None else _of_ends("", end, end, language)
    if end is not None:
        begins = _end(start, language)
        return begins if isinstance(begins, Refused) else _of_ends(begins, start, end, language)
    day = _day(start)
    if day is not None:
        return _scalar(start, f"{day}/")
    try:
        alone = parse_date(str(start.value), language)
    except InvalidValueError:
        alone = None
    if alone is not None and alone.precision not in _SPANS:
        return _printed(start, f"{alone}/")
    return _text_or_refused(start, language, parse_printed_period, Period)


_SPANS: Final = {Precision.RANGE, Precision.OPEN_RANGE, Precision.DEADLINE}
"""Dates that are spans: read as a period, they have two ends."""


def _of_ends(begins: str, at: Cell, end: Cell, language: str) -> Node:
    ends = _end(end, language)
    return ends if isinstance(ends, Refused) else _scalar(at, f"{begins}/{ends}")


def _end(cell: Cell, language: str) -> str | Refused:
    """Read one end of a period, into the notation."""
    day = _day(cell)
    if day is not None:
        return day
    text = cell.value
    if not isinstance(text, str):
        return _refused(cell)
    if text in ("start", ".."):
        return text
    try:
        found = _printed_or_plain(text, language, parse_date, PartialDate)
    except InvalidValueError as error:
        whole = _from_start(text, language)
        return whole or _refused(cell, _hint_of(error))
    return str(found) if "/" not in str(found) else _refused(cell, _INTERVAL)


def _from_start(text: str, language: str) -> str | None:
    """Return what stands for the start of the project, if that is what a text says."""
    try:
        whole = parse_printed_period(text, language)
    except InvalidValueError:
        return None
    return "start" if str(whole) == "start/.." else None


def several_node(cell: Cell, ids: Mapping[str, str]) -> Node:
    """Read several references, with commas between."""
    node = text_node(cell)
    text = node.value if isinstance(node, Scalar) and not isinstance(node, Refused) else None
    if not isinstance(text, str):
        return NodeSequence((node,), cell.line, cell.column)
    names = [name.strip() for name in _SEVERAL.split(text)]
    items = tuple(_scalar(cell, _id_of(name, ids)) for name in names if name)
    return NodeSequence(items, cell.line, cell.column)


def reference_node(cell: Cell, ids: Mapping[str, str]) -> Node:
    """Read a reference by name or id."""
    node = text_node(cell)
    if isinstance(node, Scalar) and isinstance(node.value, str):
        node.value = _id_of(node.value, ids)
    return node


def _id_of(name: str, ids: Mapping[str, str]) -> str:
    return ids.get(name) or ids.get(name.casefold(), name)


# --- one way for all ---------------------------------------------------------


def _text_or_refused(
    cell: Cell, language: str, parse: Callable[[str, str], P], plain: Callable[[str], P]
) -> Node:
    text = cell.value
    if not isinstance(text, str):
        return _refused(cell)
    try:
        found = _printed_or_plain(text, language, parse, plain)
    except InvalidValueError as error:
        refused = _refused(cell, _hint_of(error))
        if not isinstance(error, UnreadableTextError):  # what that says is not translated
            refused.expected = Phrase(error.expected)
        return refused
    return _printed(cell, str(found))


def _printed_or_plain(
    text: str, language: str, parse: Callable[[str, str], P], plain: Callable[[str], P]
) -> P:
    """Read a text as the language has it, else in the notation of the file format.

    What a language reads two ways is not read by the other: a full stop that can part thousands
    is no decimal sign.
    """
    try:
        return parse(text, language)
    except UnreadableTextError as error:
        if error.reason is Reason.AMBIGUOUS_NUMBER:
            raise
        try:
            return plain(text)
        except InvalidValueError as other:
            raise (error if error.reason in _HINTS else other) from None


def _printed(cell: Cell, value: str) -> Node:
    """Return a node with a value, and the text as printed where that is another."""
    text = str(cell.value)
    if text == value:
        return _scalar(cell, value)
    entries = [
        Entry(key, cell.line, cell.column, _scalar(cell, each))
        for key, each in (("value", value), ("text", text))
    ]
    return NodeMapping(tuple(entries), cell.line, cell.column)


def _day(cell: Cell) -> str | None:
    """Return the day in a cell, or the month or year if it shows no more; None for a text."""
    value = cell.value
    if isinstance(value, int) and not isinstance(value, bool) and value in _YEARS:
        return str(value)
    if not isinstance(value, date):
        return None
    shown = _shown_as(cell)
    if "d" in shown or "y" not in shown:
        return value.isoformat()
    return value.isoformat()[: 7 if "m" in shown else 4]


def _shown_as(cell: Cell) -> str:
    """Return the format of a cell without the signs that are only written beside the value."""
    return re.sub(r'"[^"]*"|\[[^]]*\]|\\.', "", cell.format).lower()


def _scalar(cell: Cell, text: str) -> Scalar:
    return Scalar(text, cell.line, cell.column)


def _refused(cell: Cell, hint: Phrase | str = "") -> Refused:
    return Refused(_shown(cell), cell.line, cell.column, hint=hint or _hint(cell))


def _shown(cell: Cell) -> str:
    value = cell.value
    if isinstance(value, Unreadable):
        return value.shown
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _hint(cell: Cell) -> Phrase | str:
    return cell.value.hint if isinstance(cell.value, Unreadable) else ""


def _hint_of(error: InvalidValueError) -> Phrase | str:
    if isinstance(error, UnreadableTextError):
        return _HINTS.get(error.reason, "")
    return Phrase(error.hint) if error.hint else ""
