"""Documents as Markdown, for repositories, wikis and reviews."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, assert_never

from regionkit.display.blocks import Block, Heading, Illustration, Item, Listing, Paragraph
from regionkit.display.written import Document
from regionkit.findings import Grid
from regionkit.findings.grid import in_markdown

_LIST_MARK: Final = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s|$)")
"""What would begin a list at the beginning of a line."""


def write_markdown(document: Document) -> str:
    """Write a document as Markdown; its pictures are left out."""
    parts = [f"# {_line(document.title)}", *map(_text, document.lines)]
    parts += [written for block in document.blocks if (written := _block(block))]
    return "\n\n".join(parts) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * level} {_line(text)}"
        case Paragraph():
            if not block.lead:
                return _text(block.text)
            return f"**{_line(block.lead)}** {_line(block.text)}".rstrip()
        case Listing():
            return "\n".join(_listing(block))
        case Illustration():
            return ""
        case Grid():
            return block.markdown()
        case _:
            assert_never(block)


def _listing(listing: Listing) -> Iterator[str]:
    if not listing.numbers:
        yield from _bullets(listing.items, 0)
        return
    for number, item in zip(listing.numbers, listing.items, strict=True):
        # «1.» begins an item by itself; «1.2» is only a text.
        mark = number if number.endswith(".") else f"- {_line(number)}"
        yield f"{mark} {_line(item.text)}"
        yield from _bullets(item.items, 2 if number.endswith(".") else 1)


def _bullets(items: Iterable[Item], depth: int) -> Iterator[str]:
    for item in items:
        yield f"{'  ' * depth}- {_line(item.text)}"
        yield from _bullets(item.items, depth + 1)


def _line(text: str) -> str:
    return in_markdown(text)


def _text(text: str) -> str:
    """Write a paragraph, with nothing at its beginning that would make a list of it."""
    return _LIST_MARK.sub(r"\1\\\2", in_markdown(text))
