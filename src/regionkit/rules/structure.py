"""RK1xx, structure: identity, references, the project tree, open points."""

from collections.abc import Iterator
from typing import Annotated, Final

import attrs

from regionkit.findings import phrase
from regionkit.model import (
    Activity,
    Budget,
    Dossier,
    Goals,
    OpenPoint,
    Project,
    Subproject,
    Undertaking,
)
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.goals import with_parts
from regionkit.rules.register import rule
from regionkit.rules.site import Site


@rule(
    "RK101",
    "missing-title",
    on=Undertaking,
    severity="e e e e e",
    message="There is neither a title nor a working title.",
    hint="Give a title; use working_title while it is not settled.",
    source="IATI 4.3.1; case memo 06/22 (2022), arbeidstittel",
    passes="working_title: Kunst, kultur og opplevelser",
    fails="""
        title: Framover sammen
        subprojects:
          - {id: unnamed}
    """,
)
def missing_title(undertaking: Undertaking, site: Site) -> Iterator[Answer]:
    """A project or sub-project has a title or a working title.

    Without a name nobody can decide on it or refer to it. A working title is enough at
    every stage for this rule.
    """
    titles = (undertaking.title, undertaking.working_title)
    if not any(title and title.strip() for title in titles):
        yield wrong("title")


@rule(
    "RK102",
    "duplicate-id",
    on=(Project, Dossier),
    severity="e e e e e",
    message="The id {id} stands in {count} places; the first is {first}.",
    hint="Rename one of them.",
    source="IATI 1.1.2",
    passes="""
        title: Framover sammen
        goals: {subgoals: [{id: g1, title: Etablere}, {id: g2, title: Utvikle}]}
    """,
    fails="""
        title: Framover sammen
        goals: {subgoals: [{id: g1, title: Etablere}, {id: g1, title: Utvikle}]}
    """,
)
def duplicate_id(plan: Project | Dossier, site: Site) -> Iterator[Answer]:
    """Ids are unique within the file.

    A reference to an id that stands twice could mean either. Ids of different kinds of
    things share one space: a participant and a funding line cannot both be ``tinn``.
    """
    if site is not site.tree.root:
        return
    for identifier, places in site.tree.ids.items():
        if len(places) > 1:
            paths = sorted((place.path for place in places), key=lambda path: path.sort_key)
            for path in paths[1:]:
                at = str(path).removeprefix(f"{site.step}.") + ".id"
                yield wrong(at, id=identifier, count=len(places), first=str(paths[0]))


_NOUNS: Final = {
    "cluster": phrase("the cluster"),
    "cluster office": phrase("the cluster office"),
    "co-financing model": phrase("the co-financing model"),
    "decision": phrase("the decision"),
    "document": phrase("the document"),
    "participant": phrase("the participant"),
    "policy": phrase("the plan or strategy"),
    "project": phrase("the project"),
    "region": phrase("the region"),
    "sharing key": phrase("the sharing key"),
    "sub-project": phrase("the sub-project"),
}
"""What references lead to, as it stands in a sentence."""


@rule(
    "RK103",
    "dangling-reference",
    on=(Project, Dossier),
    severity="w e e e e",
    message="The plan refers to {noun} {id}, which is not there.",
    hint="Add {id}, or remove the reference.",
    source="OC4IDS missing-org-refs",
    passes="""
        title: Framover sammen
        participants: {tinn: Tinn}
        budget: {funding: [{title: Direkte finansiering, payers: [tinn]}]}
    """,
    fails="""
        title: Framover sammen
        participants: {tinn: Tinn}
        budget: {funding: [{title: Direkte finansiering, payers: [bø]}]}
    """,
)
def dangling_reference(plan: Project | Dossier, site: Site) -> Iterator[Answer]:
    """Every reference points at something that exists, and is of the right kind.

    Roles are not asked about here: they may be referred to by name, see RK704.
    """
    if site is not site.tree.root:
        return
    for reference in site.tree.references:
        if not site.tree.has(reference.id, reference.noun):
            at = str(reference.site.path / reference.at).removeprefix(f"{site.step}.")
            yield wrong(at, noun=_NOUNS.get(reference.noun, reference.noun), id=reference.id)


@rule(
    "RK105",
    "missing-purpose",
    on=Project,
    severity="i w e e e",
    message="The plan does not say why there is such a project.",
    hint="Write the background in a few sentences.",
    source="PLP and grant forms, section Bakgrunn; plan of Kongsbergregionen (2009) §1",
    passes="""
        title: Samordnet næringsapparat
        background: Ett av regionens hovedmål er å jobbe for næringsutvikling.
    """,
    fails="title: Samordnet næringsapparat",
)
def missing_purpose(
    project: Project,
    site: Site,
    *,
    min_chars: Annotated[int, "Least number of characters that count as a text."] = 1,
) -> Iterator[Answer]:
    """The project says why it exists.

    Those who decide and those who pay ask this first.
    """
    text = project.background.text if project.background else ""
    if len(text.strip()) < min_chars:
        yield wrong("background")


