"""Organisation: who owns, answers for and carries out a project."""

import attrs

from regionkit.model.entity import Entity
from regionkit.model.person import Person
from regionkit.model.reference import refers_to
from regionkit.values import Choice, as_optional_id, several


class RoleKind(Choice):
    """What a role is, whatever it is called in the plan."""

    OWNER = "owner"
    """*Prosjekteier*."""
    RESPONSIBLE = "responsible"
    """*Prosjektansvarlig*."""
    LEADER = "leader"
    """*Prosjektleder*."""
    COORDINATOR = "coordinator"
    """*Koordinator*."""


class GroupKind(Choice):
    """What a group is, whatever it is called in the plan."""

    PROJECT_GROUP = "project group"
    """*Prosjektgruppe*."""
    STEERING_GROUP = "steering group"
    """*Styringsgruppe*."""
    REFERENCE_GROUP = "reference group"
    """*Referansegruppe*."""
    WORKING_GROUP = "working group"
    """*Arbeidsgruppe*."""
    EXPERT_PANEL = "expert panel"
    """*Ekspertpanel*."""
    TEAM = "team"
    """Professionals who work on one thing (*verdiskapingsteam*)."""


class HolderKind(Choice):
    """What fills a role."""

    BODY = "body"
    """A council, board or organisation."""
    POST = "post"
    """Whoever holds a post."""
    PERSON = "person"
    """A named person."""


class Frequency(Choice):
    """How often something is reported."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    EACH_TERTIAL = "each tertial"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"


def _as_role_kind(kind: RoleKind | str | None) -> RoleKind | None:
    return None if kind is None else RoleKind(kind)


def _as_group_kind(kind: GroupKind | str | None) -> GroupKind | None:
    return None if kind is None else GroupKind(kind)


def _as_holder_kind(kind: HolderKind | str | None) -> HolderKind | None:
    return None if kind is None else HolderKind(kind)


def _as_frequency(frequency: Frequency | str | None) -> Frequency | None:
    return None if frequency is None else Frequency(frequency)


@attrs.frozen(kw_only=True)
class Holder(Entity):
    """Who fills a role."""

    name: str
    """The body, post or person."""
    kind: HolderKind | None = attrs.field(default=None, converter=_as_holder_kind)
    """Which of these it is."""
    on_behalf_of: str | None = None
    """For whom it acts, if for others (*på vegne av*)."""


@attrs.frozen(kw_only=True)
class NameUsed(Entity):
    """A name by which the text seems to speak of a role, without saying that it is the same."""

    name: str
    """The name as printed."""
    where: str | None = None
    """Where it stands, such as ``"§2"``."""


@attrs.frozen(kw_only=True)
class Role(Entity):
    """A role in the project: filled, vacant, or optional."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """What the plan calls it."""
    kind: RoleKind | None = attrs.field(default=None, converter=_as_role_kind)
    """What it is, whatever it is called."""
    holder: Holder | None = None
    """Who fills it; None if it is vacant."""
    filled_by: str | None = None
    """The role that is to fill it while it is vacant, by id or name."""
    optional: bool = False
    """Whether the plan leaves open if there will be such a role at all (*eventuelt*)."""
    aliases: tuple[str, ...] = attrs.field(default=(), converter=several)
    """Other names that the plan says mean the same role."""
    names_used: tuple[NameUsed, ...] = attrs.field(default=(), converter=several)
    """Other names that the text uses without saying so."""
    note: str | None = None
    """What else is said of it."""
    text: str | None = attrs.field(default=None, eq=False)
    """The text as printed where the holder should stand."""


@attrs.frozen(kw_only=True)
class SeatRule(Entity):
    """Who is to sit in a group."""

    per_participant: int
    """How many seats each participant has."""
    may_share: bool = True
    """Whether one person may sit for several participants."""


@attrs.frozen(kw_only=True)
class Member(Entity):
    """A member of a group."""

    name: str
    """Who it is."""
    represents: tuple[str, ...] = attrs.field(
        default=(), converter=several, metadata=refers_to("participant")
    )
    """The participants the member sits for, by id."""


@attrs.frozen(kw_only=True)
class Group(Entity):
    """A group in the project's organisation."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """What the plan calls it."""
    kind: GroupKind | None = attrs.field(default=None, converter=_as_group_kind)
    """What it is, whatever it is called."""
    seats: SeatRule | None = None
    """The rule for who is to sit in it."""
    members: tuple[Member, ...] = attrs.field(default=(), converter=several)
    """Who sits in it, as far as they are named."""
    many: bool = False
    """Whether it stands for several groups of the kind that are not told apart."""
    one_per_region: bool = False
    """Whether each of the project's regions is to have one."""
    regions: tuple[str, ...] = attrs.field(
        default=(), converter=several, metadata=refers_to("region")
    )
    """The regions that have one, by id."""
    drawn_from: str | None = None
    """From where its members are drawn, in words."""
    themes: tuple[str, ...] = attrs.field(default=(), converter=several)
    """The themes of a plan that it works on, as the plan calls them."""
    task: str | None = None
    """What it does, in words."""
    set_up_by: str | None = None
    """The role that sets it up, by id or name."""
    optional: bool = False
    """Whether the plan leaves open if there will be such a group at all (*eventuelt*)."""
    text: str | None = attrs.field(default=None, eq=False)
    """The text as printed where the members should stand."""


@attrs.frozen(kw_only=True)
class Contractor(Entity):
    """Who is engaged to do a part of the work (*leverandør*, *oppdragstaker*)."""

    name: str
    """Its name."""
    task: str | None = None
    """Which part, in words."""


@attrs.frozen(kw_only=True)
class Organisation(Entity):
    """Who owns, answers for and carries out a project (*prosjektorganisasjon*)."""

    roles: tuple[Role, ...] = attrs.field(default=(), converter=several)
    """The roles, in the order of the plan."""
    groups: tuple[Group, ...] = attrs.field(default=(), converter=several)
    """The groups, in the order of the plan."""
    contractors: tuple[Contractor, ...] = attrs.field(default=(), converter=several)
    """Who is engaged to do a part of the work."""
    contact: Person | None = None
    """Whom to ask."""
    note: str | None = None
    """What else is said of the organisation (*merknad*)."""


@attrs.frozen(kw_only=True)
class StatusReporting(Entity):
    """Who reports how the project stands, to whom and how often (*statusrapportering*)."""

    by: str
    """The role that reports, by id or name."""
    to: str
    """The role that is reported to, by id or name."""
    frequency: Frequency | None = attrs.field(default=None, converter=_as_frequency)
    """How often; None if that is not settled."""
    text: str | None = attrs.field(default=None, eq=False)
    """The text as printed."""
