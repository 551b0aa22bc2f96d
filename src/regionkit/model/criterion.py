"""Criterion: what must be shown by whoever wants to be chosen."""

import attrs

from regionkit.model.entity import Entity
from regionkit.model.openness import Openness
from regionkit.values import Share, as_optional_id, as_optional_share, several


@attrs.frozen(kw_only=True)
class Criterion(Entity):
    """Something that must be shown (*kriterium*): a duty, not necessarily a score."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which answers refer to it."""
    title: str
    """What it is about, in a few words."""
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
    weight: Share | None = attrs.field(default=None, converter=as_optional_share)
    """Its weight among the criteria, if they are weighed."""
