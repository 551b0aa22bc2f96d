"""CofinancingModel: how several municipalities pay for one office."""

import attrs

from regionkit.model.entity import Entity
from regionkit.model.reference import refers_to
from regionkit.model.sharing_key import SharingKey
from regionkit.values import as_optional_id


@attrs.frozen(kw_only=True)
class CofinancingModel(Entity):
    """How several municipalities pay for an office together (*tværkommunal medfinansiering*)."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which offices refer to it."""
    title: str
    """What it is called."""
    office: str | None = attrs.field(default=None, metadata=refers_to("cluster office"))
    """The office it is for, by id; None for a general model."""
    decision: str | None = attrs.field(default=None, metadata=refers_to("decision"))
    """The decision that approved it, by id."""
    key: SharingKey | None = None
    """The key by which the cost is shared, if the model says so."""
