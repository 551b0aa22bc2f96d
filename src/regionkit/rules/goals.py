"""RK2xx, goals: what is to be reached, by what, and how one will see it."""

from collections.abc import Iterator
from typing import Annotated

from regionkit.findings import phrase
from regionkit.model import Activity, ActivityKind, Benefit, Goal, Goals, Project, Subgoal
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.values import certainly_before


@rule(
    "RK201",
    "missing-main-goal",
    on=Project,
    severity="w e e e e",
    message="The plan has no main goal.",
    hint="State the main goal in one sentence.",
    source="plan of Kongsbergregionen (2009) §2; PLP; grant forms",
    passes="""
        title: Samordnet næringsapparat
        goals: {main: [Etablere og utvikle et samordnet næringsapparat.]}
    """,
    fails="title: Samordnet næringsapparat",
)
def missing_main_goal(project: Project, site: Site) -> Iterator[Answer]:
    """The project has a main goal.

    Everything else in a plan is measured by it.
    """
    if project.goals is None or not project.goals.main:
        yield wrong("goals.main" if project.goals else "goals")


@rule(
    "RK202",
    "too-many-main-goals",
    on=Goals,
    severity="i i w w w",
    message="The main goals are too many: {found}, where the limit is {expected}.",
    hint="Make the others sub-goals.",
    source="PLP and the plan of Kongsbergregionen (2009) have one; grant forms allow several",
    passes="""
        title: Samordnet næringsapparat
        goals: {main: [Etablere et samordnet næringsapparat]}
    """,
    fails="""
        title: Samordnet næringsapparat
        goals: {main: [Etablere, Utvikle, Videreføre]}
    """,
)
def too_many_main_goals(
    goals: Goals,
    site: Site,
    *,
    maximum: Annotated[int, "How many main goals there may be."] = 1,
) -> Iterator[Answer]:
    """The number of main goals is within the limit of the profile.

    Three main goals are usually one goal and two ways to it.
    """
    if len(goals.main) > maximum:
        yield wrong("main", found=len(goals.main), expected=maximum)


@rule(
    "RK203",
    "main-goal-without-subgoals",
    on=Goals,
    severity="i w e e i",
    message="The sub-goals of the main goal are too few: {found}, where at least {expected} is "
    "asked for.",
    hint="Add sub-goals.",
    source="plan of Kongsbergregionen (2009) §2; PLP",
    passes="""
        title: Samordnet næringsapparat
        goals:
          main: [Etablere et samordnet næringsapparat]
          subgoals: [Etablere en regional enhet]
    """,
    fails="""
        title: Samordnet næringsapparat
        goals: {main: [Etablere et samordnet næringsapparat]}
    """,
)
def main_goal_without_subgoals(
    goals: Goals,
    site: Site,
    *,
    minimum: Annotated[int, "How many sub-goals there must be at least."] = 1,
) -> Iterator[Answer]:
    """A main goal is broken down into sub-goals.

    A main goal alone cannot be scheduled, staffed or followed up.
    """
    if not goals.main:
        yield NOT_APPLICABLE
    elif len(goals.subgoals) < minimum:
        yield wrong("main", found=len(goals.subgoals), expected=minimum)


@rule(
    "RK204",
    "subgoal-without-activities",
    on=Subgoal,
    severity="w e e e e",
    message="The activities of this sub-goal are too few, {found} where at least {expected} is "
    "asked for: {title}",
    hint="Add an activity, or drop the sub-goal.",
    source="plan of Kongsbergregionen (2009) §2",
    passes="""
        title: Samordnet næringsapparat
        goals:
          subgoals:
            - {title: Berede videreføring, activities: [Utarbeide gevinstplan]}
    """,
    fails="""
        title: Samordnet næringsapparat
        goals: {subgoals: [Berede videreføring]}
    """,
)
def subgoal_without_activities(
    subgoal: Subgoal,
    site: Site,
    *,
    minimum: Annotated[int, "How many activities there must be at least."] = 1,
) -> Iterator[Answer]:
    """Every sub-goal has at least one activity.

    A sub-goal that nobody works for is a wish.
    """
    if len(subgoal.activities) < minimum:
        found = len(subgoal.activities)
        yield wrong("activities", title=subgoal.title, found=found, expected=minimum)


