"""Whether later decisions build upon one that is to be revoked."""

from collections.abc import Iterator
from typing import Any, Final

from regionkit.amend.draft import ids_in
from regionkit.amend.errors import Failure
from regionkit.amend.making import name_of, numbered, target_of
from regionkit.model import (
    AddActivity,
    AddCost,
    AddFunding,
    AddSubproject,
    Appoint,
    ChangeFundingState,
    ChangeStage,
    Decision,
    Effect,
    Entity,
    Project,
    Rename,
    ReplaceKey,
    Revise,
    SetCondition,
    SetPeriod,
    Transfer,
    Vacate,
    shape_of,
)

_SAYS: Final[dict[type, str]] = {
    Appoint: "holder",
    ChangeFundingState: "state",
    ChangeStage: "stage",
    Rename: "title",
    Revise: "amount",
    SetPeriod: "period",
    Vacate: "holder",
}
"""What an effect says of its target; what is said last holds."""

_ADDS: Final[dict[type, str]] = {
    AddActivity: "activity",
    AddCost: "item",
    AddFunding: "line",
    AddSubproject: "subproject",
    ReplaceKey: "key",
    SetCondition: "condition",
}
"""Under what name an effect holds the part that it adds."""


def built_upon(project: Project, old: Decision) -> Iterator[Failure]:
    """Tell of later decisions in force that speak of what one added, or said.

    Without them, its effects could be undone, and the plan would then say something else than
    the decisions that still hold.
    """
    position = next(at for at, each in enumerate(project.decisions) if each.id == old.id)
    later = [
        each
        for each in project.decisions[position + 1 :]
        if each.carried_out and each.status.in_force
    ]
    for point, effect in numbered(old):
        added, said = _added(effect), _said(effect, project)
        for each in later:
            if any(
                added & set(_named(other)) or (said is not None and said == _said(other, project))
                for other in each.effects
            ):
                yield Failure(
                    effect=name_of(effect),
                    target=target_of(effect, project),
                    expected="no later decision that builds upon it",
                    found=each.name or "one",
                    point=point,
                    decision=old.name,
                )


def _added(effect: Effect) -> set[str]:
    """Return the ids of what an effect added."""
    if isinstance(effect, Transfer):
        return {effect.new_line} if effect.new_line is not None else set()
    name = _ADDS.get(type(effect))
    return set(ids_in(getattr(effect, name))) if name is not None else set()


def _said(effect: Effect, project: Project) -> tuple[str, str] | None:
    """Return of what an effect says something, if what is said last holds."""
    what = _SAYS.get(type(effect))
    return None if what is None else (what, target_of(effect, project))


def _named(effect: Effect) -> Iterator[str]:
    """List the ids that an effect names, within the parts that it adds too."""
    waiting: list[Any] = [effect]
    while waiting:
        part = waiting.pop()
        shape = shape_of(type(part))
        for name, _ in shape.references:
            given = getattr(part, name)
            yield from (given,) if isinstance(given, str) else given or ()
        inner = [getattr(part, name) for name in shape.one]
        inner += [each for name in shape.several for each in getattr(part, name)]
        waiting += [each for each in inner if isinstance(each, Entity)]
