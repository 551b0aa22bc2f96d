"""Carrying decisions out: apply, preview, revoke."""

from collections.abc import Iterator
from typing import Final, overload

import attrs

from regionkit.amend.built_upon import built_upon
from regionkit.amend.change import ChangeKind, differences
from regionkit.amend.draft import Draft
from regionkit.amend.errors import DecisionError, Failure
from regionkit.amend.history import day_of, history
from regionkit.amend.making import make_all, undo_all, with_made
from regionkit.amend.preview import Preview
from regionkit.findings import Path
from regionkit.model import Decision, DecisionStatus, Dossier, Project
from regionkit.values import certainly_before

_DECISION: Final = "decision"
_NAMED: Final = 3
"""Of more decisions than that, the first is named and the others are counted."""


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
    return _tried(project, decision)


@overload
def apply(plan: Project, decision: Decision) -> Project: ...
@overload
def apply(plan: Dossier, decision: Decision) -> Dossier: ...
def apply(plan: Project | Dossier, decision: Decision) -> Project | Dossier:
    """Carry out an adopted decision.

    Everything is verified first; if anything stands in the way, nothing is done.

    Parameters
    ----------
    plan
        The project as it is, or a dossier with it: then the decision says which ``project``
        it changes, and moves into that project from the dossier's own decisions. A currency
        that only the dossier states is from then on stated in that project too.
    decision
        An adopted decision with id, body and date. If it ``revokes`` another, that one is
        undone first.

    Returns
    -------
    Project or Dossier
        A new plan, changed and with the decision recorded: its effects say, under ``was``,
        what they found. A decision of the same id that was recorded before is replaced.

    Raises
    ------
    DecisionError
        If it is not adopted, was carried out already, an effect does not find what it
        expects, or its date does not fit among the others; with all that stands in the way.

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
    if isinstance(plan, Project):
        return _applied(plan, decision)
    project = _project_in(plan, decision)
    after = _applied(with_currency_of(plan, project), decision)
    return attrs.evolve(
        plan,
        projects=tuple(after if each is project else each for each in plan.projects),
        decisions=tuple(each for each in plan.decisions if each.id != decision.id),
    )


def with_currency_of(dossier: Dossier, project: Project) -> Project:
    """Return a project of a dossier with the currency of its amounts stated.

    Where only the dossier names it, a project that has decisions would else not be understood
    by itself, nor its history.

    Parameters
    ----------
    dossier
        The dossier that the project stands in.
    project
        The project.
    """
    if project.currency is not None or dossier.currency is None:
        return project
    return attrs.evolve(project, currency=dossier.currency)


def _applied(project: Project, decision: Decision) -> Project:
    tried = _tried(project, decision)
    if not tried.ok():
        raise DecisionError((*tried.not_yet, *tried.failures))
    return _recorded(tried)


def revoke(project: Project, revoked: str, by: Decision) -> Project:
    """Undo a decision that was carried out, by another decision.

    The same as carrying out a decision that says under ``revokes`` which one it revokes.

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
    if by.revokes not in (None, revoked):
        expected, found = f"a decision that revokes {revoked}", f"one that revokes {by.revokes}"
        raise DecisionError((_failure(by, expected, found),))
    return _applied(project, attrs.evolve(by, revokes=revoked))


def _tried(project: Project, decision: Decision) -> Preview:
    """Make the effects of a decision in a draft, and note what stands in the way."""
    draft = Draft(project, decision)
    impossible = tuple(_impossible(project, decision))
    if not impossible and decision.revokes is not None:
        old = _named(project, decision.revokes)
        impossible = undo_all(old, draft) or tuple(built_upon(project, old))
        draft.decision = decision
    tried = Preview(
        decision=decision,
        before=project,
        made=() if impossible else make_all(draft),
        after=draft.project,
        movements=tuple(draft.movements),
        not_yet=tuple(_not_yet(project, decision)),
        impossible=impossible,
    )
    return attrs.evolve(tried, impossible=_untimely(tried)) if tried.ok() else tried


def _named(project: Project, identifier: str) -> Decision:
    return next(each for each in project.decisions if each.id == identifier)


