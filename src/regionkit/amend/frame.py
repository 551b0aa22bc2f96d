"""Effects on what a plan is made of: sub-projects, activities, titles, stage, period."""

from typing import Final

import attrs

from regionkit.amend.deed import deed
from regionkit.amend.draft import Draft
from regionkit.amend.errors import Unmet
from regionkit.model import (
    Activity,
    AddActivity,
    AddSubproject,
    ChangeStage,
    Prioritise,
    Rename,
    SetPeriod,
    Subgoal,
    Subproject,
    Undertaking,
    Withdraw,
)

_A_SUBPROJECT: Final = "a sub-project"
_A_PART: Final = "a new part"
_NAMED: Final = (Undertaking, Activity)
_A_NAMED: Final = "a project, sub-project or activity"
_WITH_PERIOD: Final = (Undertaking, Subgoal, Activity)
_A_WITH_PERIOD: Final = "a project, sub-project, sub-goal or activity"


def _make_withdrawal(effect: Withdraw, draft: Draft) -> Withdraw:
    part, steps = draft.find(effect.target, Subproject, _A_SUBPROJECT)
    if part.withdrawn:
        raise Unmet(f"{effect.target} to be in the plan", "it is withdrawn already")
    if effect.was is not None and part.succeeded_by != effect.was:
        raise Unmet(f"{effect.was} as its successor so far", part.succeeded_by)
    draft.change(steps, withdrawn=True, succeeded_by=effect.successor or part.succeeded_by)
    return attrs.evolve(effect, was=part.succeeded_by)


def _undo_withdrawal(effect: Withdraw, draft: Draft) -> None:
    part, steps = draft.find(effect.target, Subproject, _A_SUBPROJECT)
    if not part.withdrawn:
        raise Unmet(f"{effect.target} to be withdrawn, as it was decided", "it is in the plan")
    draft.change(steps, withdrawn=False, succeeded_by=effect.was)


def _make_subproject(effect: AddSubproject, draft: Draft) -> AddSubproject:
    new = effect.subproject
    part, steps = draft.find(effect.target, Undertaking, "a project or sub-project")
    draft.must_be_in_the_plan(steps, part.id, "a project or sub-project")
    draft.must_be_new(new, _A_PART)
    if _holds_money(new):
        expected = "a new sub-project without money: let it come by transfer or add funding"
        raise Unmet(expected, new.name or new.id)
    draft.add(steps, "subprojects", new)
    return effect


def _undo_subproject(effect: AddSubproject, draft: Draft) -> None:
    _take_back(effect.subproject, Subproject, draft)


def _make_activity(effect: AddActivity, draft: Draft) -> AddActivity:
    _, steps = draft.find_one_of(effect.target, (Subgoal, Activity), "a sub-goal or activity")
    draft.must_be_in_the_plan(steps, effect.target, "a sub-goal or activity")
    draft.must_be_new(effect.activity, _A_PART)
    draft.add(steps, "activities", effect.activity)
    return effect


def _undo_activity(effect: AddActivity, draft: Draft) -> None:
    _take_back(effect.activity, Activity, draft)


def _holds_money(part: Subproject) -> bool:
    lines = part.budget.funding if part.budget else ()
    own = any(line.amount is not None and line.amount.number for line in lines)
    return own or any(_holds_money(inner) for inner in part.subprojects)


def _take_back(added: Subproject | Activity, kind: type, draft: Draft) -> None:
    part, steps = draft.find_one_of(added.id, (kind,), f"the part {added.id}")
    if part != added:
        raise Unmet(f"{added.id} as it was added", "it was changed since")
    draft.remove(steps)


def _make_name(effect: Rename, draft: Draft) -> Rename:
    part, steps = draft.find_one_of(effect.target, _NAMED, _A_NAMED)
    name = part.name if isinstance(part, Undertaking) else part.title
    if effect.was is not None and name != effect.was:
        raise Unmet(f"{effect.target} to be called {effect.was}", name)
    if part.title == effect.title:
        raise Unmet(f"another title than {effect.title}", part.title)
    draft.change(steps, title=effect.title)
    return attrs.evolve(effect, was=name, was_untitled=part.title is None)


def _undo_name(effect: Rename, draft: Draft) -> None:
    part, steps = draft.find_one_of(effect.target, _NAMED, _A_NAMED)
    if part.title != effect.title:
        raise Unmet(f"{effect.target} to be called {effect.title}, as it was decided", part.title)
    draft.change(steps, title=None if effect.was_untitled else effect.was)


def _make_priority(effect: Prioritise, draft: Draft) -> Prioritise:
    part, steps = draft.find(effect.target, Subproject, _A_SUBPROJECT)
    if part.prioritised or (part.withdrawn and not draft.again):
        found = "it is withdrawn" if part.withdrawn else "it is already"
        raise Unmet(f"{effect.target} to be in the plan and not prioritised yet", found)
    draft.change(steps, prioritised=True)
    return effect


def _undo_priority(effect: Prioritise, draft: Draft) -> None:
    part, steps = draft.find(effect.target, Subproject, _A_SUBPROJECT)
    if not part.prioritised:
        raise Unmet(f"{effect.target} to be prioritised, as it was decided", "it is not")
    draft.change(steps, prioritised=False)


def _make_stage(effect: ChangeStage, draft: Draft) -> ChangeStage:
    part, steps = draft.find(effect.target, Undertaking, "a project or sub-project")
    if effect.was is not None and part.stage is not effect.was:
        raise Unmet(f"stage {effect.was}", part.stage)
    if part.stage is effect.stage:
        raise Unmet(f"another stage than {effect.stage}", part.stage)
    draft.change(steps, stage=effect.stage)
    return attrs.evolve(effect, was=part.stage)


def _undo_stage(effect: ChangeStage, draft: Draft) -> None:
    part, steps = draft.find(effect.target, Undertaking, "a project or sub-project")
    if part.stage is not effect.stage:
        raise Unmet(f"stage {effect.stage}, as it was decided", part.stage)
    draft.change(steps, stage=effect.was)


def _make_period(effect: SetPeriod, draft: Draft) -> SetPeriod:
    part, steps = draft.find_one_of(effect.target, _WITH_PERIOD, _A_WITH_PERIOD)
    if effect.was is not None and part.period != effect.was:
        raise Unmet(f"period {effect.was}", part.period)
    if part.period == effect.period:
        raise Unmet(f"another period than {effect.period}", part.period)
    draft.change(steps, period=effect.period)
    return attrs.evolve(effect, was=part.period)


def _undo_period(effect: SetPeriod, draft: Draft) -> None:
    part, steps = draft.find_one_of(effect.target, _WITH_PERIOD, _A_WITH_PERIOD)
    if part.period != effect.period:
        raise Unmet(f"period {effect.period}, as it was decided", part.period)
    draft.change(steps, period=effect.was)


deed(Withdraw, _make_withdrawal, _undo_withdrawal)
deed(AddSubproject, _make_subproject, _undo_subproject)
deed(AddActivity, _make_activity, _undo_activity)
deed(Rename, _make_name, _undo_name)
deed(Prioritise, _make_priority, _undo_priority)
deed(ChangeStage, _make_stage, _undo_stage)
deed(SetPeriod, _make_period, _undo_period)
