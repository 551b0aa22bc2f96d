"""Rows of a Gantt chart: what stands one below the other, and when each of it is."""

from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from regionkit.display.pictures.time_marks import Sort
from regionkit.display.pictures.words import name_of, say_in
from regionkit.findings import phrase
from regionkit.model import Activity, DecisionPoint, Deliverable, Goals, Project, Undertaking
from regionkit.values import Choice, PartialDate, Period


class RowKind(Choice):
    """What a row is about, and so how it is set."""

    PROJECT = "project"
    SUBPROJECT = "sub-project"
    SUBGOAL = "sub-goal"
    ACTIVITY = "activity"
    HEAD = "head"
    POINT = "point"


@attrs.frozen(kw_only=True)
class Row:
    """A row of the chart."""

    title: str
    """What it is called."""
    kind: RowKind
    """What it is about."""
    depth: int = 0
    """How far it is indented."""
    period: Period | None = None
    """When it is planned, of what takes time."""
    actual: Period | None = None
    """When it was done."""
    planned: PartialDate | None = None
    """When it is planned, of a point in time."""
    reached: PartialDate | None = None
    """When it was there."""
    shape: Sort | None = None
    """The shape of a point in time."""
    note: str = ""
    """What else is to be said of it."""

    @property
    def dated(self) -> bool:
        """Whether anything is said about when it is."""
        return any((self.period, self.actual, self.planned, self.reached))

    def days(self) -> Iterator[date]:
        """Go through the days it speaks of."""
        for each in (self.period, self.actual):
            if each is not None:
                inner = (each.latest_start, each.earliest_end)
                yield from (day for day in (each.earliest, *inner, each.latest) if day is not None)
        for point in (self.planned, self.reached):
            if point is not None:
                yield from (day for day in (point.earliest, point.latest) if day is not None)


def rows_of(project: Project, locale: str) -> tuple[Row, ...]:
    """Return the rows of a project, in the order of the plan."""
    return tuple(_rows(project, 0, locale))


def _rows(part: Undertaking, depth: int, locale: str) -> Iterator[Row]:
    withdrawn = getattr(part, "withdrawn", False)
    yield Row(
        title=name_of(part, locale),
        kind=RowKind.SUBPROJECT if depth else RowKind.PROJECT,
        depth=depth,
        period=part.period,
        note=say_in(locale, phrase("withdrawn")) if withdrawn else "",
    )
    yield from _of_goals(part.goals, depth + 1, locale)
    for subproject in part.subprojects:
        yield from _rows(subproject, depth + 1, locale)
    if part.deliverables:
        yield _head(say_in(locale, phrase("deliverables and milestones")), depth)
        for deliverable in part.deliverables:
            yield from _of_deliverable(deliverable, depth + 1)
    points = part.decision_points if isinstance(part, Project) else ()
    if points:
        yield _head(say_in(locale, phrase("decision points")), depth)
        yield from (_of_decision_point(point, depth + 1) for point in points)


def _head(title: str, depth: int) -> Row:
    return Row(title=title[:1].upper() + title[1:], kind=RowKind.HEAD, depth=depth)


def _of_goals(goals: Goals | None, depth: int, locale: str) -> Iterator[Row]:
    for subgoal in goals.subgoals if goals else ():
        yield Row(title=subgoal.title, kind=RowKind.SUBGOAL, depth=depth, period=subgoal.period)
        yield from _of_activities(subgoal.activities, depth + 1, locale)


def _of_activities(activities: Iterable[Activity], depth: int, locale: str) -> Iterator[Row]:
    for activity in activities:
        follows = activity.follows_subgoal and activity.period is None
        yield Row(
            title=activity.title,
            kind=RowKind.ACTIVITY,
            depth=depth,
            period=activity.period,
            actual=activity.actual,
            note=say_in(locale, phrase("as its sub-goal")) if follows else "",
        )
        yield from _of_activities(activity.activities, depth + 1, locale)


def _of_deliverable(deliverable: Deliverable, depth: int) -> Iterator[Row]:
    yield Row(
        title=deliverable.title,
        kind=RowKind.POINT,
        depth=depth,
        planned=deliverable.planned,
        reached=deliverable.actual,
        shape=Sort.DELIVERABLE,
    )
    for milestone in deliverable.milestones:
        yield Row(
            title=milestone.title,
            kind=RowKind.POINT,
            depth=depth + 1,
            planned=milestone.planned,
            reached=milestone.actual,
            shape=Sort.MILESTONE,
        )


def _of_decision_point(point: DecisionPoint, depth: int) -> Row:
    return Row(
        title=point.title,
        kind=RowKind.POINT,
        depth=depth,
        planned=point.when,
        shape=Sort.DECISION_POINT,
    )
