"""Exchange: plans as rows for data frames, as CSV, and as Excel workbooks."""

from typing import TYPE_CHECKING, Final

from regionkit.exchange.csv_rows import csv_text, write_csv
from regionkit.exchange.records import records
from regionkit.exchange.table import Column, Holds, Table
from regionkit.exchange.tables import TABLES
from regionkit.first_use import on_first_use

if TYPE_CHECKING:
    from regionkit.exchange.workbook import (
        MissingExtraError,
        read_workbook,
        read_workbook_file,
        write_template,
        write_workbook,
    )

# Whoever wants rows for a data frame opens no workbook.
_ON_FIRST_USE: Final = {
    "MissingExtraError": "workbook",
    "read_workbook": "workbook",
    "read_workbook_file": "workbook",
    "write_template": "workbook",
    "write_workbook": "workbook",
}

__all__ = [
    "TABLES",
    "Column",
    "Holds",
    "MissingExtraError",
    "Table",
    "csv_text",
    "read_workbook",
    "read_workbook_file",
    "records",
    "write_csv",
    "write_template",
    "write_workbook",
]

if not TYPE_CHECKING:  # or a misspelt name would pass for an object
    __getattr__ = on_first_use(__name__, _ON_FIRST_USE)


def __dir__() -> list[str]:
    return sorted(__all__)
