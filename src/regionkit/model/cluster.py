"""Cluster and ClusterOffice: firms that work together, and the offices that serve them."""

import attrs

from regionkit.model.entity import Entity
from regionkit.model.place import Place
from regionkit.model.reference import refers_to
from regionkit.values import as_optional_id, several


@attrs.frozen(kw_only=True)
class Cluster(Entity):
    """Firms and knowledge institutions in one field that work together (*klynge*)."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    name: str
    """What it is called."""
    other_names: tuple[str, ...] = attrs.field(default=(), converter=several)
    """What else it is called."""


@attrs.frozen(kw_only=True)
class ClusterOffice(Entity):
    """A cluster's office in a region (*regionalt klyngekontor*)."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str | None = None
    """What it is called, if it has a name of its own."""
    cluster: str | None = attrs.field(default=None, metadata=refers_to("cluster"))
    """The cluster it serves, by id."""
    host: Place | None = None
    """The municipality in which it stands (*vertskommune*, *værtskommune*)."""
    lead: Place | None = None
    """The municipality that acts for the others (*lead-kommune*); it may be another."""
    cofinancing: str | None = attrs.field(default=None, metadata=refers_to("co-financing model"))
    """The model by which municipalities pay for it together, by id."""
