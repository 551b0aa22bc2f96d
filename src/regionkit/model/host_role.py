"""HostRole: what an office and the municipality that houses it owe each other."""

import attrs

from regionkit.model.entity import Entity
from regionkit.model.openness import Openness
from regionkit.values import Choice, as_optional_id, several


class HostRoleKind(Choice):
    """What a host role is to the one who holds it."""

    OBLIGATION = "obligation"
    """Must be done."""
    RIGHT = "right"
    """May be done."""
    TASK = "task"
    """Is done as a part of the work."""


def _as_kind(kind: HostRoleKind | str | None) -> HostRoleKind | None:
    return None if kind is None else HostRoleKind(kind)


@attrs.frozen(kw_only=True)
class HostRole(Entity):
    """What comes with an office for the municipality in which it stands (*værtsrolle*)."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """What it is."""
    kind: HostRoleKind | None = attrs.field(default=None, converter=_as_kind)
    """Obligation, right or task."""
    holder: str | None = None
    """Who has the obligation, right or task."""
    beneficiary: str | None = None
    """For whom it is."""
    conditions: tuple[str, ...] = attrs.field(default=(), converter=several)
    """On what it depends."""
    examples: tuple[str, ...] = attrs.field(default=(), converter=several)
    """What is named as belonging to it."""
    examples_are: Openness = attrs.field(default=Openness.EXHAUSTIVE, converter=Openness)
    """Whether that is all."""
    where: str | None = None
    """Where it stands, such as the number of the printed point."""
    text: str | None = attrs.field(default=None, eq=False)
    """The text as printed."""
