"""RK4xx, decisions: who decided what, when, and what is still to be decided."""

import re
from collections.abc import Iterator
from typing import Annotated, Final

from regionkit.findings import Phrase, phrase
from regionkit.model import Decision, DocumentKind, Project
from regionkit.rules import authority, carrying_out, transfers
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.values import certainly_before

PARTS: Final = (authority, carrying_out, transfers)
"""Where the other rules on decisions are: importing them is what registers them."""


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
    "RK407",
    "resolution-differs-from-recommendation",
    on=Decision,
    severity="i i i i i",
    message="What is put down as decided is not what was recommended, as to this: {what}",
    hint="Nothing needs to be done; see that it is meant.",
    source="case memo 06/22 (2022): f.eks. et tiltak is recommended, a definite project proposed",
    passes="""
        title: Framover sammen
        subprojects: [{id: klynger, title: Regionalt klyngeprosjekt}]
        decisions:
          - status: proposed
            recommendations:
              - {title: Ta det ut, effects: [{effect: withdraw, target: klynger}]}
            proposal:
              - {text: Delprosjektet tas ut., effects: [{effect: withdraw, target: klynger}]}
    """,
    fails="""
        title: Framover sammen
        subprojects: [{id: klynger, title: Regionalt klyngeprosjekt}]
        decisions:
          - status: proposed
            recommendations:
              - {title: Ta det ut, effects: [{effect: withdraw, target: klynger}]}
            proposal:
              - {text: Det prioriteres., effects: [{effect: prioritise, target: klynger}]}
    """,
)
def resolution_differs_from_recommendation(decision: Decision, site: Site) -> Iterator[Answer]:
    """A resolution does what was recommended, or the difference is pointed out.

    A body is free to decide otherwise. The effects of the resolution, or of the proposal where
    nothing is resolved yet, are compared with those of the recommendations, one by one: what
    is there on one side only, and what is said of the same otherwise, a receiver that was only
    an example among it. There is one note for each decision. Advice and points that are words
    only cannot be compared.
    """
    advised = [each for each in decision.recommendations if each.effects or each.recommendations]
    if not decision.recommendations or not decision.points:
        yield NOT_APPLICABLE
        return
    from regionkit.amend import compare_advice

    differences = compare_advice(decision)
    about = [
        phrase(
            "{effect} {target}",
            effect=Phrase(each.effect),
            target=each.target or phrase("the project"),
        )
        for each in differences
    ]
    if differences:
        yield wrong(
            what=tuple(dict.fromkeys(about)),
            expected=tuple(dict.fromkeys(d.recommended for d in differences if d.recommended)),
            found=tuple(dict.fromkeys(d.resolved for d in differences if d.resolved)),
        )
    elif not advised:
        yield CannotTell("what is recommended is said in words only", "recommendations")


@rule(
    "RK408",
    "case-number-year",
    on=Decision,
    severity="w w w w w",
    message="The case number {number} is of another year than the decision, {found}.",
    hint="Correct the number or the date.",
    source="case memo 06/22 (2022): Sak 06/22, 7 February 2022",
    passes="""
        title: Framover sammen
        decisions:
          - status: proposed
            case_number: {value: 6/2022, text: Sak 06/22}
            date: 2022-02-07
    """,
    fails="""
        title: Framover sammen
        decisions:
          - status: proposed
            case_number: {value: 6/2021, text: Sak 06/21}
            date: 2022-02-07
    """,
)
def case_number_year(
    decision: Decision,
    site: Site,
    *,
    pattern: Annotated[
        str, "How numbers are printed: NN for the running number, YY or YYYY for the year."
    ] = "NN/YY",
) -> Iterator[Answer]:
    """The year in a case number is the year of the decision.

    Where the number is kept as printed, and is printed by the pattern, the year is read there;
    else it is that of the number. A vague date is wrong only if it cannot be of that year. A
    case that is numbered in December and decided in January is told of: somebody should look.
    """
    number = decision.case_number
    if number is None:
        yield NOT_APPLICABLE
        return
    first = decision.date.earliest if decision.date else None
    last = decision.date.latest if decision.date else None
    if first is None or last is None:
        yield CannotTell("the date of the decision is not given", "date")
        return
    printed = _printed_year(number.text or "", pattern)
    years = range(first.year, last.year + 1)
    if printed is None:
        fits = number.year in years
    else:
        fits = any(str(year).endswith(printed) for year in years)
    if not fits:
        yield wrong("case_number", number=number.text or str(number), found=decision.date)


def _printed_year(text: str, pattern: str) -> str | None:
    """Return the digits of the year in a number as it is printed; None if it is none such."""
    signs = re.split("(N+|YYYY|YY)", pattern)
    parts = {"YYYY": "(?P<year>[0-9]{4})", "YY": "(?P<year>[0-9]{2})"}
    form = "".join(
        "[0-9]+" if sign[:1] == "N" else parts.get(sign, re.escape(sign)) for sign in signs
    )
    found = re.search(f"(?<![0-9]){form}(?![0-9])", text)
    return found.groupdict().get("year") if found else None


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
