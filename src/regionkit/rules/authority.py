"""RK4xx, authority: what a body may decide, and on what conditions it did."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Annotated, Final

from regionkit.errors import InvalidValueError
from regionkit.model import EFFECTS, Condition, Decision, DecisionStatus, DocumentKind
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.effects import called
from regionkit.rules.register import rule
from regionkit.rules.site import Site


@rule(
    "RK412",
    "conditions-open",
    on=Condition,
    severity="- - w e e",
    message="This condition is not met: {title}",
    hint="Meet the condition, and say when that was.",
    source="Jems, status APPROVED_WITH_CONDITIONS",
    passes="""
        title: Framover sammen
        decisions:
          - status: adopted with conditions
            conditions: [{title: Kommunene slutter seg til, met: 2021-06-01}]
    """,
    fails="""
        title: Framover sammen
        decisions:
          - status: adopted with conditions
            conditions: [{title: Kommunene slutter seg til}]
    """,
)
def conditions_open(condition: Condition, site: Site) -> Iterator[Answer]:
    """The conditions of an approval are met before the plan goes on.

    The conditions of a decision in force are asked for, and those that a project or
    sub-project was told to fulfil. One that has until a day to come is not asked for yet; of a
    vague day the last counts.
    """
    above = site.parent.subject if site.parent else None
    in_force = above.status.in_force if isinstance(above, Decision) else True
    if not in_force:
        yield NOT_APPLICABLE
    elif condition.met is None and not _is_to_come(condition, site):
        yield wrong("met", title=condition.title)


def _is_to_come(condition: Condition, site: Site) -> bool:
    """Tell whether a condition need not be met yet."""
    if condition.due is None:
        return False
    return condition.due.latest is None or condition.due.latest >= site.as_of


NO_TABLE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({})
"""A table of competence in which no body stands."""

ANYTHING: Final = "anything"
"""What stands in a table of competence for a body that can decide all."""

_KINDS: Final = (ANYTHING, *EFFECTS, *(f"adopt {kind}" for kind in DocumentKind))


@rule(
    "RK414",
    "body-not-competent",
    on=Decision,
    severity="- - w w w",
    message="By the table of competence {body} cannot decide this: {what}",
    hint="Bring it to a body that can.",
    source="Kommuneloven, chapter 18: a political council is for cooperation, and the "
    "municipalities decide",
    passes="""
        title: Framover sammen
        subprojects: [{id: klynger, title: Regionalt klyngeprosjekt}]
        decisions:
          - status: adopted
            body: Interkommunalt politisk råd
            resolution:
              - {text: Delprosjektet tas ut., effects: [{effect: withdraw, target: klynger}]}
    """,
    fails="""
        title: Framover sammen
        budget: {funding: [{id: andel, title: Kommunen, amount: 100 000}]}
        decisions:
          - status: adopted
            body: Interkommunalt politisk råd
            resolution:
              - text: Kommunens andel økes.
                effects:
                  - {effect: revise, target: andel, amount: 150 000, counterpart: kommunen}
    """,
)
def body_not_competent(
    decision: Decision,
    site: Site,
    *,
    competence: Annotated[
        Mapping[str, tuple[str, ...]],
        "What each body can decide: kinds of effects, adopt plan and the like, or anything.",
    ] = NO_TABLE,
) -> Iterator[Answer]:
    """The body can decide what it decides, by the table of those who use the rule.

    regionkit knows no law. The table says for each body by name which effects it can decide
    (``transfer``, ``change stage`` …), which papers it can adopt (``adopt plan``), or
    ``anything``. Without a table nothing is asked, and of a body that is not in it nothing can
    be told. The cases below are judged by a table in which *Interkommunalt politisk råd* can
    decide ``withdraw`` and ``prioritise``. A table that speaks of something else than what
    can be decided is a fault of the profile, and told of by RK003.
    """
    decided = list(dict.fromkeys(called(effect) for effect in decision.effects))
    if decision.adopts is not None:
        decided.append(f"adopt {decision.adopts.kind}")
    over = decision.status in (DecisionStatus.REJECTED, DecisionStatus.REVOKED)
    if not competence or not decided or over:
        yield NOT_APPLICABLE
        return
    table = {body.casefold(): tuple(kinds) for body, kinds in competence.items()}
    for kind in (kind for kinds in table.values() for kind in kinds):
        if kind not in _KINDS:
            raise InvalidValueError(f"one of {', '.join(_KINDS)}", kind)
    body = decision.body
    if body is None or body.casefold() not in table:
        yield CannotTell("the table of competence does not have the body", "body")
        return
    allowed = table[body.casefold()]
    what = tuple(kind for kind in decided if kind not in allowed and ANYTHING not in allowed)
    if what:
        yield wrong("body", body=body, what=what)
