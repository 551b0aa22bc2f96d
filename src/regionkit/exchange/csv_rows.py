"""CSV: rows as a table of text, for programs and for Nordic spreadsheets."""

import csv
import io
import os
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path as FilePath
from typing import Final, TextIO

from regionkit.errors import InvalidValueError
from regionkit.exchange.table import Holds
from regionkit.exchange.tables import TABLES

NUMBERS: Final = frozenset(
    {column.name for table in TABLES.values() for column in table.columns
     if column.holds is Holds.NUMBER}
    | {"balance", "computed", "difference", "floor", "printed", "total"}
)  # fmt: skip
"""The columns of regionkit's own rows that hold numbers."""

_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""With what a text begins that a spreadsheet would take for a formula."""


def csv_text(
    rows: Iterable[Mapping[str, object]],
    *,
    locale: str | None = None,
    columns: Iterable[str] | None = None,
    numbers: Collection[str] = NUMBERS,
    guard: bool = True,
) -> str:
    r"""Write rows as CSV, the names of the columns first.

    Parameters
    ----------
    rows
        What a ``to_records()`` returns, or :func:`records`.
    locale
        The language of the spreadsheet that is to open it, such as ``nb``: semicolons between
        cells and commas for decimals; for ``en`` commas and full stops. None: plain CSV as
        RFC 4180 has it, for programs.
    columns
        The columns and their order; None: those of the rows, as they come. Say them for rows
        that may be none.
    numbers
        The columns in which a text such as ``43747.50`` is a number and gets the decimal sign
        of the language. Nothing else is changed: a title ``1.5`` stays that.
    guard
        Whether a text that a spreadsheet would run as a formula gets an apostrophe in front:
        one that begins with ``=``, ``+``, ``-``, ``@``, a tab or a carriage return, and is no
        number. Without it, open the file only if you trust all that the plan says.

    Raises
    ------
    InvalidValueError
        If regionkit does not know the language.

    Examples
    --------
    >>> from regionkit.exchange import csv_text
    >>> rows = [{"title": "Rent", "amount": "1250.50"}, {"title": "=1+1", "amount": None}]
    >>> csv_text(rows)
    "title,amount\r\nRent,1250.50\r\n'=1+1,\r\n"
    >>> csv_text(rows, locale="nb")
    "title;amount\r\nRent;1250,50\r\n'=1+1;\r\n"
    """
    listed = list(rows)
    heads = (
        list(columns) if columns is not None else list(dict.fromkeys(n for r in listed for n in r))
    )
    delimiter, decimal_sign = _signs(locale)
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=delimiter)
    writer.writerow([_guarded(head) if guard else head for head in heads])
    for row in listed:
        writer.writerow(
            _cell(row.get(head), decimal_sign if head in numbers else ".", guard=guard)
            for head in heads
        )
    return buffer.getvalue()


def write_csv(  # noqa: PLR0913 - all that csv_text takes, and where to
    rows: Iterable[Mapping[str, object]],
    target: str | os.PathLike[str] | TextIO,
    *,
    locale: str | None = None,
    columns: Iterable[str] | None = None,
    numbers: Collection[str] = NUMBERS,
    guard: bool = True,
) -> None:
    """Write rows as CSV to a file or a stream.

    Parameters
    ----------
    rows, locale, columns, numbers, guard
        As in :func:`csv_text`.
    target
        Where to: a path, or an open text stream (opened with ``newline=""``). A file is UTF-8;
        for a spreadsheet, that is with a locale, it begins with the mark (BOM) by which Excel
        knows that.

    Raises
    ------
    InvalidValueError
        If regionkit does not know the language, or a text holds half a character.
    OSError
        If the file cannot be written.
    """
    text = csv_text(rows, locale=locale, columns=columns, numbers=numbers, guard=guard)
    if not isinstance(target, (str, os.PathLike)):
        target.write(text)
        return
    try:
        encoded = text.encode("utf-8" if locale is None else "utf-8-sig")
    except UnicodeEncodeError as error:
        raise InvalidValueError(
            "texts of whole characters", text[error.start - 9 : error.end + 9]
        ) from None
    FilePath(target).write_bytes(encoded)


def _signs(locale: str | None) -> tuple[str, str]:
    """Return what parts cells, and what parts whole units from decimals."""
    from regionkit.nordic import language_of

    is_plain = locale is None or language_of(locale).code == "en"
    return (",", ".") if is_plain else (";", ",")


def _cell(value: object, decimal_sign: str, *, guard: bool) -> str:
    text = "" if value is None else str(int(value) if isinstance(value, bool) else value)
    if _NUMBER.fullmatch(text):
        return text.replace(".", decimal_sign)
    return _guarded(text) if guard else text


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
