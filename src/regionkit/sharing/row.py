"""AllocationRow: one participant's line in a table of shares."""

from decimal import Decimal
from fractions import Fraction

import attrs

from regionkit.findings import Record
from regionkit.sharing.scale import Scale, nearest
from regionkit.values import Money


@attrs.frozen(kw_only=True)
class AllocationRow:
    """One participant's line in a table of shares, with everything it came from.

    Made by :func:`regionkit.sharing.allocate`. Amounts are in units of the currency and
    have the sign of what was shared.
    """

    participant: str
    """Who pays, by id."""
    figures: tuple[Decimal | None, ...]
    """For each part of the key its figure in the statistic; None where there is none."""
    got_left_over: bool
    """Whether it got one of the units that were left over."""
    _weights: tuple[int, ...] = attrs.field(alias="weights", repr=False)
    """Its weight in each part, over the denominator of the scale."""
    _scale: Scale = attrs.field(alias="scale", repr=False)
    """What the whole numbers stand for."""

    @property
    def exact_share(self) -> Fraction:
        """Its part of the whole, all parts of the key combined, before any rounding."""
        return Fraction(sum(self._weights), self._scale.denominator)

    @property
    def exact_amount(self) -> Fraction:
        """Its part of the amount before rounding."""
        scale = self._scale
        return scale.exact(scale.units * sum(self._weights), scale.denominator)

    @property
    def exact_components(self) -> tuple[Fraction, ...]:
        """For each part of the key what it contributes, before rounding."""
        scale = self._scale
        return tuple(
            scale.exact(scale.units * weight, scale.denominator) for weight in self._weights
        )

    @property
    def components(self) -> tuple[Decimal, ...]:
        """For each part what it contributes, each rounded to the nearest unit.

        To be looked at, not to be added up: halves are rounded away from zero, and what
        counts is :attr:`total`.
        """
        scale = self._scale
        return tuple(
            scale.amount(nearest(scale.units * weight, scale.denominator))
            for weight in self._weights
        )

    def _divided(self) -> tuple[int, int]:
        scale = self._scale
        return divmod(scale.units * sum(self._weights), scale.denominator)

    @property
    def floor(self) -> Decimal:
        """Its exact amount cut down to whole units, towards zero."""
        return self._scale.amount(self._divided()[0])

    @property
    def remainder(self) -> Fraction:
        """What was cut off, as a part of one unit: from 0 to less than 1."""
        return Fraction(self._divided()[1], self._scale.denominator)

    @property
    def total(self) -> Money:
        """What it pays."""
        units = self._divided()[0] + self.got_left_over
        return Money(self._scale.amount(units), self._scale.unit.currency)

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
        record["left_over_unit"] = int(self.got_left_over)
        record["total"] = f"{self.total.amount:f}"
        record["currency"] = self._scale.unit.currency
        return record
