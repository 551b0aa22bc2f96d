"""What a terminal can show: colour, and text that it has no letters for."""

import codecs
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final, TextIO

_COLOURS: Final = {
    "error": "\x1b[31m",
    "warning": "\x1b[33m",
    "note": "\x1b[36m",
    "deferred": "\x1b[2m",
    "waived": "\x1b[2m",
    "hint": "\x1b[2m",
    "source": "\x1b[2m",
}
_PLAIN: Final = "\x1b[0m"
_SUBSTITUTES: Final = "regionkit.substitutes"
_SUBSTITUTE_FOR: Final = str.maketrans(
    {
        "\N{NO-BREAK SPACE}": " ",
        "\N{NARROW NO-BREAK SPACE}": " ",
        "\N{MINUS SIGN}": "-",
        "\N{EN DASH}": "-",
        "\N{HORIZONTAL ELLIPSIS}": "...",
        "«": '"',
        "»": '"',
    }
)


def wants_colour() -> bool:
    """Tell whether standard output is a terminal that nobody asked to stay plain."""
    terminal = sys.stdout is not None and sys.stdout.isatty()
    return terminal and not os.environ.get("NO_COLOR")


def painted(kind: str, text: str) -> str:
    """Colour a text by what it is, such as the name of a severity or the word ``hint``."""
    return f"{_COLOURS[kind]}{text}{_PLAIN}"


@contextmanager
def noticed_interruption() -> Iterator[Callable[[], bool]]:
    """Only take note when somebody interrupts (Ctrl-C), so that what was begun is ended well.

    Whoever interrupts a second time ends it at once.
    """
    noticed: list[int] = []

    def notice(number: int, frame: FrameType | None) -> None:
        if noticed:
            signal.default_int_handler(number, frame)
        noticed.append(number)

    try:
        before = signal.signal(signal.SIGINT, notice)
    except ValueError:  # only the main thread of a program is interrupted
        yield lambda: False
        return
    try:
        yield lambda: bool(noticed)
    finally:
        signal.signal(signal.SIGINT, before)


def complain(message: str) -> None:
    """Say on the error stream what went wrong."""
    from regionkit.findings.visible import visible

    print(visible(f"regionkit: {message}"), file=sys.stderr)


def never_fail(stream: TextIO | None) -> None:
    """Let a stream write what it has no letters for as plainly as it can, not raise."""
    if stream is not None and hasattr(stream, "reconfigure"):
        stream.reconfigure(errors=_SUBSTITUTES)


def _substitute(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    plain = error.object[error.start : error.end].translate(_SUBSTITUTE_FOR)
    return plain.encode("ascii", "backslashreplace").decode("ascii"), error.end


codecs.register_error(_SUBSTITUTES, _substitute)
