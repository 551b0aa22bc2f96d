"""RK5xx, places: municipalities by the register of the day, and what each region is to have."""

from collections.abc import Iterator

from regionkit.model import (
    Organisation,
    Participant,
    ParticipantKind,
    Place,
    Project,
    Region,
    RegionKind,
    Undertaking,
)
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.gazetteer import (
    NO_DATE,
    NOT_KNOWN_THEN,
    bearers_of,
    countries_of,
    county_members,
    day_of,
    ends_of,
    is_among,
    is_municipality,
    is_same,
    members_of,
    told,
    was_borne,
)
from regionkit.rules.register import rule
from regionkit.rules.site import Site

_NONE = "–"


@rule(
    "RK501",
    "unknown-municipality",
    on=(Participant, Place),
    severity="w e e e e",
    message="There is no municipality {found} in the register of {date}. Look instead at: "
    "{expected}",
    hint="Check spelling and date, or say what kind of body it is.",
    source="plan of Kongsbergregionen (2009) and county announcement of 1 March 2018; Statistics "
    "Norway, KLASS 131",
    passes="""
        title: Samordnet næringsapparat
        language: nb
        document: {as_of: 2009-01-22}
        participants: {tinn: Tinn}
    """,
    fails="""
        title: Samordnet næringsapparat
        language: nb
        document: {as_of: 2024-01-22}
        participants: {røyken: Røyken}
    """,
)
def unknown_municipality(place: Participant | Place, site: Site) -> Iterator[Answer]:
    """A municipality exists in the register of its country on the day of the document.

    The document's own date counts, else the day taken as today; of a vague date any of its
    days will do. A municipality is there by its code or by its name, which may be a parallel
    one and have *kommune* after it. A name without a code is looked for in the countries that
    the codes, the language or the currency of the plan speak of, and then in all others. For
    what was merged or divided, those are named in which its area lies. Before the register
    begins, and for names that only a country has which is not known so far back, it cannot
    be told.
    """
    if not is_municipality(place):
        yield NOT_APPLICABLE
        return
    on = day_of(site)
    if on is None:
        yield CannotTell(NO_DATE)
        return
    code = place.municipality
    countries = countries_of(site) if code is None else (code.country,)
    expected: tuple[str, ...] = ()
    if code is not None:
        from regionkit.registry import CodeState, municipalities

        explanation = municipalities.explain(code, on)
        if explanation.state in (CodeState.IN_FORCE, CodeState.VAGUE):
            return
        if explanation.state is CodeState.BEFORE_HISTORY:
            yield CannotTell(NOT_KNOWN_THEN, "municipality")
            return
        expected = tuple(told(explanation.places))
    bearers = bearers_of(place.name, on, countries)
    if bearers.places:
        return
    at, named = ("name", place.name) if code is None else ("municipality", f"{code} {place.name}")
    if bearers.untold:
        yield CannotTell(NOT_KNOWN_THEN, at)
    else:
        near = expected or tuple(told(bearers.near)) or (_NONE,)
        yield wrong(at, found=named, date=on, expected=near)


@rule(
    "RK502",
    "code-name-mismatch",
    on=(Participant, Place),
    severity="e e e e e",
    message="Code and name do not belong together, {found}: in the register of {date} there is "
    "{expected}.",
    hint="Use the code of that day.",
    source="Statistics Norway, KLASS 131",
    passes="""
        title: Samordnet næringsapparat
        document: {as_of: 2009-01-22}
        participants: {kongsberg: {name: Kongsberg, municipality: NO-0604}}
    """,
    fails="""
        title: Samordnet næringsapparat
        document: {as_of: 2009-01-22}
        participants: {kongsberg: {name: Kongsberg, municipality: NO-3303}}
    """,
)
def code_name_mismatch(place: Participant | Place, site: Site) -> Iterator[Answer]:
    """The code and the name of a municipality belong together on the day of the document.

    Kongsberg is 0604 in 2009, 3006 in 2022 and 3303 from 2024. Parallel names count, and names
    without their Nordic letters. A vague date is wrong only if they do not belong together on
    any of its days. Where neither code nor name is in force, or the document has no date,
    RK501 tells so.
    """
    code, on = place.municipality, day_of(site)
    if code is None or on is None or not is_municipality(place):
        yield NOT_APPLICABLE
        return
    from regionkit.registry import CodeState, municipalities

    explanation = municipalities.explain(code, on)
    if explanation.state is CodeState.BEFORE_HISTORY:
        yield CannotTell(NOT_KNOWN_THEN, "municipality")
        return
    in_force = explanation.state in (CodeState.IN_FORCE, CodeState.VAGUE)
    coded = [each for each in explanation.places if in_force and each.code == code]
    named = bearers_of(place.name, on, (code.country,)).places
    if any(municipalities.is_called(each, place.name) for each in coded):
        return
    if any(each.code == code for each in named):
        return
    if not coded and not named:
        yield NOT_APPLICABLE
        return
    expected = tuple(told((*coded, *named)))
    yield wrong("municipality", found=f"{code} {place.name}", date=on, expected=expected)


