"""Goals: what a project is to reach, and how one will see that it did."""

import attrs

from regionkit.model.activity import Activity
from regionkit.model.entity import Entity
from regionkit.values import (
    PartialDate,
    Period,
    as_optional_date,
    as_optional_id,
    as_optional_period,
    several,
)


@attrs.frozen(kw_only=True)
class Indicator(Entity):
    """A measure by which a goal can be followed."""

    title: str
    """What is measured."""
    unit: str | None = None
    """In what unit, if it is a number."""
    baseline: str | None = None
    """Where it stood before."""
    target: str | None = None
    """Where it is to stand."""
    due: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """By when it is to stand there."""
    actual: str | None = None
    """Where it stood in fact by then; None while nobody has said."""


@attrs.frozen(kw_only=True)
class Goal(Entity):
    """A main goal (*hovedmål*): what the project is for, in a sentence."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """The goal in one sentence."""
    explanation: str | None = None
    """What is meant by it, in paragraphs."""
    reached_when: str | None = None
    """By what one sees that it is reached."""
    indicators: tuple[Indicator, ...] = attrs.field(default=(), converter=several)
    """Measures by which it is followed."""


@attrs.frozen(kw_only=True)
class Subgoal(Goal):
    """A sub-goal (*delmål*), with its schedule and the activities that lead to it."""

    period: Period | None = attrs.field(default=None, converter=as_optional_period)
    """When it is worked on; a start alone will do."""
    activities: tuple[Activity, ...] = attrs.field(default=(), converter=several)
    """What is done to reach it."""


@attrs.frozen(kw_only=True)
class Goals(Entity):
    """The goals of a project: main goal and sub-goals."""

    main: tuple[Goal, ...] = attrs.field(default=(), converter=several)
    """The main goal; some schemes allow several."""
    subgoals: tuple[Subgoal, ...] = attrs.field(default=(), converter=several)
    """The sub-goals, in the order of the plan."""
