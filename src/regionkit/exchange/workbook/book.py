"""Book: what stands in the cells of a workbook, before it is read as a plan."""

import io
import re
import zipfile
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import groupby
from typing import Any, Final, TypeAlias

import attrs

from regionkit.exchange.workbook.extra import openpyxl
from regionkit.files.limits import Limits
from regionkit.files.problems import Kind, Problem
from regionkit.files.reading import read_error
from regionkit.findings import Path, Phrase, Position, phrase

DIGITS: Final = 15
"""Digits that a spreadsheet keeps of a number; what is beyond them is noise."""

_OF_ALL_OFFICE_FILES: Final = ("[Content_Types].xml", "_rels/", "docProps/")
"""With what the names begin of parts that tell nothing of what a file is."""

_SHEET_FILE: Final = re.compile(r"worksheets/[^/]*\.xml$")
_MERGED: Final = re.compile(rb"""mergeCell\s[^>]*?ref\s*=\s*["']([^"']*)["']""")
_MOST_MERGED: Final = 100_000
"""Cells in merged ranges; a column of them is a million."""

_CODE: Final = re.compile("_x([0-9A-Fa-f]{4})_")
"""How a workbook writes a character that XML would change."""

_A_WORKBOOK: Final = phrase("a workbook with a plan")
_FAILED: Final = phrase("The formula in this cell fails: mend it, or write the value itself.")
_UNCOUNTED: Final = phrase(
    "The formula was never worked out: open the workbook in a spreadsheet and save it."
)
_TIME_OF_DAY: Final = phrase("Leave out the time of day.")
_TOO_LONG: Final = phrase("Spreadsheets keep 15 digits of a number: write a longer one as text.")


@attrs.frozen
class Unreadable:
    """What stands in a cell and is no value."""

    shown: str
    """How the cell shows it."""
    hint: Phrase
    """What to do about it."""


Value: TypeAlias = str | int | Decimal | bool | date | Unreadable
"""What can stand in a cell."""


@attrs.frozen
class Cell:
    """A cell that holds something."""

    value: Value
    """What it holds; a text without the spaces around it."""
    line: int
    """Its row, counted on through all sheets from 1."""
    column: int
    """Its column, from 1."""
    format: str = "General"
    """How a number or date is shown."""


@attrs.frozen
class Page:
    """A sheet with something in it."""

    title: str
    """Its title."""
    line: int
    """Where its first row is in the count through all sheets."""
    rows: tuple[tuple[Cell, ...], ...]
    """The rows that hold something; of each, the cells that do."""
    merged: tuple[tuple[int, int, str], ...] = ()
    """Cells that are merged: line and column of the first, and how the range is called."""


@attrs.frozen
class Book:
    """What stands in a workbook."""

    pages: tuple[Page, ...]
    """The sheets that are not hidden and not empty, in their order."""
    file: str | None = None
    """The file as the caller named it."""

    def place(self, line: int, column: int) -> Position:
        """Return where a line of the count through all sheets is."""
        at = bisect_right([page.line for page in self.pages], line) - 1
        page = self.pages[max(at, 0)]
        return Position(line=line - page.line + 1, column=column, file=self.file, sheet=page.title)


def read_book(source: bytes, file: str | None, limits: Limits) -> Book:
    """Read the cells of a workbook.

    Raises
    ------
    ReadError
        If it is no workbook, or too large.
    MissingExtraError
        If openpyxl is not installed.
    """
    package = openpyxl()
    _refuse_what_is_none(source, file, limits)
    _refuse_vast_merges(package, source, file)
    workbook = _loaded(package, source, file, values=False)
    sheets = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    has_formulas = any(
        cell.data_type == "f" for sheet in sheets for row in _rows_of(sheet) for cell in row
    )
    worked_out = _loaded(package, source, file, values=True) if has_formulas else workbook
    pages: list[Page] = []
    line = 1
    for sheet in sheets:
        results = worked_out[sheet.title]
        rows = tuple(filter(None, (_cells(row, results, line) for row in _rows_of(sheet))))
        if rows:
            merged = tuple(
                (line + area.min_row - 1, area.min_col, str(area)) for area in sheet.merged_cells
            )
            pages.append(Page(sheet.title, line, rows, merged))
            line = rows[-1][0].line + 1
    if not pages:
        raise _refused(Kind.EMPTY_FILE, file, expected=_A_WORKBOOK)
    return Book(tuple(pages), file)


