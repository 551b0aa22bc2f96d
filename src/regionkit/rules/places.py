"""RK5xx, places: what each region is to have."""

from collections.abc import Iterator

from regionkit.model import Organisation, Project
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site


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
