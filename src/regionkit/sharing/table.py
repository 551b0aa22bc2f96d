"""AllocationTable: who pays how much, and how each figure came about."""

import difflib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

import attrs

from regionkit.errors import InvalidValueError
from regionkit.findings import Record
from regionkit.model import SharingKey, StatisticPart
from regionkit.sharing.column import Column, ColumnKind, describe, describe_figures
from regionkit.sharing.row import AllocationRow
from regionkit.sharing.scale import Scale, add_up, nearest
from regionkit.values import Money
from regionkit.values.number import EXACT


@attrs.frozen(kw_only=True)
class Mismatch:
    """A total in the table that the rounded figures before it do not add up to.

    Nothing is wrong then: the figures of the parts are rounded one by one for display,
    while the totals are what is paid.
    """

    participant: str | None = None
    """Whose row it is; None for a column and for the total row."""
    part: int | None = None
    """The position of the part whose column it is, from 0; None for a row."""
    shown: Decimal
    """The total as it stands in the table."""
    added_up: Decimal
    """What the figures before it add up to."""

    @property
    def difference(self) -> Decimal:
        """The total less the sum."""
        return EXACT.subtract(self.shown, self.added_up)


@attrs.frozen(kw_only=True, repr=False)
class AllocationTable:
    """A cost as shared by a key: it closes exactly, and can explain itself.

    Made by :func:`regionkit.sharing.allocate`.
    """

    key: SharingKey
    """The key it was shared by."""
    total: Money
    """What was shared; the totals of the rows add up to it."""
    rows: tuple[AllocationRow, ...]
    """One for each participant, in the order of the key."""
    _scale: Scale = attrs.field(alias="scale")
    """What the whole numbers inside the rows stand for."""

    @property
    def unit(self) -> Money:
        """What one unit is worth; every share is a whole number of units."""
        return self._scale.unit

    def share_of(self, participant: str) -> Money:
        """Return what a participant pays.

        Raises
        ------
        InvalidValueError
            If the key has no such participant.
        """
        for row in self.rows:
            if row.participant == participant:
                return row.total
        near = difflib.get_close_matches(str(participant), self.key.participants, n=1)
        hint = f"Did you mean {near[0]}?" if near else ""
        raise InvalidValueError(f"a participant of the key {self.key.id}", participant, hint)

    @property
    def exact_component_totals(self) -> tuple[Fraction, ...]:
        """For each part of the key its true part of the amount: 250000 for 50 % of 500000."""
        return tuple(Fraction(self.total.amount) * part.share.value for part in self.key.parts)

    @property
    def component_totals(self) -> tuple[Decimal, ...]:
        """The true part amounts, rounded to the unit where they are not whole units.

        These stand in the total row, not the sums of the rounded figures above them.
        """
        scale = self._scale
        values = [part.share.value for part in self.key.parts]
        return tuple(
            scale.amount(nearest(scale.units * value.numerator, value.denominator))
            for value in values
        )

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns to show: figures, then what the parts contribute, then the totals.

        A key of one part has no column for it: there is nothing to add up, and it would
        be the total again, less well rounded.
        """
        return tuple(self._columns())

    def _columns(self) -> Iterator[Column]:
        parts = tuple(enumerate(self.key.parts))
        for position, part in parts:
            if isinstance(part, StatisticPart):
                figures = [row.figures[position] or Decimal(0) for row in self.rows]
                yield Column(
                    kind=ColumnKind.FIGURES,
                    part=position,
                    title=part.figures_title,
                    heading=part.figures_title or describe_figures(part),
                    cells=tuple(figures),
                    total=add_up(figures),
                )
        if len(parts) > 1:
            by_part = zip(*(row.components for row in self.rows), strict=True)
            for (position, part), cells, total in zip(
                parts, by_part, self.component_totals, strict=True
            ):
                yield Column(
                    kind=ColumnKind.COMPONENT,
                    part=position,
                    title=part.title,
                    heading=part.title or describe(part),
                    cells=cells,
                    total=total,
                )
        yield Column(
            kind=ColumnKind.TOTAL,
            heading=f"Total, {self.total.currency}",
            cells=tuple(row.total.amount for row in self.rows),
            total=self._scale.amount(self._scale.units),
        )

    @property
    def row_mismatches(self) -> tuple[Mismatch, ...]:
        """The rows whose parts, as shown, do not add up to their total; the total row last."""
        if len(self.key.parts) == 1:
            return ()
        rows: list[tuple[str | None, tuple[Decimal, ...], Decimal]] = [
            (row.participant, row.components, row.total.amount) for row in self.rows
        ]
        rows.append((None, self.component_totals, self._scale.amount(self._scale.units)))
        found = (
            Mismatch(participant=participant, shown=total, added_up=add_up(components))
            for participant, components, total in rows
        )
        return tuple(mismatch for mismatch in found if mismatch.difference)

    @property
    def column_mismatches(self) -> tuple[Mismatch, ...]:
        """The columns of parts whose figures, as shown, do not add up to the part's amount."""
        found = (
            Mismatch(part=column.part, shown=column.total, added_up=add_up(column.cells))
            for column in self._columns()
            if column.kind is ColumnKind.COMPONENT
        )
        return tuple(mismatch for mismatch in found if mismatch.difference)

    def explain(self, names: Mapping[str, str] | None = None) -> tuple[str, ...]:
        """Say in plain English how the shares came about, in a few sentences.

        Parameters
        ----------
        names
            What to call the participants, by id: ``{"bo": "Bø"}``. Others go by their id.
        """
        from regionkit.sharing.explain import explain  # noqa: PLC0415 - explain imports tables

        return tuple(explain(self, names or {}))

    def to_records(self) -> list[Record]:
        """Return one flat row for each participant, ready for a data frame.

        Amounts and figures are text such as ``43747`` or ``43747.50``, so that nothing is
        lost on the way; the part numbers follow the parts of the key, from 1.

        ==================  ============================================================
        ``participant``     id
        ``figure_1`` …      figure in the statistic of a part; None if there is none
        ``component_1`` …   what a part contributes, rounded for display
        ``exact_share``     combined share as a fraction: ``173/2000``
        ``floor``           amount cut down to whole units
        ``remainder``       what was cut off, as a fraction of one unit
        ``left_over_unit``  1 if one of the left-over units was received, else 0
        ``total``           what is paid
        ``currency``        code
        ==================  ============================================================
        """
        return [row.to_record() for row in self.rows]

    def __str__(self) -> str:
        """Write the table for a person to read, numbers in the plain form."""
        from regionkit.sharing.text import write_table  # noqa: PLC0415 - text imports tables

        return write_table(self)

    def __repr__(self) -> str:
        """Say what it is in one line; the table itself is in ``str``."""
        return f"<AllocationTable of {self.total} by {self.key.id} among {len(self.rows)}>"
