"""Tables of what is decided, is to be decided, and is left open."""

from collections.abc import Iterable

from regionkit.display.voice import Voice
from regionkit.findings import Grid
from regionkit.model import Decision, DeferredTo, OpenPoint, Project


def decisions(project: Project, *, locale: str | None = None) -> tuple[Grid, ...]:
    """Return what was decided about a project: one table, or none.

    Parameters
    ----------
    project
        The project.
    locale
        The language; None: the plan's own, else English.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.
    """
    if not project.decisions:
        return ()
    return (decision_grid(project.decisions, Voice.of(project, locale)),)


def decision_grid(decisions: Iterable[Decision], voice: Voice) -> Grid:
    """Return decisions with their bodies, dates and states."""
    return Grid(
        title=voice.label("Decisions"),
        heads=voice.labels("Case", "Body", "Date", "State"),
        rows=[
            [
                case_of(decision, voice),
                decision.body or "",
                voice.date(decision.date),
                voice.choice(decision.status),
            ]
            for decision in decisions
        ],
        names_rows=True,
    )


def case_of(decision: Decision, voice: Voice) -> str:
    """Say which case it is: number and title, else what it adopts."""
    number = decision.case_number
    written = (number.text or str(number)) if number else ""
    named = " ".join(part for part in (written, decision.title or "") if part)
    adopted = decision.adopts
    if adopted is not None:
        what = voice.capital(voice.choice(adopted.kind))
        day = voice.date(adopted.version)
        what = voice.label("{what} as of {day}", what=what, day=day) if day else what
        named = f"{named}: {what}" if named else what
    return named or decision.id or voice.label("A decision")


def decision_points(project: Project, *, locale: str | None = None) -> tuple[Grid, ...]:
    """Return where somebody is to decide how to go on: one table, or none.

    Parameters
    ----------
    project
        The project.
    locale
        The language; None: the plan's own, else English.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.
    """
    if not project.decision_points:
        return ()
    voice = Voice.of(project, locale)
    grid = Grid(
        title=voice.label("Decision points"),
        heads=voice.labels("What is decided", "Decided by", "On grounds of", "When"),
        rows=[
            [
                point.title,
                voice.name(point.decided_by or ""),
                point.on_grounds_of or "",
                voice.date(point.when),
            ]
            for point in project.decision_points
        ],
        names_rows=True,
    )
    return (grid,)


def open_points(project: Project, *, locale: str | None = None) -> tuple[Grid, ...]:
    """Return what a plan knowingly leaves to be settled later: one table, or none.

    Parameters
    ----------
    project
        The project.
    locale
        The language; None: the plan's own, else English.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.
    """
    points = [point for point in project.open_points if point.settled is None]
    if not points:
        return ()
    voice = Voice.of(project, locale)
    grid = Grid(
        title=voice.label("Open points"),
        heads=voice.labels("What is open", "Section", "To be settled"),
        rows=[[point.title, point.where or "", settled_how(point, voice)] for point in points],
        names_rows=True,
    )
    return (grid,)


def settled_how(point: OpenPoint, voice: Voice) -> str:
    """Say where, when and by whom an open point will be settled."""
    later = point.deferred_to or DeferredTo()
    who = voice.list(map(voice.name, later.by))
    told = (
        later.document or "",
        later.event or "",
        voice.date(later.date),
        voice.label("by {who}", who=who) if who else "",
    )
    return ", ".join(part for part in told if part) or voice.label("not stated")
