"""CriteriaSet: the criteria by which something is chosen or placed."""

import attrs

from regionkit.model.criterion import Criterion
from regionkit.model.entity import Entity
from regionkit.model.host_role import HostRole
from regionkit.model.openness import Openness
from regionkit.model.reference import refers_to
from regionkit.model.scale import Scale
from regionkit.values import as_optional_id, several


@attrs.frozen(kw_only=True)
class CriteriaSet(Entity):
    """The criteria by which something is chosen or placed, with what comes with being chosen."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """What is chosen or placed by them."""
    document: str | None = attrs.field(default=None, metadata=refers_to("document"))
    """The document they stand in, by id."""
    background: str | None = None
    """Why there are such criteria, and what they start from."""
    chooses: tuple[str, ...] = attrs.field(default=(), converter=several)
    """Between what a choice may have to be made: places, clusters."""
    based_on: tuple[str, ...] = attrs.field(
        default=(), converter=several, metadata=refers_to("co-financing model")
    )
    """The co-financing models they build on, by id."""
    scale: Scale | None = None
    """The scale of the criteria that have none of their own; None: these are not scored."""
    criteria: tuple[Criterion, ...] = attrs.field(default=(), converter=several)
    """The criteria, in the order of the document."""
    host_roles: tuple[HostRole, ...] = attrs.field(default=(), converter=several)
    """What comes with an office for the municipality in which it stands."""
    host_roles_are: Openness = attrs.field(default=Openness.EXHAUSTIVE, converter=Openness)
    """Whether the list of host roles is complete."""
