"""Rows: the cells of a sheet under their heads, in whatever order and language these stand."""

from collections.abc import Iterator
from typing import Final

import attrs

from regionkit.exchange.workbook.book import Book, Cell, Page
from regionkit.exchange.workbook.headings import (
    column_called,
    heads_of,
    is_form_head,
    is_guide,
    language_in,
    plain,
    said,
    sheet_called,
)
from regionkit.exchange.workbook.layout import Column, Sheet
from regionkit.exchange.workbook.sheets import PLAN, SHEETS
from regionkit.files.expected import nearest
from regionkit.files.problems import Kind, Problem
from regionkit.findings import Parameter, Path, phrase

_HEAD: Final = 1
_VALUE: Final = 2
"""In the form about the plan: the columns of the heads and of the values."""

PLACES: Final = {
    "plan": "project",
    "participants": "project.participants",
    "staffing": "project.staffing.shares",
    "roles": "project.organisation.roles",
    "decision_points": "project.decision_points",
    "goals": "project.goals",
    "activities": "project.goals.subgoals",
    "costs": "project.budget.costs",
    "funding": "project.budget.funding",
}
"""Where in the plan the content of a sheet goes."""


@attrs.frozen
class Row:
    """A row of a sheet, or the whole form about the plan."""

    line: int
    """Its line in the count through all sheets."""
    cells: dict[Column, Cell]
    """What stands under each column."""

    @property
    def first(self) -> Cell:
        """Its first cell."""
        return min(self.cells.values(), key=lambda cell: cell.column)


@attrs.frozen
class Listed:
    """What a sheet holds."""

    line: int
    """Its first line in the count through all sheets."""
    columns: frozenset[Column]
    """The columns it has a head for."""
    rows: tuple[Row, ...]
    """Its rows; the form is one."""


class SheetReader:
    """Finds the sheets of a plan in a workbook, and their rows; notes what is not known.

    Parameters
    ----------
    book
        What stands in the workbook.
    """

    def __init__(self, book: Book) -> None:
        self.problems: list[Problem] = []
        self.language: str = language_in(_headings(book))
        self._book = book

    def sheets(self) -> dict[Sheet, Listed]:
        """Return what each sheet holds that is there."""
        pages: dict[Sheet, Page] = {}
        for page in self._book.pages:
            sheet = sheet_called(page.title)
            if sheet is None:
                if not is_guide(page.title):
                    titles = tuple(said(each.title, self.language) for each in SHEETS)
                    self.note(Kind.UNKNOWN_SHEET, "", page.line, 1, key=page.title, expected=titles)
            elif sheet in pages:
                first = pages[sheet].title
                self.note(Kind.DUPLICATE_SHEET, "", page.line, 1, key=page.title, first=first)
            else:
                pages[sheet] = page
        return {sheet: self._listed(page, sheet) for sheet, page in pages.items()}

    def note(self, kind: Kind, path: str, line: int, column: int, **parameters: Parameter) -> None:
        """Note that something is wrong at a place."""
        position = self._book.place(line, column)
        self.problems.append(
            Problem(kind=kind, path=Path(path), position=position, parameters=parameters)
        )

    def _listed(self, page: Page, sheet: Sheet) -> Listed:
        for line, column, area in page.merged:
            self.note(Kind.MERGED_CELLS, PLACES[sheet.key], line, column, found=area)
        if sheet is PLAN:
            cells = dict(self._form(page))
            rows = (Row(page.line, cells),) if cells else ()
            return Listed(page.line, frozenset(cells), rows)
        heads = dict(self._heads(page, sheet))
        self._miss(page, sheet, heads)
        return Listed(
            page.line,
            frozenset(filter(None, heads.values())),
            tuple(self._rows(page, sheet, heads)),
        )

    def _form(self, page: Page) -> Iterator[tuple[Column, Cell]]:
        seen: dict[Column, Cell] = {}
        for number, cells in enumerate(page.rows):
            at = {cell.column: cell for cell in cells}
            head, value = at.get(_HEAD), at.get(_VALUE)
            if head is None:
                if value is not None:
                    self._no_head(value, PLAN)
            elif number or not is_form_head(str(head.value)):
                column = self._known(head, PLAN, seen)
                if column is not None and value is not None:
                    yield column, value

    def _heads(self, page: Page, sheet: Sheet) -> Iterator[tuple[int, Column | None]]:
        seen: dict[Column, Cell] = {}
        for head in page.rows[0]:
            column = self._known(head, sheet, seen)
            yield head.column, column

    def _miss(self, page: Page, sheet: Sheet, heads: dict[int, Column | None]) -> None:
        """Note that columns which rows need are missing, unless a head is not known."""
        if len(page.rows) > 1 and None not in heads.values():
            for column in sheet.needed:
                if column not in heads.values():
                    key = said(column.head, self.language)
                    self.note(Kind.MISSING_HEAD, PLACES[sheet.key], page.line, 1, key=key)

    def _known(self, head: Cell, sheet: Sheet, seen: dict[Column, Cell]) -> Column | None:
        """Return the column under a head, and note one that is not known or stands twice."""
        text = str(head.value)
        column = column_called(text, sheet)
        place = (PLACES[sheet.key], head.line, head.column)
        if column is None:
            heads = heads_of(sheet, self.language)
            near = nearest(text, map(plain, heads))
            if near:
                meant = next(head for head in heads if plain(head) == near)
                self.note(Kind.MISSPELT_HEAD, *place, key=text, suggestion=meant)
            else:
                self.note(Kind.UNKNOWN_HEAD, *place, key=text, expected=heads)
        elif column in seen:
            first = self._book.place(seen[column].line, seen[column].column)
            self.note(Kind.DUPLICATE_HEAD, *place, key=text, first=first.place)
            return None
        else:
            seen[column] = head
        return column

    def _rows(self, page: Page, sheet: Sheet, heads: dict[int, Column | None]) -> Iterator[Row]:
        stray: set[int] = set()
        for cells in page.rows[1:]:
            under = {column: cell for cell in cells if (column := heads.get(cell.column))}
            for cell in cells:
                if cell.column not in heads and cell.column not in stray:
                    stray.add(cell.column)
                    self._no_head(cell, sheet)
            if under:
                yield Row(cells[0].line, under)

    def _no_head(self, cell: Cell, sheet: Sheet) -> None:
        found = str(cell.value) if isinstance(cell.value, str) else phrase("A value")
        self.note(Kind.NO_HEAD, PLACES[sheet.key], cell.line, cell.column, found=found)


def _headings(book: Book) -> Iterator[str]:
    for page in book.pages:
        yield page.title
        yield from (str(cell.value) for cell in page.rows[0])
        if sheet_called(page.title) is PLAN:
            yield from (str(cells[0].value) for cells in page.rows)
