"""Nouns: a plan as the rows of the sheets, and what of it has no place there."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias

import attrs

from regionkit.exchange.workbook.layout import GoalLevel, Sheet
from regionkit.exchange.workbook.sheets import (
    ACTIVITIES,
    COSTS,
    DECISION_POINTS,
    FUNDING,
    GOALS,
    PARTICIPANTS,
    PLAN,
    ROLES,
    SHEETS,
    STAFFING,
)
from regionkit.findings import Path
from regionkit.model import (
    Activity,
    Background,
    Budget,
    Document,
    Entity,
    Frame,
    Goal,
    Goals,
    Holder,
    Organisation,
    Project,
    Staffing,
    Subgoal,
    parts_of,
)
from regionkit.values import Amount

Fields: TypeAlias = Mapping[str, object]
"""What goes into a row, by the keys of its columns."""

_FIELDS: Final[dict[type, frozenset[str]]] = {
    sheet.noun: frozenset(column.key.partition(".")[0] for column in sheet.columns)
    for sheet in SHEETS
    if sheet.noun is not None
}
COVERED: Final[dict[type, frozenset[str]]] = {
    **_FIELDS,
    Subgoal: _FIELDS[Subgoal] | {"activities"},
    Goal: _FIELDS[Subgoal] - {"period"},
    Activity: _FIELDS[Activity] | {"activities"},
    Goals: frozenset({"main", "subgoals"}),
    Staffing: frozenset({"shares"}),
    Budget: frozenset({"frame", "costs", "funding"}),
    Project: frozenset(
        {column.key.partition(".")[0] for column in PLAN.columns}
        | {"participants", "staffing", "organisation", "goals", "decision_points"}
    ),
    Document: frozenset({"as_of"}),
    Background: frozenset({"text"}),
    Organisation: frozenset({"roles"}),
    Holder: frozenset({"name", "kind"}),
    Frame: frozenset({"amount", "years"}),
}
"""The fields that have a place in a workbook, by noun."""


def rows_of(plan: Project) -> dict[Sheet, list[Fields]]:
    """Return what goes into the rows of each sheet; the form about the plan is one."""
    goals, budget = plan.goals or Goals(), plan.budget or Budget()
    staffing, organisation = plan.staffing or Staffing(), plan.organisation or Organisation()
    return {
        PLAN: [_in_currency(_row(plan, PLAN), budget.currency)],
        PARTICIPANTS: [_row(each, PARTICIPANTS) for each in plan.participants],
        STAFFING: [_row(each, STAFFING) for each in staffing.shares],
        ROLES: [_row(each, ROLES) for each in organisation.roles],
        GOALS: [
            *({**_row(each, GOALS), "level": GoalLevel.MAIN_GOAL} for each in goals.main),
            *({**_row(each, GOALS), "level": GoalLevel.SUB_GOAL} for each in goals.subgoals),
        ],
        ACTIVITIES: [
            row
            for called, subgoal in zip(_called(goals.subgoals), goals.subgoals, strict=True)
            for row in _activities(subgoal.activities, called, 1)
        ],
        DECISION_POINTS: [_row(each, DECISION_POINTS) for each in plan.decision_points],
        COSTS: [_in_currency(_row(each, COSTS), budget.currency) for each in budget.costs],
        FUNDING: [_in_currency(_row(each, FUNDING), budget.currency) for each in budget.funding],
    }


def _called(subgoals: tuple[Subgoal, ...]) -> Iterator[str | int]:
    """Tell by what activities refer to each sub-goal: its id, or its number if that is doubled."""
    times = Counter(each.id for each in subgoals)
    for number, each in enumerate(subgoals, start=1):
        yield each.id if each.id and times[each.id] == 1 else number


def _activities(
    activities: tuple[Activity, ...], subgoal: str | int, level: int
) -> Iterator[Fields]:
    for each in activities:
        yield {**_row(each, ACTIVITIES), "subgoal": subgoal, "level": level}
        yield from _activities(each.activities, subgoal, level + 1)


def _row(noun: Entity, sheet: Sheet) -> Fields:
    return {column.key: _at(noun, column.key) for column in sheet.columns}


def _in_currency(fields: Fields, currency: str | None) -> Fields:
    """Let amounts name the currency of their budget, for which a workbook has no place."""
    return {
        key: attrs.evolve(value, currency=value.currency or currency)
        if isinstance(value, Amount) and value.known
        else value
        for key, value in fields.items()
    }


def _at(noun: Entity, keys: str) -> object:
    """Return what stands under keys such as ``budget.frame.amount``; None if nothing does."""
    found: object = noun
    for key in keys.split("."):
        found = getattr(found, key, None)
    return found


def left_out(plan: Project) -> tuple[Path, ...]:
    """Return the parts of a plan that have no place in a workbook, by their paths."""
    return tuple(Path(path) for path in _left_out(plan, "project"))


def _left_out(noun: Entity, path: str) -> Iterator[str]:
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(type(noun))
    covered = COVERED[type(noun)]
    for field in fields:
        if field.name not in covered and getattr(noun, field.name) != field.default:
            yield f"{path}.{field.name}"
    for step, part in parts_of(noun):
        if isinstance(part, Entity) and step.partition("[")[0] in covered:
            yield from _left_out(part, f"{path}.{step}")
