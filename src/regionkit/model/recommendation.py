"""Recommendation: what somebody advises; it binds nobody."""

import attrs

from regionkit.model.effect import Effect
from regionkit.model.entity import Entity
from regionkit.values import as_optional_id, several


@attrs.frozen(kw_only=True)
class Recommendation(Entity):
    """What a study or a case officer advises (*anbefaling*), possibly in smaller pieces."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """What is recommended."""
    by: str | None = None
    """Who recommends it."""
    about: tuple[str, ...] = attrs.field(default=(), converter=several)
    """What it is about, in the words of the mandate, where its own words do not say so."""
    outside_mandate: bool = False
    """Whether it is about something that was not looked into."""
    effects: tuple[Effect, ...] = attrs.field(default=(), converter=several)
    """What would change if it were followed."""
    recommendations: tuple["Recommendation", ...] = attrs.field(default=(), converter=several)
    """The smaller recommendations it is made of."""
