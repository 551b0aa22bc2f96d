"""Read a text for a test of laws, and check what every refusal must be."""

from collections.abc import Callable
from typing import TypeVar

from regionkit.nordic.reading import UnreadableTextError

Value = TypeVar("Value")


def read_or_refused(read: Callable[[], Value], text: str) -> Value | None:
    """Return what is read, or None if it is refused, with the part where it says."""
    try:
        return read()
    except UnreadableTextError as refusal:
        error = refusal
    assert text[error.offset : error.offset + len(error.part)] == error.part
    return None
