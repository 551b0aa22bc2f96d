"""Benefit: what is expected to be better afterwards."""

import attrs

from regionkit.model.entity import Entity
from regionkit.model.goal import Indicator
from regionkit.values import as_optional_id, several


@attrs.frozen(kw_only=True)
class Benefit(Entity):
    """Something expected to be better when the project has done its work (*gevinst*)."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """What is expected."""
    owner: str | None = None
    """Who follows it up when the project is over: a body or post in the line organisation."""
    seen_by: str | None = None
    """By what one sees that it came."""
    indicators: tuple[Indicator, ...] = attrs.field(default=(), converter=several)
    """Measures by which it is followed."""
