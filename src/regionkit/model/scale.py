"""Scales: on what a criterion is scored."""

from decimal import Decimal
from typing import TypeAlias

import attrs

from regionkit.model.entity import Entity
from regionkit.values import as_number, several


def as_optional_number(value: Decimal | int | str | None) -> Decimal | None:
    """Take a number as a person gives it in code, or None."""
    return None if value is None else as_number(value)


@attrs.frozen(kw_only=True)
class OrdinalScale(Entity):
    """Steps with a label each: they have an order, and how far apart they are is not said."""

    labels: tuple[str, ...] = attrs.field(converter=several)
    """What the steps are called, from the lowest to the highest."""
    lowest: int = 1
    """The number of the first step; the others follow one by one."""


@attrs.frozen(kw_only=True)
class IntervalScale(Entity):
    """Numbers whose distances mean something: points from 1 to 5, kilometres, kroner."""

    lowest: Decimal | None = attrs.field(default=None, converter=as_optional_number)
    """The lowest value there can be; None if there is no such end."""
    highest: Decimal | None = attrs.field(default=None, converter=as_optional_number)
    """The highest value there can be; None if there is no such end."""
    step: Decimal | None = attrs.field(default=None, converter=as_optional_number)
    """How far apart values are, counted from the lowest; None if any value will do."""
    unit: str | None = None
    """In what it is measured: points, km, NOK."""


@attrs.frozen(kw_only=True)
class YesNoScale(Entity):
    """Yes or no; as a number 1 or 0."""


Scale: TypeAlias = OrdinalScale | IntervalScale | YesNoScale
"""On what a criterion is scored. In files, ``type: ordinal``, ``interval`` or ``yes/no`` says
which."""
