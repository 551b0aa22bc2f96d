"""AllocationRow: one participant's line in a table of shares."""

from decimal import Decimal
from fractions import Fraction

import attrs

from regionkit.findings import Record
from regionkit.sharing.scale import Scale
from regionkit.values import Money


@attrs.frozen(kw_only=True)
class AllocationRow:
    """One participant's line in a table of shares, with everything it came from.

    Made by :func:`regionkit.sharing.allocate`. Amounts are in units of the currency and
    have the sign of what was shared. Figures and components follow the portions of the
    table: the parts of the key, groups opened.
    """

    participant: str
    """Who pays, by id."""
    figures: tuple[Decimal | None, ...]
    """For each portion its figure in the statistic; None where there is none."""
    _weights: tuple[int, ...] = attrs.field(alias="weights", repr=False)
    """Its weight in each portion."""
    _fixed: tuple[int, ...] = attrs.field(alias="fixed", repr=False)
    """For each portion its fixed amount, in units."""
    _over: int = attrs.field(alias="over", repr=False)
    """Its exact amount, in units over the denominator of the scale."""
    _units: int = attrs.field(alias="units", repr=False)
    """What it pays, in units without the sign."""
    _scale: Scale = attrs.field(alias="scale", repr=False)
    """What the whole numbers stand for."""

    @property
    def exact_share(self) -> Fraction:
        """Its part of what is shared, before limits and rounding; fixed amounts left out."""
        return Fraction(sum(self._weights), self._scale.whole)

    @property
    def exact_amount(self) -> Fraction:
        """Its part of the amount before rounding."""
        return self._scale.exact(self._over, self._scale.under)

    @property
    def exact_components(self) -> tuple[Fraction, ...]:
        """For each portion what it contributes, before limits and rounding."""
        return tuple(self._scale.exact(over, self._scale.whole) for over in self._contributed())

    @property
    def components(self) -> tuple[Decimal, ...]:
        """For each portion what it contributes, each rounded to the nearest unit.

        To be looked at, not to be added up: halves are rounded away from zero, and what
        counts is :attr:`total`.
        """
        return tuple(self._scale.rounded(over, self._scale.whole) for over in self._contributed())

    def _contributed(self) -> list[int]:
        scale = self._scale
        return [
            fixed * scale.whole + scale.rest * weight
            for fixed, weight in zip(self._fixed, self._weights, strict=True)
        ]

    @property
    def exact_adjustment(self) -> Fraction:
        """What minimum and maximum change for it, before rounding; 0 if nothing."""
        return self.exact_amount - sum(self.exact_components, Fraction(0))

    @property
    def adjustment(self) -> Decimal:
        """What minimum and maximum change for it, rounded to the nearest unit."""
        scale = self._scale
        units = scale.sign * self.exact_adjustment / Fraction(scale.unit.amount)
        return scale.rounded(units.numerator, units.denominator)

    @property
    def got_left_over(self) -> bool:
        """Whether it pays more units than its exact amount holds whole ones."""
        return self._left_over > 0

    @property
    def _left_over(self) -> int:
        return self._units - self._over // self._scale.under

    @property
    def floor(self) -> Decimal:
        """Its exact amount cut down to whole units, towards zero."""
        return self._scale.amount(self._over // self._scale.under)

    @property
    def remainder(self) -> Fraction:
        """What was cut off, as a part of one unit: from 0 to less than 1."""
        return Fraction(self._over % self._scale.under, self._scale.under)

    @property
    def total(self) -> Money:
        """What it pays."""
        return Money(self._scale.amount(self._units), self._scale.unit.currency)

    def to_record(self) -> Record:
        """Return a flat row; see :meth:`AllocationTable.to_records` for its columns."""
        record: Record = {"participant": self.participant}
        for number, (figure, component) in enumerate(
            zip(self.figures, self.components, strict=True), start=1
        ):
            record[f"figure_{number}"] = None if figure is None else f"{figure:f}"
            record[f"component_{number}"] = f"{component:f}"
        record["exact_share"] = str(self.exact_share)
        record["floor"] = f"{self.floor:f}"
        record["remainder"] = str(self.remainder)
        record["left_over_unit"] = self._left_over
        record["total"] = f"{self.total.amount:f}"
        record["currency"] = self._scale.unit.currency
        return record
