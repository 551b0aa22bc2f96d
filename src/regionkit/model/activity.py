"""Activity: a piece of work in a plan."""

import attrs

from regionkit.model.entity import Entity
from regionkit.model.reference import refers_to
from regionkit.values import Choice, Period, as_optional_id, as_optional_period, several


class ActivityKind(Choice):
    """What an activity is for, where that matters to how a plan is judged."""

    EVALUATION = "evaluation"
    """Finds out what the project has given (*evaluering*)."""
    CONTINUATION = "continuation"
    """Proposes whether and how it goes on after the project (*videreføring*)."""


def _as_kind(kind: ActivityKind | str | None) -> ActivityKind | None:
    return None if kind is None else ActivityKind(kind)


@attrs.frozen(kw_only=True)
class Activity(Entity):
    """A piece of work (*aktivitet*), possibly made of smaller ones."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """What is done."""
    explanation: str | None = None
    """More about it, in paragraphs."""
    kind: ActivityKind | None = attrs.field(default=None, converter=_as_kind)
    """Evaluation or proposal for continuation, where it is one of these."""
    period: Period | None = attrs.field(default=None, converter=as_optional_period)
    """When it is planned."""
    follows_subgoal: bool = False
    """Whether it is said to have no schedule of its own but that of its sub-goal."""
    actual: Period | None = attrs.field(default=None, converter=as_optional_period)
    """When it was done, as reported."""
    separately_financed: bool = False
    """Whether it is financed outside the plan's frame, by a sketch of its own."""
    own_plan: str | None = attrs.field(default=None, metadata=refers_to("sub-project"))
    """The sub-project that holds the sketch of a separately financed activity."""
    activities: tuple["Activity", ...] = attrs.field(default=(), converter=several)
    """The smaller activities it is made of."""
