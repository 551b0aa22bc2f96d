"""The page of keys: every noun and key of the format, with type, unit, meaning and example."""

import importlib.util
from decimal import Decimal
from pathlib import Path as FilePath
from types import ModuleType

import attrs
import pytest

from regionkit.files.expected import inner_type
from regionkit.files.forms import keys_of
from regionkit.testing.strategies import PLAN_NOUNS

PAGES = FilePath(__file__).parents[2] / "docs" / "format_pages.py"


@pytest.fixture(scope="module")
def pages() -> ModuleType:
    spec = importlib.util.spec_from_file_location("format_pages", PAGES)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_noun_that_a_file_can_hold_is_there(pages: ModuleType) -> None:
    assert set(pages.nouns()) == set(PLAN_NOUNS)


def test_every_number_has_a_unit(pages: ModuleType) -> None:
    numbers = {
        (noun.__name__, key)
        for noun in PLAN_NOUNS
        for key in keys_of(noun)
        if inner_type(attrs.fields_dict(noun)[key].type) in (int, Decimal)
    }
    assert numbers == set(pages.UNITS)


def test_every_key_has_a_row_with_all_its_cells(pages: ModuleType, tmp_path: FilePath) -> None:
    pages.write_pages(tmp_path / "format")
    text = (tmp_path / "format" / "keys.md").read_text(encoding="utf-8")
    for noun in PLAN_NOUNS:
        part = text.split(f"\n## {noun.__name__}\n")[1].split("\n## ")[0]
        rows = [line.split(" | ") for line in part.splitlines() if line.startswith("| ")][2:]
        assert [row[0].strip("| *") for row in rows] == list(keys_of(noun))
        for row in rows:
            assert len(row) == 4, row
            assert all(cell.strip("|`* ") for cell in row), row
    assert text.count("{…}") < 60  # most examples are from the example files
