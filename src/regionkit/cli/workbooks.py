"""Workbooks on the command line: told by their ending, and read as plans."""

from typing import Any

from regionkit.files import PlanFile

ENDING = ".xlsx"


def is_workbook(path: str) -> bool:
    """Tell by its ending whether a file is a workbook."""
    return path.lower().endswith(ENDING)


def plan_in(path: str) -> PlanFile[Any]:
    """Read the plan in a workbook.

    Raises
    ------
    ReadError
        If there is none.
    MissingExtraError
        If openpyxl is not installed.
    OSError
        If it cannot be opened.
    """
    from regionkit.exchange import read_workbook_file

    return read_workbook_file(path)
