"""RK7xx, organisation: who owns, answers for and carries out a project."""

from collections.abc import Iterator
from typing import Annotated, Final

from regionkit.findings import Parameter, phrase
from regionkit.model import Group, GroupKind, Organisation, Project, Role, RoleKind
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site

_EMPTY: Final = Organisation()


def _holds(project: Project, kinds: tuple[RoleKind, ...]) -> bool:
    organisation = project.organisation or _EMPTY
    return any(role.kind in kinds and role.holder is not None for role in organisation.roles)


def _roles_at(project: Project) -> str:
    return "organisation.roles" if project.organisation else "organisation"


@rule(
    "RK701",
    "missing-project-owner",
    on=Project,
    severity="w e e e e",
    message="The project has no owner.",
    hint="Name the body that owns it, and for whom it acts if for others.",
    source="plan of Kongsbergregionen (2009) §5; case memo 06/22 (2022), på vegne av; "
    "IATI participating-org",
    passes="""
        title: Samordnet næringsapparat
        organisation: {roles: [{title: Prosjekteier, kind: owner, holder: Regionrådet}]}
    """,
    fails="title: Samordnet næringsapparat",
)
def missing_project_owner(project: Project, site: Site) -> Iterator[Answer]:
    """The project has an owner.

    The owner decides on start, change and continuation.
    """
    if not _holds(project, (RoleKind.OWNER,)):
        yield wrong(_roles_at(project))


@rule(
    "RK702",
    "missing-responsible",
    on=Project,
    severity="w e e e e",
    message="Nobody is responsible for carrying the project out.",
    hint="Name the post or person.",
    source="plan of Kongsbergregionen (2009) §5, prosjektansvarlig; PLP",
    passes="""
        title: Samordnet næringsapparat
        organisation:
          roles: [{title: Prosjektansvarlig, kind: responsible, holder: Regional koordinator}]
    """,
    fails="title: Samordnet næringsapparat",
)
def missing_responsible(
    project: Project,
    site: Site,
    *,
    roles: Annotated[tuple[str, ...], "The kinds of role that will do."] = (
        "responsible",
        "leader",
    ),
) -> Iterator[Answer]:
    """A person or post is responsible for carrying the project out.

    A group is not: it cannot be rung up.
    """
    if not _holds(project, tuple(RoleKind(role) for role in roles)):
        yield wrong(_roles_at(project))


@rule(
    "RK703",
    "vacant-role",
    on=Project,
    severity="i i w e i",
    message="{title} is {found}.",
    hint="Engage somebody and name them.",
    source="plan of Kongsbergregionen (2009) §5, engasjeres av prosjektansvarlig",
    passes="""
        title: Samordnet næringsapparat
        organisation:
          roles: [{title: Programkoordinator, kind: coordinator, holder: Kari Nordmann}]
    """,
    fails="""
        title: Samordnet næringsapparat
        organisation:
          roles: [{id: coordinator, title: Programkoordinator, kind: coordinator}]
    """,
)
def vacant_role(
    project: Project,
    site: Site,
    *,
    required: Annotated[
        tuple[str, ...],
        "Kinds of role or group that the plan must have; 'leader or coordinator' is either.",
    ] = (),
) -> Iterator[Answer]:
    """The roles that the plan has are filled, and those that the profile requires are there.

    An optional role may stand empty. A group counts as there when the plan names it.
    """
    organisation = project.organisation or _EMPTY
    for position, role in enumerate(organisation.roles):
        if role.holder is None and not role.optional:
            at = f"organisation.roles[{role.id or position}].holder"
            yield wrong(at, title=role.title, found=phrase("vacant"))
    kinds = {role.kind for role in organisation.roles} | {g.kind for g in organisation.groups}
    there = {str(kind) for kind in kinds}
    for requirement in required:
        if not there & set(requirement.split(" or ")):
            title = phrase("The role or group {kind}", kind=_kind_named(requirement))
            yield wrong(_roles_at(project), title=title, found=phrase("not in the plan"))


def _kind_named(requirement: str) -> Parameter:
    """Return the kind of role or group that a profile names, or one of two, fit to be said."""
    one, _, other = requirement.partition(" or ")
    if other:
        return phrase("{one} or {other}", one=_kind_named(one), other=_kind_named(other))
    known = (kind for kinds in (RoleKind, GroupKind) for kind in kinds if kind == requirement)
    return next(known, requirement)


def _references(project: Project) -> Iterator[tuple[str, str]]:
    """List every mention of a role by id or name, with where it stands."""
    organisation = project.organisation or _EMPTY
    for n, role in enumerate(organisation.roles):
        if role.filled_by:
            yield f"organisation.roles[{role.id or n}].filled_by", role.filled_by
    for n, group in enumerate(organisation.groups):
        if group.set_up_by:
            yield f"organisation.groups[{group.id or n}].set_up_by", group.set_up_by
    if project.reporting:
        yield "reporting.by", project.reporting.by
        yield "reporting.to", project.reporting.to
    for n, point in enumerate(project.open_points):
        if point.deferred_to:
            for position, name in enumerate(point.deferred_to.by):
                yield f"open_points[{point.id or n}].deferred_to.by[{position}]", name


