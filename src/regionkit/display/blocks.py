"""Blocks: what a document is made of, apart from any file format."""

from typing import TypeAlias

import attrs

from regionkit.findings import Grid


@attrs.frozen
class Heading:
    """The heading of a section."""

    text: str
    """What it says."""
    level: int = 2
    """How deep it stands: 2 for a section, 3 and 4 for those within it."""


@attrs.frozen
class Paragraph:
    """A paragraph, possibly with a few words in bold before it."""

    text: str
    """What it says."""
    lead: str = attrs.field(default="", kw_only=True)
    """What stands in bold before it; empty for nothing."""


@attrs.frozen
class Item:
    """An item of a list."""

    text: str
    """What it says."""
    items: tuple["Item", ...] = ()
    """The items within it."""


@attrs.frozen
class Listing:
    """A list, possibly of lists."""

    items: tuple[Item, ...]
    """Its items."""
    numbers: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """What stands before the items; empty for a list without numbers."""


@attrs.frozen(kw_only=True)
class Illustration:
    """A drawing. What it shows stands in a table as well, for those who cannot see it."""

    title: str
    """What it shows."""
    svg: str
    """The drawing itself, made here and safe to be put into a page."""


Block: TypeAlias = Heading | Paragraph | Listing | Illustration | Grid
"""One piece of a document."""
