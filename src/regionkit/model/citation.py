"""Citation: the page or section of another document in which something stands."""

import attrs

from regionkit.model.entity import Entity
from regionkit.model.reference import refers_to


@attrs.frozen(kw_only=True)
class Citation(Entity):
    """Where in another document something stands (*se s. 6 i PSD*)."""

    document: str = attrs.field(metadata=refers_to("document"))
    """The document, by id."""
    page: int | None = None
    """The page."""
    section: str | None = None
    """The section, by its number or title."""
    text: str | None = attrs.field(default=None, eq=False)
    """The reference as printed."""
