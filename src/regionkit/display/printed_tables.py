"""Tables that a plan holds as printed, as far as no other table says the same."""

from collections.abc import Iterable, Iterator

from regionkit.findings import Grid
from regionkit.model import PrintedTable, Project


def printed_tables(project: Project, shown: Iterable[Grid]) -> Iterator[Grid]:
    """Go through the printed tables of a plan; one that is shown already is passed over.

    A table is the same if it has the same digits in the same places: ``50388`` and
    ``50 388``.
    """
    known = {_digits(grid.rows, grid.foot) for grid in shown}
    printed = project.document.tables if project.document else ()
    for table in printed:
        rows = (table.columns, *table.rows, table.total)
        width = max(map(len, rows))
        if width and _digits(table.rows, (table.total,) if table.total else ()) not in known:
            yield _grid(table, width)


def _digits(*parts: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """Return the digits of each cell but the first of each row."""
    return tuple(
        tuple("".join(filter(str.isdigit, cell)) for cell in list(row)[1:])
        for part in parts
        for row in part
    )


def _grid(table: PrintedTable, width: int) -> Grid:
    rows = [_wide(row, width) for row in table.rows]
    right = [at for at in range(1, width) if rows and all(_is_number(row[at]) for row in rows)]
    return Grid(
        title=table.title or "",
        heads=_wide(table.columns, width),
        rows=rows,
        foot=[_wide(table.total, width)] if table.total else [],
        right=right,
        names_rows=True,
    )


def _wide(row: Iterable[str], width: int) -> list[str]:
    """Make a row as wide as its table: a printed one can be short."""
    cells = list(row)
    return cells + [""] * (width - len(cells))


def _is_number(cell: str) -> bool:
    return not cell or cell.lstrip("-−")[:1].isdigit()
