"""Place: a municipality by the name a document gives it."""

import attrs

from regionkit.model.entity import Entity
from regionkit.values import MunicipalityCode


@attrs.frozen(kw_only=True)
class Place(Entity):
    """A municipality as a document names it, in whatever part it plays there."""

    name: str
    """Its name as printed."""
    municipality: MunicipalityCode | None = None
    """Its code at the document's date, if the document gives it."""