def _recorded(tried: Preview) -> Project:
    """Return the project as it would be, with the decision, the last that was carried out."""
    decision = tried.decision
    done = attrs.evolve(with_made(decision, tried.made), carried_out=True)
    others = tuple(
        _revoked(each, decision) if each.id == decision.revokes and each.id else each
        for each in tried.before.decisions
        if each.id != decision.id
    )
    return attrs.evolve(tried.after, decisions=(*others, done))


def _revoked(old: Decision, by: Decision) -> Decision:
    return attrs.evolve(old, status=DecisionStatus.REVOKED, revoked=by.date, revoked_by=by.id)


def _untimely(tried: Preview) -> tuple[Failure, ...]:
    """Tell why a decision that is dated before others does not fit there, if it does not."""
    decision = tried.decision
    later = [
        each.name or "another"
        for each in tried.before.decisions
        if each.carried_out and day_of(decision) < day_of(each)
    ]
    if not later:
        return ()
    misfits = _misfits(decision, _recorded(tried))
    if not misfits:
        return ()
    names = f"{later[0]} and {len(later) - 1} more" if len(later) > _NAMED else ", ".join(later)
    return (_failure(decision, f"a date that fits before {names}", str(decision.date)), *misfits)


def _misfits(decision: Decision, after: Project) -> tuple[Failure, ...]:
    """Tell what does not fit when the decisions of a project are made in order of date."""
    try:
        end = history(after).moments[-1].after
    except DecisionError as error:
        return tuple(_as_now(each, decision) for each in error.failures)
    return tuple(
        _failure(decision, "the same plan in order of date", str(change))
        for change in differences(_bare(end), _bare(after), Path("project"))
        if change.kind is not ChangeKind.REORDERED
    )


def _as_now(failure: Failure, decision: Decision) -> Failure:
    """Say of what the late decision would not find on its day that it is there now.

    It may well have named none of it: what it found is noted in it when it is carried out.
    """
    if failure.decision != decision.name:
        return failure
    return attrs.evolve(failure, expected=f"{failure.expected}, as it is now")


def _bare(project: Project) -> Project:
    return attrs.evolve(project, decisions=())


def _project_in(dossier: Dossier, decision: Decision) -> Project:
    wanted = decision.project
    meant = [each for each in dossier.projects if wanted is None or each.id == wanted]
    if len(meant) == 1:
        return meant[0]
    expected = f"one project {wanted} in the dossier" if wanted else "the project that it changes"
    names = ", ".join(each.id or each.name or "one without id" for each in dossier.projects)
    raise DecisionError((_failure(decision, expected, names or "no projects"),))


def _not_yet(project: Project, decision: Decision) -> Iterator[Failure]:
    """Tell what a decision still lacks to be carried out."""
    if not decision.status.in_force:
        yield _failure(decision, "an adopted decision", str(decision.status))
    for expected, given in (
        ("an id of the decision", decision.id),
        ("the body that decided", decision.body),
        ("the date of the decision", decision.date),
    ):
        if given is None:
            yield _failure(decision, expected, "none")
    if decision.project is not None and decision.project != project.id:
        yield _failure(decision, f"the project {decision.project}", project.id or "one without id")


def _impossible(project: Project, decision: Decision) -> Iterator[Failure]:
    """Tell why it makes no sense to try the effects of a decision at all."""
    known = [each for each in project.decisions if each.id is not None and each.id == decision.id]
    if decision.carried_out or any(each.carried_out for each in known):
        yield _failure(decision, "a decision not carried out yet", "it is carried out")
        return
    if decision.revokes is None:
        return
    old = next((each for each in project.decisions if each.id == decision.revokes), None)
    if old is None:
        yield _failure(decision, f"a decision {decision.revokes} in the project", "none")
    elif not old.carried_out or not old.status.in_force:
        found = str(old.status) if old.carried_out else "one not carried out"
        yield _failure(old, "a decision in force that was carried out", found)
    elif old.date is not None and decision.date and certainly_before(decision.date, old.date):
        yield _failure(decision, f"a date not before {old.date}", str(decision.date))
    elif old.revokes is not None:
        found = f"{old.name}, which revoked {old.revokes}"
        yield _failure(decision, "a decision that revoked none itself", found)


def _failure(decision: Decision, expected: str, found: str) -> Failure:
    return Failure(
        effect=_DECISION, target=decision.name or "decision", expected=expected, found=found
    )
