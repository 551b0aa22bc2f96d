"""The documentation hangs together: every page is reached, and every link leads somewhere."""

import re
import runpy
from pathlib import Path
from typing import Final

import pytest

from regionkit import nordic

ROOT: Final = Path(__file__).parents[1]
DOCS: Final = ROOT / "docs"
PAGES: Final = sorted(DOCS.glob("*.md"))
MADE: Final = ("rules/", "format/", "rows/", "drawn/")
"""Pages and pictures that are written when the documentation is built."""

LINK: Final = re.compile(r"\]\(([^)#:\s]*)(?:#[^)\s]*)?\)")


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def in_toctrees() -> list[str]:
    trees = re.findall(r"```\{toctree\}\n(.*?)```", text_of(DOCS / "index.md"), re.DOTALL)
    return [line for tree in trees for line in tree.splitlines() if line and line[0] != ":"]


def test_every_page_stands_once_under_one_of_the_headings() -> None:
    own = [entry for entry in in_toctrees() if not entry.startswith((*MADE, "reference/"))]
    assert sorted(own) == [page.stem for page in PAGES if page.stem != "index"]


def test_the_four_kinds_of_pages_are_there() -> None:
    captions = re.findall(r"^:caption: (.+)$", text_of(DOCS / "index.md"), re.MULTILINE)
    assert captions == ["Tutorial", "How-to guides", "Reference", "Explanation", "Project"]


def test_the_front_page_lists_every_page() -> None:
    front = text_of(DOCS / "index.md").partition("```{toctree}")[0]
    for entry in in_toctrees():
        if entry != "changelog":
            assert f"]({entry}.md)" in front, entry


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *PAGES], ids=lambda page: page.stem
)
def test_every_link_within_the_repository_leads_somewhere(page: Path) -> None:
    for link in LINK.findall(text_of(page)):
        if link and not link.startswith(MADE):
            assert (page.parent / link).exists(), link


def test_the_reference_of_nordic_text_leaves_nothing_out() -> None:
    # The other rooms are taken whole; this one is in an order of its own.
    page = text_of(DOCS / "reference" / "nordic.md")
    missing = [name for name in nordic.__all__ if not re.search(rf":: {name}$", page, re.MULTILINE)]
    assert missing == []


def test_the_cookbook_has_twenty_recipes_of_ten_lines_at_most() -> None:
    recipes = text_of(DOCS / "cookbook.md").split("\n### ")[1:]
    assert len(recipes) == 20
    for recipe in recipes:
        title = recipe.partition("\n")[0]
        assert title.endswith("?"), title
        code = [line for line in recipe.splitlines() if line.startswith((">>> ", "... ", "$ "))]
        assert 1 <= len(code) <= 10, title


def test_the_picture_in_the_readme_is_what_the_code_draws(tmp_path: Path) -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "build_readme_picture.py"))
    kept: Path = tool["PICTURE"]
    assert f"]({kept.relative_to(ROOT).as_posix()})" in text_of(ROOT / "README.md")
    tool["draw"](tmp_path / "drawn.svg")
    assert kept.read_bytes() == (tmp_path / "drawn.svg").read_bytes(), "make readme-picture"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_page_names_a_machine_or_a_moment(page: Path) -> None:
    assert not re.search(r"/(work|home|root)/", text_of(page))
