"""Key parts: what a sharing key is made of."""

from decimal import Decimal
from typing import TypeAlias

import attrs

from regionkit.model.entity import Entity
from regionkit.model.reference import refers_to
from regionkit.values import (
    Amount,
    Choice,
    PartialDate,
    Share,
    as_amount,
    as_id,
    as_number,
    as_optional_amount,
    as_optional_date,
    as_share,
    several,
)


class Basis(Choice):
    """Whether the statistic of a key is renewed from year to year."""

    FIXED = "fixed"
    """The figures stay for the whole period."""
    ROLLING = "rolling"
    """New figures are taken each year."""


def _as_basis(basis: Basis | str | None) -> Basis | None:
    return None if basis is None else Basis(basis)


@attrs.frozen(kw_only=True)
class Figure(Entity):
    """One participant's figure in a statistic."""

    participant: str = attrs.field(converter=as_id, metadata=refers_to("participant"))
    """Whose."""
    value: Decimal = attrs.field(converter=as_number)
    """How much: inhabitants, jobs, hectares."""


@attrs.frozen(kw_only=True)
class FixedShare(Entity):
    """One participant's share as set by agreement."""

    participant: str = attrs.field(converter=as_id, metadata=refers_to("participant"))
    """Whose."""
    share: Share = attrs.field(converter=as_share)
    """Which part of this part of the key."""


@attrs.frozen(kw_only=True)
class FixedAmount(Entity):
    """One participant's amount as set by agreement."""

    participant: str = attrs.field(converter=as_id, metadata=refers_to("participant"))
    """Whose."""
    amount: Amount = attrs.field(converter=as_amount)
    """How much, in whole units of the key."""


@attrs.frozen(kw_only=True)
class YearlyFigures(Entity):
    """The figures of a statistic that are used in one year."""

    year: int
    """The year whose cost is shared by them."""
    as_of: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """The day the figures are for."""
    figures: tuple[Figure, ...] = attrs.field(converter=several)
    """The figures, one for each participant."""


@attrs.frozen(kw_only=True)
class EqualPart(Entity):
    """The part of a cost that all share equally (*likt*)."""

    share: Share = attrs.field(converter=as_share)
    """Which part of the cost."""
    title: str | None = None
    """Its column head, as printed."""


@attrs.frozen(kw_only=True)
class StatisticPart(Entity):
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
    years: tuple[YearlyFigures, ...] = attrs.field(default=(), converter=several)
    """The figures year by year instead, if they are renewed."""


@attrs.frozen(kw_only=True)
class FixedPart(Entity):
    """The part of a cost that is shared as agreed once and for all."""

    share: Share = attrs.field(converter=as_share)
    """Which part of the cost."""
    title: str | None = None
    """Its column head, as printed."""
    shares: tuple[FixedShare, ...] = attrs.field(default=(), converter=several)
    """Each participant's share of this part; together they are the whole part."""


@attrs.frozen(kw_only=True)
class AmountPart(Entity):
    """Fixed amounts, taken before the rest is shared: a base fee (*grunnbeløp*)."""

    title: str | None = None
    """Its column head, as printed."""
    each: Amount | None = attrs.field(default=None, converter=as_optional_amount)
    """What everybody pays who has no amount of its own."""
    amounts: tuple[FixedAmount, ...] = attrs.field(default=(), converter=several)
    """The amounts of single participants."""


@attrs.frozen(kw_only=True)
class GroupPart(Entity):
    """The part of a cost that falls on some participants, and how these share it."""

    share: Share = attrs.field(converter=as_share)
    """Which part of the cost."""
    title: str | None = None
    """What the group is called: the county, the municipalities."""
    participants: tuple[str, ...] = attrs.field(
        converter=several, metadata=refers_to("participant")
    )
    """Who belongs to the group, by id."""
    parts: tuple["KeyPart", ...] = attrs.field(default=(), converter=several)
    """How they share it, together 100 % of it; a group of one needs none."""


KeyPart: TypeAlias = EqualPart | StatisticPart | FixedPart | AmountPart | GroupPart
"""A part of a key. In files, ``by: equal``, ``statistic``, ``fixed``, ``amount`` or ``group``
says which."""