@rule(
    "RK704",
    "undefined-role",
    on=Project,
    severity="i w e e e",
    message="The plan speaks of a role {found}, and the organisation has none of that name.",
    hint="Define the role, or use the name that is defined.",
    source="plan of Kongsbergregionen (2009) §5, etableres evt av prosjektleder",
    passes="""
        title: Samordnet næringsapparat
        organisation:
          roles: [{title: Prosjektleder, kind: leader, holder: Kari Nordmann}]
          groups: [{title: Referansegruppe, set_up_by: prosjektleder}]
    """,
    fails="""
        title: Samordnet næringsapparat
        organisation:
          groups: [{title: Referansegruppe, set_up_by: prosjektleder}]
    """,
)
def undefined_role(project: Project, site: Site) -> Iterator[Answer]:
    """A role that the plan refers to is defined in its organisation.

    A role may be referred to by id, by title, by an alias or by who holds it, in any case;
    so may a group. Each unknown name is reported once, where it first stands.
    """
    organisation = project.organisation or _EMPTY
    names: list[str | None] = []
    for role in organisation.roles:
        names += (role.id, role.title, *role.aliases)
        names += (role.holder.name,) if role.holder else ()
    for group in organisation.groups:
        names += (group.id, group.title)
    told = {name.casefold() for name in names if name}
    for at, name in _references(project):
        if name.casefold() not in told:
            told.add(name.casefold())
            yield wrong(at, found=name)


@rule(
    "RK705",
    "role-name-drift",
    on=Role,
    severity="i w w w w",
    message="{title} is also called {found}, and nothing says that it is the same role.",
    hint="List the names under aliases, or use one of them throughout.",
    source="plan of Kongsbergregionen (2009): several names for the coordinator",
    passes="""
        title: Samordnet næringsapparat
        organisation:
          roles:
            - title: Programkoordinator næringsliv
              aliases: [prosjektkoordinator næringsliv]
              names_used: [prosjektkoordinator næringsliv]
    """,
    fails="""
        title: Samordnet næringsapparat
        organisation:
          roles:
            - title: Programkoordinator næringsliv
              names_used: [prosjektkoordinator næringsliv]
    """,
)
def role_name_drift(role: Role, site: Site) -> Iterator[Answer]:
    """One role is called one thing, or its other names are listed as aliases.

    Whether two names mean one role is for the plan to say, not for a reader to guess.
    """
    known = {name.casefold() for name in (role.title, *role.aliases)}
    drifted = tuple(used.name for used in role.names_used if used.name.casefold() not in known)
    if drifted:
        yield wrong("aliases", title=role.title, found=drifted)


@rule(
    "RK706",
    "group-not-representative",
    on=Group,
    severity="i w e e e",
    message="{title} has too few members who sit for {found}.",
    hint="Appoint the missing.",
    source="plan of Kongsbergregionen (2009) §3 and §5",
    passes="""
        title: Samordnet næringsapparat
        participants: {tinn: Tinn, rollag: Rollag}
        organisation:
          groups:
            - title: Prosjektgruppe
              seats: {per_participant: 1}
              members: [{name: Kari Nordmann, represents: [tinn, rollag]}]
    """,
    fails="""
        title: Samordnet næringsapparat
        participants: {tinn: Tinn, rollag: Rollag}
        organisation:
          groups:
            - title: Prosjektgruppe
              seats: {per_participant: 1}
              members: [{name: Kari Nordmann, represents: [tinn]}]
    """,
)
def group_not_representative(
    group: Group,
    site: Site,
    *,
    allow_shared: Annotated[bool, "Whether one member may sit for several participants."] = True,
) -> Iterator[Answer]:
    """A group that is to represent every participant does.

    While no member is named, the rule for its seats speaks for it. Where the plan or the
    profile does not allow sharing, a member counts for one participant only.
    """
    seats, participants = group.seats, site.project.participants
    if seats is None or seats.per_participant < 1:
        yield NOT_APPLICABLE
        return
    if not participants:
        yield CannotTell("the plan lists no participants")
        return
    if not group.members:
        return
    shared = allow_shared and seats.may_share
    seated: list[str] = []
    for member in group.members:
        seated += member.represents if shared else member.represents[:1]
    absent = tuple(p.name for p in participants if seated.count(p.id) < seats.per_participant)
    if absent:
        yield wrong("members", title=group.title, found=absent)


@rule(
    "RK710",
    "no-status-rhythm",
    on=Project,
    severity="i w w e -",
    message="Nothing says how often the status of the project is reported.",
    hint="Say monthly, quarterly or another frequency.",
    source="plan of Kongsbergregionen (2009) §6, etter nærmere avtale",
    passes="""
        title: Samordnet næringsapparat
        reporting: {by: Prosjektleder, to: Prosjektansvarlig, frequency: quarterly}
    """,
    fails="""
        title: Samordnet næringsapparat
        reporting: {by: Prosjektleder, to: Prosjektansvarlig}
    """,
)
def no_status_rhythm(project: Project, site: Site) -> Iterator[Answer]:
    """Reporting to those responsible has a frequency.

    *Etter nærmere avtale* is fine in a sketch, as an open point.
    """
    if project.reporting is None:
        yield wrong("reporting")
    elif project.reporting.frequency is None:
        yield wrong("reporting.frequency")
