"""Comparison: what a key gives beside what is printed, and whether rounding explains the gap."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

import attrs

from regionkit.errors import InvalidValueError, MixedCurrencyError
from regionkit.findings import Record
from regionkit.model import Allocation
from regionkit.sharing.row import AllocationRow
from regionkit.sharing.scale import add_up
from regionkit.sharing.words import write_decimals
from regionkit.values import Amount, Bound, Money, as_number, write_number
from regionkit.values.number import EXACT


class Verdict(StrEnum):
    """What a printed share is beside the one that the key gives."""

    SAME = "same"
    """The same figure."""
    ROUNDING = "rounding"
    """Another figure, to which another way of rounding the same shares can lead."""
    DIFFERENT = "different"
    """Another figure, and no rounding leads there."""
    NOT_PRINTED = "not printed"
    """The key has a share, and none is printed."""
    NOT_IN_KEY = "not in the key"
    """A share is printed, and the key knows nobody of that name."""


@attrs.frozen(kw_only=True)
class ComparedShare:
    """One participant's share as the key gives it, and as printed."""

    participant: str
    """Whose, by id."""
    verdict: Verdict
    """Whether they agree."""
    computed: Decimal | None
    """What the key gives."""
    printed: Decimal | None
    """What is printed."""
    exact: Fraction | None
    """What the key gives before rounding."""

    @property
    def difference(self) -> Decimal:
        """What is printed less what the key gives; what is missing counts as nothing."""
        return EXACT.subtract(self.printed or Decimal(0), self.computed or Decimal(0))

    def explain(self, name: str | None = None) -> str:
        """Say in a sentence how the two differ.

        Parameters
        ----------
        name
            What to call the participant; its id if none is given.
        """
        who = name or self.participant
        if self.printed is None:
            return f"{who}: no share is printed; the key gives {_write(self.computed)}."
        if self.computed is None:
            return f"{who}: {_write(self.printed)} is printed, and the key does not know it."
        if self.verdict is Verdict.SAME:
            return f"{who}: {_write(self.printed)}, as the key gives."
        gap = write_number(self.difference.copy_abs())
        way = "more" if self.difference > 0 else "less"
        exact = "" if self.exact is None else write_decimals(self.exact, 3)
        why = (
            f"rounding in another way explains it, for exactly it is {exact}"
            if self.verdict is Verdict.ROUNDING
            else f"no rounding explains it, for exactly it is {exact}"
        )
        return (
            f"{who}: {_write(self.printed)} is printed, {gap} {way} than the "
            f"{_write(self.computed)} that the key gives; {why}."
        )


def _write(number: Decimal | None) -> str:
    return "" if number is None else write_number(number)


@attrs.frozen(kw_only=True)
class Comparison:
    """A table of shares beside one that is printed.

    Made by :meth:`AllocationTable.compare`. Rounding can explain a gap if the printed share
    lies less than a unit from the exact one; of a key of several parts, less than a unit
    for each part, for the parts may have been rounded one by one.
    """

    total: Money
    """What was shared."""
    shares: tuple[ComparedShare, ...]
    """One for each participant of the key, then those who are only printed."""

    @property
    def same(self) -> bool:
        """Whether all shares are the same."""
        return all(share.verdict is Verdict.SAME for share in self.shares)

    @property
    def only_rounding(self) -> bool:
        """Whether rounding can explain all that differs; also true if nothing does."""
        return all(share.verdict in (Verdict.SAME, Verdict.ROUNDING) for share in self.shares)

    @property
    def differences(self) -> tuple[ComparedShare, ...]:
        """The shares that are not the same."""
        return tuple(share for share in self.shares if share.verdict is not Verdict.SAME)

    @property
    def printed_total(self) -> Money:
        """What the printed shares add up to."""
        printed = (share.printed for share in self.shares if share.printed is not None)
        return Money(add_up(printed), self.total.currency)

    def explain(self, names: Mapping[str, str] | None = None) -> tuple[str, ...]:
        """Say in plain English what differs, and whether the printed shares close.

        Parameters
        ----------
        names
            What to call the participants, by id. Others go by their id.
        """
        return tuple(self._explain(names or {}))

    def _explain(self, names: Mapping[str, str]) -> Iterator[str]:
        if self.same:
            yield "All printed shares are those that the key gives."
        for share in self.differences:
            yield share.explain(names.get(share.participant))
        gap = self.printed_total - self.total
        if gap:
            way = "more" if gap.amount > 0 else "less"
            yield (
                f"The printed shares add up to {self.printed_total}: {abs(gap)} {way} than "
                f"the {self.total} that is shared."
            )

    def to_records(self) -> list[Record]:
        """Return one flat row for each share, ready for a data frame; numbers are text."""
        return [
            {
                "participant": share.participant,
                "verdict": str(share.verdict),
                "printed": None if share.printed is None else f"{share.printed:f}",
                "computed": None if share.computed is None else f"{share.computed:f}",
                "difference": f"{share.difference:f}",
                "currency": self.total.currency,
            }
            for share in self.shares
        ]

    def __str__(self) -> str:
        """Write the explanation, a sentence on each line."""
        return "\n".join(self.explain())


def compare(
    total: Money,
    unit: Money,
    parts: int,
    rows: Sequence[AllocationRow],
    printed: Mapping[str, Money | Decimal | int | str] | Allocation,
) -> Comparison:
    """Compare rows with printed shares; see :meth:`AllocationTable.compare`."""
    given = dict(_printed_shares(printed, total.currency))
    slack = parts * Fraction(unit.amount)
    shares = [_compared(row, given.pop(row.participant, None), slack) for row in rows]
    shares += [
        ComparedShare(
            participant=participant,
            verdict=Verdict.NOT_IN_KEY,
            computed=None,
            printed=amount,
            exact=None,
        )
        for participant, amount in given.items()
    ]
    return Comparison(total=total, shares=tuple(shares))


def _compared(row: AllocationRow, printed: Decimal | None, slack: Fraction) -> ComparedShare:
    computed, exact = row.total.amount, row.exact_amount
    if printed is None:
        verdict = Verdict.NOT_PRINTED
    elif printed == computed:
        verdict = Verdict.SAME
    else:
        near = abs(Fraction(printed) - exact) < slack
        verdict = Verdict.ROUNDING if near else Verdict.DIFFERENT
    return ComparedShare(
        participant=row.participant,
        verdict=verdict,
        computed=computed,
        printed=printed,
        exact=exact,
    )


def _printed_shares(
    printed: Mapping[str, Money | Decimal | int | str] | Allocation, currency: str
) -> Iterable[tuple[str, Decimal]]:
    if isinstance(printed, Allocation):
        for share in printed.shares:
            yield share.participant, _exact(share.participant, share.amount, currency)
        return
    for participant, amount in printed.items():
        if isinstance(amount, Money):
            yield participant, _in_currency(amount, currency).amount
        else:
            yield participant, as_number(amount)


def _exact(participant: str, amount: Amount, currency: str) -> Decimal:
    money = amount.money(currency)
    if money is None or amount.bound is not Bound.EXACT or amount.approximate:
        raise InvalidValueError(f"an exact share of {participant}", str(amount))
    return _in_currency(money, currency).amount


def _in_currency(money: Money, currency: str) -> Money:
    if money.currency != currency:
        raise MixedCurrencyError((currency, money.currency))
    return money
