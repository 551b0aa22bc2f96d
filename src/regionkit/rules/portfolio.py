"""RK8xx, portfolio: how plans, programmes and projects fit together."""

from collections.abc import Iterator

from regionkit.findings import phrase
from regionkit.model import Policy, PolicyKind
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site


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
