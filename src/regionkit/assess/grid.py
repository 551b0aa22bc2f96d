"""Grids: tables in plain text and in HTML, for terminals and notebooks."""

import html
from collections.abc import Sequence
from typing import Final

import attrs

_GAP: Final = "  "


@attrs.frozen(kw_only=True)
class Grid:
    """A table with a title: heads, and rows of cells that are as many."""

    title: str = ""
    """What it is about; empty for none."""
    heads: Sequence[str]
    """The heads of the columns."""
    rows: Sequence[Sequence[str]]
    """The cells."""
    numbers: int = 0
    """From which column on cells are numbers, set to the right; 0 for none."""


def grid_text(grid: Grid) -> str:
    """Write a table in plain text, its title above it."""
    cells = [list(grid.heads), *([cell.replace("\n", " ") for cell in row] for row in grid.rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(grid.heads))]
    lines = [
        _GAP.join(
            cell.rjust(width) if _is_number(grid, column) else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    ]
    title = [grid.title, ""] if grid.title else []
    return "\n".join([*title, lines[0], _GAP.join("-" * width for width in widths), *lines[1:]])


def grid_html(grid: Grid) -> str:
    """Write a table in HTML, with nothing in it that could be taken for markup."""

    def line(cells: Sequence[str], tag: str) -> str:
        return "".join(
            f'<{tag} style="text-align:{"right" if _is_number(grid, column) else "left"}">'
            f"{html.escape(cell)}</{tag}>"
            for column, cell in enumerate(cells)
        )

    body = "".join(f"<tr>{line(row, 'td')}</tr>" for row in grid.rows)
    caption = f"<caption>{html.escape(grid.title)}</caption>" if grid.title else ""
    head = f"<thead><tr>{line(grid.heads, 'th')}</tr></thead>"
    return f"<table>{caption}{head}<tbody>{body}</tbody></table>"


def _is_number(grid: Grid, column: int) -> bool:
    return bool(grid.numbers) and column >= grid.numbers
