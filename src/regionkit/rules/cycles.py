"""RK104, cycles: projects that come back to themselves by their references."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

import attrs

from regionkit.model import (
    Activity,
    Dossier,
    Project,
    Relation,
    RelationKind,
    Subproject,
    Undertaking,
)
from regionkit.rules.answer import NOT_APPLICABLE, Answer, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.rules.tree import Tree


@rule(
    "RK104",
    "project-cycle",
    on=(Project, Dossier),
    severity="e e e e e",
    message="From here the references go in a circle, through {found}.",
    hint="Remove the reference that goes back.",
    source="case memo 06/22 (2022), a tree of three levels; IATI related-activity",
    passes="""
        dossier:
          title: Framover sammen
          projects:
            - {id: forprosjekt, title: Forprosjekt, related: [{title: K, kind: feeds, project: k}]}
            - title: Framover sammen
              subprojects:
                - {id: k, title: Klynger, withdrawn: true, succeeded_by: v}
                - {id: v, title: Vertskap}
    """,
    fails="""
        title: Framover sammen
        subprojects:
          - {id: k, title: Klynger, withdrawn: true, succeeded_by: v}
          - {id: v, title: Vertskap, withdrawn: true, succeeded_by: k}
    """,
)
def project_cycle(plan: Project | Dossier, site: Site) -> Iterator[Answer]:
    """Projects that refer to each other do not come back to where they began.

    A project stands in a file inside the one it belongs to, so each has one above it, and that
    tree cannot have a cycle. References can. Two orders are looked at. What belongs to what: the
    tree, ``related`` with the kind ``part of``, and a plan of its own that an activity has by
    ``own_plan``. What takes over from what: ``succeeded_by``, where it is the id or the name of a
    project held here, and ``related`` with the kind ``succeeds``. A project may be part of
    several others. Two projects that feed each other exchange results, which can be meant; one
    that feeds itself cannot. Each circle is told of once, at the first reference in it.
    """
    links = [*_relations(site.tree), *_successors(site.tree)] if site is site.tree.root else []
    if not links:
        yield NOT_APPLICABLE
        return
    found = [*_circles(link for link in links if link.within)]
    found += _circles(link for link in links if not link.within)
    for start, circle in found:
        names = tuple(_name(each) for each in circle)
        at = str(start.site.path / start.at).removeprefix(f"{site.step}.")
        yield wrong(at, found=names)


@attrs.frozen(eq=False)
class _Link:
    """A reference from one project to another."""

    site: Site
    """Who refers."""
    at: str
    """By which field."""
    start: Site
    """The project that belongs to another, or that another takes over from."""
    end: Site
    """The other one."""
    within: bool
    """Whether it belongs to the other one, rather than that the other takes over."""


def _relations(tree: Tree) -> Iterator[_Link]:
    """List what relations and activities say of projects that are held here."""
    for reference in tree.references:
        match reference.site.subject:
            case Relation(kind=kind):
                pass
            case Activity():
                kind = RelationKind.PART_OF
            case _:
                continue
        other = _only(tree.ids.get(reference.id, ()))
        here = next(s for s in reference.site.above() if isinstance(s.subject, Undertaking))
        if other is None:
            continue
        # The plan of an activity belongs to the project that the activity is in.
        turned = isinstance(reference.site.subject, Activity) or kind is RelationKind.SUCCEEDS
        start, end = (other, here) if turned else (here, other)
        ordered = kind in (RelationKind.PART_OF, RelationKind.SUCCEEDS)
        if ordered or (kind is RelationKind.FEEDS and start is end):
            within = kind is RelationKind.PART_OF
            yield _Link(reference.site, reference.at, start, end, within)


def _successors(tree: Tree) -> Iterator[_Link]:
    """List the sub-projects that another project held here takes over from."""
    wholes = [site for site in tree.sites if isinstance(site.subject, Undertaking)]
    named: dict[str | None, list[Site]] = defaultdict(list)
    for site in wholes:
        if isinstance(site.subject, Undertaking):
            named[site.subject.name].append(site)
    for site in wholes:
        heir = site.subject.succeeded_by if isinstance(site.subject, Subproject) else None
        if heir:
            other = _only(tree.ids.get(heir, ())) or _only(named.get(heir, ()))
            if other is not None:
                yield _Link(site, "succeeded_by", site, other, within=False)


def _only(sites: Iterable[Site]) -> Site | None:
    """Return the one project among some parts; None if there is none, or no telling which."""
    projects = [site for site in sites if isinstance(site.subject, Undertaking)]
    return projects[0] if len(projects) == 1 else None


def _circles(links: Iterable[_Link]) -> Iterator[tuple[_Link, list[Site]]]:
    """Find circles: the first reference in each, and the projects from there on."""
    between: dict[tuple[Site, Site], list[_Link]] = defaultdict(list)
    for link in links:
        between[link.start, link.end].append(link)
    while circle := _circle(between):
        pairs = [*zip(circle, [*circle[1:], circle[0]], strict=True)]
        inside = [link for pair in pairs for link in between.get(pair, ())]
        first = min(inside, key=lambda link: (link.site.path / link.at).sort_key)
        turn = circle.index(first.start)
        yield first, [*circle[turn:], *circle[:turn]]
        del between[first.start, first.end]


def _circle(between: dict[tuple[Site, Site], list[_Link]]) -> list[Site]:
    """Return one circle, each project before the one it leads to; empty if there is none."""
    sorter: TopologicalSorter[Site] = TopologicalSorter()
    for (start, end), links in between.items():
        sorter.add(start, end)
        if links[0].within:
            for each in (start, end):
                for above in each.above():
                    if isinstance(above.subject, Undertaking):
                        sorter.add(each, above)
                        each = above  # noqa: PLW2901 - one step up the tree
    try:
        sorter.prepare()
    except CycleError as error:
        # Each is one that the next leads to, and the first stands at the end again.
        backwards: list[Site] = error.args[1]
        return backwards[:0:-1]
    return []


def _name(site: Site) -> str:
    whole = site.subject
    name = whole.name or whole.id if isinstance(whole, Undertaking) else None
    return name or str(site.path)
