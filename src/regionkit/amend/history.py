"""History: how a project came to be as it is, decision by decision."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

import attrs

from regionkit.amend.change import differences
from regionkit.amend.diff import Diff
from regionkit.amend.draft import Draft, Movement
from regionkit.amend.errors import DecisionError, Failure
from regionkit.amend.making import make_all, undo_all
from regionkit.findings import Path
from regionkit.model import Decision, DecisionStatus, Project

_NEVER: Final = date.max


@attrs.frozen(kw_only=True, repr=False)
class Moment:
    """A decision in the history of a project."""

    decision: Decision
    """The decision, as it was then."""
    before: Project
    """The project before it."""
    after: Project
    """The project after it."""
    movements: tuple[Movement, ...]
    """The money it moved."""

    @property
    def difference(self) -> Diff:
        """What it changed, itself in the list of decisions left out."""
        before = attrs.evolve(self.before, decisions=())
        after = attrs.evolve(self.after, decisions=())
        return Diff(tuple(differences(before, after, Path("project"))))

    def __str__(self) -> str:
        """Write date, name and status."""
        return f"{self.decision.date} {self.decision.name or 'a decision'} ({self.decision.status})"

    def __repr__(self) -> str:
        """Say which decision it is."""
        return f"<Moment: {self}>"


@attrs.frozen(kw_only=True, repr=False)
class History:
    """How a project came to be as it is: where it began, and each decision since."""

    start: Project
    """The project before the first decision."""
    moments: tuple[Moment, ...]
    """The decisions in order of date."""

    def __iter__(self) -> Iterator[Moment]:
        """Go through the decisions."""
        return iter(self.moments)

    def __len__(self) -> int:
        """Count the decisions."""
        return len(self.moments)

    def at(self, day: date) -> Project:
        """Return the project as it was at the end of a day.

        A decision whose date is vague counts from the last day it can be of.
        """
        state = self.start
        for moment in self.moments:
            if _day_of(moment.decision) > day:
                break
            state = moment.after
        return state

    def __str__(self) -> str:
        """Write a line for each decision."""
        return "\n".join(str(moment) for moment in self.moments) or "No decisions."

    def __repr__(self) -> str:
        """Say how many decisions there are."""
        return f"<History: {len(self)} decisions>"


def history(project: Project) -> History:
    """Return how a project came to be as it is.

    From the project as it is, the decisions that were carried out are undone, the last first;
    from what is left, they are made again in order of date. What the plan said before its first
    decision is found that way: nothing but the plan itself is needed.

    Parameters
    ----------
    project
        A project with the decisions that were carried out on it.

    Returns
    -------
    History
        Decisions that are in force, or were revoked, and have a date. Proposals, rejected
        decisions and undated ones change nothing, and stay in every state.

    Raises
    ------
    DecisionError
        If the plan is not as its decisions say; with the effects that do not fit.

    Examples
    --------
    >>> import attrs
    >>> from datetime import date
    >>> import regionkit as rk
    >>> case = rk.read("examples/framover-sammen.yaml", rk.Dossier)
    >>> after = rk.apply(case.projects[0], attrs.evolve(case.decisions[0], status="adopted"))
    >>> rk.state_at(after, date(2022, 2, 6)) == case.projects[0]
    True
    """
    counted = tuple(each for each in project.decisions if _counts(each))
    revoked: dict[str, list[Decision]] = defaultdict(list)
    for each in counted:
        if each.revoked_by is not None:
            revoked[each.revoked_by].append(each)
    start = _start(project, counted, revoked)
    in_order = sorted(enumerate(counted), key=lambda pair: (_day_of(pair[1]), pair[0]))
    moments: list[Moment] = []
    state = start
    draft = Draft(start, counted[0]) if counted else None
    for _, decision in in_order:
        if draft is None:
            break
        before, noted = state, len(draft.movements)
        draft.decision = decision
        ending = revoked.get(decision.id or "", ())
        _must([f for old in reversed(ending) for f in undo_all(old, draft)])
        if decision.carried_out:
            _must([made.failure for made in make_all(draft) if made.failure is not None])
        known = _with_ended(before.decisions, ending) if ending else before.decisions
        state = attrs.evolve(draft.project, decisions=(*known, _as_it_was(decision)))
        moments.append(
            Moment(
                decision=decision,
                before=before,
                after=state,
                movements=tuple(draft.movements[noted:]),
            )
        )
    return History(start=start, moments=tuple(moments))


def state_at(project: Project, day: date) -> Project:
    """Return a project as it was at the end of a day, by the decisions it records.

    Parameters
    ----------
    project
        A project with the decisions that were carried out on it.
    day
        The day.

    Raises
    ------
    DecisionError
        If the plan is not as its decisions say.
    """
    return history(project).at(day)


def _with_ended(
    decisions: tuple[Decision, ...], ending: Sequence[Decision]
) -> tuple[Decision, ...]:
    """Return decisions, those among them that are revoked as what they now are."""
    ended = {old.id: old for old in ending}
    return tuple(ended.get(each.id, each) for each in decisions)


def _counts(decision: Decision) -> bool:
    decided = decision.status.in_force or decision.status is DecisionStatus.REVOKED
    return decided and decision.date is not None


def _day_of(decision: Decision) -> date:
    latest = decision.date.latest if decision.date else None
    return latest or _NEVER


def _start(
    project: Project, counted: tuple[Decision, ...], revoked: dict[str, list[Decision]]
) -> Project:
    """Undo what was decided, in the reverse of the order in which it was carried out."""
    standing = tuple(each for each in project.decisions if not _counts(each))
    if not counted:
        return project
    draft = Draft(project, counted[-1])
    for decision in reversed(counted):
        if decision.carried_out:
            _must(undo_all(decision, draft))
        for old in revoked.get(decision.id or "", ()):
            draft.decision = old
            _must([made.failure for made in make_all(draft) if made.failure is not None])
    return attrs.evolve(draft.project, decisions=standing)


def _as_it_was(decision: Decision) -> Decision:
    """Return a decision as it was when it was taken, whatever became of it."""
    if decision.status is not DecisionStatus.REVOKED:
        return decision
    on_conditions = DecisionStatus.ADOPTED_WITH_CONDITIONS
    status = on_conditions if decision.conditions else DecisionStatus.ADOPTED
    return attrs.evolve(decision, status=status, revoked=None, revoked_by=None)


def _must(failures: Sequence[Failure]) -> None:
    if failures:
        raise DecisionError(failures)
