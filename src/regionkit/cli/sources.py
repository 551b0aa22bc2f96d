"""Sources: what plans are read from, and how their lines are shown."""

import functools
import sys
from pathlib import Path
from typing import Final

from regionkit.cli.plans import STANDARD_INPUT, shown
from regionkit.cli.workbooks import ENDING, is_workbook, plan_in
from regionkit.files import PLANS, FileFormat, Plan, PlanFile, format_of, read_source
from regionkit.files.source_text import Lines
from regionkit.findings import Position

_OF_MANY: Final = (".jsonl", ".zip")
"""How files end that hold many plans: a line of them is too long to be shown."""


class Sources:
    """Reads plans, and shows their lines."""

    def __init__(self) -> None:
        self._standard_input: bytes | None = None
        # One file is kept, read again to show its lines: the plans of a folder are not.
        self._bytes_of = functools.lru_cache(maxsize=1)(_bytes_of)

    def read(self, path: str) -> PlanFile[Plan]:
        """Read a plan from a file; ``-`` is standard input, read once.

        Raises
        ------
        ReadError
            If it is none.
        OSError
            If the file cannot be opened.
        """
        if is_workbook(path):
            return plan_in(path)
        if path != STANDARD_INPUT:
            return read_source(Path(path).read_bytes(), format_of(path), PLANS, file=path)
        text = self.standard_input()
        is_json = text.lstrip()[:1] == b"{"
        file_format = FileFormat.JSON if is_json else FileFormat.YAML
        return read_source(text, file_format, PLANS, file=shown(path))

    def standard_input(self) -> bytes:
        """Return what came in on standard input.

        Raises
        ------
        OSError
            If it is closed.
        """
        if self._standard_input is None:
            if sys.stdin is None:  # it can be closed (``<&-``)
                raise OSError("standard input is closed")
            self._standard_input = sys.stdin.buffer.read()
        return self._standard_input

    def line(self, position: Position) -> str | None:
        """Return the line of a file at a place, None if it is not at hand."""
        text = self._text(position.file or "")
        lines = _lines(text) if text is not None else None
        if lines is None or position.line > len(lines.starts):
            return None
        start, *more = lines.starts[position.line - 1 : position.line + 1]
        return lines.text[start : more[0] if more else None].rstrip("\r\n")

    def _text(self, file: str) -> bytes | None:
        if file == shown(STANDARD_INPUT):
            return self._standard_input
        return None if file.lower().endswith((*_OF_MANY, ENDING)) else self._bytes_of(file)


def _bytes_of(file: str) -> bytes | None:
    try:
        return Path(file).read_bytes()
    except OSError:
        return None


@functools.lru_cache(maxsize=8)
def _lines(text: bytes) -> Lines:
    return Lines(text.decode("utf-8-sig", errors="replace"))
