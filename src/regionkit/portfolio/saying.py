"""Saying: what one plan claims, for the rules that compare it with others.

A claim is a few words, never a part of the plan, so that a million plans can be compared.
"""

import functools
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from regionkit.model import Dossier, FundingLine, Project, StaffShare, Undertaking
from regionkit.portfolio.claims import Said
from regionkit.portfolio.place import Place
from regionkit.rules import Tree
from regionkit.rules.doubles import identity_of
from regionkit.rules.portfolio import DIRECTED, names_of
from regionkit.rules.resources import Load, giver_of, lines_by_evidence, plain
from regionkit.rules.site import Site
from regionkit.rules.tree import DEFAULT_STAGE
from regionkit.values import Stage

HELD: Final = "held"
"""A project, by what tells it from others."""
NAMED: Final = "named"
"""A project by one of its names, or a relation to one of that name."""
PERSON: Final = "person"
"""A share of a post, by who fills it."""
GIVER: Final = "giver"
"""A share of a post, by the municipality that gives it."""
GRANT: Final = "grant"
"""A funding line, by the letter that commits it."""

RULE_OF: Final = {HELD: "RK807", NAMED: "RK803", PERSON: "RK804", GIVER: "RK804", GRANT: "RK805"}
"""Which rule asks for a kind of claim."""


def claims_of(
    plan: Project | Dossier, place: Place, kinds: Iterable[str], stage: Stage | None
) -> tuple[Said, ...]:
    """Return what a plan claims.

    Parameters
    ----------
    plan
        The plan.
    place
        Where it stands.
    kinds
        The kinds of claims that are asked for.
    stage
        The stage to judge by instead of the plan's own; None: the plan's own.
    """
    wanted = frozenset(kinds)
    projects = plan.projects if isinstance(plan, Dossier) else (plan,)
    asked = {HELD, NAMED} & wanted
    if wanted & {PERSON, GIVER} and any(project.staffing for project in projects):
        asked |= {PERSON, GIVER} & wanted
    if GRANT in wanted and any(map(_has_evidence, projects)):
        asked.add(GRANT)
    asking = _Plan(plan, stage)
    where = [place.file, place.member, place.line]
    return tuple(
        Said(kind, key, json.dumps([where, *words]))
        for kind in sorted(asked)
        for key, words in _SAYING[kind](asking)
    )


def _has_evidence(project: Project) -> bool:
    waiting: list[Undertaking] = [project]
    while waiting:
        undertaking = waiting.pop()
        waiting.extend(undertaking.subprojects)
        if undertaking.budget and any(line.evidence for line in undertaking.budget.funding):
            return True
    return False


class _Plan:
    """A plan that claims are taken from; it is taken apart only where that is needed."""

    def __init__(self, plan: Project | Dossier, stage: Stage | None) -> None:
        self._plan = plan
        self._stage = stage

    @functools.cached_property
    def tree(self) -> Tree:
        return Tree(self._plan, stage=self._stage, as_of=None)

    def projects(self) -> Iterator[tuple[Project, str, str]]:
        """Go through the projects with their paths and stages, in the order of the file."""
        if isinstance(self._plan, Project):
            yield self._plan, "project", self._stage_of(self._plan)
            return
        times = Counter(project.id for project in self._plan.projects)
        for number, project in enumerate(self._plan.projects):
            step = project.id if project.id and times[project.id] == 1 else number
            yield project, f"dossier.projects[{step}]", self._stage_of(project)

    def _stage_of(self, project: Project) -> str:
        return str(self._stage or project.stage or DEFAULT_STAGE)


_Words = list[object]


def _held(plan: _Plan) -> Iterator[tuple[str, _Words]]:
    for project, path, stage in plan.projects():
        identity = identity_of(project)
        if identity is not None:
            kind, text = identity
            yield f"{kind} {text}", [path, stage, project.name or project.id]


def _named(plan: _Plan) -> Iterator[tuple[str, _Words]]:
    """Say what a project is called, with those it names; and to whom it relates, with its names."""
    for project, path, stage in plan.projects():
        mine = sorted(names_of(project))
        related = {plain(name) for r in project.related for name in (r.project, r.title) if name}
        for name in mine:
            yield name, [path, stage, "is", sorted(related)]
        for number, relation in enumerate(project.related):
            if relation.kind not in DIRECTED:
                continue
            if relation.project is None or not plan.tree.has(relation.project, "project"):
                to = plain(relation.project or relation.title)
                at = f"{path}.related[{number}]"
                yield to, [at, stage, "to", relation.title, str(relation.kind), mine]


def _about(site: Site) -> _Words:
    return [str(site.path), str(site.stage)]


def _shares(plan: _Plan) -> Iterator[tuple[Site, StaffShare, _Words]]:
    sites = [site for site in plan.tree.sites if isinstance(site.subject, StaffShare)]
    for site in sorted(sites, key=lambda each: each.order):
        share = site.subject
        if isinstance(share, StaffShare):
            load = Load.of(share, site.undertaking.period)
            spans = [day.isoformat() for day in (*load.certain, *load.possible)]
            yield site, share, [*_about(site), str(load.least), *spans]


def _persons(plan: _Plan) -> Iterator[tuple[str, _Words]]:
    for _, share, words in _shares(plan):
        if share.person is not None:
            yield plain(share.person), [*words, share.person]


def _givers(plan: _Plan) -> Iterator[tuple[str, _Words]]:
    for site, share, words in _shares(plan):
        yield str(giver_of(site, share)), [*words, site.name_of(share.participant)]


def _grants(plan: _Plan) -> Iterator[tuple[str, _Words]]:
    for evidence, sites in lines_by_evidence(plan.tree).items():
        for site in sites:
            line = site.subject
            if isinstance(line, FundingLine):
                amounts = [None if a is None else str(a) for a in (line.amount, line.granted)]
                yield evidence, [*_about(site), *amounts, site.currency, line.evidence]


_SAYING: Final = {
    HELD: _held,
    NAMED: _named,
    PERSON: _persons,
    GIVER: _givers,
    GRANT: _grants,
}
