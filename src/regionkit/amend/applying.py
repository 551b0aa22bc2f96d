"""Carrying decisions out: apply, preview, revoke."""

from collections.abc import Iterator
from typing import Final

import attrs

from regionkit.amend.draft import Draft
from regionkit.amend.errors import DecisionError, Failure
from regionkit.amend.making import make_all, undo_all, with_made
from regionkit.amend.preview import Preview
from regionkit.model import Decision, DecisionStatus, Project
from regionkit.values import certainly_before

_DECISION: Final = "decision"


def preview(project: Project, decision: Decision) -> Preview:
    """Show what a decision would change, krone by krone, without changing anything.

    Parameters
    ----------
    project
        The project as it is.
    decision
        A decision at any status: a proposal can be previewed before it is decided.

    Returns
    -------
    Preview
        The changes, the money moved, and everything that stands in the way.

    Examples
    --------
    >>> import regionkit as rk
    >>> case = rk.read("examples/framover-sammen.yaml", rk.Dossier)
    >>> seen = rk.preview(case.projects[0], case.decisions[0])
    >>> [(movement.name, int(movement.amount)) for movement in seen.movements]
    [('Regionalt klyngeprosjekt', -200000), ('Kunst, kultur og opplevelser', 200000)]
    >>> seen.failures, [failure.found for failure in seen.not_yet]
    ((), ['proposed'])
    """
    draft = Draft(project, decision)
    made = make_all(draft)
    return Preview(
        decision=decision,
        before=project,
        after=draft.project,
        made=made,
        not_yet=tuple(_not_yet(project, decision)),
    )


def apply(project: Project, decision: Decision) -> Project:
    """Carry out an adopted decision.

    Everything is verified first; if anything stands in the way, nothing is done.

    Parameters
    ----------
    project
        The project as it is.
    decision
        An adopted decision with body and date.

    Returns
    -------
    Project
        A new project, changed and with the decision recorded: its effects say, under ``was``,
        what they found. A decision of the same id that was recorded before is replaced.

    Raises
    ------
    DecisionError
        If it is not adopted, was carried out already, or an effect does not find what it
        expects; with all that stands in the way.

    Examples
    --------
    >>> import attrs
    >>> import regionkit as rk
    >>> case = rk.read("examples/framover-sammen.yaml", rk.Dossier)
    >>> adopted = attrs.evolve(case.decisions[0], status="adopted")
    >>> after = rk.apply(case.projects[0], adopted)
    >>> after.subprojects[0].withdrawn
    True
    """
    draft = Draft(project, decision)
    made = make_all(draft)
    failures = (
        *_not_yet(project, decision),
        *(each.failure for each in made if each.failure is not None),
    )
    if failures:
        raise DecisionError(failures)
    done = attrs.evolve(with_made(decision, made), carried_out=True)
    return attrs.evolve(draft.project, decisions=_recorded(project.decisions, done))


def revoke(project: Project, revoked: str, by: Decision) -> Project:
    """Undo a decision that was carried out, by another decision.

    Parameters
    ----------
    project
        The project as it is.
    revoked
        The decision to undo, by id.
    by
        The adopted decision that revokes it, with id, body and date. Its own effects are
        carried out after those of the other are undone.

    Returns
    -------
    Project
        A new project with both decisions recorded.

    Raises
    ------
    DecisionError
        If there is no such decision in force, a later one built upon it, or the revoking
        decision cannot be carried out; with all that stands in the way.
    """
    old = next((each for each in project.decisions if each.id == revoked), None)
    draft = Draft(project, by)
    failures = [*_not_yet(project, by), *_irrevocable(revoked, old, by)]
    if old is not None:
        failures += undo_all(old, draft)
    made = make_all(draft)
    failures += [each.failure for each in made if each.failure is not None]
    if failures or old is None:
        raise DecisionError(failures)
    undone = attrs.evolve(old, status=DecisionStatus.REVOKED, revoked=by.date, revoked_by=by.id)
    done = attrs.evolve(with_made(by, made), carried_out=True)
    decisions = _recorded(_recorded(project.decisions, undone), done)
    return attrs.evolve(draft.project, decisions=decisions)


def _recorded(decisions: tuple[Decision, ...], new: Decision) -> tuple[Decision, ...]:
    """Return the decisions of a project with one more, or with a newer version of one.

    A decision that was only proposed goes to the end when it is carried out: the order is that
    in which decisions were carried out.
    """
    if new.id is None:
        return (*decisions, new)
    if any(each.id == new.id and each.carried_out for each in decisions):
        return tuple(new if each.id == new.id else each for each in decisions)
    return (*(each for each in decisions if each.id != new.id), new)


def _not_yet(project: Project, decision: Decision) -> Iterator[Failure]:
    """Tell what keeps a decision as a whole from being carried out."""
    if not decision.status.in_force:
        yield _failure(decision, "an adopted decision", str(decision.status))
    if decision.body is None:
        yield _failure(decision, "the body that decided", "none")
    if decision.date is None:
        yield _failure(decision, "the date of the decision", "none")
    if decision.project is not None and decision.project != project.id:
        yield _failure(decision, f"the project {decision.project}", project.id or "one without id")
    known = [each for each in project.decisions if each.id is not None and each.id == decision.id]
    if decision.carried_out or any(each.carried_out for each in known):
        yield _failure(decision, "a decision not carried out yet", "it is carried out")


def _irrevocable(revoked: str, old: Decision | None, by: Decision) -> Iterator[Failure]:
    """Tell what keeps a decision from being revoked by another."""
    if old is None:
        yield _failure(by, f"a decision {revoked} in the project", "none")
    elif not old.carried_out or not old.status.in_force:
        found = str(old.status) if old.carried_out else "one not carried out"
        yield _failure(old, "a decision in force that was carried out", found)
    elif old.date is not None and by.date is not None and certainly_before(by.date, old.date):
        yield _failure(by, f"a date not before {old.date}", str(by.date))
    if by.id is None:
        yield _failure(by, "a revoking decision with an id", "no id")


def _failure(decision: Decision, expected: str, found: str) -> Failure:
    return Failure(
        effect=_DECISION, target=decision.name or "decision", expected=expected, found=found
    )
