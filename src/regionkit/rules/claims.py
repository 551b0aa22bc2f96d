"""RK311 and RK321, claims: what whoever gives a grant asks to see, line by line."""

from collections.abc import Iterator

from regionkit.model import CostItem, FundingLine, FundingState
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site


@rule(
    "RK311",
    "commitment-without-evidence",
    on=FundingLine,
    severity="- w e e e",
    message="This funding is committed, and nothing says by what decision or letter: {title}",
    hint="Name the decision or letter under evidence.",
    source="county practice: other funding is documented by a copy of the decision or commitment",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        budget:
          funding:
            - {title: Tilskudd, amount: 750 000, state: committed, evidence: brev 3.2.2009}
    """,
    fails="""
        title: Samordnet næringsapparat
        currency: NOK
        budget: {funding: [{title: Tilskudd, amount: 750 000, state: committed}]}
    """,
)
def commitment_without_evidence(line: FundingLine, site: Site) -> Iterator[Answer]:
    """Committed funding refers to the decision or letter by which it was committed.

    Money that is received has come, and own money needs no promise by others: neither is asked
    for evidence.
    """
    if line.state is None:
        yield CannotTell("the state of the funding line is not given", "state")
    elif line.state is not FundingState.COMMITTED:
        yield NOT_APPLICABLE
    elif not (line.evidence or "").strip():
        yield wrong("evidence", title=line.title)


@rule(
    "RK321",
    "cost-outside-eligible-period",
    on=CostItem,
    severity="- w e e e",
    message="This cost falls in {found}, which cannot lie within {expected}, the period of the "
    "project: {title}",
    hint="Move it out of the claim, or extend the project by decision.",
    source="county rules for those who receive grants: only costs in the project period",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        period: 2009/2012
        budget: {costs: [{title: Utredning, amount: 100 000, period: 2010}]}
    """,
    fails="""
        title: Samordnet næringsapparat
        currency: NOK
        period: 2009/2012
        budget: {costs: [{title: Utredning, amount: 100 000, period: 2008}]}
    """,
)
def cost_outside_eligible_period(item: CostItem, site: Site) -> Iterator[Answer]:
    """Costs fall inside the period of the project that they belong to.

    What was spent before or after is not paid for. What belongs to a sub-project is to lie
    within that. A finding is given only if no reading of the two periods fits.
    """
    whole = next(site.periods_above(), None)
    if item.period is None:
        yield NOT_APPLICABLE
    elif whole is None:
        yield CannotTell("the project has no period", "period")
    elif not whole.is_possible() or not item.period.is_possible():
        yield CannotTell("the period ends before it begins", "period")
    elif not item.period.can_lie_within(whole):
        yield wrong("period", title=item.title, found=item.period, expected=whole)
