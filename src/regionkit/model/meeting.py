"""Meeting: when and where people met, and what about."""

import attrs

from regionkit.model.entity import Entity
from regionkit.values import PartialDate, as_optional_date, as_optional_id


@attrs.frozen(kw_only=True)
class Meeting(Entity):
    """A meeting that a plan or a case tells of (*møte*)."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """What kind of meeting it was."""
    who: str | None = None
    """The body or group that met."""
    date: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When."""
    place: str | None = None
    """Where, as printed."""
    about: str | None = None
    """What was dealt with."""
