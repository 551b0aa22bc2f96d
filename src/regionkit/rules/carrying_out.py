"""RK4xx, carrying out: whether a plan is as it was decided, no more and no less."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Final

from regionkit.findings import Field, Parameter, Phrase, phrase
from regionkit.model import Adoption, Decision, DecisionStatus, DocumentKind, Project
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.effects import (
    NO_PROJECT,
    called,
    decisions_on,
    effects_with_paths,
    name_in,
    project_of,
    stands,
    subject_of,
    target_of,
    wish_of,
)
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.values import (
    Amount,
    Money,
    PartialDate,
    Period,
    Share,
    certainly_before,
    same_bounds,
)

if TYPE_CHECKING:
    from regionkit.amend import History

_WAITING: Final = (DecisionStatus.PROPOSED, DecisionStatus.POSTPONED, DecisionStatus.REJECTED)
_NOT_SEEN: Final = phrase("the plan does not say enough to see whether that is done")


@rule(
    "RK402",
    "proposal-treated-as-adopted",
    on=Decision,
    severity="e e e e e",
    message="The decision is {status}, and what it would do stands in the plan already: {effect} "
    "{target}",
    hint="Adopt the decision, or undo the change.",
    source="case memo 06/22 (2022), forslag til vedtak",
    passes="""
        title: Framover sammen
        subprojects: [{id: klynger, title: Regionalt klyngeprosjekt}]
        decisions:
          - status: proposed
            proposal:
              - text: Delprosjektet tas ut.
                effects: [{effect: withdraw, target: klynger}]
    """,
    fails="""
        title: Framover sammen
        subprojects: [{id: klynger, title: Regionalt klyngeprosjekt, withdrawn: true}]
        decisions:
          - status: proposed
            proposal:
              - text: Delprosjektet tas ut.
                effects: [{effect: withdraw, target: klynger}]
    """,
)
def proposal_treated_as_adopted(decision: Decision, site: Site) -> Iterator[Answer]:
    """What a decision would do that is not adopted is not done in the plan.

    A proposal, a case that was put off and one that was rejected change nothing. Each effect
    is looked for in the plan: a sub-project that is withdrawn already, a role that is filled
    as proposed. Money counts as moved if its source has too little of it left, or as much less
    as ``was`` says, and its receiver has just that amount, or a line that names the decision.
    What another decision in force does as well is no finding.
    """
    if decision.status not in _WAITING or not decision.effects:
        yield NOT_APPLICABLE
        return
    project = project_of(decision, site)
    if project is None:
        yield CannotTell(NO_PROJECT, "project")
        return
    from regionkit.amend.draft import Draft

    draft = Draft(project, decision)
    decided = [wish_of(e) for each in decisions_on(project, site.tree) for e in each.effects]
    for at, effect in effects_with_paths(decision):
        done = decision.carried_out or stands(effect, draft)
        if wish_of(effect) in decided:
            continue
        if done:
            target = name_in(draft, target_of(effect))
            yield wrong(at, status=decision.status, effect=Phrase(called(effect)), target=target)
        elif done is None:
            yield CannotTell(_NOT_SEEN, at)


@rule(
    "RK403",
    "adopted-not-carried-out",
    on=Decision,
    severity="w w e e e",
    message="This was decided on {date}, and on {found} it is not done in the plan: {effect} "
    "{target}",
    hint="Carry out the decision.",
    source="case memo 06/22 (2022)",
    passes="""
        title: Framover sammen
        subprojects: [{id: klynger, title: Regionalt klyngeprosjekt, withdrawn: true}]
        decisions:
          - status: adopted
            date: 2021-11-30
            resolution:
              - text: Delprosjektet tas ut.
                effects: [{effect: withdraw, target: klynger}]
    """,
    fails="""
        title: Framover sammen
        subprojects: [{id: klynger, title: Regionalt klyngeprosjekt}]
        decisions:
          - status: adopted
            date: 2021-11-30
            resolution:
              - text: Delprosjektet tas ut.
                effects: [{effect: withdraw, target: klynger}]
    """,
)
def adopted_not_carried_out(
    decision: Decision,
    site: Site,
    *,
    grace_days: Annotated[int, "Days after the decision before anything is asked for."] = 30,
) -> Iterator[Answer]:
    """What was decided is done in the plan.

    A decision that is recorded as carried out is, and so is one whose effects are seen in the
    plan, whoever wrote them there. Of a vague date the last day counts. What a decision that
    is not older has changed again cannot be seen any more, and is not asked for.
    """
    if not decision.status.in_force or not decision.effects:
        yield NOT_APPLICABLE
        return
    if decision.carried_out:
        return
    project = project_of(decision, site)
    if project is None:
        yield CannotTell(NO_PROJECT, "project")
        return
    from regionkit.amend.draft import Draft

    draft = Draft(project, decision)
    later = [
        subject_of(effect)
        for other in decisions_on(project, site.tree)
        if other is not decision and not _certainly_older(other, decision)
        for effect in other.effects
    ]
    pending = [
        (at, effect, done)
        for at, effect in effects_with_paths(decision)
        if not (done := stands(effect, draft)) and subject_of(effect) not in later
    ]
    day = decision.date.latest if decision.date else None
    if pending and day is None:
        yield CannotTell("the day of the decision is not given", "date")
    elif pending and day and site.as_of - day > timedelta(days=grace_days):
        for at, effect, done in pending:
            if done is None:
                yield CannotTell(_NOT_SEEN, at)
            else:
                target = name_in(draft, target_of(effect))
                found = site.as_of
                yield wrong(
                    at,
                    date=decision.date,
                    found=found,
                    effect=Phrase(called(effect)),
                    target=target,
                )


def _certainly_older(other: Decision, decision: Decision) -> bool:
    if other.date is None or decision.date is None:
        return False
    return certainly_before(other.date, decision.date)


@rule(
    "RK411",
    "change-without-decision",
    on=Project,
    severity="- - w e e",
    message="This is not as it was approved and decided, and no adopted decision covers the "
    "difference: {what}",
    hint="Make the decision or link it, or set the plan right.",
    source="case memo 06/22 (2022): the plan is changed by a case; OC4IDS, modifications with a "
    "rationale",
    passes="""
        title: Framover sammen
        document: {as_of: 2021-01-15}
        decisions:
          - {status: adopted, date: 2021-02-01, adopts: {kind: plan, version: 2021-01-15}}
    """,
    fails="""
        title: Framover sammen
        budget: {funding: [{id: psd, title: Satt av i PSD, amount: 200 000}]}
        decisions:
          - {status: adopted, date: 2021-02-01, adopts: {kind: plan, version: 2021-01-15}}
          - id: sak-6
            status: adopted
            date: 2022-02-07
            carried_out: true
            resolution:
              - text: Rammen økes.
                effects:
                  - {effect: revise, target: psd, amount: 250 000, was: 150 000, counterpart: fond}
    """,
)
def change_without_decision(
    project: Project,
    site: Site,
    *,
    baseline: Annotated[
        Project | None, "The plan as it was approved; of the same id as the plan that is checked."
    ] = None,
    ignore: Annotated[
        tuple[str, ...], "Fields that change without a decision: progress, actual dates, the paper."
    ] = ("reported", "actual", "met", "document", "meetings"),
) -> Iterator[Answer]:
    """A plan is as it was approved, but for what adopted decisions have changed since.

    A plan holds what it says now and the decisions that were carried out on it, not what it
    said when it was approved. Three things can be told. If it is not as its decisions say, so
    that they cannot be undone and made again (see ``regionkit.history``), somebody has
    changed it besides. If ``baseline`` is given, the plan is compared with it, decision by
    decision, and each difference that no decision makes is told of. If the plan's document is
    of the very day of the version that was adopted last as a plan, and has not been updated
    since, it says of itself that it is that version, and passes. Otherwise it cannot be told;
    a plan that was never adopted as one has no baseline, which is for RK410 to say.
    """
    compares = baseline is not None and baseline.id == project.id
    if compares or any(decision.carried_out for decision in project.decisions):
        from regionkit.amend import DecisionError, history

        try:
            past = history(project)
        except DecisionError as error:
            for failure in error.failures:
                of_decision = f"{failure.decision}, " if failure.decision else ""
                what = f"{of_decision}{failure.effect} {failure.target}"
                yield wrong(_place_of(failure.target, site), what=what)
            return
        if baseline is not None and compares:
            yield from _compared(baseline, past, ignore)
            return
    adopted = [
        each.adopts
        for each in sorted(decisions_on(project, site.tree), key=_day_of)
        if each.adopts is not None and each.adopts.kind is DocumentKind.PLAN
    ]
    if not adopted:
        yield NOT_APPLICABLE
    elif not _is_version(project, adopted[-1]):
        yield CannotTell("the plan as it was approved is not at hand to compare with")


def _day_of(decision: Decision) -> date:
    return (decision.date.latest if decision.date else None) or date.max


def _place_of(target: str, site: Site) -> str:
    """Return where a part of the project stands, from the project; the project for others."""
    for place in site.tree.ids.get(target, ()):
        if place.project is site.subject:
            return str(place.path).removeprefix(str(site.path)).removeprefix(".")
    return "decisions"


def _is_version(project: Project, adoption: Adoption) -> bool:
    """Tell whether a plan says of itself that it is the version that was adopted."""
    document, version = project.document, adoption.version
    if document is None or document.date is None or version is None:
        return False
    changed = document.updated is not None and not same_bounds(document.updated, version)
    return same_bounds(document.date, version) and not changed


def _compared(baseline: Project, past: "History", ignore: tuple[str, ...]) -> Iterator[Answer]:
    """Compare a baseline with the plan as it was when it held the same decisions."""
    from regionkit.amend import diff

    known = {each.id for each in baseline.decisions if each.carried_out}
    state, later = past.start, False
    for moment in past:
        if not moment.decision.carried_out:
            continue
        if moment.decision.id not in known:
            later = True
        elif later:
            yield CannotTell("the approved plan holds decisions that are later than others since")
            return
        else:
            state = moment.after
    passed_over = {Field(name) for name in ("decisions", *ignore)}
    for change in diff(baseline, state):
        if not passed_over.intersection(change.path.steps):
            at = str(change.path).removeprefix("project.")
            expected, found = _shown(change.before), _shown(change.after)
            yield wrong(at, what=change.label, expected=expected, found=found)


def _shown(value: object) -> Parameter:
    """Return a value as it can be told, a part of the plan by what it is called."""
    from regionkit.amend.change import said

    told = (str, int, Decimal, Amount, Money, Share, PartialDate, Period)
    plain = value is None or (isinstance(value, told) and not isinstance(value, bool))
    return value if plain else said(value)  # type: ignore[return-value]
