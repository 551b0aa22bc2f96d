"""Participant: who takes part in a project, and with how much of whose time."""

import attrs

from regionkit.model.entity import Entity
from regionkit.model.reference import refers_to
from regionkit.values import (
    Choice,
    MunicipalityCode,
    Share,
    as_id,
    as_optional_share,
    as_share,
    several,
)


class ParticipantKind(Choice):
    """What kind of body a participant is."""

    MUNICIPALITY = "municipality"
    COUNTY = "county"
    REGIONAL_COUNCIL = "regional council"
    STATE = "state"
    COMPANY = "company"
    ASSOCIATION = "association"
    OTHER = "other"


@attrs.frozen(kw_only=True)
class Participant(Entity):
    """A body that takes part in a project (*deltaker*)."""

    id: str = attrs.field(converter=as_id)
    """By which keys, funding lines and groups refer to it."""
    name: str
    """Its name as the plan writes it."""
    kind: ParticipantKind = attrs.field(
        default=ParticipantKind.MUNICIPALITY, converter=ParticipantKind
    )
    """What kind of body it is; mostly a municipality."""
    municipality: MunicipalityCode | None = None
    """Its code at the document's date, if the document gives it."""
    external: bool = False
    """Whether it takes part from outside the project's regions."""


@attrs.frozen(kw_only=True)
class StaffShare(Entity):
    """How much of a post a participant gives to the project."""

    participant: str = attrs.field(converter=as_id, metadata=refers_to("participant"))
    """Who gives it."""
    share: Share = attrs.field(converter=as_share)
    """How much of a post; often an upper bound (*inntil*)."""
    actual: Share | None = attrs.field(default=None, converter=as_optional_share)
    """How much it is in fact."""
    person: str | None = None
    """Who does the work, if that is said."""


@attrs.frozen(kw_only=True)
class Staffing(Entity):
    """The people that participants release for the project (*frigjort ressurs*)."""

    rule: str | None = None
    """Who gives whom, in words."""
    may_share: bool | None = None
    """Whether participants may share one person; None if nothing is said."""
    provisional: bool = False
    """Whether the shares are only a starting point (*i utgangspunktet*)."""
    shares: tuple[StaffShare, ...] = attrs.field(default=(), converter=several)
    """Each participant's share of a post."""
