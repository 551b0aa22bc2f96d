"""Deliverable: what a project hands over, and how far it has come."""

import attrs

from regionkit.model.entity import Entity
from regionkit.model.openness import Openness
from regionkit.values import (
    PartialDate,
    Share,
    as_optional_date,
    as_optional_id,
    as_optional_share,
    as_share,
    several,
)


@attrs.frozen(kw_only=True)
class Milestone(Entity):
    """A dated point at which a stated result is to be in place (*milepæl*)."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """What is to be in place."""
    planned: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When it is planned."""
    progress: Share | None = attrs.field(default=None, converter=as_optional_share)
    """How much of the whole is to be done by then."""
    actual: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When it was reached; None while nobody has said."""


@attrs.frozen(kw_only=True)
class ProgressReport(Entity):
    """How far something had come on a day, as somebody reported it."""

    progress: Share = attrs.field(converter=as_share)
    """How much of the whole was done."""
    as_of: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """On which day."""
    note: str | None = None
    """Why, if it is less than before."""


@attrs.frozen(kw_only=True)
class Deliverable(Entity):
    """What a project hands over (*leveranse*): a report, a strategy, a building."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """What is handed over."""
    explanation: str | None = None
    """More about it, in paragraphs."""
    planned: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When it is to be there."""
    actual: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When it was there; None while nobody has said."""
    final_report: bool = False
    """Whether it is the report with which the project ends (*sluttrapport*)."""
    milestones: tuple[Milestone, ...] = attrs.field(default=(), converter=several)
    """The points on the way."""
    reported: tuple[ProgressReport, ...] = attrs.field(default=(), converter=several)
    """How far it had come, day by day; empty if nobody has said."""
    recipients: tuple[str, ...] = attrs.field(default=(), converter=several)
    """Who gets it and works on with it."""
    recipients_are: Openness = attrs.field(default=Openness.EXHAUSTIVE, converter=Openness)
    """Whether the list of recipients is complete."""