@rule(
    "RK216",
    "goal-not-checkable",
    on=Goal,
    severity="i w e e e",
    message="Nothing says by what one sees that this is reached: {title}",
    hint="Add one sentence: reached when …",
    source="plan of Kongsbergregionen (2009) §1, målbar gjennomføring; "
    "grant checklists: main goals must be checkable",
    passes="""
        title: Samordnet næringsapparat
        goals:
          main:
            - title: Etablere et samordnet næringsapparat
              reached_when: Sju kommuner er representert i prosjektgruppa.
    """,
    fails="""
        title: Samordnet næringsapparat
        goals: {main: [Etablere et samordnet næringsapparat]}
    """,
)
def goal_not_checkable(
    goal: Goal,
    site: Site,
    *,
    levels: Annotated[tuple[str, ...], "Which goals are asked: main, sub."] = ("main", "sub"),
) -> Iterator[Answer]:
    """A goal has an indicator or a statement by which it can be seen to be reached.

    The rule asks only that something is said. Whether it is said well cannot be told from
    words.
    """
    level = "sub" if isinstance(goal, Subgoal) else "main"
    if level not in levels:
        yield NOT_APPLICABLE
    elif not goal.reached_when and not goal.indicators:
        yield wrong(title=goal.title)


@rule(
    "RK218",
    "benefit-without-owner",
    on=Benefit,
    severity="i i w w e",
    message="This benefit lacks {found}: {title}",
    hint="Name the owner in the line organisation, and by what the benefit will be seen.",
    source="plan of Kongsbergregionen (2009), gevinstplan; "
    "Prosjektveiviseren, decision point 3, items 9 and 10",
    passes="""
        title: Samordnet næringsapparat
        benefits:
          - {title: God tilgang på kapital, owner: Regionrådet, seen_by: årlig undersøkelse}
    """,
    fails="""
        title: Samordnet næringsapparat
        benefits: [God tilgang på kapital]
    """,
)
def benefit_without_owner(benefit: Benefit, site: Site) -> Iterator[Answer]:
    """A benefit has an owner who follows it up, and a way to see it.

    Benefits come after the project is over, when its organisation is gone.
    """
    missing = [] if benefit.owner else [phrase("an owner")]
    if not benefit.seen_by and not benefit.indicators:
        missing.append(phrase("a way to see it"))
    if missing:
        yield wrong(title=benefit.title, found=tuple(missing))


def with_parts(activities: tuple[Activity, ...]) -> Iterator[Activity]:
    """Go through activities and the smaller ones they are made of, in the order of the plan."""
    waiting = list(reversed(activities))
    while waiting:
        activity = waiting.pop()
        yield activity
        waiting.extend(reversed(activity.activities))


@rule(
    "RK219",
    "continuation-without-evaluation",
    on=Goals,
    severity="i w e e e",
    message="Continuation is to be proposed ({title}), and no evaluation is planned before it.",
    hint="Add and date an evaluation before the proposal.",
    source="plan of Kongsbergregionen (2009) §2, sub-goal 3",
    passes="""
        title: Samordnet næringsapparat
        goals:
          subgoals:
            - title: Berede en eventuell permanent videreføring
              activities:
                - {title: Evaluering, kind: evaluation}
                - {title: Foreslå videreføring, kind: continuation}
    """,
    fails="""
        title: Samordnet næringsapparat
        goals:
          subgoals:
            - title: Berede en eventuell permanent videreføring
              activities: [{title: Foreslå videreføring, kind: continuation}]
    """,
)
def continuation_without_evaluation(goals: Goals, site: Site) -> Iterator[Answer]:
    """Where continuation is to be proposed, an evaluation is planned before the proposal.

    Dates decide where both are dated; where not, the order of the plan does. An undated
    evaluation that stands after the proposal cannot be told.
    """
    everything = (each for subgoal in goals.subgoals for each in with_parts(subgoal.activities))
    if not any(each.kind is ActivityKind.CONTINUATION for each in everything):
        yield NOT_APPLICABLE
        return
    listed = [
        (f"subgoals[{subgoal.id or number}].activities", activity)
        for number, subgoal in enumerate(goals.subgoals)
        for activity in with_parts(subgoal.activities)
    ]
    evaluations = [
        n for n, (_, activity) in enumerate(listed) if activity.kind is ActivityKind.EVALUATION
    ]
    for place, (at, proposal) in enumerate(listed):
        if proposal.kind is not ActivityKind.CONTINUATION:
            continue
        planned = proposal.period
        dated = {n: listed[n][1].period for n in evaluations if planned and listed[n][1].period}
        if any(planned and p and not certainly_before(planned, p) for p in dated.values()):
            continue
        undated = [n for n in evaluations if n not in dated]
        if any(n < place for n in undated):
            continue
        if undated:
            yield CannotTell("the evaluation is not dated and stands after the proposal", at)
        else:
            yield wrong(at, title=proposal.title)