@rule(
    "RK503",
    "ambiguous-name",
    on=(Participant, Place, Region),
    severity="w w e e e",
    message="The name {found} alone does not say which place is meant; it is the name of "
    "{expected}.",
    hint="Add the code, or say what kind of area it is.",
    source="county announcement of 1 March 2018, Kongsberg as a region; plan of Kongsbergregionen "
    "(2009), Kongsberg as a municipality",
    passes="""
        title: Ny giv for næringsvekst
        language: nb
        document: {published: 2018-03-01}
        regions: [{name: Kongsberg, kind: municipality}]
    """,
    fails="""
        title: Ny giv for næringsvekst
        language: nb
        document: {published: 2018-03-01}
        regions: [Kongsberg]
    """,
)
def ambiguous_name(place: Participant | Place | Region, site: Site) -> Iterator[Answer]:
    """A name without a code fits exactly one place of the kind that is stated.

    There are two municipalities called Våler, and a region can have the name of a
    municipality: *Kongsberg* is both. A region that says its kind or its members is clear, and
    so is one whose name no municipality has. With a vague date there is a finding only if the
    name fits several on each of its days. Names that nobody has, and documents without a
    date, are the business of RK501.
    """
    if isinstance(place, Region):
        asked = not place.members and place.kind in (None, RegionKind.MUNICIPALITY)
    else:
        asked = is_municipality(place) and place.municipality is None
    on = day_of(site) if asked else None
    if not asked or (on is None and not isinstance(place, Region)):
        yield NOT_APPLICABLE
        return
    if on is None:
        if was_borne(place.name):
            yield CannotTell(NO_DATE)
        return
    countries = countries_of(site)
    most = 0 if isinstance(place, Region) and place.kind is None else 1
    days = [bearers_of(place.name, day, countries) for day in ends_of(on)]
    if days and all(len(bearers.places) > most for bearers in days):
        expected = tuple(told(days[-1].places))
        yield wrong("name", found=place.name, expected=expected)
    elif not any(bearers.places for bearers in days) and any(bearers.untold for bearers in days):
        yield CannotTell(NOT_KNOWN_THEN, "name")


@rule(
    "RK505",
    "region-without-members",
    on=Region,
    severity="i i w w w",
    message="Costs or seats are shared among those who take part, and the region {title} does not "
    "say who belongs to it.",
    hint="List its members.",
    source="county announcement of 1 March 2018, regions without members, against the plan of "
    "Kongsbergregionen (2009), with seven",
    passes="""
        title: Samordnet næringsapparat
        participants: {tinn: Tinn}
        regions: [{name: Kongsbergregionen, members: [tinn]}]
        budget:
          keys: [{id: likt, participants: [tinn], parts: [{by: equal, share: 100 %}]}]
    """,
    fails="""
        title: Samordnet næringsapparat
        participants: {tinn: Tinn}
        regions: [Kongsbergregionen]
        budget:
          keys: [{id: likt, participants: [tinn], parts: [{by: equal, share: 100 %}]}]
    """,
)
def region_without_members(region: Region, site: Site) -> Iterator[Answer]:
    """A region lists its members where that is used for counting or sharing.

    That is so in a project that shares a cost by a key, or in which each participant has a
    seat in a group: otherwise nobody can see whether one is left out. Of a county or a single
    municipality the register knows who belongs to it.
    """
    known = (RegionKind.COUNTY, RegionKind.MUNICIPALITY)
    above = site.parent.subject if site.parent else None
    if not isinstance(above, Project) or region.kind in known or not _shares_or_counts(above):
        yield NOT_APPLICABLE
    elif not region.members:
        yield wrong("members", title=region.name)


