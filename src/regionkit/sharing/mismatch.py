"""Mismatch: a total that the rounded figures before it do not add up to."""

from decimal import Decimal

import attrs

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
    """The position of the portion whose column it is, from 0; None for a row."""
    shown: Decimal
    """The total as it stands in the table."""
    added_up: Decimal
    """What the figures before it add up to."""

    @property
    def difference(self) -> Decimal:
        """The total less the sum."""
        return EXACT.subtract(self.shown, self.added_up)
