"""Background: why there is a project."""

import attrs

from regionkit.model.entity import Entity
from regionkit.model.openness import Openness
from regionkit.values import PartialDate, as_optional_date, several


@attrs.frozen(kw_only=True)
class PlanningProcess(Entity):
    """How the plan came about."""

    text: str
    """What was done, in words."""
    when: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When, as far as it is said."""


@attrs.frozen(kw_only=True)
class Background(Entity):
    """Why there is a project (*bakgrunn*)."""

    text: str
    """The background in words."""
    vision: str | None = None
    """The vision that the project serves."""
    focus_areas: tuple[str, ...] = attrs.field(default=(), converter=several)
    """The region's focus areas (*satsingsområder*) that it serves."""
    focus_areas_are: Openness = attrs.field(default=Openness.EXHAUSTIVE, converter=Openness)
    """Whether the list of focus areas is complete."""
    why_a_project: tuple[str, ...] = attrs.field(default=(), converter=several)
    """Why the work is organised as a project, for a limited time."""
    planning: PlanningProcess | None = None
    """How the plan came about."""
