"""Lines: a long text cut at line ends, without ever holding all of it."""

from collections.abc import Iterator
from typing import Final, Protocol

import attrs

BLOCK: Final = 256 * 1024
"""Bytes that are read at a time, and about what one process is given to judge."""

_LINE_END: Final = b"\n"


class Readable(Protocol):
    """What bytes can be read from, one stretch after the other."""

    def read(self, size: int, /) -> bytes:
        """Return the next bytes; none at the end."""


@attrs.frozen
class Stretch:
    """Some whole lines of a text: where they stand, not what they say."""

    start: int
    """The first byte, from 0."""
    end: int
    """The byte after the last."""
    first_line: int
    """The number of the first line, from 1."""


def stretches(text: Readable, size: int = BLOCK) -> Iterator[Stretch]:
    """Cut a text into stretches of whole lines, each about as long as one block.

    A line that is longer than a block makes a longer stretch; it is not kept in memory.
    """
    start = offset = 0
    first_line = 1
    while block := text.read(size):
        last = block.rfind(_LINE_END)
        if last >= 0:
            end = offset + last + 1
            yield Stretch(start, end, first_line)
            first_line += block.count(_LINE_END)
            start = end
        offset += len(block)
    if offset > start:
        yield Stretch(start, offset, first_line)


def lines_of(text: Readable, size: int, limit: int) -> Iterator[bytes | int]:
    """Go through the lines of the next bytes of a text, without their ends.

    Parameters
    ----------
    text
        What is read from.
    size
        How many bytes.
    limit
        The most bytes of a line that are kept.

    Yields
    ------
    bytes or int
        A line; its length in bytes if that is more than the limit.
    """
    rest, dropped = b"", 0
    while size > 0 and (block := text.read(min(BLOCK, size))):
        size -= len(block)
        first, *more = block.split(_LINE_END)
        rest += first
        if dropped or len(rest) > limit + 1:
            # The last byte stays: it may be a carriage return.
            rest, dropped = rest[-1:], dropped + max(0, len(rest) - 1)
        if more:
            yield _whole(rest, dropped, limit)
            yield from (_whole(line, 0, limit) for line in more[:-1])
            rest, dropped = more[-1], 0
    if rest or dropped:
        yield _whole(rest, dropped, limit)


def _whole(line: bytes, dropped: int, limit: int) -> bytes | int:
    line = line.removesuffix(b"\r")
    length = len(line) + dropped
    return length if length > limit else line
