"""Project: a plan and all that it says."""

import attrs

from regionkit.model.benefit import Benefit
from regionkit.model.decision import Decision
from regionkit.model.decision_point import DecisionPoint
from regionkit.model.document import Document
from regionkit.model.meeting import Meeting
from regionkit.model.open_point import OpenPoint
from regionkit.model.openness import Openness
from regionkit.model.organisation import Organisation, StatusReporting
from regionkit.model.participant import Participant, Staffing
from regionkit.model.policy import Policy
from regionkit.model.region import Region
from regionkit.model.relation import Initiative, Relation
from regionkit.model.study import Study
from regionkit.model.subproject import Undertaking
from regionkit.values import (
    Choice,
    PartialDate,
    as_optional_currency,
    as_optional_date,
    several,
)


class ProjectPhase(Choice):
    """Which part of a longer effort a project is."""

    PRE_STUDY = "pre-study"
    """Finds out whether there is anything to do (*forstudie*)."""
    PRE_PROJECT = "pre-project"
    """Finds out how it could be done (*forprosjekt*)."""
    MAIN_PROJECT = "main project"
    """Does it (*hovedprosjekt*)."""


def _as_phase(phase: ProjectPhase | str | None) -> ProjectPhase | None:
    return None if phase is None else ProjectPhase(phase)


@attrs.frozen(kw_only=True)
class Project(Undertaking):
    """A project as its plan describes it (*prosjekt*).

    Examples
    --------
    >>> import regionkit as rk
    >>> plan = rk.Project(title="Samordnet næringsapparat", stage="sketch", period="2009/2012")
    >>> plan.period.latest
    datetime.date(2012, 12, 31)
    """

    phase: ProjectPhase | None = attrs.field(default=None, converter=_as_phase)
    """Which part of a longer effort it is, if the plan says so."""
    language: str | None = None
    """The language of its texts: nb, nn, da, sv, fi, is, en …"""
    currency: str | None = attrs.field(default=None, converter=as_optional_currency)
    """The currency of its amounts where they name none."""
    regions: tuple[Region, ...] = attrs.field(default=(), converter=several)
    """The regions it is for."""
    startup: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When the work is to start, if the plan says so apart from its period (*oppstart*)."""
    initiative: Initiative | None = None
    """Who had the idea, and who backed it."""
    policies: tuple[Policy, ...] = attrs.field(default=(), converter=several)
    """The plans, strategies and white papers it stands under."""
    related: tuple[Relation, ...] = attrs.field(default=(), converter=several)
    """Other efforts it stands beside."""
    related_are: Openness = attrs.field(default=Openness.EXHAUSTIVE, converter=Openness)
    """Whether the list of related efforts is complete."""
    study: Study | None = None
    """What it is to find out and what it found, if it is an inquiry (*utredning*)."""
    benefits: tuple[Benefit, ...] = attrs.field(default=(), converter=several)
    """What is expected to be better afterwards."""
    benefits_are: Openness = attrs.field(default=Openness.EXHAUSTIVE, converter=Openness)
    """Whether the list of benefits is complete."""
    participants: tuple[Participant, ...] = attrs.field(default=(), converter=several)
    """Who takes part."""
    staffing: Staffing | None = None
    """The people that the participants release for it."""
    organisation: Organisation | None = None
    """Who owns, answers for and carries it out."""
    reporting: StatusReporting | None = None
    """Who reports how it stands."""
    meetings: tuple[Meeting, ...] = attrs.field(default=(), converter=several)
    """Meetings that it tells of."""
    decision_points: tuple[DecisionPoint, ...] = attrs.field(default=(), converter=several)
    """Where somebody is to decide how to go on."""
    decisions: tuple[Decision, ...] = attrs.field(default=(), converter=several)
    """What was decided about it."""
    document: Document | None = None
    """The paper it stands in."""
    open_points: tuple[OpenPoint, ...] = attrs.field(default=(), converter=several)
    """What the plan knowingly leaves to be settled later."""

    def _repr_html_(self) -> str:
        from regionkit.display import html  # noqa: PLC0415 - the one import upwards

        return html(self)
