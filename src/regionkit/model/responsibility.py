"""Responsibility: what a project no longer looks after itself, and who does."""

import attrs

from regionkit.model.entity import Entity


@attrs.frozen(kw_only=True)
class Responsibility(Entity):
    """A responsibility that a project gave away, not its money (*ivaretas av*)."""

    what: str
    """What is to be looked after."""
    receiver: str
    """Who or what looks after it from now on: a strategy or project by id, or a name."""
