"""Region: an area that is planned for together."""

import attrs

from regionkit.model.entity import Entity
from regionkit.model.reference import refers_to
from regionkit.values import Choice, as_optional_id, several


class RegionKind(Choice):
    """What kind of area it is."""

    MUNICIPAL_REGION = "municipal region"
    """Municipalities that work together (*kommuneregion*, *regionråd*)."""
    COUNTY = "county"
    """*Fylke*, *län*, *region*."""
    MUNICIPALITY = "municipality"
    """A single municipality, planned for as a region."""
    FUNCTIONAL_REGION = "functional region"
    """Where people live and work, whatever the borders (*bo- og arbeidsmarkedsregion*)."""


def _as_kind(kind: RegionKind | str | None) -> RegionKind | None:
    return None if kind is None else RegionKind(kind)


@attrs.frozen(kw_only=True)
class Region(Entity):
    """An area that is planned for together. It may cross county borders."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    name: str
    """Its name as printed."""
    kind: RegionKind | None = attrs.field(default=None, converter=_as_kind)
    """What kind of area it is, if that is said: one name can be that of several."""
    members: tuple[str, ...] = attrs.field(
        default=(), converter=several, metadata=refers_to("participant")
    )
    """The participants that make it up, by id, if the plan says so."""
