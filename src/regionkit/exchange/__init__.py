"""Exchange: plans as rows for data frames, as CSV, and as Excel workbooks."""

from regionkit.exchange.csv_rows import csv_text, write_csv
from regionkit.exchange.records import records
from regionkit.exchange.table import Column, Holds, Table
from regionkit.exchange.tables import TABLES

__all__ = ["TABLES", "Column", "Holds", "Table", "csv_text", "records", "write_csv"]
