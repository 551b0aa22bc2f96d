"""Tables of the work: goals and activities, and when what is to be done."""

from collections.abc import Iterable, Iterator

from regionkit.display.voice import Voice
from regionkit.findings import Grid
from regionkit.model import Activity, Deliverable, Goals, Milestone, Project, Undertaking
from regionkit.sharing.planned import undertakings
from regionkit.values import PartialDate, Period


def goals(project: Project, *, locale: str | None = None) -> tuple[Grid, ...]:
    """Return goals, sub-goals and activities, numbered, a table for each project with goals.

    Parameters
    ----------
    project
        The project; its sub-projects are taken in.
    locale
        The language; None: the plan's own, else English.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.
    """
    voice = Voice.of(project, locale)
    return tuple(
        _goal_grid(undertaking, undertaking.goals, voice, whole=undertaking is project)
        for undertaking in undertakings(project)
        if undertaking.goals
    )


def _goal_grid(undertaking: Undertaking, goals: Goals, voice: Voice, *, whole: bool) -> Grid:
    what = voice.label("Goals and activities")
    rows = list(_goal_rows(goals, voice))
    seen = any(row[2] for row in rows)
    heads = [voice.label("Goal or activity"), voice.label("When"), voice.label("Reached when")]
    width = 3 if seen else 2
    return Grid(
        title=what if whole else f"{what}: {undertaking.name or undertaking.id}",
        heads=heads[:width],
        rows=[row[:width] for row in rows],
        names_rows=True,
    )


def _goal_rows(goals: Goals, voice: Voice) -> Iterator[list[str]]:
    for goal in goals.main:
        name = voice.label("Main goal: {title}", title=goal.title)
        yield [name, "", goal.reached_when or ""]
    for number, goal in enumerate(goals.subgoals, start=1):
        name = voice.label("Sub-goal {number}: {title}", number=str(number), title=goal.title)
        yield [name, voice.period(goal.period), goal.reached_when or ""]
        for at, activity in numbered(goal.activities, str(number)):
            yield [f"{at} {activity.title}", voice.period(activity.period), ""]


def numbered(activities: Iterable[Activity], above: str) -> Iterator[tuple[str, Activity]]:
    """Go through activities and those within them, each with its number: 1.2, 1.2.1."""
    for count, activity in enumerate(activities, start=1):
        at = f"{above}.{count}"
        yield at, activity
        yield from numbered(activity.activities, at)


def schedule(project: Project, *, locale: str | None = None) -> tuple[Grid, ...]:
    """Return what is dated in a plan, in its own order: one table, or none.

    Parameters
    ----------
    project
        The project; its sub-projects are taken in.
    locale
        The language; None: the plan's own, else English.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.
    """
    voice = Voice.of(project, locale)
    rows = list(_dated(project, voice))
    if not rows:
        return ()
    heads = voice.labels("What", "When", "As printed", "Done")
    # A column that nothing stands in is left out; what is planned always has one.
    kept = [at for at in range(len(heads)) if at < 2 or any(row[at] for row in rows)]  # noqa: PLR2004
    return (
        Grid(
            title=voice.label("Schedule"),
            heads=[heads[at] for at in kept],
            rows=[[row[at] for at in kept] for row in rows],
            names_rows=True,
        ),
    )


def _dated(project: Project, voice: Voice) -> Iterator[list[str]]:
    if project.period:
        yield _row(voice.label("The whole project"), project.period, voice)
    if project.startup:
        yield _row(voice.label("Start-up"), project.startup, voice)
    for undertaking in undertakings(project):
        if undertaking is not project and undertaking.period:
            yield _row(undertaking.name or undertaking.id or "", undertaking.period, voice)
        yield from _dated_work(undertaking, voice)
    for point in project.decision_points:
        if point.when:
            title = voice.label("Decision point: {title}", title=point.title)
            yield _row(title, point.when, voice)


def _dated_work(undertaking: Undertaking, voice: Voice) -> Iterator[list[str]]:
    subgoals = undertaking.goals.subgoals if undertaking.goals else ()
    for number, goal in enumerate(subgoals, start=1):
        if goal.period:
            title = voice.label("Sub-goal {number}: {title}", number=str(number), title=goal.title)
            yield _row(title, goal.period, voice)
        for at, activity in numbered(goal.activities, str(number)):
            if activity.period or activity.actual:
                done = voice.period(activity.actual)
                yield _row(f"{at} {activity.title}", activity.period, voice, done)
    for deliverable in undertaking.deliverables:
        yield from _delivered(deliverable, voice)


def _delivered(deliverable: Deliverable, voice: Voice) -> Iterator[list[str]]:
    if deliverable.planned or deliverable.actual:
        done = voice.date(deliverable.actual)
        yield _row(deliverable.title, deliverable.planned, voice, done)
    for milestone in deliverable.milestones:
        title = f"{deliverable.title}: {_milestone(milestone, voice)}"
        yield _row(title, milestone.planned, voice, voice.date(milestone.actual))


def _milestone(milestone: Milestone, voice: Voice) -> str:
    share = voice.share(milestone.progress)
    # «90% ferdig» says it already.
    said = not share or share.rstrip("\N{NO-BREAK SPACE}% ") in milestone.title
    return milestone.title if said else f"{milestone.title} ({share})"


def _row(title: str, when: Period | PartialDate | None, voice: Voice, done: str = "") -> list[str]:
    planned = voice.period(when) if isinstance(when, Period) else voice.date(when)
    return [title, planned, (when.text if when else None) or "", done]
