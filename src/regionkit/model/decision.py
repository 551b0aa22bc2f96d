"""Decision: what a body decided, and the points where something is to be decided."""

import attrs

from regionkit.model.document import DocumentKind
from regionkit.values import Choice, PartialDate, as_optional_date, as_optional_id


class DecisionStatus(Choice):
    """How far a decision has come."""

    PROPOSED = "proposed"
    """Put forward, not decided (*forslag til vedtak*)."""
    ADOPTED = "adopted"
    """Decided (*vedtatt*)."""
    ADOPTED_WITH_CONDITIONS = "adopted with conditions"
    """Decided on conditions (*vedtatt med vilkår*)."""
    REJECTED = "rejected"
    """Decided against (*avvist*)."""
    POSTPONED = "postponed"
    """Put off (*utsatt*)."""
    REVOKED = "revoked"
    """Undone by a later decision (*opphevet*)."""

    @property
    def in_force(self) -> bool:
        """Whether such a decision counts."""
        return self in (DecisionStatus.ADOPTED, DecisionStatus.ADOPTED_WITH_CONDITIONS)


@attrs.frozen(kw_only=True)
class Adoption:
    """The version of a document that a decision adopts."""

    kind: DocumentKind = attrs.field(converter=DocumentKind)
    """What was adopted: a sketch is not yet a plan."""
    version: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """The as-of date of the version."""


@attrs.frozen(kw_only=True)
class Decision:
    """What a body decided, or is asked to decide (*vedtak*, *sak*)."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str | None = None
    """What it is about."""
    case_number: str | None = None
    """The number of the case, as printed: ``06/22``."""
    body: str | None = None
    """Who decides."""
    date: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When it was decided."""
    status: DecisionStatus = attrs.field(converter=DecisionStatus)
    """How far it has come."""
    adopts: Adoption | None = None
    """The version of the document it adopts."""


@attrs.frozen(kw_only=True)
class DecisionPoint:
    """A point in the plan where somebody is to decide how to go on (*beslutningspunkt*)."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """What is to be decided."""
    decided_by: str | None = None
    """Who decides: a body, or a role by id or name."""
    on_grounds_of: str | None = None
    """By what it is decided."""
    when: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When."""
