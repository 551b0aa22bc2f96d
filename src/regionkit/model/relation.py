"""Relation and Initiative: what a project stands beside, and where it came from."""

import attrs

from regionkit.model.entity import Entity
from regionkit.model.reference import refers_to
from regionkit.values import Choice, PartialDate, as_optional_date, several


class RelationKind(Choice):
    """How a project stands to another effort."""

    SEEN_TOGETHER = "seen together"
    """To be seen in connection with it (*sees i sammenheng med*)."""
    PART_OF = "part of"
    """Belongs to it."""
    FEEDS = "feeds"
    """Gives its results to it."""
    SUCCEEDS = "succeeds"
    """Takes over from it."""
    SIMILAR = "similar"
    """Is like it, and can be compared (*likhetstrekk med*)."""


@attrs.frozen(kw_only=True)
class Relation(Entity):
    """Another effort that the plan relates to."""

    title: str
    """What it is called, or what it is about if it has no name."""
    kind: RelationKind = attrs.field(default=RelationKind.SEEN_TOGETHER, converter=RelationKind)
    """How the project stands to it."""
    is_project: bool = False
    """Whether the plan says that it is a project."""
    project: str | None = attrs.field(default=None, metadata=refers_to("project"))
    """The project or sub-project it is, by id, if that is held here too."""
    region: str | None = None
    """The region it is for, as printed."""
    note: str | None = None
    """What else is said of it, such as in what it differs."""


@attrs.frozen(kw_only=True)
class Endorsement(Entity):
    """A body's support for an initiative (*tilslutning*)."""

    body: str
    """Who supports it."""
    date: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """Since when, if that is said."""
    note: str | None = None
    """How it is put."""


@attrs.frozen(kw_only=True)
class Initiative(Entity):
    """Who had the idea, and who has backed it since."""

    initiator: str
    """Who owned the initiative."""
    endorsements: tuple[Endorsement, ...] = attrs.field(default=(), converter=several)
    """Who has backed it."""
