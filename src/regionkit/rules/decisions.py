"""RK4xx, decisions: who decided what, when, and what is still to be decided."""

from collections.abc import Iterator
from typing import Annotated

from regionkit.findings import phrase
from regionkit.model import Decision, DocumentKind, Project
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.values import certainly_before


@rule(
    "RK401",
    "decision-incomplete",
    on=Decision,
    severity="w e e e e",
    message="The decision is adopted, and nothing says {found}.",
    hint="Add the body and the date.",
    source="plan of Kongsbergregionen (2009), vedtatt av regionrådet 03.02.09; Popolo Motion",
    passes="""
        title: Samordnet næringsapparat
        decisions: [{status: adopted, body: Regionrådet, date: 2009-02-03}]
    """,
    fails="""
        title: Samordnet næringsapparat
        decisions: [{status: adopted, body: Regionrådet}]
    """,
)
def decision_incomplete(decision: Decision, site: Site) -> Iterator[Answer]:
    """An adopted decision names the body and the date.

    Without them nobody can find it in the minutes.
    """
    if not decision.status.in_force:
        yield NOT_APPLICABLE
        return
    given = (
        (phrase("by which body"), decision.body),
        (phrase("on which date"), decision.date),
    )
    missing = tuple(what for what, value in given if not value)
    if missing:
        yield wrong(found=missing)


@rule(
    "RK409",
    "decision-before-document",
    on=Decision,
    severity="w w e e e",
    message="The decision is dated {found}, and adopts a version dated {expected}, which is later.",
    hint="Point to the right version.",
    source="plan of Kongsbergregionen (2009): as of 22 January, adopted 3 February",
    passes="""
        title: Samordnet næringsapparat
        decisions:
          - {status: adopted, date: 2009-02-03, adopts: {kind: sketch, version: 2009-01-22}}
    """,
    fails="""
        title: Samordnet næringsapparat
        decisions:
          - {status: adopted, date: 2009-01-15, adopts: {kind: sketch, version: 2009-01-22}}
    """,
)
def decision_before_document(decision: Decision, site: Site) -> Iterator[Answer]:
    """A decision is not older than the version of the document it adopts.

    Vague dates are wrong only if every day of the decision is before every day of the version.
    """
    adopts = decision.adopts
    if adopts is None:
        yield NOT_APPLICABLE
    elif adopts.version is None or decision.date is None:
        yield CannotTell("the date of the decision or of the version is not given", "adopts")
    elif certainly_before(decision.date, adopts.version):
        yield wrong("adopts", found=decision.date, expected=adopts.version)


@rule(
    "RK410",
    "missing-approval",
    on=Project,
    severity="- - e e e",
    message="The plan is said to be {found}, and no decision has adopted it as a plan{besides}.",
    hint="Record the approval, or set the stage back.",
    source="plan of Kongsbergregionen (2009): a sketch was adopted, the final plan was not",
    passes="""
        title: Samordnet næringsapparat
        stage: approved
        decisions:
          - {status: adopted, body: Regionrådet, date: 2009-02-03, adopts: {kind: plan}}
    """,
    fails="""
        title: Samordnet næringsapparat
        stage: approved
        decisions:
          - {status: adopted, body: Regionrådet, date: 2009-02-03, adopts: {kind: sketch}}
    """,
)
def missing_approval(project: Project, site: Site) -> Iterator[Answer]:
    """A plan that is approved, running or closed has been adopted as a plan, not only as a sketch.

    Maturity and adoption are two things: a sketch can be adopted and stays a sketch.
    """
    adopted = [
        decision.adopts.kind
        for decision in project.decisions
        if decision.status.in_force and decision.adopts is not None
    ]
    if DocumentKind.PLAN not in adopted:
        besides = phrase(", only as a {kind}", kind=adopted[0]) if adopted else ""
        yield wrong("stage", found=site.stage, besides=besides)


@rule(
    "RK413",
    "no-decision-point",
    on=Project,
    severity="i w e e i",
    message="The decision points that say who decides and by what are too few: {found}, where at "
    "least {expected} is asked for.",
    hint="Add decision points: start, mid-way, continuation.",
    source="plan of Kongsbergregionen (2009) §6: the title promises them, none is listed; "
    "Prosjektveiviseren, decision points",
    passes="""
        title: Samordnet næringsapparat
        decision_points:
          - title: Midtveis
            decided_by: Regionrådet
            on_grounds_of: evaluering
            when: "2010"
    """,
    fails="title: Samordnet næringsapparat",
)
def no_decision_point(
    project: Project,
    site: Site,
    *,
    minimum: Annotated[int, "How many decision points there must be at least."] = 1,
) -> Iterator[Answer]:
    """A plan has decision points, with who decides and by what.

    There the owner can change course or stop, instead of finding out afterwards.
    """
    complete = [p for p in project.decision_points if p.decided_by and p.on_grounds_of]
    if len(complete) < minimum:
        yield wrong("decision_points", found=len(complete), expected=minimum)
