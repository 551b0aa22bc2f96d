"""RK807, doubles: one project that is held twice."""

from collections.abc import Iterator
from typing import Final

from regionkit.findings import phrase
from regionkit.model import Dossier, Project
from regionkit.rules.answer import NOT_APPLICABLE, Answer, wrong
from regionkit.rules.register import rule
from regionkit.rules.resources import plain
from regionkit.rules.site import Site
from regionkit.rules.tree import Tree

NAME_IS: Final = "name"
ID_IS: Final = "id"


@rule(
    "RK807",
    "project-held-twice",
    on=Project,
    severity="w w w w w",
    message="The project {title} is held twice: here and in {found}.",
    hint="Keep one of them, or give each an id of its own.",
    source="portfolios put together from several senders; IATI, one identifier for one activity",
    passes="""
        dossier:
          title: Regionrådet
          projects:
            - {title: Museum, period: 2009/2011}
            - {title: Museum, period: 2012/2014}
    """,
    fails="""
        dossier:
          title: Regionrådet
          projects:
            - {title: Museum, period: 2009/2011}
            - {title: Museum, period: 2009/2011}
    """,
)
def project_held_twice(project: Project, site: Site) -> Iterator[Answer]:
    """No project is held twice.

    Over many files, two projects are taken for one if they have the same id. A project without
    an id is known by its name, its period and who takes part; without a period it cannot be
    mistaken for another. Within one file ids are the business of RK102.
    """
    identity = identity_of(project)
    if identity is None or identity[0] == ID_IS:
        yield NOT_APPLICABLE
        return
    number, first = site.tree.once(_first_of_each)[identity]
    if first is not project:
        found = phrase("project {number} of the same file", number=number)
        yield wrong(title=project.name, found=found)


def _first_of_each(tree: Tree) -> dict[tuple[str, str], tuple[int, Project]]:
    """Find the first project of each identity, and the how manieth it is."""
    root = tree.root.subject
    projects = root.projects if isinstance(root, Dossier) else (tree.root.project,)
    found: dict[tuple[str, str], tuple[int, Project]] = {}
    for number, project in enumerate(projects, 1):
        identity = identity_of(project)
        if identity is not None:
            found.setdefault(identity, (number, project))
    return found


def identity_of(project: Project) -> tuple[str, str] | None:
    """Return by what a project is told from others; None if nothing tells which it is."""
    if project.id is not None:
        return ID_IS, project.id
    if project.name is None or project.period is None:
        return None
    who = sorted(plain(each.name) for each in project.participants)
    return NAME_IS, "; ".join((plain(project.name), str(project.period), *who))
