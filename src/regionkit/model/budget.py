"""Budget: what a project costs and who pays."""

import attrs

from regionkit.model.entity import Entity
from regionkit.model.reference import refers_to
from regionkit.model.sharing_key import Allocation, SharingKey
from regionkit.values import (
    Amount,
    Choice,
    PartialDate,
    Period,
    as_amount,
    as_optional_amount,
    as_optional_count,
    as_optional_currency,
    as_optional_date,
    as_optional_id,
    as_optional_period,
    several,
)


class MoneyKind(Choice):
    """Whether a cost or its funding is paid in money or given in work and kind."""

    CASH = "cash"
    """Paid in money."""
    IN_KIND = "in kind"
    """Given as own effort, mostly working hours (*egeninnsats*)."""


class FundingState(Choice):
    """How firm a funding line is."""

    PLANNED = "planned"
    """Counted on, not yet asked for."""
    APPLIED_FOR = "applied for"
    """Sought, not yet granted (*søkes finansiert*)."""
    SET_ASIDE = "set aside"
    """Reserved in somebody's budget (*satt av*)."""
    COMMITTED = "committed"
    """Promised in writing or by decision."""
    OWN = "own"
    """The participants' own money or effort (*finansieres direkte*, *egeninnsats*)."""
    RECEIVED = "received"
    """Paid out or delivered."""


def _as_kind(kind: MoneyKind | str | None) -> MoneyKind | None:
    return None if kind is None else MoneyKind(kind)


def _as_state(state: FundingState | str | None) -> FundingState | None:
    return None if state is None else FundingState(state)


@attrs.frozen(kw_only=True)
class FramePart(Entity):
    """A part of the frame (*herav*)."""

    title: str
    """What the part is for."""
    kind: MoneyKind | None = attrs.field(default=None, converter=_as_kind)
    """Cash or in kind."""
    amount: Amount = attrs.field(converter=as_amount)
    """How much."""


@attrs.frozen(kw_only=True)
class Frame(Entity):
    """The financial frame (*økonomisk ramme*): what the whole may cost."""

    amount: Amount = attrs.field(converter=as_amount)
    """How much in all."""
    total: Amount | None = attrs.field(default=None, converter=as_optional_amount)
    """The total over all years, if the plan states it besides a yearly frame."""
    years: int | None = attrs.field(default=None, converter=as_optional_count)
    """For how many years a yearly frame is stated to run; one at least."""
    parts: tuple[FramePart, ...] = attrs.field(default=(), converter=several)
    """What it is made of."""


@attrs.frozen(kw_only=True)
class CostItem(Entity):
    """A cost item (*kostnadspost*)."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """What the money goes to."""
    kind: MoneyKind | None = attrs.field(default=None, converter=_as_kind)
    """Cash or in kind."""
    amount: Amount | None = attrs.field(default=None, converter=as_optional_amount)
    """How much; None if the plan only names the item."""
    period: Period | None = attrs.field(default=None, converter=as_optional_period)
    """When it falls due, if that is said."""
    correction: bool = False
    """Whether it corrects an earlier figure, and may therefore be negative."""


@attrs.frozen(kw_only=True)
class Valuation(Entity):
    """How own effort was turned into money."""

    hours: int | None = None
    """Working hours, for the same time as the amount: per year if that is per year."""
    persons: int | None = None
    """How many persons' hours they are; None if that is not said."""
    rate: Amount | None = attrs.field(default=None, converter=as_optional_amount)
    """Money for one hour."""
    statement: str | None = None
    """Another basis, in words."""


@attrs.frozen(kw_only=True)
class FundingLine(Entity):
    """A line of the financing budget: who gives what, and how firm it is."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """Where the money comes from."""
    amount: Amount | None = attrs.field(default=None, converter=as_optional_amount)
    """How much; None if the plan only names the source."""
    kind: MoneyKind | None = attrs.field(default=None, converter=_as_kind)
    """Cash or in kind."""
    state: FundingState | None = attrs.field(default=None, converter=_as_state)
    """How firm it is."""
    payers: tuple[str, ...] = attrs.field(
        default=(), converter=several, metadata=refers_to("participant")
    )
    """The participants who pay it, by id."""
    key: str | None = attrs.field(default=None, metadata=refers_to("sharing key"))
    """The key by which the payers share it."""
    basis: Valuation | None = None
    """How own effort was valued."""
    evidence: str | None = None
    """The decision or letter that commits it."""
    granted: Amount | None = attrs.field(default=None, converter=as_optional_amount)
    """How much that commits in all, where the line counts on a part of it."""
    granted_on: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When it was granted, or is to be."""
    small_aid_to: str | None = None
    """To which undertaking it is small aid (*bagatellmessig støtte*), by participant id or name."""
    correction: bool = False
    """Whether it corrects an earlier figure, and may therefore be negative."""


@attrs.frozen(kw_only=True)
class Budget(Entity):
    """What a project costs and who pays (*kostnads- og finansieringsbudsjett*)."""

    currency: str | None = attrs.field(default=None, converter=as_optional_currency)
    """Currency of its amounts where they name none; None: the project's."""
    frame: Frame | None = None
    """The financial frame."""
    costs: tuple[CostItem, ...] = attrs.field(default=(), converter=several)
    """The cost items."""
    funding: tuple[FundingLine, ...] = attrs.field(default=(), converter=several)
    """The financing."""
    outside_frame: str | None = None
    """What is financed outside the frame, and how."""
    rolled_up: bool = False
    """Whether its figures include those of the sub-projects (*samlebudsjett*)."""
    keys: tuple[SharingKey, ...] = attrs.field(default=(), converter=several)
    """The keys by which costs are shared."""
    allocations: tuple[Allocation, ...] = attrs.field(default=(), converter=several)
    """Shares as they were put down in the plan."""

    def _repr_html_(self) -> str:
        from regionkit.display import html  # noqa: PLC0415 - the one import upwards

        return html(self)
