"""Reading the plans that the command line names."""

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
    return read_source(source, FileFormat.JSON if is_json else FileFormat.YAML, file="<stdin>")


def day(text: str) -> date:
    """Read a day given on the command line, such as 2009-02-03.

    Raises
    ------
    ValueError
        If it is none; argparse turns that into a message.
    """
    return date.fromisoformat(text)
