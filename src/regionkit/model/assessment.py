"""Assessment: how candidates were scored, by whom, and how the scores are to be weighed."""

from decimal import Decimal

import attrs

from regionkit.model.entity import Entity
from regionkit.model.procedure import Procedure
from regionkit.model.reference import refers_to
from regionkit.model.scale import as_optional_number
from regionkit.values import (
    PartialDate,
    as_id,
    as_optional_date,
    as_optional_id,
    several,
)


@attrs.frozen(kw_only=True)
class Assessor(Entity):
    """Somebody who scores candidates."""

    id: str = attrs.field(converter=as_id)
    """By which scores refer to them."""
    name: str
    """The name."""
    organisation: str | None = None
    """For whom they work, if that is said."""


@attrs.frozen(kw_only=True)
class Score(Entity):
    """How one candidate does by one criterion, as one assessor sees it, and why."""

    candidate: str = attrs.field(converter=as_id, metadata=refers_to("candidate"))
    """The candidate, by id."""
    criterion: str = attrs.field(converter=as_id, metadata=refers_to("criterion"))
    """The criterion, by id."""
    assessor: str | None = attrs.field(default=None, metadata=refers_to("assessor"))
    """Who gave it, by id; None for what is measured and the same for all."""
    value: Decimal | None = attrs.field(default=None, converter=as_optional_number)
    """The value, in the unit of the scale or as the number of a step."""
    level: str | None = None
    """The label of a step instead; ``yes`` or ``no`` on a scale of these."""
    reason: str | None = None
    """Why, in a sentence; for what is measured, where it comes from."""


@attrs.frozen(kw_only=True)
class LeftOut(Entity):
    """A candidate that is openly left out of a ranking."""

    candidate: str = attrs.field(converter=as_id, metadata=refers_to("candidate"))
    """The candidate, by id."""
    reason: str
    """Why."""


@attrs.frozen(kw_only=True)
class Assessment(Entity):
    """How candidates were scored by the criteria of one set."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str | None = None
    """What it is called."""
    criteria: str | None = attrs.field(default=None, metadata=refers_to("criteria set"))
    """The criteria, by id; None where there is only one set."""
    body: str | None = None
    """For whom it was made, or who made it."""
    date: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When it was made."""
    candidates: tuple[str, ...] = attrs.field(
        default=(), converter=several, metadata=refers_to("candidate")
    )
    """The candidates that are compared, by id; none named: all that the set has."""
    left_out: tuple[LeftOut, ...] = attrs.field(default=(), converter=several)
    """Candidates that are not ranked, and why."""
    assessors: tuple[Assessor, ...] = attrs.field(default=(), converter=several)
    """Who scored."""
    scores: tuple[Score, ...] = attrs.field(default=(), converter=several)
    """The scores."""
    procedure: Procedure | None = None
    """How a ranking is made from the scores."""
