"""Workbooks as people fill them in: the template, with cells changed."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from regionkit import ReadError
from regionkit.exchange import read_workbook, write_template
from regionkit.findings import Finding

Content = str | int | float | bool | date | datetime | None


def filled(
    folder: Path, cells: Mapping[str, Content], *, locale: str = "nb", name: str = "plan.xlsx"
) -> Path:
    """Fill in cells of the template: ``{"Kostnader!A2": "Husleie"}``."""
    path = folder / name
    write_template(path, locale=locale)
    return changed(path, cells)


def changed(path: Path, cells: Mapping[str, Content]) -> Path:
    """Change cells of a workbook, as somebody does who types into them."""
    workbook = openpyxl.load_workbook(path)
    for place, content in cells.items():
        sheet, _, cell = place.rpartition("!")
        workbook[sheet][cell].value = content
    workbook.save(path)
    return path


def book_of(path: Path, sheets: Mapping[str, list[list[Any]]]) -> Path:
    """Write a workbook that was made by hand: rows of cells, by sheet."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    workbook.save(path)
    return path


def refused(path: Path) -> list[Finding]:
    """Return why a workbook cannot be read, in the order of its sheets."""
    with pytest.raises(ReadError) as caught:
        read_workbook(path)
    report = caught.value.report
    assert all(finding.position for finding in report.findings)
    return sorted(report.findings, key=lambda f: f.position.sort_key if f.position else ("", 0, 0))


def places(findings: list[Finding]) -> list[str]:
    """Return where findings stand: ``Kostnader!C7``."""
    return [finding.position.place for finding in findings if finding.position]
