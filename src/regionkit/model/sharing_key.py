"""SharingKey: by what rule participants share a cost."""

from decimal import Decimal

import attrs

from regionkit.model.entity import Entity
from regionkit.model.key_part import KeyPart
from regionkit.model.reference import refers_to
from regionkit.values import (
    Amount,
    Choice,
    PartialDate,
    as_amount,
    as_id,
    as_number,
    as_optional_amount,
    as_optional_date,
    as_optional_id,
    several,
)


class SharingMethod(Choice):
    """How exact shares become whole units of money."""

    LARGEST_REMAINDER = "largest remainder"
    """Cut down; the units left over go to the largest remainders (Hare, Hamilton)."""
    SAINTE_LAGUE = "sainte-lague"
    """One divisor for all, rounded to the nearest (Sainte-Laguë, Webster)."""
    DHONDT = "d'hondt"
    """One divisor for all, rounded down: favours those with large shares (Jefferson)."""
    HUNTINGTON_HILL = "huntington-hill"
    """One divisor for all, rounded at the geometric mean (the United States House)."""
    ADAMS = "adams"
    """One divisor for all, rounded up: favours those with small shares."""
    PLAIN_ROUNDING = "plain rounding"
    """Each share rounded to the nearest by itself: the shares need not add up."""


class TieRule(Choice):
    """Who gets the last unit when two have an equal claim to it."""

    LISTED_FIRST = "listed first"
    """The one that stands first in the key."""
    LARGEST_SHARE = "largest share"
    """The one that pays most."""
    SMALLEST_SHARE = "smallest share"
    """The one that pays least."""
    LARGEST_FIGURE = "largest figure"
    """The one with the largest figure in the key's first statistic, mostly population."""
    ID_ORDER = "id order"
    """The one whose id comes first: the order of codes, where ids are codes."""


def _as_ties(rule: TieRule | str | None) -> TieRule | None:
    return None if rule is None else TieRule(rule)


@attrs.frozen(kw_only=True)
class Limit(Entity):
    """The least and the most that one participant pays."""

    participant: str = attrs.field(converter=as_id, metadata=refers_to("participant"))
    """Whose."""
    minimum: Amount | None = attrs.field(default=None, converter=as_optional_amount)
    """The least it pays; None for the minimum of the key."""
    maximum: Amount | None = attrs.field(default=None, converter=as_optional_amount)
    """The most it pays; None for the maximum of the key."""


@attrs.frozen(kw_only=True)
class SharingKey(Entity):
    """By what rule participants share a cost (*fordelingsnøkkel*)."""

    id: str = attrs.field(converter=as_id)
    """By which funding lines and allocations refer to it."""
    title: str | None = None
    """What it is called."""
    replaces: str | None = attrs.field(default=None, metadata=refers_to("sharing key"))
    """The key in whose place it was decided, by id."""
    applies_from: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """From when on it applies."""
    participants: tuple[str, ...] = attrs.field(
        converter=several, metadata=refers_to("participant")
    )
    """Who shares, by id, in the order of the table."""
    exempt: tuple[str, ...] = attrs.field(
        default=(), converter=several, metadata=refers_to("participant")
    )
    """Which of them pay nothing."""
    parts: tuple[KeyPart, ...] = attrs.field(converter=several)
    """The parts of the key; their shares are 100 % together."""
    minimum: Amount | None = attrs.field(default=None, converter=as_optional_amount)
    """The least that each pays (*minstebeløp*)."""
    maximum: Amount | None = attrs.field(default=None, converter=as_optional_amount)
    """The most that each pays (*tak*)."""
    limits: tuple[Limit, ...] = attrs.field(default=(), converter=several)
    """Other limits for single participants."""
    method: SharingMethod = attrs.field(
        default=SharingMethod.LARGEST_REMAINDER, converter=SharingMethod
    )
    """How shares become whole units."""
    unit: Decimal = attrs.field(default=Decimal(1), converter=as_number)
    """The unit that shares are rounded to, in units of the currency: 1, or 0.01, or 100."""
    ties: TieRule | None = attrs.field(default=None, converter=_as_ties)
    """Who gets the last unit when two have an equal claim to it."""


@attrs.frozen(kw_only=True)
class AllocatedShare(Entity):
    """One participant's share of a cost, as put down."""

    participant: str = attrs.field(converter=as_id, metadata=refers_to("participant"))
    """Whose."""
    amount: Amount = attrs.field(converter=as_amount)
    """How much."""


@attrs.frozen(kw_only=True)
class Allocation(Entity):
    """A cost as it was shared by a key and put down in the plan."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    key: str = attrs.field(metadata=refers_to("sharing key"))
    """The key, by id."""
    amount: Amount = attrs.field(converter=as_amount)
    """What was shared."""
    shares: tuple[AllocatedShare, ...] = attrs.field(default=(), converter=several)
    """Who pays how much."""
    deviation: str | None = None
    """The decision by which the shares deviate from the key, if they do."""
