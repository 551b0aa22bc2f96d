"""Limits: how much of a file is read before it is refused."""

from typing import Final

import attrs


@attrs.frozen(kw_only=True)
class Limits:
    """How much of a file is read before it is refused.

    A plan of 1,500 projects takes 0.2 MB, 30,000 nodes and a depth of eight. The limits
    stand far above that and far below what would fill a machine's memory.
    """

    max_bytes: int = 64 * 1024 * 1024
    """Size of the file in bytes of UTF-8: 64 MiB."""
    max_depth: int = 100
    """Lists and mappings within each other: 100."""
    max_nodes: int = 2_000_000
    """Values, lists and mappings in all: two million."""
    max_problems: int = 1_000
    """Problems after which the reading stops: a thousand are enough to see what is wrong."""


DEFAULT_LIMITS: Final = Limits()
"""What is used when nobody says otherwise."""
