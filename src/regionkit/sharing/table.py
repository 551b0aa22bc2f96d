"""AllocationTable: who pays how much, and how each figure came about."""

import difflib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

import attrs

from regionkit.errors import InvalidValueError
from regionkit.findings import Record
from regionkit.model import (
    AllocatedShare,
    Allocation,
    AmountPart,
    SharingKey,
    SharingMethod,
    StatisticPart,
)
from regionkit.sharing.column import Column, ColumnKind
from regionkit.sharing.compare import Comparison, compare
from regionkit.sharing.mismatch import Mismatch
from regionkit.sharing.portion import Portion, describe_figures
from regionkit.sharing.row import AllocationRow
from regionkit.sharing.scale import Scale, add_up
from regionkit.values import Amount, Money, PartialDate, Per


def _sum_of(column: Column) -> Decimal:
    return add_up(cell for cell in column.cells if cell is not None)


@attrs.frozen(kw_only=True, repr=False)
class AllocationTable:
    """A cost as shared by a key: it closes exactly, and can explain itself.

    Made by :func:`regionkit.sharing.allocate`.
    """

    key: SharingKey
    """The key it was shared by; of a key with figures by year, that of the year."""
    total: Money
    """What was shared; the totals of the rows add up to it, save for plain rounding."""
    rows: tuple[AllocationRow, ...]
    """One for each participant, in the order of the key."""
    portions: tuple[Portion, ...]
    """The parts of the key, groups opened: what the figures and components belong to."""
    tied: tuple[str, ...]
    """Those who had an equal claim to the last units: the key's rule for ties chose."""
    _scale: Scale = attrs.field(alias="scale")
    """What the whole numbers inside the rows stand for."""

    @property
    def unit(self) -> Money:
        """What one unit is worth; every share is a whole number of units."""
        return self._scale.unit

    @property
    def method(self) -> SharingMethod:
        """How the exact shares became whole units."""
        return self.key.method

    @property
    def basis_dates(self) -> tuple[PartialDate | None, ...]:
        """For each portion the day its figures are for; None where there is none."""
        return tuple(
            portion.part.as_of if isinstance(portion.part, StatisticPart) else None
            for portion in self.portions
        )

    @property
    def difference(self) -> Money:
        """What was shared less what the rows add up to: 0 but for plain rounding."""
        return self.total - Money.sum((row.total for row in self.rows), self.total.currency)

    def row_of(self, participant: str) -> AllocationRow:
        """Return the row of a participant.

        Parameters
        ----------
        participant
            The id of the participant.

        Raises
        ------
        InvalidValueError
            If the key has no such participant.
        """
        for row in self.rows:
            if row.participant == participant:
                return row
        near = difflib.get_close_matches(str(participant), self.key.participants, n=1)
        hint = f"Did you mean {near[0]}?" if near else ""
        raise InvalidValueError(f"a participant of the key {self.key.id}", participant, hint)

    def share_of(self, participant: str) -> Money:
        """Return what a participant pays.

        Parameters
        ----------
        participant
            The id of the participant.

        Raises
        ------
        InvalidValueError
            If the key has no such participant.
        """
        return self.row_of(participant).total

    @property
    def exact_component_totals(self) -> tuple[Fraction, ...]:
        """For each portion its true part of the amount: 250000 for 50 % of 500000."""
        return tuple(
            self._fixed_total(position)
            if isinstance(portion.part, AmountPart)
            else self._scale.exact(
                self._scale.rest * portion.share.numerator, portion.share.denominator
            )
            for position, portion in enumerate(self.portions)
        )

    def _fixed_total(self, position: int) -> Fraction:
        return sum((row.exact_components[position] for row in self.rows), Fraction(0))

    @property
    def component_totals(self) -> tuple[Decimal, ...]:
        """The true amounts of the portions, rounded to the unit where they are not whole units.

        These stand in the total row, not the sums of the rounded figures above them.
        """
        scale = self._scale
        units = [
            scale.sign * total / Fraction(scale.unit.amount)
            for total in self.exact_component_totals
        ]
        return tuple(scale.rounded(each.numerator, each.denominator) for each in units)

    @property
    def limited(self) -> bool:
        """Whether a minimum or maximum changed what anybody pays."""
        return any(row.exact_adjustment for row in self.rows) if self._has_limits else False

    @property
    def _has_limits(self) -> bool:
        key = self.key
        return key.minimum is not None or key.maximum is not None or bool(key.limits)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns to show: figures, then what the portions contribute, then the totals.

        A key of one portion has no column for it: there is nothing to add up, and it would
        be the total again, less well rounded. What minimum and maximum change has a column
        of its own.
        """
        return tuple(self._columns())

    @property
    def _shows_components(self) -> bool:
        return len(self.portions) > 1 or self.limited

    def _columns(self) -> Iterator[Column]:
        for position, portion in enumerate(self.portions):
            if isinstance(portion.part, StatisticPart):
                figures = tuple(row.figures[position] for row in self.rows)
                yield Column(
                    kind=ColumnKind.FIGURES,
                    part=position,
                    title=portion.part.figures_title,
                    heading=portion.part.figures_title or describe_figures(portion.part),
                    cells=figures,
                    total=add_up(figure for figure in figures if figure is not None),
                )
        if self._shows_components:
            by_portion = zip(*(row.components for row in self.rows), strict=True)
            for position, (portion, cells, total) in enumerate(
                zip(self.portions, by_portion, self.component_totals, strict=True)
            ):
                yield Column(
                    kind=ColumnKind.COMPONENT,
                    part=position,
                    title=portion.part.title,
                    heading=portion.part.title or portion.heading,
                    cells=cells,
                    total=total,
                )
        if self.limited:
            yield Column(
                kind=ColumnKind.LIMITS,
                heading="Limits",
                cells=tuple(row.adjustment for row in self.rows),
                total=Decimal(0),
            )
        yield Column(
            kind=ColumnKind.TOTAL,
            heading=f"Total, {self.total.currency}",
            cells=tuple(row.total.amount for row in self.rows),
            total=self._scale.amount(self._scale.units),
        )

    @property
    def row_mismatches(self) -> tuple[Mismatch, ...]:
        """The rows whose portions, as shown, do not add up to their total; the total row last."""
        if not self._shows_components:
            return ()
        limited = self.limited
        rows: list[tuple[str | None, tuple[Decimal, ...], Decimal]] = [
            (
                row.participant,
                (*row.components, row.adjustment) if limited else row.components,
                row.total.amount,
            )
            for row in self.rows
        ]
        rows.append((None, self.component_totals, self._scale.amount(self._scale.units)))
        found = (
            Mismatch(participant=participant, shown=total, added_up=add_up(components))
            for participant, components, total in rows
        )
        return tuple(mismatch for mismatch in found if mismatch.difference)

    @property
    def column_mismatches(self) -> tuple[Mismatch, ...]:
        """The columns of portions whose figures, as shown, do not add up to its amount."""
        found = (
            Mismatch(part=column.part, shown=column.total, added_up=_sum_of(column))
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

    def explain_row(self, participant: str, names: Mapping[str, str] | None = None) -> str:
        """Say in plain English how one participant's share came about.

        Parameters
        ----------
        participant
            Whose, by id.
        names
            What to call the participants, by id.

        Raises
        ------
        InvalidValueError
            If the key has no such participant.
        """
        from regionkit.sharing.explain_row import explain_row  # noqa: PLC0415 - as above

        return " ".join(explain_row(self, self.row_of(participant), names or {}))

    def compare(
        self, printed: "Mapping[str, Money | Decimal | int | str] | Allocation"
    ) -> Comparison:
        """Compare the shares with those that are printed or put down somewhere.

        Parameters
        ----------
        printed
            What each participant pays there: by id, or an allocation of the plan.

        Returns
        -------
        Comparison
            For each participant whether the figures are the same, differ by no more than
            another way of rounding can explain, or differ for real.

        Raises
        ------
        TypeError
            If a printed share is a float.
        MixedCurrencyError
            If a printed share is in another currency.
        """
        return compare(self.total, self.unit, len(self.portions), self.rows, printed)

    def to_allocation(self, *, per: Per | str = Per.UNSTATED) -> Allocation:
        """Return the table as it is put down in a plan.

        Parameters
        ----------
        per
            Whether the amount is per year, in total, or not stated.
        """
        stretch = Per(per)
        return Allocation(
            key=self.key.id,
            amount=Amount.of(self.total, stretch),
            shares=[
                AllocatedShare(participant=row.participant, amount=row.total.amount)
                for row in self.rows
            ],
        )

    def to_records(self) -> list[Record]:
        """Return one flat row for each participant, ready for a data frame.

        Amounts and figures are text such as ``43747`` or ``43747.50``, so that nothing is
        lost on the way; the numbers follow the portions, from 1.

        ==================  ============================================================
        ``participant``     id
        ``figure_1`` …      figure in the statistic; None if there is none
        ``component_1`` …   what a portion contributes, rounded for display
        ``exact_share``     combined share as a fraction: ``173/2000``, fixed amounts left out
        ``floor``           amount cut down to whole units
        ``remainder``       what was cut off, as a fraction of one unit
        ``left_over_unit``  1 if one of the left-over units was received, else 0; by other
                            methods than the largest remainder also more, or below 0
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

    def _repr_html_(self) -> str:
        from regionkit.display import html  # noqa: PLC0415 - the one import upwards

        return html(self)
