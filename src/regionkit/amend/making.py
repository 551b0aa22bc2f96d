"""Making the effects of a decision, one after the other, and undoing them."""

from typing import Any, Final

import attrs

from regionkit.amend import duties, frame, funds, transfers
from regionkit.amend.deed import DEEDS
from regionkit.amend.draft import Draft, Movement
from regionkit.amend.errors import Failure, Unmet
from regionkit.model import EFFECTS, Decision, Effect, Project

ROOMS: Final = (duties, frame, funds, transfers)
"""Where the deeds are; importing them is what fills the table."""

_NAMES: Final = {cls: name for name, cls in EFFECTS.items()}


@attrs.frozen(kw_only=True)
class Made:
    """An effect that was made, or could not be."""

    point: int
    """The point of the resolution, by its printed number, else counted from 1."""
    effect: Effect
    """The effect; once made, with what was found filled in."""
    before: Project
    """The project before it."""
    after: Project
    """The project after it; the same as before if it could not be made."""
    movements: tuple[Movement, ...] = ()
    """The money it moved."""
    failure: Failure | None = None
    """Why it could not be made."""


def name_of(effect: Effect) -> str:
    """Return what an effect is called."""
    return _NAMES[type(effect)]


def target_of(effect: Any, project: Project) -> str:  # noqa: ANN401 - any effect
    """Return what an effect is about, by id, or the name of the project itself."""
    target: str | None = getattr(effect, "target", None) or getattr(effect, "source", None)
    return target or project.id or project.name or "the project"


def make_all(draft: Draft) -> tuple[Made, ...]:
    """Make all effects of the draft's decision, those that can be; tell of the others."""
    return tuple(_make(effect, number, draft) for number, effect in numbered(draft.decision))


def numbered(decision: Decision) -> list[tuple[int, Effect]]:
    """List the effects of a decision with the numbers of their points."""
    return [
        (point.number or counted, effect)
        for counted, point in enumerate(decision.points, start=1)
        for effect in point.effects
    ]


def _make(effect: Effect, point: int, draft: Draft) -> Made:
    before, noted = draft.project, len(draft.movements)
    try:
        made = DEEDS[type(effect)].make(effect, draft)
    except Unmet as unmet:
        draft.reset(before, noted)
        failure = failure_of(effect, unmet, draft, point)
        return Made(point=point, effect=effect, before=before, after=before, failure=failure)
    moved = tuple(draft.movements[noted:])
    return Made(point=point, effect=made, before=before, after=draft.project, movements=moved)


def undo_all(decision: Decision, draft: Draft) -> tuple[Failure, ...]:
    """Undo all effects of a decision that was carried out, the last first."""
    failures: list[Failure] = []
    draft.decision = decision
    for number, effect in reversed(numbered(decision)):
        before, noted = draft.project, len(draft.movements)
        try:
            DEEDS[type(effect)].undo(effect, draft)
        except Unmet as unmet:
            draft.reset(before, noted)
            failures.append(failure_of(effect, unmet, draft, number))
    return tuple(failures)


def make_again(decision: Decision, draft: Draft) -> tuple[Failure, ...]:
    """Make all effects of a decision again that was revoked, to go back before that."""
    draft.decision, draft.again = decision, True
    made = make_all(draft)
    draft.again = False
    return tuple(each.failure for each in made if each.failure is not None)


def failure_of(effect: Effect, unmet: Unmet, draft: Draft, point: int) -> Failure:
    """Say which effect did not find what."""
    return Failure(
        effect=name_of(effect),
        target=target_of(effect, draft.project),
        expected=unmet.expected,
        found=unmet.found,
        point=point,
        decision=draft.decision.name,
    )


def with_made(decision: Decision, made: tuple[Made, ...]) -> Decision:
    """Return a decision whose effects have what was found filled in."""
    effects = iter(made)
    points = tuple(
        attrs.evolve(point, effects=tuple(next(effects).effect for _ in point.effects))
        for point in decision.points
    )
    if decision.resolution:
        return attrs.evolve(decision, resolution=points)
    return attrs.evolve(decision, proposal=points)
