"""Plans for eyes: views for notebooks, tables as data, and plan documents."""

from typing import TYPE_CHECKING, Final

from regionkit.display import tables
from regionkit.first_use import on_first_use

if TYPE_CHECKING:
    from regionkit.display.blocks import Block, Heading, Illustration, Item, Listing, Paragraph
    from regionkit.display.documents import document
    from regionkit.display.errors import DocxMissingError
    from regionkit.display.views import Viewable, html
    from regionkit.display.written import FORMATS, Document

# Whoever looks at a table sets out no document.
_ON_FIRST_USE: Final = {
    "FORMATS": "written",
    "Block": "blocks",
    "Document": "written",
    "DocxMissingError": "errors",
    "Heading": "blocks",
    "Item": "blocks",
    "Listing": "blocks",
    "Paragraph": "blocks",
    "Illustration": "blocks",
    "Viewable": "views",
    "document": "documents",
    "html": "views",
}

__all__ = [
    "FORMATS",
    "Block",
    "Document",
    "DocxMissingError",
    "Heading",
    "Illustration",
    "Item",
    "Listing",
    "Paragraph",
    "Viewable",
    "document",
    "html",
    "tables",
]

if not TYPE_CHECKING:  # or a misspelt name would pass for an object
    __getattr__ = on_first_use(__name__, _ON_FIRST_USE)


def __dir__() -> list[str]:
    return sorted(__all__)
