"""RK8xx, portfolio: how plans, programmes and projects fit together."""

import re
from collections.abc import Iterator
from typing import Annotated, Final, TypeGuard

from regionkit.findings import phrase
from regionkit.model import (
    Dossier,
    Group,
    GroupKind,
    Policy,
    PolicyKind,
    PolicyRelation,
    Project,
    Relation,
    RelationKind,
    Subproject,
    Undertaking,
)
from regionkit.rules import doubles, resources
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.resources import plain
from regionkit.rules.site import Site
from regionkit.rules.tree import Tree

PARTS: Final = (doubles, resources)
"""Where the other rules on several projects are: importing it is what registers them."""


@rule(
    "RK801",
    "action-programme-outside-plan",
    on=Policy,
    severity="w w e e e",
    message="The action programme {title} is for {found}, which cannot lie within {expected}, the "
    "period of {plan}.",
    hint="Correct the period of the programme or that of the plan.",
    source="county announcement of 1 March 2018: 2019-2020, in a plan for 2015-2020",
    passes="""
        title: Ny giv for næringsvekst
        policies:
          - {id: plan, title: Regional plan, kind: regional plan, period: 2015/2020}
          - title: Handlingsprogram
            kind: action programme
            period: 2019/2020
            carries_out: [plan]
    """,
    fails="""
        title: Ny giv for næringsvekst
        policies:
          - {id: plan, title: Regional plan, kind: regional plan, period: 2015/2020}
          - title: Handlingsprogram
            kind: action programme
            period: 2021/2022
            carries_out: [plan]
    """,
)
def action_programme_outside_plan(policy: Policy, site: Site) -> Iterator[Answer]:
    """An action programme lies within the period of each plan that it carries out.

    A finding is given only if no reading of the two periods fits. Where a period is not known,
    it cannot be told.
    """
    period = policy.period
    if policy.kind is not PolicyKind.ACTION_PROGRAMME:
        yield NOT_APPLICABLE
    elif not policy.carries_out:
        yield CannotTell("nothing says which plan it carries out", "carries_out")
    elif period is None or not period.is_possible():
        yield CannotTell("its period is not given, or ends before it begins", "period")
    else:
        for number, identifier in enumerate(policy.carries_out):
            plan = _plan(identifier, site)
            if plan is None or plan.period is None or not plan.period.is_possible():
                name = plan.title if plan else identifier
                reason = phrase(
                    "the period of {name} is not given, or ends before it begins", name=name
                )
                yield CannotTell(reason, f"carries_out[{number}]")
            elif not period.can_lie_within(plan.period):
                yield wrong(
                    "period",
                    title=policy.title,
                    found=period,
                    expected=plan.period,
                    plan=plan.title,
                )


def _plan(identifier: str, site: Site) -> Policy | None:
    places = (place.subject for place in site.tree.ids.get(identifier, ()))
    return next((each for each in places if isinstance(each, Policy)), None)


@rule(
    "RK802",
    "no-policy-link",
    on=Project,
    severity="i i w w w",
    message="The plans, strategies and programmes that the project stands under are too few: "
    "{found}, where at least {expected} is asked for.",
    hint="Link the plan it follows up, under policies.",
    source="final report for Nedre Glomma and county announcement of 1 March 2018, which name "
    "theirs; OC4IDS policyAlignment",
    passes="""
        title: Ny giv for næringsvekst
        policies: [{title: Regional plan for verdiskaping, relation: follows up}]
    """,
    fails="title: Ny giv for næringsvekst",
)
def no_policy_link(
    project: Project,
    site: Site,
    *,
    minimum: Annotated[int, "How many plans, strategies and programmes there must be."] = 1,
) -> Iterator[Answer]:
    """A project points to the plans, strategies or programmes that it stands under.

    A strategy that only takes over what the project lets go of does not count.
    """
    above = [each for each in project.policies if each.relation is not PolicyRelation.SUCCEEDED_BY]
    if len(above) < minimum:
        yield wrong("policies", found=len(above), expected=minimum)


DIRECTED: Final = (RelationKind.FEEDS, RelationKind.SUCCEEDS, RelationKind.PART_OF)


