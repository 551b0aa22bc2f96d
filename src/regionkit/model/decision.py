"""Decision: what a body decided, or is asked to decide."""

import attrs

from regionkit.model.condition import Condition
from regionkit.model.document import DocumentKind
from regionkit.model.effect import Effect
from regionkit.model.entity import Entity
from regionkit.model.recommendation import Recommendation
from regionkit.model.reference import refers_to
from regionkit.values import (
    CaseNumber,
    Choice,
    PartialDate,
    as_optional_case_number,
    as_optional_date,
    as_optional_id,
    several,
)


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
class Adoption(Entity):
    """The version of a document that a decision adopts."""

    kind: DocumentKind = attrs.field(converter=DocumentKind)
    """What was adopted: a sketch is not yet a plan."""
    version: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """The as-of date of the version."""


@attrs.frozen(kw_only=True)
class ResolutionPoint(Entity):
    """A point of a resolution, proposed or adopted (*vedtakspunkt*)."""

    number: int | None = None
    """Its number as printed."""
    text: str
    """What it says."""
    effects: tuple[Effect, ...] = attrs.field(default=(), converter=several)
    """What it changes; none for a point that only states something."""


@attrs.frozen(kw_only=True)
class Votes(Entity):
    """How the votes fell."""

    in_favour: int
    """Votes for it."""
    against: int = 0
    """Votes against it."""
    abstained: int = 0
    """Members who did not vote."""


@attrs.frozen(kw_only=True)
class Decision(Entity):
    """What a body decided, or is asked to decide (*vedtak*, *sak*)."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str | None = None
    """What it is about."""
    case_number: CaseNumber | None = attrs.field(default=None, converter=as_optional_case_number)
    """The number of the case."""
    project: str | None = attrs.field(default=None, metadata=refers_to("project"))
    """The project it changes, by id, where several are held together."""
    body: str | None = None
    """Who decides."""
    meeting: str | None = None
    """Which meeting it was, by its number or name, if it has one."""
    date: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When it was decided, or is to be."""
    status: DecisionStatus = attrs.field(converter=DecisionStatus)
    """How far it has come."""
    assessment: str | None = None
    """How the case officer sees it (*vurdering*)."""
    recommendations: tuple[Recommendation, ...] = attrs.field(default=(), converter=several)
    """What is advised (*anbefaling*); it binds nobody."""
    proposal: tuple[ResolutionPoint, ...] = attrs.field(default=(), converter=several)
    """The points put to the vote (*forslag til vedtak*)."""
    resolution: tuple[ResolutionPoint, ...] = attrs.field(default=(), converter=several)
    """The points decided (*vedtak*); none if the proposal was decided unchanged."""
    votes: Votes | None = None
    """How the votes fell, if that is known."""
    adopts: Adoption | None = None
    """The version of the document it adopts."""
    conditions: tuple[Condition, ...] = attrs.field(default=(), converter=several)
    """On what conditions it was decided."""
    revokes: str | None = attrs.field(default=None, metadata=refers_to("decision"))
    """The decision that it revokes, by id."""
    carried_out: bool = False
    """Whether its effects have been made in the plan that holds it; set when that is done."""
    revoked: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When it was revoked."""
    revoked_by: str | None = attrs.field(default=None, metadata=refers_to("decision"))
    """The decision that revoked it, by id."""

    @property
    def points(self) -> tuple[ResolutionPoint, ...]:
        """The points that count: those decided, else those proposed."""
        return self.resolution or self.proposal

    @property
    def effects(self) -> tuple[Effect, ...]:
        """What it changes, in the order of its points."""
        return tuple(effect for point in self.points for effect in point.effects)

    @property
    def name(self) -> str | None:
        """What to call it: the number of the case as printed or written out, title or id."""
        number = self.case_number
        return (number.text or str(number)) if number else (self.title or self.id)

    def _repr_html_(self) -> str:
        from regionkit.display import html  # noqa: PLC0415 - the one import upwards

        return html(self)
