"""The pages of columns: written from the definitions, with nothing left out."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from regionkit.exchange import TABLES
from regionkit.exchange.workbook.sheets import SHEETS

PAGES = Path(__file__).parents[2] / "docs" / "row_pages.py"


@pytest.fixture(scope="module")
def pages() -> ModuleType:
    spec = importlib.util.spec_from_file_location("row_pages", PAGES)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _rows(lines: list[str]) -> list[list[str]]:
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines if line[:1] == "|"
    ]
    return [row for row in cells if row[0] not in {"Column", "Head", "---"}]


def test_every_column_of_every_table_is_there_with_type_and_meaning(pages: ModuleType) -> None:
    rows = _rows(list(pages.columns()))
    expected = [f"`{column.name}`" for table in TABLES.values() for column in table.columns]
    assert [row[0] for row in rows] == expected
    for row in rows:
        assert len(row) == 4, row
        assert row[3].endswith("."), row


def test_every_column_of_every_sheet_is_there(pages: ModuleType) -> None:
    rows = _rows(list(pages.workbook()))
    assert len(rows) == sum(len(sheet.columns) for sheet in SHEETS)
    assert all(row[1] and row[2].endswith(".") for row in rows)


def test_no_column_stands_twice_in_a_table() -> None:
    for table in TABLES.values():
        assert len(table.schema) == len(table.columns), table.name


def test_the_pages_are_written(pages: ModuleType, tmp_path: Path) -> None:
    pages.write_pages(tmp_path / "rows")
    assert sorted(path.name for path in (tmp_path / "rows").iterdir()) == [
        "columns.md",
        "workbook.md",
    ]
