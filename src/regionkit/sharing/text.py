"""A table of shares as plain text, for terminals and notebooks."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Final

import attrs

from regionkit.findings.grid import aligned
from regionkit.sharing.column import ColumnKind
from regionkit.sharing.table import AllocationTable
from regionkit.values import write_number


@attrs.frozen(kw_only=True)
class Labels:
    """What to call things in a table, and how to write numbers: one language's choice."""

    participant: str = ""
    """Head of the first column."""
    total: str = "Total"
    """Head of the total column and of the total row."""
    names: Mapping[str, str] = attrs.field(factory=dict)
    """What to call the participants, by id; others go by their id."""
    write: Callable[[Decimal], str] = write_number
    """Writes a number."""


PLAIN: Final = Labels()
"""English, numbers in the plain form."""


def write_table(table: AllocationTable, labels: Labels = PLAIN) -> str:
    """Write a table: heads, one line for each participant, the total row."""
    participants = [labels.names.get(row.participant, row.participant) for row in table.rows]
    names = [labels.participant, *participants, labels.total]
    columns = []
    for column in table.columns:
        own = f"{labels.total}, {table.total.currency}"
        head = own if column.kind is ColumnKind.TOTAL else column.heading
        cells = ("" if cell is None else labels.write(cell) for cell in column.cells)
        columns.append([head, *cells, labels.write(column.total)])
    return align(names, columns)


def align(names: Sequence[str], columns: Sequence[Sequence[str]]) -> str:
    """Set names to the left and columns of numbers to the right of their place."""
    rows = zip(names, *columns, strict=True)
    return "\n".join(aligned(rows, right=range(1, len(columns) + 1)))
