"""Sources: what plans are read from, kept to show their lines."""

import functools
import sys
from pathlib import Path

from regionkit.cli.plans import STANDARD_INPUT, shown
from regionkit.files import PLANS, FileFormat, Plan, PlanFile, format_of, read_source
from regionkit.files.source_text import Lines
from regionkit.findings import Position


class Sources:
    """Reads plans, and remembers their text."""

    def __init__(self) -> None:
        self._texts: dict[str, bytes] = {}

    def read(self, path: str) -> PlanFile[Plan]:
        """Read a plan from a file; ``-`` is standard input, read once.

        Raises
        ------
        ReadError
            If it is none.
        OSError
            If the file cannot be opened.
        """
        name = shown(path)
        if path != STANDARD_INPUT:
            text, file_format = Path(path).read_bytes(), format_of(path)
        else:
            text = self._texts.get(name) or _standard_input()
            is_json = text.lstrip()[:1] == b"{"
            file_format = FileFormat.JSON if is_json else FileFormat.YAML
        self._texts[name] = text
        return read_source(text, file_format, PLANS, file=name)

    def line(self, position: Position) -> str | None:
        """Return the line of a file at a place, None if it is not at hand."""
        text = self._texts.get(position.file or "")
        lines = _lines(text) if text is not None else None
        if lines is None or position.line > len(lines.starts):
            return None
        start, *more = lines.starts[position.line - 1 : position.line + 1]
        return lines.text[start : more[0] if more else None].rstrip("\r\n")


@functools.lru_cache(maxsize=8)
def _lines(text: bytes) -> Lines:
    return Lines(text.decode("utf-8-sig", errors="replace"))


def _standard_input() -> bytes:
    if sys.stdin is None:  # it can be closed (``<&-``)
        raise OSError("standard input is closed")
    return sys.stdin.buffer.read()
