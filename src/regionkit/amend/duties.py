"""Effects on who does what: roles, open points, responsibilities, conditions."""

from typing import TypeVar

import attrs

from regionkit.amend.deed import deed
from regionkit.amend.draft import Draft
from regionkit.amend.errors import Unmet
from regionkit.model import (
    Appoint,
    CloseOpenPoint,
    HandOver,
    Holder,
    OpenPoint,
    Responsibility,
    Role,
    SetCondition,
    Undertaking,
    Vacate,
)

T = TypeVar("T")

_A_ROLE = "a role"
_AN_UNDERTAKING = "a project or sub-project"


def _make_appointment(effect: Appoint, draft: Draft) -> Appoint:
    role, steps = draft.find(effect.target, Role, _A_ROLE)
    if _name(role.holder) != _name(effect.was):
        raise Unmet(_held_by(effect.was), _name(role.holder) or "it is vacant")
    if role.holder == effect.holder:
        raise Unmet(f"another holder than {effect.holder.name}", effect.holder.name)
    draft.change(steps, holder=effect.holder)
    return attrs.evolve(effect, was=role.holder)


def _undo_appointment(effect: Appoint, draft: Draft) -> None:
    role, steps = draft.find(effect.target, Role, _A_ROLE)
    if role.holder != effect.holder:
        raise Unmet(_held_by(effect.holder), _name(role.holder) or "it is vacant")
    draft.change(steps, holder=effect.was)


def _make_vacancy(effect: Vacate, draft: Draft) -> Vacate:
    role, steps = draft.find(effect.target, Role, _A_ROLE)
    if role.holder is None:
        raise Unmet("a role that is filled", "it is vacant")
    if effect.was is not None and effect.was.name != role.holder.name:
        raise Unmet(_held_by(effect.was), role.holder.name)
    draft.change(steps, holder=None)
    return attrs.evolve(effect, was=role.holder)


def _undo_vacancy(effect: Vacate, draft: Draft) -> None:
    role, steps = draft.find(effect.target, Role, _A_ROLE)
    if role.holder is not None:
        raise Unmet(_held_by(None), role.holder.name)
    draft.change(steps, holder=effect.was)


def _name(holder: Holder | None) -> str | None:
    return None if holder is None else holder.name


def _held_by(holder: Holder | None) -> str:
    return "a vacant role" if holder is None else f"a role held by {holder.name}"


def _make_settled(effect: CloseOpenPoint, draft: Draft) -> CloseOpenPoint:
    point, steps = draft.find(effect.target, OpenPoint, "an open point")
    if point.settled is not None:
        raise Unmet("a point that is open", f"it was settled {point.settled}")
    settled = effect.settled or draft.decision.date
    if settled is None:
        raise Unmet("a day on which it is settled", None)
    draft.change(steps, settled=settled)
    return attrs.evolve(effect, settled=settled)


def _undo_settled(effect: CloseOpenPoint, draft: Draft) -> None:
    point, steps = draft.find(effect.target, OpenPoint, "an open point")
    if point.settled != effect.settled:
        raise Unmet(f"settled {effect.settled}, as it was decided", point.settled)
    draft.change(steps, settled=None)


def _make_handover(effect: HandOver, draft: Draft) -> HandOver:
    part, steps = draft.find(effect.target, Undertaking, _AN_UNDERTAKING)
    given = Responsibility(what=effect.what, receiver=effect.receiver)
    if any(each.what == effect.what for each in part.handed_over):
        raise Unmet(f"{effect.what} to be its own", "it is handed over already")
    draft.change(steps, handed_over=(*part.handed_over, given))
    return effect


def _undo_handover(effect: HandOver, draft: Draft) -> None:
    part, steps = draft.find(effect.target, Undertaking, _AN_UNDERTAKING)
    given = Responsibility(what=effect.what, receiver=effect.receiver)
    draft.change(steps, handed_over=_without(part.handed_over, given, effect.what))


def _make_condition(effect: SetCondition, draft: Draft) -> SetCondition:
    _, steps = draft.find(effect.target, Undertaking, _AN_UNDERTAKING)
    draft.must_be_new(effect.condition, "a new condition")
    draft.add(steps, "conditions", effect.condition)
    return effect


def _undo_condition(effect: SetCondition, draft: Draft) -> None:
    part, steps = draft.find(effect.condition.id, type(effect.condition), "a condition")
    if part != effect.condition:
        raise Unmet(f"the condition {effect.condition.id} as it was set", "it was changed since")
    draft.remove(steps)


def _without(row: tuple[T, ...], part: T, name: str) -> tuple[T, ...]:
    """Return a row without the last part equal to one."""
    for position in reversed(range(len(row))):
        if row[position] == part:
            return row[:position] + row[position + 1 :]
    raise Unmet(f"{name}, as it was decided", "it is not there")


deed(Appoint, _make_appointment, _undo_appointment)
deed(Vacate, _make_vacancy, _undo_vacancy)
deed(CloseOpenPoint, _make_settled, _undo_settled)
deed(HandOver, _make_handover, _undo_handover)
deed(SetCondition, _make_condition, _undo_condition)
