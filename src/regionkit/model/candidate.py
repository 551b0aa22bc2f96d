"""Candidate: what can be chosen, and what it shows for itself."""

import attrs

from regionkit.model.budget import Budget
from regionkit.model.entity import Entity
from regionkit.model.place import Place
from regionkit.model.reference import refers_to
from regionkit.values import as_id, several


@attrs.frozen(kw_only=True)
class Answer(Entity):
    """What a candidate shows for one criterion."""

    criterion: str = attrs.field(converter=as_id, metadata=refers_to("criterion"))
    """The criterion, by id."""
    statement: str
    """What is shown, in words."""
    evidence: tuple[str, ...] = attrs.field(default=(), converter=several)
    """What proves it: documents, letters, agreements."""
    who: str | None = None
    """Who showed it."""


@attrs.frozen(kw_only=True)
class Candidate(Entity):
    """Something that can be chosen by criteria: a place for an office, a cluster."""

    id: str = attrs.field(converter=as_id)
    """By which scores refer to it."""
    name: str
    """What it is called."""
    criteria: str | None = attrs.field(default=None, metadata=refers_to("criteria set"))
    """The criteria it is a candidate under, by id; None where there is only one set."""
    place: Place | None = None
    """The municipality it stands for."""
    lead: Place | None = None
    """The municipality that acts for the others (*lead-kommune*); it may be another."""
    cluster: str | None = attrs.field(default=None, metadata=refers_to("cluster"))
    """The cluster it is about, by id."""
    answers: tuple[Answer, ...] = attrs.field(default=(), converter=several)
    """What it shows, criterion by criterion."""
    budget: Budget | None = None
    """What it would cost, who would pay, and the key by which they would share it."""
