"""What the effects of a decision find in a plan, and whether they stand in it already.

For the rules on decisions; amendments are loaded when there is a decision with effects.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import attrs

from regionkit.findings import phrase
from regionkit.model import (
    EFFECTS,
    Activity,
    AddActivity,
    AddCost,
    AddFunding,
    AddSubproject,
    Appoint,
    ChangeFundingState,
    ChangeStage,
    CloseOpenPoint,
    CostItem,
    Decision,
    Dossier,
    Effect,
    FundingLine,
    HandOver,
    OpenPoint,
    Prioritise,
    Project,
    Rename,
    ReplaceKey,
    Revise,
    Role,
    SetCondition,
    SetPeriod,
    SharingKey,
    Subgoal,
    Subproject,
    Transfer,
    Undertaking,
    Vacate,
    Withdraw,
)
from regionkit.rules.site import Site
from regionkit.values import Amount, Bound

if TYPE_CHECKING:
    from regionkit.amend.draft import Draft
    from regionkit.rules.tree import Tree

NO_PROJECT: Final = phrase("nothing says which project it changes")
"""Why nothing can be told of a decision that is in no project."""

_UNNAMED: Final = "–"
_NAMES: Final = {noun: name for name, noun in EFFECTS.items()}
_FOUND: Final = {
    *("own_fields", "was", "source_line", "receiver_was", "new_line", "new_budget"),
    *("was_untitled", "was_evidence", "purpose", "evidence", "counterpart"),
}
"""Fields that say what was found, or why, and not what is to be."""


# --- which project, which effects ----------------------------------------------


def project_of(decision: Decision, site: Site) -> Project | None:
    """Return the project that a decision changes; None if nothing says which."""
    above = site.parent.subject if site.parent else None
    return _project_in(decision, above, site.tree)


def _project_in(decision: Decision, above: object, tree: "Tree") -> Project | None:
    for place in tree.ids.get(decision.project or "", ()):
        if isinstance(place.subject, Undertaking):
            return place.project
    if isinstance(above, Project):
        return above
    if decision.project is None and isinstance(above, Dossier) and len(above.projects) == 1:
        return above.projects[0]
    return None


def decisions_on(project: Project, tree: "Tree") -> tuple[Decision, ...]:
    """List the decisions in force on a project: its own, and those of the dossier it is in."""
    root = tree.root.subject
    held: list[tuple[Decision, object]] = [(each, project) for each in project.decisions]
    if isinstance(root, Dossier):
        held += [(each, root) for each in root.decisions]
    return tuple(
        decision
        for decision, above in held
        if decision.status.in_force and _project_in(decision, above, tree) is project
    )


def effects_with_paths(decision: Decision) -> list[tuple[str, Effect]]:
    """List the effects of the points that count, each with where it stands."""
    row = "resolution" if decision.resolution else "proposal"
    return [
        (f"{row}[{number}].effects[{position}]", effect)
        for number, point in enumerate(decision.points)
        for position, effect in enumerate(point.effects)
    ]


@attrs.frozen
class Turn:
    """An effect of a decision at its turn."""

    at: str
    """Where it stands, from the decision."""
    effect: Any
    """The effect."""
    draft: "Draft"
    """The project as it finds it: as the effects before it leave it, if they can be made."""

    def part(self, identifier: str | None) -> object:
        """Return what it finds under an id, the project itself for None; None if nothing."""
        return part_in(self.draft, identifier)


def turns_of(decision: Decision, project: Project) -> list[Turn]:
    """List the effects of a decision, each with the project it finds.

    A decision that was carried out finds what it left behind, and what came after it.
    """
    from regionkit.amend import preview
    from regionkit.amend.draft import Draft

    pairs = effects_with_paths(decision)
    found = [made.before for made in preview(project, decision).made]
    drafts: dict[int, Draft] = {}
    turns = []
    for number, (at, effect) in enumerate(pairs):
        before = found[number] if len(found) == len(pairs) else project
        draft = drafts.setdefault(id(before), Draft(before, decision))
        turns.append(Turn(at, effect, draft))
    return turns


def part_in(draft: "Draft", identifier: str | None) -> object:
    """Return the part with an id, the project itself for None; None if there is none."""
    from regionkit.amend.errors import Unmet

    try:
        part: object = draft.at(draft.place(identifier))
    except Unmet:
        return None
    return part


# --- what is said of an effect --------------------------------------------------


def called(effect: Effect) -> str:
    """Return what an effect is called in files: ``transfer``."""
    return _NAMES[type(effect)]


def target_of(effect: Effect) -> str | None:
    """Return what an effect is about, by id; None for the project itself."""
    target: str | None = getattr(effect, "target", None) or getattr(effect, "source", None)
    return target


def name_in(draft: "Draft", identifier: str | None) -> str:
    """Return what a part is called: its name or title, else its id."""
    part = part_in(draft, identifier)
    named = (getattr(part, field, None) for field in ("name", "title"))
    return next((name for name in named if name), identifier or _UNNAMED)


def wish_of(effect: Effect) -> tuple[object, ...]:
    """Return what an effect wants, so that two that want the same are equal."""
    names = [field.name for field in attrs.fields(type(effect)) if field.name not in _FOUND]
    return (type(effect), *(getattr(effect, name) for name in names))


def subject_of(effect: Effect) -> tuple[object, ...]:
    """Return what an effect is about, so that one can be told to come after another."""
    return (type(effect), target_of(effect), _new_id(effect))


def _new_id(effect: Any) -> str | None:  # noqa: ANN401 - any effect
    for field in ("line", "item", "subproject", "activity", "key", "condition"):
        part = getattr(effect, field, None)
        if part is not None:
            own: str | None = part.id
            return own
    return None


# --- what an effect needs ---------------------------------------------------------

_ACCOUNT: Final = (Undertaking, FundingLine)

NEEDS: Final[dict[type, dict[str, tuple[type, ...]]]] = {
    Transfer: {"source": _ACCOUNT, "receiver": _ACCOUNT},
    AddFunding: {"target": (Undertaking,)},
    AddCost: {"target": (Undertaking,)},
    Withdraw: {"target": (Subproject,)},
    AddSubproject: {"target": (Undertaking,)},
    AddActivity: {"target": (Subgoal, Activity)},
    Rename: {"target": (Undertaking, Activity)},
    Prioritise: {"target": (Subproject,)},
    ChangeStage: {"target": (Undertaking,)},
    SetPeriod: {"target": (Undertaking, Subgoal, Activity)},
    Revise: {"target": (CostItem, FundingLine)},
    ChangeFundingState: {"target": (FundingLine,)},
    ReplaceKey: {"target": (SharingKey,)},
    Appoint: {"target": (Role,)},
    Vacate: {"target": (Role,)},
    CloseOpenPoint: {"target": (OpenPoint,)},
    HandOver: {"target": (Undertaking,)},
    SetCondition: {"target": (Undertaking,)},
}
"""What each effect must find, by the field that names it."""


# --- whether an effect stands in a plan -------------------------------------------


def stands(effect: Effect, draft: "Draft") -> bool | None:
    """Tell whether a plan is as an effect would make it; None if that cannot be told."""
    if isinstance(effect, Transfer):
        return _is_moved(effect, draft)
    new = _new_id(effect)
    if new is not None:
        return draft.has(new)
    tell = _TELL.get(type(effect))
    part = part_in(draft, target_of(effect))
    if tell is None or not isinstance(part, NEEDS[type(effect)]["target"]):
        return None if tell is None else False
    return tell(effect, part)


_TELL: Final[dict[type, Callable[[Any, Any], bool | None]]] = {
    Withdraw: lambda _, part: part.withdrawn,
    Rename: lambda effect, part: part.title == effect.title,
    Prioritise: lambda _, part: part.prioritised,
    ChangeStage: lambda effect, part: part.stage is effect.stage,
    SetPeriod: lambda effect, part: part.period == effect.period,
    Revise: lambda effect, part: same_amount(part.amount, effect.amount),
    ChangeFundingState: lambda effect, part: (
        part.state is effect.state and effect.evidence in (None, part.evidence)
    ),
    Appoint: lambda effect, part: (
        part.holder is not None and part.holder.name == effect.holder.name
    ),
    Vacate: lambda _, part: part.holder is None,
    CloseOpenPoint: lambda _, part: part.settled is not None,
    HandOver: lambda effect, part: any(
        (each.what, each.receiver) == (effect.what, effect.receiver) for each in part.handed_over
    ),
}
"""How it is told of effects that add nothing with an id of its own."""


def same_amount(one: Amount | None, other: Amount | None) -> bool:
    """Tell whether two amounts say the same, the currency where both name one."""
    if one is None or other is None:
        return one is other
    if one.currency is None or other.currency is None:
        one, other = attrs.evolve(one, currency=None), attrs.evolve(other, currency=None)
    return one == other


def lines_of(part: object, line: str | None = None) -> tuple[FundingLine, ...]:
    """Return the funding lines that a project or line stands for, or the one named of them."""
    if isinstance(part, FundingLine):
        return (part,)
    budget = part.budget if isinstance(part, Undertaking) else None
    lines = budget.funding if budget else ()
    if line is None:
        return lines
    return tuple(each for each in lines if line in (each.id, each.title))[:1]


def _is_moved(effect: Transfer, draft: "Draft") -> bool | None:
    """Tell whether money was moved, by what its source and its receiver hold now."""
    if effect.new_line is not None:
        return draft.has(effect.new_line)
    moved, was = exact(effect.amount), exact(effect.was)
    held = _held(lines_of(part_in(draft, effect.source), effect.source_line))
    if moved is None or effect.receiver is None:
        return None
    if was is not None and held is not None:
        return {was: False, was - moved: True}.get(held)
    receiver = lines_of(part_in(draft, effect.receiver))
    name = draft.decision.name
    if name is not None and any(line.evidence == name for line in receiver):
        return True
    if held is not None and held >= moved:
        return False
    got = _has_got(receiver, moved)
    return None if got and held is None else got


def _has_got(receiver: tuple[FundingLine, ...], moved: Decimal) -> bool | None:
    """Tell whether lines hold an amount; None if they may, among other money."""
    if any(exact(line.amount) == moved for line in receiver):
        return True
    held = _held(receiver)
    return False if not receiver or (held is not None and held < moved) else None


def _held(lines: tuple[FundingLine, ...]) -> Decimal | None:
    """Return what lines hold together; None if that is not said exactly of each of them."""
    numbers = [exact(line.amount) for line in lines]
    known = [number for number in numbers if number is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(numbers) else None


def exact(amount: Amount | None) -> Decimal | None:
    """Return the figure of an amount that is exact; None of any other."""
    if amount is None or amount.approximate or amount.bound is not Bound.EXACT:
        return None
    return amount.number