def _refuse_what_is_none(source: bytes, file: str | None, limits: Limits) -> None:
    """Refuse what is no workbook, or would unfold to more than the limits allow."""
    if not source:
        raise _refused(Kind.EMPTY_FILE, file, expected=_A_WORKBOOK)
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            names = archive.namelist()
            size = sum(each.file_size for each in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError):
        raise _refused(Kind.NO_WORKBOOK, file, found=source[:8].decode("latin-1")) from None
    if not any(name.endswith("workbook.xml") for name in names):
        own = [name for name in names if not name.startswith(_OF_ALL_OFFICE_FILES)] or names
        raise _refused(Kind.NO_WORKBOOK, file, found=", ".join(own[:3]))
    if size > limits.max_bytes:
        raise _refused(Kind.TOO_LARGE, file, found=size, expected=limits.max_bytes)


def _refuse_vast_merges(package: Any, source: bytes, file: str | None) -> None:  # noqa: ANN401 - openpyxl has no types
    """Refuse merged cells that would fill the memory: openpyxl makes each cell of a range."""
    sizes: dict[str, int] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            for name in filter(_SHEET_FILE.search, archive.namelist()):
                for found in _MERGED.findall(archive.read(name)):
                    area = found.decode("ascii")
                    left, top, right, bottom = package.utils.range_boundaries(area)
                    sizes[area] = sizes.get(area, 0) + (right - left + 1) * (bottom - top + 1)
    except Exception:  # noqa: BLE001 - loading tells what is wrong with it
        return
    if sum(sizes.values()) > _MOST_MERGED:
        raise _refused(Kind.MERGED_CELLS, file, found=max(sizes, key=lambda area: sizes[area]))


def _refused(kind: Kind, file: str | None, **parameters: Phrase | str | int) -> Exception:
    place = Position(line=1, column=1, file=file)
    return read_error([Problem(kind=kind, path=Path(""), position=place, parameters=parameters)])


def _loaded(package: Any, source: bytes, file: str | None, *, values: bool) -> Any:  # noqa: ANN401 - openpyxl has no types
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on decoration that it does not keep
            return package.load_workbook(io.BytesIO(source), data_only=values)
    except Exception as error:  # noqa: BLE001 - no input may end in anything but a report
        raise _refused(Kind.NO_WORKBOOK, file, found=f"{type(error).__name__}") from None


def _rows_of(sheet: Any) -> Iterator[list[Any]]:  # noqa: ANN401 - openpyxl has no types
    """Go through the cells that are in the file, row by row.

    What openpyxl offers for it makes all those between them, up to 17 thousand million.
    """
    cells = [cell for _, cell in sorted(sheet._cells.items())]  # noqa: SLF001 - as said
    return (list(row) for _, row in groupby(cells, key=lambda cell: cell.row))


def _cells(row: Any, results: Any, line: int) -> tuple[Cell, ...]:  # noqa: ANN401 - openpyxl has no types
    found = ((each, _value(each, results)) for each in row)
    return tuple(
        Cell(value, line + each.row - 1, each.column, each.number_format)
        for each, value in found
        if value is not None
    )


def _value(cell: Any, results: Any) -> Value | None:  # noqa: ANN401 - openpyxl has no types
    held = cell.value
    kind = cell.data_type
    if kind == "f":
        result = results.cell(cell.row, cell.column)
        held, kind = result.value, result.data_type
        if held is None:  # or it was worked out, to a text without characters
            return None if kind == "str" else Unreadable("=…", _UNCOUNTED)
    if kind == "e":
        return Unreadable(str(held), _FAILED)
    return _plain(held)


def _plain(held: object) -> Value | None:
    """Take what a cell holds as a value; None for a text of spaces alone."""
    if isinstance(held, (int, float)) and not isinstance(held, bool):
        return _number(held)
    if isinstance(held, (time, timedelta)) or (
        isinstance(held, datetime) and held.time() != time()
    ):
        return Unreadable(str(held), _TIME_OF_DAY)
    if isinstance(held, datetime):
        return held.date()
    return held if held is None or isinstance(held, (bool, date)) else _text(str(held)) or None


def _text(held: str) -> str:
    """Return a text as spreadsheets show it: they keep the carriage return as ``_x000D_``."""
    text = _CODE.sub(_decoded, held)
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _decoded(code: re.Match[str]) -> str:
    character = chr(int(code[1], 16))
    return character if character.isprintable() or character in "\r\n\t" else code[0]


def _number(held: float) -> Value:
    """Take a number as spreadsheets show it, to 15 digits, and not as the machine stores it."""
    if isinstance(held, int):
        if len(str(held).lstrip("-").rstrip("0")) > DIGITS:
            return Unreadable(str(held), _TOO_LONG)
        return held
    number = Decimal(f"{held:.{DIGITS}g}")
    if not number.is_finite():
        return Unreadable(str(held), _FAILED)
    return int(number) if number == number.to_integral_value() else number
