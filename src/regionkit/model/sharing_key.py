"""SharingKey: by what rule participants share a cost."""

from decimal import Decimal
from typing import TypeAlias

import attrs

from regionkit.model.reference import refers_to
from regionkit.values import (
    Amount,
    Choice,
    PartialDate,
    Share,
    as_amount,
    as_id,
    as_number,
    as_optional_date,
    as_optional_id,
    as_share,
    several,
)


class TieRule(Choice):
    """Who gets the last unit when two have an equal claim to it."""

    LISTED_FIRST = "listed first"
    """The one that stands first in the key."""
    LARGEST_SHARE = "largest share"
    """The one that pays most."""
    SMALLEST_SHARE = "smallest share"
    """The one that pays least."""


class Basis(Choice):
    """Whether the statistic of a key is renewed from year to year."""

    FIXED = "fixed"
    """The figures stay for the whole period."""
    ROLLING = "rolling"
    """New figures are taken each year."""


def _as_basis(basis: Basis | str | None) -> Basis | None:
    return None if basis is None else Basis(basis)


def _as_ties(rule: TieRule | str | None) -> TieRule | None:
    return None if rule is None else TieRule(rule)


@attrs.frozen(kw_only=True)
class Figure:
    """One participant's figure in a statistic."""

    participant: str = attrs.field(converter=as_id, metadata=refers_to("participant"))
    """Whose."""
    value: Decimal = attrs.field(converter=as_number)
    """How much: inhabitants, jobs, hectares."""


@attrs.frozen(kw_only=True)
class FixedShare:
    """One participant's share as set by agreement."""

    participant: str = attrs.field(converter=as_id, metadata=refers_to("participant"))
    """Whose."""
    share: Share = attrs.field(converter=as_share)
    """Which part of this part of the key."""


@attrs.frozen(kw_only=True)
class EqualPart:
    """The part of a cost that all share equally (*likt*)."""

    share: Share = attrs.field(converter=as_share)
    """Which part of the cost."""
    title: str | None = None
    """Its column head, as printed."""


@attrs.frozen(kw_only=True)
class StatisticPart:
    """The part of a cost that is shared by a statistic, mostly population (*etter folketall*)."""

    share: Share = attrs.field(converter=as_share)
    """Which part of the cost."""
    statistic: str
    """What is counted, such as ``population``."""
    as_of: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """The day the figures are for."""
    basis: Basis | None = attrs.field(default=None, converter=_as_basis)
    """Fixed or rolling; None if the plan does not say."""
    source: str | None = None
    """Where the figures come from."""
    title: str | None = None
    """Its column head, as printed."""
    figures_title: str | None = None
    """The column head of the figures, as printed."""
    figures: tuple[Figure, ...] = attrs.field(default=(), converter=several)
    """The figures, one for each participant of the key."""


@attrs.frozen(kw_only=True)
class FixedPart:
    """The part of a cost that is shared as agreed once and for all."""

    share: Share = attrs.field(converter=as_share)
    """Which part of the cost."""
    title: str | None = None
    """Its column head, as printed."""
    shares: tuple[FixedShare, ...] = attrs.field(default=(), converter=several)
    """Each participant's share of this part; together they are the whole part."""


KeyPart: TypeAlias = EqualPart | StatisticPart | FixedPart
"""A part of a key. In files, ``by: equal``, ``by: statistic`` or ``by: fixed`` says which."""


@attrs.frozen(kw_only=True)
class SharingKey:
    """By what rule participants share a cost (*fordelingsnøkkel*)."""

    id: str = attrs.field(converter=as_id)
    """By which funding lines and allocations refer to it."""
    title: str | None = None
    """What it is called."""
    participants: tuple[str, ...] = attrs.field(
        converter=several, metadata=refers_to("participant")
    )
    """Who shares, by id, in the order of the table."""
    parts: tuple[KeyPart, ...] = attrs.field(converter=several)
    """The parts of the key; together 100 %."""
    unit: Decimal = attrs.field(default=Decimal(1), converter=as_number)
    """The unit that shares are rounded to, in units of the currency: 1, or 0.01, or 100."""
    ties: TieRule | None = attrs.field(default=None, converter=_as_ties)
    """Who gets the last unit when two have an equal claim to it."""


@attrs.frozen(kw_only=True)
class AllocatedShare:
    """One participant's share of a cost, as put down."""

    participant: str = attrs.field(converter=as_id, metadata=refers_to("participant"))
    """Whose."""
    amount: Amount = attrs.field(converter=as_amount)
    """How much."""


@attrs.frozen(kw_only=True)
class Allocation:
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
