"""Condition: what must be done for a decision to hold."""

import attrs

from regionkit.model.entity import Entity
from regionkit.values import PartialDate, as_optional_date, as_optional_id


@attrs.frozen(kw_only=True)
class Condition(Entity):
    """What must be done for a decision to hold (*vilkår*)."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """What must be done."""
    due: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """By when."""
    met: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When it was done; None while it is open."""
