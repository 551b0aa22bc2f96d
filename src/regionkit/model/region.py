"""Region: an area that municipalities plan for together."""

import attrs

from regionkit.model.reference import refers_to
from regionkit.values import several


@attrs.frozen(kw_only=True)
class Region:
    """An area that municipalities plan for together. It may cross county borders."""

    name: str
    """Its name."""
    members: tuple[str, ...] = attrs.field(
        default=(), converter=several, metadata=refers_to("participant")
    )
    """The participants that make it up, by id, if the plan says so."""
