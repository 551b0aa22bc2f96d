"""Tables of a Word file: ruled, as wide as they need, and kept together."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from regionkit.display.docx_styles import TEXT_WIDTH, clean
from regionkit.findings import Grid

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.table import Table

_LETTER: Final = 0.2
"""How wide a letter of a table is at most, on average, in cm."""

_CELL_MARGIN: Final = 0.42
_BOLD_IS_WIDER: Final = 5
"""Five letters in bold take the room of six."""

_LONG_CELL: Final = 60
"""A cell with more letters than that goes over several lines."""

_LONG_WORD: Final = 24
"""A word with more letters than that, such as an address, goes over several lines."""

_SHORT_TABLE: Final = 14
"""A table of no more rows than that stands on one page."""

_AFTER_BORDERS: Final = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
"""What may only stand after the lines in the properties of a table."""

_RULES: Final = {"top": 8, "bottom": 8, "insideH": 4}
"""The lines of a table, in eighths of a point: as in a printed budget, none upright."""


def add_table(word: "WordFile", grid: Grid) -> None:
    """Add a table with its title, and room below it."""
    from docx.shared import Cm, Pt

    if grid.title:
        word.add_paragraph(clean(grid.title), style="Caption")
    table = word.add_table(rows=0, cols=len(grid.heads))
    table.autofit = False
    _rule(table)
    _add_row(table, grid.heads, grid, bold=True)
    _repeat_head(table)
    for row in grid.rows:
        _add_row(table, row, grid)
    for row in grid.foot:
        _add_row(table, row, grid, bold=True)
    _keep_together(table)
    for column, width in zip(table.columns, _widths(grid), strict=True):
        for cell in column.cells:
            cell.width = Cm(width)
        column.width = Cm(width)
    word.add_paragraph().paragraph_format.space_after = Pt(0)


def _keep_together(table: "Table") -> None:
    """Let no page end within a short table, nor between the head of a long one and its rows."""
    rows = list(table.rows)
    kept = rows[:-1] if len(rows) <= _SHORT_TABLE else rows[:1]
    for row in kept:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _widths(grid: Grid) -> list[float]:
    """Return how wide each column is to be, in cm: none less than its longest word needs.

    What is left over goes to the columns by how much stands in them.
    """
    rows = (grid.heads, *grid.rows, *grid.foot)
    columns = list(zip(*rows, strict=True))
    needed = [_width(_longest(column, at in grid.right)) for at, column in enumerate(columns)]
    wanted = [_width(min(max(map(len, column)), _LONG_CELL)) for column in columns]
    lacking = [max(want - need, 0.0) for want, need in zip(wanted, needed, strict=True)]
    room = TEXT_WIDTH
    left = room - sum(needed)
    if left < 0:  # more columns than fit: they share what there is
        return [need * room / sum(needed) for need in needed]
    share = min(left / sum(lacking), 1.0) if any(lacking) else 0.0
    return [need + share * lack for need, lack in zip(needed, lacking, strict=True)]


def _longest(column: Sequence[str], numbers: bool) -> int:  # noqa: FBT001 - the one question
    """Return how many letters of a column have to stand on one line; bold ones count more."""
    head, *cells = column
    of_head = max(_word_lengths(head))
    of_cells = [length for cell in cells for length in _word_lengths(cell)]
    pieces = [len(cell) for cell in cells] if numbers else of_cells
    return max([of_head + of_head // _BOLD_IS_WIDER, *pieces])


def _word_lengths(cell: str) -> list[int]:
    return [min(len(word), _LONG_WORD) for word in cell.split(" ")]


def _width(letters: int) -> float:
    return _CELL_MARGIN + _LETTER * letters


def _add_row(table: "Table", cells: Sequence[str], grid: Grid, *, bold: bool = False) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.shared import Pt

    row = table.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - no other way
    for at, (cell, text) in enumerate(zip(row.cells, cells, strict=True)):
        paragraph = cell.paragraphs[0]
        form = paragraph.paragraph_format
        form.space_before = form.space_after = Pt(2)
        run = paragraph.add_run(clean(text))
        run.font.size, run.bold = Pt(9), bold
        if at in grid.right:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _repeat_head(table: "Table") -> None:
    """Let the head stand on each page that the table goes over."""
    from docx.oxml import OxmlElement

    head = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no other way
    head.append(OxmlElement("w:tblHeader"))


def _rule(table: "Table") -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:tblBorders")
    for side, width in _RULES.items():
        line = OxmlElement(f"w:{side}")
        line.set(qn("w:val"), "single")
        line.set(qn("w:sz"), str(width))
        line.set(qn("w:color"), "7F8A96")
        borders.append(line)
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx has no other way
    later = (child for child in properties if child.tag in map(qn, _AFTER_BORDERS))
    following = next(later, None)
    if following is None:
        properties.append(borders)
    else:
        following.addprevious(borders)
