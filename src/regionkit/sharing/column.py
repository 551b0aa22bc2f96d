"""Column: one column of numbers in a table of shares, as it is shown."""

from decimal import Decimal
from enum import StrEnum

import attrs

from regionkit.model import EqualPart, FixedPart, KeyPart, StatisticPart


class ColumnKind(StrEnum):
    """What a column holds."""

    FIGURES = "figures"
    """The figures of a statistic."""
    COMPONENT = "component"
    """What one part of the key contributes, rounded for display."""
    TOTAL = "total"
    """What each participant pays."""


@attrs.frozen(kw_only=True)
class Column:
    """One column of numbers, ready to be written in any language."""

    kind: ColumnKind
    """What it holds."""
    part: int | None = None
    """The position of its part in the key, from 0; None for the totals."""
    title: str | None = None
    """Its head as the plan prints it; None if the plan gives none."""
    heading: str
    """The title, or plain English if there is none."""
    cells: tuple[Decimal, ...]
    """One number for each participant, in the order of the rows."""
    total: Decimal
    """The number in the total row."""


def describe(part: KeyPart) -> str:
    """Say in plain English how a part of a key is shared: ``50 % by population``."""
    match part:
        case EqualPart():
            return f"{part.share} equally"
        case StatisticPart():
            return f"{part.share} by {describe_figures(part)}"
        case FixedPart():
            return f"{part.share} as agreed"


def describe_figures(part: StatisticPart) -> str:
    """Name a statistic with its day: ``population 2008-01-01``."""
    return part.statistic if part.as_of is None else f"{part.statistic} {part.as_of}"
