"""Column: one column of numbers in a table of shares, as it is shown."""

from decimal import Decimal
from enum import StrEnum

import attrs


class ColumnKind(StrEnum):
    """What a column holds."""

    FIGURES = "figures"
    """The figures of a statistic."""
    COMPONENT = "component"
    """What one part of the key contributes, rounded for display."""
    LIMITS = "limits"
    """What minimum and maximum change, rounded for display."""
    TOTAL = "total"
    """What each participant pays."""


@attrs.frozen(kw_only=True)
class Column:
    """One column of numbers, ready to be written in any language."""

    kind: ColumnKind
    """What it holds."""
    part: int | None = None
    """The position of its portion in the table, from 0; None for limits and totals."""
    title: str | None = None
    """Its head as the plan prints it; None if the plan gives none."""
    heading: str
    """The title, or plain English if there is none."""
    cells: tuple[Decimal | None, ...]
    """One number for each participant, in the order of the rows; None for an empty cell."""
    total: Decimal
    """The number in the total row."""
