"""Documents as Word files, by python-docx."""

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, assert_never

from regionkit.display.blocks import Block, Heading, Illustration, Item, Listing, Paragraph
from regionkit.display.errors import DocxMissingError
from regionkit.display.written import Document
from regionkit.findings import Grid
from regionkit.findings.visible import visible

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.table import Table

_REGIONS: Final = {
    "nb": "nb-NO",
    "nn": "nn-NO",
    "da": "da-DK",
    "sv": "sv-SE",
    "fi": "fi-FI",
    "is": "is-IS",
    "en": "en-GB",
    "fo": "fo-FO",
    "kl": "kl-GL",
    "se": "se-NO",
}
"""The languages as Word knows them."""

_FONT: Final = "Arial"
_PAGE_WIDTH: Final = 21.0
_PAGE_HEIGHT: Final = 29.7
_PAGE_MARGIN: Final = 2.2
"""Paper is A4; all in cm."""

_LETTER: Final = 0.2
"""How wide a letter of a table is at most, on average, in cm."""

_CELL_MARGIN: Final = 0.42
_BOLD_IS_WIDER: Final = 5
"""Five letters in bold take the room of six."""

_LONG_CELL: Final = 60
"""A cell with more letters than that goes over several lines."""

_LONGEST_TITLE: Final = 255
"""More letters than that Word does not keep in the properties of a file."""

_SHORT_TABLE: Final = 14
"""A table of no more rows than that stands on one page."""

_DEEPEST: Final = 3
"""Word's own styles have three levels of bullets."""

_AFTER_BORDERS: Final = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
"""What may only stand after the lines in the properties of a table."""

_RULES: Final = {"top": 8, "bottom": 8, "insideH": 4}
"""The lines of a table, in eighths of a point: as in a printed budget, none upright."""


def write_docx(document: Document) -> bytes:
    """Write a document as a Word file.

    Raises
    ------
    DocxMissingError
        If python-docx is not installed.
    """
    try:
        import docx
    except ImportError:
        raise DocxMissingError(
            "Word files are written by python-docx, which is not installed: "
            "pip install 'regionkit[docx]'"
        ) from None
    word = docx.Document()
    _set_up(word, document)
    word.add_heading(_clean(document.title), level=0)
    for line in document.lines:
        word.add_paragraph(_clean(line), style="Subtitle")
    for block in document.blocks:
        _add(word, block)
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def _clean(text: str) -> str:
    """Write as escapes what a Word file cannot hold."""
    return visible(text).replace("\ufffe", r"\ufffe").replace("\uffff", r"\uffff")


def _set_up(word: "WordFile", document: Document) -> None:
    from docx.shared import Cm, Pt, RGBColor

    code = _REGIONS.get(document.language, document.language)
    properties = word.core_properties
    title = _clean(document.title)
    cut = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
    properties.title, properties.language = cut, code
    properties.author, properties.comments = "", ""
    _speak(word, code)
    page = word.sections[0]
    page.page_width, page.page_height = Cm(_PAGE_WIDTH), Cm(_PAGE_HEIGHT)
    page.left_margin = page.right_margin = Cm(_PAGE_MARGIN)
    page.top_margin = page.bottom_margin = Cm(_PAGE_MARGIN)
    sizes = {"Normal": 10, "Title": 22, "Subtitle": 10.5, "Caption": 10}
    sizes |= {"Heading 2": 15, "Heading 3": 12.5, "Heading 4": 11}
    for name, size in sizes.items():
        style: Any = word.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        _set_fonts(style)
        if name != "Normal":
            style.font.color.rgb = RGBColor(0x1F, 0x2A, 0x37)
            style.font.italic, style.font.bold = False, name != "Subtitle"
            _set_plain(style)
        if name.startswith("Heading"):
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(14), Pt(4)
    word.styles["Normal"].paragraph_format.space_after = Pt(6)
    word.styles["Caption"].paragraph_format.keep_with_next = True
    word.styles["Caption"].paragraph_format.space_before = Pt(8)


def _set_fonts(style: Any) -> None:  # noqa: ANN401 - python-docx types few of its styles
    """Let a style take its font for every script: themes would win over it otherwise."""
    from docx.oxml.ns import qn

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{name}"), _FONT)


def _set_plain(style: Any) -> None:  # noqa: ANN401 - as above
    """Take the wide setting of letters out of a style."""
    from docx.oxml.ns import qn

    for spacing in style.element.get_or_add_rPr().findall(qn("w:spacing")):
        spacing.getparent().remove(spacing)


def _speak(word: "WordFile", code: str) -> None:
    """Set the language of the text, for spelling and for voices that read it aloud."""
    from docx.oxml.ns import qn

    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), code)


def _add(word: "WordFile", block: Block) -> None:
    match block:
        case Heading(text, level):
            word.add_heading(_clean(text), level=level)
        case Paragraph():
            paragraph = word.add_paragraph()
            if block.lead:
                paragraph.add_run(f"{_clean(block.lead)} ").bold = True
            paragraph.add_run(_clean(block.text))
        case Listing():
            _add_listing(word, block)
        case Illustration():
            pass  # its table follows
        case Grid():
            _add_table(word, block)
        case _:
            assert_never(block)


def _add_listing(word: "WordFile", listing: Listing) -> None:
    from docx.shared import Cm

    if not listing.numbers:
        _add_bullets(word, listing.items, 1)
        return
    for number, item in zip(listing.numbers, listing.items, strict=True):
        paragraph = word.add_paragraph(f"{_clean(number)}\t{_clean(item.text)}")
        indent = paragraph.paragraph_format
        indent.left_indent, indent.first_line_indent = Cm(0.9), Cm(-0.9)
        indent.tab_stops.add_tab_stop(Cm(0.9))
        _add_bullets(word, item.items, 2)


def _add_bullets(word: "WordFile", items: Iterable[Item], depth: int) -> None:
    level = min(depth, _DEEPEST)
    style = "List Bullet" if level == 1 else f"List Bullet {level}"
    for item in items:
        word.add_paragraph(_clean(item.text), style=style)
        _add_bullets(word, item.items, depth + 1)


def _add_table(word: "WordFile", grid: Grid) -> None:
    from docx.shared import Cm, Pt

    if grid.title:
        word.add_paragraph(_clean(grid.title), style="Caption")
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
    room = _PAGE_WIDTH - 2 * _PAGE_MARGIN
    left = room - sum(needed)
    if left < 0:  # more columns than fit: they share what there is
        return [need * room / sum(needed) for need in needed]
    share = min(left / sum(lacking), 1.0) if any(lacking) else 0.0
    return [need + share * lack for need, lack in zip(needed, lacking, strict=True)]


def _longest(column: Sequence[str], numbers: bool) -> int:  # noqa: FBT001 - the one question
    """Return how many letters of a column have to stand on one line; bold ones count more."""
    head, *cells = column
    pieces = cells if numbers else [piece for cell in cells for piece in cell.split(" ")]
    of_head = max(len(piece) for piece in head.split(" "))
    return max([of_head + of_head // _BOLD_IS_WIDER, *map(len, pieces)])


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
        run = paragraph.add_run(_clean(text))
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