def _shares_or_counts(project: Project) -> bool:
    groups = project.organisation.groups if project.organisation else ()
    waiting: list[Undertaking] = [project]
    while waiting:
        each = waiting.pop()
        if each.budget is not None and each.budget.keys:
            return True
        waiting.extend(each.subprojects)
    return any(group.seats is not None for group in groups)


@rule(
    "RK506",
    "participant-outside-region",
    on=Participant,
    severity="i w w w w",
    message="{found} does not belong to {expected}, and is not marked as external.",
    hint="Mark it by external: true, or add it to the members of the region.",
    source="plan of Kongsbergregionen (2009), whose participants are the region",
    passes="""
        title: Samordnet næringsapparat
        regions: [{name: Kongsbergregionen, members: [tinn]}]
        participants: {tinn: Tinn, drammen: {name: Drammen, external: true}}
    """,
    fails="""
        title: Samordnet næringsapparat
        regions: [{name: Kongsbergregionen, members: [tinn]}]
        participants: {tinn: Tinn, drammen: Drammen}
    """,
)
def participant_outside_region(participant: Participant, site: Site) -> Iterator[Answer]:
    """The municipalities that take part belong to the project's regions, or are external.

    A region has the members it lists. If it lists none, those of the register count: the
    municipalities of a county on the day of the document, or of a regional council that is
    described in that year. A participant is outside only if the members of all regions are
    known; else it cannot be told.
    """
    regions = site.project.regions
    if participant.kind is not ParticipantKind.MUNICIPALITY or participant.external or not regions:
        yield NOT_APPLICABLE
        return
    inside = [_is_inside(participant, region, site) for region in regions]
    if True in inside:
        return
    if None in inside:
        yield CannotTell("not all regions say who belongs to them")
    else:
        expected = tuple(region.name for region in regions)
        yield wrong("external", found=participant.name, expected=expected)


def _is_inside(participant: Participant, region: Region, site: Site) -> bool | None:
    """Tell whether a municipality belongs to a region; None if that is not known."""
    if region.members:
        return participant.id in region.members
    on = day_of(site)
    if region.kind is RegionKind.MUNICIPALITY:
        return is_same(region.name, participant.name)
    if on is None:
        return None
    find = county_members if region.kind is RegionKind.COUNTY else members_of
    members = find(region.name, on, countries_of(site))
    return None if members is None else is_among(participant, members)


@rule(
    "RK507",
    "region-coverage",
    on=Project,
    severity="i w e e e",
    message="There is to be one in each region, and {found} has none: {title}",
    hint="Add the missing one: name the region by its id under regions of the group.",
    source="county announcement of 1 March 2018, et ekspertpanel i hver region",
    passes="""
        title: Ny giv for næringsvekst
        regions: [{id: drammen, name: Drammen}, {id: hallingdal, name: Hallingdal}]
        organisation:
          groups:
            - {title: Ekspertpanel, one_per_region: true, regions: [drammen, hallingdal]}
    """,
    fails="""
        title: Ny giv for næringsvekst
        regions: [{id: drammen, name: Drammen}, {id: hallingdal, name: Hallingdal}]
        organisation:
          groups:
            - {title: Ekspertpanel, one_per_region: true, regions: [drammen]}
    """,
)
def region_coverage(project: Project, site: Site) -> Iterator[Answer]:
    """A group that each region is to have one of is there for each region of the project.

    Each region that the group does not name is told of by itself. A region without an id
    cannot be named, so it is told of too. A group that is optional may be missing anywhere.
    """
    organisation = project.organisation or Organisation()
    groups = [g for g in organisation.groups if g.one_per_region and not g.optional]
    if not groups:
        yield NOT_APPLICABLE
    elif not project.regions:
        yield CannotTell("the project names no regions", "regions")
    for group in groups:
        for number, region in enumerate(project.regions):
            if region.id is None or region.id not in group.regions:
                at = f"regions[{region.id or number}]"
                yield wrong(at, title=group.title, found=region.name)
