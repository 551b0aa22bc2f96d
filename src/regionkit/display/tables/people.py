"""Tables of people: who takes part, and who owns, answers for and carries out a project."""

from collections.abc import Iterator

from regionkit.display.voice import Voice
from regionkit.findings import Grid
from regionkit.model import Group, Organisation, Participant, Project, Role, StaffShare


def participants(project: Project, *, locale: str | None = None) -> tuple[Grid, ...]:
    """Return who takes part, with what part of a post each gives: one table, or none.

    Parameters
    ----------
    project
        The project.
    locale
        The language; None: the plan's own, else English.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.
    """
    if not project.participants:
        return ()
    voice = Voice.of(project, locale)
    staff = project.staffing.shares if project.staffing else ()
    given = {share.participant: share for share in staff}
    coded = any(each.municipality for each in project.participants)
    heads = [voice.label("Participant"), voice.label("Kind")]
    heads += [voice.label("Municipality code")] if coded else []
    heads += [voice.label("Part of a post")] if given else []
    rows = [
        [
            each.name,
            _kind(each, voice),
            *([str(each.municipality or "")] if coded else []),
            *([_staff(given.get(each.id), voice)] if given else []),
        ]
        for each in project.participants
    ]
    return (Grid(title=voice.label("Participants"), heads=heads, rows=rows, names_rows=True),)


def _kind(participant: Participant, voice: Voice) -> str:
    kind = voice.choice(participant.kind)
    return voice.label("{kind}, external", kind=kind) if participant.external else kind


def _staff(share: StaffShare | None, voice: Voice) -> str:
    if share is None:
        return ""
    return (
        f"{voice.share(share.share)} ({share.person})" if share.person else voice.share(share.share)
    )


def organisation(project: Project, *, locale: str | None = None) -> tuple[Grid, ...]:
    """Return the roles with who fills them, the groups, and who is engaged for a part of the work.

    Parameters
    ----------
    project
        The project.
    locale
        The language; None: the plan's own, else English.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.
    """
    if project.organisation is None:
        return ()
    return tuple(_organised(project.organisation, Voice.of(project, locale)))


def _organised(organisation: Organisation, voice: Voice) -> Iterator[Grid]:
    if organisation.roles:
        yield Grid(
            title=voice.label("Roles"),
            heads=[voice.label("Role"), voice.label("Filled by")],
            rows=[[role.title, _holder(role, voice)] for role in organisation.roles],
            names_rows=True,
        )
    if organisation.groups:
        yield Grid(
            title=voice.label("Groups"),
            heads=[voice.label("Group"), voice.label("Members")],
            rows=[[group.title, _members(group, voice)] for group in organisation.groups],
            names_rows=True,
        )
    if organisation.contractors:
        yield Grid(
            title=voice.label("Contractors"),
            heads=[voice.label("Contractor"), voice.label("Task")],
            rows=[[each.name, each.task or ""] for each in organisation.contractors],
            names_rows=True,
        )


def _holder(role: Role, voice: Voice) -> str:
    """Say who fills a role, or that nobody does and who is to see to it."""
    holder = role.holder
    if holder is None:
        if role.text and voice.own:
            return role.text
        vacant = voice.label("optional" if role.optional else "vacant")
        if role.filled_by is None:
            return vacant
        return voice.label(
            "{state}, to be filled by: {who}", state=vacant, who=voice.name(role.filled_by)
        )
    if holder.on_behalf_of:
        return voice.label("{who}, on behalf of {whom}", who=holder.name, whom=holder.on_behalf_of)
    return holder.name


def _members(group: Group, voice: Voice) -> str:
    if group.text and voice.own:
        return group.text
    told = [
        voice.list(
            f"{member.name} ({voice.list(map(voice.name, member.represents))})"
            if member.represents
            else member.name
            for member in group.members
        ),
        _seats(group, voice),
        voice.list(map(voice.name, group.regions)),
        group.drawn_from or "",
        group.task or "",
    ]
    return "\n".join(line for line in told if line) or voice.label("not stated")


def _seats(group: Group, voice: Voice) -> str:
    if group.seats is not None:
        count = voice.number(group.seats.per_participant)
        return voice.label("seats for each participant: {count}", count=count)
    if group.set_up_by is not None:
        who = voice.name(group.set_up_by)
        return voice.label("to be set up by: {who}", who=who)
    return voice.label("optional") if group.optional else ""
