"""Criterion: what must be shown by whoever wants to be chosen."""

from decimal import Decimal

import attrs

from regionkit.model.entity import Entity
from regionkit.model.openness import Openness
from regionkit.model.scale import Scale, as_optional_number
from regionkit.values import (
    Choice,
    Share,
    as_optional_id,
    as_optional_share,
    several,
)


class CriterionKind(Choice):
    """What a criterion asks of a candidate."""

    REQUIREMENT = "requirement"
    """Something must be shown: without an answer a candidate cannot be chosen."""
    SCORED = "scored"
    """Candidates are compared by it, and need not answer it in words."""


class Direction(Choice):
    """Which values of a scale are better."""

    HIGHER = "higher"
    """Higher ones: points, jobs."""
    LOWER = "lower"
    """Lower ones: cost, distance."""


@attrs.frozen(kw_only=True)
class Criterion(Entity):
    """Something that must be shown (*kriterium*): a duty, not necessarily a score."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which answers and scores refer to it."""
    title: str
    """What it is about, in a few words."""
    kind: CriterionKind = attrs.field(default=CriterionKind.REQUIREMENT, converter=CriterionKind)
    """Whether it must be shown, or is only scored."""
    requirement: str
    """What must be shown."""
    responsible: str | None = None
    """Who must show it; None if the document names nobody."""
    verb: str | None = None
    """The verb as printed: *skal synliggøre*, *skal kort beskrive*."""
    aspects: tuple[str, ...] = attrs.field(default=(), converter=several)
    """What it names in particular: activities, abilities, those to be reached."""
    aspects_are: Openness = attrs.field(default=Openness.EXHAUSTIVE, converter=Openness)
    """Whether that is all, or examples."""
    scale: Scale | None = None
    """The scale on which it is scored; None: that of the set, if it has one."""
    direction: Direction = attrs.field(default=Direction.HIGHER, converter=Direction)
    """Which values are better."""
    threshold: Decimal | None = attrs.field(default=None, converter=as_optional_number)
    """The value that must be reached, or must not be exceeded where lower ones are better."""
    weight: Share | None = attrs.field(default=None, converter=as_optional_share)
    """Its weight among the criteria, if they are weighed."""
    source: str | None = None
    """Where it comes from, if not from the document of the set."""
