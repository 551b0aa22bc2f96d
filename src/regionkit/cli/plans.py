"""Reading what the command line names: plans and days."""

import argparse
import os.path
import sys
from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from regionkit.cli.workbooks import is_workbook, plan_in
from regionkit.errors import InvalidValueError
from regionkit.files import FileFormat, PlanFile, Root, read_file, read_source, read_waivers
from regionkit.findings import Waiver
from regionkit.model import Project

STANDARD_INPUT = "-"


_R = TypeVar("_R", bound=Root)


def read_plan(path: str, roots: Sequence[type[_R]]) -> PlanFile[_R]:
    """Read what an argument names as one of several things; ``-`` is standard input.

    Raises
    ------
    ReadError
        If it is none of them.
    OSError
        If it cannot be opened.
    """
    if is_workbook(path) and Project in roots:
        return plan_in(path)
    if path != STANDARD_INPUT:
        return read_file(path, roots)
    source = sys.stdin.buffer.read()
    is_json = source.lstrip()[:1] == b"{"
    file_format = FileFormat.JSON if is_json else FileFormat.YAML
    return read_source(source, file_format, roots, file=shown(path))


def language_for(plan: Project) -> str:
    """Return the language of a plan, or English if that is not written."""
    from regionkit.nordic import language_of

    try:
        return language_of(plan.language or "en").code
    except InvalidValueError:
        return "en"


def waivers_in(path: str) -> tuple[Waiver, ...]:
    """Read the waivers that an argument names.

    Raises
    ------
    ReadError
        If the file holds none.
    InvalidValueError
        If it cannot be opened.
    """
    try:
        return read_waivers(path)
    except OSError as error:
        raise InvalidValueError("a file with waivers", path, f"{reason(error)}.") from None


def is_one_plan(path: str) -> bool:
    """Tell whether an argument is a plan by itself, or standard input, and not many plans."""
    # Those of pathlib raise if a path cannot be looked up.
    many = path.lower().endswith((".jsonl", ".zip")) or os.path.isdir(path)  # noqa: PTH112
    pattern = any(sign in path for sign in "*?[") and not os.path.exists(path)  # noqa: PTH110
    return not (many or pattern)


def shown(path: str) -> str:
    """Return what to call the file of an argument."""
    return "<stdin>" if path == STANDARD_INPUT else path


def reason(error: Exception) -> str:
    """Say in a few words why a file could not be used."""
    return (isinstance(error, OSError) and error.strerror) or str(error)


def day(text: str) -> date:
    """Read a day given on the command line, such as 2009-02-03.

    Raises
    ------
    ArgumentTypeError
        If it is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"expected a day such as 2009-02-03, found {text!r}"
        raise argparse.ArgumentTypeError(message) from None