@rule(
    "RK803",
    "relation-one-sided",
    on=Relation,
    severity="i i w w w",
    message="The relation to {title} ({kind}) is recorded on this side only.",
    hint="Name this project under related there too.",
    source="case memo 06/22 (2022): a pre-project feeds a sub-project; IATI, types of related "
    "activities",
    passes="""
        dossier:
          title: Klynger
          projects:
            - {id: for, title: Forprosjekt, related: [{title: H, kind: feeds, project: hoved}]}
            - {id: hoved, title: Hovedprosjekt, related: [{title: F, project: for}]}
    """,
    fails="""
        dossier:
          title: Klynger
          projects:
            - {id: for, title: Forprosjekt, related: [{title: H, kind: feeds, project: hoved}]}
            - {id: hoved, title: Hovedprosjekt}
    """,
)
def relation_one_sided(relation: Relation, site: Site) -> Iterator[Answer]:
    """That a project feeds, succeeds or is part of another is recorded on both sides.

    Whoever reads only the other project should learn of it. The other side may call the
    relation what it likes. It is asked for only where that project is held here too, found by
    its id or its name. For a sub-project the project around it can say so, or the sub-project
    by ``succeeded_by``; and what lies within one project is known from its tree.
    """
    own, other = site.project, _other_side(relation, site)
    if relation.kind not in DIRECTED or other is None or other.project is own:
        yield NOT_APPLICABLE
        return
    subject = other.subject
    successor = subject.succeeded_by if isinstance(subject, Subproject) else None
    succeeds = relation.kind is RelationKind.SUCCEEDS and is_name_of(successor, own)
    named = any(
        is_name_of(each.project, own) or is_name_of(each.title, own)
        for each in other.project.related
    )
    if not named and not succeeds:
        yield wrong(title=relation.title, kind=relation.kind)


def _other_side(relation: Relation, site: Site) -> Site | None:
    """Return the project or sub-project that a relation is to, if it is held here."""
    for place in site.tree.ids.get(relation.project or "", ()):
        if isinstance(place.subject, Undertaking):
            return place
    if relation.project is not None:
        return None
    return site.tree.once(_projects_by_name).get(plain(relation.title or ""))


def _projects_by_name(tree: Tree) -> dict[str, Site]:
    """Find projects by id, title or working title; of several of one name, the first."""
    found: dict[str, Site] = {}
    for place in tree.sites:
        if isinstance(place.subject, Project):
            for name in names_of(place.subject):
                found.setdefault(name, place)
    return found


def is_name_of(text: str | None, project: Project) -> bool:
    """Tell whether a text is what a project is called."""
    return text is not None and plain(text) in names_of(project)


def names_of(project: Project) -> set[str]:
    """Return what a project is called, without regard to case."""
    return {plain(each) for each in (project.id, project.title, project.working_title) if each}


@rule(
    "RK806",
    "theme-not-covered",
    on=Policy,
    severity="- i i i i",
    message="No project and no team works on {found}, a theme of {title}.",
    hint="Add a project or team, or set it aside with the reason why the theme is left out.",
    source="county announcement of 1 March 2018, five themes",
    passes="""
        title: Ny giv for næringsvekst
        policies: [{title: Regional plan, themes: [kompetanse, entreprenørskap]}]
        organisation:
          groups: [{title: Team, kind: team, themes: [kompetanse, entreprenørskap]}]
    """,
    fails="""
        title: Ny giv for næringsvekst
        policies: [{title: Regional plan, themes: [kompetanse, entreprenørskap]}]
        organisation:
          groups: [{title: Team, kind: team, themes: [kompetanse]}]
    """,
)
def theme_not_covered(policy: Policy, site: Site) -> Iterator[Answer]:
    """Each theme of a plan has at least one project or team that works on it.

    That is asked where there are teams or several projects: a single project need not cover a
    whole plan. A project, sub-project or team works on the themes that it names under
    ``themes``, and on those that its title, or the task of a team, speaks of in the same words.
    Where nobody says on what it works, it cannot be told.
    """
    nouns = [place.subject for place in site.tree.sites]
    teams = [each for each in nouns if _is_team(each)]
    root = site.tree.root.subject
    several = isinstance(root, Dossier) and len(root.projects) > 1
    if not policy.themes or not (teams or several):
        yield NOT_APPLICABLE
        return
    working = [each for each in nouns if isinstance(each, Undertaking)]
    named = {plain(theme) for team in teams for theme in team.themes}
    named |= {plain(theme) for each in working for theme in each.themes}
    texts = [text for team in teams for text in (team.title, team.task)]
    texts += [each.name for each in working]
    uncovered = [
        (number, theme)
        for number, theme in enumerate(policy.themes)
        if plain(theme) not in named and not any(_speaks_of(theme, text) for text in texts if text)
    ]
    if not named and len(uncovered) == len(policy.themes):
        yield CannotTell("no project and no team says on which themes it works", "themes")
        return
    for number, theme in uncovered:
        yield wrong(f"themes[{number}]", found=theme, title=policy.title)


def _is_team(noun: object) -> TypeGuard[Group]:
    return isinstance(noun, Group) and (noun.kind is GroupKind.TEAM or bool(noun.themes))


def _speaks_of(theme: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(plain(theme))}(?!\w)", plain(text)) is not None
