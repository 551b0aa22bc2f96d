"""Costs: what each candidate would cost, and who would pay how much of it."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

import attrs

from regionkit.assessing.case import Case
from regionkit.assessing.shown import Shown
from regionkit.errors import RegionkitError
from regionkit.findings import Record
from regionkit.model import Allocation, Budget, Candidate, FundingLine, SharingKey
from regionkit.values import Amount, Money

if TYPE_CHECKING:
    from regionkit.assessing.wording import Writer
    from regionkit.findings import Grid


class Shared(Protocol):
    """A cost that was shared: it can be put down as an allocation."""

    def to_allocation(self) -> Allocation:
        """Return who pays how much."""
        ...


Sharer = Callable[[SharingKey, Money], Shared]
"""Shares an amount by a key, as :func:`regionkit.sharing.allocate` does."""


@attrs.frozen(kw_only=True)
class PaidShare:
    """What one participant would pay."""

    participant: str
    """Who, by id."""
    name: str
    """What it is called."""
    amount: Money
    """How much."""


@attrs.frozen(kw_only=True)
class SharedCost:
    """One amount of a candidate's budget, and who would pay it by a key."""

    candidate: Candidate
    """Whose."""
    title: str
    """What is shared: the title of the funding line, or of the key."""
    amount: Amount
    """How much, as the budget has it, in its currency."""
    key: str
    """The key, by id."""
    shares: tuple[PaidShare, ...]
    """Who pays how much; empty if it was not shared."""
    computed: bool
    """Whether it was shared for this comparison; else it stands so in the budget."""
    obstacle: str | None = None
    """Why it could not be shared, in English."""

    @property
    def total(self) -> Money | None:
        """What the shares add up to; None if it was not shared."""
        if not self.shares:
            return None
        return Money.sum((each.amount for each in self.shares), self.shares[0].amount.currency)

    def share_of(self, participant: str) -> Money | None:
        """Return what a participant would pay; None if it has no share.

        Parameters
        ----------
        participant
            The id of the participant.
        """
        found = (each.amount for each in self.shares if each.participant == participant)
        return next(found, None)


@attrs.frozen(kw_only=True, repr=False)
class Costs(Shown):
    """What the candidates would cost, side by side.

    Made by :func:`regionkit.assessing.compare_costs`.
    """

    costs: tuple[SharedCost, ...]
    """The amounts that are shared, candidate by candidate."""

    def of(self, candidate: str) -> tuple[SharedCost, ...]:
        """Return the shared amounts of one candidate.

        Parameters
        ----------
        candidate
            The id of the candidate.
        """
        return tuple(each for each in self.costs if each.candidate.id == candidate)

    @property
    def participants(self) -> tuple[tuple[str, str], ...]:
        """Everybody who would pay for any candidate: id and name."""
        shares = (share for cost in self.costs for share in cost.shares)
        return tuple({share.participant: share.name for share in shares}.items())

    def _sentences(self, writer: "Writer") -> Iterator[str]:
        from regionkit.assessing.explain_costs import tell_costs

        return tell_costs(self, writer)

    def _grids(self, writer: "Writer") -> "tuple[Grid, ...]":
        from regionkit.assessing.tables import costs_grids

        return costs_grids(self, writer)

    def _notes(self, writer: "Writer") -> tuple[str, ...]:
        from regionkit.assessing.explain_costs import tell_unshared

        return tuple(tell_unshared(self, writer))

    def __repr__(self) -> str:
        """Say how many amounts there are."""
        return f"<Costs: {len(self.costs)} shared amounts>"

    def to_records(self) -> list[Record]:
        """Return one flat row for each share, ready for a data frame; amounts are text."""
        return [
            {
                "candidate": cost.candidate.id,
                "title": cost.title,
                "key": cost.key,
                "participant": share.participant,
                "name": share.name,
                "amount": f"{share.amount.amount:f}",
                "currency": share.amount.currency,
                "per": str(cost.amount.per),
                "computed": int(cost.computed),
            }
            for cost in self.costs
            for share in cost.shares
        ]


def compare_costs(case: Case, share: Sharer | None = None) -> Costs:
    """Put side by side what the candidates would cost, and who would pay.

    What is shared is each funding line of a candidate's budget that names a key. The key stands
    in the budget, or in a co-financing model of the dossier.

    Parameters
    ----------
    case
        The candidates with their budgets.
    share
        Shares an amount by a key: :func:`regionkit.sharing.allocate`. Without it, the
        allocations that stand in the budgets are shown, and nothing is worked out.

    Returns
    -------
    Costs
        Empty if no candidate has a budget with a shared amount. An amount that cannot be shared
        stands there with the reason.
    """
    return Costs(
        costs=tuple(
            cost
            for candidate in case.candidates
            if candidate.budget is not None
            for cost in _costs(case, candidate, candidate.budget, share)
        )
    )


def _costs(
    case: Case, candidate: Candidate, budget: Budget, share: Sharer | None
) -> Iterator[SharedCost]:
    keys = {key.id: key for key in (*case.keys, *budget.keys)}
    currency = budget.currency or case.currency
    names = {each.id: each.name for each in case.participants}

    def paid(allocation: Allocation) -> tuple[PaidShare, ...]:
        unit = allocation.amount.currency or currency
        shares = ((each.participant, each.amount.money(unit)) for each in allocation.shares)
        return tuple(
            PaidShare(participant=name, name=names.get(name, name), amount=money)
            for name, money in shares
            if money is not None
        )

    if share is None:
        for allocation in budget.allocations:
            key = keys.get(allocation.key)
            yield SharedCost(
                candidate=candidate,
                title=(key and key.title) or allocation.key,
                amount=_in(allocation.amount, currency),
                key=allocation.key,
                shares=paid(allocation),
                computed=False,
            )
    put_down = {each.key for each in budget.allocations} if share is None else set()
    for line in budget.funding:
        if line.key is not None and line.amount is not None and line.key not in put_down:
            key = keys.get(line.key)
            shares, obstacle = _shared(line, line.amount, key, currency, share)
            yield SharedCost(
                candidate=candidate,
                title=line.title,
                amount=_in(line.amount, currency),
                key=line.key,
                shares=paid(shares) if shares else (),
                computed=shares is not None,
                obstacle=obstacle,
            )


def _in(amount: Amount, currency: str | None) -> Amount:
    """Give an amount the currency of its budget, if it names none itself."""
    if amount.currency is not None or amount.number is None:
        return amount
    return attrs.evolve(amount, currency=currency)


def _shared(
    line: FundingLine,
    amount: Amount,
    key: SharingKey | None,
    currency: str | None,
    share: Sharer | None,
) -> tuple[Allocation | None, str | None]:
    money = amount.money(currency)
    if share is None:
        return None, "nobody has shared it (say share=regionkit.allocate)"
    if key is None:
        return None, f"there is no sharing key {line.key}"
    if money is None:
        return None, f"the amount or its currency is not known: {amount}"
    try:
        return share(key, money).to_allocation(), None
    except RegionkitError as error:
        return None, str(error)
