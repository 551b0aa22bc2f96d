"""The four notebooks run, and show what is kept in them."""

import json
import re
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

ROOT: Final = Path(__file__).parents[2]
TOOL: Final = runpy.run_path(str(ROOT / "tools" / "build_notebooks.py"))
NOTEBOOKS: Final[list[Path]] = TOOL["notebooks"]()
executed: Final[Callable[[Path], Any]] = TOOL["executed"]
shown: Final[Callable[[Any], list[str]]] = TOOL["shown"]
read: Final[Callable[[Path], Any]] = TOOL["stored"]


def test_there_is_one_for_each_task() -> None:
    assert [path.stem for path in NOTEBOOKS] == [
        "amend-by-decision",
        "check-a-plan",
        "compare-candidates",
        "share-a-cost",
    ]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_shows_what_is_kept(path: Path) -> None:
    before = path.read_bytes()
    kept, now = shown(read(path)), shown(executed(path))
    assert all(kept), "a cell that shows nothing"
    for number, (expected, found) in enumerate(zip(kept, now, strict=True), start=1):
        assert found == expected, f"code cell {number}; run `make notebooks` if that is right"
    assert path.read_bytes() == before


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_small_and_says_nothing_of_whoever_ran_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text) < 60_000
    assert not re.search(r"/(work|home|tmp|root|Users)/|20\d\d-\d\d-\d\dT", text)
    notebook = json.loads(text)
    assert set(notebook["metadata"]) == {"kernelspec", "language_info"}
    for number, cell in enumerate(notebook["cells"], start=1):
        assert cell["id"] == f"cell-{number}"
        assert cell["metadata"] == {}
        assert all(each["output_type"] != "error" for each in cell.get("outputs", ()))
        assert all(each.get("name") != "stderr" for each in cell.get("outputs", ()))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_its_cells_are_numbered_in_order(path: Path) -> None:
    cells = [cell for cell in read(path).cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_what_it_links_to_is_there(path: Path) -> None:
    words = "\n".join(cell.source for cell in read(path).cells if cell.cell_type == "markdown")
    links = re.findall(r"\]\(([^)]+)\)", words)
    assert links
    for link in links:
        assert (path.parent / link).is_file(), link
