"""Reading what the command line names: plans and days."""

import argparse
import sys
from datetime import date

from regionkit.files import FileFormat, PlanFile, read_file, read_source

STANDARD_INPUT = "-"


def read_plan(path: str) -> PlanFile:
    """Read the plan that an argument names; ``-`` is standard input.

    Raises
    ------
    ReadError
        If it is not a plan.
    OSError
        If it cannot be opened.
    """
    if path != STANDARD_INPUT:
        return read_file(path)
    source = sys.stdin.buffer.read()
    is_json = source.lstrip()[:1] == b"{"
    return read_source(source, FileFormat.JSON if is_json else FileFormat.YAML, file=shown(path))


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
