"""Mishaps: what went wrong in code that is not regionkit's own, and where."""

import traceback
from pathlib import Path
from typing import Final

from regionkit.errors import RegionkitError

_OURS: Final = str(Path(__file__).parents[1])


def mishap(error: BaseException) -> str:
    """Say on one line what went wrong, and in which line of whose code.

    What regionkit says of itself needs no name of an exception before it.
    """
    said = str(error) if isinstance(error, RegionkitError) else _named(error)
    place = _place(error)
    return " ".join(f"{said} ({place})".split()) if place else " ".join(said.split())


def _named(error: BaseException) -> str:
    if isinstance(error, SyntaxError):  # its text names the file already
        return f"{type(error).__name__}: {error.msg}"
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def _place(error: BaseException) -> str:
    if isinstance(error, SyntaxError) and error.filename:
        return f"{error.filename}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    theirs = [frame for frame in frames if not _is_machinery(frame.filename)]
    return f"{theirs[-1].filename}:{theirs[-1].lineno}" if theirs else ""


def _is_machinery(file: str) -> bool:
    return file.startswith((_OURS, "<frozen")) or "importlib" in Path(file).parts