@rule(
    "RK107",
    "withdrawn-but-active",
    on=Subproject,
    severity="e e e e e",
    message="The sub-project {name} is withdrawn and still has {found}.",
    hint="Transfer the rest, or close the activities.",
    source="case memo 06/22 (2022), tas ut av PSD",
    passes="""
        title: Framover sammen
        subprojects:
          - {title: Regionalt klyngeprosjekt, withdrawn: true, succeeded_by: none}
    """,
    fails="""
        title: Framover sammen
        currency: NOK
        subprojects:
          - title: Regionalt klyngeprosjekt
            withdrawn: true
            succeeded_by: none
            budget: {frame: {amount: 200 000}}
    """,
)
def withdrawn_but_active(subproject: Subproject, site: Site) -> Iterator[Answer]:
    """A withdrawn sub-project has no money left and no activity still to be done.

    An activity counts as done when it has an actual period with an end. Money that can be
    nothing (*inntil 200 000*) is no finding, and money that is not known cannot be told.
    """
    if not subproject.withdrawn:
        yield NOT_APPLICABLE
        return
    name = subproject.name or phrase("without a title")
    budget, goals = subproject.budget or Budget(), subproject.goals or Goals()
    currency = budget.currency or site.currency
    left = [budget.frame.amount] if budget.frame else []
    left += [line.amount for line in budget.funding if line.amount is not None]
    money = next((amount for amount in left if amount.known and (amount.lower or 0) > 0), None)
    if money is not None:
        yield wrong(
            "budget", name=name, found=attrs.evolve(money, currency=money.currency or currency)
        )
    elif not all(amount.known for amount in left):
        yield CannotTell("an amount is missing", "budget")
    activities = (each for subgoal in goals.subgoals for each in with_parts(subgoal.activities))
    if any(each.actual is None or each.actual.end is None for each in activities):
        yield wrong("goals", name=name, found=phrase("activities to be done"))


@rule(
    "RK108",
    "withdrawn-without-successor",
    on=Subproject,
    severity="w w w w w",
    message="The sub-project {name} is withdrawn, and nothing says what takes its purpose further.",
    hint="Name the strategy, plan or project; or state none.",
    source="case memo 06/22 (2022): the task goes to the business-policy strategy",
    passes="""
        title: Framover sammen
        subprojects:
          - title: Regionalt klyngeprosjekt
            withdrawn: true
            succeeded_by: Næringspolitisk strategi for Ringeriksregionen
    """,
    fails="""
        title: Framover sammen
        subprojects:
          - {title: Regionalt klyngeprosjekt, withdrawn: true}
    """,
)
def withdrawn_without_successor(subproject: Subproject, site: Site) -> Iterator[Answer]:
    """A withdrawn sub-project says who or what takes its purpose further, or that nothing does.

    Money and responsibility can go to different places; without this line the task is lost
    from sight. ``succeeded_by: none`` is an answer.
    """
    if not subproject.withdrawn:
        yield NOT_APPLICABLE
    elif not subproject.succeeded_by:
        yield wrong("succeeded_by", name=subproject.name or phrase("without a title"))


@rule(
    "RK109",
    "open-point",
    on=OpenPoint,
    severity="i w e e w",
    message="This is still open: {title}",
    hint="Settle it, or move it to a later document by decision.",
    source="plan of Kongsbergregionen (2009), konkretiseres i endelig prosjektplan",
    passes="""
        title: Samordnet næringsapparat
        open_points: [{title: Kontrakter og avtaler, settled: 2009-09-01}]
    """,
    fails="""
        title: Samordnet næringsapparat
        open_points: [{title: Kontrakter og avtaler}]
    """,
)
def open_point(point: OpenPoint, site: Site) -> Iterator[Answer]:
    """Points declared open are listed until they are closed.

    In a sketch or a draft an open point also answers for findings under the paths it
    covers; those are reported as deferred. From approval on it protects nothing.
    """
    if point.settled is None:
        yield wrong(title=point.title)


@rule(
    "RK110",
    "open-point-without-target",
    on=OpenPoint,
    severity="i w w w w",
    message="Nothing says where, when or by whom this will be settled: {title}",
    hint="Name the document, event, date or role.",
    source="plan of Kongsbergregionen (2009) §5 to §8",
    passes="""
        title: Samordnet næringsapparat
        open_points: [{title: Kontrakter, deferred_to: {document: endelig prosjektplan}}]
    """,
    fails="""
        title: Samordnet næringsapparat
        open_points: [{title: Kontrakter}]
    """,
)
def open_point_without_target(point: OpenPoint, site: Site) -> Iterator[Answer]:
    """An open point says where, when or by whom it will be settled.

    Otherwise nobody is waiting for it.
    """
    if point.settled is not None:
        yield NOT_APPLICABLE
        return
    to = point.deferred_to
    if to is None or not (to.document or to.event or to.date or to.by):
        yield wrong("deferred_to", title=point.title)


@rule(
    "RK112",
    "spin-off-without-own-plan",
    on=Activity,
    severity="i w e e e",
    message="This is financed separately, and has no sketch with a cost and a financing budget: "
    "{title}",
    hint="Link a sub-project with both budgets by own_plan.",
    source="plan of Kongsbergregionen (2009) §7, last paragraph",
    passes="""
        title: Samordnet næringsapparat
        goals:
          subgoals:
            - title: Gjennomføre tiltak
              activities:
                - {title: Hytteutvikling, separately_financed: true, own_plan: hytter}
        subprojects:
          - id: hytter
            title: Bærekraftig hytteutvikling
            budget: {costs: [Prosjektledelse], funding: [{title: Tilskudd}]}
    """,
    fails="""
        title: Samordnet næringsapparat
        goals:
          subgoals:
            - title: Gjennomføre tiltak
              activities: [{title: Hytteutvikling, separately_financed: true}]
    """,
)
def spin_off_without_own_plan(activity: Activity, site: Site) -> Iterator[Answer]:
    """An activity financed outside the frame has its own sketch with both budgets.

    Larger joint activities are outside the frame of the plan, so the plan's own budget
    does not show what they cost or who pays.
    """
    if not activity.separately_financed:
        yield NOT_APPLICABLE
        return
    plans = site.tree.ids.get(activity.own_plan, ()) if activity.own_plan else ()
    for place in plans:
        plan = place.subject
        budget = plan.budget if isinstance(plan, Undertaking) else None
        if budget and budget.costs and budget.funding:
            return
    yield wrong("own_plan", title=activity.title)
