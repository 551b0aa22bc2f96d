"""Documents as Word files, by python-docx."""

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, assert_never

from regionkit.display.blocks import Block, Heading, Illustration, Item, Listing, Paragraph
from regionkit.display.docx_styles import clean, set_up
from regionkit.display.docx_tables import add_table
from regionkit.display.errors import DocxMissingError
from regionkit.display.written import Document
from regionkit.findings import Grid

if TYPE_CHECKING:
    from docx.document import Document as WordFile

_DEEPEST: Final = 3
"""Word's own styles have three levels of bullets."""


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
    set_up(word, document)
    word.add_heading(clean(document.title), level=0)
    for line in document.lines:
        word.add_paragraph(clean(line), style="Subtitle")
    for block in document.blocks:
        _add(word, block)
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def _add(word: "WordFile", block: Block) -> None:
    match block:
        case Heading(text, level):
            word.add_heading(clean(text), level=level)
        case Paragraph():
            paragraph = word.add_paragraph()
            if block.lead:
                paragraph.add_run(f"{clean(block.lead)} ").bold = True
            paragraph.add_run(clean(block.text))
        case Listing():
            _add_listing(word, block)
        case Illustration():
            pass  # its table follows
        case Grid():
            add_table(word, block)
        case _:
            assert_never(block)


def _add_listing(word: "WordFile", listing: Listing) -> None:
    from docx.shared import Cm

    if not listing.numbers:
        _add_bullets(word, listing.items, 1)
        return
    for number, item in zip(listing.numbers, listing.items, strict=True):
        paragraph = word.add_paragraph(f"{clean(number)}\t{clean(item.text)}")
        indent = paragraph.paragraph_format
        indent.left_indent, indent.first_line_indent = Cm(0.9), Cm(-0.9)
        indent.tab_stops.add_tab_stop(Cm(0.9))
        _add_bullets(word, item.items, 2)


def _add_bullets(word: "WordFile", items: Iterable[Item], depth: int) -> None:
    level = min(depth, _DEEPEST)
    style = "List Bullet" if level == 1 else f"List Bullet {level}"
    for item in items:
        word.add_paragraph(clean(item.text), style=style)
        _add_bullets(word, item.items, depth + 1)
