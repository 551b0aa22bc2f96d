"""Document: a plan or a case set out for readers, ready to be written as HTML, Markdown or Word."""

from pathlib import Path
from typing import Final

import attrs

from regionkit.display.blocks import Block, Heading
from regionkit.errors import InvalidValueError
from regionkit.findings import Grid

FORMATS: Final = ("html", "md", "docx")
"""The formats a document is written in, which are also how the names of their files end."""


@attrs.frozen(kw_only=True)
class Document:
    """A plan or a case set out for readers: headings, paragraphs, lists, tables, pictures.

    Made by :func:`regionkit.display.document`.
    """

    title: str
    """Its title."""
    lines: tuple[str, ...] = ()
    """What stands below the title: what it is, from when, by whom."""
    language: str
    """The language of its labels, such as ``nb``."""
    blocks: tuple[Block, ...]
    """What it is made of, in order."""

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Heading))

    @property
    def tables(self) -> tuple[Grid, ...]:
        """The tables, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Grid))

    def html(self) -> str:
        """Write it as a page of HTML that needs no other file."""
        from regionkit.display.html_writer import write_page

        return write_page(self)

    def markdown(self) -> str:
        """Write it as Markdown with tables; pictures are left out."""
        from regionkit.display.markdown_writer import write_markdown

        return write_markdown(self)

    def docx(self) -> bytes:
        """Write it as a Word file; pictures are left out, for Word takes no such drawings.

        Raises
        ------
        DocxMissingError
            If python-docx is not installed.
        """
        from regionkit.display.docx_writer import write_docx

        return write_docx(self)

    def save(self, path: str | Path) -> None:
        """Write it to a file, in the format that the name of the file ends with.

        Parameters
        ----------
        path
            A name that ends in ``.html``, ``.md`` or ``.docx``.

        Raises
        ------
        InvalidValueError
            If the name ends in something else.
        DocxMissingError
            If it is to be a Word file and python-docx is not installed.
        OSError
            If the file cannot be written.
        """
        target = Path(path)
        target.write_bytes(self.write(target.suffix.removeprefix(".").lower()))

    def write(self, file_format: str) -> bytes:
        """Write it in a format, as the bytes of a file.

        Parameters
        ----------
        file_format
            ``html``, ``md`` or ``docx``.

        Raises
        ------
        InvalidValueError
            If it is another format.
        DocxMissingError
            If it is ``docx`` and python-docx is not installed.
        """
        match file_format:
            case "html":
                return self.html().encode()
            case "md":
                return self.markdown().encode()
            case "docx":
                return self.docx()
            case _:
                raise InvalidValueError(f"one of the formats {', '.join(FORMATS)}", file_format)

    def _repr_html_(self) -> str:
        from regionkit.display.html_writer import write_view

        return write_view(self)
