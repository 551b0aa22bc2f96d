"""Policy: the plans, strategies and white papers that a project stands under."""

import attrs

from regionkit.model.entity import Entity
from regionkit.model.openness import Openness
from regionkit.model.reference import refers_to
from regionkit.values import Choice, Period, as_optional_id, as_optional_period, several


class PolicyKind(Choice):
    """What kind of policy it is."""

    WHITE_PAPER = "white paper"
    """A government's report to parliament (*stortingsmelding*)."""
    REGIONAL_PLAN = "regional plan"
    """A county's plan (*regional plan*)."""
    STRATEGY = "strategy"
    """*Strategi*."""
    ACTION_PROGRAMME = "action programme"
    """What is done in some years to carry out a plan (*handlingsprogram*)."""
    MUNICIPAL_PLAN = "municipal plan"
    """*Kommuneplan*, *kommunedelplan*."""
    PROGRAMME = "programme"
    """A programme that gives money or support (*programområde*, *virkemiddel*)."""


class PolicyRelation(Choice):
    """How a project stands to a policy."""

    FOLLOWS_UP = "follows up"
    """Carries it out (*oppfølging av*)."""
    GUIDED_BY = "guided by"
    """Keeps to it (*gir føringer for*)."""
    PREPARES = "prepares"
    """Gives it a ground (*verktøy i arbeidet med*)."""
    SUCCEEDED_BY = "succeeded by"
    """The policy takes over what the project lets go of (*ivaretas gjennom*)."""


def _as_kind(kind: PolicyKind | str | None) -> PolicyKind | None:
    return None if kind is None else PolicyKind(kind)


def _as_relation(relation: PolicyRelation | str | None) -> PolicyRelation | None:
    return None if relation is None else PolicyRelation(relation)


@attrs.frozen(kw_only=True)
class View(Entity):
    """What somebody held in a hearing."""

    held_by: str
    """Who, as far as it is said: *mange*, *andre*."""
    view: str
    """What they held."""


@attrs.frozen(kw_only=True)
class Policy(Entity):
    """A plan, strategy or white paper that a project stands under."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """Its title."""
    known_as: str | None = None
    """What it is called for short."""
    kind: PolicyKind | None = attrs.field(default=None, converter=_as_kind)
    """What it is."""
    relation: PolicyRelation | None = attrs.field(default=None, converter=_as_relation)
    """How the project stands to it."""
    owner: str | None = None
    """Whose policy it is."""
    number: int | None = None
    """Its number in the row of its kind."""
    session: Period | None = attrs.field(default=None, converter=as_optional_period)
    """The session of parliament in which the number was given."""
    period: Period | None = attrs.field(default=None, converter=as_optional_period)
    """The years it is for."""
    carries_out: tuple[str, ...] = attrs.field(
        default=(), converter=several, metadata=refers_to("policy")
    )
    """The plans that an action programme carries out, by id."""
    themes: tuple[str, ...] = attrs.field(default=(), converter=several)
    """Its themes (*temaer*)."""
    themes_are: Openness = attrs.field(default=Openness.EXHAUSTIVE, converter=Openness)
    """Whether the list of themes is complete."""
    says: str | None = None
    """What it says that matters here."""
    opposed_views: tuple[View, ...] = attrs.field(default=(), converter=several)
    """Views from its hearing that speak against each other."""
    note: str | None = None
    """What is said of it, such as how long it looks ahead."""
    text: str | None = attrs.field(default=None, eq=False)
    """The reference as printed."""
