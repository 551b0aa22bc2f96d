"""DecisionPoint: where somebody is to decide how to go on."""

import attrs

from regionkit.model.entity import Entity
from regionkit.values import PartialDate, as_optional_date, as_optional_id


@attrs.frozen(kw_only=True)
class DecisionPoint(Entity):
    """A point in the plan where somebody is to decide how to go on (*beslutningspunkt*)."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """What is to be decided."""
    decided_by: str | None = None
    """Who decides: a body, or a role by id or name."""
    on_grounds_of: str | None = None
    """By what it is decided."""
    when: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When."""
