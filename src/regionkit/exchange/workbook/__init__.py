"""Excel workbooks: a template that people fill in, and plans in and out."""

from regionkit.exchange.workbook.extra import MissingExtraError
from regionkit.exchange.workbook.reading import read_workbook, read_workbook_file
from regionkit.exchange.workbook.writing import write_template, write_workbook

__all__ = [
    "MissingExtraError",
    "read_workbook",
    "read_workbook_file",
    "write_template",
    "write_workbook",
]
