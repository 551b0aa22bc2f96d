"""Documents as HTML: pages and views that need no other file."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from regionkit.display.blocks import Block, Heading, Illustration, Item, Listing, Paragraph
from regionkit.display.written import Document
from regionkit.findings import Grid
from regionkit.findings.look import PAGE_END, escaped, page_head, view


def write_page(document: Document) -> str:
    """Write a document as a page."""
    head = page_head(document.title, document.language)
    return "\n".join([head, *_body(document), PAGE_END, ""])


def write_view(document: Document) -> str:
    """Write a document as a piece of a page, as a notebook shows it."""
    return view("\n".join(_body(document)), document.language)


def _body(document: Document) -> Iterator[str]:
    yield f"<h1>{escaped(document.title)}</h1>"
    yield from (f'<p class="rk-soft">{_lines(line)}</p>' for line in document.lines)
    yield from write_blocks(document.blocks)


def write_blocks(blocks: Iterable[Block]) -> Iterator[str]:
    """Write the pieces of a document one by one."""
    return map(_block, blocks)


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"<h{level}>{escaped(text)}</h{level}>"
        case Paragraph():
            lead = f"<strong>{escaped(block.lead)}</strong> " if block.lead else ""
            return f"<p>{lead}{_lines(block.text)}</p>"
        case Listing():
            return _listing(block)
        case Illustration():
            return f"<figure><figcaption>{escaped(block.title)}</figcaption>{block.svg}</figure>"
        case Grid():
            return block.html()
        case _:
            assert_never(block)


def _listing(listing: Listing) -> str:
    if not listing.numbers:
        return _bullets(listing.items)
    # The numbers are words of the document: they stand in its text, not in a style.
    items = "".join(
        f"<li>{escaped(number)} {_lines(item.text)}{_bullets(item.items)}</li>"
        for number, item in zip(listing.numbers, listing.items, strict=True)
    )
    return f'<ol class="rk-outline">{items}</ol>'


def _bullets(items: Iterable[Item]) -> str:
    written = "".join(f"<li>{_lines(item.text)}{_bullets(item.items)}</li>" for item in items)
    return f"<ul>{written}</ul>" if written else ""


def _lines(text: str) -> str:
    return escaped(text).replace("\n", "<br>")
