"""History: how a project came to be as it is, decision by decision."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Final

import attrs

from regionkit.amend.built_upon import built_upon
from regionkit.amend.change import differences
from regionkit.amend.diff import Diff
from regionkit.amend.draft import Draft, Movement
from regionkit.amend.errors import DecisionError, Failure
from regionkit.amend.making import make_again, make_all, undo_all
from regionkit.errors import InvalidValueError
from regionkit.findings import Path
from regionkit.model import Decision, DecisionStatus, Project
from regionkit.values import PartialDate, Precision

_NOTHING: Final = Decision(status=DecisionStatus.PROPOSED)
"""Stands for the decision of a draft before there is one."""


@attrs.frozen(kw_only=True, repr=False)
class Moment:
    """A decision in the history of a project."""

    day: date
    """The day from which it counts."""
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

    def at(self, day: date | PartialDate) -> Project:
        """Return the project as it was at the end of a day.

        A decision whose date is vague counts from the last day it can be of.

        Parameters
        ----------
        day
            The day; of a vague one, the last that it can be.

        Raises
        ------
        TypeError, InvalidValueError
            If it is no day.
        """
        last, state = _as_day(day), self.start
        for moment in self.moments:
            if moment.day > last:
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
        The decisions that have a date, also the rejected and postponed ones, which change
        nothing. Proposals and undated decisions stay in every state.

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
    revoked = _revoked_by(counted)
    start = _start(project, counted, revoked)
    days = _days(counted)
    ended = {id(each) for row in revoked.values() for each in row}
    moments: list[Moment] = []
    state = start
    draft = Draft(start, _NOTHING)
    for day, _, decision in sorted((days[at], at, each) for at, each in enumerate(counted)):
        before, noted = state, len(draft.movements)
        known = before.decisions
        for old in reversed(revoked[decision.id]):
            _must(_not_yet_there(old, decision, known))
            if _was_undone(old, decision):
                _must(undo_all(old, draft))
                _must(tuple(built_upon(before, old)))
            known = tuple(old if each.id == old.id else each for each in known)
        draft.decision = decision
        if decision.carried_out:
            _must([made.failure for made in make_all(draft) if made.failure is not None])
        then = _as_it_was(decision) if id(decision) in ended else decision
        state = attrs.evolve(draft.project, decisions=(*known, then))
        moved = tuple(draft.movements[noted:])
        moments.append(Moment(day=day, decision=then, before=before, after=state, movements=moved))
    return History(start=start, moments=tuple(moments))


def state_at(project: Project, day: date | PartialDate) -> Project:
    """Return a project as it was at the end of a day, by the decisions it records.

    Parameters
    ----------
    project
        A project with the decisions that were carried out on it.
    day
        The day.

    Raises
    ------
    TypeError, InvalidValueError
        If it is no day: a text, a time, a date that is vague.
    DecisionError
        If the plan is not as its decisions say.
    """
    return history(project).at(day)


def day_of(decision: Decision) -> date:
    """Return the last day a decision can be of; the last of all if it has no date."""
    latest = decision.date.latest if decision.date else None
    return latest or date.max


def _as_day(day: object) -> date:
    if isinstance(day, PartialDate):
        known = day.precision is Precision.DAY and not (day.approximate or day.uncertain)
        if day.earliest is None or not known:
            hint = "The plan can have changed within it: say at the end of which day."
            raise InvalidValueError("an exact day", str(day), hint)
        return day.earliest
    if not isinstance(day, date) or isinstance(day, datetime):
        message = f"a day is a date or a PartialDate, not {type(day).__name__}: {day!r}"
        raise TypeError(message)
    return day


def _counts(decision: Decision) -> bool:
    """Tell whether a decision was taken on some day, whatever it was."""
    return decision.status is not DecisionStatus.PROPOSED and decision.date is not None


def _days(decisions: tuple[Decision, ...]) -> list[date]:
    """Return the day from which each decision counts.

    That is the last it can be of; but one with a vague date that was carried out before another
    whose day lies within it cannot be later than that, unless it was carried out after one that
    is later still. Of decisions that were not carried out, nobody knows which came first.
    """
    days: list[date] = []
    later: list[date] = []
    for decision, first in reversed([*zip(decisions, _first_days(decisions), strict=True)]):
        day = day_of(decision)
        if decision.carried_out:
            at = bisect_left(later, first)
            day = min([day, *later[at : at + 1]])
            insort(later, day)
        days.append(day)
    return days[::-1]


def _first_days(decisions: tuple[Decision, ...]) -> Iterator[date]:
    """Go through the first days that decisions can be of, after those carried out before."""
    earlier: list[date] = []
    for decision in decisions:
        first = (decision.date.earliest if decision.date else None) or date.min
        at = bisect_right(earlier, day_of(decision))
        yield max([first, *earlier[max(at - 1, 0) : at]])
        if decision.carried_out:
            insort(earlier, first)


def _revoked_by(decisions: tuple[Decision, ...]) -> dict[str | None, list[Decision]]:
    """Return the decisions that were revoked, by the id of the one that revoked them."""
    revoked: dict[str | None, list[Decision]] = defaultdict(list)
    known = {each.id for each in decisions if each.id is not None}
    for each in decisions:
        if each.status is DecisionStatus.REVOKED and each.id and each.revoked_by in known:
            revoked[each.revoked_by].append(each)
    return revoked


def _not_yet_there(old: Decision, by: Decision, known: tuple[Decision, ...]) -> Sequence[Failure]:
    """Tell of a decision that would be revoked before it was taken."""
    if any(each.id == old.id for each in known):
        return ()
    name = by.name or "decision"
    expected, found = f"a date not before {old.name}, which it revokes", str(by.date)
    return (Failure(effect="decision", target=name, expected=expected, found=found),)


def _was_undone(old: Decision, by: Decision) -> bool:
    """Tell whether a decision changed the plan, and another then undid it."""
    return old.carried_out and by.carried_out


def _start(
    project: Project,
    counted: tuple[Decision, ...],
    revoked: dict[str | None, list[Decision]],
) -> Project:
    """Undo what was decided, in the reverse of the order in which it was carried out."""
    if not counted:
        return project
    draft = Draft(project, _NOTHING)
    for decision in reversed(counted):
        if decision.carried_out:
            _must(undo_all(decision, draft))
        for old in revoked[decision.id]:
            if _was_undone(old, decision):
                _must(make_again(old, draft))
    standing = tuple(each for each in project.decisions if not _counts(each))
    return attrs.evolve(draft.project, decisions=standing)


def _as_it_was(decision: Decision) -> Decision:
    """Return a decision that was revoked as it was when it was taken."""
    on_conditions = DecisionStatus.ADOPTED_WITH_CONDITIONS
    status = on_conditions if decision.conditions else DecisionStatus.ADOPTED
    return attrs.evolve(decision, status=status, revoked=None, revoked_by=None)


def _must(failures: Sequence[Failure]) -> None:
    if failures:
        raise DecisionError(failures)
